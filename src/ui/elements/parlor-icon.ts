/** `<parlor-icon>`: a small line drawing in the colour of the text around it. */
import { css, html, LitElement, nothing, type SVGTemplateResult, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../define.ts';

/** What a visitor's page needs. */
const icons = {
  alert: svg`<path d="M12 8.5v4.5M12 16.5v.01"/><circle cx="12" cy="12" r="9"/>`,
  'arrow-down': svg`<path d="M12 5v14M6 13l6 6 6-6"/>`,
  check: svg`<path d="M5 12.5 10 17.5 19.5 7"/>`,
  chevron: svg`<path d="M6 9.5 12 15.5 18 9.5"/>`,
  clock: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>`,
  lock: svg`<rect x="5" y="10.5" width="14" height="9.5" rx="2"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/>`,
  offline: svg`<path d="M4 4 20 20M8.5 15.5a5 5 0 0 1 6.6-.4M5 12a10 10 0 0 1 4-2.4M13.5 9a10 10 0 0 1 5.5 3M12 19v.01"/>`,
  retry: svg`<path d="M19 5v5h-5M5 19v-5h5M18.5 10A7 7 0 0 0 6 8M5.5 14A7 7 0 0 0 18 16"/>`,
  send: svg`<path d="M12 19V5M6 11l6-6 6 6"/>`,
  speech: svg`<path d="M20 11.5c0 4.1-3.6 7-8 7-1 0-2-.15-2.9-.43L4.5 20l1.2-3.6A6.6 6.6 0 0 1 4 11.5c0-4.1 3.6-7 8-7s8 2.9 8 7z"/>`,
} as const satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof icons;

/**
 * A decoration: what it means has to stand in words beside it, or in the name of the button around it.
 *
 * @cssprop [--parlor-icon-size=20px] - Width and height.
 */
export class ParlorIcon extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      inline-size: var(--parlor-icon-size, 20px);
      block-size: var(--parlor-icon-size, 20px);
    }

    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `;

  /** Which drawing. @attr */
  @property() name: IconName | undefined;

  /** Another one than those that have a name here. */
  @property({ attribute: false }) drawing: SVGTemplateResult | undefined;

  protected override render(): unknown {
    const drawing = this.drawing ?? (this.name && icons[this.name]);
    return drawing ? html`<svg viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg>` : nothing;
  }
}

define('parlor-icon', ParlorIcon);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-icon': ParlorIcon;
  }
}
