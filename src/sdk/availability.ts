/** Whether a conversation can begin, asked before one does: nothing is connected or stored for it. */
import { isErrorCode, ParlorError } from '../core/errors.ts';
import type { FrontFacts } from '../core/front/front-facts.ts';
import { exchangeTimeoutMs } from '../core/limits.ts';
import { isRecord, readJson } from './answers.ts';
import { routeAddress } from './relay-address.ts';

export interface Availability {
  /** Whether a conversation can begin now. */
  readonly open: boolean;
  /** When it can next, if that is known, in milliseconds since 1970. */
  readonly opensAt?: number;
  /** Whether anybody is there who gets such conversations. */
  readonly agents: 'some' | 'none';
  /** How many wait in the queue, where visitors are told their place. */
  readonly waiting?: number;
  /** What the site says to its visitors in its own words, if it does; the same as in a client's snapshot. */
  readonly front?: FrontFacts;
}

export interface AvailabilityOptions {
  /** The relay's address, absolute: `https://chat.example`. */
  readonly relay: string;
  readonly site: string;
  /** The site's first one if left out. */
  readonly workstream?: string;
  /** BCP 47 language of the visitor, for what the site says in its own words. */
  readonly language?: string;
  readonly signal?: AbortSignal;
}

/**
 * Asks a relay; what it says may be a few seconds old. Rejects with a `ParlorError`: `unknown-site`, `unknown-workstream`,
 * `origin-not-allowed`, `rate-limited`, or `unavailable` if there is no answer within ten seconds or `signal` says to stop.
 */
export const availabilityOf = async ({
  relay,
  site,
  workstream,
  language,
  signal,
}: AvailabilityOptions): Promise<Availability> => {
  const about = Object.entries({ workstream, language }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const query = new URLSearchParams(about);
  const address = routeAddress(relay, `/v1/sites/${encodeURIComponent(site)}/availability?${query}`);
  const timeout = AbortSignal.timeout(exchangeTimeoutMs);
  const response = await fetch(address, {
    credentials: 'omit',
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  }).catch((cause: unknown) => {
    throw new ParlorError('unavailable', { cause });
  });
  const answer = await readJson(response);
  if (response.ok && isAvailability(answer)) return answer;
  const code = isRecord(answer) && typeof answer.code === 'string' ? answer.code : '';
  throw new ParlorError(isErrorCode(code) ? code : 'unavailable');
};

const isAvailability = (answer: unknown): answer is Availability =>
  isRecord(answer) && typeof answer.open === 'boolean' && (answer.agents === 'some' || answer.agents === 'none');
