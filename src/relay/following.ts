/** What one connection follows: conversations and lists, within its bounds. Rules X2 and X3 in docs/SPEC.md. */
import type { Conversation } from '../core/conversation/conversation.ts';
import { isOver } from '../core/conversation/lifecycle.ts';
import { isStaff } from '../core/conversation/participants.ts';
import { standingIn } from '../core/conversation/standing.ts';
import { ongoingRowsMax, subscriptionsMax, watchesMax } from '../core/limits.ts';
import { rowsMaxOf } from '../core/lists.ts';
import type { DownFrame } from '../core/protocol/down.ts';
import type { SubFrame, WatchFrame } from '../core/protocol/up.ts';
import { attentionAtOf } from './desk-facts.ts';
import type { Principal } from './handshake.ts';
import type { RelayParts } from './parts.ts';
import { queuesOf } from './routing-settings.ts';
import { Signalling } from './signalling.ts';
import { type Outlet, Subscription } from './subscription.ts';
import type { Waiter } from './waiting-lines.ts';
import { Watch } from './work-list.ts';

type Parts = Pick<
  RelayParts,
  'store' | 'hub' | 'workLists' | 'waitingLines' | 'attendance' | 'sites' | 'readMarks' | 'load' | 'clock'
>;

export class Following {
  readonly #principal: Principal;
  readonly #parts: Parts;
  readonly #outlet: Outlet;
  readonly #subscriptions = new Map<string, Subscription>();
  /** Conversations that this connection's visitor counts as being in. */
  readonly #attended = new Set<string>();
  /** This connection's visitor, as far as they may stand in a queue. */
  readonly #waiters = new Map<string, Waiter>();
  readonly #watches = new Map<string, Watch>();
  /** What is said and heard of typing and reading. */
  readonly signalling: Signalling;

  constructor(principal: Principal, parts: Parts, outlet: Outlet) {
    this.#principal = principal;
    this.#parts = parts;
    this.#outlet = outlet;
    this.signalling = new Signalling(parts, outlet.reader, (frame) => this.#tellIfFree(frame));
  }

  /** The conversations followed, each with the last seq that this relay knows of. */
  get heads(): [string, number][] {
    return [...this.#subscriptions].flatMap(([id, { head }]): [string, number][] =>
      head === undefined ? [] : [[id, head]],
    );
  }

  subscribe(frame: Omit<SubFrame, 't'>): void {
    this.unsubscribe(frame.c);
    const limit = this.#principal.actor.kind === 'visitor' ? subscriptionsMax.visitor : subscriptionsMax.agent;
    if (this.#subscriptions.size >= limit) {
      this.#outlet.send({ t: 'denied', c: frame.c, code: 'too-many-subscriptions' });
      return;
    }
    const { store, hub } = this.#parts;
    const subscription = new Subscription(frame, store, hub, this.#outlet, {
      dropped: () => this.#forget(frame.c),
      upToDate: (conversation, read) => {
        this.#attend(conversation);
        this.#stand(conversation);
        this.signalling.stands(standingIn(conversation), read);
      },
      moved: (conversation) => {
        this.#stand(conversation);
        this.signalling.stands(standingIn(conversation));
      },
      signalled: (signal) => this.signalling.heard(frame.c, signal),
      readTo: (cursor) => this.signalling.readTo(frame.c, cursor),
    });
    this.#subscriptions.set(frame.c, subscription);
    subscription.start();
  }

  unsubscribe(conversation: string): void {
    this.#subscriptions.get(conversation)?.stop();
    this.#forget(conversation);
  }

  #forget(conversation: string): void {
    this.#subscriptions.delete(conversation);
    this.signalling.forget(conversation);
    const waiter = this.#waiters.get(conversation);
    if (waiter) this.#parts.waitingLines.leave(waiter, this.#principal.site);
    this.#waiters.delete(conversation);
    this.#outlet.monitoring?.end(conversation);
    if (this.#attended.delete(conversation)) this.#parts.attendance.left(conversation);
  }

  /** The visitor of a live conversation is there while they follow it. */
  #attend({ id, lifecycle: { mode, state } }: Conversation): void {
    const isVisitor = this.#principal.actor.kind === 'visitor';
    if (!isVisitor || mode !== 'live' || isOver(state) || this.#attended.has(id)) return;
    this.#attended.add(id);
    this.#parts.attendance.came(id);
  }

  /** A visitor who waits is told where they stand. Clients of version 3 know no such frame. */
  #stand(conversation: Conversation): void {
    const { actor, version } = this.#principal;
    if (actor.kind !== 'visitor' || version < 4) return;
    const { id } = conversation;
    const waiter = this.#waiters.get(id) ?? { conversation: id, tell: (frame) => this.#tellIfFree(frame) };
    this.#waiters.set(id, waiter);
    this.#parts.waitingLines.stands(waiter, conversation);
  }

  /**
   * Sends what need not come: not to whom the wire takes no more for, and not to a client of version 3, which knows no such
   * frames. False if it was not sent.
   */
  #tellIfFree(frame: DownFrame): boolean {
    if (this.#outlet.isFull || this.#principal.version < 4) return false;
    this.#outlet.send(frame);
    return true;
  }

  /** False if this connection watches as many lists as it may. */
  watch({ q, list, limit: wanted = ongoingRowsMax, filter }: WatchFrame): boolean {
    const limit = Math.min(wanted, rowsMaxOf(list));
    this.unwatch(q);
    // A list that is not theirs to see looks like one with nothing in it.
    if (!isStaff(this.#principal.actor.kind)) {
      this.#outlet.send({ t: 'rows', q, reset: true, upsert: [], remove: [], total: 0 });
      return true;
    }
    if (this.#watches.size >= watchesMax) return false;
    const { actor, site } = this.#principal;
    const queues = queuesOf(this.#parts.sites.get(site) ?? {}, actor.id);
    const { reader: inquirer } = this.#outlet;
    const { sites } = this.#parts;
    const reader = {
      id: actor.id,
      kind: actor.kind,
      site,
      ...(queues && { queues }),
      ...(filter && { filter }),
      // Asked for each time: a right may go while the list is watched.
      get rights() {
        return inquirer.rights ?? [];
      },
      // So is what the site wants to be told.
      get attentionAt() {
        return attentionAtOf(sites.get(site) ?? {});
      },
    };
    const watch = new Watch({ q, list, limit }, reader, this.#parts.store, (frame) => this.#outlet.send(frame));
    this.#watches.set(q, watch);
    this.#parts.workLists.add(watch);
    void this.#refresh(watch);
    return true;
  }

  unwatch(q: string): void {
    const watch = this.#watches.get(q);
    if (watch) this.#parts.workLists.remove(watch);
    this.#watches.delete(q);
  }

  stop(): void {
    for (const conversation of [...this.#subscriptions.keys()]) this.unsubscribe(conversation);
    for (const q of [...this.#watches.keys()]) this.unwatch(q);
  }

  async #refresh(watch: Watch): Promise<void> {
    try {
      if (this.#outlet.isFull) await this.#outlet.drained();
      await watch.refresh();
    } catch (error) {
      this.#outlet.failed(error);
    }
  }
}
