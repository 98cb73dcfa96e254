/**
 * Up to where the visitor has seen the conversation, kept for the tab: an answer that comes while the visitor goes from
 * one page to the next still counts as unread. Written only once there is a conversation.
 */
import { isLike } from '../sdk/like.ts';

export interface Seen {
  readonly conversation: string;
  readonly seq: number;
}

/** `place`: site and workstream, so that two chats on a page know nothing of each other. */
const key = (place: string): string => `parlor:${place}:seen`;

/** What is kept; undefined if that is nothing of ours. */
export const keptSeen = (place: string): Seen | undefined => {
  try {
    return readSeen(JSON.parse(sessionStorage.getItem(key(place)) ?? 'null'));
  } catch {
    return undefined;
  }
};

/** The same value if it has the shape; other scripts, and tabs of other versions, have theirs. */
export const readSeen = (value: unknown): Seen | undefined =>
  isLike({ conversation: '', seq: 1 }, value) && Number.isSafeInteger(value.seq) ? value : undefined;

/** Leaves no trace: of this, of sounds that were switched off (`muted.ts`), of invitations that were shown (`invitations.ts`). */
export const forgetSeen = (place: string, site: string): void => {
  try {
    sessionStorage.removeItem(key(place));
    for (const storage of [sessionStorage, localStorage]) {
      for (const one of ['muted', 'invited']) storage.removeItem(`parlor:${site}:${one}`);
    }
  } catch {
    // What keeps nothing has nothing to forget.
  }
};

export const keepSeen = (place: string, seen: Seen): void => {
  try {
    sessionStorage.setItem(key(place), JSON.stringify(seen));
  } catch {
    // A browser that keeps nothing costs a badge at most.
  }
};
