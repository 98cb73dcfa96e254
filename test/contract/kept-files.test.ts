/** Files that an agent has chosen, over windows that crash, at real relays: each is there again, and sent once. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { filePartBytes } from '../../src/core/limits.ts';
import type { AgentClient } from '../../src/sdk/agent.ts';
import type { Files, FileView, VisitorClient } from '../../src/sdk/index.ts';
import { eventually } from '../support/eventually.ts';
import { FileDoor } from '../support/file-door.ts';
import { png, files as some } from '../support/files.ts';
import { type FileWindow, FileWindows } from '../support/kept-file-windows.ts';
import { type TestRelay, testConfig } from '../support/relay.ts';
import { comeTo, conversationOf, inSession, openScene } from '../support/sdk-scene.ts';
import { until } from '../support/until.ts';

const fileOf = (bytes: Uint8Array, name: string): File =>
  new File([Uint8Array.from(bytes)], name, { type: 'image/png' });
const large = fileOf(png(4, 3, 4 * filePartBytes), 'large.png');
const small = fileOf(some.png, 'small.png');

const textsOf = ({ view }: ReturnType<VisitorClient['getSnapshot']>): readonly string[] =>
  (view?.events ?? []).flatMap((event) =>
    event.type === 'message.sent'
      ? [`${event.text}${(event.attachments ?? []).map(({ name }) => `[${name}]`).join('')}`]
      : [],
  );

const namesOf = (files: readonly FileView[]): readonly string[] => files.map(({ name }) => name);

/** Every file there is, once they are all so. */
const all = (files: Files, names: readonly string[], state?: FileView['state']): Promise<readonly FileView[]> =>
  eventually(
    files,
    (views) => namesOf(views).join() === names.join() && (!state || views.every((one) => one.state === state)) && views,
  );

const isKept = (files: Files, name: string): Promise<FileView> =>
  eventually(files, (views) => views.find((one) => one.name === name && one.isKept));

/** An agent in a conversation with a visitor, at one window. */
const atWork = async (context: TestContext) => {
  const { relay } = await openScene(context, testConfig);
  const visitor = comeTo(context, relay);
  await visitor.send('Hello');
  const c = conversationOf(visitor);
  const windows = new FileWindows(context, relay);
  const first = await windows.open();
  await first.client.pick(c);
  await inSession(first.client, c);
  return { relay, visitor, c, windows, first, files: await first.client.files(c) };
};

/** Holds the parts of a file from this one on; says of which upload, when one is held. */
const holdParts = ({ proxy }: FileWindow, from = 0): Promise<string> => {
  const held = Promise.withResolvers<string>();
  proxy.holds = (path) => {
    const [, upload = '', part] = /uploads\/([^/]+)\/parts\/(\d+)/.exec(path) ?? [];
    const isHeld = part !== undefined && Number(part) >= from;
    if (isHeld) held.resolve(upload);
    return isHeld;
  };
  return held.promise;
};

/** The relay gives an upload up, as it does with those that nobody sends. */
const giveUp = async (relay: TestRelay, upload: string): Promise<void> => {
  const token = await relay.token('agent-1');
  assert.equal((await new FileDoor(relay, { as: 'agent', token }).drop(upload)).status, 204);
};

/** Nothing comes twice: what is written afterwards is the last of it. */
const readsOnly = async (visitor: VisitorClient, agent: AgentClient, c: string, texts: readonly string[]) => {
  await eventually(visitor, (snapshot) => texts.every((text) => textsOf(snapshot).includes(text)));
  await agent.send(c, 'That is all');
  await eventually(visitor, (snapshot) => textsOf(snapshot).includes('That is all'));
  assert.deepEqual([...textsOf(visitor.getSnapshot())].sort(), ['Hello', 'That is all', ...texts].sort());
  await eventually(agent, ({ sessions }) => sessions.every(({ pending }) => pending.length === 0));
  assert.deepEqual(agent.getSnapshot().refused, []);
};

test('[S3] [W5] what was chosen is there after a crash, goes on where the relay had got to with it, and is sent once', async (context) => {
  const { windows, first, files, visitor, c } = await atWork(context);
  files.add(small);
  await all(files, ['small.png'], 'ready');
  const stuck = holdParts(first, 2);
  files.add(large);
  await stuck;
  await isKept(files, 'large.png');
  first.crash();
  const { client, proxy } = await windows.open();
  const again = await client.files(c);
  const views = await all(again, ['small.png', 'large.png'], 'ready');
  assert.deepEqual(
    views.map(({ isKept: kept, isMeant, file }) => [kept, isMeant, file.type]),
    [
      [true, false, 'image/png'],
      [true, false, 'image/png'],
    ],
  );
  assert.deepEqual(
    ['0?as=agent', '1?as=agent', '2?as=agent', '4?as=agent'].map((part) => proxy.passed.get(part)),
    [undefined, undefined, 1, 1],
  );
  await again.send('Both');
  await readsOnly(visitor, client, c, ['Both[small.png][large.png]']);
  await until('nothing is kept', async () => (await windows.keep.all(0)).length === 0);
});

