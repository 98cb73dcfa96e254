/** When hours begin and end: known at that moment, told once, and looked at anew when they are configured otherwise. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hours } from '../../../src/core/hours/hours.ts';
import type { SiteConfig } from '../../../src/relay/config.ts';
import { Openings } from '../../../src/relay/openings.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

const minute = 60_000;

/** Hours of the day that the clock is at, from one minute of it to another. */
const hoursFrom = (clock: VirtualClock, from: number, to: number): Hours => {
  const at = (minutes: number): string => new Date(clock.now() + minutes * minute).toISOString();
  const span: [string, string] = [at(from).slice(11, 16), at(to).slice(11, 16)];
  return {
    timeZone: 'UTC',
    week: [[], [], [], [], [], [], []],
    holidays: [{ date: at(0).slice(0, 10), spans: [span] }],
  };
};

const siteWith = (hours: Hours): SiteConfig => ({
  id: 'shop',
  name: 'Shop',
  origins: [],
  workstreams: [
    { id: 'chat', name: 'Chat', mode: 'live', hours },
    { id: 'always', name: 'Always', mode: 'live' },
  ],
});

const scene = (from: number, to: number) => {
  const clock = new VirtualClock();
  const hours = hoursFrom(clock, from, to);
  const sites = new Map([['shop', siteWith(hours)]]);
  const openings = new Openings({ sites, clock });
  const told: number[] = [];
  const began = clock.now();
  const watch = (): void => openings.watch(() => told.push((clock.now() - began) / minute));
  return { clock, hours, sites, openings, told, watch };
};

test('[M2] that hours begin and end is told when they do, and nothing in between', async () => {
  const { clock, hours, openings, told, watch } = scene(5, 12);
  watch();
  assert.deepEqual(openings.of(hours), { open: false, opensAt: clock.now() + 5 * minute });
  await clock.advance(5 * minute - 1);
  assert.deepEqual(told, []);
  await clock.advance(1);
  assert.deepEqual([told, openings.of(hours)], [[5], { open: true }]);
  await clock.advance(30 * minute);
  assert.deepEqual([told, openings.of(hours)], [[5, 12], { open: false }]);
  openings.stop();
});

test('[M2] hours that are configured otherwise are watched from then on, and nothing is once it has stopped', async () => {
  const { clock, sites, openings, told, watch } = scene(5, 12);
  watch();
  sites.set('shop', siteWith(hoursFrom(clock, 3, 20)));
  watch();
  await clock.advance(10 * minute);
  assert.deepEqual(told, [3]);
  openings.stop();
  await clock.advance(30 * minute);
  assert.deepEqual(told, [3]);
  sites.clear();
  watch();
  await clock.advance(30 * minute);
  assert.deepEqual(told, [3]);
});
