/** Who one is at one's site, by request: one's own and nobody else's, as the configuration has it now. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAgentClient } from '../../../../src/sdk/agent.ts';
import { askerOf, codeOf } from '../../../support/desk-asker.ts';
import { site, startRelay, testConfig } from '../../../support/relay.ts';

const queues = [
  { id: 'orders', name: 'Orders', agents: ['agent-1', 'supervisor'] },
  { id: 'service', name: 'Service', agents: ['supervisor'] },
];
const config = { ...testConfig, sites: testConfig.sites.map((one) => ({ ...one, queues })) };

test('[S1] [X2] everybody reads who they are at their site, and of nobody else', async (context) => {
  const relay = await startRelay(context, { config });
  const client = createAgentClient({ relay: relay.url, site, token: () => relay.token('agent-1') });
  context.after(() => client.close());
  const own = testConfig.agents.find(({ id }) => id === 'agent-1');
  assert.deepEqual(await client.profile(), {
    id: 'agent-1',
    login: own?.login,
    name: own?.name,
    role: 'agent',
    site: { id: site, name: config.sites[0]?.name },
    queues: [{ id: 'orders', name: 'Orders' }],
    ...(own?.picture !== undefined && { picture: own.picture }),
  });
  const supervisor = askerOf(relay, '/v1/', await relay.token('supervisor'));
  const { status, body, headers } = await supervisor('GET profile');
  assert.deepEqual([status, body['role'], headers.get('cache-control')], [200, 'supervisor', 'no-store']);
  assert.deepEqual(
    (body['queues'] as { id: string }[]).map(({ id }) => id),
    ['orders', 'service'],
  );
  assert.doesNotMatch(JSON.stringify(body), /scrypt/u);
});

test('[X4] nobody without a token is answered', async (context) => {
  const relay = await startRelay(context);
  for (const token of [undefined, 'v'.repeat(43)])
    assert.deepEqual(codeOf(await askerOf(relay, '/v1/', token)('GET profile')), [401, 'not-authenticated']);
});
