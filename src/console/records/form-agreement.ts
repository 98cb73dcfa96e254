/**
 * How the windows of one agent agree on what is half filled in: per form the last writer wins, but never over what somebody is
 * filling in right now. Rule S3 in docs/SPEC.md, decision 0045. Pure.
 */
import { isForm, type Paper, type RecordForm, withForm } from './paper.ts';

/** What another window says of a form: as far as it is filled in there, or that it is done with. */
export interface HeardForm {
  readonly key: string;
  readonly form?: RecordForm | undefined;
  readonly at: number;
  /** When what it took the place of was changed: who knew the form here has not written over it unawares. */
  readonly over: number;
}

/** What was filled in here since `before`: what the other windows are to be told. */
export const formsSince = (before: Paper, after: Paper): readonly HeardForm[] =>
  before.written === after.written
    ? []
    : [...after.written].flatMap(([key, { at, isOwn }]) => {
        const former = before.written.get(key)?.at ?? 0;
        return isOwn && at !== former ? [{ key, form: after.forms.get(key), at, over: former }] : [];
      });

/**
 * What becomes of a form that another window has: it takes the place of an older one. What was filled in there without knowing
 * what somebody fills in here at the same time is held back, until they look elsewhere; if they go on, theirs is the later one.
 */
export const hearForm = (paper: Paper, heard: HeardForm, isLooking: boolean): Paper => {
  const { key, form, at, over } = heard;
  const stamp = paper.written.get(key);
  if ((stamp?.at ?? 0) >= at) return paper;
  const isUnaware = stamp?.isOwn === true && over < stamp.at && paper.forms.has(key);
  if (isUnaware && isLooking) return { ...paper, heldBack: new Map(paper.heldBack).set(key, heard) };
  return withForm(paper, key, form, { at, isOwn: false });
};

/** Takes what was held back: nobody looks here any more. */
export const releaseForms = (paper: Paper): Paper =>
  [...paper.heldBack.values()].reduce((taken, heard) => hearForm(taken, heard, false), paper);

/** Whether a value is such a word: other windows may say anything. */
export const isHeardForm = (value: unknown): value is HeardForm => {
  if (typeof value !== 'object' || value === null) return false;
  const { key, form, at, over } = value as Readonly<Record<string, unknown>>;
  const isDone = form === undefined;
  return typeof key === 'string' && (isDone || isForm(form)) && Number.isSafeInteger(at) && Number.isSafeInteger(over);
};
