/**
 * A subscription: one connection following one conversation without a gap. Rules D3, D5, D8 and X2 in docs/SPEC.md.
 *
 * ```
 *   catching up ──reached the head──▶ live
 *        ▲──────gap, slow reader────────┘
 * ```
 *
 * It registers for live commits first and reads the log second, so nothing falls between. While it catches up, live
 * commits only move the goal: the log is the buffer, and no queue of messages exists. Whoever has missed too much for
 * that gets the newest stretch and the state it leads to (`gap`), and reads older ones if they want to (`history.ts`).
 */
import { type Inquirer, mayRead } from '../core/conversation/access.ts';
import type { Conversation } from '../core/conversation/conversation.ts';
import type { ReadCursor } from '../core/conversation/standing.ts';
import { seenBy, visibleTo } from '../core/conversation/visibility.ts';
import type { ConversationEvent } from '../core/conversation/vocabulary.ts';
import type { ErrorCode } from '../core/errors.ts';
import { eventsPerPageMax, historyPageMax, replayMax } from '../core/limits.ts';
import type { DownFrame } from '../core/protocol/down.ts';
import { readBefore } from './history.ts';
import type { Follower, Hub, Signal } from './hub.ts';
import type { Monitoring } from './monitoring.ts';
import { isErased } from './privacy/scrubbed.ts';
import type { Commit, Store, StoredConversation } from './store/store.ts';

/** What a subscription needs of its connection. */
export interface Outlet {
  /** Who reads. */
  readonly reader: Inquirer;
  /** What a supervisor reads of others; left out for who has nothing of the kind. */
  readonly monitoring?: Pick<Monitoring, 'isKnown' | 'begin' | 'end'>;
  send(frame: DownFrame): void;
  /** Whether the socket takes more right now; if not, `drained` resolves when it does, or when it is gone. */
  readonly isFull: boolean;
  drained(): Promise<void>;
  readonly isOpen: boolean;
  failed(error: unknown): void;
}

/** What whoever holds a subscription may want to know of it. */
export interface SubscriptionListener {
  /** It has ended by itself. */
  readonly dropped?: () => void;
  /** It has come to the head, at first or again; with what was read of the conversation by then. */
  readonly upToDate?: (conversation: Conversation, read?: ReadCursor) => void;
  /** It has passed a commit on. */
  readonly moved?: (conversation: Conversation) => void;
  /** Somebody types there. */
  readonly signalled?: (signal: Signal) => void;
  /** What was read stands in the database. */
  readonly readTo?: (cursor: ReadCursor) => void;
}

export class Subscription implements Follower {
  readonly conversation: string;
  readonly #store: Store;
  readonly #hub: Hub;
  readonly #outlet: Outlet;
  readonly #listener: SubscriptionListener;
  /** Last seq covered by what was sent. */
  #sent: number;
  /** Highest head heard of. */
  #goal = 0;
  /** It was said to be gone, and nobody has looked since. */
  #isInDoubt = false;
  #epoch: string | undefined;
  #catchingUp = true;
  #stopped = false;

