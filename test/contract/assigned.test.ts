/** What agents and supervisors are told without being asked, at a real relay, through the SDK. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { offerMs } from '../../src/core/limits.ts';
import type { Right } from '../../src/core/rights.ts';
import type { Config } from '../../src/relay/config.ts';
import type { RoutingConfig } from '../../src/relay/routing-settings.ts';
import type { AgentClient } from '../../src/sdk/agent.ts';
import { AdminApi } from '../support/admin-api.ts';
import { eventually } from '../support/eventually.ts';
import { testConfig } from '../support/relay.ts';
import { codeOf, inSession, openScene, twoQueues } from '../support/sdk-scene.ts';

type Alert = 'never' | 'very-negative' | 'negative';

interface Setting {
  readonly routing?: Partial<RoutingConfig>;
  readonly rights?: readonly Right[];
  readonly alertAt?: Alert;
}

const unasked: Setting = { routing: { offer: { ask: false } } };

const configWith = ({ routing = { assign: 'pick' }, rights, alertAt }: Setting): Config => ({
  ...testConfig,
  sites: testConfig.sites.map((one) => ({
    ...one,
    queues: twoQueues,
    ...(alertAt && { sentiment: { alertAt } }),
    workstreams: [{ id: 'chat', name: 'Chat', mode: 'live', routing: { queue: 'sales', ...routing } }],
  })),
  agents: testConfig.agents.map((agent) => ({
    ...agent,
    ...(agent.id === 'supervisor' && rights && { rights: [...rights] }),
  })),
});

const open = (context: TestContext, setting: Setting = unasked) => openScene(context, configWith(setting));

const noticeOf = (agent: AgentClient, c: string) =>
  eventually(agent, ({ notices }) => notices.find(({ conversation }) => conversation === c));

const isTold = async (agent: AgentClient, count: number): Promise<void> => {
  await eventually(agent, ({ notices }) => notices.length === count);
};

test('[N5] [N2] [N3] what nobody is asked about is a session at once, and a notice with the seconds of an offer', async (context) => {
  const { arrive, write } = await open(context, { routing: { offer: { ask: false, ms: 60_000 } } });
  const agent = await arrive();
  const { c, visitor } = await write();
  const { scenario, endsAt = 0, summary } = await noticeOf(agent, c);
  assert.equal(scenario, 'assigned');
  assert.equal(summary.unseen?.epoch, 1);
  const left = endsAt - Date.now();
  assert.ok(left > 50_000 && left <= 61_000, `${left} ms are left`);
  assert.deepEqual(agent.getSnapshot().offers, []);
  await inSession(agent, c);
  assert.partialDeepStrictEqual(agent.getSnapshot().self, { load: 20, sessions: 1 });
  await eventually(visitor, ({ view }) => view?.conversation.lifecycle.assignee?.id === 'agent-1');
  assert.doesNotMatch(JSON.stringify(visitor.getSnapshot()), /unseen|notified/);
});

test('[N7] [N10] a notice is in all windows with the same seconds, in one that comes later too; seen in one, it is gone from all', async (context) => {
  const { arrive, write } = await open(context);
  const windows = [await arrive(), await arrive()];
  const { c } = await write();
  const { endsAt, summary } = await noticeOf(windows[0] as AgentClient, c);
  windows.push(await arrive());
  for (const window of windows) {
    const notice = await noticeOf(window, c);
    assert.deepEqual(notice.summary.unseen, summary.unseen);
    assert.ok(Math.abs((notice.endsAt ?? 0) - (endsAt ?? 0)) < 1_000, 'as far as clocks are compared');
  }
  await Promise.all(windows.map((window) => window.see(c)));
  for (const window of windows) await isTold(window, 0);
  await windows[0]?.see(c);
  const seen = windows[0]?.getSnapshot().sessions[0]?.events.filter(({ type }) => type === 'assignment.seen');
  assert.equal(seen?.length, 1);
});

test('[A6] who writes has seen it; to see what is not there, or not one’s own any more, does no harm', async (context) => {
  const { arrive, write } = await open(context);
  const agent = await arrive();
  const { c } = await write();
  await noticeOf(agent, c);
  await inSession(agent, c);
  await agent.note(c, 'Called back');
  await isTold(agent, 0);
  await agent.see(c);
  await agent.see('no-such-conversation');
  assert.deepEqual(agent.getSnapshot().refused, []);
});

test('[V4] [N1] who is given something by a supervisor is told so; a supervisor who takes it is not', async (context) => {
  const { arrive, write } = await open(context, {});
  const [ana, sam] = [await arrive('agent-1'), await arrive('supervisor')];
  const [first, second] = [await write(), await write()];
  await sam.assign(first.c, 'agent-1');
  const { scenario, endsAt = 0 } = await noticeOf(ana, first.c);
  assert.equal(scenario, 'supervisor-assigned');
  assert.ok(endsAt - Date.now() > offerMs.usual / 2);
  await sam.assign(second.c, 'supervisor');
  await inSession(sam, second.c);
  assert.deepEqual(sam.getSnapshot().notices, []);
  assert.equal(await codeOf(ana.see(second.c)), 'ok', 'of what is another’s nothing is said');
  await ana.see(first.c);
  await isTold(ana, 0);
});

test('[N1] [S7] a supervisor who may monitor is told whose visitor feels badly, within a second, and when it is over', async (context) => {
  const { arrive, write } = await open(context, {});
  const [ana, sam] = [await arrive('agent-1'), await arrive('supervisor')];
  const { c, visitor } = await write('This is terrible. Awful service, I am furious!');
  const { scenario, summary, endsAt } = await noticeOf(sam, c);
  assert.deepEqual([scenario, endsAt], ['sentiment', undefined]);
  assert.ok(summary.sentiment === 'negative' || summary.sentiment === 'very-negative');
  await visitor.send('Thank you so much, that is wonderful, great, I love it!');
  await visitor.send('Perfect, excellent, thank you!');
  await isTold(sam, 0);
  for (let count = 0; count < 4; count += 1) await visitor.send('Terrible, awful, horrible!');
  await isTold(sam, 1);
  await ana.pick(c);
  await inSession(ana, c);
  assert.deepEqual(ana.getSnapshot().notices, [], 'agents are told by the mark on their session');
  await ana.end(c);
  await isTold(sam, 0);
});

test('[N1] [V1] [S7] who may not monitor, or has it themselves, is told nothing; nor is anybody where the site wants no such thing', async (context) => {
  const angry = 'Terrible, awful, horrible!';
  const { arrive, write, relay } = await open(context, { rights: ['assign'], alertAt: 'negative' });
  const [sam, rui] = [await arrive('supervisor'), await arrive('admin')];
  const { c } = await write(angry);
  await noticeOf(rui, c);
  assert.deepEqual(sam.getSnapshot().notices, []);
  await rui.pick(c);
  await isTold(rui, 0);
  const other = await write(angry);
  await noticeOf(rui, other.c);
  const api = new AdminApi(relay.url, await relay.token('admin'));
  await api.change(({ sites, agents }) => ({
    sites: sites.map((one) => ({ ...one, sentiment: { alertAt: 'never' } })),
    agents,
  }));
  await isTold(rui, 0);
});
