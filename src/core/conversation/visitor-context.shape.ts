/** Shapes of what is told of a visitor: the page's command, and the event with what the site vouches for or the page says. */
import Type from 'typebox';
import { AnsweredShape } from '../forms/form.shape.ts';
import { answersMax, contextMax, nameLengthMax } from '../limits.ts';

/** Names and values, as a site or its page has chosen them. */
export const Variables = Type.Record(
  Type.String({ pattern: `^[\\s\\S]{0,${contextMax.nameLength}}$` }),
  Type.String({ maxLength: contextMax.valueLength }),
  { maxProperties: contextMax.variables, additionalProperties: false },
);

/** What a token of the site vouches for, beside name and account (I1). */
export const VerifiedShape = Type.Object({
  email: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
  variables: Type.Optional(Type.Record(Type.String(), Type.String())),
});

/** A question from before the conversation, or the id of one that the site asks, with what the visitor has answered. */
export const AnswerShape = Type.Object({
  question: Type.String({ minLength: 1, maxLength: nameLengthMax }),
  answer: Type.String({ maxLength: answersMax.answerLength }),
});

export const AnswersShape = Type.Array(AnswerShape, { maxItems: answersMax.questions });

/** Those of the site's form, and those that the page gives besides. */
export const OpeningAnswers = Type.Array(AnswerShape, { maxItems: answersMax.atStart });

/** The page says more of its visitor, or something else: what is named takes the place of what the page has said before. */
export const ContextUpdate = Type.Object({
  type: Type.Literal('context.update'),
  page: Type.Optional(Variables),
  answers: Type.Optional(AnswersShape),
});

/** What is named is now told of the visitor, in place of what was told so before. For the desk only. */
export const ContextSet = Type.Object({
  type: Type.Literal('context.set'),
  /** The site vouches for it. */
  verified: Type.Optional(VerifiedShape),
  /** The page says so: nobody vouches for it. */
  page: Type.Optional(Type.Record(Type.String(), Type.String())),
  /** Those with an `id` were asked by the site's form. */
  answers: Type.Optional(Type.Array(AnsweredShape)),
  /** Browser and system that it was begun with, by their names, as the browser says. */
  device: Type.Optional(Type.String()),
});
