/**
 * What is told of a visitor beside name and account: what a token of the site vouches for, and, apart from it, what the page
 * says and what was answered before the talk. Rules I1, S5 and W6 in docs/SPEC.md. Durability: journal, never shown to
 * visitors.
 *
 * Nothing that the page says becomes anything else here, whatever it is called.
 */
import type { Static } from 'typebox';
import { type Refusal, refuse } from '../errors.ts';
import { type Answered, type Form, formProblem, worded } from '../forms/form.ts';
import { isTooMuch } from './context-size.ts';
import { isOver } from './lifecycle.ts';
import type { State } from './transitions.ts';
import type * as shapes from './visitor-context.shape.ts';
import type { ContextCommand, ContextFact, LifecycleCommand, Place } from './vocabulary.ts';

/** Names and values. */
export type Variables = Readonly<Record<string, string>>;

/** What a token of the site vouches for. */
export type Verified = Readonly<Static<typeof shapes.VerifiedShape>>;

/** A question from before the conversation, or the id of one that the site asks, with its answer. */
export type Answer = Readonly<Static<typeof shapes.AnswerShape>>;

export interface VisitorContext {
  /** The site vouches for it. */
  readonly verified?: Verified;
  /** The page says so. */
  readonly page?: Variables;
  /** What the site's form asked, by `id`, and what the page says besides. */
  readonly answers?: readonly Answered[];
  /** Browser and system, by their names, as the browser says: like "Chrome, Android". */
  readonly device?: string;
}

export const newVisitorContext: VisitorContext = {};

type Start = Pick<Extract<LifecycleCommand, { type: 'conversation.start' }>, 'answers'>;

const noForm: Form = { questions: [] };

/** Why a conversation can't be started with these answers. */
export const openingProblem = ({ answers = [] }: Start, { questions }: Form = noForm): Refusal | undefined =>
  isTooMuch({ answers }) ? refuse('invalid-command') : formProblem(questions, answers);

/** What was answered before a conversation, in the words of the questions. */
export const answeredAt = ({ answers = [] }: Start, { questions }: Form = noForm): readonly ContextFact[] => {
  const answered = worded(questions, answers);
  return answered.length === 0 ? [] : [{ type: 'context.set', answers: answered }];
};

/** What it was begun with, as far as that can be told. */
export const begunWith = (device: string | undefined): readonly ContextFact[] =>
  device === undefined ? [] : [{ type: 'context.set', device }];

/** What the page says of answers takes the place of what it said before; what the site's form asked stays as it was answered. */
export const decideContext = (
  state: State,
  { answers: former = [] }: VisitorContext,
  command: ContextCommand,
): readonly ContextFact[] | Refusal => {
  if (isOver(state)) return refuse('conversation-ended');
  if (isTooMuch(command)) return refuse('invalid-command');
  const { page, answers } = command;
  const said = answers?.map(({ question, answer }) => ({ question, answer }));
  const all = said && [...former.filter(({ id }) => id !== undefined), ...said];
  return [{ type: 'context.set', ...(page && { page }), ...(all && { answers: all }) }];
};

/** What follows from letting somebody in whom the site has vouched for. */
export const vouched = (verified: Verified | undefined): readonly ContextFact[] =>
  verified && Object.keys(verified).length > 0 ? [{ type: 'context.set', verified }] : [];

export const applyContext = (context: VisitorContext, event: ContextFact & Place): VisitorContext => {
  const { verified, page, answers, device } = event;
  return {
    ...context,
    ...(verified && { verified }),
    ...(page && { page }),
    ...(answers && { answers }),
    ...(device !== undefined && { device }),
  };
};
