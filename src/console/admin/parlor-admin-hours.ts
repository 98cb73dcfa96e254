/** `<parlor-admin-hours>`: when somebody is there, week by week and on single days, and what comes of it on the days ahead. Rule M2. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { daysFrom, type Hours, type HoursOfDay, hoursProblem, nextClockChange } from '../../core/hours/hours.ts';
import type { Json } from '../../sdk/admin/agent-admin.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { adminHours } from '../../ui/locales/desk/admin/hours.ts';
import { adminStyles } from './admin.styles.ts';
import { ConfigEditEvent } from './config-events.ts';
import { below, fieldsOf, isList, listOf, textOf } from './json.ts';
import { problemText } from './problem-text.ts';
import type { ToldProblem } from './told-problems.ts';

const office: Json = [['09:00', '17:00']];

/** What hours begin with: those of an office, in the zone of whoever sets them. */
const freshHours = (): Json => ({
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  week: [office, office, office, office, office, [], []],
});

const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** @fires {ConfigEditEvent} parlor-config-edit - Something is to stand at a place. */
export class ParlorAdminHours extends ParlorElement {
  static override styles = [
    ...adminStyles,
    css`
      .always {
        margin-block-start: 12px;
      }

      .day {
        display: grid;
        grid-template-columns: 110px minmax(0, 1fr);
        align-items: start;
        gap: 8px;
        padding-block: 6px;
        border-block-end: 1px solid var(--_line);
      }

      .day > span {
        padding-block: 8px;
        font-size: 14px;
        font-weight: 550;
        line-height: 20px;
      }

      .spans {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        min-inline-size: 0;
      }

      .span {
        display: flex;
        align-items: center;
        gap: 6px;
      }

      .span input[type='text'] {
        inline-size: 84px;
      }

      .off {
        color: var(--_text-muted);
        font-size: 14px;
      }

      .holiday {
        display: grid;
        gap: 8px;
        margin-block-start: 8px;
        padding: 12px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-small);
      }

      .holiday input[type='date'] {
        inline-size: 180px;
      }

      table {
        inline-size: 100%;
        max-inline-size: 640px;
        border-collapse: collapse;
        font-size: 14px;
        line-height: 20px;
      }

      caption {
        padding-block: 12px 4px;
        font-weight: 550;
        text-align: start;
      }

      th,
      td {
        padding: 5px 8px;
        border-block-end: 1px solid var(--_line);
        text-align: start;
        vertical-align: top;
      }

      th {
        font-weight: 550;
      }

      tr.change {
        background: var(--_note);
        color: var(--_note-text);
      }

      @media (width < 600px) {
        .day {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
        }
      }
    `,
  ];

  /** Where the hours are in the configuration. */
  @property() at = '';

  @property({ attribute: false }) value: Json | undefined;

  @property({ attribute: false }) problems: readonly ToldProblem[] = [];

  /** What time it is: tests have their own. */
  @property({ attribute: false }) now: () => number = Date.now;

  private readonly words = new StringsController(this, adminHours);

  goTo(): boolean {
    this.renderRoot.querySelector<HTMLElement>('input, button')?.focus();
    return true;
  }

  protected override render(): unknown {
    const { always, setHours, noHours } = this.words.strings;
    if (this.value === undefined) {
      return html`<p class="always">${always}</p><div class="ways"><button class="button" type="button" @click=${() => this.edit(this.at, freshHours())}>${setHours}</button></div>`;
    }
    return html`
      ${this.zone()}${this.week()}${this.holidays()}${this.problemList()}
      <div class="ways"><button class="button small" type="button" @click=${() => this.edit(this.at, undefined)}>${noHours}</button></div>
      ${this.preview()}
    `;
  }

