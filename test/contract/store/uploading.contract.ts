/** What people send up: kept part by part, sent once, and removed if it is never sent. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attachmentsMax, filePartBytes, orphans, unsentUploadsMax } from '../../../src/core/limits.ts';
import type { Announced } from '../../../src/relay/attachments/uploads.ts';
import { ownerOf } from '../../../src/relay/store/batch-uploads.ts';
import type { AppendRequest, Store } from '../../../src/relay/store/store.ts';
import { Sender, workstream } from '../../support/sender.ts';
import { describeBlobs } from '../blobs.contract.ts';
import {
  append,
  appended,
  type OpenDatabase,
  openDatabase,
  openRelays,
  openStore,
  refused,
  started,
} from './test-database.ts';

const c = 'conversation-1';
const looks = { name: 'cat.png', type: 'image/png', width: 4, height: 3 };

const announced = (id: string, sender: Sender, more: Partial<Announced> = {}): Announced => ({
  id,
  site: sender.site,
  owner: ownerOf(sender.actor),
  conversation: c,
  workstream,
  name: 'cat.png',
  bytes: 10,
  ...more,
});

const uploaded = async (store: Store, id: string, sender: Sender, more: Partial<Announced> = {}): Promise<void> => {
  const begun = await store.uploads.begin(announced(id, sender, more));
  assert.ok(!('refused' in begun), JSON.stringify(begun));
  assert.equal(await store.uploads.grow(id, 0, looks), true);
};

const sending = (sender: Sender, attachments: readonly string[], text = '', conversation = c): AppendRequest =>
  sender.give(conversation, { type: 'message.send', text, attachments: [...attachments] });

/** As if so much time had passed. */
const aged = (ms: number) => {
  const statement = `update upload set changed_at = changed_at - ${ms}`;
  return { sqlite: statement, postgres: statement };
};

