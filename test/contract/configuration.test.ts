/** Two relays on one database follow the configuration that is written on one of them. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, type TestContext, test } from 'node:test';
import { InProcessBus } from '../../src/relay/bus/in-process.ts';
import { Subscribers } from '../../src/relay/bus/subscribers.ts';
import type { Present } from '../../src/relay/config/edits.ts';
import { AdminApi } from '../support/admin-api.ts';
import { siteOf } from '../support/config-folder.ts';
import { TestPostgres } from '../support/postgres.ts';
import { newSecret, RawSocket } from '../support/raw-socket.ts';
import { site, startRelay, type TestRelay, testConfig } from '../support/relay.ts';
import { until } from '../support/until.ts';

let postgres: TestPostgres;

before(async () => {
  postgres = await TestPostgres.start();
});

after(() => postgres?.close());

const startTwo = async (
  context: TestContext,
  buses: readonly [InProcessBus, InProcessBus],
): Promise<readonly [TestRelay, TestRelay]> => {
  const config = { ...testConfig, postgres: await postgres.createDatabase() };
  return [await startRelay(context, { config, bus: buses[0] }), await startRelay(context, { config, bus: buses[1] })];
};

const serves = async ({ url }: TestRelay, site: string): Promise<boolean> =>
  (await fetch(`${url}/v1/sites/${site}/frames`, { method: 'POST', body: '[]' })).status !== 404;

const subscribers = new Subscribers();
const kinds = {
  'that hear each other': [new InProcessBus(subscribers), new InProcessBus(subscribers)],
  'whose bus loses everything': [new InProcessBus(), new InProcessBus()],
} as const;

/** The configuration with a notice of this version in each workstream. */
const noticing =
  (version: string) =>
  ({ sites, agents }: Present['config']) => ({
    sites: sites.map((one) => ({
      ...one,
      workstreams: one.workstreams.map((workstream) => ({
        ...workstream,
        front: { notice: { version, required: true }, words: [{ language: 'en', notice: { text: version } }] },
      })),
    })),
    agents,
  });

for (const [kind, buses] of Object.entries(kinds)) {
  test(`[V7] [M3] of two relays ${kind}, visitors at both are told within a second what one was told to say`, async (context) => {
    const [here, there] = await startTwo(context, buses);
    const api = new AdminApi(here.url, await here.token('admin'));
    const visitors = await Promise.all(
      [here, there].map(({ port }) => RawSocket.greeted(port, site, 'visitor', newSecret())),
    );
    context.after(() => {
      for (const visitor of visitors) visitor.close();
    });
    for (const version of ['v1', 'v2']) {
      await api.change(noticing(version));
      const writtenAt = performance.now();
      for (const visitor of visitors) await visitor.next('front', ({ front }) => front?.notice?.text === version);
      assert.ok(performance.now() - writtenAt < 1_000);
    }
    const [, other] = visitors;
    assert.ok(other);
    const start = (consent: string) => other.command(randomUUID(), 1, { type: 'conversation.start', consent });
    assert.partialDeepStrictEqual(await other.answer(start('v1')), { code: 'consent-required' });
    assert.equal((await other.answer(start('v2'))).t, 'ok');
  });

  test(`[O2] of two relays ${kind}, the other serves a site that was written on one, and both know the version`, async (context) => {
    const [here, there] = await startTwo(context, buses);
    const api = new AdminApi(here.url, await here.token('admin'));
    assert.ok(!(await serves(there, 'club')));
    const { version } = await api.change(({ sites, agents }) => ({ sites: [...sites, siteOf('club')], agents }));
    assert.ok(await serves(here, 'club'));
    await until('the other relay serves it', () => serves(there, 'club'));
    (await RawSocket.greeted(there.port, 'club', 'visitor', newSecret())).close();
    const other = new AdminApi(there.url, await there.token('admin'));
    assert.equal((await other.read()).version, version);
    await other.change(({ sites, agents }) => ({ sites: sites.filter(({ id }) => id !== 'club'), agents }));
    await until(
      'the site is gone on both',
      async () => !(await serves(here, 'club')) && !(await serves(there, 'club')),
    );
    const { config } = await other.read();
    assert.equal((await api.send('PUT', { version, body: config })).status, 412);
  });
}
