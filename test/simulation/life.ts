/** Virtual time of one simulation, and lives that end in it: of a process, a page. What is dead does nothing any more. */
import { VirtualClock } from '../support/virtual-clock.ts';

export interface SimulatedClock {
  now(): number;
  after(ms: number, run: () => void): () => void;
  random(): number;
  bytes(length: number): Uint8Array;
}

/** The clock that everything in a simulation shares. Counts what happened. */
export class Time implements SimulatedClock {
  readonly #clock: VirtualClock;
  steps = 0;

  constructor(seed: number) {
    this.#clock = new VirtualClock(seed);
  }

  readonly now = (): number => this.#clock.now();
  readonly random = (): number => this.#clock.random();
  readonly bytes = (length: number): Uint8Array => this.#clock.bytes(length);

  readonly after = (ms: number, run: () => void): (() => void) =>
    // Whole milliseconds, as every clock gives them.
    this.#clock.after(Math.round(ms), () => {
      this.steps += 1;
      run();
    });

  /** A whole number from 0 up to `below`. */
  pick(below: number): number {
    return Math.floor(this.random() * below);
  }

  delay(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  advance(ms: number): Promise<void> {
    return this.#clock.advance(ms);
  }
}

/** One life: a clock that stops with it. */
export class Life implements SimulatedClock {
  readonly #time: Time;
  isOver = false;

  constructor(time: Time) {
    this.#time = time;
  }

  readonly now = (): number => this.#time.now();
  readonly random = (): number => this.#time.random();
  readonly bytes = (length: number): Uint8Array => this.#time.bytes(length);
  readonly after = (ms: number, run: () => void): (() => void) => this.#time.after(ms, () => this.isOver || run());
}
