/** A thread for the tests of `Thread`: it answers, throws, or is gone. */
import { parentPort } from 'node:worker_threads';
import { serve } from '../../src/relay/store/sqlite/thread.ts';

export interface TestAsks {
  readonly double: { readonly ask: number; readonly answer: number };
  readonly refuse: { readonly ask: string; readonly answer: never };
  readonly leave: { readonly ask: 'by exiting' | 'by crashing'; readonly answer: undefined };
}

if (parentPort) {
  serve<TestAsks>(parentPort, {
    double: (ask) => ask * 2,
    refuse: (ask) => {
      throw Object.assign(new Error(ask), { errcode: 2067 });
    },
    leave: (ask) => {
      if (ask === 'by exiting') process.exit(3);
      queueMicrotask(() => {
        throw new Error('crashed');
      });
      return undefined;
    },
  });
}
