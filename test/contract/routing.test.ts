/** Queues, offers and presences at a real relay, through the SDK at both ends. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { agentUnits } from '../../src/core/limits.ts';
import type { Config } from '../../src/relay/config.ts';
import type { RoutingConfig } from '../../src/relay/routing-settings.ts';
import type { AgentClient } from '../../src/sdk/agent.ts';
import { AdminApi } from '../support/admin-api.ts';
import { eventually } from '../support/eventually.ts';
import { helloOf } from '../support/hello.ts';
import { post, sendOf } from '../support/raw-requests.ts';
import { newSecret, RawSocket } from '../support/raw-socket.ts';
import { site, testConfig } from '../support/relay.ts';
import { codeOf, inSession, offered, openScene, twoQueues } from '../support/sdk-scene.ts';

const configWith = (
  routing: Partial<RoutingConfig> = {},
  { mode = 'live', capacity }: { mode?: 'live' | 'persistent'; capacity?: number } = {},
): Config => ({
  ...testConfig,
  sites: testConfig.sites.map((one) => ({
    ...one,
    queues: twoQueues,
    workstreams: [
      { id: 'chat', name: 'Chat', mode, allowsAnonymous: true, routing: { queue: 'sales', ...routing } },
      { id: 'returns', name: 'Returns', mode: 'live', routing: { queue: 'returns' } },
    ],
  })),
  agents: testConfig.agents.map((agent) => ({ ...agent, ...(capacity !== undefined && { capacity }) })),
});

const open = (context: TestContext, config: Config = configWith()) => openScene(context, config);

/** Takes what is offered, and waits until its session is there to be worked in. */
const accepted = async (agent: AgentClient, c: string): Promise<void> => {
  await agent.accept(c);
  await inSession(agent, c);
};

test('[R8] [N1] [N3] what somebody writes is offered to an agent who is there; the offer says what it is and until when', async (context) => {
  const { arrive, write } = await open(context);
  const agent = await arrive();
  const { c, visitor } = await write();
  const { summary, endsAt } = await offered(agent, c);
  assert.partialDeepStrictEqual(summary.offer, { scenario: 'incoming', countdown: true, declinable: true });
  assert.partialDeepStrictEqual(summary.offer?.reasons, { method: 'most-free', freeUnits: agentUnits.agent });
  const left = endsAt - Date.now();
  assert.ok(left > 60_000 && left <= 121_000, `${left} ms are left`);
  assert.partialDeepStrictEqual(agent.getSnapshot().self, { load: agentUnits.conversation, sessions: 1 });
  await accepted(agent, c);
  assert.deepEqual(agent.getSnapshot().offers, []);
  await agent.send(c, 'Good morning');
  await eventually(visitor, ({ view }) =>
    view?.events.some(({ type, by }) => type === 'message.sent' && by.kind === 'agent'),
  );
});

test('[N4] whoever is asked is told the device that a conversation was begun with, by a socket or by requests; its visitor is not', async (context) => {
  const { relay, arrive } = await open(context);
  const agent = await arrive();
  const phone = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36';
  const headers = { 'user-agent': phone };
  const start = { type: 'conversation.start', workstream: 'chat' };
  const say = { type: 'message.send', text: 'Hello' };

  const visitor = await RawSocket.open(relay.port, site, headers);
  context.after(() => visitor.close());
  visitor.send(visitor.hello(site, 'visitor', newSecret()));
  await visitor.next('welcome');
  visitor.command('by-socket', 1, start);
  await visitor.answer(visitor.command('by-socket', 2, say));
  const frames = [helloOf(site, newSecret()), sendOf('by-requests', 1, start), sendOf('by-requests', 2, say)];
  const { frames: answers } = await post({ port: relay.port, site }, frames, {
    'content-type': 'text/plain',
    ...headers,
  });

  for (const c of ['by-socket', 'by-requests']) {
    const { summary } = await offered(agent, c);
    assert.equal(summary.told?.device, 'Chrome, Android', c);
    await accepted(agent, c);
    const session = agent.getSnapshot().sessions.find(({ conversation }) => conversation.id === c);
    assert.equal(session?.conversation.context.device, 'Chrome, Android', c);
  }
  assert.doesNotMatch(JSON.stringify([visitor.frames, answers]), /Android/u);
});

