/**
 * The visitor of a conversation: their number, the title it goes by, and how a device becomes somebody whom the site vouches
 * for. Rules I2, I3, I4 and S2 in docs/SPEC.md. Durability: journal.
 */
import { type Refusal, refuse } from '../errors.ts';
import { isOver } from './lifecycle.ts';
import type { Links } from './links.ts';
import type { State } from './transitions.ts';
import type { Verified } from './visitor-context.ts';
import type { IdentityFact, LifecycleFact, Place } from './vocabulary.ts';

export interface Visitor {
  readonly id: string;
  /** The N of *Visitor N*: per site, from 1, without gaps, never reused; 0 before the start. */
  readonly number: number;
  readonly name?: string;
  readonly account?: string;
}

export const newVisitor: Visitor = { id: '', number: 0 };

/** Whom the site vouches for, as a relay has found by a token. */
export interface Vouched {
  readonly id: string;
  readonly name?: string;
  readonly account?: string;
  readonly verified: Verified;
  /** The conversation of theirs that goes on in the same workstream. */
  readonly ongoing?: string;
}

/** One conversation of a visitor goes on in a workstream: where the one signed in to has another, this one stays the device's. */
export const decideIdentity = (
  conversation: string,
  state: State,
  vouched: Vouched | undefined,
): readonly IdentityFact[] | Refusal => {
  if (isOver(state)) return refuse('conversation-ended');
  if (!vouched) return refuse('not-authenticated');
  const { id, name, account, ongoing } = vouched;
  if (ongoing !== undefined && ongoing !== conversation)
    return refuse('conversation-exists', { conversation: ongoing });
  const known = { ...(name !== undefined && { name }), ...(account !== undefined && { account }) };
  return [{ type: 'visitor.identified', visitor: { id, ...known } }];
};

export const applyVisitor = (
  { number }: Visitor,
  { visitor }: (Extract<LifecycleFact, { type: 'conversation.started' }> | IdentityFact) & Place,
): Visitor => ({ number, ...visitor });

/** The title of a conversation and its session: a name that is known, or a number to be worded by the reader's language. */
export type Title = { readonly name: string } | { readonly visitorNumber: number };

/** Whom a conversation is with and what it is linked to, as far as that is known. */
export interface Titled {
  readonly visitor: Visitor;
  readonly links?: Links;
}

/** What agents have written down of somebody goes before what a token says of them. */
export const titleOf = ({ visitor, links: { contact, case: about } = {} }: Titled): Title => {
  const names = [contact?.name, visitor.name, contact?.account, visitor.account, about?.title];
  const known = names.map((name) => name?.trim()).find((name) => name);
  return known ? { name: known } : { visitorNumber: visitor.number };
};

/** The first two letters of a title as people see letters: whole graphemes, so *Vi* for *Visitor 7*. */
export const initials = (title: string, language?: string): string => {
  const letters: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(title.trim())) {
    if (segment.trim() !== '') letters.push(segment);
    if (letters.length === 2) break;
  }
  return letters.join('');
};
