/** What a relay tells visitors of its site, and what it asks of them before they begin: over real sockets. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import type { Hours } from '../../../src/core/hours/hours.ts';
import { languageLengthMax } from '../../../src/core/limits.ts';
import { oldestVersion } from '../../../src/core/protocol/version.ts';
import type { Config, SiteConfig, WorkstreamConfig } from '../../../src/relay/config.ts';
import { AdminApi } from '../../support/admin-api.ts';
import { newSecret, RawSocket } from '../../support/raw-socket.ts';
import { site, startRelay, testConfig } from '../../support/relay.ts';
import { until } from '../../support/until.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

type Front = NonNullable<WorkstreamConfig['front']>;

const asking = (version: string): Front => ({
  notice: { version, required: true },
  words: [
    { language: 'en', notice: { text: `Kept, ${version}.` }, messages: { started: 'Off we go' } },
    { language: 'de', notice: { text: `Gespeichert, ${version}.` } },
  ],
});

const withFront = (sites: Config['sites'], front: Front): Config['sites'] =>
  sites.map((one) => ({
    ...one,
    workstreams: [
      { id: 'chat', name: 'Chat', mode: 'live', front },
      { id: 'free', name: 'Free', mode: 'live' },
    ],
  }));

const open = async (context: TestContext) => {
  const config = { ...testConfig, sites: withFront(testConfig.sites, asking('v1')) };
  const { port, url, token } = await startRelay(context, { config });
  const come = async (as: 'visitor' | 'agent', tok: string, more: object = {}): Promise<RawSocket> => {
    const socket = await RawSocket.open(port, site);
    context.after(() => socket.close());
    socket.send(socket.hello(site, as, tok, more));
    await socket.next('welcome');
    return socket;
  };
  const configure = async (front: Front) =>
    new AdminApi(url, await token('admin')).change(({ sites, agents }) => ({ sites: withFront(sites, front), agents }));
  const start = async (visitor: RawSocket, consent?: string, c: string = randomUUID()) => {
    const command = { type: 'conversation.start', ...(consent !== undefined && { consent }) };
    return { c, answer: await visitor.answer(visitor.command(c, 1, command)) };
  };
  return { come, configure, start, token };
};

/** The types of a conversation's events, as somebody is told them. */
const eventsOf = async (reader: RawSocket, c: string): Promise<readonly string[]> => {
  reader.send({ t: 'sub', c, s: 0 });
  await reader.next('live', (frame) => frame.c === c);
  return reader.frames.flatMap((frame) =>
    frame.t === 'ev' && frame.c === c ? frame.events.map(({ type }) => type) : [],
  );
};

test('[M3] [V7] a visitor is told what the site says in their language, of the workstream that their page has', async (t) => {
  const { come } = await open(t);
  const { front } = await (await come('visitor', newSecret(), { language: 'de-AT' })).next('front');
  assert.deepEqual(front, { notice: { version: 'v1', required: true, language: 'de', text: 'Gespeichert, v1.' } });
  const english = await (await come('visitor', newSecret(), { language: 'en', workstream: 'chat' })).next('front');
  assert.deepEqual(english.front?.messages, { language: 'en', texts: { started: 'Off we go' } });
  for (const workstream of ['free', 'nowhere']) {
    const told = await (await come('visitor', newSecret(), { workstream })).next('front');
    assert.deepEqual(told, { t: 'front' });
  }
});

test('[M3] what is configured otherwise is told at once and only then, and that there is nothing any more', async (t) => {
  const { come, configure } = await open(t);
  const visitor = await come('visitor', newSecret(), { language: 'en' });
  await visitor.next('front');
  await configure({ words: [{ language: 'en', messages: { started: 'Here we are' } }] });
  await visitor.next('front', ({ front }) => front?.messages?.texts.started === 'Here we are');
  // Nothing of it changes.
  await configure({ words: [{ language: 'en', messages: { started: 'Here we are' } }], told: { started: true } });
  await configure({});
  await visitor.next('front', ({ front }) => front === undefined);
  assert.equal(visitor.frames.filter((frame) => frame.t === 'front').length, 3);
});

test('[M2] a page that is connected is told when hours begin', async (t) => {
  const minute = 60_000;
  const begins = Math.ceil(Date.now() / minute) * minute;
  const clock = new VirtualClock(1, begins - 5_000);
  const day = new Date(begins).toISOString();
  const hours: Hours = {
    timeZone: 'UTC',
    week: [[], [], [], [], [], [], []],
    holidays: [{ date: day.slice(0, 10), spans: [[day.slice(11, 16), '24:00']] }],
  };
  const workstreams: SiteConfig['workstreams'] = [{ id: 'chat', name: 'Chat', mode: 'live', hours }];
  const config = { ...testConfig, sites: testConfig.sites.map((one) => ({ ...one, workstreams })) };
  const { port } = await startRelay(t, { config, clock });
  const visitor = await RawSocket.greeted(port, site, 'visitor', newSecret());
  t.after(() => visitor.close());
  const { front } = await visitor.next('front');
  assert.deepEqual(front, { hours: { open: false, canBegin: false, opensAt: begins } });
  await clock.advance(5_000);
  const opened = await visitor.next('front', (frame) => frame.front?.hours?.open === true);
  assert.deepEqual(opened.front, { hours: { open: true, canBegin: true } });
});

