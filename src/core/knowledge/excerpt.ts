/** The piece of an article that shows why it was found. Rule S10. */
import { excerptLength } from '../limits.ts';
import { isFound, type Term, wordsOf } from './words.ts';

/** A stretch of text, and whether it is one of the words that were looked for. Text is text: nothing in it is markup. */
export interface ExcerptPart {
  readonly text: string;
  readonly isFound: boolean;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The text around the first of `terms` that is in it, or its beginning if none is. On one line. */
export const excerptOf = (text: string, terms: readonly Term[]): readonly ExcerptPart[] => {
  const found = foundIn(text, terms);
  const { start, end } = windowOf(text, found[0]?.start ?? 0);
  const parts: ExcerptPart[] = [];
  const add = (from: number, to: number, isWord: boolean): void => {
    if (from < to) parts.push({ text: text.slice(from, to).replace(/\s+/gu, ' '), isFound: isWord });
  };
  let at = start;
  for (const stretch of found) {
    if (stretch.end > end) break;
    add(at, stretch.start, false);
    add(stretch.start, stretch.end, true);
    at = stretch.end;
  }
  add(at, end, false);
  return framed(parts, start > 0, end < text.length);
};

/** Where the terms are, in order and without overlaps, as far as an excerpt can show them. */
const foundIn = (text: string, terms: readonly Term[]): readonly Stretch[] => {
  const found: { start: number; end: number }[] = [];
  for (const { start, end, terms: own, isLetter } of wordsOf(text)) {
    const hit = terms.find((term) => own.some((one) => isFound(term, one)));
    if (start > (found[0]?.start ?? start) + 2 * excerptLength.max) break;
    if (!hit) continue;
    const until = isLetter ? start + hit.text.length : end;
    const last = found.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, until);
    else found.push({ start, end: until });
  }
  return found;
};

/** The stretch to be shown of a text in which `first` is what matters. It begins and ends between words where it can. */
const windowOf = (text: string, first: number): Stretch => {
  const from = back(text, first, excerptLength.before);
  const start = from === 0 ? 0 : from + (/^\S*\s+/u.exec(text.slice(from, first))?.[0].length ?? 0);
  const to = forth(text, start, excerptLength.max);
  if (to === text.length) return { start, end: to };
  // A script without spaces may have its last one far away.
  const half = start + Math.floor((to - start) / 2);
  const behind = text.slice(half, to).search(/\s+\S*$/u);
  return { start, end: behind < 0 ? to : half + behind };
};

/** The place so many code points before another. */
const back = (text: string, place: number, points: number): number => {
  const before = [...text.slice(Math.max(0, place - 2 * points), place)].slice(-points);
  return place - before.join('').length;
};

/** The place so many code points behind another. */
const forth = (text: string, place: number, points: number): number =>
  place + [...text.slice(place, place + 2 * points)].slice(0, points).join('').length;

const framed = (parts: readonly ExcerptPart[], isCutBefore: boolean, isCutBehind: boolean): readonly ExcerptPart[] => [
  ...(isCutBefore ? [{ text: '…', isFound: false }] : []),
  ...parts,
  ...(isCutBehind ? [{ text: '…', isFound: false }] : []),
];