export const describeUploading = (open: OpenDatabase): void => {
  describeBlobs('in the database', async (context) => (await openStore(context, open)).blobs);

  test('[W5] an upload grows part by part, each of them once, and is whole with its last', async (t) => {
    const store = await openStore(t, open);
    const vera = Sender.visitor('vera');
    const begun = await store.uploads.begin(announced('upload-1', vera, { bytes: filePartBytes + 1 }));
    assert.partialDeepStrictEqual(begun, { id: 'upload-1', state: 'receiving', parts: 0 });
    assert.equal(await store.uploads.grow('upload-1', 1, looks), false);
    assert.equal(await store.uploads.grow('upload-1', 0, looks), true);
    assert.equal(await store.uploads.grow('upload-1', 0, looks), false);
    assert.partialDeepStrictEqual(await store.uploads.find('upload-1'), {
      state: 'receiving',
      parts: 1,
      type: looks.type,
    });
    assert.equal(await store.uploads.grow('upload-1', 1), true);
    const attachment = { id: 'upload-1', bytes: filePartBytes + 1, ...looks };
    assert.partialDeepStrictEqual(await store.uploads.find('upload-1'), { state: 'whole', parts: 2, attachment });
    assert.equal(await store.uploads.attachment(c, 'upload-1'), undefined, 'nobody has sent it');
  });

  test('[D2] the same announcement goes on with the same upload; another one with its id is refused', async (t) => {
    const store = await openStore(t, open);
    const vera = Sender.visitor('vera');
    const twice = await Promise.all([1, 2].map(() => store.uploads.begin(announced('upload-1', vera))));
    assert.deepEqual(twice[0], twice[1]);
    assert.deepEqual(await store.uploads.begin(announced('upload-1', vera, { bytes: 11 })), { refused: 'id-conflict' });
    await store.uploads.drop('upload-1');
    assert.deepEqual(await store.uploads.begin(announced('upload-1', vera)), { refused: 'unknown-file' });
  });

  test('[X3] nobody has more than twenty uploads that they have not sent', async (t) => {
    const store = await openStore(t, open);
    const [vera, otto] = [Sender.visitor('vera'), Sender.visitor('otto')];
    const { count } = unsentUploadsMax;
    for (let index = 0; index < count; index += 1) await uploaded(store, `upload-${index}`, vera);
    const refusal = { refused: 'too-many-files', params: { max: count } };
    assert.deepEqual(await store.uploads.begin(announced('one-too-many', vera)), refusal);
    await uploaded(store, 'of-another', otto);
    await started(store, c, vera);
    await appended(store, sending(vera, ['upload-0']));
    await uploaded(store, 'one-more', vera);
  });

  test('[X3] a site has no more bytes that nobody has sent than there is room for', async (t) => {
    const store = await openStore(t, open);
    const half = unsentUploadsMax.siteBytes / 2;
    await store.uploads.begin(announced('upload-1', Sender.visitor('1'), { bytes: half }));
    await store.uploads.begin(announced('upload-2', Sender.visitor('2'), { bytes: half }));
    const last = announced('upload-3', Sender.visitor('3'), { bytes: 1 });
    assert.deepEqual(await store.uploads.begin(last), { refused: 'overloaded' });
    assert.ok(!('refused' in (await store.uploads.begin({ ...last, site: 'other' }))));
  });

  test('[W5] a message brings what was sent up for it, in its order, and it is the conversation’s then', async (t) => {
    const store = await openStore(t, open);
    const vera = await started(store, c, Sender.visitor('vera'));
    await uploaded(store, 'upload-1', vera);
    await uploaded(store, 'upload-2', vera, { bytes: 20 });
    const request = sending(vera, ['upload-2', 'upload-1']);
    assert.equal(await appended(store, request), 2);
    const [, sent] = (await store.read(c, 0, 10))?.events ?? [];
    const attachments = [
      { id: 'upload-2', bytes: 20, ...looks },
      { id: 'upload-1', bytes: 10, ...looks },
    ];
    assert.partialDeepStrictEqual(sent, { type: 'message.sent', text: '', attachments });
    assert.deepEqual(await store.uploads.attachment(c, 'upload-1'), attachments[1]);
    assert.equal(await store.uploads.attachment('conversation-2', 'upload-1'), undefined);
    assert.partialDeepStrictEqual(await append(store, request), { ok: true, repeat: true, seq: 2 });
    const { messages } = (await store.conversation(c))?.conversation ?? {};
    assert.partialDeepStrictEqual(messages, { count: 1, files: 2, last: { excerpt: 'cat.png' } });
  });

  test('[W5] what is unknown, not whole, given up, sent already or named twice is not sent', async (t) => {
    const store = await openStore(t, open);
    const vera = await started(store, c, Sender.visitor('vera'));
    const code = (ids: readonly string[]) => refused(store, sending(vera, ids, 'Look'));
    assert.equal(await code(['nowhere-1']), 'unknown-file');
    await store.uploads.begin(announced('upload-1', vera));
    assert.equal(await code(['upload-1']), 'unknown-file');
    await store.uploads.grow('upload-1', 0, looks);
    assert.equal(await code(['upload-1', 'upload-1']), 'unknown-file');
    await appended(store, sending(vera, ['upload-1']));
    assert.equal(await code(['upload-1']), 'unknown-file');
    await uploaded(store, 'upload-2', vera);
    await store.uploads.drop('upload-2');
    assert.equal(await code(['upload-2']), 'unknown-file');
  });

  test('[X2] nobody sends what another one has sent up, nor anywhere else than where it was meant for', async (t) => {
    const store = await openStore(t, open);
    const vera = await started(store, c, Sender.visitor('vera'));
    const otto = await started(store, 'conversation-2', Sender.visitor('otto'));
    const ana = Sender.agent('Ana');
    await appended(store, ana.give(c, { type: 'conversation.pick' }, { fence: 0 }));
    await uploaded(store, 'of-vera', vera);
    await uploaded(store, 'of-ana', ana);
    await uploaded(store, 'elsewhere', Sender.visitor('vera', { site: 'other' }));
    assert.equal(await refused(store, sending(otto, ['of-vera'], '', 'conversation-2')), 'unknown-file');
    assert.equal(await refused(store, sending(vera, ['of-ana'])), 'unknown-file');
    assert.equal(await refused(store, sending(vera, ['elsewhere'])), 'unknown-file');
    const byAna = (ids: string[]) => ana.give(c, { type: 'message.send', text: '', attachments: ids }, { fence: 1 });
    assert.equal(await refused(store, byAna(['of-vera'])), 'unknown-file');
    await appended(store, byAna(['of-ana']));
  });

  test('[W5] a visitor’s first message brings what they sent up before there was a conversation', async (t) => {
    const store = await openStore(t, open);
    const vera = Sender.visitor('vera');
    const { conversation: _, ...nowhere } = announced('upload-1', vera);
    await store.uploads.begin(nowhere);
    await store.uploads.grow('upload-1', 0, looks);
    const [start, message] = await store.append([vera.start(c), sending(vera, ['upload-1'])]);
    assert.ok(start?.ok && message?.ok);
    assert.equal((await store.uploads.attachment(c, 'upload-1'))?.name, looks.name);
  });

  test('[X3] no more than ten go with a message, and what is one too many costs nothing', async (t) => {
    const store = await openStore(t, open);
    const vera = await started(store, c, Sender.visitor('vera'));
    const ids = Array.from({ length: attachmentsMax.perMessage + 1 }, (_, index) => `upload-${index}`);
    for (const id of ids) await uploaded(store, id, vera);
    assert.equal(await refused(store, sending(vera, ids)), 'too-many-files');
    await appended(store, sending(vera, ids.slice(1)));
  });

  test('[W5] two relays that are asked to send one file at the same moment send it once', async (t) => {
    const [here, there] = await openRelays(t, open);
    assert.ok(here);
    const vera = await started(here, c, Sender.visitor('vera'));
    await uploaded(here, 'upload-1', vera);
    const [one, other] = [Sender.visitor('vera', { lane: 'tab-one' }), Sender.visitor('vera', { lane: 'tab-other' })];
    const results = await Promise.all([
      append(here, sending(one, ['upload-1'])),
      append(there ?? here, sending(other, ['upload-1'])),
    ]);
    assert.deepEqual(results.map(({ ok }) => ok).sort(), [false, true]);
  });

  test('[W5] what is not sent is given up: unfinished after an hour, whole after a day, and nothing that was sent', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    const store = await connect();
    const vera = await started(store, c, Sender.visitor('vera'));
    await store.uploads.begin(announced('unfinished', vera));
    await uploaded(store, 'whole-one', vera);
    await uploaded(store, 'sent-one', vera);
    await appended(store, sending(vera, ['sent-one']));
    assert.deepEqual(await store.uploads.orphans(10), []);
    await run(aged(orphans.unfinishedMs + 1_000));
    assert.deepEqual(await store.uploads.orphans(10), ['unfinished']);
    assert.deepEqual(await store.uploads.orphans(10), ['unfinished'], 'until its blob is gone');
    await store.uploads.forget(['unfinished', 'whole-one']);
    assert.equal(await store.uploads.find('unfinished'), undefined);
    await run(aged(orphans.unsentMs));
    assert.equal(await store.uploads.grow('whole-one', 0), false);
    assert.deepEqual(await store.uploads.orphans(10), ['whole-one']);
    await run(aged(orphans.unsentMs));
    assert.deepEqual(await store.uploads.orphans(10), ['whole-one']);
    assert.equal(await refused(store, sending(vera, ['whole-one'])), 'unknown-file');
    assert.equal((await store.uploads.attachment(c, 'sent-one'))?.name, looks.name);
  });

  test('[W5] as many are given up at a time as are asked for', async (t) => {
    const store = await openStore(t, open);
    const vera = Sender.visitor('vera');
    for (const id of ['upload-1', 'upload-2', 'upload-3']) {
      await uploaded(store, id, vera);
      await store.uploads.drop(id);
    }
    assert.equal((await store.uploads.orphans(2)).length, 2);
    assert.equal((await store.uploads.orphans(10)).length, 3);
  });
};
