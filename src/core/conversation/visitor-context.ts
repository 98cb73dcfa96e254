/**
 * What is told of a visitor beside name and account: what a token of the site vouches for, and, apart from it, what the page
 * says and what was answered before the talk. Rules I1, S5 and W6 in docs/SPEC.md. Durability: journal, never shown to
 * visitors.
 *
 * Nothing that the page says becomes anything else here, whatever it is called.
 */
import type { Static } from 'typebox';
import { type Refusal, refuse } from '../errors.ts';
import { isTooMuch } from './context-size.ts';
import { isOver } from './lifecycle.ts';
import type { State } from './transitions.ts';
import type * as shapes from './visitor-context.shape.ts';
import type { ContextCommand, ContextFact, Place } from './vocabulary.ts';

/** Names and values. */
export type Variables = Readonly<Record<string, string>>;

/** What a token of the site vouches for. */
export type Verified = Readonly<Static<typeof shapes.VerifiedShape>>;

/** A question from before the conversation, with its answer. */
export type Answer = Readonly<Static<typeof shapes.AnswerShape>>;

export interface VisitorContext {
  /** The site vouches for it. */
  readonly verified?: Verified;
  /** The page says so. */
  readonly page?: Variables;
  readonly answers?: readonly Answer[];
}

export const newVisitorContext: VisitorContext = {};

export const decideContext = (state: State, command: ContextCommand): readonly ContextFact[] | Refusal => {
  if (isOver(state)) return refuse('conversation-ended');
  if (isTooMuch(command)) return refuse('invalid-command');
  const { page, answers } = command;
  return [{ type: 'context.set', ...(page && { page }), ...(answers && { answers }) }];
};

/** What follows from letting somebody in whom the site has vouched for. */
export const vouched = (verified: Verified | undefined): readonly ContextFact[] =>
  verified && Object.keys(verified).length > 0 ? [{ type: 'context.set', verified }] : [];

export const applyContext = (context: VisitorContext, event: ContextFact & Place): VisitorContext => {
  const { verified, page, answers } = event;
  return { ...context, ...(verified && { verified }), ...(page && { page }), ...(answers && { answers }) };
};
