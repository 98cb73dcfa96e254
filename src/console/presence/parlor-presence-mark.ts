/** `<parlor-presence-mark>`: a presence as a small sign, each of another shape as well as of another colour. */
import { css, html, LitElement, nothing, type SVGTemplateResult, svg } from 'lit';
import { property } from 'lit/decorators.js';
import type { BasePresence } from '../../core/presence/presence.ts';
import { define } from '../../ui/define.ts';
import { tokens } from '../../ui/styles/tokens.ts';

const disc = svg`<circle class="ground" cx="8" cy="8" r="7"/>`;
const ring = svg`<circle class="line" cx="8" cy="8" r="6"/>`;

const signs: Readonly<Record<BasePresence, SVGTemplateResult>> = {
  available: svg`${disc}<path class="sign" d="M4.8 8.3 7.2 10.7 11.4 6"/>`,
  busy: svg`<rect class="ground" x="1.5" y="1.5" width="13" height="13" rx="3"/>`,
  'do-not-disturb': svg`${disc}<path class="sign" d="M4.5 8h7"/>`,
  away: svg`${disc}<path class="sign" d="M8 4.3V8l2.6 1.8"/>`,
  offline: svg`${ring}<path class="line" d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4"/>`,
  inactive: svg`${ring}<path class="line" d="M8 4.8v3.9M8 11.1v.1"/>`,
};

/** A decoration: its word stands beside it, or in the name of the button around it. */
export class ParlorPresenceMark extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: inline-flex;
        flex: none;
        inline-size: 14px;
        block-size: 14px;
        color: var(--_text-muted);
      }

      :host([base='available']) {
        color: var(--_success);
      }

      /* Amber that can be told from every surface of either theme: 3:1 at least. */
      :host([base='busy']) {
        color: #c27803;
      }

      :host([base='do-not-disturb']),
      :host([base='inactive']) {
        color: var(--_danger);
      }

      svg {
        inline-size: 100%;
        block-size: 100%;
        fill: none;
        stroke-width: 1.75;
        stroke-linecap: round;
        stroke-linejoin: round;
      }

      .ground {
        fill: currentColor;
      }

      .line {
        stroke: currentColor;
      }

      .sign {
        stroke: var(--_surface);
      }

      @media (forced-colors: active) {
        :host {
          color: CanvasText !important;
        }

        .sign {
          stroke: Canvas;
        }
      }
    `,
  ];

  /** Which presence. @attr */
  @property({ reflect: true }) base: BasePresence | undefined;

  protected override render(): unknown {
    if (this.base === undefined) return nothing;
    return html`<svg viewBox="0 0 16 16" aria-hidden="true">${signs[this.base]}</svg>`;
  }
}

define('parlor-presence-mark', ParlorPresenceMark);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-presence-mark': ParlorPresenceMark;
  }
}
