/** What outlives the relay: the log, accounts, sign-ins, settings. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isParlorError } from '../../../src/core/errors.ts';
import type { AgentAccount, SignIn } from '../../../src/relay/store/store.ts';
import { Sender } from '../../support/sender.ts';
import { until } from '../../support/until.ts';
import { appended, logOf, type OpenDatabase, openDatabase, openRelays, openStore, started } from './test-database.ts';

const account: AgentAccount = {
  id: 'agent-1',
  site: 'acme',
  login: 'Ana.Lopes@acme.example',
  name: 'Ana Lopes',
  role: 'supervisor',
  passwordHash: 'scrypt$1',
};

const signIn = (id: string, expiresAt: number): SignIn => ({
  id,
  agent: account.id,
  secretHash: `hash of ${id}`,
  expiresAt,
});

const inAnHour = (): number => Date.now() + 3_600_000;

export const describeKeeping = (open: OpenDatabase): void => {
  test('[D1] what was acknowledged is there when the database is opened again, at the same place of the same log', async (t) => {
    const database = await openDatabase(t, open);
    const store = await database.connect();
    const visitor = await started(store, 'conversation-1');
    await store.append(Array.from({ length: 50 }, (_, index) => visitor.say('conversation-1', `message ${index}`)));
    const before = await store.read('conversation-1', 0, 100);
    await store.close();
    const again = await database.connect();
    assert.deepEqual(await again.read('conversation-1', 0, 100), before);
    assert.equal(await appended(again, visitor.say('conversation-1', 'and on')), 52);
    await started(again, 'conversation-2', Sender.visitor('2'));
    assert.equal((await again.conversation('conversation-2'))?.conversation.visitor.number, 2);
  });

  test('[D5] two databases have two epochs', async (t) => {
    const epochs = new Set<string | undefined>();
    for (let times = 0; times < 2; times += 1) {
      const store = await openStore(t, open);
      await started(store, 'conversation-1');
      epochs.add((await store.conversation('conversation-1'))?.epoch);
    }
    assert.equal(epochs.size, 2);
    assert.ok(![...epochs].some((epoch) => !epoch));
  });

  test('closing finishes what was asked', async (t) => {
    const database = await openDatabase(t, open);
    const store = await database.connect();
    const visitor = await started(store, 'conversation-1');
    const asked = store.append([visitor.say('conversation-1', 'one last thing')]);
    await store.close();
    assert.equal((await asked)[0]?.ok, true);
    assert.equal((await logOf(await database.connect(), 'conversation-1')).length, 2);
  });

  test('[D7] a store that is closed acknowledges nothing', async (t) => {
    const database = await openDatabase(t, open);
    const store = await database.connect();
    const visitor = await started(store, 'conversation-1');
    await store.close();
    const isUnavailable = (error: unknown): boolean => isParlorError(error, 'unavailable');
    await assert.rejects(store.append([visitor.say('conversation-1', 'Hello')]), isUnavailable);
    await assert.rejects(store.conversation('conversation-1'), isUnavailable);
    await assert.rejects(store.ping(), isUnavailable);
  });

  test('[X4] an account is found by its id and by its login, however that is written', async (t) => {
    const store = await openStore(t, open);
    await store.saveAgent(account);
    assert.deepEqual(await store.agentById('agent-1'), account);
    const { login: written } = account;
    for (const login of [written, written.toLowerCase(), written.toUpperCase(), ` ${written} `]) {
      assert.deepEqual(await store.agentByLogin(login), account);
    }
    for (const login of ['', 'ana', 'ana\0', '%', "' or 1=1 --"]) {
      assert.equal(await store.agentByLogin(login), undefined);
    }
    assert.equal(await store.agentById('agent-2'), undefined);
    await store.saveAgent({ ...account, login: ' Ana ' });
    assert.equal((await store.agentByLogin('ana'))?.id, 'agent-1');
  });

  test('[X4] an account saved again is replaced; a login belongs to one account', async (t) => {
    const store = await openStore(t, open);
    await store.saveAgent(account);
    const changed = { ...account, login: 'ana', role: 'agent', passwordHash: 'scrypt$2' } as const;
    await store.saveAgent(changed);
    assert.deepEqual(await store.agentById('agent-1'), changed);
    assert.equal(await store.agentByLogin(account.login), undefined);
    const other = { ...account, id: 'agent-2', login: 'ANA' };
    await assert.rejects(store.saveAgent(other), (error) => isParlorError(error, 'login-taken'));
    assert.equal(await store.agentById('agent-2'), undefined);
  });

  test('[X4] a sign-in holds until it is revoked', async (t) => {
    const store = await openStore(t, open);
    await store.saveAgent(account);
    const [one, other] = [signIn('sign-in-1', inAnHour()), signIn('sign-in-2', inAnHour())];
    await store.saveSignIn(one);
    await store.saveSignIn(other);
    assert.deepEqual(await store.signIn('sign-in-1'), one);
    await store.revokeSignIn('sign-in-1');
    await store.revokeSignIn('sign-in-9');
    assert.equal(await store.signIn('sign-in-1'), undefined);
    assert.deepEqual(await store.signIn('sign-in-2'), other);
  });

  test('[X4] of many sign-ins those are told that are still good', async (t) => {
    const store = await openStore(t, open);
    await store.saveAgent(account);
    for (const id of ['sign-in-1', 'sign-in-2']) await store.saveSignIn(signIn(id, inAnHour()));
    await store.saveSignIn(signIn('long-ago', Date.now() - 1));
    await store.revokeSignIn('sign-in-1');
    const good = await store.goodSignIns(['sign-in-1', 'sign-in-2', 'long-ago', 'sign-in-9']);
    assert.deepEqual([...good], ['sign-in-2']);
    assert.equal((await store.goodSignIns([])).size, 0);
  });

  test('[X4] a sign-in holds until it expires', async (t) => {
    const store = await openStore(t, open);
    await store.saveAgent(account);
    await store.saveSignIn(signIn('long-ago', Date.now() - 1));
    assert.equal(await store.signIn('long-ago'), undefined);
    const soon = signIn('soon', Date.now() + 50);
    await store.saveSignIn(soon);
    await until('the sign-in expires', async () => (await store.signIn('soon')) === undefined);
    assert.ok(Date.now() >= soon.expiresAt);
    await store.saveSignIn({ ...soon, expiresAt: inAnHour() });
    assert.ok(await store.signIn('soon'));
  });

  test('[X4] the database’s clock is never ahead of the time that it is', async (t) => {
    const store = await openStore(t, open);
    await store.saveAgent(account);
    for (let n = 0; n < 100; n += 1) {
      const soon = signIn(`soon-${n}`, Date.now() + 2);
      await store.saveSignIn(soon);
      while ((await store.signIn(soon.id)) !== undefined);
      assert.ok(Date.now() >= soon.expiresAt);
    }
  });

  test('a setting is what the first one said, for everybody and for ever', async (t) => {
    const database = await openDatabase(t, open);
    const store = await database.connect();
    const said = await Promise.all(['a', 'b', 'c'].map((initial) => store.setting('key', initial)));
    assert.equal(new Set(said).size, 1);
    assert.equal(await store.setting('another', 'z'), 'z');
    await store.close();
    const again = await database.connect();
    assert.equal(await again.setting('key', 'd'), said[0]);
  });

  test('[O3] a setting is replaced by whoever knows the present one, and of several at once by one', async (t) => {
    const stores = await openRelays(t, open);
    const [store = assert.fail()] = stores;
    assert.ok(!(await store.replaceSetting('key', 'first', 'second')), 'what is not there');
    await store.setting('key', 'first');
    const nexts = Array.from({ length: 10 }, (_, index) => `second ${index}`);
    const replaced = await Promise.all(
      nexts.map((next, index) => (stores[index % stores.length] ?? store).replaceSetting('key', 'first', next)),
    );
    assert.equal(replaced.filter(Boolean).length, 1);
    for (const one of stores) assert.equal(await one.setting('key', 'third'), nexts[replaced.indexOf(true)]);
  });

  test('a setting can’t be mistaken for what the store keeps for itself', async (t) => {
    const store = await openStore(t, open);
    for (const key of ['log-epoch', 'schema-version']) assert.equal(await store.setting(key, 'mine'), 'mine');
    await started(store, 'conversation-1');
    assert.notEqual((await store.conversation('conversation-1'))?.epoch, 'mine');
  });

  test('a store that is open answers a ping', async (t) => {
    const store = await openStore(t, open);
    await store.ping();
  });
};
