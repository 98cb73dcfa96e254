/** `<parlor-wallboard-day>`: what was counted over the day, as a chart and, beside it, as a table. Rule V9 in docs/SPEC.md. */
import { css, html, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { noTally, sumOf, type Tally } from '../../core/wallboard/tally.ts';
import type { QueueBoard, Wallboard } from '../../core/wallboard/wallboard.ts';
import { serviceLevelMs } from '../../core/wallboard-limits.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { wallboard } from '../../ui/locales/desk/wallboard.ts';
import { base } from '../../ui/styles/base.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { deskStyles } from '../styles/desk.ts';
import { piecesOf, placeOf, type Stacked, stacked, ticksOf } from './bars.ts';
import type { BoardTexts } from './board-texts.ts';
import { wallboardTables, wallboardTones } from './wallboard.styles.ts';

/** Hours that are named below the chart, and those of them that are where there is little room. */
const namedHours = 3;
const namedFew = 6;

/** The chart shows all hours of the day, the table those that have begun, the newest first. */
export class ParlorWallboardDay extends ParlorElement {
  static override styles = [
    tokens,
    base,
    deskStyles,
    wallboardTables,
    wallboardTones,
    css`
      :host {
        container-type: inline-size;
      }

      .both {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px 24px;
      }

      figure {
        display: grid;
        grid-template: 200px auto auto / auto minmax(0, 1fr);
        align-content: start;
        column-gap: 8px;
        margin: 0;
      }

      .axis {
        display: flex;
        flex-direction: column-reverse;
        justify-content: space-between;
        margin-block: -8px;
        color: var(--_text-muted);
        font-size: 12px;
        line-height: 16px;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }

      svg {
        display: block;
        inline-size: 100%;
        overflow: visible;
      }

      .plot {
        block-size: 100%;
      }

      line.grid {
        stroke: var(--_line);
      }

      .hours {
        grid-column: 2;
        block-size: 24px;
      }

      .hours text {
        fill: var(--_text-muted);
        font-size: 12px;
        text-anchor: middle;
      }

      figcaption {
        display: flex;
        flex-wrap: wrap;
        grid-column: 1 / -1;
        gap: 4px 16px;
        font-size: 13px;
        line-height: 18px;
      }

      figcaption span {
        display: inline-flex;
        align-items: center;
        gap: 6px;
      }

      figcaption svg {
        inline-size: 14px;
        block-size: 14px;
      }

      .scroll {
        max-block-size: 330px;
      }

      @container (width < 480px) {
        .hours .more {
          display: none;
        }
      }

      /* All columns of the table have room beside the chart. */
      @container (width >= 1140px) {
        .both {
          grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        }
      }

      @media (forced-colors: active) {
        line.grid {
          stroke: CanvasText;
          stroke-opacity: 0.3;
        }

        .hours text {
          fill: CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) wallboard: Wallboard | undefined;

  /** The queue that is shown, or all of them as one. */
  @property({ attribute: false }) board: QueueBoard | undefined;

  @property({ attribute: false }) texts: BoardTexts | undefined;

  private readonly words = new StringsController(this, wallboard);

  protected override render(): unknown {
    const { wallboard: all, board, texts } = this;
    if (!all || !board || !texts) return;
    const tallies = all.hours.map((_, hour) => board.day.find((one) => one.hour === hour) ?? noTally);
    return html`<div class="both">${this.chart(all, tallies, texts)} ${this.table(all, tallies, texts)}</div>`;
  }

  private chart({ hours }: Wallboard, tallies: readonly Tally[], texts: BoardTexts): TemplateResult {
    const words = this.words.strings;
    const ticks = ticksOf(tallies);
    const top = ticks.at(-1) ?? 1;
    const isMirrored = getComputedStyle(this).direction === 'rtl';
    const place = (hour: number) => placeOf(hour, hours.length, isMirrored);
    const counts = words.counts(serviceLevelMs / 1_000);
    return html`
      <figure>
        <div class="axis" aria-hidden="true">${ticks.map((tick) => html`<span>${texts.count(tick)}</span>`)}</div>
        <svg class="plot" role="img" aria-label=${words.chart}>
          ${stripes}
          ${ticks.map((tick) => {
            const y = `${100 - (tick / top) * 100}%`;
            return svg`<line class="grid" x1="0" x2="100%" y1=${y} y2=${y}/>`;
          })}
          ${tallies.map((tally, hour) => {
            const { x, width } = place(hour);
            return piecesOf(tally, top).map((piece) => {
              const name = `${texts.hour(hours[hour] ?? 0)} · ${counts[piece.of]}: ${texts.count(tally[piece.of])}`;
              return bar(piece.of, {
                x: `${x}%`,
                y: `${piece.y}%`,
                width: `${width}%`,
                height: `${piece.height}%`,
                name,
              });
            });
          })}
        </svg>
        <svg class="hours" aria-hidden="true">
          ${hours.map((at, hour) =>
            hour % namedHours === 0
              ? svg`<text class=${hour % namedFew === 0 ? '' : 'more'} x=${`${place(hour).middle}%`} y="18">${texts.axis(at)}</text>`
              : undefined,
          )}
        </svg>
        <figcaption>
          ${stacked.map(
            (one) =>
              html`<span><svg aria-hidden="true">${stripes}${bar(one, { x: '1', y: '1', width: '12', height: '12' })}</svg>${counts[one]}</span>`,
          )}
        </figcaption>
      </figure>
    `;
  }

  private table({ hours, at }: Wallboard, tallies: readonly Tally[], texts: BoardTexts): TemplateResult {
    const words = this.words.strings;
    const counts = words.counts(serviceLevelMs / 1_000);
    const begun = hours.flatMap((from, hour) => (from <= at ? [{ from, tally: tallies[hour] ?? noTally }] : []));
    return html`
      <div class="scroll" role="region" tabindex="0" aria-label=${words.overTheDay}>
        <table>
          <caption class="spoken">${words.overTheDay}</caption>
          <thead>
            <tr>
              <th scope="col">${words.hour}</th>
              ${tallyHeads(counts).map((name) => html`<th scope="col">${name}</th>`)}
              <th scope="col">${words.level}</th>
            </tr>
          </thead>
          <tbody>
            ${[...begun].reverse().map(({ from, tally }) => this.row(texts.hour(from), tally, texts))}
          </tbody>
          <tfoot>${this.row(words.wholeDay, sumOf(tallies), texts)}</tfoot>
        </table>
      </div>
    `;
  }

  private row(name: string, tally: Tally, texts: BoardTexts): TemplateResult {
    const level = texts.level(tally);
    return html`
      <tr>
        <th scope="row">${name}</th>
        ${tallyCells(tally, texts)}
        <td class=${level === undefined ? 'nothing' : ''}>${level ?? this.words.strings.noLevel}</td>
      </tr>
    `;
  }
}

/** As they stand in the columns of the table: those of the chart, in its order, and what is over. */
const columns = [...stacked, 'handled'] as const;

const tallyHeads = (counts: Readonly<Record<(typeof columns)[number], string>>): readonly string[] =>
  columns.map((one) => counts[one]);

const tallyCells = (tally: Tally, texts: BoardTexts): readonly TemplateResult[] =>
  columns.map((one) => html`<td class=${tally[one] === 0 ? 'nothing' : ''}>${texts.count(tally[one])}</td>`);

const stripes = svg`<defs><pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="stripe" d="M1.5 0V6"/></pattern></defs>`;

interface Box {
  readonly x: string;
  readonly y: string;
  readonly width: string;
  readonly height: string;
  /** What is shown where the pointer stands. */
  readonly name?: string;
}

const bar = (of: Stacked, { x, y, width, height, name }: Box): TemplateResult => {
  const title = name === undefined ? undefined : svg`<title>${name}</title>`;
  // An attribute: a style sheet looks for the pattern elsewhere.
  return of === 'late'
    ? svg`<rect class="late" fill="url(#stripes)" x=${x} y=${y} width=${width} height=${height}>${title}</rect>`
    : svg`<rect class=${of} x=${x} y=${y} width=${width} height=${height}>${title}</rect>`;
};

define('parlor-wallboard-day', ParlorWallboardDay);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-wallboard-day': ParlorWallboardDay;
  }
}
