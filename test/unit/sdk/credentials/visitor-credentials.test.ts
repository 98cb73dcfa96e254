import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CredentialStore, Credentials } from '../../../../src/sdk/credentials/credentials.ts';
import { memoryCredentials } from '../../../../src/sdk/credentials/memory.ts';
import { VisitorCredentials } from '../../../../src/sdk/credentials/visitor-credentials.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';
import { isLive, setting } from '../../../support/visitor-setting.ts';

const kept: Credentials = { secret: 'A'.repeat(43), device: 'device-1' };
const secret = 'B'.repeat(43);

const page = (store: CredentialStore) => new VisitorCredentials(store, new VirtualClock());

test('[I1] another secret is kept in the place of the present one, and used from then on', () => {
  const store = memoryCredentials(kept);
  const credentials = page(store);
  credentials.replaceSecret(secret);
  assert.deepEqual(credentials.current(), { ...kept, secret });
  assert.deepEqual(store.read(), { ...kept, secret });
});

test('[I1] a store that can not be written keeps its secret, and the page goes on with that', () => {
  const credentials = page({ ...memoryCredentials(kept), write: () => undefined });
  credentials.replaceSecret(secret);
  assert.deepEqual(credentials.current(), kept);
});

test('[I1] a visitor who is kept nowhere, or not as this page knows them, is left as they are', () => {
  const unkept = memoryCredentials();
  page(unkept).replaceSecret(secret);
  assert.equal(unkept.read(), undefined);

  const store = memoryCredentials(kept);
  const credentials = page(store);
  const newer = { ...kept, secret: 'C'.repeat(43) };
  store.write(newer);
  credentials.replaceSecret(secret);
  assert.deepEqual(store.read(), newer);
});

test('[I1] a page that slept connects with the secret that another one has kept meanwhile', () => {
  const store = memoryCredentials(kept);
  const [sleeper, other] = [page(store), page(store)];
  other.replaceSecret(secret);
  assert.deepEqual(sleeper.current(), { ...kept, secret });
});

test('[I1] a page stays the visitor it is when the store has lost them, or has somebody else', () => {
  const store = memoryCredentials(kept);
  const credentials = page(store);
  store.clear();
  assert.deepEqual(credentials.current(), kept);
  store.write({ secret, device: 'device-2' });
  assert.deepEqual(credentials.current(), kept);
});

test('[I1] two tabs are given another secret and come back with it, both, after any loss', async () => {
  const { clock, relay, visitor } = setting();
  const credentials = memoryCredentials(kept);
  relay.credential = { secret };
  const tabs = [visitor({ credentials }), visitor({ credentials })];
  for (const tab of tabs) tab.connect();
  await clock.until(() => tabs.every(isLive));
  assert.deepEqual(credentials.read(), { ...kept, secret });
  relay.credential = {};
  for (const connection of relay.connections) connection.cut();
  await clock.until(() => relay.connections.length === 4 && tabs.every(isLive));
  const said = relay.heardOf('hello').map(({ tok }) => tok);
  assert.deepEqual(said, [kept.secret, kept.secret, secret, secret]);
  for (const tab of tabs) tab.close();
});

test('[I1] a second connection, beside one whose relay goes, says the newest secret', async () => {
  const { clock, relay, visitor } = setting();
  const credentials = memoryCredentials(kept);
  const tab = visitor({ credentials });
  tab.connect();
  await clock.until(() => isLive(tab));
  credentials.write({ ...kept, secret });
  relay.connection.send({ t: 'go', after: 100, why: 'going-away' });
  await clock.until(() => relay.heardOf('hello').length === 2);
  assert.equal(relay.heardOf('hello')[1]?.tok, secret);
  tab.close();
});
