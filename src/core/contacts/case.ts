/** A case: something that a site has to see to, whatever is said about it. Rules I3, S10 and N11 in docs/SPEC.md. */
import type { Static } from 'typebox';
import type { Refusal } from '../errors.ts';
import type { Request } from '../forms/contact-form.ts';
import { fieldProblem } from '../knowledge/article.ts';
import { nameLengthMax } from '../limits.ts';
import type { CaseContent, CaseStatus } from './case.shape.ts';

export interface Case extends Omit<CaseContent, 'assignee'> {
  /** Made by whoever writes it first; unique in its site. */
  readonly id: string;
  readonly site: string;
  /** Counted per site, from 1, without gaps, never given twice. */
  readonly number: number;
  /** Who works on it, by the name they had when it was given to them. */
  readonly assignee?: { readonly id: string; readonly name: string };
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  /** Counts the changes, from 1. */
  readonly version: number;
}

/** What a visitor has left behind that a case has come of (M2). Nobody vouches for it. */
export interface CaseRequest extends Request {
  readonly workstream: string;
  /** Address of the page it was written on. */
  readonly page?: string;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
}

/** A case as it is read by itself. */
export interface CaseWithRequest extends CaseRow {
  readonly request?: CaseRequest;
}

/** A case as somebody wants it to be. `version` is that of the case it was made from, 0 for a new one. */
export interface CaseDraft extends CaseContent {
  readonly id: string;
  readonly version: number;
}

/** One row of the list of an agent's cases. Plain JSON. */
export interface CaseRow extends Case {
  /** Of two rows of a case the one with the higher seq is newer. */
  readonly seq: number;
  /**
   * Its assignee has not said that they have seen it. Until then, in milliseconds since 1970 by the relay's clock, they are
   * alerted; afterwards it is theirs all the same (N11).
   */
  readonly unseen?: { readonly until: number };
}

/** Which cases are looked for: all that is given has to be so. */
export interface CaseSearch {
  /** Words of the title, or the number. */
  readonly query: string;
  readonly contact?: string;
  readonly assignee?: string;
  readonly status?: Static<typeof CaseStatus>;
  /** The page behind the case of this number: the last one of the page before. */
  readonly after?: number;
}

/** Why a case can't be kept: a code with the `field` and the bound that it is over. */
export const caseProblem = ({ title }: Pick<CaseContent, 'title'>): Refusal | undefined =>
  fieldProblem('title', title, nameLengthMax);
