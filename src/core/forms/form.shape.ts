/** Shapes of forms: what a visitor is asked before and after a conversation, and while nobody is there. */
import Type from 'typebox';
import { nameLengthMax, ratingMax } from '../limits.ts';

/** What kind of answer a question wants. */
export const QuestionKind = Type.Union([
  Type.Literal('text'),
  Type.Literal('long-text'),
  Type.Literal('email'),
  Type.Literal('phone'),
  Type.Literal('choice'),
  Type.Literal('choices'),
  Type.Literal('consent'),
]);

/** What a question asks for that a site may vouch for (I1). */
export const QuestionSubject = Type.Union([Type.Literal('name'), Type.Literal('email'), Type.Literal('phone')]);

/** A question as a visitor reads it: its texts are texts, nothing in them is markup. */
export const QuestionShape = Type.Object({
  id: Type.String(),
  kind: QuestionKind,
  required: Type.Boolean(),
  about: Type.Optional(QuestionSubject),
  /** The language of its texts. */
  language: Type.String(),
  label: Type.String(),
  help: Type.Optional(Type.String()),
  choices: Type.Optional(Type.Array(Type.Object({ id: Type.String(), text: Type.String() }))),
});

/** What is asked before a conversation, or instead of one. */
export const FormShape = Type.Object({ questions: Type.Array(QuestionShape) });

/** What is asked after one. */
export const SurveyShape = Type.Object({ rating: Type.Boolean(), questions: Type.Array(QuestionShape) });

/** How content somebody is, from 1 to 5. */
export const Rating = Type.Integer({ minimum: 1, maximum: ratingMax });

/** A question that was answered, as it was read, and the answer; `id` if it is one of a form of the site's. */
export const AnsweredShape = Type.Object({
  id: Type.Optional(Type.String({ maxLength: nameLengthMax })),
  question: Type.String(),
  answer: Type.String(),
});