test('[S3] what was sent while it was still going up goes on by itself after a crash', async (context) => {
  const { windows, first, files, visitor, c } = await atWork(context);
  const stuck = holdParts(first, 1);
  files.add(large);
  await stuck;
  await isKept(files, 'large.png');
  await files.send('Here it is');
  await until('it is meant', async () => (await windows.keep.all(0))[0]?.isMeant);
  first.crash();
  const { client } = await windows.open();
  await readsOnly(visitor, client, c, ['Here it is', '[large.png]']);
});

for (const [when, arrives] of [
  ['has arrived', true],
  ['is still in the outbox', false],
] as const) {
  test(`[S3] [D1] a window that dies after its message ${when} and before the file is forgotten has sent it once`, async (context) => {
    const { windows, first, files, visitor, c } = await atWork(context);
    files.add(small);
    await all(files, ['small.png'], 'ready');
    await isKept(files, 'small.png');
    windows.fails = (call) => (call === 'remove' ? 'hangs' : 'works');
    if (!arrives) first.proxy.fail();
    void files.send('Once').catch(() => undefined);
    if (arrives) await eventually(visitor, (snapshot) => textsOf(snapshot).includes('Once[small.png]'));
    else await until('it is in the outbox', () => windows.outbox.texts.includes('Once'));
    first.crash();
    windows.fails = () => 'works';
    assert.equal((await windows.keep.all(0)).length, 1);
    const { client } = await windows.open();
    const again = await client.files(c);
    await until('it is forgotten', async () => (await windows.keep.all(0)).length === 0);
    assert.deepEqual(again.getSnapshot(), []);
    await readsOnly(visitor, client, c, ['Once[small.png]']);
  });
}

test('[S3] a message that ended the conversation took its file along: it is not there again with a reason', async (context) => {
  const { windows, first, files, visitor, c } = await atWork(context);
  files.add(small);
  await all(files, ['small.png'], 'ready');
  await until('it is known how messages call it', async () => (await windows.keep.all(0))[0]?.attachment !== undefined);
  windows.fails = (call) => (call === 'remove' ? 'hangs' : 'works');
  await files.send('Goodbye');
  await first.client.end(c);
  first.crash();
  windows.fails = () => 'works';
  const { client } = await windows.open();
  await inSession(client, c);
  await until('it is forgotten', async () => (await windows.keep.all(0)).length === 0);
  assert.deepEqual((await client.files(c)).getSnapshot(), []);
  assert.deepEqual(textsOf(visitor.getSnapshot()), ['Hello', 'Goodbye[small.png]']);
});

test('[S3] a file goes to the window in which somebody looks at its session, half-way, and is sent once', async (context) => {
  const { windows, first, files, visitor, c } = await atWork(context);
  const second = await windows.open();
  const third = await windows.open();
  const there = await second.client.files(c);
  const stuck = holdParts(first, 2);
  files.add(large);
  await stuck;
  await isKept(files, 'large.png');
  await eventually(second.client, ({ filesElsewhere }) => filesElsewhere === 1);
  second.client.claimFiles(c);
  await all(there, ['large.png'], 'ready');
  assert.deepEqual(files.getSnapshot(), []);
  assert.deepEqual((await third.client.files(c)).getSnapshot(), []);
  await eventually(first.client, ({ filesElsewhere }) => filesElsewhere === 1);
  first.proxy.release();
  first.client.claimFiles(c);
  await all(files, ['large.png'], 'ready');
  assert.deepEqual(there.getSnapshot(), []);
  await files.send('Look');
  await readsOnly(visitor, first.client, c, ['Look[large.png]']);
  for (const { client } of [first, second, third])
    await eventually(client, ({ filesElsewhere }) => filesElsewhere === 0);
});

test('[S3] what is still being written down when somebody goes to another window follows them', async (context) => {
  const { windows, first, files, c } = await atWork(context);
  const second = await windows.open();
  const written = Promise.withResolvers<void>();
  const { write } = windows.keep;
  windows.keep.write = async (...given) => {
    await written.promise;
    return write(...given);
  };
  files.add(small);
  await all(files, ['small.png'], 'ready');
  second.client.claimFiles(c);
  await until('it was heard', () => files.getSnapshot().length === 1);
  written.resolve();
  await all(await second.client.files(c), ['small.png'], 'ready');
  assert.deepEqual(files.getSnapshot(), []);
  assert.ok(first);
});

