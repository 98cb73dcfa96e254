/**
 * A subscription: one connection following one conversation without a gap. Rules D3, D5, D8 and X2 in docs/SPEC.md.
 *
 * ```
 *   catching up ──reached the head──▶ live
 *        ▲──────gap, slow reader────────┘
 * ```
 *
 * It registers for live commits first and reads the log second, so nothing falls between. While it catches up, live
 * commits only move the goal: the log is the buffer, and no queue of messages exists.
 */
import { mayRead } from '../core/conversation/access.ts';
import type { Conversation } from '../core/conversation/conversation.ts';
import type { Actor } from '../core/conversation/participants.ts';
import { isVisible } from '../core/conversation/visibility.ts';
import type { ConversationEvent } from '../core/conversation/vocabulary.ts';
import type { ErrorCode } from '../core/errors.ts';
import { eventsPerPageMax } from '../core/limits.ts';
import type { DownFrame } from '../core/protocol/down.ts';
import type { Follower, Hub } from './hub.ts';
import type { Commit, Store, StoredConversation } from './store/store.ts';

/** What a subscription needs of its connection. */
export interface Outlet {
  readonly reader: { readonly actor: Actor; readonly site: string };
  send(frame: DownFrame): void;
  /** Whether the socket takes more right now; if not, `drained` resolves when it does, or when it is gone. */
  readonly isFull: boolean;
  drained(): Promise<void>;
  readonly isOpen: boolean;
  failed(error: unknown): void;
}

export class Subscription implements Follower {
  readonly conversation: string;
  readonly #store: Store;
  readonly #hub: Hub;
  readonly #outlet: Outlet;
  readonly #dropped: () => void;
  /** Last seq covered by what was sent. */
  #sent: number;
  /** Highest head heard of. */
  #goal = 0;
  #epoch: string | undefined;
  #catchingUp = true;
  #stopped = false;

  /** `dropped` is called when the subscription ends by itself. */
  constructor(
    at: { c: string; e?: string | undefined; s: number },
    store: Store,
    hub: Hub,
    outlet: Outlet,
    dropped: () => void = () => undefined,
  ) {
    this.#dropped = dropped;
    this.conversation = at.c;
    this.#sent = at.s;
    this.#epoch = at.e;
    this.#store = store;
    this.#hub = hub;
    this.#outlet = outlet;
  }

  start(): void {
    this.#hub.follow(this);
    this.#catchUp();
  }

  stop(): void {
    this.#stopped = true;
    this.#hub.unfollow(this);
  }

  /** A commit became known here. */
  committed(commit: Commit): void {
    const { after, before, events, epoch } = commit;
    this.#goal = Math.max(this.#goal, after.seq);
    if (this.#catchingUp || this.#stopped || after.seq <= this.#sent) return;
    if (before.seq !== this.#sent || epoch !== this.#epoch || this.#outlet.isFull) {
      this.#catchUp();
      return;
    }
    // Who loses the conversation by this commit still sees how.
    if (this.#mayRead(before) || this.#mayRead(after)) this.#push(events, after.seq, false);
    if (!this.#mayRead(after)) this.#deny('unknown-conversation');
  }

  /** The database says the head is at `seq`: read on if this subscription did not know. */
  headIsAt(seq: number): void {
    this.#goal = Math.max(this.#goal, seq);
    if (!this.#catchingUp && !this.#stopped && seq > this.#sent) this.#catchUp();
  }

  #catchUp(): void {
    this.#catchingUp = true;
    this.#readToHead().catch((error: unknown) => {
      this.stop();
      this.#outlet.failed(error);
    });
  }

  async #readToHead(): Promise<void> {
    let stored: StoredConversation | undefined;
    do {
      if (this.#outlet.isFull) await this.#outlet.drained();
      if (this.#isGone) return;
      stored = await this.#store.conversation(this.conversation);
      if (this.#isGone) return;
      if (!stored || !this.#mayRead(stored.conversation)) {
        this.#deny('unknown-conversation');
        return;
      }
      this.#settlePosition(stored.epoch, stored.conversation.seq);
      // No further than the state that was just checked: what comes later may not be for this reader.
      await this.#readUpTo(stored.conversation.seq);
      if (this.#isGone) return;
    } while (this.#sent < this.#goal && this.#goal > stored.conversation.seq);
    // No await since the goal was last compared: nothing can have come in between.
    this.#catchingUp = false;
    this.#outlet.send({ t: 'live', c: this.conversation, e: stored.epoch, s: this.#sent });
  }

  async #readUpTo(head: number): Promise<void> {
    while (this.#sent < head) {
      if (this.#outlet.isFull) await this.#outlet.drained();
      const limit = Math.min(eventsPerPageMax, head - this.#sent);
      const page = await this.#store.read(this.conversation, this.#sent, limit);
      const last = page?.events.at(-1);
      if (!page || !last || this.#isGone) return;
      this.#push(page.events, last.seq, last.seq < head);
    }
  }

  get #isGone(): boolean {
    return this.#stopped || !this.#outlet.isOpen;
  }

  /** A position from another log, or beyond this one, is no position: start over. */
  #settlePosition(epoch: string, head: number): void {
    const why = this.#epoch !== undefined && this.#epoch !== epoch ? 'epoch' : this.#sent > head ? 'ahead' : undefined;
    this.#epoch = epoch;
    this.#goal = Math.max(this.#goal, head);
    if (why === undefined) return;
    this.#sent = 0;
    this.#goal = head;
    this.#outlet.send({ t: 'reset', c: this.conversation, e: epoch, why });
  }

  #push(events: readonly ConversationEvent[], last: number, more: boolean): void {
    const { kind } = this.#outlet.reader.actor;
    this.#outlet.send({
      t: 'ev',
      c: this.conversation,
      e: this.#epoch ?? '',
      first: this.#sent + 1,
      last,
      events: events.filter((event) => isVisible(event, kind)),
      ...(more && { more }),
    });
    this.#sent = last;
  }

  #mayRead(conversation: Conversation): boolean {
    return mayRead(conversation, this.#outlet.reader);
  }

  #deny(code: ErrorCode): void {
    if (this.#stopped) return;
    this.stop();
    this.#outlet.send({ t: 'denied', c: this.conversation, code });
    this.#dropped();
  }
}
