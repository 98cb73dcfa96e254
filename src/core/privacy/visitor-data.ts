/** What an admin is told of a site's visitors, and of those who were erased. Rule X6 in docs/SPEC.md. */
import type { Actor } from '../conversation/participants.ts';

/** A visitor, as far as the site knows them. */
export interface KnownOfVisitor {
  readonly id: string;
  /** Left out of who has been forgotten but for what was begun since. */
  readonly number?: number;
  /** As the newest conversation has them. */
  readonly name?: string;
  readonly account?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly conversations: number;
  /** Those of them that are not closed. */
  readonly ongoing: number;
  /** When the first and the newest of them began, in milliseconds since 1970. */
  readonly firstAt?: number;
  readonly lastAt?: number;
  /** Contacts that they are, or that their conversations are linked to. */
  readonly contacts: readonly { readonly id: string; readonly name?: string }[];
}

/** Some of those who were looked for. */
export interface FoundVisitors {
  readonly visitors: readonly KnownOfVisitor[];
  /** Where the next part of the conversations begins that are looked through; left out behind the last one. */
  readonly next?: string;
}

/** What an admin wants to be erased. */
export interface ErasureWish {
  /** Made by whoever asks: the same again is the same erasure. */
  readonly id: string;
  readonly site: string;
  readonly visitor: string;
  /** A contact that goes with the visitor. */
  readonly contact?: string;
  /** Conversations that began later stay: for what is repeated after a backup was restored. */
  readonly upTo?: number;
  readonly by: Pick<Actor, 'id' | 'name'>;
}

export interface Erasure extends ErasureWish {
  readonly upTo: number;
  /** By the database's clock, in milliseconds since 1970. */
  readonly askedAt: number;
  /** Left out as long as it is not done. */
  readonly doneAt?: number;
}
