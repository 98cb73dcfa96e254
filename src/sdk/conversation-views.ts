/** Views of conversations, made of what the session holds. What has not changed keeps its identity. */
import type { ConversationLog } from './session/conversation-log.ts';
import { laneOf } from './session/outbox.ts';
import type { Replica } from './session/replica.ts';
import type { ConversationView } from './snapshots.ts';

export class ConversationViews {
  #views: ReadonlyMap<string, ConversationView> = new Map();

  /** The views of these conversations; those of others are forgotten. */
  of(replica: Replica, conversations: readonly string[]): readonly ConversationView[] {
    const views = new Map<string, ConversationView>();
    for (const c of conversations) {
      const log = replica.logs.get(c);
      if (log) views.set(c, this.#view(log, replica));
    }
    this.#views = views;
    return [...views.values()];
  }

  #view(log: ConversationLog, { outbox }: Replica): ConversationView {
    const { conversation, events, loaded, hasEarlier, wantsEarlier: loadsEarlier } = log;
    const former = this.#views.get(conversation.id);
    const entries = laneOf(outbox, conversation.id).entries.map(({ pending }) => pending);
    const pending = former && sameItems(former.pending, entries) ? former.pending : entries;
    const isSame =
      former?.conversation === conversation &&
      former.events === events &&
      former.pending === pending &&
      former.loaded === loaded &&
      former.hasEarlier === hasEarlier &&
      former.loadsEarlier === loadsEarlier;
    return isSame ? former : { conversation, events, pending, loaded, hasEarlier, loadsEarlier };
  }
}

/** `next`, or `former` if it has the same items. */
export const keepItems = <T>(former: readonly T[], next: readonly T[]): readonly T[] =>
  sameItems(former, next) ? former : next;

const sameItems = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);

/** `next`, or `former` if its fields hold the same values. */
export const keepFields = <T extends object>(former: T, next: T): T => {
  const names = Object.keys(next) as (keyof T)[];
  const isSame = names.length === Object.keys(former).length && names.every((name) => next[name] === former[name]);
  return isSame ? former : next;
};
