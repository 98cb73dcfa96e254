/** What the configuration has visitors asked, in their language. Rules M2 and W6 in docs/SPEC.md. */
import type { Static } from 'typebox';
import type { Form, Question, Survey } from '../core/forms/form.ts';
import type { FrontShape } from './config/front.shape.ts';
import type { SiteConfig, WorkstreamConfig } from './config.ts';
import { canonicalTag, wordsInTurn } from './own-words.ts';

type Front = Static<typeof FrontShape>;
type Asked = NonNullable<Front['preChat']>['questions'][number];
type Words = NonNullable<Front['words']>[number];

/** What is asked before a conversation of this workstream. */
export const preChatOf = ({ front }: Pick<WorkstreamConfig, 'front'>, language = ''): Form | undefined =>
  front?.preChat && { questions: questionsOf(front, front.preChat.questions, language) };

/** What is asked after one. */
export const postChatOf = ({ front }: Pick<WorkstreamConfig, 'front'>, language = ''): Survey | undefined =>
  front?.postChat && {
    rating: front.postChat.rating ?? true,
    questions: questionsOf(front, front.postChat.questions, language),
  };

/** What the site asks who leaves a message while nobody is there, beside what every such form asks. */
export const contactFormOf = ({ front }: Pick<WorkstreamConfig, 'front'>, language = ''): Form | undefined =>
  front?.contactForm && { questions: questionsOf(front, front.contactForm.questions, language) };

/** What is asked after conversations of a site, by workstream. */
export const surveysOf = ({ workstreams }: Pick<SiteConfig, 'workstreams'>, language?: string) =>
  Object.fromEntries(
    workstreams.flatMap((one): [string, Survey][] => {
      const survey = postChatOf(one, language);
      return survey ? [[one.id, survey]] : [];
    }),
  );

const questionsOf = ({ words = [] }: Front, asked: readonly Asked[] = [], language: string): Question[] => {
  const inTurn = wordsInTurn(words, language);
  return asked.map((question) => withTexts(question, inTurn));
};

/** A question is better read in any language than not at all: like the notice, and for the same reason. */
const withTexts = ({ id, kind, required = false, about, choices }: Asked, inTurn: readonly Words[]): Question => {
  const [found] = inTurn.flatMap(({ language, questions = [] }) =>
    questions.filter(({ question }) => question === id).map((texts) => ({ language, texts })),
  );
  const { label = id, help, choices: told = [] } = found?.texts ?? {};
  const language = found?.language ?? '';
  const textOf = (choice: string): string => told.find((one) => one.choice === choice)?.text ?? choice;
  return {
    id,
    kind,
    required,
    ...(about && { about }),
    language: canonicalTag(language) ?? language,
    label,
    ...(help !== undefined && { help }),
    ...(choices && { choices: choices.map((choice) => ({ id: choice, text: textOf(choice) })) }),
  };
};
