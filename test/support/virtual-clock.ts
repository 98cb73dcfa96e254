/** Time and chance that a test owns: nothing happens until it lets time pass, and the same seed gives the same run. */
import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../src/sdk/clock.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

export class VirtualClock implements Clock {
  #now: number;
  #state: number;
  readonly #timers = new Set<Timer>();
  /** What `random` gives; undefined for the seeded sequence. */
  chance: number | undefined;

  /** Starts on 4 March 2026, 09:30 UTC, with the same sequence of chance for the same seed. */
  constructor(seed = 1, now: number = Date.UTC(2026, 2, 4, 9, 30)) {
    this.#state = seed;
    this.#now = now;
  }

  readonly now = (): number => this.#now;

  readonly after = (ms: number, run: () => void): (() => void) => {
    const timer: Timer = { at: this.#now + ms, run };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  };

  readonly random = (): number => this.chance ?? this.#next();

  readonly bytes = (length: number): Uint8Array => Uint8Array.from({ length }, () => Math.floor(this.#next() * 256));

  /** Timers that have not gone off. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** Sets the wall clock without letting time pass, as people and time servers do. */
  set(now: number): void {
    const shift = now - this.#now;
    this.#now = now;
    for (const timer of [...this.#timers]) {
      this.#timers.delete(timer);
      this.#timers.add({ at: timer.at + shift, run: timer.run });
    }
  }

  /** Lets `ms` pass, timer by timer, and promises with them. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await setImmediate();
    for (let timer = this.#first(end); timer; timer = this.#first(end)) {
      this.#timers.delete(timer);
      this.#now = Math.max(this.#now, timer.at);
      timer.run();
      await setImmediate();
    }
    this.#now = end;
  }

  /** Lets time pass until `condition` holds; fails when `withinMs` were not enough. */
  async until(condition: () => boolean, withinMs = 60_000): Promise<void> {
    const end = this.#now + withinMs;
    await setImmediate();
    while (!condition()) {
      const timer = this.#first(end);
      if (!timer) throw new Error(`Not within ${withinMs} ms: ${condition}`);
      this.#timers.delete(timer);
      this.#now = Math.max(this.#now, timer.at);
      timer.run();
      await setImmediate();
    }
  }

  /** The timer that is due first; of several at one time the one that was set first. */
  #first(end: number): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#timers) {
      if (timer.at <= end && (first === undefined || timer.at < first.at)) first = timer;
    }
    return first;
  }

  /** Mulberry32 by Tommy Ettinger (public domain): small, and good enough to spread things. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
}
