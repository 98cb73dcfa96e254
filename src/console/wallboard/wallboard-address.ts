/** What the wallboard shows of itself in the page's address, and back: one of the queues, or all of them. Pure. */

/** Empty for all of them. */
export const readQueue = (at: string): string =>
  at.startsWith('?') ? (new URLSearchParams(at).get('queue')?.slice(0, 300) ?? '') : '';

export const addressOf = (queue: string): string => (queue === '' ? '' : `?${new URLSearchParams({ queue })}`);
