/** How a visitor's secret is followed by another one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KnownVisitor, NextSecret, Store } from '../../../src/relay/store/store.ts';
import { Sender } from '../../support/sender.ts';
import { type OpenDatabase, openRelays, openStore, refused, started } from './test-database.ts';

const id = 'visitor-1';
const present = `secret of ${id}`;

const newVisitor = (): Sender => Sender.visitor('1');

const nextSecret = (name: string): NextSecret => ({ hash: `hash of ${name}`, salt: `salt of ${name}` });
const graceMs = 60_000;

/** A store with a visitor who has a conversation. */
const openWithVisitor = async (...args: Parameters<typeof openStore>): Promise<Store> => {
  const store = await openStore(...args);
  await started(store, 'conversation-1', newVisitor());
  return store;
};

const find = (store: Store, hash: string, first = 'nobody'): Promise<KnownVisitor | undefined> =>
  store.visitorBySecret('acme', hash, first);

const standingOf = async (store: Store, hash: string): Promise<string | undefined> => (await find(store, hash))?.secret;

const settle = (store: Store, name: string, of = present): Promise<string | undefined> =>
  store.settleNextSecret('acme', id, of, nextSecret(name));

const promote = (store: Store, used: string, follower: string, grace = graceMs): Promise<void> =>
  store.promoteSecret('acme', id, used, { next: nextSecret(follower), graceMs: grace });

export const describeSecrets = (open: OpenDatabase): void => {
  test('[I1] the secret that follows is settled with the conversation that makes the visitor', async (t) => {
    const store = await openStore(t, open);
    const start = { workstream: 'sales', mode: 'live', secretHash: present, nextSecret: nextSecret('next') } as const;
    assert.equal((await store.append([newVisitor().start('conversation-1', { start })]))[0]?.ok, true);
    assert.equal((await find(store, present))?.nextSalt, 'salt of next');
    assert.equal(await standingOf(store, 'hash of next'), 'next');
    assert.equal(await settle(store, 'another'), 'salt of next');
  });

  test('[I1] whoever settles first which secret follows settles it for every tab and relay', async (t) => {
    const [first, second = first] = await openRelays(t, open);
    assert.ok(first && second);
    await started(first, 'conversation-1', newVisitor());
    const salts = await Promise.all([settle(first, 'a'), settle(second, 'b'), settle(first, 'c'), settle(second, 'd')]);
    assert.equal(new Set(salts).size, 1);
    assert.equal((await find(second, present))?.nextSalt, salts[0]);
    assert.equal(await standingOf(first, salts[0]?.replace('salt', 'hash') ?? ''), 'next');
  });

  test('[I1] until the next secret is used the present one is good, and from then on for a while', async (t) => {
    const store = await openWithVisitor(t, open);
    await settle(store, 'next');
    assert.deepEqual([await standingOf(store, present), await standingOf(store, 'hash of next')], ['present', 'next']);
    await promote(store, 'hash of next', 'third');
    assert.deepEqual(
      [await standingOf(store, present), await standingOf(store, 'hash of next')],
      ['former', 'present'],
    );
    const { ageMs, nextSalt, id: holder } = (await find(store, 'hash of next')) ?? {};
    assert.ok(ageMs !== undefined && ageMs < graceMs);
    assert.deepEqual([nextSalt, holder], ['salt of third', id]);
  });

  test('[I1] a former secret is no good when its time is over, and the very first one never again', async (t) => {
    const store = await openWithVisitor(t, open);
    await settle(store, 'next');
    await promote(store, 'hash of next', 'third', 0);
    assert.equal(await standingOf(store, present), 'spent');
    await promote(store, 'hash of third', 'fourth');
    assert.equal(await standingOf(store, 'hash of next'), 'former');
    assert.equal(await find(store, present), undefined);
    assert.equal((await find(store, present, id))?.secret, 'spent');
    assert.equal((await find(store, 'hash of third', id))?.secret, 'present');
  });

  test('[I1] a secret is promoted once: what is not the next one changes nothing', async (t) => {
    const store = await openWithVisitor(t, open);
    await settle(store, 'next');
    await Promise.all([promote(store, 'hash of next', 'third'), promote(store, 'hash of next', 'third too')]);
    const { nextSalt = '' } = (await find(store, 'hash of next')) ?? {};
    assert.match(nextSalt, /salt of third/);
    await promote(store, 'hash of next', 'fourth');
    await promote(store, present, 'fourth');
    assert.equal(await settle(store, 'fourth', present), undefined);
    assert.deepEqual(
      [await standingOf(store, present), await standingOf(store, 'hash of next')],
      ['former', 'present'],
    );
    assert.equal((await find(store, 'hash of next'))?.nextSalt, nextSalt);
  });

  test('[I1] nobody becomes a second visitor with any of a visitor’s secrets', async (t) => {
    const store = await openWithVisitor(t, open);
    await settle(store, 'next');
    await promote(store, 'hash of next', 'third', 0);
    for (const [index, secretHash] of [present, 'hash of next', 'hash of third'].entries()) {
      const start = { workstream: 'sales', mode: 'live', secretHash } as const;
      const other = Sender.visitor(`other-${index}`);
      assert.equal(await refused(store, other.start(`conversation-of-${index}`, { start })), 'not-authenticated');
    }
    const support = { workstream: 'support', mode: 'live', secretHash: 'hash of third' } as const;
    assert.equal((await store.append([newVisitor().start('conversation-2', { start: support })]))[0]?.ok, true);
  });
};