  private zone(): unknown {
    const { timeZone, timeZoneHint } = this.words.strings;
    const pointer = below(this.at, 'timeZone');
    return html`
      <div class="entry">
        <label class="field" for="zone">${timeZone}</label>
        <input id="zone" type="text" list="zones" autocomplete="off" dir="ltr" aria-describedby="zone-hint"
          .value=${textOf(fieldsOf(this.value)['timeZone'])} @input=${({ target }: Event) => this.edit(pointer, (target as HTMLInputElement).value)} />
        <datalist id="zones">${Intl.supportedValuesOf('timeZone').map((one) => html`<option value=${one}></option>`)}</datalist>
        <p class="hint" id="zone-hint">${timeZoneHint}</p>
      </div>
    `;
  }

  private week(): unknown {
    const { week, copyDown } = this.words.strings;
    const days = listOf(fieldsOf(this.value)['week']);
    const pointer = below(this.at, 'week');
    const copy = (): void =>
      this.edit(pointer, [...Array.from({ length: 5 }, () => days[0] ?? []), days[5] ?? [], days[6] ?? []]);
    return html`
      <h3>${week}</h3>
      ${Array.from({ length: 7 }, (_, day) => html`<div class="day"><span>${this.dayName(day)}</span>${this.spans(below(pointer, day), days[day], this.dayName(day))}</div>`)}
      <div class="ways"><button class="button small" type="button" @click=${copy}>${copyDown(this.dayName(0), this.dayName(4))}</button></div>
    `;
  }

  private holidays(): unknown {
    const { exceptions, exceptionsMean, addException, date, removeException } = this.words.strings;
    const pointer = below(this.at, 'holidays');
    const all = listOf(fieldsOf(this.value)['holidays']);
    const add = (): void => this.edit(pointer, [...all, { date: '', spans: [] }]);
    return html`
      <h3>${exceptions}</h3>
      <p class="hint">${exceptionsMean}</p>
      ${all.map((one, at) => {
        const { date: day, spans } = fieldsOf(one);
        const place = below(pointer, at);
        return html`
          <div class="holiday" role="group" aria-label=${textOf(day) || exceptions}>
            <label class="field" for=${place}>${date}</label>
            <input id=${place} type="date" .value=${textOf(day)} @input=${({ target }: Event) => this.edit(below(place, 'date'), (target as HTMLInputElement).value)} />
            ${this.spans(below(place, 'spans'), spans, textOf(day))}
            <div><button class="button small" type="button" @click=${() => this.edit(all.length === 1 ? pointer : place, undefined)}>${removeException(textOf(day))}</button></div>
          </div>
        `;
      })}
      <div class="ways"><button class="button small" type="button" @click=${add}>${addException}</button></div>
    `;
  }

  private spans(pointer: string, value: Json | undefined, of: string): unknown {
    const { from, to, addSpan, removeSpan, dayOff, untilNextDay } = this.words.strings;
    const all = listOf(value).map(listOf);
    const input = (at: number, side: 0 | 1): unknown => {
      const text = textOf(all[at]?.[side]);
      return html`<input type="text" maxlength="5" autocomplete="off" inputmode="numeric" dir="ltr" aria-label=${(side === 0 ? from : to)(of, at + 1)}
        aria-invalid=${timePattern.test(text) ? 'false' : 'true'} .value=${text}
        @input=${({ target }: Event) => this.edit(below(pointer, at, side), (target as HTMLInputElement).value)} />`;
    };
    return html`
      <div class="spans">
        ${all.length === 0 ? html`<span class="off">${dayOff}</span>` : nothing}
        ${all.map(
          (span, at) => html`
            <span class="span">
              ${input(at, 0)}<span aria-hidden="true">–</span>${input(at, 1)}
              ${isOvernight(span) ? html`<span class="hint">${untilNextDay}</span>` : nothing}
              <button class="button small" type="button" aria-label=${removeSpan(of, at + 1)} @click=${() =>
                this.edit(
                  pointer,
                  all.filter((_, index) => index !== at),
                )}>×</button>
            </span>
          `,
        )}
        <button class="button small" type="button" aria-label=${addSpan(of)} @click=${() => this.edit(pointer, [...all, ['09:00', '17:00']])}>+</button>
      </div>
    `;
  }

