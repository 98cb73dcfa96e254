/** The relay's log: structured lines of what happened to whom, never of what was said (X7). */
import { type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>;

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export const createLog = (level: LogLevel): Logger => pino({ level, base: { name: 'parlor' } });
