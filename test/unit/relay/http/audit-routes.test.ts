/** The audit log by request: who may read it, page by page, and one past each bound. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { auditPageMax } from '../../../../src/core/limits.ts';
import type { AuditEntry } from '../../../../src/relay/audit/audit.ts';
import type { Config } from '../../../../src/relay/config.ts';
import { createAgentClient } from '../../../../src/sdk/agent.ts';
import { eventually } from '../../../support/eventually.ts';
import { site, startRelay, testConfig } from '../../../support/relay.ts';

const opened = async (context: TestContext, config: Config = testConfig) => {
  const relay = await startRelay(context, { config });
  const ask = async (query = '', as = 'supervisor') => {
    const headers = { authorization: `Bearer ${await relay.token(as)}` };
    const response = await fetch(`${relay.url}/v1/audit${query}`, { headers });
    const body = (await response.json()) as { entries: AuditEntry[]; next?: string; code?: string };
    return { status: response.status, ...body };
  };
  const resets = async (count: number): Promise<void> => {
    const client = createAgentClient({ relay: relay.url, site, token: () => relay.token('supervisor') });
    context.after(() => client.close());
    const agent = createAgentClient({ relay: relay.url, site, token: () => relay.token('agent-1') });
    context.after(() => agent.close());
    agent.connect();
    await eventually(agent, ({ self }) => self !== undefined);
    for (let index = 0; index < count; index += 1) await client.resetPresence('agent-1');
    await client.resetPresence();
  };
  return { relay, ask, resets };
};

test('[V8] [A8] who resets another one’s presence stands in the audit log; who resets their own does not', async (context) => {
  const { ask, resets } = await opened(context);
  await resets(1);
  const { entries, next } = await ask();
  assert.equal(next, undefined);
  assert.deepEqual(
    entries.map(({ action, agent, by }) => [action, agent, by]),
    [['presence.reset', 'agent-1', { id: 'supervisor', name: 'Ingrid Osei' }]],
  );
});

test('[V8] a page says where the next one begins, until there is none', async (context) => {
  const { ask, resets } = await opened(context);
  await resets(5);
  const first = await ask('?limit=3');
  const second = await ask(`?limit=3&before=${first.next}`);
  assert.deepEqual([first.entries.length, second.entries.length, second.next], [3, 2, undefined]);
  assert.equal(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size, 5);
});

test('[V8] [X4] supervisors and admins read it; agents, strangers and who is none any more do not', async (context) => {
  const { relay, ask } = await opened(context);
  assert.equal((await ask('', 'admin')).status, 200);
  assert.deepEqual([(await ask('', 'agent-1')).code], ['not-allowed']);
  assert.equal((await fetch(`${relay.url}/v1/audit`)).status, 401);
});

test('[X3] a page that is too long, and a place that is none, are refused', async (context) => {
  const { ask } = await opened(context);
  assert.equal((await ask(`?limit=${auditPageMax}`)).status, 200);
  assert.equal((await ask(`?limit=${auditPageMax + 1}`)).status, 400);
  assert.equal((await ask('?before=yesterday')).status, 400);
});