test('an older client and the desk are told nothing of it', async (t) => {
  const { come, configure, token } = await open(t);
  const others = [await come('visitor', newSecret(), { v: oldestVersion }), await come('agent', await token())];
  const visitor = await come('visitor', newSecret());
  await configure({ words: [{ language: 'en', forOthers: true, messages: { started: 'Here we are' } }] });
  await visitor.next('front', ({ front }) => front?.messages !== undefined);
  for (const other of others) {
    other.send({ t: 'ping' });
    await other.next('pong');
    assert.ok(!other.frames.some((frame) => frame.t === 'front'));
  }
});

test('[V7] a start without consent is refused and loses nothing; with it, the log has it right behind the start', async (t) => {
  const { come, start, token } = await open(t);
  const visitor = await come('visitor', newSecret());
  for (const consent of [undefined, 'v0', 'V1', ' v1']) {
    const { answer } = await start(visitor, consent);
    assert.partialDeepStrictEqual(answer, {
      t: 'nack',
      code: 'consent-required',
      fatal: true,
      params: { version: 'v1' },
    });
  }
  const { c, answer } = await start(visitor, 'v1');
  assert.equal(answer.t, 'ok');
  const begun = ['conversation.started', 'consent.given'];
  assert.deepEqual((await eventsOf(visitor, c)).slice(0, 2), begun);
  const agent = await come('agent', await token());
  await agent.answer(agent.command(c, 1, { type: 'conversation.pick' }));
  assert.deepEqual((await eventsOf(agent, c)).slice(0, 2), begun);
});

test('[V7] [D2] a start that is sent again is answered as the first time, though the notice is another one by then', async (t) => {
  const { come, configure, start } = await open(t);
  const visitor = await come('visitor', newSecret());
  const c = randomUUID();
  const command = { type: 'conversation.start', consent: 'v1' };
  const id = visitor.command(c, 1, command);
  assert.partialDeepStrictEqual(await visitor.answer(id), { t: 'ok', s: 1 });
  await configure(asking('v2'));
  await visitor.next('front', ({ front }) => front?.notice?.version === 'v2');
  visitor.command(c, 1, command, { id });
  const again = () => visitor.frames.filter((frame) => frame.t === 'ok' && frame.id === id).at(1);
  await visitor.until(() => again() !== undefined);
  assert.partialDeepStrictEqual(again(), { s: 1, dup: true });
  assert.deepEqual(await eventsOf(visitor, c), ['conversation.started', 'consent.given']);
  // What goes on asks for nothing; whoever begins after it does.
  const said = visitor.command(c, 2, { type: 'message.send', text: 'Hello' });
  assert.equal((await visitor.answer(said)).t, 'ok');
  const other = await start(await come('visitor', newSecret()), 'v1');
  assert.partialDeepStrictEqual(other.answer, { code: 'consent-required', params: { version: 'v2' } });
});

test('[V7] whoever has begun another start is told so, not asked for consent', async (t) => {
  const { come, start } = await open(t);
  const visitor = await come('visitor', newSecret());
  const { c } = await start(visitor, 'v1');
  const { answer } = await start(visitor);
  assert.partialDeepStrictEqual(answer, { code: 'conversation-exists', params: { conversation: c } });
});

test('[V7] [X3] consent that is no name is no command, and one to a notice that is not there is in no log', async (t) => {
  const { come } = await open(t);
  const visitor = await come('visitor', newSecret());
  for (const consent of ['', 7, null, 'x'.repeat(301)]) {
    const id = visitor.command(randomUUID(), 1, { type: 'conversation.start', consent });
    assert.partialDeepStrictEqual(await visitor.answer(id), { t: 'nack', code: 'invalid-command' });
  }
  const c = randomUUID();
  const claimed = visitor.command(c, 1, { type: 'conversation.start', workstream: 'free', consent: 'v1' });
  assert.equal((await visitor.answer(claimed)).t, 'ok');
  assert.deepEqual(await eventsOf(visitor, c), ['conversation.started']);
  const given = visitor.command(c, 2, { type: 'consent.given', notice: 'v1' });
  assert.partialDeepStrictEqual(await visitor.answer(given), { code: 'unknown-command' });
});

test('[X3] a language that is longer than any is no hello', async (t) => {
  const { port } = await startRelay(t);
  const hello = async (length: number): Promise<RawSocket> => {
    const socket = await RawSocket.open(port, site);
    t.after(() => socket.close());
    socket.send(socket.hello(site, 'visitor', newSecret(), { language: 'x'.repeat(length) }));
    return socket;
  };
  await (await hello(languageLengthMax)).next('welcome');
  assert.deepEqual(await (await hello(languageLengthMax + 1)).end(), { code: 4500, reason: 'bad-frame' });
  await until('the relay goes on', async () => (await hello(2)).next('welcome').then(() => true));
});
