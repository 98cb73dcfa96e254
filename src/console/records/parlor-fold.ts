/** `<parlor-fold>`: a section of the conversation page that can be folded; the desk remembers it. Rule S5 in docs/SPEC.md. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { base } from '../../ui/styles/base.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import type { Section } from './paper.ts';
import '../../ui/elements/parlor-icon.ts';

/**
 * A heading that is a button, and what belongs to it.
 *
 * @slot - What is folded away.
 */
export class ParlorFold extends ParlorElement {
  static override styles = [
    tokens,
    base,
    css`
      :host {
        display: block;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface-raised);
      }

      h2 {
        margin: 0;
        font-size: 14px;
        line-height: 20px;
      }

      button {
        display: flex;
        align-items: center;
        gap: 8px;
        inline-size: 100%;
        min-block-size: 44px;
        padding: 8px 16px;
        border: 0;
        border-radius: var(--_radius);
        background: none;
        color: inherit;
        font: inherit;
        font-weight: 650;
        text-align: start;
        cursor: pointer;
        --parlor-icon-size: 16px;
      }

      button:hover {
        background: var(--_bubble);
      }

      parlor-icon {
        margin-inline-start: auto;
        color: var(--_text-muted);
        transition: transform var(--_motion);
      }

      [aria-expanded='false'] parlor-icon {
        transform: rotate(90deg);
      }

      :host(:dir(rtl)) [aria-expanded='true'] parlor-icon {
        transform: none;
      }

      .count {
        color: var(--_text-muted);
        font-weight: 500;
      }

      .content {
        padding: 4px 16px 16px;
      }

      @media (prefers-reduced-motion: reduce) {
        parlor-icon {
          transition: none;
        }
      }
    `,
  ];

  @property() section: Section = 'summary';

  @property() heading = '';

  /** How many things are in it; 0 says nothing. */
  @property({ type: Number }) count = 0;

  @property({ type: Boolean }) folded = false;

  protected override render(): unknown {
    const { folded } = this;
    return html`
      <h2>
        <button type="button" aria-expanded=${folded ? 'false' : 'true'} aria-controls="content" @click=${this.handleClick}>
          ${this.heading}
          ${this.count > 0 ? html`<span class="count">${new Intl.NumberFormat(this.language).format(this.count)}</span>` : nothing}
          <parlor-icon name="chevron"></parlor-icon>
        </button>
      </h2>
      <div class="content" id="content" ?hidden=${folded}><slot></slot></div>
    `;
  }

  private handleClick(): void {
    this.dispatchEvent(new ActEvent({ do: 'fold', section: this.section, isFolded: !this.folded }));
  }
}

define('parlor-fold', ParlorFold);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-fold': ParlorFold;
  }
}
