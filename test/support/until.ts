/** Waiting for something to become true, instead of for some time to pass. */
import { setTimeout as delay } from 'node:timers/promises';

/** Long enough for a database that recovers on a busy disk; only what never comes waits it out. */
const patienceMs = 120_000;
const pollMs = 10;

/** Resolves with the first value of `look` that is neither undefined nor false. Rejects when patience ends, saying what for. */
export const until = async <T>(what: string, look: () => Promise<T> | T): Promise<Exclude<T, undefined | false>> => {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen as Exclude<T, undefined | false>;
    if (performance.now() > deadline) throw new Error(`Waited ${patienceMs} ms in vain: ${what}`);
    await delay(pollMs);
  }
};
