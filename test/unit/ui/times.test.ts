/** Days and times as people read them. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dayOf, Times } from '../../../src/ui/times.ts';

const at = (year: number, month: number, day: number, hour = 12): number =>
  new Date(year, month - 1, day, hour).getTime();

suite('times', () => {
  const times = new Times('en-GB');
  const now = at(2026, 3, 30, 9);

  test('today and yesterday have names', () => {
    assert.equal(times.day(at(2026, 3, 30, 0), now), 'today');
    assert.equal(times.day(at(2026, 3, 29, 23), now), 'yesterday');
  });

  test('yesterday is yesterday after a day of 23 or 25 hours', () => {
    for (const [year, month, day] of [
      [2026, 3, 30],
      [2026, 10, 26],
    ] as const) {
      assert.equal(times.day(at(year, month, day - 1), at(year, month, day, 0)), 'yesterday');
    }
  });

  test('other days have their date, and their year if it is another one', () => {
    assert.equal(times.day(at(2026, 3, 27), now), 'Friday 27 March');
    assert.match(times.day(at(2025, 12, 31), now), /31 December 2025/);
  });

  test('a clock that runs ahead is no day by name', () => {
    assert.equal(times.day(at(2026, 3, 31), now), 'Tuesday 31 March');
  });

  test('each language has its own', () => {
    assert.equal(new Times('de').day(now, now), 'heute');
    assert.equal(new Times('de').time(at(2026, 3, 30, 15)), '15:00');
  });

  test('days differ where calendars do', () => {
    assert.equal(dayOf(at(2026, 3, 30, 0)), dayOf(at(2026, 3, 30, 23)));
    assert.notEqual(dayOf(at(2026, 3, 30)), dayOf(at(2026, 4, 30)));
    assert.notEqual(dayOf(at(2026, 1, 11)), dayOf(at(2026, 11, 1)));
  });
});
