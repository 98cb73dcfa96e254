/** `<parlor-download>`: over the panel, how far a file is, or why there is none. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../ui/define.ts';
import { ParlorElement } from '../ui/element.ts';
import { base } from '../ui/styles/base.ts';
import { controls } from '../ui/styles/controls.ts';
import { tokens } from '../ui/styles/tokens.ts';

/**
 * @fires {Event} parlor-again - It is to be tried again.
 * @fires {Event} parlor-cancel - It is not wanted any more.
 */
export class ParlorDownload extends ParlorElement {
  static override styles = [
    tokens,
    base,
    controls,
    css`
      :host {
        position: absolute;
        inset-block-start: 72px;
        inset-inline: 12px;
        z-index: 1;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        padding: 10px 12px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-small);
        background: var(--_surface-raised);
        box-shadow: var(--_shadow-small);
        font-size: 14px;
        line-height: 20px;
      }

      p {
        flex: 1 1 60%;
        margin: 0;
      }

      progress {
        order: 1;
        inline-size: 100%;
        block-size: 6px;
        accent-color: var(--_accent);
      }
    `,
  ];

  /** What is said. @attr */
  @property() text = '';

  /** From 0 to 1; left out when there is nothing to wait for. @attr */
  @property({ type: Number }) progress: number | undefined;

  /** On the button that ends it. @attr way-out */
  @property({ attribute: 'way-out' }) wayOut = '';

  /** On the button that tries again; none if left out. @attr */
  @property() again = '';

  protected override render(): unknown {
    return html`
      <p role="status" dir="auto">${this.text}</p>
      ${this.again ? html`<button class="button small" type="button" @click=${() => this.say('parlor-again')}>${this.again}</button>` : nothing}
      <button class="button small quiet" type="button" @click=${() => this.say('parlor-cancel')}>${this.wayOut}</button>
      ${this.progress === undefined || this.again ? nothing : html`<progress aria-label=${this.text} .value=${this.progress}></progress>`}
    `;
  }

  private say(what: string): void {
    this.dispatchEvent(new Event(what));
  }
}

define('parlor-download', ParlorDownload);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-download': ParlorDownload;
  }
}
