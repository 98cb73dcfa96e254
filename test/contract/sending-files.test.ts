/** Files through the SDK, at real relays that come and go: what arrives, in which order, and what does not get in its way. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { filePartBytes } from '../../src/core/limits.ts';
import type { AgentClient } from '../../src/sdk/agent.ts';
import { createVisitorClient, type Files, type FileView, type VisitorClient } from '../../src/sdk/index.ts';
import { eventually } from '../support/eventually.ts';
import { png, files as some } from '../support/files.ts';
import { HttpProxy } from '../support/http-proxy.ts';
import { site, type TestRelay, testConfig } from '../support/relay.ts';
import { RelayProcess } from '../support/relay-process.ts';
import { codeOf, comeTo, conversationOf, inSession, openScene } from '../support/sdk-scene.ts';
import { until } from '../support/until.ts';
import { identity, tokenOf } from '../support/vouching-site.ts';

const fileOf = (bytes: Uint8Array, name: string): File => new File([Uint8Array.from(bytes)], name);

const textsOf = ({ view }: ReturnType<VisitorClient['getSnapshot']>): readonly string[] =>
  (view?.events ?? []).flatMap((event) =>
    event.type === 'message.sent'
      ? [`${event.text}${(event.attachments ?? []).map(({ name }) => `[${name}]`).join('')}`]
      : [],
  );

/** How a file stands, once it is so. */
const standing = (files: Files, state: FileView['state']): Promise<FileView> =>
  eventually(files, (views) => views.find((one) => one.state === state));

/** A visitor who has said Hello. */
const said = async (context: TestContext, relay: TestRelay): Promise<VisitorClient> => {
  const visitor = comeTo(context, relay);
  await visitor.send('Hello');
  return visitor;
};

/** Resolves once these are the messages, and none else. */
const reads = (visitor: VisitorClient, texts: readonly string[]): Promise<true> =>
  eventually(visitor, (snapshot) => JSON.stringify(textsOf(snapshot)) === JSON.stringify(texts));

const talking = async (context: TestContext) => {
  const { relay, arrive } = await openScene(context, testConfig);
  const visitor = await said(context, relay);
  const c = conversationOf(visitor);
  const agent: AgentClient = await arrive();
  await agent.pick(c);
  await inSession(agent, c);
  return { relay, visitor, agent, c };
};

test('[W5] a visitor sends a picture and a text, and an agent sends a file back', async (context) => {
  const { visitor, agent, c } = await talking(context);
  const picture = png(40, 30, filePartBytes);
  const files = await visitor.files();
  assert.equal(await visitor.files(), files);
  files.add(fileOf(picture, 'cat.png'));
  assert.equal((await standing(files, 'ready')).sent, picture.length);
  await files.send('Look');
  assert.deepEqual(files.getSnapshot(), []);
  const [session] = await eventually(agent, ({ sessions }) =>
    sessions[0]?.conversation.messages.files === 1 ? sessions : undefined,
  );
  const sent = session?.events.findLast((event) => event.type === 'message.sent');
  const [attachment] = sent?.type === 'message.sent' ? (sent.attachments ?? []) : [];
  assert.partialDeepStrictEqual(attachment, { name: 'cat.png', type: 'image/png', width: 40, height: 30 });
  assert.ok(attachment);
  const theirs = await agent.files(c);
  const blob = await theirs.load(c, attachment);
  assert.deepEqual(Buffer.from(await blob.arrayBuffer()), picture);
  assert.equal(blob.type, 'image/png');
  theirs.add(fileOf(some.pdf, 'offer.pdf'));
  await standing(theirs, 'ready');
  await theirs.send('');
  await eventually(visitor, (snapshot) => textsOf(snapshot).includes('[offer.pdf]'));
  assert.equal(await codeOf(files.load(c, { id: 'nowhere-at-all' })), 'unknown-file');
});

test('[W5] [C1] whoever has written nothing yet begins with a file', async (context) => {
  const { relay } = await openScene(context, testConfig);
  const visitor = comeTo(context, relay);
  visitor.connect();
  const files = await visitor.files();
  files.add(fileOf(some.png, 'cat.png'));
  await standing(files, 'ready');
  await files.send('');
  await eventually(visitor, (snapshot) => textsOf(snapshot).includes('[cat.png]'));
});

/** A visitor who talks through a proxy that a test can hold things up with. */
const behindProxy = async (context: TestContext) => {
  const { relay } = await openScene(context, testConfig);
  const proxy = await HttpProxy.start(relay.port);
  context.after(() => proxy.close());
  const visitor = await said(context, { ...relay, url: proxy.url });
  return { relay, proxy, visitor, files: await visitor.files() };
};

const large = fileOf(png(4, 3, 2 * filePartBytes), 'large.png');

test('[W5] a text waits for no file, and what is sent goes as soon as it is up', async (context) => {
  const { proxy, visitor, files } = await behindProxy(context);
  proxy.holds = (path) => path.includes('/parts/');
  files.add(large);
  await standing(files, 'uploading');
  await files.send('This first');
  await visitor.send('And this');
  await reads(visitor, ['Hello', 'This first', 'And this']);
  assert.equal(files.getSnapshot()[0]?.isMeant, true);
  proxy.release();
  await reads(visitor, ['Hello', 'This first', 'And this', '[large.png]']);
});

