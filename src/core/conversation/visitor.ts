/** The visitor of a conversation: their number, and the title it goes by. Rules I2, I3 and S2 in docs/SPEC.md. Durability: journal. */
import type { LifecycleFact, Place } from './vocabulary.ts';

export interface Visitor {
  readonly id: string;
  /** The N of *Visitor N*: per site, from 1, without gaps, never reused; 0 before the start. */
  readonly number: number;
  readonly name?: string;
  readonly account?: string;
}

export const newVisitor: Visitor = { id: '', number: 0 };

export const applyVisitor = (
  _visitor: Visitor,
  event: Extract<LifecycleFact, { type: 'conversation.started' }> & Place,
): Visitor => event.visitor;

/** The title of a conversation and its session: a name that is known, or a number to be worded by the reader's language. */
export type Title = { readonly name: string } | { readonly visitorNumber: number };

export const titleOf = ({ name, account, number }: Visitor): Title => {
  const known = name?.trim() || account?.trim();
  return known ? { name: known } : { visitorNumber: number };
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
