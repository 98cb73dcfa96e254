/** How refusals leave the relay over HTTP: which status each has, and when somebody who is turned away may come back. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorCode, ParlorError } from '../../core/errors.ts';
import { allMeanings } from '../../core/further-meanings.ts';
import { turnedAwaySeconds } from '../../core/limits.ts';
import type { Clock } from '../clock.ts';

/** Those that are not 400. */
const statuses: Readonly<Partial<Record<ErrorCode, number>>> = {
  'sign-in-failed': 401,
  'not-authenticated': 401,
  'token-expired': 401,
  'origin-not-allowed': 403,
  'not-allowed': 403,
  'unknown-site': 404,
  'unknown-workstream': 404,
  'unknown-conversation': 404,
  'unknown-file': 404,
  'unknown-entry': 404,
  'hello-timeout': 408,
  'conversation-ended': 409,
  'id-conflict': 409,
  'stale-version': 409,
  'library-full': 409,
  'link-over': 410,
  'file-too-large': 413,
  'frame-too-large': 413,
  'file-not-allowed': 415,
  'sign-in-blocked': 429,
  'rate-limited': 429,
  'rate-abused': 429,
  'too-many-files': 429,
  'too-many-sockets': 429,
  internal: 500,
  unavailable: 503,
  'going-away': 503,
  overloaded: 503,
};

export const statusOf = (code: ErrorCode): number => statuses[code] ?? 400;

/** After how many seconds somebody may come back who is turned away now: another number for each, which spreads a crowd. */
export const comeBackSeconds = (clock: Pick<Clock, 'random'>): number => {
  const { min, max } = turnedAwaySeconds;
  return min + Math.floor(clock.random() * (max - min + 1));
};

/** Answers every error of a route as `{ code, message, … }`; what isn't ours to show is `internal`. */
export const sendError = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  if (error instanceof ParlorError) {
    const { retryMs } = error.params;
    if (typeof retryMs === 'number') reply.header('retry-after', Math.ceil(retryMs / 1000));
    const { code, message, params } = error;
    const meaning = message === code ? allMeanings[code] : message;
    reply.code(statusOf(code)).send({ code, message: meaning, ...params });
    return;
  }
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status >= 500) request.log.error({ err: error }, 'request failed');
  const code = status >= 500 ? 'internal' : status === 429 ? 'rate-limited' : 'bad-request';
  const message = status >= 500 ? allMeanings.internal : (error as Error).message;
  reply.code(status).send({ code, message });
};
