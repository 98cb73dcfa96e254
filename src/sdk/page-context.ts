/** What a page says of its visitor, made into a command. Loaded by itself, by pages that say something. Rules S5 and W6. */
import { isTooMuch } from '../core/conversation/context-size.ts';
import type { Answer } from '../core/conversation/visitor-context.ts';
import type { ContextCommand } from '../core/conversation/vocabulary.ts';
import { answersMax, contextMax, nameLengthMax } from '../core/limits.ts';
import type { Said } from './opening.ts';

/** What a page knows that is of use to agents: the order looked at, the plan, the version of an app. */
export type PageVariables = Readonly<Record<string, string | number | boolean>>;

/** The command that says it. Throws a `RangeError` for what no relay takes. */
export const contextUpdate = (variables: PageVariables, answers?: readonly Answer[]): ContextCommand => {
  const page = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)]));
  const problem = variablesProblem(page) ?? (answers && answersProblem(answers));
  if (problem !== undefined) throw new RangeError(problem);
  if (isTooMuch({ page, ...(answers && { answers }) })) throw new RangeError('This is too much in all.');
  return { type: 'context.update', page, ...(answers && { answers: [...answers] }) };
};

/** What is said with every start from here on. What has to be answered is judged with the start, so answers travel with it. */
export const saidByPage = ({ type, page = {}, answers }: ContextCommand, said: Said = {}): Said => ({
  page: { ...(Object.keys(page).length > 0 && { told: { type, page } }), ...(answers && { answers }) },
  answers: said.own && allOf(said.own, answers),
});

/** A question is answered once, by the visitor rather than by the page. */
export const allOf = (own: readonly Answer[], byPage: readonly Answer[] = []): Answer[] => [
  ...own,
  ...byPage.filter(({ question }) => !own.some((one) => one.question === question)),
];

const variablesProblem = (page: Readonly<Record<string, string>>): string | undefined => {
  const { variables, nameLength, valueLength } = contextMax;
  const entries = Object.entries(page);
  if (entries.length > variables) return `A context has at most ${variables} variables.`;
  const long = entries.find(([name, value]) => name.length > nameLength || value.length > valueLength);
  return long && `“${long[0].slice(0, nameLength)}” is too long.`;
};

const answersProblem = (answers: readonly Answer[]): string | undefined => {
  if (answers.length > answersMax.questions) return `There are at most ${answersMax.questions} questions.`;
  const isSound = ({ question, answer }: Answer): boolean =>
    question !== '' && question.length <= nameLengthMax && answer.length <= answersMax.answerLength;
  return answers.every(isSound) ? undefined : 'A question or an answer is too long, or a question empty.';
};
