/**
 * Where a text has an e-mail address. Rule X5 in docs/SPEC.md. Pure, and takes time by the length of the text: nothing between
 * two at signs is looked at more often than a few times.
 */
import type { Span } from './spans.ts';

/** As it is typed on any keyboard. */
const at = /[@\uFE6B\uFF20]/gu;

/** Half a character counts: letters beyond the first plane come in two. What is not drawn does not end an address. */
const letters = '\\p{Letter}\\p{Mark}\\p{Number}\\p{Format}\\p{Surrogate}\\-';
const dots = '.\\u3002\\uFF0E\\uFF61';
const before = new RegExp(`[${letters}${dots}!#$%&'*+=?^_\`{|}~]`, 'u');
const after = new RegExp(`[${letters}${dots}]`, 'u');
const dot = new RegExp(`[${dots}]`, 'u');
const letter = /\p{Letter}/u;

/** The addresses, whole. */
export const emailSpans = (text: string): readonly Span[] =>
  [...text.matchAll(at)].flatMap(({ index }): readonly Span[] => {
    let from = index;
    while (from > 0 && before.test(text.charAt(from - 1))) from -= 1;
    const host = index + 1;
    let to = host;
    while (to < text.length && after.test(text.charAt(to))) to += 1;
    // The end of a sentence is no part of it.
    while (to > host && /[^\p{Letter}\p{Mark}\p{Number}\p{Surrogate}]/u.test(text.charAt(to - 1))) to -= 1;
    return from < index && isHost(text.slice(host, to)) ? [{ from, to }] : [];
  });

/** Names with dots between them; the last one is of two characters at least, with a letter among them. */
const isHost = (host: string): boolean => {
  const names = host.split(dot);
  const last = names.at(-1) ?? '';
  return names.length > 1 && names.every((name) => name !== '') && last.length > 1 && letter.test(last);
};
