/** Numbers and times of the wallboard as text, in the words of one language. */
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import { serviceLevelOf, type Tally } from '../../core/wallboard/tally.ts';
import type { Wallboard } from '../../core/wallboard/wallboard.ts';
import type { WallboardStrings } from '../../ui/locales/desk/wallboard.ts';
import { nameOf } from '../site-words.ts';

/** Making formatters is slow: keep one as long as language and zone stay. */
export class BoardTexts {
  readonly #count: Intl.NumberFormat;
  readonly #share: Intl.NumberFormat;
  readonly #hour: Intl.DateTimeFormat;
  readonly #axis: Intl.DateTimeFormat;
  readonly #day: Intl.DateTimeFormat;
  readonly #moment: Intl.DateTimeFormat;

  constructor(language: string, timeZone: string) {
    this.#count = new Intl.NumberFormat(language);
    this.#share = new Intl.NumberFormat(language, { style: 'percent' });
    this.#hour = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone });
    this.#axis = new Intl.DateTimeFormat(language, { hour: 'numeric', timeZone });
    this.#day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone });
    this.#moment = new Intl.DateTimeFormat(language, { timeStyle: 'medium' });
  }

  count(count: number): string {
    return this.#count.format(count);
  }

  /** Cut off: all of them is all of them, and not almost all. Undefined if there is none. */
  level(tally: Tally): string | undefined {
    const level = serviceLevelOf(tally);
    return level === undefined ? undefined : this.#share.format(Math.floor(level * 100) / 100);
  }

  /** An hour, as the table names it; and where there is little room. */
  hour(at: number): string {
    return this.#hour.format(at);
  }

  axis(at: number): string {
    return this.#axis.format(at);
  }

  day({ hours, at }: Wallboard): string {
    return this.#day.format(hours[0] ?? at);
  }

  /** A moment, by the clock of whoever reads it. */
  moment(at: number): string {
    return this.#moment.format(at);
  }
}

export const queueName = (queue: string, facts: DeskFacts | undefined, { noQueue }: WallboardStrings): string =>
  queue === '' ? noQueue : nameOf(facts?.queues, queue);
