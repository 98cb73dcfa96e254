/** Operating hours: wall-clock times in one time zone, over midnight, over holidays, over the nights when clocks change. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Compile } from 'typebox/compile';
import { HoursShape } from '../../../../src/core/hours/hours.shape.ts';
import {
  daysFrom,
  type Hours,
  hoursProblem,
  isWithin,
  nextChange,
  nextClockChange,
} from '../../../../src/core/hours/hours.ts';
import { holidaysMax, spansPerDayMax } from '../../../../src/core/limits.ts';

type Spans = Hours['week'][number];

const office: Spans = [['09:00', '17:00']];
const off: Spans = [];

const weekdays = (spans: Spans): Hours['week'] => [spans, spans, spans, spans, spans, off, off];
const everyDay = (spans: Spans): Hours['week'] => [spans, spans, spans, spans, spans, spans, spans];

const lisbon = (week: Hours['week'], holidays?: Hours['holidays']): Hours => ({
  timeZone: 'Europe/Lisbon',
  week,
  ...(holidays && { holidays }),
});

const at = (iso: string): number => Date.parse(iso);
const iso = (moment: number | undefined): string | undefined =>
  moment === undefined ? undefined : new Date(moment).toISOString();

test('[M2] hours begin at their first minute and end before their last', () => {
  const hours = lisbon(weekdays(office));
  // 4 March 2026 is a Wednesday; Lisbon keeps UTC in winter.
  assert.equal(isWithin(hours, at('2026-03-04T08:59:59.999Z')), false);
  assert.equal(isWithin(hours, at('2026-03-04T09:00:00.000Z')), true);
  assert.equal(isWithin(hours, at('2026-03-04T16:59:59.999Z')), true);
  assert.equal(isWithin(hours, at('2026-03-04T17:00:00.000Z')), false);
});

test('[M2] the next change is the end while somebody is there, and else the next beginning, over a weekend too', () => {
  const hours = lisbon(weekdays(office));
  assert.equal(iso(nextChange(hours, at('2026-03-06T12:00:00Z'))), '2026-03-06T17:00:00.000Z');
  assert.equal(iso(nextChange(hours, at('2026-03-06T17:00:00Z'))), '2026-03-09T09:00:00.000Z');
});

test('[M2] an hour is that of the site, whatever the clock of the summer says', () => {
  const hours = lisbon(weekdays(office));
  assert.equal(isWithin(hours, at('2026-07-01T08:00:00Z')), true);
  assert.equal(isWithin(hours, at('2026-07-01T16:00:00Z')), false);
});

test('[M2] a span that ends before it begins goes on into the next day', () => {
  const night = lisbon([[['22:00', '06:00']], off, off, off, off, off, off]);
  // Monday, 2 March 2026, 22:00 to Tuesday, 06:00.
  assert.equal(isWithin(night, at('2026-03-02T23:00:00Z')), true);
  assert.equal(isWithin(night, at('2026-03-03T05:59:00Z')), true);
  assert.equal(isWithin(night, at('2026-03-03T06:00:00Z')), false);
  assert.equal(iso(nextChange(night, at('2026-03-03T05:00:00Z'))), '2026-03-03T06:00:00.000Z');
});

test('[M2] spans that meet are one: there is no change between them, at midnight neither', () => {
  const always = lisbon(everyDay([['00:00', '24:00']]));
  assert.equal(isWithin(always, at('2026-03-04T00:00:00Z')), true);
  assert.equal(nextChange(always, at('2026-03-04T12:00:00Z')), undefined);
  const late = lisbon([[['18:00', '24:00']], [['00:00', '02:00']], off, off, off, off, off]);
  assert.equal(iso(nextChange(late, at('2026-03-02T20:00:00Z'))), '2026-03-03T02:00:00.000Z');
});

test('[M2] nobody is ever there if no day has hours', () => {
  assert.equal(nextChange(lisbon(everyDay(off)), at('2026-03-04T12:00:00Z')), undefined);
});

test('[M2] a holiday has its own hours, or none', () => {
  const hours = lisbon(weekdays(office), [
    { date: '2026-12-25', spans: [] },
    { date: '2026-12-24', spans: [['09:00', '12:00']] },
  ]);
  assert.equal(isWithin(hours, at('2026-12-25T10:00:00Z')), false);
  assert.equal(iso(nextChange(hours, at('2026-12-24T10:00:00Z'))), '2026-12-24T12:00:00.000Z');
  assert.equal(iso(nextChange(hours, at('2026-12-24T12:00:00Z'))), '2026-12-28T09:00:00.000Z');
});

test('[M2] where the clock is put forward, an hour that does not exist begins when the clock has jumped', () => {
  // 29 March 2026: 01:00 becomes 02:00 in Lisbon.
  const early = lisbon([off, off, off, off, off, off, [['01:30', '04:00']]]);
  assert.equal(iso(nextChange(early, at('2026-03-29T00:00:00Z'))), '2026-03-29T01:30:00.000Z');
  assert.equal(iso(nextChange(early, at('2026-03-29T02:00:00Z'))), '2026-03-29T03:00:00.000Z');
});

test('[M2] where the clock is put back, an hour that comes twice begins when it comes first', () => {
  // 25 October 2026: 02:00 becomes 01:00 in Lisbon.
  const early = lisbon([off, off, off, off, off, off, [['01:30', '04:00']]]);
  assert.equal(iso(nextChange(early, at('2026-10-24T12:00:00Z'))), '2026-10-25T00:30:00.000Z');
  assert.equal(isWithin(early, at('2026-10-25T01:15:00Z')), true, 'the second 01:15 is after the first 01:30');
});

test('[M2] a zone without such nights, half an hour off, and one across the date line', () => {
  const delhi: Hours = { timeZone: 'Asia/Kolkata', week: weekdays(office) };
  assert.equal(iso(nextChange(delhi, at('2026-03-04T00:00:00Z'))), '2026-03-04T03:30:00.000Z');
  const auckland: Hours = { timeZone: 'Pacific/Auckland', week: weekdays(office) };
  // Sunday evening in UTC is Monday morning there.
  assert.equal(isWithin(auckland, at('2026-03-01T20:30:00Z')), true);
});

test('[M2] a time zone nobody knows and a date that is none are named', () => {
  assert.deepEqual(hoursProblem({ timeZone: 'Mars/Olympus', week: everyDay(off) }), {
    kind: 'zone',
    zone: 'Mars/Olympus',
  });
  const holiday = (date: string) => ({ date, spans: [] });
  assert.deepEqual(hoursProblem(lisbon(everyDay(off), [holiday('2026-02-30')])), {
    ...{ kind: 'no-date', holiday: 0, date: '2026-02-30' },
  });
  const twice = [holiday('2026-12-25'), holiday('2026-12-25')];
  assert.deepEqual(hoursProblem(lisbon(everyDay(off), twice)), {
    ...{ kind: 'date-twice', holiday: 1, date: twice[1]?.date },
  });
  assert.equal(hoursProblem(lisbon(weekdays(office), [holiday('2026-12-25')])), undefined);
});

test('[X3] hours have at most so many spans a day and so many holidays', () => {
  const validator = Compile(HoursShape);
  const span: Spans[number] = ['09:00', '10:00'];
  const days = (count: number) => lisbon(everyDay(Array.from({ length: count }, () => span)));
  assert.equal(validator.Check(days(spansPerDayMax)), true);
  assert.equal(validator.Check(days(spansPerDayMax + 1)), false);
  const holidays = (count: number) =>
    lisbon(
      everyDay([span]),
      Array.from({ length: count }, () => ({ date: '2026-12-25', spans: [] })),
    );
  assert.equal(validator.Check(holidays(holidaysMax)), true);
  assert.equal(validator.Check(holidays(holidaysMax + 1)), false);
  for (const time of ['9:00', '24:01', '25:00', '12:60', '']) {
    assert.equal(validator.Check(lisbon(everyDay([[time, '23:00']]))), false, time);
  }
});

const time = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minute) => {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
});
const spans = fc.array(fc.tuple(time, time), { maxLength: 3 });
const anyHours: fc.Arbitrary<Hours> = fc.record({
  timeZone: fc.constantFrom('Europe/Lisbon', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Tokyo'),
  week: fc.tuple(spans, spans, spans, spans, spans, spans, spans),
});
const anyMoment = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-01-01T00:00:00Z') });

test('[M2] at the next change it is otherwise, and right before it, it is not', () => {
  fc.assert(
    fc.property(anyHours, anyMoment, (hours, now) => {
      const change = nextChange(hours, now);
      if (change === undefined) return;
      assert.ok(change > now);
      assert.notEqual(isWithin(hours, change), isWithin(hours, now));
      assert.equal(isWithin(hours, change - 1), isWithin(hours, now));
    }),
  );
});

test('[M2] the days ahead are those of the zone, with their hours, over a change of clocks', () => {
  const hours = lisbon(everyDay([['22:00', '02:30']]), [{ date: '2026-03-29', spans: [] }]);
  // Lisbon puts its clocks forward on 29 March 2026, at 01:00 UTC.
  const days = daysFrom(hours, at('2026-03-28T23:30:00Z'), 3);
  assert.deepEqual(
    days.map(({ date, offset, shift, isHoliday }) => [date, offset, shift, isHoliday]),
    [
      ['2026-03-28', 0, 0, false],
      ['2026-03-29', 0, 60, true],
      ['2026-03-30', 60, 0, false],
    ],
  );
  assert.deepEqual(
    days.map(({ spans }) => spans.map(({ start, end }) => [iso(start), iso(end)])),
    [
      [['2026-03-28T22:00:00.000Z', '2026-03-29T01:30:00.000Z']],
      [],
      [['2026-03-30T21:00:00.000Z', '2026-03-31T01:30:00.000Z']],
    ],
  );
});

test('[M2] the next change of clocks is told, and that there is none', () => {
  assert.equal(
    iso(nextClockChange({ timeZone: 'Europe/Lisbon' }, at('2026-01-01T00:00:00Z'))),
    '2026-03-29T01:00:00.000Z',
  );
  assert.equal(nextClockChange({ timeZone: 'UTC' }, at('2026-01-01T00:00:00Z')), undefined);
});
