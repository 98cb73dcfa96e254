/**
 * A visitor's page among the others that are open: tells them what is new here, and takes what is new there. Rules W2,
 * D3 and D4 in docs/SPEC.md.
 *
 * ```
 *   log grows here      ──▶ told ──▶ there: taken like a frame of the relay, by position; followed if nothing is on screen
 *   outbox changes here ──▶ told ──▶ there: shown as pending; watched, so that it is taken over when this page dies
 * ```
 */
import { isOver } from '../../core/conversation/lifecycle.ts';
import type { Pending } from '../../core/conversation/timeline.ts';
import { sharedPendingMax, siblingWatchMs } from '../../core/limits.ts';
import type { Clock } from '../clock.ts';
import { sameItems } from '../conversation-views.ts';
import { newestOf, newsSince } from '../log-cache/stretch.ts';
import { overhear } from '../overhearing.ts';
import type { ConversationLog } from '../session/conversation-log.ts';
import { shownOf } from '../session/outbox.ts';
import type { Replica } from '../session/replica.ts';
import { discard } from '../session/verdict.ts';
import { goAlong } from '../visitor-adoption.ts';
import { currentOf } from '../visitor-role.ts';
import type { Siblings } from './siblings.ts';
import { readWord, type Speaker, spoken, type Word } from './word.ts';

interface Surroundings {
  readonly siblings: Siblings;
  readonly clock: Clock;
  readonly me: () => Speaker;
  /** Whether this page is up to date: only then it knows what goes on. */
  readonly isLive: () => boolean;
  readonly act: (change: (replica: Replica) => Replica) => void;
  /** Another visitor's page was heard: perhaps this page's visitor is not yet the one whom the browser remembers. */
  readonly met: () => void;
  /** Another page has been signed out of. */
  readonly reset: () => void;
  /**
   * Waits for the end of the page that has this lane, to take over what it leaves. Undefined where nothing proves that a
   * page lives: then nobody's outbox is shown by others, because it might stay there for ever.
   */
  readonly watch: ((lane: string) => void) | undefined;
}

/** What a page has told of its outbox. */
interface Told {
  readonly c: string;
  readonly pending: readonly Pending[];
}

const nothing: Told = { c: '', pending: [] };

export class SharedPage {
  readonly #around: Surroundings;
  /** What the others have not confirmed, by lane. */
  readonly #others = new Map<string, Told>();
  #told = nothing;
  #log: ConversationLog | undefined;
  #isHearing = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Listens, and asks what there is to know. */
  arrive(): void {
    this.#around.siblings.listen((word) => this.#hear(word));
    this.post({ kind: 'ask' });
    if (this.#told.pending.length > 0) this.#tellPending();
  }

  leave(): void {
    this.#around.siblings.close();
    this.#others.clear();
  }

  /** From here on the page is another visitor's: nothing that it has is on its way for this one any more. */
  part(): void {
    this.#told = nothing;
    this.#tellPending();
    this.#others.clear();
  }

  /** Has all pages forget, whoever they think they are. */
  tellReset(): void {
    this.#around.siblings.listen(() => undefined);
    this.post({ kind: 'reset' });
  }

  post(word: Word): void {
    this.#around.siblings.post(spoken(this.#around.me(), word));
  }

  /** What the other pages have not confirmed in a conversation, page by page, each in its order. */
  pendingIn(c: string): readonly (readonly Pending[])[] {
    return [...this.#others.values()].flatMap((told) => (told.c === c ? [told.pending] : []));
  }

  /** Called after every change: tells what is new. */
  tell(replica: Replica): void {
    const c = currentOf(replica) ?? '';
    const [former, log] = [this.#log, replica.logs.get(c)];
    this.#log = log;
    const frame = former && log && !this.#isHearing && newsSince(former, log);
    if (frame) this.post({ kind: 'log', frame });
    // When the conversation ends, another page may have begun the next one already.
    if (former && log && isOver(log.conversation.lifecycle.state) && !isOver(former.conversation.lifecycle.state)) {
      this.post({ kind: 'ask' });
    }
    const pending = this.#around.watch ? shownOf(replica.outbox, c).slice(0, sharedPendingMax) : [];
    if (sameItems(pending, this.#told.pending) && (c === this.#told.c || pending.length === 0)) return;
    this.#told = { c, pending };
    this.#tellPending();
  }

  /**
   * The page that had this lane has come to its end. What it had pending goes a little later: whoever has taken it over
   * has told of it by then.
   */
  ended(lane: string): void {
    const { act, clock, watch } = this.#around;
    const told = this.#others.get(lane);
    clock.after(siblingWatchMs, () => {
      // What came since may have been its last word, or it is back.
      if (told !== this.#others.get(lane)) return watch?.(lane);
      this.#others.delete(lane);
      act((held) => held);
    });
  }

  /** The refused command of this id, if another page has it. */
  refused(id: string): Pending | undefined {
    const all = [...this.#others.values()].flatMap(({ pending }) => pending);
    return all.find((one) => one.id === id && one.refused !== undefined);
  }

  /** Takes it off every screen. */
  discard(id: string): void {
    for (const [lane, { c, pending }] of this.#others) {
      if (!pending.some((one) => one.id === id)) continue;
      this.#others.set(lane, { c, pending: pending.filter((one) => one.id !== id) });
      this.post({ kind: 'discard', c, id });
    }
  }

  #tellPending(): void {
    this.post({ kind: 'pending', ...this.#told });
  }

  /** The edge where a word stops that looks right and is not. */
  #hear(given: unknown): void {
    const word = readWord(given);
    if (!word) return;
    const { me, met } = this.#around;
    if (word.device !== me().device) met();
    if (word.device !== me().device && word.kind !== 'reset') return;
    this.#isHearing = true;
    try {
      this.#take(word);
    } catch {
      // What it changed is gone with it: changes are made of values.
    }
    this.#isHearing = false;
  }

  #take(word: Speaker & Word): void {
    const { act, clock, isLive, reset, watch } = this.#around;
    switch (word.kind) {
      case 'reset':
        reset();
        break;
      case 'ask': {
        const frame = this.#log && isLive() && newestOf(this.#log);
        if (frame && !isOver(frame.conversation.lifecycle.state)) this.post({ kind: 'log', frame });
        if (this.#told.pending.length > 0) this.#tellPending();
        break;
      }
      case 'log': {
        const { frame } = word;
        // In the middle of a conversation nobody knows whether it is over.
        const isAbout = frame.t === 'gap' || frame.first === 1;
        act((held) => overhear(isAbout ? goAlong(held, frame.c, true) : held, frame, clock.now()));
        break;
      }
      case 'discard':
        act((held) => ({ ...held, outbox: discard(held.outbox, word.c, word.id) }));
        break;
      case 'pending': {
        const { c, lane, pending } = word;
        if (!watch) break;
        if (!this.#others.has(lane)) clock.after(siblingWatchMs, () => watch(lane));
        this.#others.set(lane, { c, pending });
        const isStarted = pending.every(({ command }) => command.type !== 'conversation.start');
        const isAlive = pending.some(({ refused }) => refused === undefined);
        act((held) => (isAlive ? goAlong(held, c, isStarted) : held));
        break;
      }
    }
  }
}
