/** `<parlor-notice>`: a text of the site's above the composer, and what is to be agreed to before a message goes. Rules M2 and V7. */
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Said } from '../core/front/front-facts.ts';
import { StringsController } from '../ui/controllers/strings-controller.ts';
import { define } from '../ui/define.ts';
import { ParlorElement } from '../ui/element.ts';
import type { ParlorSendEvent } from '../ui/events.ts';
import { front } from '../ui/locales/front/languages.ts';
import { base } from '../ui/styles/base.ts';
import { tokens } from '../ui/styles/tokens.ts';
import { ParlorConsentEvent } from './panel-acts.ts';
import { noticeStyles } from './parlor-notice.styles.ts';

/**
 * Text is text: nothing in it is markup. Where something is to be agreed to, what is sent beside it, under the same parent,
 * goes no further before; what was written stays in the composer.
 *
 * @fires {ParlorConsentEvent} parlor-consent - The visitor has agreed, or does not any more.
 */
export class ParlorNotice extends ParlorElement {
  static override styles = [tokens, base, noticeStyles];

  @property({ attribute: false }) said: Said | undefined;

  /** What is to be agreed to; nothing, if left out. */
  @property({ attribute: false }) version: string | undefined;

  /** What has been agreed to, here or in the page. */
  @property({ attribute: false }) agreed: string | undefined;

  /** A message was to be sent without it. */
  @state() private isMissing = false;

  @query('input') private readonly box!: HTMLInputElement | null;

  private readonly words = new StringsController(this, front);
  private guarded: ParentNode | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.guarded = this.parentNode;
    this.guarded?.addEventListener('parlor-send', this.handleSend);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.guarded?.removeEventListener('parlor-send', this.handleSend);
  }

  protected override render(): unknown {
    const { said, version } = this;
    if (!said) return nothing;
    const { language, text, link } = said;
    const { notice, agreeFirst } = this.words.strings;
    return html`
      <div class="said" role="group" tabindex="0" aria-label=${notice} lang=${language}>
        <p dir="auto">${text}</p>
        ${link ? html`<a href=${link.url} target="_blank" rel="noopener noreferrer" dir="auto">${link.text}</a>` : nothing}
      </div>
      ${version === undefined ? nothing : this.agreement()}
      <p class="first" id="first" role="alert" ?hidden=${!this.isMissing}>${this.isMissing ? agreeFirst : nothing}</p>
    `;
  }

  private agreement(): unknown {
    return html`
      <label>
        <input
          type="checkbox"
          required
          aria-describedby="first"
          aria-invalid=${this.isMissing ? 'true' : 'false'}
          .checked=${this.agreed === this.version}
          @change=${this.handleChange}
        />
        <span dir="auto">${this.words.strings.agree}</span>
      </label>
    `;
  }

  private handleChange(): void {
    this.agreed = this.box?.checked ? this.version : undefined;
    this.isMissing = false;
    this.dispatchEvent(new ParlorConsentEvent(this.agreed));
  }

  private readonly handleSend = (event: Event): void => {
    if (this.version === undefined || this.agreed === this.version) return;
    event.preventDefault();
    event.stopPropagation();
    this.isMissing = true;
    this.box?.focus();
  };
}

define('parlor-notice', ParlorNotice);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-notice': ParlorNotice;
  }

  interface HTMLElementEventMap {
    'parlor-send': ParlorSendEvent;
  }
}