  private problemList(): unknown {
    const found = this.problems.filter(({ path }) => path === this.at || path.startsWith(`${this.at}/`));
    if (found.length === 0) return nothing;
    return html`<div class="problem" role="alert">${found.map((one) => html`<p><bdi dir="ltr">${one.path.slice(this.at.length + 1)}</bdi> ${problemText(one)}</p>`)}</div>`;
  }

  /** By the very code that the relay opens and closes by. */
  private preview(): unknown {
    const { preview, previewMeans, notYet, noClockChange, clockChange } = this.words.strings;
    const hours = this.value && hoursOf(this.value);
    if (!hours || hoursProblem(hours) !== undefined) return html`<h3>${preview}</h3><p class="hint">${notYet}</p>`;
    const now = this.now();
    const change = nextClockChange(hours, now);
    const weekMs = 7 * 86_400_000;
    return html`
      <h3>${preview}</h3>
      <p class="hint">${previewMeans(hours.timeZone)}</p>
      ${this.table(hours, daysFrom(hours, now, 14), this.words.strings.nextDays)}
      ${
        change === undefined
          ? html`<p class="hint">${noClockChange}</p>`
          : this.table(hours, daysFrom(hours, change - weekMs / 2, 7), clockChange)
      }
    `;
  }

  private table({ timeZone }: Hours, days: readonly HoursOfDay[], caption: string): unknown {
    const { day, open, inUtc, dayOff, exception, forward, back } = this.words.strings;
    const { language } = this.words;
    const time = new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    const utc = new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    const date = new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      weekday: 'short',
      day: 'numeric',
      month: 'short',
    });
    const ranges = (format: Intl.DateTimeFormat, { spans }: HoursOfDay): string =>
      spans.map(({ start, end }) => `${format.format(start)} – ${format.format(end)}`).join(', ');
    return html`
      <table>
        <caption>${caption}</caption>
        <thead><tr><th scope="col">${day}</th><th scope="col">${open}</th><th scope="col">${inUtc}</th></tr></thead>
        <tbody>
          ${days.map(
            (one) => html`
              <tr class=${one.shift === 0 ? '' : 'change'}>
                <th scope="row">${date.format(Date.parse(one.date))}${one.isHoliday ? html` · ${exception}` : nothing}</th>
                <td>${ranges(time, one) || dayOff}${one.shift === 0 ? nothing : html`<br />${(one.shift > 0 ? forward : back)(Math.abs(one.shift))}`}</td>
                <td>${ranges(utc, one)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  }

  /** 5 January 2026 was a Monday. */
  private dayName(day: number): string {
    return new Intl.DateTimeFormat(this.words.language, { weekday: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2026, 0, 5 + day),
    );
  }

  private edit(pointer: string, value: Json | undefined): void {
    this.dispatchEvent(new ConfigEditEvent(pointer, value));
  }
}

const isOvernight = ([from, to]: readonly Json[]): boolean =>
  timePattern.test(textOf(from)) && timePattern.test(textOf(to)) && textOf(to) <= textOf(from);

/** What is typed, as hours that can be counted with; undefined as long as it is none. */
const hoursOf = (value: Json): Hours | undefined => {
  const { timeZone, week, holidays = [] } = fieldsOf(value);
  const isDay = (day: Json | undefined): boolean =>
    isList(day) &&
    day.every((span) => isList(span) && span.length === 2 && span.every((time) => timePattern.test(textOf(time))));
  const isExceptional = (one: Json): boolean =>
    /^\d{4}-\d{2}-\d{2}$/.test(textOf(fieldsOf(one)['date'])) && isDay(fieldsOf(one)['spans']);
  const isWhole = isList(week) && week.length === 7 && week.every(isDay) && listOf(holidays).every(isExceptional);
  return textOf(timeZone) !== '' && isWhole ? (value as unknown as Hours) : undefined;
};

define('parlor-admin-hours', ParlorAdminHours);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-admin-hours': ParlorAdminHours;
  }
}
