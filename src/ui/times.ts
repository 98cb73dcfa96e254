/** Times and days as people of one language read them, in their own time zone. */

const dayMs = 24 * 60 * 60_000;

/** The day `at` falls on here, as text that differs between days: what core's `timeline` asks for. */
export const dayOf = (at: number): string => {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
};

/** Formatters of one language. Making them is slow: keep one as long as the language stays. */
export class Times {
  readonly language: string;
  private readonly clock: Intl.DateTimeFormat;
  private readonly moment: Intl.DateTimeFormat;
  private readonly relative: Intl.RelativeTimeFormat;

  constructor(language: string) {
    this.language = language;
    this.clock = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
    this.moment = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' });
    this.relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  }

  /** The time of day. */
  time(at: number): string {
    return this.clock.format(at);
  }

  /** Day and time in full. */
  full(at: number): string {
    return this.moment.format(at);
  }

  /** Today, yesterday, or the date; with the year if it isn't this one. */
  day(at: number, now: number): string {
    const days = Math.round((midnight(at) - midnight(now)) / dayMs);
    if (days === 0 || days === -1) return this.relative.format(days, 'day');
    const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
    return new Intl.DateTimeFormat(this.language, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(!sameYear && { year: 'numeric' }),
    }).format(at);
  }
}

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0);
