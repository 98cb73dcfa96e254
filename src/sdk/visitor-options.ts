/** What a visitor's client is made with. */
import type { Answer } from '../core/conversation/visitor-context.ts';
import type { Clock } from './clock.ts';
import type { CredentialStore } from './credentials/credentials.ts';
import type { TokenProvider } from './credentials/visitor-token.ts';
import type { LogStore } from './log-cache/log-store.ts';
import type { LaneLocks } from './outbox-store/lane-locks.ts';
import type { OutboxStore } from './outbox-store/outbox-store.ts';
import type { PageVariables } from './page-context.ts';
import type { Siblings } from './siblings/siblings.ts';
import type { Transport } from './transport/transport.ts';

export interface VisitorOptions {
  /** The relay's address, absolute: `https://chat.example`. */
  readonly relay: string;
  readonly site: string;
  /** The site's first one if left out. A page with several widgets names it. */
  readonly workstream?: string;
  /** The address of the page the visitor is on, asked when a conversation starts. */
  readonly page?: () => string;
  /** BCP 47 language of the visitor. */
  readonly language?: string;
  /**
   * What the page knows of the visitor, for the agents who talk to them: said with every conversation that this client
   * starts, and marked as what nobody vouches for. `setContext` says what is too long.
   */
  readonly context?: PageVariables;
  /** What the visitor has answered before the conversation, said in the same way. */
  readonly answers?: readonly Answer[];
  /**
   * Gives a token of the site for its visitor, valid now: asked before each connection, and again before it expires. With
   * it the visitor is *identified*, the same in every browser (I1); without it, *anonymous*, a device of its own. What a
   * device has begun in this browser does not come along; `identify` of the client takes it along.
   *
   * One client is one visitor: a token of somebody else stops it with `not-authenticated`. A rejection is tried again with
   * back-off, unless it is a `ParlorError` that says otherwise.
   */
  readonly token?: TokenProvider;
  /** Where an anonymous visitor's secret is kept; the browser's `localStorage`, or memory where there is none. */
  readonly credentials?: CredentialStore;
  /**
   * Where messages that are not confirmed outlive the page (D4); the browser's IndexedDB or `localStorage`, or memory
   * where there are none. `locks` prove which pages still live; the browser's if left out.
   */
  readonly outbox?: { readonly store: OutboxStore; readonly locks?: LaneLocks };
  /** The visitor's other pages; the browser's `BroadcastChannel`, or nobody where there is none. */
  readonly siblings?: Siblings;
  /** Where the conversation on screen is kept for the next page; the browser's IndexedDB, or nowhere. */
  readonly log?: LogStore;
  /** Called when the page has been signed out of, here or in another tab (I5): what it shows is nobody's any more. */
  readonly signedOut?: () => void;
  readonly transport?: Transport;
  readonly clock?: Clock;
}