  constructor(
    at: { c: string; e?: string | undefined; s: number },
    store: Store,
    hub: Hub,
    outlet: Outlet,
    listener: SubscriptionListener = {},
  ) {
    this.#listener = listener;
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
    if (before.seq !== this.#sent || epoch !== this.#epoch || this.#outlet.isFull || this.#isToBegin(after)) {
      this.#catchUp();
      return;
    }
    // Who loses the conversation by this commit still sees how.
    if (this.#mayRead(before) || this.#mayRead(after)) this.#push(events, after.seq, false);
    if (this.#mayRead(after)) this.#listener.moved?.(after);
    else this.#deny('unknown-conversation');
  }

  /** The last seq of the conversation as far as this relay knows; undefined before the first look. */
  get head(): number | undefined {
    return this.#goal === 0 ? undefined : this.#goal;
  }

  /** The database says the head is at `seq`: read on if this subscription did not know. */
  headIsAt(seq: number): void {
    this.#goal = Math.max(this.#goal, seq);
    if (!this.#catchingUp && !this.#stopped && seq > this.#sent) this.#catchUp();
  }

  /** The database has nothing of it any more: whoever follows it is told so. */
  isGone(): void {
    this.#isInDoubt = true;
    if (!this.#catchingUp && !this.#stopped) this.#catchUp();
  }

  signalled(signal: Signal): void {
    if (!this.#stopped) this.#listener.signalled?.(signal);
  }

  readTo(cursor: ReadCursor): void {
    if (!this.#stopped) this.#listener.readTo?.(cursor);
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
    let isRead: boolean;
    do {
      if (this.#outlet.isFull) await this.#outlet.drained();
      if (this.#isGone) return;
      // What was heard before this look is in what it finds; what is heard from here on may not be.
      this.#goal = 0;
      this.#isInDoubt = false;
      stored = await this.#store.conversation(this.conversation);
      if (this.#isGone) return;
      if (!stored || !this.#mayRead(stored.conversation)) {
        // Who is merely no longer to read it keeps what they have read; what is erased they have to let go of.
        if (stored && (await this.#isToBeLeft(stored.conversation))) this.#takeBack(stored.epoch);
        if (this.#isGone) return;
        this.#deny('unknown-conversation');
        return;
      }
      if (this.#isToBegin(stored.conversation)) {
        await this.#outlet.monitoring?.begin(stored.conversation);
        // Meanwhile it may have become another one's.
        isRead = false;
        continue;
      }
      this.#settlePosition(stored.epoch, stored.conversation.seq);
      isRead = this.#missesTooMuch(stored) ? await this.#leapTo(stored) : await this.#readUpTo(stored);
      if (this.#isGone) return;
    } while (!isRead || this.#isInDoubt || this.#goal > stored.conversation.seq);
    // No await since the goal was last compared: nothing can have come in between.
    this.#catchingUp = false;
    this.#outlet.send({ t: 'live', c: this.conversation, e: stored.epoch, s: this.#sent });
    this.#listener.upToDate?.(stored.conversation, stored.read);
  }

  /**
   * Sends what is between what was sent and `stored`, and no more: what comes later may not be for this reader. False if
   * the log became another one meanwhile.
   */
  async #readUpTo({ epoch, conversation }: StoredConversation): Promise<boolean> {
    const head = conversation.seq;
    while (this.#sent < head) {
      if (this.#outlet.isFull) await this.#outlet.drained();
      if (this.#isGone) return false;
      const limit = Math.min(eventsPerPageMax, head - this.#sent);
      const page = await this.#store.read(this.conversation, this.#sent, limit);
      if (this.#isGone || page?.epoch !== epoch) return false;
      const last = page.events.at(-1);
      if (!last) throw new Error(`The log of ${this.conversation} ends at ${this.#sent}, before its head ${head}.`);
      this.#push(page.events, last.seq, last.seq < head);
    }
    return true;
  }

  #missesTooMuch({ conversation }: StoredConversation): boolean {
    return conversation.seq - this.#sent > replayMax;
  }

  /** Sends `stored` and the newest stretch of the log that leads to it. False if the log became another one meanwhile. */
  async #leapTo(stored: StoredConversation): Promise<boolean> {
    const { epoch, conversation } = stored;
    const found = await readBefore(this.#store, stored, conversation.seq + 1, historyPageMax);
    if (this.#isGone || !found) return false;
    const { kind } = this.#outlet.reader.actor;
    const { first, last, events } = found;
    this.#outlet.send({
      t: 'gap',
      c: this.conversation,
      e: epoch,
      first,
      last,
      events: seenBy(events, kind),
      conversation: visibleTo(conversation, kind),
    });
    this.#sent = last;
    return true;
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
    this.#outlet.send({ t: 'reset', c: this.conversation, e: epoch, why });
  }

  /**
   * Whether it is erased, or about to be: its visitor, whose page has come back, may be somebody new before the conversation is
   * nobody's, and would not be told any more then.
   */
  async #isToBeLeft(conversation: Conversation): Promise<boolean> {
    if (isErased(conversation)) return true;
    const isVisitor = this.#outlet.reader.actor.kind === 'visitor';
    return isVisitor && (await this.#store.erasures.isUnderWay(conversation));
  }

  /** Nothing that was sent of it holds. */
  #takeBack(e: string): void {
    if (this.#sent > 0) this.#outlet.send({ t: 'reset', c: this.conversation, e, why: 'ahead' });
  }

  #push(events: readonly ConversationEvent[], last: number, more: boolean): void {
    const { kind } = this.#outlet.reader.actor;
    this.#outlet.send({
      t: 'ev',
      c: this.conversation,
      e: this.#epoch ?? '',
      first: this.#sent + 1,
      last,
      events: seenBy(events, kind),
      ...(more && { more }),
    });
    this.#sent = last;
  }

  /** Whether a supervisor is about to read what is another one's, and nobody has written it down. */
  #isToBegin(conversation: Conversation): boolean {
    return this.#outlet.monitoring?.isKnown(conversation) === false && this.#mayRead(conversation);
  }

  #mayRead(conversation: Conversation): boolean {
    return mayRead(conversation, this.#outlet.reader);
  }

  #deny(code: ErrorCode): void {
    if (this.#stopped) return;
    this.stop();
    this.#outlet.send({ t: 'denied', c: this.conversation, code });
    this.#listener.dropped?.();
  }
}
