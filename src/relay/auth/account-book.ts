/** What is kept of accounts, beside who there is: a part of the store's port. Rule X4 in docs/SPEC.md. */
import type { Device } from './device.ts';

/** A sign-in as it is told to whose it is, and to admins. */
export interface ListedSignIn extends Device {
  readonly id: string;
  /** In milliseconds since 1970; left out of those that are older than this being kept. */
  readonly begunAt?: number;
  /** When a token was last made from it. */
  readonly usedAt?: number;
}

/** Which of an agent's sign-ins: one, all others, or all. */
export type WhichSignIns = { readonly only: string } | { readonly but: string } | 'all';

/** What stands of an agent's own password. */
export interface OwnPassword {
  /** Left out of who has set none. */
  readonly hash?: string;
  /** Digest of the configured password's hash that it was set over. */
  readonly over?: string;
  /** Now, by the database's clock, in milliseconds since 1970: what was read holds as of then. */
  readonly at: number;
}

/** A password that somebody sets. */
export interface NewPassword {
  readonly hash: string;
  readonly over: string;
  /** The one sign-in that stays good, or begins by this. All others end in the same moment. */
  readonly keeps: string;
}

export interface AccountBook {
  /** Sign-ins of an agent that are good, those used last first, at most `limit`. */
  signInsOf(agent: string, limit: number): Promise<readonly ListedSignIn[]>;

  /** A token has been made from this sign-in just now. */
  signInUsed(id: string): Promise<void>;

  /** Revokes these sign-ins of an agent, and gives the ids of those there were. */
  endSignIns(agent: string, which: WhichSignIns): Promise<readonly string[]>;

  ownPassword(agent: string): Promise<OwnPassword>;

  /** Sets another one in the place of the own password `former`, or of none; false if another one is there by now. */
  changePassword(agent: string, former: string | undefined, next: NewPassword): Promise<boolean>;

  /**
   * Keeps a link that a password can be set by, known by its hash, for `ms` milliseconds; gives until when. An older one of
   * the same agent is worth nothing from then on.
   */
  keepLink(agent: string, hash: string, ms: number): Promise<number>;

  /** Whose link it is, as long as it is good. */
  agentOfLink(hash: string): Promise<string | undefined>;

  /** Sets a password by a link, which is used up. Of several at once one does; false for all others. */
  usePasswordLink(hash: string, next: NewPassword): Promise<boolean>;
}
