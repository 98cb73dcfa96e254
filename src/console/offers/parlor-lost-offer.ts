/** `<parlor-lost-offer>`: says that what was accepted had been taken back already. Rule R6 in docs/SPEC.md. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import { titleText } from '../titles.ts';
import type { LostOffer } from './answers.ts';

/** A quiet note: nothing is wrong, and nothing is to be done. */
export class ParlorLostOffer extends ParlorElement {
  static override styles = [
    tokens,
    base,
    controls,
    css`
      .note {
        display: flex;
        align-items: center;
        gap: 8px;
        margin: 4px 12px 12px;
        padding-inline: 14px 8px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-small);
        background: var(--_surface-raised);
        font-size: 13px;
        line-height: 18px;
      }

      span {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) lost: LostOffer | undefined;

  private readonly words = new StringsController(this, desk);

  protected override render(): unknown {
    return html`<div role="status">${this.lost ? this.note(this.lost) : nothing}</div>`;
  }

  private note({ row, refused, isConsult }: LostOffer): unknown {
    const { takenBack, consultOver, notTaken, takenBy, dismiss } = this.words.strings;
    const title = titleText(row, this.strings);
    const { code, params } = refused;
    // Of what was refused while the connection was lost nobody hears why; that it isn't there any more is said.
    const isOver = code === 'offer-over' || code === 'consumed';
    const reason = code === 'already-assigned' ? takenBy(String(params.agent ?? '')) : this.strings.problems[code];
    return html`
      <div class="note">
        <span dir="auto">${isOver ? (isConsult ? consultOver : takenBack)(title) : notTaken(title, reason)}</span>
        <button class="button small quiet" type="button" @click=${this.handleDismiss}>${dismiss}</button>
      </div>
    `;
  }

  private handleDismiss(): void {
    if (this.lost) this.dispatchEvent(new ActEvent({ do: 'dismiss', conversation: this.lost.row.id }));
  }
}

define('parlor-lost-offer', ParlorLostOffer);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-lost-offer': ParlorLostOffer;
  }
}
