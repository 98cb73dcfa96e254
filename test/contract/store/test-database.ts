/** A database for one test, and what tests do with it again and again. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { ErrorCode } from '../../../src/core/errors.ts';
import type { AppendRequest, AppendResult, Store } from '../../../src/relay/store/store.ts';
import { Sender } from '../../support/sender.ts';

export interface TestDatabase {
  /** How many relays may have it open at a time, as far as tests go. */
  readonly relays: number;
  /** Opens a store on it, as a relay does when it starts. */
  connect(): Promise<Store>;
  /** Runs statements on it without a store. */
  run(dialect: { readonly sqlite: string; readonly postgres: string }): Promise<void>;
  remove(): Promise<void>;
}

export type OpenDatabase = () => Promise<TestDatabase>;

/** A new database; what is opened on it is closed after the test, and the database gone. */
export const openDatabase = async (
  context: TestContext,
  open: OpenDatabase,
): Promise<Pick<TestDatabase, 'connect' | 'relays' | 'run'>> => {
  const database = await open();
  const stores: Store[] = [];
  context.after(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await database.remove();
  });
  const connect = async (): Promise<Store> => {
    const store = await database.connect();
    stores.push(store);
    return store;
  };
  return { relays: database.relays, connect, run: (dialect) => database.run(dialect) };
};

/** A store on a new database. */
export const openStore = async (context: TestContext, open: OpenDatabase): Promise<Store> => {
  const { connect } = await openDatabase(context, open);
  return connect();
};

/** As many stores on one new database as may be: each stands for a relay. */
export const openRelays = async (context: TestContext, open: OpenDatabase): Promise<readonly Store[]> => {
  const { connect, relays } = await openDatabase(context, open);
  return Promise.all(Array.from({ length: relays }, connect));
};

/** Appends one command. */
export const append = async (store: Store, request: AppendRequest): Promise<AppendResult> => {
  const [result] = await store.append([request]);
  assert.ok(result);
  return result;
};

/** Appends one command that has to succeed; gives its seq. */
export const appended = async (store: Store, request: AppendRequest): Promise<number> => {
  const result = await append(store, request);
  assert.ok(result.ok, `${request.command.type} was refused: ${JSON.stringify(result)}`);
  return result.seq;
};

/** Appends one command that has to be refused; gives the code. */
export const refused = async (store: Store, request: AppendRequest): Promise<ErrorCode> => {
  const result = await append(store, request);
  assert.ok(!result.ok, `${request.command.type} was not refused`);
  return result.code;
};

/** A visitor who has started the conversation. */
export const started = async (store: Store, conversation: string, visitor = Sender.visitor('1')): Promise<Sender> => {
  await appended(store, visitor.start(conversation));
  return visitor;
};

/** The ids in the log, in its order; fails unless the seqs are 1, 2, 3 and so on. */
export const logOf = async (store: Store, conversation: string): Promise<readonly string[]> => {
  const page = await store.read(conversation, 0, 10_000);
  assert.ok(page);
  assert.deepEqual(
    page.events.map(({ seq }) => seq),
    Array.from({ length: page.head }, (_, index) => index + 1),
  );
  return page.events.map(({ id }) => id);
};
