/**
 * Operating hours: whether somebody is there at a moment, and when that changes next. Rule M2 in docs/SPEC.md.
 *
 * Hours are wall-clock times of one time zone. Where the clock is put forward, a time that does not exist is as much later
 * as the clock jumps; where it is put back, a time that comes twice counts when it comes first.
 */

import { Temporal } from 'temporal-polyfill';
import type { Static } from 'typebox';
import type { HoursShape } from './hours.shape.ts';

export type Hours = Static<typeof HoursShape>;

/** From `start` up to `end`, not included, in milliseconds since 1970. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Days ahead in which the next change is looked for: holidays and days off may fill a whole year. */
const daysAhead = 370;

/** A zone that nobody knows; a date of the holidays that is none, or is there twice, and which one of them, from 0. */
export type HoursProblem =
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'no-date' | 'date-twice'; readonly holiday: number; readonly date: string };

/** Why these hours can't be used, or undefined if they can. */
export const hoursProblem = ({ timeZone, holidays = [] }: Hours): HoursProblem | undefined => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
  } catch {
    return { kind: 'zone', zone: timeZone };
  }
  const dates = new Set<string>();
  for (const [holiday, { date }] of holidays.entries()) {
    if (!isDate(date)) return { kind: 'no-date', holiday, date };
    if (dates.has(date)) return { kind: 'date-twice', holiday, date };
    dates.add(date);
  }
  return undefined;
};

/** Whether `now` (milliseconds since 1970) is within the hours. */
export const isWithin = (hours: Hours, now: number): boolean => {
  const today = dateAt(hours, now);
  // What began the day before may still go on.
  return [today.subtract({ days: 1 }), today]
    .flatMap((date) => intervalsOf(hours, date))
    .some(({ start, end }) => start <= now && now < end);
};

/** When the hours begin or end next after `now`, in milliseconds since 1970; undefined if never within a year. */
export const nextChange = (hours: Hours, now: number): number | undefined => {
  const isOpen = isWithin(hours, now);
  const today = dateAt(hours, now);
  for (let day = -1; day <= daysAhead; day += 1) {
    const edges = intervalsOf(hours, today.add({ days: day }))
      .flatMap(({ start, end }) => [start, end])
      .filter((edge) => edge > now && isWithin(hours, edge) !== isOpen);
    if (edges.length > 0) return Math.min(...edges);
  }
  return undefined;
};

/** A date in the zone of the hours, as people see it. */
export interface HoursOfDay {
  /** Like `2026-03-29`. */
  readonly date: string;
  /** What the zone is ahead of UTC when the day begins, and by how much more (or less) when it ends, in minutes. */
  readonly offset: number;
  readonly shift: number;
  readonly isHoliday: boolean;
  /** When somebody is there, by what begins on that date. */
  readonly spans: readonly Interval[];
}

/** `count` days from that of `now` on, which is in milliseconds since 1970. */
export const daysFrom = (hours: Hours, now: number, count: number): readonly HoursOfDay[] => {
  const { timeZone, holidays = [] } = hours;
  const today = dateAt(hours, now);
  return Array.from({ length: count }, (_, ahead) => {
    const date = today.add({ days: ahead });
    const [offset, next] = [date, date.add({ days: 1 })].map(
      (one) => one.toZonedDateTime(timeZone).offsetNanoseconds / 60e9,
    ) as [number, number];
    const iso = date.toString();
    const isHoliday = holidays.some((one) => one.date === iso);
    return { date: iso, offset, shift: next - offset, isHoliday, spans: intervalsOf(hours, date) };
  });
};

/** When the zone’s clock is next put forward or back after `now`; undefined if that is not to be. */
export const nextClockChange = ({ timeZone }: Pick<Hours, 'timeZone'>, now: number): number | undefined =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).getTimeZoneTransition('next')
    ?.epochMilliseconds;

const dateAt = ({ timeZone }: Hours, now: number): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();

const intervalsOf = (hours: Hours, date: Temporal.PlainDate): readonly Interval[] => {
  const iso = date.toString();
  const holiday = hours.holidays?.find((one) => one.date === iso);
  const spans = holiday ? holiday.spans : (hours.week[date.dayOfWeek - 1] ?? []);
  return spans.map(([from, to]) => {
    const start = momentOf(hours, date, from);
    const sameDay = momentOf(hours, date, to);
    return { start, end: sameDay > start ? sameDay : momentOf(hours, date.add({ days: 1 }), to) };
  });
};

const momentOf = ({ timeZone }: Hours, date: Temporal.PlainDate, time: string): number => {
  const day = time === midnight ? date.add({ days: 1 }) : date;
  const plainTime = time === midnight ? '00:00' : time;
  return day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
};

/** The end of a day, as people write it. */
const midnight = '24:00';

const isDate = (date: string): boolean => {
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString() === date;
  } catch {
    return false;
  }
};
