/** What pages of one visitor say to each other, and how it is read: another page may be of another version. Pure. */
import type { Pending } from '../../core/conversation/timeline.ts';
import { isLike } from '../like.ts';
import { readStretch, type Stretch } from '../log-cache/stretch.ts';
import { isPending } from '../outbox-store/outbox-store.ts';

export type Word =
  /** What do you know? */
  | { readonly kind: 'ask' }
  /** This is new, or all that I know. */
  | { readonly kind: 'log'; readonly frame: Stretch }
  /** These are not confirmed, in place of those that I have told before. */
  | { readonly kind: 'pending'; readonly c: string; readonly pending: readonly Pending[] }
  /** The visitor has taken this refused command of yours off the screen. */
  | { readonly kind: 'discard'; readonly c: string; readonly id: string }
  /** The page has been signed out of: whoever this was leaves no trace here. */
  | { readonly kind: 'reset' };

/** Who says it. */
export interface Speaker {
  /** The device of the visitor: nobody else's pages listen. */
  readonly device: string;
  /** Names the SDK instance. */
  readonly lane: string;
}

/** Counts up when words change their meaning: pages of different versions do not understand each other. */
const version = 1;

/** A word as it is handed over. */
export const spoken = ({ device, lane }: Speaker, word: Word): unknown => ({ v: version, device, lane, ...word });

/** The word that this is, and whose; undefined if it is none that this build knows. */
export const readWord = (value: unknown): (Speaker & Word) | undefined => {
  if (!isLike({ v: version, device: '', lane: '' }, value) || value.v !== version) return undefined;
  const word = value as Speaker & Word & typeof value;
  switch (word.kind) {
    case 'ask':
    case 'reset':
      return word;
    case 'log': {
      const frame = readStretch(word.frame);
      return frame && { ...word, frame };
    }
    case 'discard':
      return isLike({ c: '', id: '' }, word) ? word : undefined;
    case 'pending':
      return isLike({ c: '' }, word) && Array.isArray(word.pending) && word.pending.every(isPending) ? word : undefined;
    default:
      return undefined;
  }
};
