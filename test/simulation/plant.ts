/**
 * A planted bug: what a simulation does wrong on purpose, to see that the judge notices. Bugs are planted around the
 * parts of relay and client; the product has no switch for any of them.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Hub } from '../../src/relay/hub.ts';
import type { AppendRequest, AppendResult, Store } from '../../src/relay/store/store.ts';
import type { Life, Time } from './life.ts';
import type { SimulatedDatabase } from './simulated-database.ts';

/** What a relay is made of, as far as bugs are planted around it. */
export interface Planted {
  readonly hub: Hub;
  readonly store: Store;
  readonly database: SimulatedDatabase;
  readonly time: Time;
  /** Ends with the relay's process. */
  readonly life: Life;
}

export interface Plant {
  /** An append that fails before its commit is answered as if it had not. */
  readonly answersUndone?: boolean;
  /** Changes the tables after they were made. */
  readonly schema?: readonly string[];
  /** Gives another statement of the append instead of this one. */
  readonly prepare?: (sql: string) => string;
  /** Gives another query instead of this one. */
  readonly query?: (sql: string) => string;
  /** Changes what is asked of the append. */
  readonly requests?: (requests: readonly AppendRequest[], db: DatabaseSync) => readonly AppendRequest[];
  /** Runs when an append has been made. */
  readonly appended?: (requests: readonly AppendRequest[], results: readonly AppendResult[], db: DatabaseSync) => void;
  /** Runs when a relay is about to ask for an append. */
  readonly beforeAppend?: (requests: readonly AppendRequest[], database: SimulatedDatabase, hub: Hub) => void;
  /** Changes a relay when it starts. */
  readonly relay?: (relay: Planted) => void;
  /** No relay learns what others have committed, neither by the bus nor by comparing; lists are as ever. */
  readonly isDeaf?: boolean;
  /** No relay compares what it has told with the database. */
  readonly withoutRepairs?: boolean;
  /** A page looks for nothing that others have left. */
  readonly withoutAdoption?: boolean;
  /** Changes what a client hears; undefined if it does not hear it at all. */
  readonly heard?: (text: string) => string | undefined;
}