test('[S3] what a window leaves when it crashes goes on in one that was there before', async (context) => {
  const { windows, first, files, visitor, c } = await atWork(context);
  const second = await windows.open();
  files.add(small);
  await isKept(files, 'small.png');
  await all(files, ['small.png'], 'ready');
  first.crash();
  const there = await second.client.files(c);
  await all(there, ['small.png'], 'ready');
  await there.send('');
  await readsOnly(visitor, second.client, c, ['[small.png]']);
});

test('[S3] what is cancelled is not there again, and what somebody signs out with is in no window any more', async (context) => {
  const { windows, first, files, c } = await atWork(context);
  const cancelled = files.add(small);
  files.add(large);
  await isKept(files, 'small.png');
  await isKept(files, 'large.png');
  files.cancel(cancelled);
  await until('one is kept', async () => (await windows.keep.all(0)).length === 1);
  first.crash();
  const second = await windows.open();
  await all(await second.client.files(c), ['large.png']);
  second.client.close({ forgetFiles: true });
  await until('none is kept', async () => (await windows.keep.all(0)).length === 0);
  const third = await windows.open();
  await inSession(third.client, c);
  assert.deepEqual((await third.client.files(c)).getSnapshot(), []);
});

test('[S3] who signs out and keeps it finds it again', async (context) => {
  const { windows, first, files, visitor, c } = await atWork(context);
  files.add(small);
  await isKept(files, 'small.png');
  await all(files, ['small.png'], 'ready');
  first.client.close();
  assert.deepEqual(files.getSnapshot(), []);
  first.client.connect();
  const again = await first.client.files(c);
  await all(again, ['small.png'], 'ready');
  await again.send('');
  await readsOnly(visitor, first.client, c, ['[small.png]']);
  assert.ok(windows);
});

test('[S3] what the relay has given up meanwhile is sent up anew, by itself', async (context) => {
  const { relay, windows, first, files, visitor, c } = await atWork(context);
  files.add(small);
  await isKept(files, 'small.png');
  await until('it is up', async () => (await windows.keep.all(0))[0]?.attachment !== undefined);
  const [kept] = await windows.keep.all(0);
  first.crash();
  await giveUp(relay, kept?.attachment ?? '');
  const { client } = await windows.open();
  const again = await client.files(c);
  await all(again, ['small.png'], 'ready');
  assert.notEqual((await windows.keep.all(0))[0]?.upload, kept?.id);
  await again.send('');
  await readsOnly(visitor, client, c, ['[small.png]']);
});

test('[S3] one whose conversation is over by then is there with the reason, and can be taken away', async (context) => {
  const { windows, first, files, visitor, c } = await atWork(context);
  const stuck = holdParts(first, 1);
  files.add(large);
  await stuck;
  await isKept(files, 'large.png');
  await files.send('On its way');
  await until('it is meant', async () => (await windows.keep.all(0))[0]?.isMeant);
  first.crash();
  await visitor.end();
  const { client } = await windows.open();
  const again = await client.files(c);
  const [failed] = await all(again, ['large.png'], 'failed');
  assert.equal(failed?.code, 'conversation-ended');
  again.cancel(failed?.id ?? '');
  await until('none is kept', async () => (await windows.keep.all(0)).length === 0);
});

test('[S3] storage that refuses keeps nobody from sending, and the file says that it is not kept', async (context) => {
  const { windows, files, first, visitor, c } = await atWork(context);
  windows.fails = () => 'throws';
  files.add(small);
  await all(files, ['small.png'], 'ready');
  await eventually(files, ([view]) => view?.isKept === false);
  await files.send('Without it');
  await readsOnly(visitor, first.client, c, ['Without it[small.png]']);
});

test('[S3] what is tried again is known by its new name to whoever goes on with it', async (context) => {
  const { relay, windows, first, files, visitor, c } = await atWork(context);
  const stuck = holdParts(first, 0);
  files.add(small);
  await isKept(files, 'small.png');
  await giveUp(relay, await stuck);
  first.proxy.release();
  const [failed] = await all(files, ['small.png'], 'failed');
  files.retry(failed?.id ?? '');
  const [ready] = await all(files, ['small.png'], 'ready');
  assert.deepEqual([ready?.id, ready?.isKept], [failed?.id, true]);
  windows.fails = (call) => (call === 'remove' ? 'hangs' : 'works');
  await files.send('');
  first.crash();
  windows.fails = () => 'works';
  const { client } = await windows.open();
  await until('it is forgotten', async () => (await windows.keep.all(0)).length === 0);
  await readsOnly(visitor, client, c, ['[small.png]']);
});
