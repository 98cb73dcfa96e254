/** What supervisors do with conversations that are not theirs, and agents who hand theirs on. Rules V2–V6 in docs/SPEC.md. */
import type { LiveOffer } from '../core/conversation/routing.ts';
import { ParlorError } from '../core/errors.ts';
import type { OngoingFilter } from '../core/lists.ts';
import { followMonitored, listOf } from './agent-role.ts';
import { Consulting } from './consulting.ts';
import { wantList } from './list-wishes.ts';
import type { Replica } from './session/replica.ts';
import type { Delivered } from './snapshots.ts';

/** To whom it is handed on; what is left for a queue to read goes with it. */
export type HandedTo = { readonly agent: string } | { readonly queue: string; readonly note?: string };

/** Each rejects with `not-allowed` if it takes a right that this agent has not (V1). */
export interface Supervision {
  /**
   * Reads along in a conversation that another agent has or had (V3): it is among the snapshot's `monitored` from then on.
   * Resolves when it is loaded; waits for a connection. Rejects with `unknown-conversation` if it may not be read.
   */
  monitor(conversation: string): Promise<void>;
  /** Reads along no longer. Who has joined leaves first. */
  stopMonitoring(conversation: string): void;
  /** Takes part, for everybody to see; from then on `send` reaches the visitor (V3). */
  join(conversation: string): Promise<Delivered>;
  /** Takes part no longer, as who has joined or as a consultant. */
  leave(conversation: string): Promise<Delivered>;
  /**
   * Gives what is open to an agent of its queue (V4). Rejects with `agent-unavailable` and in `params` what is in the way:
   * `queue`, `presence`, the `units` that it would be too many, `sessions`. `override` overcomes presence and units, but
   * not for who is offline.
   */
  assign(conversation: string, agent: string, options?: { readonly override?: boolean }): Promise<Delivered>;
  /**
   * Puts it into another queue (V4), or hands it on to one (V5): whoever is asked is told that it was escalated, by whom, and
   * how `note` begins, which becomes a private note with it (N1).
   */
  requeue(conversation: string, queue: string, options?: { readonly note?: string }): Promise<Delivered>;
  /**
   * Hands on what is active or waits (V5). An agent is asked: what they say is in the log and in the rows of lists, and
   * until then it stays where it is. A queue has it at once.
   */
  transfer(conversation: string, to: HandedTo): Promise<Delivered>;
  /**
   * Takes back what one has asked an agent with `transfer`: it stays where it is. Rejects with `offer-over` if they have
   * answered meanwhile, or nobody is asked as far as is known here: in a session, in what one monitors, or in `ongoing`; with `not-allowed` if somebody else has asked.
   */
  cancelTransfer(conversation: string): Promise<Delivered>;
  /** Ends it for everybody, whatever its state (C11). */
  forceClose(conversation: string): Promise<Delivered>;
  /** Shows what goes on in the site as `ongoing` of the snapshot, or, without a filter, no longer. */
  watchOngoing(filter?: OngoingFilter): void;
  /** Shows what one had last and was closed lately as `closed` of the snapshot, or no longer (S9). Takes no right. */
  watchClosed(isWanted?: boolean): void;
  /** Shows the site's agents as `agents` of the snapshot; no longer, once that was said as often as it was asked for. */
  watchAgents(isWanted?: boolean): void;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: ParlorError) => void;
}

export abstract class Supervising extends Consulting implements Supervision {
  /** Who waits for a conversation to be loaded, by its id. */
  readonly #loading = new Map<string, readonly Waiting[]>();

  /** How many look at the agents: a dialog may while what is behind it does. */
  #agentsWanted = 0;

  protected abstract act(change: (replica: Replica) => Replica): void;
  protected abstract wake(): void;

  async monitor(conversation: string): Promise<void> {
    const loaded = new Promise<void>((resolve, reject) => {
      const others = this.#loading.get(conversation) ?? [];
      this.#loading.set(conversation, [...others, { resolve, reject }]);
    });
    this.act((held) => followMonitored(held, new Set(held.monitored).add(conversation)));
    this.wake();
    await loaded;
  }

