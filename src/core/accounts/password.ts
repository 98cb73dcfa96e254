/**
 * Whether a password that somebody sets, for themselves or for others, is hard to guess. The desk asks before it sends one, the
 * relay judges. Rule X4 in docs/SPEC.md.
 *
 * Length counts, and nothing is demanded of kinds of characters: words that many use, words that belong to the person, years,
 * repeats and runs along the alphabet or the keyboard are worth one character each, however long they are.
 */
import { passwordLength } from '../account-limits.ts';
import { commonWords } from './common-words.ts';

/** Too short, too long, made of what many use, or of what others know of the person. */
export type PasswordProblem = 'short' | 'long' | 'common' | 'personal';

/** `known` is what others know of the person: what they are called, what they sign in with, where they work. */
export const passwordProblem = (password: string, known: readonly string[]): PasswordProblem | undefined => {
  const length = [...password].length;
  if (length < passwordLength.min) return 'short';
  if (password.length > passwordLength.max) return 'long';
  const folded = caseless(password);
  if (worth(folded, commonWords) < passwordLength.worth) return 'common';
  const theirs = known.flatMap((text) => caseless(text).split(/[^\p{L}\p{N}]+/u));
  const words = [...commonWords, ...theirs.filter((word) => [...word].length >= 3)];
  return worth(folded, words) < passwordLength.worth ? 'personal' : undefined;
};

/** What others know of somebody who signs in. */
export const knownOf = (
  { name, login }: { readonly name: string; readonly login: string },
  ...site: readonly string[]
): readonly string[] => [login, name, ...site].filter((text) => text !== '');

/** What people put in the place of letters. */
const disguises: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '!': 'i',
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
};

const caseless = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The rows of keyboards, and what everybody can count. */
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'yxcvbnm',
];
const runs = [...rows, ...rows.map((row) => [...row].reverse().join(''))];

/** How many characters it is worth: what can be foreseen counts as one. */
const worth = (folded: string, words: readonly string[]): number => {
  const chars = [...folded];
  const plain = chars.map((char) => disguises[char] ?? char);
  const wanted = new Set(words);
  const longest = Math.max(0, ...words.map((word) => [...word].length));
  const seen = new Set<string>();
  let count = 0;
  for (let at = 0; at < chars.length; ) {
    const step = Math.max(
      wordAt(chars, at, wanted, longest),
      wordAt(plain, at, wanted, longest),
      runAt(chars, at),
      yearAt(chars, at),
      1,
    );
    const piece = chars.slice(at, at + step).join('');
    // What comes again is foreseen, too: a piece that was there, or a character for the third time.
    const isRepeat = step === 1 ? chars.slice(0, at).filter((char) => char === piece).length >= 2 : seen.has(piece);
    if (!isRepeat) count += 1;
    seen.add(piece);
    at += step;
  }
  return count;
};

const wordAt = (chars: readonly string[], at: number, words: ReadonlySet<string>, longest: number): number => {
  for (let length = Math.min(longest, chars.length - at); length >= 3; length -= 1) {
    if (words.has(chars.slice(at, at + length).join(''))) return length;
  }
  return 0;
};

const runAt = (chars: readonly string[], at: number): number => {
  let length = 2;
  while (at + length < chars.length && runs.some((run) => run.includes(chars.slice(at, at + length + 1).join('')))) {
    length += 1;
  }
  return length > 2 ? length : 0;
};

const yearAt = (chars: readonly string[], at: number): number =>
  /^(?:19|20)\d\d$/.test(chars.slice(at, at + 4).join('')) ? 4 : 0;
