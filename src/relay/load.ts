/**
 * The load: whether this relay has more to do than it gets done. Rule X3 in docs/SPEC.md.
 *
 * What can wait is put off first: history pages, then new sockets. Acknowledgements are never.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { appendQueueMax, loopLag } from '../core/limits.ts';
import type { Clock } from './clock.ts';

/** How late the event loop has been since the last time it was asked, in milliseconds. */
export interface LagSource {
  start(): void;
  take(): number;
  stop(): void;
}

interface Options {
  readonly clock: Clock;
  readonly lag: LagSource;
  /** Commands that wait for the appender. */
  readonly appendQueue: () => number;
}

export class Load {
  readonly #options: Options;
  readonly #waiting = new Set<() => void>();
  #lagMs = 0;
  #cancelSample: (() => void) | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Whether new work is to be turned away for now. */
  get isHigh(): boolean {
    return this.#lagMs > loopLag.maxMs || this.#options.appendQueue() >= appendQueueMax;
  }

  /** Resolves when the load is not high: at once if it isn't now. */
  eased(): Promise<void> {
    return this.isHigh ? new Promise((resolve) => this.#waiting.add(resolve)) : Promise.resolve();
  }

  /** Starts sampling; `stop` ends it and lets go whoever waits. */
  start(): void {
    this.#options.lag.start();
    this.#sample();
  }

  stop(): void {
    this.#cancelSample?.();
    this.#options.lag.stop();
    this.#release();
  }

  #sample(): void {
    this.#cancelSample = this.#options.clock.after(loopLag.sampleMs, () => {
      this.#lagMs = this.#options.lag.take();
      if (!this.isHigh) this.#release();
      this.#sample();
    });
  }

  #release(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of waiting) resolve();
  }
}

const nanosecondsPerMs = 1e6;

/** The lag of this process's event loop: the mean over the time since it was last taken. */
export const measuredLag = (): LagSource => {
  const { resolutionMs } = loopLag;
  const delays = monitorEventLoopDelay({ resolution: resolutionMs });
  let takenAt = performance.now();
  return {
    start: () => {
      takenAt = performance.now();
      delays.enable();
    },
    take: () => {
      const sinceMs = performance.now() - takenAt;
      // A delay is measured from one tick to the next: without two of them, the loop stood still all the time.
      const delayMs = delays.count === 0 ? sinceMs : delays.mean / nanosecondsPerMs;
      delays.reset();
      takenAt += sinceMs;
      return Math.max(0, delayMs - resolutionMs);
    },
    stop: () => void delays.disable(),
  };
};