test('[W1] a visitor sees the picture of whoever has the conversation, however they got it', async (context) => {
  const picture = 'https://shop.example/maya.jpg';
  const config = configWith();
  const { arrive, write } = await open(context, {
    ...config,
    agents: config.agents.map((agent) => (agent.role === 'agent' ? { ...agent, picture } : agent)),
  });
  const [agent, supervisor] = [await arrive(), await arrive('supervisor')];
  const pictured = (epoch: number): Promise<unknown> =>
    eventually(visitor, ({ view }) => {
      const { assignee, assignmentEpoch } = view?.conversation.lifecycle ?? {};
      return assignmentEpoch === epoch && assignee?.picture;
    });
  const { c, visitor } = await write();
  await offered(agent, c);
  await accepted(agent, c);
  assert.equal(await pictured(1), picture);
  for (const one of [agent, supervisor]) await one.setPresence({ base: 'away' });
  await agent.release(c);
  await eventually(visitor, ({ view }) => view?.conversation.lifecycle.state === 'open');
  await agent.pick(c);
  assert.equal(await pictured(2), picture);
  await agent.release(c);
  await eventually(supervisor, ({ open: { rows } }) => rows.some(({ id }) => id === c));
  await supervisor.assign(c, 'agent-1', { override: true });
  assert.equal(await pictured(3), picture);
});

test('[R8] work that waits meets the agent who arrives last', async (context) => {
  const { arrive, write } = await open(context);
  const { c } = await write();
  const agent = await arrive();
  await offered(agent, c);
});

test('[N7] an offer is in all windows of the agent, is accepted once, and is gone from all of them', async (context) => {
  const { arrive, write } = await open(context);
  const windows = [await arrive(), await arrive()];
  const { c } = await write();
  for (const window of windows) await offered(window, c);
  const answers = await Promise.all(windows.map((window) => codeOf(window.accept(c))));
  assert.deepEqual(answers.toSorted(), ['offer-over', 'ok']);
  for (const window of windows) {
    await eventually(window, ({ offers, sessions }) => offers.length === 0 && sessions.length === 1);
  }
});

test('[N10] a window that is opened while an offer is there finds it, with the deadline it has', async (context) => {
  const { arrive, write } = await open(context);
  const first = await arrive();
  const { c } = await write();
  const { summary } = await offered(first, c);
  first.close();
  const again = await arrive();
  assert.equal((await offered(again, c)).summary.offer?.until, summary.offer?.until);
  await again.accept(c);
});

test('[N9] [R3] who declines is not disturbed until they reset it, and the next agent is asked', async (context) => {
  const { arrive, write } = await open(context);
  const [ana, ben] = [await arrive('agent-1'), await arrive('agent-2')];
  const { c } = await write();
  const asked = await Promise.race([offered(ana, c).then(() => ana), offered(ben, c).then(() => ben)]);
  const next = asked === ana ? ben : ana;
  await asked.decline(c);
  await offered(next, c);
  await eventually(asked, ({ self }) => self?.presence.base === 'do-not-disturb' && self.alert === 'declined');
  await asked.resetPresence();
  await eventually(asked, ({ self }) => self?.presence.base === 'available' && self.alert === undefined);
});

test('[N5] what can’t be declined stays; where it can, somebody else may not answer for its agent', async (context) => {
  const { arrive, write } = await open(context, configWith({ offer: { declinable: false } }));
  const agent = await arrive();
  const { c } = await write();
  await offered(agent, c);
  assert.equal(await codeOf(agent.decline(c)), 'not-allowed');
  assert.equal(agent.getSnapshot().offers.length, 1);
  const other = await arrive('supervisor');
  assert.equal(await codeOf(other.pick(c)), 'already-offered');
  assert.equal(await codeOf(other.accept(c)), 'offer-over');
});

