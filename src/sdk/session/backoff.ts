/** The delay before the next try to connect: all chance, so that a crowd cut off together does not return together. */
import { reconnectDelay } from '../../core/limits.ts';

/**
 * Milliseconds to wait after `failures` failed tries in a row; `random` is from 0 up to 1.
 *
 * See *Exponential Backoff And Jitter* in the AWS Architecture Blog for why the whole delay is random.
 */
export const backoff = (failures: number, random: number): number =>
  Math.floor(random * Math.min(reconnectDelay.maxMs, reconnectDelay.minMs * 2 ** failures));
