/** A long history between the SDK and a real relay: the newest stretch first, the rest upwards in pages. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { historyPageMax, replayMax } from '../../src/core/limits.ts';
import { openSqliteStore } from '../../src/relay/store/sqlite/sqlite-store.ts';
import { memoryCredentials } from '../../src/sdk/credentials/memory.ts';
import { createVisitorClient } from '../../src/sdk/index.ts';
import { site, startRelay } from '../support/relay.ts';
import { Sender } from '../support/sender.ts';
import { until } from '../support/until.ts';

test('[D3] [D5] a window that missed more than is replayed shows the newest page, and all of it after reading upwards', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-history-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const store = await openSqliteStore(join(folder, 'parlor.db'));
  const { url } = await startRelay(context, { store });
  const credentials = memoryCredentials();
  const window = () => {
    const client = createVisitorClient({ relay: url, site, credentials });
    context.after(() => client.close());
    return client;
  };
  const first = window();
  await first.send('1');
  const id = first.getSnapshot().view?.conversation.id ?? '';
  first.close();
  const visitor = (await store.conversation(id))?.conversation.visitor.id ?? '';
  const elsewhere = new Sender({ kind: 'visitor', id: visitor }, { site, lane: 'another-window' });
  const said = Array.from({ length: replayMax }, (_, index) => elsewhere.say(id, `${index + 2}`));
  assert.ok((await store.append(said)).every(({ ok }) => ok));

  const second = window();
  second.connect();
  const head = replayMax + 2;
  const view = await until('the newest page is there', () => {
    const { view } = second.getSnapshot();
    return view?.loaded && view.conversation.seq === head && view;
  });
  assert.equal(view.events.length, historyPageMax);
  while (second.getSnapshot().view?.hasEarlier) await second.loadEarlier();
  assert.deepEqual(
    second.getSnapshot().view?.events.map(({ seq }) => seq),
    Array.from({ length: head }, (_, index) => index + 1),
  );
  await second.send('after it');
  await until('it stands at the end', () => second.getSnapshot().view?.events.at(-1)?.seq === head + 1);
});
