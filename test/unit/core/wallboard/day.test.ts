/** The day that the wallboard shows, where clocks change, too. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAt, hourIn } from '../../../../src/core/wallboard/day.ts';
import { allQueues } from '../../../../src/core/wallboard/wallboard.ts';
import { tallySlotMs } from '../../../../src/core/wallboard-limits.ts';

const hourMs = 3_600_000;

test('[V9] a day begins at midnight of its zone, and has as many hours as its clocks give it', () => {
  for (const [timeZone, at, from, hours] of [
    ['UTC', Date.UTC(2026, 2, 4, 23, 59), Date.UTC(2026, 2, 4), 24],
    ['Europe/Lisbon', Date.UTC(2026, 6, 3, 23, 30), Date.UTC(2026, 6, 3, 23), 24],
    ['Asia/Kathmandu', Date.UTC(2026, 2, 4, 12), Date.UTC(2026, 2, 3, 18, 15), 24],
    ['Europe/Berlin', Date.UTC(2026, 2, 29, 12), Date.UTC(2026, 2, 28, 23), 23],
    ['Europe/Berlin', Date.UTC(2026, 9, 25, 12), Date.UTC(2026, 9, 24, 22), 25],
    // Half an hour less: the last hour is a half one.
    ['Australia/Lord_Howe', Date.UTC(2026, 9, 4, 3), Date.UTC(2026, 9, 3, 13, 30), 24],
    // Midnight is what the clock leaves out.
    ['Africa/Cairo', Date.UTC(2026, 3, 24, 12), Date.UTC(2026, 3, 23, 22), 23],
  ] as const) {
    const day = dayAt(timeZone, at);
    assert.deepEqual(
      [new Date(day.from).toISOString(), day.hours.length],
      [new Date(from).toISOString(), hours],
      timeZone,
    );
    assert.ok(day.hours.every((hour, index) => hour === day.from + index * hourMs && hour < day.to));
    assert.deepEqual([day.from % tallySlotMs, day.to % tallySlotMs], [0, 0], 'no quarter of an hour is in two days');
    assert.equal(hourIn(day, day.from), 0);
    assert.equal(hourIn(day, day.to - 1), hours - 1);
  }
});

test('[V9] all queues together: what waits longest, and each hour with what was counted in any of them', () => {
  const counts = { inTime: 1, late: 2, abandoned: 3, unserved: 4, handled: 5 };
  const all = allQueues([
    { queue: 'care', waiting: 2, since: 40, day: [{ hour: 9, ...counts }] },
    {
      queue: 'sales',
      waiting: 0,
      day: [
        { hour: 8, ...counts },
        { hour: 9, ...counts },
      ],
    },
    { queue: '', waiting: 1, since: 30, day: [] },
  ]);
  assert.deepEqual([all.waiting, all.since], [3, 30]);
  assert.deepEqual(
    all.day.map(({ hour, inTime, handled }) => [hour, inTime, handled]),
    [
      [8, 1, 5],
      [9, 2, 10],
    ],
  );
  assert.deepEqual(allQueues([]), { queue: '', waiting: 0, day: [] });
});
