/** Keeps in the browser what has begun to be written of contacts and cases, and how the page is folded. Rules S3 and S5 in docs/SPEC.md. */
import { deskMax } from '../../core/limits.ts';
import { type Keep, keysOf, read, write } from '../keep.ts';
import { isForm, newPaper, type Paper, sections } from './paper.ts';

// Each form by itself: two windows that write different ones do not write over each other.
const formsOf = (agent: string): string => `parlor-desk:${agent}:form:`;
// How somebody likes their desk is no trace of what they did: it stays when they sign out.
const foldedKeyOf = (agent: string): string => `parlor-desk-folded:${agent}`;

export const recallPaper = (keep: Keep, agent: string): Paper => {
  const prefix = formsOf(agent);
  const forms = keysOf(keep, prefix).flatMap((key) => {
    const kept = read(keep, key);
    return isForm(kept) ? [[key.slice(prefix.length), kept] as const] : [];
  });
  const folded = read(keep, foldedKeyOf(agent));
  const isFolded = (one: string): boolean => Array.isArray(folded) && folded.includes(one);
  return { forms: new Map(forms.slice(-deskMax.drafts)), folded: new Set(sections.filter(isFolded)) };
};

/** Keeps what has changed. Throws if the browser refuses. */
export const keepPaper = (keep: Keep, agent: string, { forms, folded }: Paper, before: Paper = newPaper): void => {
  for (const key of new Set([...forms.keys(), ...before.forms.keys()])) {
    const form = forms.get(key);
    if (form === before.forms.get(key)) continue;
    if (form) write(keep, formsOf(agent) + key, form);
    else keep.removeItem(formsOf(agent) + key);
  }
  if (folded !== before.folded) write(keep, foldedKeyOf(agent), [...folded]);
};

/** Removes what somebody has written. */
export const forgetPaper = (keep: Keep, agent: string): void => {
  for (const key of keysOf(keep, formsOf(agent))) keep.removeItem(key);
};
