/**
 * What an agent has begun to write of contacts and cases, and which sections of the conversation page are folded. Rules S3 and
 * S5 in docs/SPEC.md. Pure: every change gives a new value.
 */
import { deskMax } from '../../core/limits.ts';
import type { Stamp } from '../draft-agreement.ts';
import type { HeardForm } from './form-agreement.ts';

/** A form that somebody has begun to fill in. */
export interface RecordForm {
  /** Of what is written: made once, however often it takes to save it. */
  readonly id: string;
  /** The version that it was made from, 0 for something new. */
  readonly version: number;
  /** By the names of the fields. */
  readonly values: Readonly<Record<string, string>>;
}

/** The sections of the conversation page, in their order. */
export const sections = ['contact', 'case', 'summary', 'answers', 'context', 'visitor', 'earlier', 'notes'] as const;

export type Section = (typeof sections)[number];

export interface Paper {
  /** By what they are about, as `formKey` has it; the oldest first. */
  readonly forms: ReadonlyMap<string, RecordForm>;
  /** When each was changed last, and whether here; of those that are done with, too. */
  readonly written: ReadonlyMap<string, Stamp>;
  /** What other windows have filled in over what is being filled in here. */
  readonly heldBack: ReadonlyMap<string, HeardForm>;
  /** The same for all sessions. */
  readonly folded: ReadonlySet<Section>;
}

export const newPaper: Paper = { forms: new Map(), written: new Map(), heldBack: new Map(), folded: new Set() };

/** Where a form is kept: that of a contact or a case, or of a new one that a conversation is to be linked to. */
export const formKey = (kind: 'contact' | 'case', of: { readonly id: string } | { readonly newFor: string }): string =>
  'id' in of ? `${kind}:${of.id}` : `${kind}-for:${of.newFor}`;

/** Changes a form, or forgets it. The oldest beyond the bound is forgotten. */
export const withForm = (paper: Paper, key: string, form: RecordForm | undefined, stamp: Stamp): Paper => {
  const forms = new Map(paper.forms);
  forms.delete(key);
  if (form) forms.set(key, form);
  const written = new Map(paper.written);
  written.delete(key);
  written.set(key, stamp);
  const heldBack = new Map(paper.heldBack);
  heldBack.delete(key);
  return { ...paper, forms: newest(forms), written: newest(written), heldBack };
};

/** The same here, at `now`: whoever goes on over what was held back is the last writer. */
export const withFilledIn = (paper: Paper, key: string, form: RecordForm | undefined, now: number): Paper => {
  const known = Math.max(paper.written.get(key)?.at ?? 0, paper.heldBack.get(key)?.at ?? 0);
  return withForm(paper, key, form, { at: Math.max(now, known + 1), isOwn: true });
};

const newest = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> => new Map([...map].slice(-deskMax.drafts));

export const withFolded = (paper: Paper, section: Section, isFolded: boolean): Paper => {
  const folded = new Set(paper.folded);
  if (isFolded) folded.add(section);
  else folded.delete(section);
  return { ...paper, folded };
};

/** Whether a value is a form: what was kept may be anything. */
export const isForm = (value: unknown): value is RecordForm =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  Number.isSafeInteger(value.version) &&
  isRecord(value.values) &&
  Object.values(value.values).every((text) => typeof text === 'string');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
