/** Whether a conversation can begin: who may ask, what is answered, and what never is. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { availability as bounds, languageLengthMax, nameLengthMax } from '../../../../src/core/limits.ts';
import type { Config } from '../../../../src/relay/config.ts';
import { createAgentClient } from '../../../../src/sdk/agent.ts';
import { availabilityOf, createVisitorClient, isParlorError } from '../../../../src/sdk/index.ts';
import { eventually } from '../../../support/eventually.ts';
import { site, startRelay, startServing, testConfig } from '../../../support/relay.ts';

const openDay = new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 10);
const later = {
  timeZone: 'UTC',
  week: [[], [], [], [], [], [], []] as [[], [], [], [], [], [], []],
  holidays: [{ date: openDay, spans: [['00:00', '24:00']] as [string, string][] }],
};

const front = {
  notice: { version: 'v1', required: true },
  words: [
    { language: 'de', notice: { text: 'Wird gespeichert.' } },
    { language: 'en', notice: { text: 'This is kept.' } },
  ],
};

const config: Config = {
  ...testConfig,
  sites: testConfig.sites.map((one) => ({
    ...one,
    queues: [
      { id: 'sales', name: 'Sales' },
      { id: 'returns', name: 'Returns', agents: ['agent-2'] },
    ],
    workstreams: [
      { id: 'chat', name: 'Chat', mode: 'live', routing: { queue: 'sales', assign: 'pick' } },
      { id: 'returns', name: 'Returns', mode: 'live', routing: { queue: 'returns', told: { position: false } } },
      { id: 'closed', name: 'Closed', mode: 'live', hours: later },
      { id: 'spoken', name: 'Spoken', mode: 'live', front },
      { id: 'account', name: 'Account', mode: 'persistent', allowsAnonymous: true, hours: later },
    ],
  })),
};

const open = async (context: TestContext) => {
  const relay = await startRelay(context, { config });
  const ask = (workstream?: string) =>
    availabilityOf({ relay: relay.url, site, ...(workstream !== undefined && { workstream }) });
  return { ...relay, ask };
};

test('[M2] it says whether somebody can begin, and if not, when', async (t) => {
  const { ask } = await open(t);
  assert.deepEqual(await ask(), { open: true, agents: 'none', waiting: 0 });
  const opensAt = Date.parse(`${openDay}T00:00Z`);
  const hours = (canBegin: boolean) => ({ front: { hours: { open: false, opensAt, canBegin } } });
  assert.deepEqual(await ask('closed'), { open: false, opensAt, agents: 'none', ...hours(false) });
  const account = { open: true, agents: 'none', ...hours(true) };
  assert.deepEqual(await ask('account'), account, 'a persistent one begins at any hour');
});

test('[R10] it says how many wait where places are told, and whether anybody is there, and nothing else about them', async (t) => {
  const { ask, url, token } = await open(t);
  const agent = createAgentClient({ relay: url, site, token: () => token('agent-1') });
  t.after(() => agent.close());
  agent.connect();
  await eventually(agent, ({ self }) => self?.presence.base === 'available');
  const visitor = createVisitorClient({ relay: url, site, workstream: 'chat' });
  t.after(() => visitor.close());
  await visitor.send('Hello');
  assert.deepEqual(await ask('chat'), { open: true, agents: 'some', waiting: 1 });
  assert.deepEqual(await ask('returns'), { open: true, agents: 'none' }, 'not in this queue');
  const text = await (await fetch(`${url}/v1/sites/${site}/availability?workstream=chat`)).text();
  assert.deepEqual(Object.keys(JSON.parse(text)).toSorted(), ['agents', 'open', 'waiting']);
  for (const { id, name } of config.agents) assert.ok(!text.includes(id) && !text.includes(name));
});

test('[M2] [V7] it says what the site has to say, in the language that is asked for', async (t) => {
  const { url } = await open(t);
  const ask = async (language?: string) =>
    (await availabilityOf({ relay: url, site, workstream: 'spoken', ...(language !== undefined && { language }) }))
      .front;
  const notice = { version: 'v1', required: true };
  assert.deepEqual(await ask('de-DE'), { notice: { ...notice, language: 'de', text: 'Wird gespeichert.' } });
  assert.deepEqual(await ask('en'), { notice: { ...notice, language: 'en', text: 'This is kept.' } });
  assert.deepEqual(await ask(), { notice: { ...notice, language: 'de', text: 'Wird gespeichert.' } });
  const address = `${url}/v1/sites/${site}/availability?language=${'x'.repeat(languageLengthMax + 1)}`;
  assert.equal((await fetch(address)).status, 400);
});

test('[X1] the site’s pages may read it, others may not; it may be kept for seconds, for each origin', async (t) => {
  const { port } = await startServing(t, { config });
  const ask = (origin?: string, of = site) =>
    fetch(`http://localhost:${port}/v1/sites/${of}/availability`, { headers: { ...(origin && { origin }) } });
  const allowed = await ask('https://shop.example');
  assert.equal(allowed.status, 200);
  assert.equal(allowed.headers.get('access-control-allow-origin'), 'https://shop.example');
  assert.equal(allowed.headers.get('cache-control'), 'public, max-age=5');
  assert.match(allowed.headers.get('vary') ?? '', /origin/i);
  const other = await ask('https://shop.example.evil.example');
  assert.equal(other.status, 403);
  assert.equal(other.headers.get('access-control-allow-origin'), null);
  assert.equal(other.headers.get('cache-control'), 'no-store');
  assert.equal((await ask(undefined, 'nowhere')).status, 404);
});

test('[X3] what is not there and what is too long is refused, and so is the one question too many in a minute', async (t) => {
  const { url, ask } = await open(t);
  const refusal = async (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'none',
      (error: unknown) => (isParlorError(error) ? error.code : String(error)),
    );
  assert.equal(await refusal(ask('nothing')), 'unknown-workstream');
  assert.equal(await refusal(availabilityOf({ relay: url, site: 'nowhere' })), 'unknown-site');
  assert.equal(
    (await fetch(`${url}/v1/sites/${site}/availability?workstream=${'x'.repeat(nameLengthMax + 1)}`)).status,
    400,
  );
  for (let asked = 2; asked < bounds.perMinuteMax; asked += 1) await ask();
  assert.equal(await refusal(ask()), 'rate-limited');
  const origin = 'https://shop.example';
  const told = await fetch(`${url}/v1/sites/${site}/availability`, { headers: { origin } });
  assert.deepEqual(
    [told.status, told.headers.get('access-control-allow-origin')],
    [429, origin],
    'which its page may read',
  );
});

test('whoever does not want to know any more stops asking', async (t) => {
  const { url } = await open(t);
  const asked = availabilityOf({ relay: url, site, signal: AbortSignal.abort() });
  await assert.rejects(asked, (error) => isParlorError(error, 'unavailable'));
});
