/** Which quick replies are meant by what somebody has typed so far. Rule S10. */
import { fold } from '../folding.ts';
import type { QuickReply } from './quick-reply.ts';

type Filtered = Pick<QuickReply, 'id' | 'title' | 'text'>;

interface Folded<R> {
  readonly reply: R;
  readonly title: string;
  readonly text: string;
}

/**
 * A filter over these quick replies: gives those that have every word typed in their title or their text, best first.
 * Best is a title that begins with all of it, then one with a word that begins with each, then one that has them
 * anywhere, then those that have them with their text only; among equals the alphabet decides. Without case and accents.
 */
export const quickReplyFilter = <R extends Filtered>(replies: readonly R[]): ((typed: string) => readonly R[]) => {
  // What is typed changes with each key, the replies don't.
  const all = replies.map((reply): Folded<R> => ({ reply, title: fold(reply.title), text: fold(reply.text) }));
  all.sort((one, other) => compare(one.title, other.title) || compare(one.reply.id, other.reply.id));
  return (typed) => {
    const words = wordsIn(fold(typed));
    return all
      .map((one) => ({ reply: one.reply, rank: rankOf(one, words) }))
      .filter(({ rank }) => rank < missing)
      .sort((one, other) => one.rank - other.rank)
      .map(({ reply }) => reply);
  };
};

const missing = 5;

const rankOf = ({ title, text }: Folded<unknown>, words: readonly string[]): number => {
  if (title.trimStart().startsWith(words.join(' '))) return 0;
  if (words.every((word) => beginsAWord(title, word))) return 1;
  if (words.every((word) => title.includes(word))) return 2;
  if (words.every((word) => beginsAWord(title, word) || beginsAWord(text, word))) return 3;
  return words.every((word) => title.includes(word) || text.includes(word)) ? 4 : missing;
};

/** Whether the text has this where a word begins: behind something that is no letter, digit or mark. */
const beginsAWord = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}\p{M}]$/u.test(text.slice(Math.max(0, at - 2), at))) return true;
  }
  return false;
};

const wordsIn = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

/** By code units: the same on every machine. */
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
