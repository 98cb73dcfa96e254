/** Wishes for transcripts by mail: kept once, bounded, taken by one at a time, and without an address once they are over. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { transcriptMailMax } from '../../../src/core/limits.ts';
import type { Store } from '../../../src/relay/store/store.ts';
import type { Wish } from '../../../src/relay/transcript-mail/wishes.ts';
import { Sender } from '../../support/sender.ts';
import { asOfVersion1 } from './migrating.contract.ts';
import { appended, type OpenDatabase, openDatabase, openRelays, openStore, started } from './test-database.ts';

const newVera = (): Sender => Sender.visitor('vera');

const vera = newVera();

const wished = (id: string, more: Partial<Wish> = {}): Wish => ({
  id,
  site: vera.site,
  conversation: 'conversation-1',
  visitor: vera.actor.id,
  address: 'vera@home.example',
  language: 'de',
  timeZone: 'Europe/Lisbon',
  head: 1,
  ...more,
});

const added = async (store: Store, wish: Wish): Promise<void> =>
  assert.equal(await store.transcriptMails.add(wish), undefined);

/** As if so much time had passed. */
const aged = (ms: number) => {
  const statement = `update transcript_mail set asked_at = asked_at - ${ms}, due_at = due_at - ${ms}`;
  return { sqlite: statement, postgres: statement };
};

/** Keeps, as a setting, how many wishes have an address. */
const countAddresses = (key: string) => {
  const statement = `insert into meta (key, value)
    select 'setting/${key}', cast(count(address) as text) from transcript_mail`;
  return { sqlite: statement, postgres: statement };
};

