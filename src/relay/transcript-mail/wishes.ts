/**
 * Wishes for transcripts by mail: what was acknowledged, and what becomes of it. Part of the store, as it has to be as durable as
 * the log; the mails themselves are `mailer`'s. Rules W6, D1 and X3 in docs/SPEC.md; why so, in decision 0042.
 */
import type { Refusal } from '../../core/errors.ts';

export interface Wish {
  /** The same whenever this visitor asks by the same key. */
  readonly id: string;
  readonly site: string;
  readonly conversation: string;
  readonly visitor: string;
  readonly address: string;
  /** BCP 47, or what somebody takes for it. */
  readonly language: string;
  /** An IANA name. */
  readonly timeZone: string;
  /** The transcript goes up to this event. */
  readonly head: number;
}

/** One that somebody has in hand. */
export interface WishInHand extends Wish {
  /** How often it was taken, this time among them. */
  readonly tries: number;
  readonly askedAt: number;
  /** Since then, by the database's clock, in milliseconds. */
  readonly ageMs: number;
}

/** What has become of one. */
export type Outcome =
  | { readonly is: 'sent' }
  | { readonly is: 'given-up'; readonly reason: string }
  | { readonly is: 'later'; readonly afterMs: number };

export interface Wishes {
  /**
   * Keeps a wish. Resolves with undefined when it is on disk, or was before: then nothing changes. Refused with
   * `unknown-conversation` if the conversation is not that visitor's, `rate-limited` if there were too many within a day, of
   * the conversation, for the visitor or to the address, and `id-conflict` if the id was another wish's. Of several at the
   * same moment one too many may slip in.
   */
  add(wish: Wish): Promise<Refusal | undefined>;

  /** Takes those in hand whose time has come, at most `count`: for `leaseMs` nobody else has them. */
  take(count: number, leaseMs: number): Promise<readonly WishInHand[]>;

  /** What has become of one that is still in these hands: if it is over, nothing of its address is kept. Else nothing changes. */
  settle(wish: Pick<WishInHand, 'id' | 'tries'>, outcome: Outcome): Promise<void>;

  /** Time until the next one is due, in milliseconds by the database's clock; undefined if none waits. */
  nextMs(): Promise<number | undefined>;

  /** Forgets those that are over and that nothing counts any more. */
  forget(): Promise<void>;
}
