/**
 * The survey: what a visitor says of a conversation once it is over. Rules C12 and W6 in docs/SPEC.md. Durability: journal.
 *
 * Once for each conversation, whoever ended it, until a day after the end. It changes nothing of how the conversation stands.
 */
import { type Refusal, refuse } from '../errors.ts';
import { closedFormProblem, type Survey, worded } from '../forms/form.ts';
import { surveyMs } from '../limits.ts';
import type { Conversation } from './conversation.ts';
import { isOver } from './lifecycle.ts';
import type { SurveyCommand, SurveyFact } from './vocabulary.ts';

/** What is known outside of a conversation. */
export interface Surveying {
  /** In milliseconds since 1970, by the database's clock. */
  readonly now: number;
  /** What is asked after conversations, by workstream. */
  readonly surveys: Readonly<Record<string, Survey>>;
}

export const decideSurvey = (
  { lifecycle, rated }: Conversation,
  { rating, answers }: SurveyCommand,
  surveying: Surveying | undefined,
): readonly SurveyFact[] | Refusal => {
  const { state, workstream, ended, since } = lifecycle;
  if (!isOver(state)) return refuse('wrong-state');
  if (rated !== undefined) return refuse('survey-answered');
  const survey = surveying?.surveys[workstream];
  if (!survey || surveying.now - (ended?.at ?? since) > surveyMs) return refuse('survey-over');
  if (rating !== undefined && !survey.rating) return refuse('answer-invalid', { question: 'rating' });
  const problem = closedFormProblem(survey.questions, answers);
  if (problem) return problem;
  return [
    { type: 'survey.answered', ...(rating !== undefined && { rating }), answers: worded(survey.questions, answers) },
  ];
};
