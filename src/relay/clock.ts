/** The clock: what time it is and what to do later. A port, so that tests run on virtual time. For pacing only: what is kept is dated by the database. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `task` once after `ms` milliseconds; gives the function that calls it off. */
  after(ms: number, task: () => void): () => void;
  /** A number in [0, 1), for jitter. */
  random(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, task) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
