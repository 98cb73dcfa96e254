/** Colleagues who are consulted, through the SDK and a real relay, in all their windows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offerMs } from '../../src/core/limits.ts';
import type { AgentClient } from '../../src/sdk/agent.ts';
import { eventually } from '../support/eventually.ts';
import { testConfig } from '../support/relay.ts';
import { codeOf, inSession, openScene } from '../support/sdk-scene.ts';

const config = {
  ...testConfig,
  sites: testConfig.sites.map((one) => ({
    ...one,
    workstreams: [
      { id: 'chat', name: 'Chat', mode: 'live' as const, routing: { queue: 'sales', assign: 'pick' as const } },
    ],
    queues: [{ id: 'sales', name: 'Sales' }],
  })),
};

const wished = (agent: AgentClient, c: string) =>
  eventually(agent, ({ offers }) =>
    offers.find(({ conversation, offer }) => conversation === c && offer.scenario === 'consult'),
  );
const isAskedNoMore = (agent: AgentClient) => eventually(agent, ({ offers }) => offers.length === 0);
const textsOf = (agent: AgentClient, c: string): string[] => {
  const { sessions, monitored } = agent.getSnapshot();
  const view = [...sessions, ...monitored].find(({ conversation }) => conversation.id === c);
  return (view?.events ?? []).flatMap((event) => ('text' in event ? [`${event.type}: ${event.text}`] : []));
};

test('[N7] [S10] a wish to consult is in both windows with one deadline, and accepted once; then both talk on the side', async (t) => {
  const { arrive, write } = await openScene(t, config);
  const { visitor, c } = await write('My teapot leaks');
  const [ana, ben, other] = [await arrive(), await arrive('agent-2'), await arrive('agent-2')];
  await ana.pick(c);
  await ana.consult(c, 'agent-2');
  const [here, there] = [await wished(ben, c), await wished(other, c)];
  assert.deepEqual(here.offer, there.offer);
  // By the window's own clock, which is set by a greeting that was some time on its way.
  assert.ok(Math.abs(here.endsAt - Date.now() - offerMs.usual) < 60_000);
  await ben.acceptConsult(c);
  await isAskedNoMore(other);
  assert.equal(await codeOf(other.acceptConsult(c)), 'offer-over');
  for (const window of [ben, other]) {
    await eventually(window, () => textsOf(window, c).includes('message.sent: My teapot leaks'));
    assert.deepEqual([window.getSnapshot().sessions, window.getSnapshot().self?.load], [[], 0], 'it takes nothing');
  }
  await ben.writeAside(c, 'Is it the blue one?');
  await ana.writeAside(c, 'It is');
  await ana.send(c, 'I am asking a colleague');
  for (const one of [ana, ben, other]) {
    await eventually(one, () => textsOf(one, c).at(-1) === 'message.sent: I am asking a colleague');
    assert.deepEqual(textsOf(one, c).slice(1, 3), ['aside.written: Is it the blue one?', 'aside.written: It is']);
  }
  await eventually(visitor, ({ view }) =>
    view?.events.some((event) => event.type === 'message.sent' && event.by.kind === 'agent'),
  );
  assert.doesNotMatch(JSON.stringify(visitor.getSnapshot()), /aside|consult/);
  await ana.endConsult(c, 'agent-2');
  for (const window of [ben, other]) {
    await eventually(window, ({ monitored }) => monitored.length === 0);
    assert.equal(await codeOf(window.writeAside(c, 'One more thing')), 'not-assigned');
  }
});

test('[S10] who declined is said to who asked; what is taken back is gone; handed on, the consultant stays', async (t) => {
  const { arrive, write } = await openScene(t, config);
  const { c } = await write();
  const [ana, ben, sam] = [await arrive(), await arrive('agent-2'), await arrive('supervisor')];
  await ana.pick(c);
  await inSession(ana, c);
  const consulting = () => ana.getSnapshot().sessions[0]?.conversation.consulting;
  await ana.consult(c, 'agent-2');
  await wished(ben, c);
  await ben.declineConsult(c);
  await eventually(ana, () =>
    consulting()?.failed.some(({ agent, why }) => agent.id === 'agent-2' && why === 'declined'),
  );
  await ana.consult(c, 'agent-2');
  await wished(ben, c);
  await eventually(ana, () => consulting()?.requests.length === 1);
  await ana.cancelConsult(c, 'agent-2');
  await isAskedNoMore(ben);
  await ana.consult(c, 'supervisor');
  await wished(sam, c);
  await sam.acceptConsult(c);
  await ana.transfer(c, { agent: 'agent-2' });
  await eventually(ben, ({ offers }) => offers.find(({ offer }) => offer.scenario === 'transfer'));
  await ben.accept(c);
  await ben.writeAside(c, 'Thank you both');
  for (const one of [ana, sam]) await eventually(one, () => textsOf(one, c).at(-1) === 'aside.written: Thank you both');
});