test('[A2] [R7] who is full is asked for nothing more until something is closed', async (context) => {
  const { arrive, write } = await open(context, configWith({ units: 50 }, { capacity: 60 }));
  const agent = await arrive();
  const first = await write();
  await offered(agent, first.c);
  await accepted(agent, first.c);
  const second = await write('And me?');
  await eventually(
    agent,
    ({ open: { rows }, sessions }) => rows.some(({ id }) => id === second.c) && sessions.length === 1,
  );
  assert.partialDeepStrictEqual(agent.getSnapshot().self, { load: 50, capacity: 60, presence: { base: 'busy' } });
  await agent.end(first.c);
  assert.deepEqual(agent.getSnapshot().offers, [], 'wrap-up holds the capacity');
  await agent.closeSession(first.c);
  await offered(agent, second.c);
});

test('[A7] [A3] a presence that is chosen holds, keeps new work away and takes none that is held', async (context) => {
  const { arrive, write } = await open(context);
  const [agent, window] = [await arrive(), await arrive()];
  const first = await write();
  await offered(agent, first.c);
  await accepted(agent, first.c);
  await agent.setPresence({ base: 'away' });
  await eventually(window, ({ self }) => self?.presence.base === 'away' && self.presence.setBy === 'agent');
  const second = await write('Anybody?');
  await eventually(agent, ({ open: { rows } }) => rows.some(({ id }) => id === second.c));
  await agent.send(first.c, 'Still with you');
  assert.deepEqual(agent.getSnapshot().offers, []);
  await agent.resetPresence();
  await offered(agent, second.c);
  assert.equal(agent.getSnapshot().sessions.length, 1);
});

test('[A8] a supervisor resets a colleague’s presence; an agent does not, and nobody chooses one for another', async (context) => {
  const { arrive } = await open(context);
  const [agent, colleague, supervisor] = [await arrive(), await arrive('agent-2'), await arrive('supervisor')];
  await agent.setPresence({ base: 'away' });
  assert.equal(await codeOf(colleague.resetPresence('agent-1')), 'not-allowed');
  assert.equal(await codeOf(supervisor.resetPresence('nobody')), 'not-allowed');
  await supervisor.resetPresence('agent-1');
  await eventually(agent, ({ self }) => self?.presence.base === 'available');
});

test('[A6] an agent without a connection is offline at once, and as before when back soon', async (context) => {
  const { arrive, write } = await open(context);
  const agent = await arrive();
  await agent.setPresence({ base: 'busy' });
  agent.close();
  const other = await arrive('agent-2');
  const { c } = await write();
  await offered(other, c);
  const back = await arrive();
  await eventually(back, ({ self }) => self?.presence.base === 'busy' && self.presence.setBy === 'agent');
});

test('[S9] [R11] agents see, pick and are offered what stands in their own queues', async (context) => {
  const { arrive, write } = await open(context);
  const [ana, ben] = [await arrive('agent-1'), await arrive('agent-2')];
  await ben.setPresence({ base: 'away' });
  const mine = await write('A chair');
  const returns = await write('It is broken', 'returns');
  await offered(ana, mine.c);
  await eventually(ben, ({ open: { rows } }) => rows.length === 2);
  assert.deepEqual(
    ana.getSnapshot().open.rows.map(({ id }) => id),
    [mine.c],
  );
  assert.equal(await codeOf(ana.pick(returns.c)), 'not-allowed');
  await ben.pick(returns.c);
});

