/** A text cut into what sentiment looks at: words, pictures, and marks that end a clause. In time linear in its length. */
import { sentimentWordLengthMax } from '../../core/limits.ts';

export interface Token {
  readonly kind: 'word' | 'picture' | 'mark';
  /** A word without capitals and accents; a picture without selectors. */
  readonly text: string;
}

/**
 * A picture is an emoji or a face that is typed. An apostrophe belongs to the word before it, *n’* or *don’t*, and in
 * English to the one behind it too.
 */
const piece =
  /(?<picture>\p{Extended_Pictographic}|<3|[:;=]'?-?[()D])|(?<word>[\p{L}\p{M}\p{N}]+(?:'(?:(?:t|s|m|re|ve|ll|d)\b|(?=\p{L})))?)|(?<mark>[.,;:!?…¿¡()]+)/giu;

/** A word as it is looked up: in a hurry people leave out capitals and accents. */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss');

export function* tokensOf(text: string): Generator<Token> {
  for (const [chunk] of text.replace(/[’‘`´]/gu, "'").matchAll(/\n|\S+/gu)) {
    if (chunk === '\n') yield { kind: 'mark', text: chunk };
    // What is in an address is not what somebody says.
    else if (!chunk.includes('://') && !chunk.includes('@')) yield* within(chunk);
  }
}

function* within(chunk: string): Generator<Token> {
  for (const { groups } of chunk.matchAll(piece)) {
    const { picture, mark, word } = groups ?? {};
    if (picture !== undefined) yield { kind: 'picture', text: picture };
    else if (mark !== undefined) yield { kind: 'mark', text: mark };
    // Nothing that long is a word, and folding it is not free.
    else if (word !== undefined && word.length <= sentimentWordLengthMax) yield { kind: 'word', text: fold(word) };
  }
}
