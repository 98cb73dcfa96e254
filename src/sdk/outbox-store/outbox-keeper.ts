/**
 * The keeper: writes down what is not confirmed, behind the session's back, and takes over what pages that are gone have
 * left. Rule D4 in docs/SPEC.md.
 *
 * ```
 *   this page:   outbox changes ──▶ jot down ──▶ hold the lock of its lane ──▶ write ──▶ … ──▶ all confirmed ──▶ remove
 *   another's:   found ──▶ wait for its lock (its page is gone) ──▶ adopt ──▶ write as ours ──▶ remove theirs
 * ```
 *
 * Two pages may come to hold the same command, for instance when one comes back that was taken for gone. That does no
 * harm: id, lane and number are the same, so the relay takes it once.
 */
import type { Visitor } from '../../core/conversation/visitor.ts';
import { jottedMax, laneBeatMs, laneStaleMs } from '../../core/limits.ts';
import type { Clock } from '../clock.ts';
import type { Outbox } from '../session/outbox.ts';
import { type Keepable, keepable, keptOf, sameKeepable } from './kept-outbox.ts';
import type { LaneLocks } from './lane-locks.ts';
import type { KeptConversation, KeptLane } from './outbox-store.ts';
import { inTime, type SteadyStore } from './steady.ts';

interface Surroundings {
  readonly store: SteadyStore;
  /** Undefined where there are none: then a lane that was not written for a while counts as left. */
  readonly locks: LaneLocks | undefined;
  readonly clock: Clock;
  /** Names this SDK instance. */
  readonly lane: string;
  /** Whose commands these are: the visitor's device, or the agent's id. */
  readonly owner: () => string;
  /** Whose else what is found may be: this one's too, or somebody's who may come back for it. Nobody's if left out. */
  readonly standing?: (owner: string) => 'own' | 'away' | undefined;
  /** Takes over what another page has left. */
  readonly adopt: (conversations: readonly KeptConversation[]) => void;
  /** The page that had this lane has come to its end, and what it left has been taken over. */
  readonly ended?: (lane: string) => void;
  /** Whom a conversation is with, where that is to be kept too. */
  readonly visitorOf?: (c: string) => Visitor | undefined;
}

/** A lane that was taken over, to be removed once it is written down as ours. */
interface Adopted {
  readonly lane: string;
  readonly release: () => void;
}

