/** Time and chance as a client meets them: a port, so that tests and simulations own both. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `run` once after `ms`; gives the function that prevents it. */
  after(ms: number, run: () => void): () => void;
  /** A number from 0 up to 1, to spread retries with. */
  random(): number;
  /** Bytes that nobody can guess, for ids and secrets. */
  bytes(length: number): Uint8Array;
}

/** The clock of the browser or of Node. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
};
