/** Shapes of what a visitor says of a conversation once it is over. */
import Type from 'typebox';
import { AnsweredShape, Rating } from '../forms/form.shape.ts';
import { languageLengthMax } from '../limits.ts';
import { AnswersShape } from './visitor-context.shape.ts';

/** The visitor answers what the site asks after a conversation (W6): once, and not long after its end. */
export const SurveyAnswer = Type.Object({
  type: Type.Literal('survey.answer'),
  rating: Type.Optional(Rating),
  answers: AnswersShape,
  /** BCP 47 language in which the visitor has read the questions. */
  language: Type.Optional(Type.String({ maxLength: languageLengthMax })),
});

/** The visitor has answered it. */
export const SurveyAnswered = Type.Object({
  type: Type.Literal('survey.answered'),
  rating: Type.Optional(Rating),
  answers: Type.Array(AnsweredShape),
});
