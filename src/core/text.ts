/** What may stand in a text that people write: bounded, whole characters, something to read. Rules W7 and X3. */
import type { ErrorCode } from './errors.ts';
import { textLengthMax } from './limits.ts';

/** Half a character, or U+0000: no text has them, and not every database can keep them. */
const notText = /[\p{Surrogate}\0]/u;

/** White space, control characters and what Unicode says not to draw, such as a zero-width space. */
const nothingToRead = /^[\s\p{Control}\p{Default_Ignorable_Code_Point}]*$/u;

/** Length in Unicode code points, the unit of every text limit. */
export const textLength = (text: string): number => {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
};

/** The reason `text` can't be sent, or kept where `max` code points are allowed; undefined if it can. */
export const textProblem = (text: string, max: number = textLengthMax): ErrorCode | undefined => {
  if (nothingToRead.test(text)) return 'text-empty';
  if (text.length > max && textLength(text) > max) return 'text-too-long';
  if (notText.test(text)) return 'text-malformed';
  return undefined;
};

/** The first `max` code points of `text` on one line, with an ellipsis if something was left out. */
export const excerpt = (text: string, max: number): string => {
  const points = [...text.replace(/\s+/gu, ' ').trim()];
  return points.length <= max
    ? points.join('')
    : `${points
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
};