export const describeWishing = (open: OpenDatabase): void => {
  test('[W6] [D2] a wish is kept once, however often it is made, and the same id means no other one', async (t) => {
    const [here, there = here] = await openRelays(t, open);
    assert.ok(here && there);
    await started(here, 'conversation-1', newVera());
    const wish = wished('wish-1');
    await Promise.all([here, there, here].map((store) => added(store, wish)));
    const taken = await there.transcriptMails.take(10, 60_000);
    const [{ askedAt, ageMs, ...one } = assert.fail(), ...others] = taken;
    assert.deepEqual([one, others], [{ ...wish, tries: 1 }, []]);
    assert.ok(ageMs >= 0 && askedAt > Date.UTC(2026, 0));
    for (const other of [{ address: 'otto@home.example' }, { conversation: 'conversation-2' }]) {
      assert.deepEqual(await here.transcriptMails.add(wished('wish-1', other)), { refused: 'id-conflict' });
    }
    await here.transcriptMails.settle({ id: 'wish-1', tries: 1 }, { is: 'sent' });
    await added(here, wish);
    assert.deepEqual(await here.transcriptMails.take(10, 60_000), [], 'it was sent');
  });

  test('[X2] nobody has a conversation sent that is not theirs, or is none', async (t) => {
    const store = await openStore(t, open);
    await started(store, 'conversation-1', newVera());
    for (const other of [{ visitor: 'visitor-otto' }, { site: 'other' }, { conversation: 'nowhere' }]) {
      assert.deepEqual(await store.transcriptMails.add(wished('wish-1', other)), { refused: 'unknown-conversation' });
    }
    assert.equal(await store.transcriptMails.nextMs(), undefined);
  });

  test('[X3] there are no more within a day than there may be: of a conversation, for a visitor, to an address', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    const store = await connect();
    const { perConversation, perVisitor, perAddress, withinMs } = transcriptMailMax;
    const refusal = { refused: 'rate-limited', params: { retryMs: withinMs } };
    const [one, otto] = [newVera(), Sender.visitor('otto')];
    for (let index = 0; index <= perVisitor; index += 1) {
      const start = { workstream: `workstream-${index}`, mode: 'live', secretHash: 'secret of vera' } as const;
      await appended(store, one.start(`of-vera-${index}`, { start }));
    }
    await started(store, 'of-otto', otto);
    const address = (index: number) => ({ address: `vera-${index}@home.example` });
    for (let index = 0; index < perConversation; index += 1) {
      await added(store, wished(`c-${index}`, { conversation: 'of-vera-0', ...address(index) }));
    }
    const ofConversation = wished('c-more', { conversation: 'of-vera-0', ...address(9) });
    assert.deepEqual(await store.transcriptMails.add(ofConversation), refusal);
    for (let index = perConversation; index < perVisitor; index += 1) {
      await added(store, wished(`v-${index}`, { conversation: `of-vera-${index}`, ...address(index) }));
    }
    const ofVisitor = wished('v-more', { conversation: `of-vera-${perVisitor}`, ...address(9) });
    assert.deepEqual(await store.transcriptMails.add(ofVisitor), refusal);
    await added(store, wished('c-0', { conversation: 'of-vera-0', ...address(0) }));
    // All that is over counts as well.
    for (const { id, tries } of await store.transcriptMails.take(20, 60_000)) {
      await store.transcriptMails.settle({ id, tries }, { is: 'given-up', reason: 'RCPT TO 550' });
    }
    assert.deepEqual(await store.transcriptMails.add(ofConversation), refusal);
    await run(aged(withinMs + 1_000));
    await added(store, ofConversation);
    for (let index = 1; index < perAddress; index += 1) {
      const other = Sender.visitor(`visitor-${index}`);
      await started(store, `conversation-of-${index}`, other);
      const to = index % 2 ? 'VERA-9@home.example' : 'vera-9@home.example';
      await added(
        store,
        wished(`a-${index}`, { conversation: `conversation-of-${index}`, visitor: other.actor.id, address: to }),
      );
    }
    const toAddress = wished('a-more', { conversation: 'of-otto', visitor: otto.actor.id, ...address(9) });
    assert.deepEqual(await store.transcriptMails.add(toAddress), refusal);
    await added(store, { ...toAddress, ...address(8) });
  });

  test('[W6] several relays take each wish once, and have it for a while', async (t) => {
    const { connect, relays, run } = await openDatabase(t, open);
    const stores = await Promise.all(Array.from({ length: relays }, connect));
    const [store = assert.fail()] = stores;
    for (let index = 0; index < 8; index += 1) {
      const one = Sender.visitor(`visitor-${index}`);
      await started(store, `conversation-${index}`, one);
      const address = `visitor-${index}@home.example`;
      await added(
        store,
        wished(`wish-${index}`, { conversation: `conversation-${index}`, visitor: one.actor.id, address }),
      );
    }
    const taken = await Promise.all([...stores, ...stores].map((one) => one.transcriptMails.take(4, 60_000)));
    const ids = taken.flat().map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, 'nobody has what somebody else has');
    const rest = await store.transcriptMails.take(8, 60_000);
    assert.equal(ids.length + rest.length, 8);
    assert.deepEqual(await store.transcriptMails.take(8, 60_000), []);
    const next = await store.transcriptMails.nextMs();
    assert.ok(next !== undefined && next > 50_000 && next <= 60_000, `${next}`);
    // Whoever had them has died.
    await run(aged(60_000));
    assert.deepEqual(
      (await store.transcriptMails.take(8, 60_000)).map(({ tries }) => tries),
      Array.from({ length: 8 }, () => 2),
    );
  });

  test('[W6] whoever had a wish in hand for too long changes nothing of it any more', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    const store = await connect();
    await started(store, 'conversation-1', newVera());
    await added(store, wished('wish-1'));
    await store.transcriptMails.take(1, 60_000);
    await run(aged(60_000));
    assert.equal((await store.transcriptMails.take(1, 60_000)).length, 1);
    for (const outcome of [{ is: 'sent' }, { is: 'later', afterMs: 0 }] as const) {
      await store.transcriptMails.settle({ id: 'wish-1', tries: 1 }, outcome);
    }
    assert.deepEqual(await store.transcriptMails.take(1, 60_000), []);
    await store.transcriptMails.settle({ id: 'wish-1', tries: 2 }, { is: 'later', afterMs: 0 });
    assert.equal((await store.transcriptMails.take(1, 60_000))[0]?.tries, 3);
  });

  test('[W6] what is not taken now is due later, and what is over has no address any more', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    const store = await connect();
    const { transcriptMails: wishes } = store;
    await started(store, 'conversation-1', newVera());
    for (const id of ['wish-1', 'wish-2', 'wish-3']) await added(store, wished(id));
    await wishes.take(10, 60_000);
    await run(countAddresses('before'));
    assert.equal(await store.setting('before', ''), '3');
    await wishes.settle({ id: 'wish-1', tries: 1 }, { is: 'sent' });
    await wishes.settle({ id: 'wish-2', tries: 1 }, { is: 'given-up', reason: 'RCPT TO 550' });
    await wishes.settle({ id: 'wish-3', tries: 1 }, { is: 'later', afterMs: 3_600_000 });
    await run(countAddresses('after'));
    assert.equal(await store.setting('after', ''), '1');
    await run(aged(3_500_000));
    assert.deepEqual(await wishes.take(10, 60_000), [], 'not before its time');
    await run(aged(100_000));
    const [again, ...others] = await wishes.take(10, 60_000);
    assert.partialDeepStrictEqual(again, { id: 'wish-3', tries: 2, address: 'vera@home.example' });
    assert.deepEqual(others, []);
    assert.ok((again?.ageMs ?? 0) >= 3_600_000);
  });

  test('[W6] what is over and counts no more is forgotten, and nothing that waits', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    const store = await connect();
    await started(store, 'conversation-1', newVera());
    for (const id of ['wish-1', 'wish-2']) await added(store, wished(id));
    await store.transcriptMails.take(10, 60_000);
    await store.transcriptMails.settle({ id: 'wish-1', tries: 1 }, { is: 'sent' });
    await store.transcriptMails.settle({ id: 'wish-2', tries: 1 }, { is: 'later', afterMs: 0 });
    const idsAfter = async (ms: number): Promise<readonly string[]> => {
      await run(aged(ms));
      await store.transcriptMails.forget();
      await added(store, wished('wish-1'));
      return (await store.transcriptMails.take(10, 60_000)).map(({ id }) => id).sort();
    };
    assert.deepEqual(await idsAfter(transcriptMailMax.withinMs - 60_000), ['wish-2'], 'it is known to be sent');
    assert.deepEqual(await idsAfter(120_000), ['wish-1', 'wish-2']);
  });

  test('[W6] a database of version 1 has room for wishes once it is opened', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    await run(asOfVersion1);
    const store = await connect();
    await added(store, wished('wish-1', { visitor: 'visitor-vera', site: 'acme' }));
    assert.equal((await store.transcriptMails.take(10, 60_000)).length, 1);
  });
};
