/** What an agent's windows say to each other of chosen files, and how it is read: another window may be of another version. Pure. */
import { isLike } from '../like.ts';

export type FileWord =
  /** I have this one now, and it is kept. */
  | { readonly kind: 'kept'; readonly id: string; readonly conversation: string }
  /** This one is kept no more: it was sent, or cancelled. */
  | { readonly kind: 'gone'; readonly id: string }
  /** Somebody looks at this conversation here: let go of what you have for it. */
  | { readonly kind: 'claim'; readonly conversation: string }
  /** The agent has signed out: nothing is kept any more. */
  | { readonly kind: 'forgotten' };

/** Counts up when words change their meaning: windows of different versions do not understand each other. */
const version = 1;

export const spokenFileWord = (word: FileWord): unknown => ({ v: version, ...word });

/** The word that this is; undefined if it is none that this build knows. */
export const readFileWord = (value: unknown): FileWord | undefined => {
  if (!isLike({ v: version, kind: '' }, value) || value.v !== version) return undefined;
  const word: unknown = value;
  switch (value.kind) {
    case 'kept':
      return isLike({ kind: 'kept', id: '', conversation: '' } as const, word) ? word : undefined;
    case 'gone':
      return isLike({ kind: 'gone', id: '' } as const, word) ? word : undefined;
    case 'claim':
      return isLike({ kind: 'claim', conversation: '' } as const, word) ? word : undefined;
    case 'forgotten':
      return { kind: 'forgotten' };
    default:
      return undefined;
  }
};
