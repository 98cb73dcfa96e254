/** The day that the wallboard shows: the hours of a time zone, also where clocks change. Rule V9 in docs/SPEC.md. Pure. */
import { Temporal } from 'temporal-polyfill';

export interface Day {
  readonly from: number;
  /** Not included. */
  readonly to: number;
  /** When its hours begin. */
  readonly hours: readonly number[];
}

const hourMs = 3_600_000;

/** The day of `now`, in milliseconds since 1970, where `timeZone` is. */
export const dayAt = (timeZone: string, now: number): Day => {
  const start = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).startOfDay();
  const from = start.epochMilliseconds;
  const to = start.add({ days: 1 }).startOfDay().epochMilliseconds;
  return {
    from,
    to,
    hours: Array.from({ length: Math.ceil((to - from) / hourMs) }, (_, hour) => from + hour * hourMs),
  };
};

/** Which of its hours a moment of the day is in, from 0. */
export const hourIn = ({ from }: Pick<Day, 'from'>, at: number): number => Math.floor((at - from) / hourMs);
