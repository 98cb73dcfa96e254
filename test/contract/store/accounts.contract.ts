/** What a store promises of sign-ins that are listed and revoked. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { AgentAccount, Store } from '../../../src/relay/store/store.ts';
import { asOfVersion1 } from './migrating.contract.ts';
import { type OpenDatabase, openDatabase, openRelays, openStore } from './test-database.ts';

const accountOf = (id: string): AgentAccount => ({
  id,
  site: 'acme',
  login: id,
  name: id,
  role: 'agent',
  passwordHash: 'scrypt$1',
});

const inAnHour = (): number => Date.now() + 3_600_000;

const begin = (store: Store, agent: string, id: string, device = {}): Promise<void> =>
  store.saveSignIn({ id, agent, secretHash: `hash of ${id}`, expiresAt: inAnHour() }, device);

const idsOf = async (store: Store, agent: string, limit = 10): Promise<readonly string[]> =>
  (await store.accounts.signInsOf(agent, limit)).map(({ id }) => id);

const openWithPeople = async (context: TestContext, open: OpenDatabase): Promise<Store> => {
  const store = await openStore(context, open);
  for (const id of ['ana', 'ben']) await store.saveAgent(accountOf(id));
  return store;
};

export const describeAccounts = (open: OpenDatabase): void => {
  test('[X4] an agent’s sign-ins are listed with when and by what, the one used last first, and nobody else’s', async (t) => {
    const store = await openWithPeople(t, open);
    const before = Date.now();
    await begin(store, 'ana', 'at-work', { browser: 'Firefox', system: 'Windows' });
    await begin(store, 'ana', 'at-home');
    await begin(store, 'ben', 'of-ben');
    await store.saveSignIn({ id: 'long-ago', agent: 'ana', secretHash: '', expiresAt: Date.now() - 1 });
    while (Date.now() <= before + 2);
    await store.accounts.signInUsed('at-work');
    const [work, home, ...others] = await store.accounts.signInsOf('ana', 10);
    assert.deepEqual(others, []);
    assert.partialDeepStrictEqual(work, { id: 'at-work', browser: 'Firefox', system: 'Windows' });
    assert.deepEqual(Object.keys(home ?? {}).sort(), ['begunAt', 'id', 'usedAt']);
    const { begunAt = 0, usedAt = 0 } = work ?? {};
    assert.ok(begunAt >= before - 1 && usedAt > begunAt, `${before} ${begunAt} ${usedAt}`);
    assert.deepEqual(await idsOf(store, 'ana', 1), ['at-work']);
    assert.ok(!JSON.stringify([work, home]).includes('hash of'), 'no secret is told');
  });

  test('[X4] one sign-in is ended, all others, or all; those of others stay', async (t) => {
    const store = await openWithPeople(t, open);
    for (const id of ['a', 'b', 'c', 'd']) await begin(store, 'ana', id);
    await begin(store, 'ben', 'of-ben');
    assert.deepEqual(await store.accounts.endSignIns('ana', { only: 'of-ben' }), []);
    assert.deepEqual(await store.accounts.endSignIns('ana', { only: 'a' }), ['a']);
    assert.deepEqual([...(await store.accounts.endSignIns('ana', { but: 'c' }))].sort(), ['b', 'd']);
    assert.deepEqual(await idsOf(store, 'ana'), ['c']);
    assert.deepEqual(await store.accounts.endSignIns('ana', 'all'), ['c']);
    assert.equal(await store.signIn('c'), undefined);
    assert.deepEqual(await idsOf(store, 'ben'), ['of-ben']);
  });

  test('[X4] a password that is changed ends every sign-in from before in the same moment, but one', async (t) => {
    const store = await openWithPeople(t, open);
    for (const id of ['here', 'there']) await begin(store, 'ana', id);
    await begin(store, 'ben', 'of-ben');
    const { at, ...own } = await store.accounts.ownPassword('ana');
    assert.deepEqual(own, {});
    assert.ok(await store.accounts.changePassword('ana', undefined, { hash: 'first', over: 'x', keeps: 'here' }));
    assert.deepEqual([...(await store.goodSignIns(['here', 'there', 'of-ben']))].sort(), ['here', 'of-ben']);
    assert.equal(await store.signIn('there'), undefined);
    assert.deepEqual(await idsOf(store, 'ana'), ['here']);
    // Whoever was let in by the former password, and is written down only now, is not.
    await store.saveSignIn({ id: 'late', agent: 'ana', secretHash: '', expiresAt: inAnHour() }, { begunAt: at });
    assert.equal(await store.signIn('late'), undefined);
    const { at: changed } = await store.accounts.ownPassword('ana');
    while ((await store.accounts.ownPassword('ana')).at <= changed);
    await begin(store, 'ana', 'anew');
    assert.ok(await store.signIn('anew'));
    assert.partialDeepStrictEqual(await store.accounts.ownPassword('ana'), { hash: 'first', over: 'x' });
  });

  test('[X4] of two who change a password at once one does, and only who knows the present one', async (t) => {
    const stores = await openRelays(t, open);
    const [store = assert.fail()] = stores;
    await store.saveAgent(accountOf('ana'));
    const at = (index: number): Store => stores[index % stores.length] ?? store;
    const race = async (former: string | undefined): Promise<number> => {
      const changes = [0, 1, 2, 3].map((one) =>
        at(one).accounts.changePassword('ana', former, { hash: `${former} ${one}`, over: '', keeps: '' }),
      );
      const done = await Promise.all(changes);
      assert.equal(done.filter(Boolean).length, 1);
      return done.indexOf(true);
    };
    const first = `undefined ${await race(undefined)}`;
    const second = `${first} ${await race(first)}`;
    assert.equal((await store.accounts.ownPassword('ana')).hash, second);
    assert.ok(!(await store.accounts.changePassword('ana', first, { hash: 'late', over: '', keeps: '' })));
  });

  test('[X4] a link is good once, for whoever is first, until it expires, and only the last one', async (t) => {
    const stores = await openRelays(t, open);
    const [store = assert.fail()] = stores;
    for (const id of ['ana', 'ben']) await store.saveAgent(accountOf(id));
    await begin(store, 'ana', 'before');
    assert.equal(await store.accounts.agentOfLink('of-ana'), undefined);
    const before = Date.now();
    await store.accounts.keepLink('ana', 'older', 60_000);
    const until = await store.accounts.keepLink('ana', 'of-ana', 60_000);
    await store.accounts.keepLink('ben', 'of-ben', 0);
    assert.ok(until >= before + 60_000 - 1 && until <= Date.now() + 60_000);
    const links = ['older', 'of-ana', 'of-ben', 'of-nobody'];
    assert.deepEqual(await Promise.all(links.map((link) => store.accounts.agentOfLink(link))), [
      ...[undefined, 'ana', undefined, undefined],
    ]);
    for (const link of ['older', 'of-ben', 'of-nobody']) {
      assert.ok(!(await store.accounts.usePasswordLink(link, { hash: 'stolen', over: '', keeps: '' })), link);
    }
    const uses = await Promise.all(
      [0, 1, 2, 3, 4].map((one) =>
        (stores[one % stores.length] ?? store).accounts.usePasswordLink('of-ana', {
          hash: `password ${one}`,
          over: 'x',
          keeps: 'anew',
        }),
      ),
    );
    assert.equal(uses.filter(Boolean).length, 1);
    assert.equal((await store.accounts.ownPassword('ana')).hash, `password ${uses.indexOf(true)}`);
    assert.equal(await store.accounts.agentOfLink('of-ana'), undefined);
    assert.equal(await store.signIn('before'), undefined);
    await begin(store, 'ana', 'anew');
    assert.ok(await store.signIn('anew'), 'the one that begins by it');
  });

  test('[X4] a link is worth nothing once the password was changed otherwise', async (t) => {
    const store = await openWithPeople(t, open);
    await store.accounts.keepLink('ana', 'of-ana', 60_000);
    await store.accounts.changePassword('ana', undefined, { hash: 'own', over: '', keeps: '' });
    assert.equal(await store.accounts.agentOfLink('of-ana'), undefined);
  });

  test('[X4] sign-ins from before that was kept are listed, too, in a migrated database', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    await run(asOfVersion1);
    const store = await connect();
    assert.deepEqual(await store.accounts.signInsOf('agent-ana', 10), [{ id: 'sign-in-1' }]);
    await begin(store, 'agent-ana', 'another');
    assert.deepEqual(await idsOf(store, 'agent-ana'), ['another', 'sign-in-1']);
  });
};
