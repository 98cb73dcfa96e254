/**
 * History: one connection reading conversations upwards, page by page. Rules D3, D8, X2 and X3 in docs/SPEC.md.
 *
 * Pages are read one after the other, when the socket takes more and the relay has time: history is what can wait.
 */
import { mayRead } from '../core/conversation/access.ts';
import { seenBy } from '../core/conversation/visibility.ts';
import { historyRequestsMax } from '../core/limits.ts';
import type { PageFrame } from '../core/protocol/up.ts';
import type { Load } from './load.ts';
import type { EventPage, Store, StoredConversation } from './store/store.ts';
import type { Outlet } from './subscription.ts';

interface Parts {
  readonly store: Pick<Store, 'conversation' | 'read'>;
  readonly load: Pick<Load, 'eased'>;
}

export class History {
  readonly #parts: Parts;
  readonly #outlet: Outlet;
  readonly #asked: PageFrame[] = [];
  #answering = false;

  constructor(parts: Parts, outlet: Outlet) {
    this.#parts = parts;
    this.#outlet = outlet;
  }

  /** Takes a request in; `page` or `denied` follows. False if as many wait for their answers as may. */
  ask(frame: PageFrame): boolean {
    if (this.#asked.length >= historyRequestsMax) return false;
    this.#asked.push(frame);
    if (!this.#answering) void this.#answerAll();
    return true;
  }

  async #answerAll(): Promise<void> {
    this.#answering = true;
    try {
      for (let frame = this.#asked[0]; frame && this.#outlet.isOpen; frame = this.#asked[0]) {
        await this.#parts.load.eased();
        if (this.#outlet.isFull) await this.#outlet.drained();
        if (this.#outlet.isOpen) await this.#answer(frame);
        this.#asked.shift();
      }
    } catch (error) {
      this.#outlet.failed(error);
    } finally {
      this.#answering = false;
    }
  }

  async #answer({ c, before, limit }: PageFrame): Promise<void> {
    const { reader } = this.#outlet;
    let stored: StoredConversation | undefined;
    let found: Stretch | undefined;
    do {
      stored = await this.#parts.store.conversation(c);
      if (!stored || !mayRead(stored.conversation, reader)) {
        this.#outlet.send({ t: 'denied', c, code: 'unknown-conversation' });
        return;
      }
      const { monitoring } = this.#outlet;
      if (monitoring?.isKnown(stored.conversation) === false) await monitoring.begin(stored.conversation);
      found = await readBefore(this.#parts.store, stored, before, limit);
    } while (!found);
    const { first, last, events } = found;
    this.#outlet.send({
      t: 'page',
      c,
      e: stored.epoch,
      first,
      last,
      events: seenBy(events, reader.actor.kind),
      more: first > 1,
    });
  }
}

interface Stretch extends Pick<EventPage, 'events'> {
  readonly first: number;
  readonly last: number;
}

/**
 * The newest `limit` events of `stored` before seq `before`, and no later than the state that `stored` is: what comes
 * after it may be for other readers. Undefined if the log is another one by now.
 */
export const readBefore = async (
  store: Pick<Store, 'read'>,
  { epoch, conversation }: StoredConversation,
  before: number,
  limit: number,
): Promise<Stretch | undefined> => {
  const last = Math.min(before - 1, conversation.seq);
  const first = Math.max(1, last - limit + 1);
  const page = await store.read(conversation.id, first - 1, last - first + 1);
  return page?.epoch === epoch ? { first, last, events: page.events } : undefined;
};
