/**
 * Erasures: what is to be forgotten, and the steps in which it is. A port, kept in the store's database;
 * `test/contract/store/erasing.contract.ts` holds both dialects to its promises. Rule X6 in docs/SPEC.md; why so, in decision 0061.
 *
 * Each step is one statement and can be taken again by anybody. A conversation goes in two: it is *sealed*, from where on it is
 * nobody's, and then *emptied*, batch by batch. All of it rejects with `unavailable` if the database can't be reached.
 */
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { Refusal } from '../../core/errors.ts';
import type { Erasure, ErasureWish } from '../../core/privacy/visitor-data.ts';

/** Where a page of them begins: behind this one, which is newer. */
export type ErasurePosition = Pick<Erasure, 'askedAt' | 'id'>;

/** What of a site is kept for how long, in milliseconds. */
export interface Keeping {
  readonly site: string;
  readonly ms: number;
}

/** Whose files are meant: those of a conversation, or what somebody has sent up and not sent yet. */
export type Files = { readonly conversation: string } | { readonly site: string; readonly owner: string };

export interface Erasures {
  /**
   * Keeps what is wanted, and writes it down. From then on the visitor's secrets are nobody's. Refused with
   * `unknown-entry` if the site knows no such visitor, and `id-conflict` if the id was another erasure's.
   */
  ask(wish: ErasureWish): Promise<Erasure | Refusal>;

  /** Writes into the audit log who asked for it (V8): before anything of it happens, and once. */
  writeDown(erasure: Erasure): Promise<void>;

  /** One of a site. */
  read(site: string, id: string): Promise<Erasure | undefined>;

  /** A site's erasures, newest first, at most `limit`. */
  list(site: string, page: { readonly before?: ErasurePosition; readonly limit: number }): Promise<readonly Erasure[]>;

  /** Takes those in hand whose time has come, at most `count`: for `leaseMs` nobody else has them. */
  take(count: number, leaseMs: number): Promise<readonly Erasure[]>;

  /** It is not done: somebody is to go on with it after `ms`. */
  putOff(erasure: Pick<Erasure, 'id'>, ms: number): Promise<void>;

  /** Time until the next one is due, in milliseconds by the database's clock; undefined if none waits. */
  nextMs(): Promise<number | undefined>;

  /** Whether an erasure that is not done is about it. */
  isUnderWay(conversation: Conversation): Promise<boolean>;

  /** Conversations of its visitor that it is about and that are not sealed, at most `count`. */
  unsealed(erasure: Erasure, count: number): Promise<readonly Conversation[]>;

  /** Closed conversations that have been so for longer than they are kept, at most `count`. */
  overdue(keeping: Keeping, count: number): Promise<readonly Conversation[]>;

  /** Makes a closed conversation nobody's, if it is as it was read; says whether it did. */
  seal(conversation: Conversation): Promise<boolean>;

  /** Sealed conversations that are not empty, at most `count`. */
  sealed(count: number): Promise<readonly string[]>;

  /** Empties up to `count` events of a sealed conversation; says whether there was something left to empty. */
  emptyEvents(conversation: string, count: number): Promise<boolean>;

  /** Removes all else that is kept of a sealed conversation whose events and files are gone. It is empty then. */
  finishEmptying(conversation: string): Promise<void>;

  /** Takes files, at most `count`, out of anybody's reach. Gives their blobs: `Uploads.forget` follows once these are gone. */
  dropFiles(files: Files, count: number): Promise<readonly string[]>;

  /** The same for files that were sent for longer ago than they are kept. */
  dropOldFiles(keeping: Keeping, count: number): Promise<readonly string[]>;

  /** Removes all else that is kept of its visitor, and of the contact that goes with them. It is done then. */
  finish(erasure: Erasure): Promise<void>;
}
