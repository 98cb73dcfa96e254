/** Puts a question to the database. Rejects with `unavailable` instead of whatever the driver says, and after `close`. */
export type Ask = <T>(question: () => Promise<T>) => Promise<T>;
