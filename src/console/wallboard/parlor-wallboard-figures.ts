/** `<parlor-wallboard-figures>`: how it stands in one queue or in all: five numbers, to be read from afar. Rule V9 in docs/SPEC.md. */
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { sumOf } from '../../core/wallboard/tally.ts';
import type { QueueBoard } from '../../core/wallboard/wallboard.ts';
import { serviceLevelMs } from '../../core/wallboard-limits.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { wallboard } from '../../ui/locales/desk/wallboard.ts';
import { base } from '../../ui/styles/base.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { deskStyles } from '../styles/desk.ts';
import type { BoardTexts } from './board-texts.ts';
import { waitTemplate } from './wait-template.ts';

export class ParlorWallboardFigures extends ParlorElement {
  static override styles = [
    tokens,
    base,
    deskStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 120px), 1fr));
        gap: 12px;
      }

      div {
        display: flex;
        flex-direction: column;
        padding: 12px 16px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-small);
        background: var(--_surface-raised);
      }

      dt {
        color: var(--_text-muted);
        font-size: 13px;
        font-weight: 550;
        line-height: 18px;
      }

      .value {
        font-size: 30px;
        font-weight: 650;
        line-height: 40px;
        font-variant-numeric: tabular-nums;
        letter-spacing: -0.02em;
      }

      .value.none {
        color: var(--_text-muted);
        font-size: 17px;
        font-weight: 550;
        letter-spacing: 0;
      }

      .hint {
        color: var(--_text-muted);
        font-size: 12px;
        line-height: 16px;
      }
    `,
  ];

  @property({ attribute: false }) board: QueueBoard | undefined;

  @property({ attribute: false }) texts: BoardTexts | undefined;

  /** By how much the relay's clock is behind this computer's; undefined while the numbers are old: then no time runs. */
  @property({ attribute: false }) behindMs: number | undefined;

  /** When it was so. */
  @property({ attribute: false }) at = 0;

  private readonly words = new StringsController(this, wallboard);

  protected override render(): unknown {
    const { board, texts, behindMs, at } = this;
    if (!board || !texts) return;
    const words = this.words.strings;
    const seconds = serviceLevelMs / 1_000;
    const day = sumOf(board.day);
    const { abandoned, handled } = words.counts(seconds);
    const wait = waitTemplate(board, { behindMs, at, language: this.language });
    const level = texts.level(day);
    return html`
      <dl>
        ${this.figure(words.waiting, texts.count(board.waiting))}
        ${this.figure(words.longest, wait, words.nobodyWaits)}
        ${this.figure(words.level, level, words.noLevel, words.levelMeans(seconds))}
        ${this.figure(abandoned, texts.count(day.abandoned))}
        ${this.figure(handled, texts.count(day.handled))}
      </dl>
    `;
  }

  private figure(name: string, value: unknown, none = '', hint = ''): unknown {
    return html`
      <div>
        <dt>${name}</dt>
        <dd class=${value === undefined ? 'value none' : 'value'}>${value ?? none}</dd>
        ${hint === '' ? undefined : html`<dd class="hint">${hint}</dd>`}
      </div>
    `;
  }
}

define('parlor-wallboard-figures', ParlorWallboardFigures);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-wallboard-figures': ParlorWallboardFigures;
  }
}
