/**
 * What a visitor's tabs tell each other of the widget, beside what the SDK tells: whether the panel is open, and up to
 * where the visitor has seen the conversation. A tab of another version may say anything.
 */
import { isLike } from '../sdk/like.ts';
import { readSeen, type Seen } from './seen.ts';

export interface TabWord {
  /** Tell me. */
  readonly ask?: boolean;
  /** The panel was opened, or minimised. */
  readonly open?: boolean;
  readonly seen?: Seen | undefined;
}

/** Counts up when words change their meaning. */
const version = 1;

export const spoken = (word: TabWord): unknown => ({ v: version, ...word });

/** The word that this is; undefined if it is none that this build knows. */
export const readTabWord = (value: unknown): TabWord | undefined => {
  if (!isLike({ v: version }, value) || value.v !== version) return undefined;
  const { ask, open, seen } = value as Readonly<Record<string, unknown>>;
  return { ask: ask === true, ...(typeof open === 'boolean' && { open }), seen: readSeen(seen) };
};
