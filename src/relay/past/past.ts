/**
 * Conversations by whom they are with and what they are about. A port, kept in the store's database;
 * `test/contract/store/past.contract.ts` holds both dialects to its promises. Rule S5 in docs/SPEC.md.
 */
import type { Conversation } from '../../core/conversation/conversation.ts';

/** A place in the order of conversations. */
export interface PastPosition {
  readonly startedAt: number;
  readonly id: string;
}

/** Which conversations of a site are wanted: those that any of the three names. */
export interface PastWish {
  readonly visitor?: string;
  readonly contact?: string;
  readonly case?: string;
  /** Not this one. */
  readonly except?: string;
  /** The page behind this one, the last of the page before. */
  readonly after?: PastPosition;
  readonly limit: number;
}

/** Whose conversations are wanted, to be looked through. */
export interface TheirsWish {
  readonly agent: string;
  /** Whether they may monitor what goes on. */
  readonly monitors: boolean;
  readonly after?: PastPosition;
  readonly limit: number;
}

export interface Past {
  /** The conversations that are wanted, each once, the newest first. Rejects with `unavailable` if the database can't be reached. */
  find(site: string, wanted: PastWish): Promise<readonly Conversation[]>;
  /**
   * The conversations that may be somebody's to read: theirs, those with somebody beside their agent, and for who may monitor
   * all that go on. Each once, the newest first. Rejects as `find` does.
   */
  theirs(site: string, wanted: TheirsWish): Promise<readonly Conversation[]>;
}