  stopMonitoring(conversation: string): void {
    this.#settle(conversation, ({ reject }) => reject(new ParlorError('stopped')));
    this.act((held) => followMonitored(held, without(held.monitored, conversation)));
  }

  join(conversation: string): Promise<Delivered> {
    return this.submit(conversation, { type: 'conversation.join' });
  }

  leave(conversation: string): Promise<Delivered> {
    return this.submit(conversation, { type: 'conversation.leave' });
  }

  assign(conversation: string, agent: string, { override = false } = {}): Promise<Delivered> {
    return this.submit(conversation, { type: 'conversation.assign', agent, ...(override && { override }) });
  }

  requeue(conversation: string, queue: string, { note }: { readonly note?: string } = {}): Promise<Delivered> {
    return this.submit(conversation, { type: 'conversation.requeue', queue, ...(note !== undefined && { note }) });
  }

  transfer(conversation: string, to: HandedTo): Promise<Delivered> {
    if ('queue' in to) return this.requeue(conversation, to.queue, to);
    return this.submit(conversation, { type: 'conversation.transfer', agent: to.agent });
  }

  async cancelTransfer(conversation: string): Promise<Delivered> {
    const offer = offerKnown(this.replica, conversation);
    if (offer?.scenario !== 'transfer') throw new ParlorError('offer-over');
    return this.submit(conversation, { type: 'transfer.cancel', offer: offer.seq });
  }

  forceClose(conversation: string): Promise<Delivered> {
    return this.submit(conversation, { type: 'conversation.force-close' });
  }

  watchOngoing(filter?: OngoingFilter): void {
    this.act((held) => wantList(held, { list: 'ongoing', ...(filter ? { filter } : { isOver: true }) }));
    if (filter) this.wake();
  }

  watchClosed(isWanted = true): void {
    this.act((held) => wantList(held, { list: 'closed', ...(!isWanted && { isOver: true }) }));
    if (isWanted) this.wake();
  }

  watchAgents(isWanted = true): void {
    const before = this.#agentsWanted;
    this.#agentsWanted = Math.max(0, before + (isWanted ? 1 : -1));
    if (before > 0 && this.#agentsWanted > 0) return;
    this.act((held) => wantList(held, { list: 'agents', ...(!isWanted && { isOver: true }) }));
    if (isWanted) this.wake();
  }

  /** Tells who waits that what they wait for is there, or never will be. */
  protected settleMonitored({ monitored = new Set(), following, logs }: Replica): void {
    for (const c of monitored) {
      // The relay has said that it is not, or no longer, to be read.
      if (!following.has(c)) {
        this.#settle(c, ({ reject }) => reject(new ParlorError('unknown-conversation')));
        this.act((held) => followMonitored(held, without(held.monitored, c)));
      } else if (logs.get(c)?.loaded) this.#settle(c, ({ resolve }) => resolve());
    }
  }

  /** The client is closed: nobody waits any more, and nothing is read along. */
  protected endMonitoring(): void {
    for (const c of [...this.#loading.keys()]) this.#settle(c, ({ reject }) => reject(new ParlorError('stopped')));
    this.#agentsWanted = 0;
    this.act((held) => followMonitored({ ...held, listWishes: [] }, new Set()));
  }

  #settle(conversation: string, tell: (waiting: Waiting) => void): void {
    const waiting = this.#loading.get(conversation) ?? [];
    this.#loading.delete(conversation);
    for (const one of waiting) tell(one);
  }
}

const without = (monitored: ReadonlySet<string> = new Set(), conversation: string): ReadonlySet<string> =>
  new Set([...monitored].filter((one) => one !== conversation));

/** What is offered of a conversation, by the newest that is known of it: its log, or its row in a list. */
const offerKnown = (replica: Replica, id: string): LiveOffer | undefined => {
  const { conversation } = replica.logs.get(id) ?? {};
  const row = listOf(replica, 'ongoing').rows.find((one) => one.id === id);
  return row && row.seq > (conversation?.seq ?? 0) ? row.offer : conversation?.routing.offer;
};
