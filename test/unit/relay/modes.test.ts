/** Live and persistent workstreams at a real relay: who may start one, and what becomes of it by itself. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import type { Hours } from '../../../src/core/hours/hours.ts';
import type { Config } from '../../../src/relay/config.ts';
import { newSecret, RawSocket } from '../../support/raw-socket.ts';
import { site, startRelay, testConfig } from '../../support/relay.ts';
import { identity, tokenOf } from '../../support/vouching-site.ts';

const off: Hours['week'][number] = [];
const never: Hours = { timeZone: 'Europe/Lisbon', week: [off, off, off, off, off, off, off] };
/** Closed now, and open on the day after tomorrow. */
const openDay = new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 10);
const later: Hours = { ...never, timeZone: 'UTC', holidays: [{ date: openDay, spans: [['00:00', '24:00']] }] };

const config: Config = {
  ...testConfig,
  sites: testConfig.sites.map((one) => ({
    ...one,
    identity,
    workstreams: [
      { id: 'live', name: 'Live', mode: 'live', timeLimits: { wrapUpMs: 1_000 } },
      { id: 'account', name: 'Account', mode: 'persistent', timeLimits: { waitingMs: 1_000 } },
      { id: 'device', name: 'Device', mode: 'persistent', allowsAnonymous: true, hours: never },
      { id: 'closed', name: 'Closed', mode: 'live', hours: later },
    ],
  })),
};

const open = async (context: TestContext) => {
  const { port, token } = await startRelay(context, { config });
  const come = async (as: 'visitor' | 'agent', tok: string): Promise<RawSocket> => {
    const socket = await RawSocket.greeted(port, site, as, tok);
    context.after(() => socket.close());
    return socket;
  };
  const c = randomUUID();
  const start = async (visitor: RawSocket, workstream: string) =>
    visitor.answer(visitor.command(c, 1, { type: 'conversation.start', workstream }));
  return { come, token, c, start };
};

test('[M7] a persistent conversation is for visitors whom the site has signed in', async (t) => {
  const { come, start } = await open(t);
  const anonymous = await start(await come('visitor', newSecret()), 'account');
  assert.ok(anonymous.t === 'nack' && anonymous.fatal);
  assert.equal(anonymous.code, 'identity-required');
  const identified = await start(await come('visitor', await tokenOf('customer-1')), 'account');
  assert.equal(identified.t, 'ok');
});

test('[M7] a site may allow a device to have one, and anybody has a live one', async (t) => {
  const { come, start } = await open(t);
  assert.equal((await start(await come('visitor', newSecret()), 'device')).t, 'ok');
  const other = await open(t);
  assert.equal((await other.start(await other.come('visitor', newSecret()), 'live')).t, 'ok');
});

test('[M6] an identified visitor finds the conversation on another device', async (t) => {
  const { come, start, c } = await open(t);
  const phone = await come('visitor', await tokenOf('customer-1'));
  await start(phone, 'account');
  await phone.answer(phone.command(c, 2, { type: 'message.send', text: 'From my phone' }));
  const laptop = await come('visitor', await tokenOf('customer-1'));
  const { conversations } = await laptop.next('welcome');
  assert.deepEqual(conversations, [{ c, workstream: 'account' }]);
  laptop.send({ t: 'sub', c, s: 0 });
  const { events } = await laptop.next('ev');
  assert.ok(events.some((event) => event.type === 'message.sent' && event.text === 'From my phone'));
  const stranger = await come('visitor', await tokenOf('customer-2'));
  assert.deepEqual((await stranger.next('welcome')).conversations, []);
  stranger.send({ t: 'sub', c, s: 0 });
  assert.equal((await stranger.next('denied')).code, 'unknown-conversation');
});

test('[C9] what has waited for its visitor for too long is closed, and its visitor is told at once', async (t) => {
  const { come, token, start, c } = await open(t);
  const visitor = await come('visitor', await tokenOf('customer-1'));
  await start(visitor, 'account');
  visitor.send({ t: 'sub', c, s: 0 });
  const agent = await come('agent', await token());
  await agent.answer(agent.command(c, 1, { type: 'conversation.pick' }));
  await agent.answer(agent.command(c, 2, { type: 'session.close' }, { fence: 1 }));
  const { events } = await visitor.next('ev', (frame) =>
    frame.events.some(({ type }) => type === 'conversation.ended'),
  );
  const [end] = events;
  assert.ok(end?.type === 'conversation.ended');
  assert.deepEqual([end.reason, end.by.kind], ['time-over', 'system']);
});

test('[C10] wrap-up is closed by itself, and goes from the agent’s list', async (t) => {
  const { come, token, start, c } = await open(t);
  await start(await come('visitor', newSecret()), 'live');
  const agent = await come('agent', await token());
  agent.send({ t: 'watch', q: 'mine', list: 'mine' });
  await agent.answer(agent.command(c, 1, { type: 'conversation.pick' }));
  await agent.answer(agent.command(c, 2, { type: 'conversation.end' }, { fence: 1 }));
  await agent.next('rows', ({ remove }) => remove.includes(c));
});

test('[C7] the desk is told of what waits, and goes on with it', async (t) => {
  const { come, token, start, c } = await open(t);
  await start(await come('visitor', newSecret()), 'device');
  const agent = await come('agent', await token());
  agent.send({ t: 'watch', q: 'waiting', list: 'waiting' });
  await agent.answer(agent.command(c, 1, { type: 'conversation.pick' }));
  await agent.answer(agent.command(c, 2, { type: 'session.close' }, { fence: 1 }));
  await agent.next('rows', ({ upsert }) => upsert.some(({ id }) => id === c));
  assert.equal((await agent.answer(agent.command(c, 3, { type: 'conversation.reopen' }))).t, 'ok');
  await agent.next('rows', ({ remove }) => remove.includes(c));
});

test('[M2] outside its hours a live workstream takes no conversation, and says when it does again', async (t) => {
  const { come, start } = await open(t);
  const refused = await start(await come('visitor', newSecret()), 'closed');
  assert.ok(refused.t === 'nack' && refused.fatal);
  assert.deepEqual([refused.code, refused.params], ['out-of-hours', { opensAt: Date.parse(openDay) }]);
});

test('[M2] a persistent conversation is taken at any hour', async (t) => {
  const { come, start } = await open(t);
  assert.equal((await start(await come('visitor', newSecret()), 'device')).t, 'ok');
});
