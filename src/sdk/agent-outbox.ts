/**
 * What an agent asked for and no relay has taken, beyond the window it was written in: kept in this browser, known in
 * the agent's other windows, taken over from those that are gone. Rules D4 and D6 in docs/SPEC.md.
 *
 * Without an agent's name nothing of it happens: there is nobody to keep it for.
 */
import type { Pending } from '../core/conversation/timeline.ts';
import { adoptLeft } from './agent-role.ts';
import { AgentWindows } from './agent-windows.ts';
import type { Clock } from './clock.ts';
import { agentKey, browserOutbox } from './outbox-store/browser.ts';
import { keepable, keptOf } from './outbox-store/kept-outbox.ts';
import type { LaneLocks } from './outbox-store/lane-locks.ts';
import { OutboxKeeper } from './outbox-store/outbox-keeper.ts';
import type { KeptConversation, KeptLane, OutboxStore } from './outbox-store/outbox-store.ts';
import { SteadyStore } from './outbox-store/steady.ts';
import type { Outbox } from './session/outbox.ts';
import type { Replica } from './session/replica.ts';
import { discard } from './session/verdict.ts';
import { broadcastSiblings, type Siblings } from './siblings/siblings.ts';
import type { AgentSnapshot } from './snapshots.ts';
import { UnsentCommands } from './unsent-commands.ts';

/** Where an agent's outbox is kept, and who else is there; the browser's if left out. */
interface AgentPlace {
  readonly relay: string;
  readonly site: string;
  readonly agent?: string;
  readonly outbox?: { readonly store: OutboxStore; readonly locks?: LaneLocks };
  readonly siblings?: Siblings;
}

interface Surroundings {
  readonly clock: Clock;
  /** Names this SDK instance. */
  readonly lane: string;
  readonly act: (change: (replica: Replica) => Replica) => void;
  /** Called when there is something else to show. */
  readonly changed: () => void;
  /** Called with what outlives the window from here on. */
  readonly written: (kept: KeptLane) => void;
}

export class AgentOutbox {
  readonly #around: Surroundings;
  readonly #unsent = new UnsentCommands();
  readonly #storage: SteadyStore | undefined;
  readonly #keeper: OutboxKeeper | undefined;
  /** Undefined where nothing proves that a window lives: what it has not confirmed might be shown for ever. */
  readonly #windows: AgentWindows | undefined;
  /** What was not confirmed when the client was closed. */
  #left: readonly KeptConversation[] = [];
  #isAway = true;
  #looked: Promise<void> | undefined;

  constructor(place: AgentPlace, around: Surroundings) {
    this.#around = around;
    const { relay, site, agent, outbox, siblings } = place;
    if (agent === undefined) return;
    const { stores, locks } = outbox
      ? { stores: [outbox.store], locks: outbox.locks }
      : browserOutbox(relay, site, agent);
    const { clock, lane, act, changed, written } = around;
    const { visitorOf } = this.#unsent;
    this.#storage = new SteadyStore(
      clock,
      stores.map((store) => told(store, written)),
      changed,
    );
    const keeper = new OutboxKeeper({
      store: this.#storage,
      locks,
      clock,
      lane,
      owner: () => agent,
      adopt: (left) => this.#adopt(left),
      ended: (gone) => this.#windows?.ended(gone),
      visitorOf,
    });
    this.#keeper = keeper;
    if (!locks) return;
    this.#windows = new AgentWindows({
      siblings: siblings ?? broadcastSiblings(agentKey(relay, site, agent)),
      clock,
      lane,
      visitorOf,
      watch: (other) => keeper.watch(other),
      discard: (c, id) => act((held) => ({ ...held, outbox: discard(held.outbox, c, id) })),
      changed,
    });
  }

  /** What a snapshot says of it. */
  get shown(): Pick<AgentSnapshot, 'unsent' | 'keepsUnsent' | 'refused'> {
    const { count: unsent, refused } = this.#unsent;
    return { unsent, keepsUnsent: this.#storage?.isLasting ?? false, refused };
  }

  /** What other windows have not confirmed in a conversation, window by window. */
  readonly pendingElsewhere = (c: string): readonly (readonly Pending[])[] => this.#windows?.pendingIn(c) ?? [];

  /** The refused command of this id, if another window has it. */
  refusedElsewhere(c: string, id: string): Pending | undefined {
    return this.#windows?.refused(c, id);
  }

  /** Takes a refused command off the screens of the other windows. */
  discardElsewhere(c: string, id: string): void {
    this.#windows?.discard(c, id);
  }

  /** The page is here, or here again. */
  arrive(): void {
    this.#isAway = false;
    this.#keeper?.arrive();
    this.#adopt(this.#left);
    this.#left = [];
    this.#looked = this.#keeper?.look();
    this.#windows?.arrive();
  }

  /** Resolves when what windows that are gone have left is here. */
  get looked(): Promise<void> {
    return this.#looked ?? Promise.resolve();
  }

  /** The page goes, perhaps to come back. */
  leave(): void {
    this.#windows?.leave();
    this.#keeper?.leave();
  }

  /** Called after every change. */
  follow(replica: Replica): void {
    this.#unsent.follow(replica, this.#windows?.unsent ?? []);
    if (this.#isAway) return;
    this.#keeper?.keep(replica.outbox);
    this.#windows?.tell(replica.outbox);
  }

  /**
   * The client is closed; `close` gives up `outbox`. It stays where it was written down, for the agent's next client,
   * unless `forget` removes it there too.
   */
  close(outbox: Outbox, close: () => Outbox, { forget }: { readonly forget: boolean }): void {
    const left = this.#keeper && !forget ? keptOf(keepable(outbox), this.#unsent.visitorOf) : [];
    // From here on nothing is written down by itself.
    this.#isAway = true;
    const empty = close();
    if (forget) {
      this.#keeper?.keep(empty);
      this.#windows?.tell(empty);
    }
    this.#left = [...this.#left, ...left];
    this.leave();
  }

  #adopt(left: readonly KeptConversation[]): void {
    if (left.length === 0) return;
    this.#unsent.meet(left);
    this.#around.act((held) => adoptLeft(held, left));
  }
}

/** The same store, which says what it has written. */
const told = (store: OutboxStore, written: (kept: KeptLane) => void): OutboxStore => ({
  all: () => store.all(),
  read: (lane) => store.read(lane),
  ...(store.jot && { jot: (kept: KeptLane) => store.jot?.(kept) }),
  write: async (kept) => {
    await store.write(kept);
    written(kept);
  },
  remove: (lane) => store.remove(lane),
  clear: () => store.clear(),
});
