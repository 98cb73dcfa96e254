/** What is handed on to a queue, by people and by a bot, at a real relay through the SDK: who is asked, and what they are told. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Config } from '../../src/relay/config.ts';
import type { RoutingConfig } from '../../src/relay/routing-settings.ts';
import { eventually } from '../support/eventually.ts';
import { testConfig } from '../support/relay.ts';
import { codeOf, inSession, offered, openScene } from '../support/sdk-scene.ts';

/** Visitors meet a bot first; what it can't do is for people. */
const configWith = (routing: Partial<RoutingConfig> = {}): Config => ({
  ...testConfig,
  sites: testConfig.sites.map((one) => ({
    ...one,
    queues: [
      { id: 'first', name: 'First', agents: ['bot-1', 'agent-1'] },
      { id: 'people', name: 'People', agents: ['bot-1', 'agent-2'] },
    ],
    workstreams: [
      { id: 'chat', name: 'Chat', mode: 'live', routing: { queue: 'first', ...routing } },
      { id: 'picked', name: 'Picked', mode: 'live', routing: { queue: 'first', assign: 'pick' } },
    ],
  })),
  agents: [
    ...testConfig.agents,
    ...testConfig.agents
      .slice(0, 1)
      .map((one) => ({ ...one, id: 'bot-1', login: 'bot-1', name: 'Rob', role: 'bot' as const })),
  ],
});

const open = (context: TestContext, routing?: Partial<RoutingConfig>) => openScene(context, configWith(routing));

test('[N1] a bot accepts, answers and hands on to a queue: an agent is asked, and told that it was a bot, which one and why', async (context) => {
  const { arrive, write } = await open(context);
  const rob = await arrive('bot-1');
  const { c, visitor } = await write();
  assert.partialDeepStrictEqual((await offered(rob, c)).summary.offer, {
    scenario: 'incoming',
    agent: { isBot: true },
  });
  await rob.accept(c);
  await inSession(rob, c);
  await rob.send(c, 'Which order is it?');
  await eventually(visitor, ({ view }) =>
    view?.events.some(({ type, by }) => type === 'message.sent' && by.kind === 'bot'),
  );
  const ben = await arrive('agent-2');
  await rob.transfer(c, { queue: 'people', note: 'Wants to talk to somebody' });
  const { summary, offer } = await offered(ben, c);
  assert.equal(offer.scenario, 'bot-escalation');
  assert.deepEqual(summary.escalation, {
    by: { id: 'bot-1', name: 'Rob', isBot: true },
    note: 'Wants to talk to somebody',
  });
  // It is of that queue, too: what it has handed on does not come back to it, now or in the next round.
  assert.deepEqual(rob.getSnapshot().offers, []);
  assert.equal(await codeOf(rob.pick(c)), 'already-offered');
  await ben.decline(c);
  await eventually(rob, ({ open: { rows } }) => rows.some(({ id, offer: live }) => id === c && !live));
  assert.equal(await codeOf(rob.pick(c)), 'not-allowed');
  assert.equal(rob.getSnapshot().open.rows.find(({ id }) => id === c)?.escalation?.note, undefined);
  await ben.resetPresence();
  await ben.pick(c);
  await inSession(ben, c);
  const { events, conversation } = ben.getSnapshot().sessions[0] ?? {};
  assert.ok(events?.some((event) => event.type === 'note.written' && event.text === 'Wants to talk to somebody'));
  assert.equal(conversation?.routing.escalation, undefined);
  assert.doesNotMatch(JSON.stringify(visitor.getSnapshot()), /somebody|escalat/i);
});

test('[N1] what an agent or a supervisor hands on to a queue is an escalation; what is given back is not', async (context) => {
  const { arrive, write } = await open(context);
  const ana = await arrive('agent-1');
  const { c } = await write();
  await offered(ana, c);
  await ana.accept(c);
  await inSession(ana, c);
  const ben = await arrive('agent-2');
  await ana.transfer(c, { queue: 'people' });
  const asked = await offered(ben, c);
  assert.equal(asked.offer.scenario, 'escalation');
  assert.deepEqual(asked.summary.escalation, { by: { id: 'agent-1', name: ana.getSnapshot().me?.name } });
  await ben.accept(c);
  await inSession(ben, c);
  await ben.setPresence({ base: 'away' });
  await ben.release(c);
  await eventually(ben, ({ open: { rows } }) => rows.some(({ id }) => id === c));
  await ben.setPresence({ base: 'available' });
  const sam = await arrive('supervisor');
  await sam.requeue(c, 'first');
  assert.equal((await offered(ana, c)).summary.escalation?.by.id, 'supervisor');
  assert.equal((await offered(ana, c)).offer.scenario, 'escalation');
});

test('[N1] [N5] [N2] where nobody is asked, who has it is told of the escalation, until they have opened it', async (context) => {
  const { arrive, write } = await open(context, { offer: { ask: false } });
  const rob = await arrive('bot-1');
  const { c } = await write();
  await inSession(rob, c);
  const ben = await arrive('agent-2');
  await rob.requeue(c, 'people', { note: 'Angry' });
  const notice = await eventually(ben, ({ notices }) => notices.find(({ conversation }) => conversation === c));
  assert.equal(notice.scenario, 'bot-escalation');
  assert.partialDeepStrictEqual(notice.summary.escalation, { by: { name: 'Rob', isBot: true }, note: 'Angry' });
  await inSession(ben, c);
  await ben.see(c);
  await eventually(ben, ({ notices }) => notices.length === 0);
});

test('[V5] [S10] [V2] nobody hands anything to a bot or asks it for advice, nor finds it there; lists tell that it is one', async (context) => {
  const { arrive, write } = await open(context);
  const [ana, sam, rob] = [await arrive('agent-1'), await arrive('supervisor'), await arrive('bot-1')];
  const { c } = await write('Hello', 'picked');
  assert.equal(await codeOf(sam.assign(c, 'bot-1', { override: true })), 'agent-unavailable');
  await ana.pick(c);
  await inSession(ana, c);
  const { colleagues, queues } = await ana.handingOn(c);
  assert.deepEqual(
    colleagues.some(({ id }) => id === 'bot-1'),
    false,
  );
  assert.deepEqual(
    queues.map(({ present }) => present),
    [1, 0],
  );
  assert.equal(await codeOf(ana.transfer(c, { agent: 'bot-1' })), 'agent-unavailable');
  assert.equal(await codeOf(ana.consult(c, 'bot-1')), 'agent-unavailable');
  ana.watchAgents();
  const row = await eventually(ana, ({ agents }) => agents?.rows.find(({ id }) => id === 'bot-1'));
  assert.equal(row.isBot, true);
  assert.equal(ana.getSnapshot().self?.isBot, undefined);
  assert.equal(rob.getSnapshot().me?.kind, 'bot');
  // It has no rights over others’ conversations.
  assert.equal(await codeOf(rob.forceClose(c)), 'not-allowed');
});
