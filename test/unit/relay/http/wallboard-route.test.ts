/** The numbers of the wallboard by request: who may read them, and that they are those of now. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isParlorError } from '../../../../src/core/errors.ts';
import { serviceLevelOf } from '../../../../src/core/wallboard/tally.ts';
import { allQueues } from '../../../../src/core/wallboard/wallboard.ts';
import { createAgentClient } from '../../../../src/sdk/agent.ts';
import { createVisitorClient } from '../../../../src/sdk/index.ts';
import { askerOf, codeOf } from '../../../support/desk-asker.ts';
import { eventually } from '../../../support/eventually.ts';
import { site, startRelay, testConfig } from '../../../support/relay.ts';
import { until } from '../../../support/until.ts';

test('[V9] what happens in the site is told to who has a right over it, within seconds', async (context) => {
  const relay = await startRelay(context);
  const clientOf = (as: string) => createAgentClient({ relay: relay.url, site, token: () => relay.token(as) });
  const [supervisor, agent] = [clientOf('supervisor'), clientOf('agent-1')];
  context.after(() => supervisor.close());
  context.after(() => agent.close());
  const { wallboard } = supervisor.records();
  const whole = async () => allQueues((await wallboard.read()).queues);
  // Whoever asks all the time is asked to wait.
  const shows = (waiting: number) =>
    until(`${waiting} waiting`, () =>
      whole().then(
        (all) => all.waiting === waiting && all,
        () => false as const,
      ),
    );
  assert.deepEqual([(await whole()).waiting, (await whole()).day], [0, []]);
  const visitor = createVisitorClient({ relay: relay.url, site });
  context.after(() => visitor.close());
  await visitor.send('Is anybody there?');
  const { since = 0 } = await shows(1);
  assert.ok(Math.abs(Date.now() - since) < 60_000);
  agent.connect();
  await eventually(agent, ({ open }) => open.rows.length === 1);
  const [row] = agent.getSnapshot().open.rows;
  assert.ok(row);
  await agent.pick(row.id);
  const [hour] = (await shows(0)).day;
  assert.ok(hour);
  assert.deepEqual([hour.inTime, serviceLevelOf(hour)], [1, 1]);
});

test('[V9] [V1] who has no right over others’ conversations, and who is not signed in, is told nothing', async (context) => {
  const agents = testConfig.agents.map((one) => (one.id === 'supervisor' ? { ...one, rights: [] } : one));
  const relay = await startRelay(context, { config: { ...testConfig, agents } });
  for (const as of ['agent-1', 'supervisor'])
    assert.deepEqual(codeOf(await askerOf(relay, '/v1/', await relay.token(as))('GET wallboard')), [
      403,
      'not-allowed',
    ]);
  assert.deepEqual(codeOf(await askerOf(relay, '/v1/', undefined)('GET wallboard')), [401, 'not-authenticated']);
  const refused = createAgentClient({ relay: relay.url, site, token: () => relay.token('agent-1') });
  context.after(() => refused.close());
  await assert.rejects(refused.records().wallboard.read(), (error) => isParlorError(error, 'not-allowed'));
  assert.equal((await askerOf(relay, '/v1/', await relay.token('admin'))('GET wallboard')).status, 200);
});
