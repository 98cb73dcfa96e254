/** The audit log by request: who may read it, page by page, and one past each bound. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { auditPageMax, nameLengthMax } from '../../../../src/core/limits.ts';
import type { AuditEntry } from '../../../../src/core/privacy/audit-entry.ts';
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

test('[V8] it is filtered by who, what, on what and when, and by exactly that', async (context) => {
  const { ask, resets } = await opened(context);
  await resets(2);
  const { entries } = await ask();
  const [newest = assert.fail(), oldest = assert.fail()] = entries;
  const count = async (query: string) => (await ask(query)).entries.length;
  for (const [query, expected] of [
    ['by=supervisor', 2],
    ['by=super', 0],
    ['by=SUPERVISOR', 0],
    ['about=AGENT-1', 0],
    ['by=super%25', 0],
    ['action=presence.reset', 2],
    ['action=presence', 0],
    ['about=agent-1', 2],
    ['about=agent', 0],
    ['about=agent_1', 0],
    [`from=${oldest.at}`, 2],
    [`from=${newest.at + 1}`, 0],
    [`to=${oldest.at}`, 0],
    [`to=${newest.at + 1}`, 2],
    [`by=supervisor&action=presence.reset&about=agent-1&from=${oldest.at}&to=${newest.at + 1}`, 2],
    ['by=supervisor&about=agent-2', 0],
  ] as const) {
    assert.equal(await count(`?${query}`), expected, query);
  }
  assert.equal((await ask(`?by=${'a'.repeat(nameLengthMax + 1)}`)).status, 400);
  assert.equal((await ask('?from=yesterday')).status, 400);
});

test('[V8] all of it, as filtered, is a table or lines of JSON, however many pages it has', async (context) => {
  const { relay, resets } = await opened(context);
  await resets(3);
  const headers = { authorization: `Bearer ${await relay.token('supervisor')}` };
  const file = async (query: string) => {
    const response = await fetch(`${relay.url}/v1/audit/export${query}`, { headers });
    // As it is: `text` would take the mark at its beginning away.
    return [response.status, Buffer.from(await response.arrayBuffer()).toString()] as const;
  };
  const [status, table] = await file('?action=presence.reset');
  const rows = table.split('\r\n');
  assert.deepEqual([status, rows.length], [200, 5]);
  assert.ok(rows[0]?.startsWith('\ufeff"time","action","by-id"'));
  assert.match(rows[1] ?? '', /^"\d{4}-[^"]+Z","presence\.reset","supervisor","Ingrid Osei","","agent-1"/);
  const [, lines] = await file('?format=jsonl');
  assert.partialDeepStrictEqual(
    lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object),
    Array.from({ length: 3 }, () => ({ action: 'presence.reset', agent: 'agent-1' })),
  );
  assert.equal((await file('?format=xls'))[0], 400);
  const asAgent = { authorization: `Bearer ${await relay.token()}` };
  assert.equal((await fetch(`${relay.url}/v1/audit/export`, { headers: asAgent })).status, 403);
});