test('[W5] what is cancelled half-way is not sent, nor left lying at the relay', async (context) => {
  const { proxy, visitor, files } = await behindProxy(context);
  const secondPart = Promise.withResolvers<void>();
  let upload = '';
  proxy.holds = (path) => {
    const [, found] = /uploads\/([^/]+)\/parts\/1/.exec(path) ?? [];
    upload ||= found ?? '';
    if (found !== undefined) secondPart.resolve();
    return found !== undefined;
  };
  const leave = new AbortController();
  files.add(large, { signal: leave.signal });
  await secondPart.promise;
  assert.ok((files.getSnapshot()[0]?.sent ?? 0) > 0);
  await files.send('');
  leave.abort();
  assert.deepEqual(files.getSnapshot(), []);
  proxy.release();
  await until('it is given up', () => proxy.passed.has(`${upload}?as=visitor`));
  await visitor.send('Nothing came before');
  await reads(visitor, ['Hello', 'Nothing came before']);
});

test('[W5] an answer that is lost, and a line that is cut, cost a part at most', async (context) => {
  const { proxy, visitor, files } = await behindProxy(context);
  let lost = 0;
  proxy.losesAnswer = (route) => {
    const loses = (route.startsWith('uploads') || route.startsWith('1')) && lost < 2;
    lost += loses ? 1 : 0;
    return loses;
  };
  files.add(large);
  await standing(files, 'ready');
  await files.send('');
  await eventually(visitor, (snapshot) => textsOf(snapshot).includes('[large.png]'));
  assert.equal(lost, 2);
});

test('[W5] what cannot be sent says why, and nothing else suffers from it', async (context) => {
  const { relay } = await openScene(context, testConfig);
  const visitor = await said(context, relay);
  const files = await visitor.files();
  files.add(fileOf(new Uint8Array(), 'empty.txt'));
  files.add(new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'huge.txt'));
  files.add(fileOf(some.exe, 'cat.png'));
  files.add(fileOf(some.text, 'note.txt'));
  const views = await eventually(
    files,
    (all) => all.every(({ state }) => state === 'ready' || state === 'failed') && all,
  );
  assert.deepEqual(
    views.map(({ code }) => code),
    ['file-empty', 'file-too-large', 'file-not-allowed', undefined],
  );
  assert.deepEqual(views[1]?.params, { max: 5 * 1024 * 1024 });
  await files.send('Here');
  await reads(visitor, ['Hello', 'Here[note.txt]']);
  const [first] = files.getSnapshot();
  files.retry(first?.id ?? '');
  assert.equal(files.getSnapshot().length, 3);
  for (const { id } of files.getSnapshot()) files.cancel(id);
  assert.deepEqual(files.getSnapshot(), []);
});

test('[D5] [W5] a relay that dies half-way is gone on with where it was, and the message arrives once', async (context) => {
  const relay = await RelayProcess.start();
  context.after(() => relay.close());
  const visitor = createVisitorClient({ relay: relay.url, site });
  context.after(() => visitor.close());
  await visitor.send('Hello');
  const files = await visitor.files();
  files.add(fileOf(png(4, 3, 12 * filePartBytes), 'large.png'));
  await eventually(files, ([file]) => file !== undefined && file.sent >= 2 * filePartBytes);
  await relay.stop('KILL');
  await files.send('');
  await relay.resume();
  await eventually(visitor, (snapshot) => textsOf(snapshot).includes('[large.png]'));
  await visitor.send('Done');
  await reads(visitor, ['Hello', '[large.png]', 'Done']);
  const [, sent] = visitor.getSnapshot().view?.events.filter(({ type }) => type === 'message.sent') ?? [];
  const [attachment] = sent?.type === 'message.sent' ? (sent.attachments ?? []) : [];
  assert.ok(attachment);
  const blob = await files.load(conversationOf(visitor), attachment);
  assert.deepEqual(Buffer.from(await blob.arrayBuffer()), png(4, 3, 12 * filePartBytes));
});

test('[I4] what a device has sent up is sent by whom it has become', async (context) => {
  const config = { ...testConfig, sites: testConfig.sites.map((one) => ({ ...one, identity })) };
  const { relay } = await openScene(context, config);
  const visitor = await said(context, relay);
  const files = await visitor.files();
  files.add(fileOf(some.png, 'cat.png'));
  await standing(files, 'ready');
  await visitor.identify(await tokenOf('rosa'));
  await files.send('It is me');
  await eventually(visitor, (snapshot) => textsOf(snapshot).includes('It is me[cat.png]'));
});

test('[I5] who signs out leaves no file behind to be sent by somebody else', async (context) => {
  const { proxy, visitor, files } = await behindProxy(context);
  proxy.holds = (path) => path.includes('/parts/');
  files.add(large);
  await standing(files, 'uploading');
  await visitor.reset();
  assert.deepEqual(files.getSnapshot(), []);
});
