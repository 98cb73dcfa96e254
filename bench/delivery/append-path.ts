/** How many messages a second the way to the disk takes, without sockets: appender and store, as the relay wires them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Appender } from '../../src/relay/appender.ts';
import { systemClock } from '../../src/relay/clock.ts';
import { createLog } from '../../src/relay/log.ts';
import { Masking } from '../../src/relay/masking/masking.ts';
import { createMetrics } from '../../src/relay/metrics.ts';
import { openPostgresStore } from '../../src/relay/store/postgres/postgres-store.ts';
import { openSqliteStore } from '../../src/relay/store/sqlite/sqlite-store.ts';
import type { AppendRequest, Store } from '../../src/relay/store/store.ts';
import { Sender } from '../../test/support/sender.ts';
import type { Finding } from './report.ts';
import type { Database, Setting } from './setting.ts';
import { sideBySide } from './visitor.ts';

const inFlight = 400;
const conversations = 2_000;
const messages = 40_000;
const text = 'x'.repeat(160);

/** Batches side by side, as in `src/relay/relay.ts`. */
const lanes = { SQLite: 2, PostgreSQL: 4 } as const;

const throughAppender = (store: Store, database: Database): ((request: AppendRequest) => Promise<void>) => {
  const appender = new Appender({
    masking: new Masking(new Map()),
    store,
    lanes: lanes[database],
    clock: systemClock,
    log: createLog('error'),
    metrics: createMetrics(() => appender.waiting),
    committed: () => undefined,
  });
  return (request) =>
    new Promise((resolve, reject) => {
      appender.append(request, text.length, (answer) =>
        answer.ok ? resolve() : reject(new Error(`A message was refused: ${answer.code}.`)),
      );
    });
};

const measure = async (store: Store, database: Database): Promise<number> => {
  const append = throughAppender(store, database);
  const senders = Array.from({ length: conversations }, (_, index) => Sender.visitor(`${index}`));
  const names = senders.map((_, index) => `conversation-${index}`);
  await sideBySide(conversations, inFlight, async (index) => {
    const request = senders[index]?.start(names[index] ?? '');
    if (request) await append(request);
  });
  const begun = performance.now();
  await sideBySide(messages, inFlight, async (index) => {
    const request = senders[index % conversations]?.say(names[index % conversations] ?? '', text);
    if (request) await append(request);
  });
  return messages / ((performance.now() - begun) / 1000);
};

export const measureAppendPath = async (setting: Setting, database: Database): Promise<readonly Finding[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-bench-'));
  const store =
    database === 'SQLite'
      ? await openSqliteStore(join(folder, 'parlor.db'))
      : await openPostgresStore(await setting.database());
  try {
    const value = await measure(store, database);
    const beside = `appender and store alone, no sockets, ${inFlight} in flight`;
    return [{ what: `durable appends, ${database}`, unit: '/s', value, beside }];
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
};
