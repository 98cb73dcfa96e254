/**
 * A site's own pattern: matched in time that grows with the text and no faster, whatever the pattern and whatever the text.
 * Rule X5 in docs/SPEC.md; why so, in decision 0041.
 */
import { RE2JS, RE2JSException } from 're2js';
import { maskingMax } from '../../core/limits.ts';
import type { Span } from '../../core/masking/spans.ts';

/** What is to be hidden of a text. */
export type Finder = (text: string) => readonly Span[];

/** Why a pattern can't be used: it is none, or can't be matched in linear time; takes too many steps; or hides nothing. */
export type PatternProblem =
  | { readonly problem: 'no-pattern'; readonly reason: string }
  | { readonly problem: 'costly'; readonly steps: number; readonly max: number }
  | { readonly problem: 'empty' };

/** Makes a finder of a pattern in the syntax of RE2. */
export const finderOf = (pattern: string): Finder | PatternProblem => {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(pattern);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return { problem: 'no-pattern', reason: error.message };
  }
  const steps = compiled.programSize();
  if (steps > maskingMax.patternSteps) return { problem: 'costly', steps, max: maskingMax.patternSteps };
  if (compiled.test('')) return { problem: 'empty' };
  return (text) => spansOf(compiled, text);
};

/**
 * All matches, one behind the other. One search takes time by what it looks at, but to look to the end of the text for each of
 * many matches would take the square of it: `a.*b|a` does so with every `a`. So a search looks ahead a little, and further
 * only while nothing, or nothing with an end, is to be found. What is looked at altogether is counted: should it be too much,
 * whatever has not been judged is hidden.
 */
const spansOf = (pattern: RE2JS, text: string): readonly Span[] => {
  const spans: Span[] = [];
  let left = maskingMax.looksPerUnit * text.length;
  for (let at = 0; at < text.length; ) {
    let found: Span | undefined;
    for (let ahead: number = maskingMax.aheadLength; ; ahead *= 2) {
      const until = endOf(text, at + ahead);
      left -= until - at;
      if (left < 0) return [...spans, { from: at, to: text.length }];
      found = search(pattern, text, at, until);
      // What goes up to where it was looked at may go on behind it.
      if (until === text.length || (found && found.to < until)) break;
    }
    if (!found) break;
    const isEmpty = found.from === found.to;
    if (!isEmpty) spans.push(found);
    at = isEmpty ? endOf(text, found.to + 1) : found.to;
  }
  return spans;
};

/** The first match from `at` on, as if the text ended at `until`. What stands before it is known to it. */
const search = (pattern: RE2JS, text: string, at: number, until: number): Span | undefined => {
  const from = at === 0 ? 0 : startOf(text, at - 1);
  const matcher = pattern.matcher(text.slice(from, until));
  return matcher.find(at - from) ? { from: from + matcher.start(), to: from + matcher.end() } : undefined;
};

const isLow = (text: string, index: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(index));

/** The start of the character that has this half. */
const startOf = (text: string, index: number): number => (isLow(text, index) ? Math.max(0, index - 1) : index);

/** No further than the text, and not within a character. */
const endOf = (text: string, index: number): number => {
  if (index >= text.length) return text.length;
  return isLow(text, index) ? index + 1 : index;
};
