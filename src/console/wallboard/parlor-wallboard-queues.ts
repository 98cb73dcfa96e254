/** `<parlor-wallboard-queues>`: how each queue stands, with a bar for who waits there. Rule V9 in docs/SPEC.md. */
import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import { sumOf, takenOf } from '../../core/wallboard/tally.ts';
import { allQueues, type QueueBoard, type Wallboard } from '../../core/wallboard/wallboard.ts';
import { serviceLevelMs } from '../../core/wallboard-limits.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { supervision } from '../../ui/locales/desk/supervision.ts';
import { wallboard } from '../../ui/locales/desk/wallboard.ts';
import { base } from '../../ui/styles/base.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { deskStyles } from '../styles/desk.ts';
import { type BoardTexts, queueName } from './board-texts.ts';
import { waitTemplate } from './wait-template.ts';
import { wallboardTables } from './wallboard.styles.ts';

export class ParlorWallboardQueues extends ParlorElement {
  static override styles = [
    tokens,
    base,
    deskStyles,
    wallboardTables,
    css`
      .name {
        display: block;
        min-inline-size: 96px;
        max-inline-size: 240px;
        overflow: hidden;
        text-overflow: ellipsis;
      }

      tr[aria-current='true'] th {
        color: var(--_accent-text);
        font-weight: 650;
      }

      .waiting {
        display: inline-flex;
        align-items: center;
        justify-content: end;
        gap: 8px;
      }

      .waiting svg {
        inline-size: 72px;
        block-size: 10px;
      }

      rect {
        fill: var(--_accent-text);
      }

      @media (forced-colors: active) {
        rect {
          fill: Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) wallboard: Wallboard | undefined;

  @property({ attribute: false }) texts: BoardTexts | undefined;

  @property({ attribute: false }) facts: DeskFacts | undefined;

  /** The one that is looked at more closely; empty for all. */
  @property() chosen = '';

  /** As for the figures. */
  @property({ attribute: false }) behindMs: number | undefined;

  private readonly words = new StringsController(this, wallboard);

  private readonly siteWords = new StringsController(this, supervision);

  protected override render(): unknown {
    const { wallboard: all, texts } = this;
    if (!all || !texts) return;
    const words = this.words.strings;
    const { abandoned, unserved, handled } = words.counts(serviceLevelMs / 1_000);
    const names = [words.waiting, words.longest, words.level, words.taken, abandoned, unserved, handled];
    const most = Math.max(1, ...all.queues.map(({ waiting }) => waiting));
    return html`
      <div class="scroll" role="region" tabindex="0" aria-label=${words.byQueue}>
        <table>
          <caption class="spoken">${words.byQueue}</caption>
          <thead>
            <tr>
              <th scope="col">${this.siteWords.strings.filterBy.queue}</th>
              ${names.map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${all.queues.map((one) => {
              const name = queueName(one.queue, this.facts, words);
              return this.row(one, html`<span class="name" dir="auto" title=${name}>${name}</span>`, {
                all,
                texts,
                most,
              });
            })}
          </tbody>
          <tfoot>${this.row(allQueues(all.queues), this.siteWords.strings.all.queue, { all, texts })}</tfoot>
        </table>
      </div>
    `;
  }

  private row(
    board: QueueBoard,
    name: unknown,
    { all, texts, most }: { readonly all: Wallboard; readonly texts: BoardTexts; readonly most?: number },
  ): TemplateResult {
    const day = sumOf(board.day);
    const { nobodyWaits, noLevel } = this.words.strings;
    const wait = waitTemplate(board, { behindMs: this.behindMs, at: all.at, language: this.language });
    const level = texts.level(day);
    const isChosen = most !== undefined && this.chosen !== '' && board.queue === this.chosen;
    return html`
      <tr aria-current=${isChosen ? 'true' : 'false'}>
        <th scope="row">${name}</th>
        <td><span class="waiting">${most === undefined ? undefined : this.bar(board.waiting / most)}${texts.count(board.waiting)}</span></td>
        <td class=${wait === undefined ? 'nothing' : ''}>${wait ?? nobodyWaits}</td>
        <td class=${level === undefined ? 'nothing' : ''}>${level ?? noLevel}</td>
        ${[takenOf(day), day.abandoned, day.unserved, day.handled].map((count) => html`<td>${texts.count(count)}</td>`)}
      </tr>
    `;
  }

  /** It grows away from its number. */
  private bar(share: number): TemplateResult {
    const isMirrored = getComputedStyle(this).direction === 'rtl';
    const x = isMirrored ? 0 : 100 - share * 100;
    return html`<svg aria-hidden="true"><rect x=${`${x}%`} width=${`${share * 100}%`} height="10" rx="2"></rect></svg>`;
  }
}

define('parlor-wallboard-queues', ParlorWallboardQueues);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-wallboard-queues': ParlorWallboardQueues;
  }
}
