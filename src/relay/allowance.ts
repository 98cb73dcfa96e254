/** What a sender of commands may still ask for, on one connection or, over requests that are none, on one relay. Rule X3. */
import { commandRate, signalRate } from '../core/limits.ts';
import type { Clock } from './clock.ts';
import type { Principal } from './handshake.ts';
import { TokenBucket } from './token-bucket.ts';

export interface Allowance {
  readonly bucket: TokenBucket;
  /** For what is said of typing and reading. */
  readonly signals: TokenBucket;
  /** Commands that wait for their answer. */
  unanswered: number;
  /** Commands refused for their rate, in a row. */
  refusals: number;
}

/** Who is allowed something. */
type Sender = Pick<Principal, 'site' | 'actor'>;

const rateOf = ({ actor }: Sender) => (actor.kind === 'visitor' ? commandRate.visitor : commandRate.agent);

export const newAllowance = (principal: Sender, now: number): Allowance => ({
  bucket: new TokenBucket(rateOf(principal), now),
  signals: new TokenBucket(signalRate, now),
  unanswered: 0,
  refusals: 0,
});

/** The allowances of senders who come again and again. One that is whole again is forgotten. */
export class Allowances {
  readonly #clock: Clock;
  /** The one used longest ago first. */
  readonly #known = new Map<string, { readonly allowance: Allowance; readonly wholeAt: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Senders that are remembered. */
  get size(): number {
    return this.#known.size;
  }

  /** By who they are, and not by the device that they say it is: that is theirs to invent. */
  of(principal: Sender): Allowance {
    const now = this.#clock.now();
    this.#forget(now);
    const key = `${principal.site} ${principal.actor.id}`;
    const allowance = this.#known.get(key)?.allowance ?? newAllowance(principal, now);
    const { burst, perSecond } = rateOf(principal);
    this.#known.delete(key);
    this.#known.set(key, { allowance, wholeAt: now + (burst / perSecond) * 1_000 });
    return allowance;
  }

  #forget(now: number): void {
    for (const [key, { allowance, wholeAt }] of this.#known) {
      if (wholeAt > now) return;
      if (allowance.unanswered === 0) this.#known.delete(key);
    }
  }
}