export class OutboxKeeper {
  readonly #surroundings: Surroundings;
  #outbox: Outbox | undefined;
  #keepable: Keepable = [];
  #isBehind = false;
  #isWriting = false;
  /** Aborted while the page is away: a page that holds locks can't be brought back. */
  #present = new AbortController();
  #ownLock: Promise<void> | undefined;
  readonly #releases = new Set<() => void>();
  /** Lanes of others that are being waited for. */
  readonly #watched = new Set<string>();
  #adopted: readonly Adopted[] = [];
  #beat: (() => void) | undefined;
  #search: (() => void) | undefined;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Called after every change of the session: writes down what is new. */
  keep(outbox: Outbox): void {
    if (outbox === this.#outbox) return;
    this.#outbox = outbox;
    const next = keepable(outbox);
    if (sameKeepable(this.#keepable, next)) return;
    this.#keepable = next;
    this.#jot();
    this.#write();
  }

  /** What is here has another owner from now on. */
  handOver(): void {
    if (this.#keepable.length > 0) this.#write();
  }

  /** The page is here, or here again. */
  arrive(): void {
    if (!this.#present.signal.aborted) return;
    this.#present = new AbortController();
    // Meanwhile somebody may have taken it for left.
    if (this.#keepable.length > 0) this.#write();
  }

  /** Looks for what others have left. Resolves when it is adopted; what living pages have is adopted when they go. */
  async look(): Promise<void> {
    const { signal } = this.#present;
    const { store, lane } = this.#surroundings;
    const others = (await store.all()).filter((kept) => kept.lane !== lane && !this.#watched.has(kept.lane));
    await Promise.all(others.map((kept) => this.#consider(kept, signal)));
  }

  /** Waits for the end of the page that has this lane, whatever it has written down by then. Needs locks. */
  watch(lane: string): void {
    const { locks } = this.#surroundings;
    const { signal } = this.#present;
    if (!locks || signal.aborted || this.#watched.has(lane)) return;
    this.#watched.add(lane);
    this.#await(lane, locks, signal);
  }

  /** The page goes, perhaps to come back: lets go of everything that would keep it from that. */
  leave(): void {
    this.#present.abort();
    this.#ownLock = undefined;
    this.#watched.clear();
    for (const release of this.#releases) release();
    this.#releases.clear();
    this.#beat?.();
    this.#search?.();
  }

  /** A crash in the moment that writing takes must not lose what somebody has just sent. */
  #jot(): void {
    const count = this.#keepable.reduce((sum, { entries }) => sum + entries.length, 0);
    if (count > 0 && count <= jottedMax) this.#surroundings.store.jot(this.#kept());
  }

  #kept(): KeptLane {
    const { lane, owner, clock, visitorOf } = this.#surroundings;
    return { lane, owner: owner(), at: clock.now(), conversations: keptOf(this.#keepable, visitorOf) };
  }

  #write(): void {
    this.#isBehind = true;
    if (!this.#isWriting) void this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    const { store, lane } = this.#surroundings;
    this.#isWriting = true;
    while (this.#isBehind) {
      this.#isBehind = false;
      // From before others can find the lane, they can tell that its page lives.
      if (this.#keepable.length > 0) await this.#holdOwn();
      const adopted = this.#adopted;
      if (this.#keepable.length === 0) await store.remove(lane);
      else if (!(await store.write(this.#kept()))) continue;
      this.#adopted = this.#adopted.filter((one) => !adopted.includes(one));
      for (const one of adopted) {
        await store.remove(one.lane);
        one.release();
      }
    }
    store.settle(lane);
    this.#isWriting = false;
    this.#beatOn();
  }

  /** Without locks, writing again is the sign of life. */
  #beatOn(): void {
    this.#beat?.();
    this.#beat = undefined;
    const { clock, locks } = this.#surroundings;
    if (locks || this.#keepable.length === 0 || this.#present.signal.aborted) return;
    this.#beat = clock.after(laneBeatMs, () => this.#write());
  }

  #holdOwn(): Promise<void> {
    const { locks, clock, lane } = this.#surroundings;
    const { signal } = this.#present;
    if (!locks || signal.aborted) return Promise.resolve();
    // A lock that does not come is no reason not to write.
    this.#ownLock ??= inTime(clock, () => locks.hold(lane, signal).then((release) => this.#held(release, signal))).then(
      () => undefined,
      () => undefined,
    );
    return this.#ownLock;
  }

  /** Keeps the lock, unless the page went while it was waited for. */
  #held(release: () => void, signal: AbortSignal): () => void {
    const once = (): void => {
      this.#releases.delete(once);
      release();
    };
    if (signal.aborted) once();
    else this.#releases.add(once);
    return once;
  }

  async #consider({ lane, at }: KeptLane, signal: AbortSignal): Promise<void> {
    const { locks, clock } = this.#surroundings;
    this.#watched.add(lane);
    if (!locks) return this.#considerAge(lane, at + laneStaleMs - clock.now(), signal);
    const release = await inTime(clock, () => locks.take(lane)).catch(() => undefined);
    if (release) return this.#adopt(lane, this.#held(release, signal), signal);
    this.#await(lane, locks, signal);
  }

  #await(lane: string, locks: LaneLocks, signal: AbortSignal): void {
    locks.hold(lane, signal).then(
      (release) => this.#adopt(lane, this.#held(release, signal), signal),
      () => undefined,
    );
  }

  async #considerAge(lane: string, leftMs: number, signal: AbortSignal): Promise<void> {
    if (leftMs <= 0) return this.#adopt(lane, () => undefined, signal);
    this.#watched.delete(lane);
    this.#search?.();
    this.#search = this.#surroundings.clock.after(leftMs, () => void this.look());
  }

  /** Its lock is ours now. */
  async #adopt(lane: string, release: () => void, signal: AbortSignal): Promise<void> {
    const { store, owner, adopt, ended } = this.#surroundings;
    // Whoever had the lock before may have adopted it already.
    const kept = await store.read(lane);
    this.#watched.delete(lane);
    const standing = kept && (kept.owner === owner() ? 'own' : this.#surroundings.standing?.(kept.owner));
    if (kept && standing !== 'away' && !signal.aborted) {
      this.#adopted = [...this.#adopted, { lane, release }];
      // Else nobody who could send it is left.
      if (standing === 'own') adopt(kept.conversations);
      this.#write();
    } else release();
    ended?.(lane);
  }
}
