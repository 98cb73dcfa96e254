/** The delay before the next try to connect: all chance, so that a crowd cut off together does not return together. */
import { reconnectDelay } from '../../core/limits.ts';

/**
 * Milliseconds to wait after `setbacks` connections in a row that did not last, `awayMs` after the last one; `random` is
 * from 0 up to 1.
 *
 * Whoever comes back after a break waits no longer than the break was, and a short one costs at most a moment: screens
 * converge soon after the relay does. See docs/decisions/0014-two-connections-and-short-delays.md; for why the whole delay
 * is random, *Exponential Backoff And Jitter* in the AWS Architecture Blog.
 */
export const backoff = (setbacks: number, awayMs: number, random: number): number => {
  const { minMs, setbackMaxMs, maxMs } = reconnectDelay;
  const least = Math.min(setbackMaxMs, minMs * 2 ** setbacks);
  return Math.floor(random * Math.min(maxMs, Math.max(least, awayMs)));
};
