/** Shape of operating hours, as a site configures them. */
import Type from 'typebox';
import { holidaysMax, spansPerDayMax } from '../limits.ts';

const TimeOfDay = Type.String({
  pattern: '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$',
  description: 'A time of day from "00:00" to "24:00".',
});

const Span = Type.Tuple([TimeOfDay, TimeOfDay], {
  description: 'From a time up to another, like ["09:00", "17:30"]; one that is not later is of the next day.',
});

const Spans = Type.Array(Span, {
  maxItems: spansPerDayMax,
  description: 'A day: a list of spans like ["09:00", "17:30"], empty for a day off.',
});

export const HoursShape = Type.Object(
  {
    timeZone: Type.String({
      minLength: 1,
      maxLength: 64,
      description: 'An IANA time zone, like "America/Sao_Paulo".',
    }),
    week: Type.Tuple([Spans, Spans, Spans, Spans, Spans, Spans, Spans], {
      description: 'Seven days from Monday to Sunday: when somebody is there. An empty day is a day off.',
    }),
    holidays: Type.Optional(
      Type.Array(
        Type.Object(
          {
            date: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'A date like "2026-12-25".' }),
            spans: Spans,
          },
          { additionalProperties: false },
        ),
        { maxItems: holidaysMax, description: 'Dates with hours of their own instead of those of the week.' },
      ),
    ),
  },
  { additionalProperties: false },
);
