/** To whom a conversation can be handed on, as a real relay tells it on either database: to whom it is told, and what. */
import assert from 'node:assert/strict';
import { after, before, type TestContext, test } from 'node:test';
import type { Hours } from '../../src/core/hours/hours.ts';
import { listRowsMax } from '../../src/core/limits.ts';
import type { Config } from '../../src/relay/config.ts';
import { TestPostgres } from '../support/postgres.ts';
import { testConfig } from '../support/relay.ts';
import { codeOf, inSession, openScene, twoQueues } from '../support/sdk-scene.ts';

let postgres: TestPostgres;
before(async () => {
  postgres = await TestPostgres.start();
});
after(() => postgres?.close());

const onEach: Readonly<Record<string, () => Promise<Partial<Config>>>> = {
  SQLite: async () => ({}),
  PostgreSQL: async () => ({ postgres: await postgres.createDatabase() }),
};

/** Never, as far as this test lasts. */
const closed = { timeZone: 'UTC', week: [[], [], [], [], [], [], []] } satisfies Hours;

const config: Config = {
  ...testConfig,
  sites: testConfig.sites.map((one) => ({
    ...one,
    queues: [...twoQueues, { id: 'night', name: 'Night' }],
    workstreams: [
      { id: 'chat', name: 'Chat', mode: 'live', routing: { queue: 'sales', assign: 'pick', presences: ['available'] } },
      { id: 'late', name: 'Late', mode: 'live', hours: closed, routing: { queue: 'night', assign: 'pick' } },
    ],
  })),
};

for (const [database, more] of Object.entries(onEach)) {
  test(`[V4] [V5] [S10] who has a conversation is told who is there and how queues stand, and nobody else is (${database})`, async (context) => {
    const { arrive, write } = await openScene(context, { ...config, ...(await more()) });
    const [ana, ben, ingrid] = [await arrive(), await arrive('agent-2'), await arrive('supervisor')];
    const { c } = await write();
    assert.equal(await codeOf(ana.handingOn(c)), 'unknown-conversation', 'nobody has it');
    const assignable = await ingrid.handingOn(c);
    assert.equal(assignable.units, 20, 'who may assign is told what it takes');
    assert.deepEqual(assignable.colleagues.map(({ id }) => id).toSorted(), ['admin', 'agent-1', 'agent-2']);
    await ana.pick(c);
    await inSession(ana, c);
    await write();
    await ben.setPresence({ base: 'away' });
    const { presences, colleagues, queues } = await ana.handingOn(c);
    assert.deepEqual(presences, ['available']);
    assert.deepEqual(
      colleagues.map(({ id, name, isOfQueue, presence }) => [id, name, isOfQueue, presence.base]),
      [
        ['supervisor', 'Ingrid Osei', true, 'available'],
        ['admin', 'Rui Tanaka', true, 'offline'],
        ['agent-2', 'Tomás Ferreira', true, 'away'],
      ],
    );
    assert.deepEqual(
      queues.map(({ id, waiting, present, isOpen }) => [id, waiting, present, isOpen]),
      [
        ['sales', 1, 1, true],
        ['returns', 0, 0, true],
        ['night', 0, 1, false],
      ],
    );
    assert.equal(await codeOf(ben.handingOn(c)), 'unknown-conversation');
    assert.equal((await ingrid.handingOn(c)).colleagues.length, 3, 'who may transfer is told');
    await ana.end(c);
    assert.equal(await codeOf(ana.handingOn(c)), 'unknown-conversation', 'it is over');
  });
}

test('[X3] of more colleagues than a list holds, those of the queue are told', async (context: TestContext) => {
  const crowd = Array.from({ length: listRowsMax + 1 }, (_, index) => ({
    ...(testConfig.agents[0] as Config['agents'][number]),
    id: `crowd-${index}`,
    login: `crowd-${index}`,
    name: `A ${String(index).padStart(3, '0')}`,
  }));
  const sales = { id: 'sales', name: 'Sales', agents: ['agent-1', 'agent-2'] };
  const { arrive, write } = await openScene(context, {
    ...config,
    sites: config.sites.map((one) => ({ ...one, queues: [sales, ...(one.queues ?? []).slice(1)] })),
    agents: [...testConfig.agents, ...crowd],
  });
  const ana = await arrive();
  const { c } = await write();
  await ana.pick(c);
  const { colleagues } = await ana.handingOn(c);
  assert.equal(colleagues.length, listRowsMax);
  assert.deepEqual([colleagues[0]?.id, colleagues.filter(({ isOfQueue }) => isOfQueue).length], ['agent-2', 1]);
});