test('[R5] [N1] a persistent conversation returns to the agent who had it, before anybody else is asked', async (context) => {
  const { arrive, write } = await open(context, configWith({}, { mode: 'persistent', capacity: 20 }));
  const [ana, ben] = [await arrive('agent-1'), await arrive('agent-2')];
  const { c, visitor } = await write();
  const asked = await Promise.race([offered(ana, c).then(() => ana), offered(ben, c).then(() => ben)]);
  await accepted(asked, c);
  await asked.closeSession(c);
  await eventually(asked, ({ waiting }) => waiting.rows.length === 1);
  const other = await write('I am new here');
  // Whoever has nothing to do gets the newcomer; the returning one is for who had it all the same.
  const busy = await Promise.race([offered(ana, other.c).then(() => ana), offered(ben, other.c).then(() => ben)]);
  await accepted(busy, other.c);
  await visitor.send('Me again');
  const { summary } = await offered(asked, c);
  assert.partialDeepStrictEqual(summary.offer, { scenario: 'returning', reasons: { method: 'same-agent' } });
});

test('[A1] a presence of the site’s own is chosen by its id, and counts as the site says; one it does not have is refused', async (context) => {
  const config = configWith();
  const presences = [{ id: 'lunch', name: 'Lunch', base: 'away' as const }];
  const { arrive } = await open(context, { ...config, sites: config.sites.map((one) => ({ ...one, presences })) });
  const agent = await arrive();
  const facts = await eventually(agent, ({ desk }) => desk);
  assert.deepEqual(facts.presences, presences);
  await agent.setPresence({ base: 'available', custom: 'lunch' });
  await eventually(agent, ({ self }) => self?.presence.custom === 'lunch' && self.presence.base === 'away');
  assert.equal(await codeOf(agent.setPresence({ base: 'away', custom: 'siesta' })), 'unknown-presence');
});

test('[N4] [O2] a desk that is open is told when its site has changed', async (context) => {
  const { relay, arrive } = await open(context);
  const agent = await arrive();
  await eventually(agent, ({ desk }) => desk?.queues.length === 2);
  const api = new AdminApi(relay.url, await relay.token('admin'));
  await api.change(({ sites, agents }) => ({
    sites: sites.map((one) => ({ ...one, notifications: { incoming: { title: 'Somebody is here' } } })),
    agents,
  }));
  await eventually(agent, ({ desk }) => desk?.notifications['incoming']?.title === 'Somebody is here');
});

test('[S7] what a visitor writes shows in the lists of the desk as how they feel, and nowhere to them', async (context) => {
  const { arrive, write } = await open(context);
  const agent = await arrive();
  const { c, visitor } = await write('This is terrible, I am so angry and disappointed!');
  const { summary } = await offered(agent, c);
  assert.match(summary.sentiment ?? '', /negative/);
  assert.equal((await eventually(agent, ({ desk }) => desk)).attentionAt, 'negative');
  await eventually(visitor, ({ view }) => view?.events.some(({ type }) => type === 'message.sent'));
  assert.doesNotMatch(JSON.stringify(visitor.getSnapshot()), /score|negative/);
});

test('[S7] where the site does not want to know, nobody asks', async (context) => {
  const config = configWith();
  const sites = config.sites.map((one) => ({ ...one, sentiment: { alertAt: 'never' as const } }));
  const { arrive, write } = await open(context, { ...config, sites });
  const agent = await arrive();
  const { c } = await write('This is terrible, I am so angry!');
  assert.equal((await offered(agent, c)).summary.sentiment, undefined);
  assert.equal(agent.getSnapshot().desk?.attentionAt, undefined);
});

test('[X2] a visitor hears nothing of queues, offers and agents’ presences', async (context) => {
  const { arrive, write } = await open(context);
  const agent = await arrive();
  const { c, visitor } = await write();
  await offered(agent, c);
  await agent.decline(c);
  await agent.resetPresence();
  await agent.pick(c);
  await inSession(agent, c);
  await agent.send(c, 'Here I am');
  await eventually(visitor, ({ view }) =>
    view?.events.some(({ by, type }) => by.kind === 'agent' && type === 'message.sent'),
  );
  const known = JSON.stringify(visitor.getSnapshot());
  assert.doesNotMatch(known, /offer\.|queued|"sales"|declined/);
});
