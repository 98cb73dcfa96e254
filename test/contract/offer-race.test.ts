/** Dozens of agents race for work that three relays offer on one PostgreSQL. Long: `PARLOR_OFFERS=20000`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPostgresStore } from '../../src/relay/store/postgres/postgres-store.ts';
import type { Store } from '../../src/relay/store/store.ts';
import { raceForOffers } from '../support/offer-race.ts';
import { TestPostgres } from '../support/postgres.ts';

const conversations = Number(process.env['PARLOR_OFFERS'] ?? 1_500);

test('[R6] [R7] [R8] 32 agents race for work of three relays: one holder each, load that is what is held, nothing lost', async (context) => {
  const postgres = await TestPostgres.start();
  const stores: Store[] = [];
  context.after(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await postgres.close();
  });
  const url = await postgres.createDatabase();
  for (let index = 0; index < 3; index += 1) stores.push(await openPostgresStore(url));
  const [first, ...others] = stores;
  assert.ok(first);
  const course = { conversations, agents: 32, atOnce: 300 };
  const { violations, offers, contested, closed, ms } = await raceForOffers([first, ...others], course);
  const rate = Math.round((offers / ms) * 1_000);
  context.diagnostic(`${offers} offers, ${contested} accepted twice at once, in ${Math.round(ms)} ms: ${rate}/s`);
  assert.deepEqual(violations.slice(0, 5), []);
  assert.equal(closed, conversations);
  assert.ok(offers > conversations && contested > conversations / 8, 'they raced');
});
