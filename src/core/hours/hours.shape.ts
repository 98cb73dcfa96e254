/** Shape of operating hours, as a site configures them. */
import Type from 'typebox';
import { holidaysMax, spansPerDayMax } from '../limits.ts';

/** A time of day, `00:00` to `24:00`. */
const TimeOfDay = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$' });

/** From a time up to another, not included; one that is not later is of the next day. */
const Span = Type.Tuple([TimeOfDay, TimeOfDay]);

const Spans = Type.Array(Span, { maxItems: spansPerDayMax });

export const HoursShape = Type.Object(
  {
    /** IANA time zone, like `America/Sao_Paulo`. */
    timeZone: Type.String({ minLength: 1, maxLength: 64 }),
    /** From Monday to Sunday: when somebody is there. An empty day is a day off. */
    week: Type.Tuple([Spans, Spans, Spans, Spans, Spans, Spans, Spans]),
    /** Dates, `YYYY-MM-DD`, with hours of their own instead of those of the week. */
    holidays: Type.Optional(
      Type.Array(
        Type.Object(
          { date: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), spans: Spans },
          { additionalProperties: false },
        ),
        { maxItems: holidaysMax },
      ),
    ),
  },
  { additionalProperties: false },
);
