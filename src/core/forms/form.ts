/**
 * Forms: what a site asks its visitors, and what an answer may be. Pure; pages and relays judge by the same functions. Rules M2
 * and W6 in docs/SPEC.md.
 *
 * An answer is a text. That of a choice is the id of what is chosen, of several choices their ids with spaces between, and
 * that of a consent is `yes`.
 */
import type { Static } from 'typebox';
import { emailKey, phoneKey } from '../contacts/reaching.ts';
import type { Answer } from '../conversation/visitor-context.ts';
import { type Refusal, refuse } from '../errors.ts';
import { contactLengthMax, contextMax, formMax } from '../limits.ts';
import { textProblem } from '../text.ts';
import type * as shapes from './form.shape.ts';

export type Question = Readonly<Static<typeof shapes.QuestionShape>>;
export type Form = Readonly<Static<typeof shapes.FormShape>>;
export type Survey = Readonly<Static<typeof shapes.SurveyShape>>;
export type Answered = Readonly<Static<typeof shapes.AnsweredShape>>;

/** What is wrong with an answer. */
export type AnswerProblem = 'missing' | 'too-long' | 'malformed' | 'no-email' | 'no-phone' | 'no-choice';

/** What says yes to a consent. */
export const consented = 'yes';

const lengths: Readonly<Record<Question['kind'], number>> = {
  text: formMax.textLength,
  'long-text': formMax.longTextLength,
  email: contactLengthMax.email,
  phone: contactLengthMax.phone,
  choice: formMax.longTextLength,
  choices: formMax.longTextLength,
  consent: consented.length,
};

/** Code points that an answer may have. */
export const answerLengthOf = ({ kind }: Pick<Question, 'kind'>): number => lengths[kind];

/** The ids that an answer to a question with choices names. */
export const chosenIn = (answer: string): readonly string[] => answer.split(' ').filter((id) => id !== '');

/** Why this is no answer to the question; undefined if it is one, or is none and need not be. */
export const answerProblem = (question: Question, answer: string): AnswerProblem | undefined => {
  switch (textProblem(answer, answerLengthOf(question))) {
    case 'text-empty':
      return question.required ? 'missing' : undefined;
    case 'text-too-long':
      return 'too-long';
    case undefined:
      return kindProblem(question, answer);
    default:
      return 'malformed';
  }
};

const kindProblem = ({ kind, choices = [] }: Question, answer: string): AnswerProblem | undefined => {
  switch (kind) {
    case 'email':
      return emailKey(answer) === undefined ? 'no-email' : undefined;
    case 'phone':
      return phoneKey(answer) === undefined ? 'no-phone' : undefined;
    case 'choice':
      return choices.some(({ id }) => id === answer) ? undefined : 'no-choice';
    case 'choices': {
      const chosen = chosenIn(answer);
      const isOnce = new Set(chosen).size === chosen.length;
      return isOnce && chosen.every((id) => choices.some((one) => one.id === id)) ? undefined : 'no-choice';
    }
    case 'consent':
      return answer === consented ? undefined : 'malformed';
    default:
      return undefined;
  }
};

/** What is wrong with the answers to a form, by question, in the form's order. */
export const problemsIn = (
  questions: readonly Question[],
  answers: readonly Answer[],
): ReadonlyMap<string, AnswerProblem> => {
  const given = givenIn(answers);
  const problems = questions.flatMap((question): [string, AnswerProblem][] => {
    const problem = answerProblem(question, given.get(question.id) ?? '');
    return problem ? [[question.id, problem]] : [];
  });
  if (problems.length === 0 && JSON.stringify(answers).length > contextMax.length) {
    const [longest] = [...given].sort(([, one], [, other]) => other.length - one.length);
    if (longest) return new Map([[longest[0], 'too-long']]);
  }
  return new Map(problems);
};

/** Why a form with these answers is not taken: the first question with something wrong. */
export const formProblem = (questions: readonly Question[], answers: readonly Answer[]): Refusal | undefined => {
  const [first] = problemsIn(questions, answers);
  if (!first) return undefined;
  const [question, problem] = first;
  return problem === 'missing'
    ? refuse('answers-required', { question })
    : refuse('answer-invalid', { question, problem });
};

/** Likewise, of a form that takes nothing else: an answer to what was not asked, or a second one, is none. */
export const closedFormProblem = (questions: readonly Question[], answers: readonly Answer[]): Refusal | undefined => {
  const strange = answers.find(
    ({ question }, index) =>
      !questions.some(({ id }) => id === question) || answers.findIndex((one) => one.question === question) < index,
  );
  return strange ? refuse('answer-invalid', { question: strange.question }) : formProblem(questions, answers);
};

/** What was answered, as people read it: with the questions' own words. What is no question of the form's stays as it came. */
export const worded = (questions: readonly Question[], answers: readonly Answer[]): Answered[] => {
  const given = givenIn(answers);
  const asked = questions.flatMap((question): Answered[] => {
    const answer = given.get(question.id) ?? '';
    return textProblem(answer) === 'text-empty'
      ? []
      : [{ id: question.id, question: question.label, answer: wordedAnswer(question, answer) }];
  });
  const others = answers.filter(({ question }) => !questions.some(({ id }) => id === question));
  return [...asked, ...others.map(({ question, answer }) => ({ question, answer }))];
};

const wordedAnswer = ({ kind, choices = [] }: Question, answer: string): string => {
  if (kind !== 'choice' && kind !== 'choices') return answer.trim();
  const textOf = (id: string): string => choices.find((one) => one.id === id)?.text ?? id;
  return chosenIn(answer).map(textOf).join(', ');
};

/** The first answer to each question. */
const givenIn = (answers: readonly Answer[]): ReadonlyMap<string, string> =>
  new Map([...answers].reverse().map(({ question, answer }) => [question, answer]));

/** What a site vouches for of somebody, and so need not ask. */
export type Known = Readonly<Partial<Record<NonNullable<Question['about']>, string>>>;

/** The questions that are to be put to somebody of whom this is known. */
export const toBeAsked = <Q extends Pick<Question, 'about'>>(questions: readonly Q[], known: Known): readonly Q[] =>
  questions.filter(({ about }) => about === undefined || known[about] === undefined);
