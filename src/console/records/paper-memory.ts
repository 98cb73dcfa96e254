/** Keeps in the browser what has begun to be written of contacts and cases, and how the page is folded. Rules S3 and S5 in docs/SPEC.md. */
import { deskMax } from '../../core/limits.ts';
import { type Keep, keysOf, read, write } from '../keep.ts';
import { isForm, newPaper, type Paper, type RecordForm, sections } from './paper.ts';

// Each form by itself: two windows that write different ones do not write over each other.
const formsOf = (agent: string): string => `parlor-desk:${agent}:form:`;
// How somebody likes their desk is no trace of what they did: it stays when they sign out.
const foldedKeyOf = (agent: string): string => `parlor-desk-folded:${agent}`;

export const recallPaper = (keep: Keep, agent: string): Paper => {
  const prefix = formsOf(agent);
  const kept = keysOf(keep, prefix)
    .flatMap((key) => {
      const form = keptForm(keep, key);
      return form ? [{ key: key.slice(prefix.length), ...form }] : [];
    })
    .sort((one, other) => one.at - other.at)
    .slice(-deskMax.drafts);
  const folded = read(keep, foldedKeyOf(agent));
  const isFolded = (one: string): boolean => Array.isArray(folded) && folded.includes(one);
  return {
    ...newPaper,
    forms: new Map(kept.map(({ key, form }) => [key, form])),
    written: new Map(kept.map(({ key, at }) => [key, { at, isOwn: false }])),
    folded: new Set(sections.filter(isFolded)),
  };
};

/** A form as it was kept, and when it was changed last: 0 of an older desk's. */
const keptForm = (keep: Keep, key: string): { readonly form: RecordForm; readonly at: number } | undefined => {
  const kept = read(keep, key);
  if (!isForm(kept)) return undefined;
  const { id, version, values, at } = kept as RecordForm & { readonly at?: unknown };
  return { form: { id, version, values }, at: Number.isSafeInteger(at) ? (at as number) : 0 };
};

/** Keeps what has changed; what another window has changed later stays. Throws if the browser refuses. */
export const keepPaper = (
  keep: Keep,
  agent: string,
  { forms, written, folded }: Paper,
  before: Paper = newPaper,
): void => {
  for (const key of new Set([...forms.keys(), ...before.forms.keys()])) {
    const form = forms.get(key);
    if (form === before.forms.get(key)) continue;
    const at = written.get(key)?.at ?? 0;
    const place = formsOf(agent) + key;
    if ((keptForm(keep, place)?.at ?? 0) > at) continue;
    if (form) write(keep, place, { ...form, at });
    else keep.removeItem(place);
  }
  if (folded !== before.folded) write(keep, foldedKeyOf(agent), [...folded]);
};

/** Removes what somebody has written. */
export const forgetPaper = (keep: Keep, agent: string): void => {
  for (const key of keysOf(keep, formsOf(agent))) keep.removeItem(key);
};
