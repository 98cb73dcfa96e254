/** Who a visitor's page is: a port, with a device's own secret and the site's tokens beside it. Rules I1 and M6 in docs/SPEC.md. */
import type { Credential } from '../session/session-state.ts';

export interface VisitorIdentity {
  /** Whose things they are that this browser keeps; known once `ready`. */
  readonly owner: string;
  /** Who this page was before it was signed in to: what was kept for them is this visitor's now. */
  readonly former?: string | undefined;
  readonly ready: Promise<unknown>;
  /** Whether a later page of this browser is the same visitor. */
  readonly isKept: boolean;
  /** What to connect with now. */
  credential(): Credential | Promise<Credential>;
  /** Whether the browser has been made to forget whom it kept here. */
  readonly isLost: boolean;
  /** Whether the browser remembers nobody. */
  readonly isVacant: boolean;
  /** No later page is this visitor. */
  forget(): void;
  /**
   * Makes a later page the same visitor. True if another page was faster: its visitor is this one then. These four are a
   * device's: whom the site vouches for is nobody else, and keeps nothing.
   */
  keep?(): boolean;
  /** If another page has written its visitor down meanwhile, that one is this one too. True if it was another before. */
  join?(): boolean;
  /** No relay takes this visitor any more: somebody else from here on. */
  beginAgain?(): boolean;
  /** Goes by `secret` from now on if it can be kept in the place of the present one; else nothing changes. */
  replaceSecret?(secret: string): void;
}
