/**
 * A window of an agent among their others in this browser: tells them what is not confirmed here, and knows what is not
 * confirmed there. Rules D4 and D6 in docs/SPEC.md.
 *
 * What is committed needs none of this: every window has its own connection.
 */
import type { Pending } from '../core/conversation/timeline.ts';
import type { Visitor } from '../core/conversation/visitor.ts';
import { sharedPendingMax, siblingWatchMs } from '../core/limits.ts';
import type { Clock } from './clock.ts';
import { isPending } from './outbox-store/outbox-store.ts';
import type { Outbox } from './session/outbox.ts';
import type { Siblings } from './siblings/siblings.ts';
import { isVisitor } from './unsent-commands.ts';

/** What one window has not confirmed in one conversation, in its order. */
export interface UnsentThere {
  readonly c: string;
  readonly visitor?: Visitor;
  readonly pending: readonly Pending[];
}

interface Surroundings {
  readonly siblings: Siblings;
  readonly clock: Clock;
  /** Names this SDK instance. */
  readonly lane: string;
  readonly visitorOf: (c: string) => Visitor | undefined;
  /** Waits for the end of the window that has this lane, to take over what it leaves. */
  readonly watch: (lane: string) => void;
  /** Another window has taken this refused command off the screen. */
  readonly discard: (c: string, id: string) => void;
  /** Called when the others have other things that are not confirmed. */
  readonly changed: () => void;
}

/** Counts up when words change their meaning: windows of different versions do not understand each other. */
const version = 1;

export class AgentWindows {
  readonly #around: Surroundings;
  readonly #others = new Map<string, readonly UnsentThere[]>();
  #told: readonly UnsentThere[] = [];

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Listens, and asks what there is to know. */
  arrive(): void {
    this.#around.siblings.listen((word) => this.#hear(word));
    this.#post({ kind: 'ask' });
  }

  leave(): void {
    this.#around.siblings.close();
    this.#others.clear();
  }

  /** What the other windows have not confirmed. */
  get unsent(): readonly UnsentThere[] {
    return [...this.#others.values()].flat();
  }

  /** The same in one conversation, window by window. */
  pendingIn(c: string): readonly (readonly Pending[])[] {
    return this.unsent.flatMap((one) => (one.c === c ? [one.pending] : []));
  }

  /** The refused command of this id, if another window has it. */
  refused(c: string, id: string): Pending | undefined {
    return this.pendingIn(c)
      .flat()
      .find((one) => one.id === id && one.refused !== undefined);
  }

  /** Takes it off every screen. */
  discard(c: string, id: string): void {
    if (this.refused(c, id)) this.#post({ kind: 'discard', c, id });
  }

  /** Called after every change: tells what is new. */
  tell({ lanes }: Outbox): void {
    let room = sharedPendingMax;
    const unsent: UnsentThere[] = [];
    for (const [c, { entries }] of lanes) {
      const pending = entries.slice(0, room).map((entry) => entry.pending);
      if (pending.length === 0) continue;
      room -= pending.length;
      const visitor = this.#around.visitorOf(c);
      unsent.push({ c, ...(visitor && { visitor }), pending });
    }
    if (isSame(unsent, this.#told)) return;
    this.#told = unsent;
    this.#tell();
  }

  /** The window that had this lane has come to its end, and what it left has been taken over. */
  ended(lane: string): void {
    if (this.#others.delete(lane)) this.#around.changed();
  }

  #tell(): void {
    this.#post({ kind: 'unsent', unsent: this.#told });
  }

  #post(word: object): void {
    this.#around.siblings.post({ v: version, lane: this.#around.lane, ...word });
  }

  #hear(heard: unknown): void {
    if (!isRecord(heard) || heard['v'] !== version || typeof heard['lane'] !== 'string') return;
    const { lane, kind, unsent, c, id } = heard;
    if (kind === 'ask' && this.#told.length > 0) this.#tell();
    if (kind === 'discard' && typeof c === 'string' && typeof id === 'string') this.#around.discard(c, id);
    if (kind === 'unsent' && Array.isArray(unsent) && unsent.every(isUnsent)) this.#learn(lane, unsent);
  }

  #learn(lane: string, unsent: readonly UnsentThere[]): void {
    const { clock, watch, changed } = this.#around;
    // By then it holds its lock: before, it would look like a window that is gone.
    if (!this.#others.has(lane)) clock.after(siblingWatchMs, () => watch(lane));
    this.#others.set(lane, unsent);
    changed();
  }
}

const isSame = (one: readonly UnsentThere[], other: readonly UnsentThere[]): boolean =>
  one.length === other.length &&
  one.every(({ c, pending }, index) => {
    const match = other[index];
    return match?.c === c && match.pending.length === pending.length && match.pending.every(is(pending));
  });

const is =
  (items: readonly Pending[]) =>
  (item: Pending, index: number): boolean =>
    items[index] === item;

const isUnsent = (value: unknown): value is UnsentThere =>
  isRecord(value) &&
  typeof value['c'] === 'string' &&
  (value['visitor'] === undefined || isVisitor(value['visitor'])) &&
  Array.isArray(value['pending']) &&
  value['pending'].every(isPending);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
