/** The wallboard of a site: whose day it is, what stands in which hour, and how often the database is asked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ParlorError } from '../../../../src/core/errors.ts';
import { noTally } from '../../../../src/core/wallboard/tally.ts';
import { wallboardMs } from '../../../../src/core/wallboard-limits.ts';
import type { SiteConfig } from '../../../../src/relay/config.ts';
import { Boards, zoneOf } from '../../../../src/relay/wallboard/boards.ts';
import type { SlotTally, Tallies } from '../../../../src/relay/wallboard/tallies.ts';

const week = Array.from({ length: 7 }, () => [['09:00', '17:00']]);
const chat = { id: 'chat', name: 'Chat', mode: 'live' };
const queues = ['sales', 'care'].map((id) => ({ id, name: id }));
const configOf = (parts: object = {}): SiteConfig =>
  ({ id: 'acme', name: 'Acme', origins: [], queues, workstreams: [chat], ...parts }) as unknown as SiteConfig;

const lisbon = configOf({ workstreams: [chat, { ...chat, hours: { timeZone: 'Europe/Lisbon', week } }] });

const setting = (site: SiteConfig = lisbon, start = Date.UTC(2026, 6, 3, 23, 20)) => {
  let now = start;
  const asked: { from: number; to: number }[] = [];
  let rows: readonly SlotTally[] = [];
  let isDown = false;
  const tallies: Tallies = {
    waiting: async () => [{ queue: 'care', waiting: 2, since: 5 }],
    counted: async (_site, { from, to }) => {
      asked.push({ from, to });
      if (isDown) throw new ParlorError('unavailable');
      return rows;
    },
  };
  const boards = new Boards({ sites: new Map([['acme', site]]), tallies, clock: { now: () => now } as never });
  return {
    boards,
    asked,
    count: (...more: readonly SlotTally[]) => {
      rows = more;
    },
    pass: (ms: number) => {
      now += ms;
    },
    breakDown: (is: boolean) => {
      isDown = is;
    },
  };
};

test('[V9] the day is that of the first workstream with hours, and of UTC where none has any', async () => {
  assert.equal(zoneOf(lisbon), 'Europe/Lisbon');
  assert.equal(zoneOf(configOf()), 'UTC');
  const { boards, asked } = setting();
  const board = await boards.of('acme');
  assert.equal(board?.timeZone, 'Europe/Lisbon');
  // It is 00:20 of the 4th there.
  const from = Date.UTC(2026, 6, 3, 23);
  assert.deepEqual([board?.hours[0], board?.hours.length], [from, 24]);
  assert.deepEqual(
    asked.map(({ from: first, to }) => [first, to]),
    [[from, from + 86_400_000]],
  );
  assert.equal(await boards.of('nowhere'), undefined);
});

test('[V9] every queue of the site is there in its order, then others; quarters of an hour are put together', async () => {
  const { boards, count } = setting();
  const slot = Date.UTC(2026, 6, 4, 8);
  count(
    { ...noTally, queue: 'sales', slot, inTime: 1 },
    { ...noTally, queue: 'sales', slot: slot + 2_700_000, inTime: 2, abandoned: 1 },
    { ...noTally, queue: 'former', slot: slot + 3_600_000, handled: 1 },
  );
  const board = await boards.of('acme');
  assert.deepEqual(board?.queues, [
    { queue: 'sales', waiting: 0, day: [{ ...noTally, hour: 9, inTime: 3, abandoned: 1 }] },
    { queue: 'care', waiting: 2, since: 5, day: [] },
    { queue: 'former', waiting: 0, day: [{ ...noTally, hour: 10, handled: 1 }] },
  ]);
});

test('[V9] however many ask, the database is asked once in a while; what could not be had is asked for again', async () => {
  const { boards, asked, pass, breakDown } = setting();
  await Promise.all([boards.of('acme'), boards.of('acme')]);
  pass(wallboardMs.fresh - 1);
  await boards.of('acme');
  assert.equal(asked.length, 1);
  pass(1);
  await boards.of('acme');
  assert.equal(asked.length, 2);
  breakDown(true);
  pass(wallboardMs.fresh);
  await assert.rejects(boards.of('acme'), { code: 'unavailable' });
  breakDown(false);
  assert.ok(await boards.of('acme'));
  assert.equal(asked.length, 4);
});
