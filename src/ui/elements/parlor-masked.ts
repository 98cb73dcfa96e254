/** `<parlor-masked>`: says, in a message's bubble, that something of it was hidden. Rule X5 in docs/SPEC.md. */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../define.ts';
import './parlor-icon.ts';

export class ParlorMasked extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      gap: 5px;
      align-items: center;
      margin-block-start: 4px;
      font-size: 12px;
      line-height: 16px;
      --parlor-icon-size: 13px;
    }
  `;

  /** The sentence. @attr */
  @property() text = '';

  protected override render(): TemplateResult {
    return html`<parlor-icon name="lock"></parlor-icon><span>${this.text}</span>`;
  }
}

define('parlor-masked', ParlorMasked);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-masked': ParlorMasked;
  }
}
