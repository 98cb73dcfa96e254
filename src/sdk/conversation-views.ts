/** Views of conversations, made of what the session holds. What has not changed keeps its identity. */
import type { Pending } from '../core/conversation/timeline.ts';
import type { ConversationEvent } from '../core/conversation/vocabulary.ts';
import type { ConversationLog } from './session/conversation-log.ts';
import { shownOf } from './session/outbox.ts';
import type { Replica } from './session/replica.ts';
import type { ConversationView } from './snapshots.ts';

export class ConversationViews {
  #views: ReadonlyMap<string, ConversationView> = new Map();

  /**
   * The views of these conversations; those of others are forgotten. `elsewhere` has what other pages have not confirmed
   * in a conversation, page by page.
   */
  of(
    replica: Replica,
    conversations: readonly string[],
    elsewhere: (c: string) => readonly (readonly Pending[])[] = () => [],
  ): readonly ConversationView[] {
    const views = new Map<string, ConversationView>();
    for (const c of conversations) {
      const log = replica.logs.get(c);
      if (log) views.set(c, this.#view(log, replica, elsewhere(c)));
    }
    this.#views = views;
    return [...views.values()];
  }

  #view(
    log: ConversationLog,
    { outbox, queue: told }: Replica,
    elsewhere: readonly (readonly Pending[])[],
  ): ConversationView {
    const { conversation, events, loaded, hasEarlier, wantsEarlier: loadsEarlier } = log;
    const former = this.#views.get(conversation.id);
    const own = shownOf(outbox, conversation.id);
    const pending = keepItems(former?.pending ?? [], unconfirmed([own, ...elsewhere], events));
    const isInLine = told?.c === conversation.id && conversation.lifecycle.state === 'open';
    const queue = isInLine ? told.place : undefined;
    const isSame =
      former?.conversation === conversation &&
      former.events === events &&
      former.pending === pending &&
      former.loaded === loaded &&
      former.hasEarlier === hasEarlier &&
      former.loadsEarlier === loadsEarlier &&
      former.queue === queue;
    return isSame
      ? former
      : { conversation, events, pending, loaded, hasEarlier, loadsEarlier, ...(queue && { queue }) };
  }
}

/**
 * What no event has confirmed, each once, in the same order on every page: by time, but never against the order of the
 * page that it was written on, whose clock may have been set back.
 */
const unconfirmed = (
  pages: readonly (readonly Pending[])[],
  events: readonly ConversationEvent[],
): readonly Pending[] => {
  if (pages.every(({ length }) => length === 0)) return [];
  const known = new Set(events.map(({ id }) => id));
  const timed = pages.flatMap((page) => {
    let latest = 0;
    return page.flatMap((pending) => {
      latest = Math.max(latest, pending.at);
      const isNew = !known.has(pending.id);
      known.add(pending.id);
      return isNew ? [{ pending, at: latest }] : [];
    });
  });
  return timed.sort((one, other) => one.at - other.at).map(({ pending }) => pending);
};

/** `next`, or `former` if it has the same items. */
export const keepItems = <T>(former: readonly T[], next: readonly T[]): readonly T[] =>
  sameItems(former, next) ? former : next;

export const sameItems = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);

/** `next`, or `former` if its fields hold the same values. */
export const keepFields = <T extends object>(former: T, next: T): T => {
  const names = Object.keys(next) as (keyof T)[];
  const isSame = names.length === Object.keys(former).length && names.every((name) => next[name] === former[name]);
  return isSame ? former : next;
};
