/** What an agent's client is told when it is made. */
import type { Clock } from './clock.ts';
import type { FilePlaces } from './files/file-keeper.ts';
import type { LaneLocks } from './outbox-store/lane-locks.ts';
import type { OutboxStore } from './outbox-store/outbox-store.ts';
import type { Siblings } from './siblings/siblings.ts';
import type { Transport } from './transport/transport.ts';

export interface AgentOptions {
  /** The relay's address, absolute: `https://chat.example`. */
  readonly relay: string;
  readonly site: string;
  /**
   * Gives a token that is valid now: asked before the first connection, a minute before the former expires and whenever
   * the relay says that it has, and by `connect()` after `stopped` or `close()`.
   *
   * A rejection with a `ParlorError` to be retried `later`, or with anything else, is tried again after a while; other
   * codes stop the client, when there is a connection not before the relay ends that.
   */
  readonly token: () => Promise<string>;
  /**
   * Who it is, as `AgentSignIn` names them (`agent.id`). With it, what is not confirmed outlives the page (D4), for this
   * agent alone: their next page sends it, or another one that is open.
   */
  readonly agent?: string;
  /**
   * Where that is kept, for nobody but this agent; the browser's IndexedDB or `localStorage`, or memory where there are
   * none. `locks` prove which pages still live; the browser's if left out.
   */
  readonly outbox?: { readonly store: OutboxStore; readonly locks?: LaneLocks };
  /** This agent's other windows; those of this browser if left out. */
  readonly siblings?: Siblings;
  /**
   * Where files are kept that were chosen and not sent, for nobody but this agent, and who else is there (S3); the browser's
   * IndexedDB if left out. Elsewhere, and where there are no locks, they are kept nowhere.
   */
  readonly files?: FilePlaces;
  readonly transport?: Transport;
  readonly clock?: Clock;
}
