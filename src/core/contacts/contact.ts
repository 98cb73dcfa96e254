/** A contact: a person whom a site knows. Rules I3 and S10 in docs/SPEC.md. */
import { type Refusal, refuse } from '../errors.ts';
import { fieldProblem } from '../knowledge/article.ts';
import { contactLengthMax, nameLengthMax } from '../limits.ts';
import type { ContactContent } from './contact.shape.ts';

export interface Contact extends ContactContent {
  /** Made by whoever writes it first; unique in its site. */
  readonly id: string;
  readonly site: string;
  /**
   * Ids of the visitors who are this person, as the site has vouched for them: each stands for the subject of a token, which
   * itself is kept nowhere.
   */
  readonly visitors: readonly string[];
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  /** Counts the changes, from 1. */
  readonly version: number;
}

/** A contact as somebody wants it to be. `version` is that of the contact it was made from, 0 for a new one. */
export interface ContactDraft extends ContactContent {
  readonly id: string;
  readonly version: number;
}

const fields = {
  name: nameLengthMax,
  email: contactLengthMax.email,
  phone: contactLengthMax.phone,
  account: nameLengthMax,
} as const satisfies Record<keyof ContactContent, number>;

/** Why a contact can't be kept: a code with the `field` and, if there is one, the bound that it is over. */
export const contactProblem = (content: ContactContent): Refusal | undefined => {
  const given = Object.entries(fields).flatMap(([field, max]) => {
    const text = content[field as keyof ContactContent];
    return text === undefined ? [] : [fieldProblem(field, text, max)];
  });
  // Somebody of whom nothing is known is nobody.
  if (given.length === 0) return refuse('text-empty', { field: 'name' });
  return given.find((problem) => problem !== undefined);
};
