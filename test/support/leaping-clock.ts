/** A clock that goes as clocks do, and can be put forward: what was to happen meanwhile happens then. */
import type { Clock } from '../../src/relay/clock.ts';

interface Task {
  readonly at: number;
  readonly run: () => void;
  timer: NodeJS.Timeout;
}

export class LeapingClock implements Clock {
  #ahead: number;
  readonly #tasks = new Set<Task>();

  /** Shows `start` now. */
  constructor(start: number) {
    this.#ahead = start - Date.now();
  }

  readonly now = (): number => Date.now() + this.#ahead;

  readonly random = (): number => Math.random();

  readonly after = (ms: number, run: () => void): (() => void) => {
    const task: Task = { at: this.now() + ms, run, timer: setTimeout(() => this.#do(task), ms) };
    this.#tasks.add(task);
    return () => this.#forget(task);
  };

  /** Puts the clock forward. */
  leap(ms: number): void {
    this.#ahead += ms;
    const now = this.now();
    for (const task of [...this.#tasks]) {
      clearTimeout(task.timer);
      task.timer = setTimeout(() => this.#do(task), Math.max(0, task.at - now));
    }
  }

  #do(task: Task): void {
    this.#forget(task);
    task.run();
  }

  #forget(task: Task): void {
    clearTimeout(task.timer);
    this.#tasks.delete(task);
  }
}
