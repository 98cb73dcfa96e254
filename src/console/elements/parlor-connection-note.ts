/** `<parlor-connection-note>`: says what the agent can't rely on right now, and what becomes of what they write. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { ErrorCode } from '../../core/errors.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import type { Link } from '../link.ts';
import { strip } from '../styles/strip.ts';
import '../../ui/elements/parlor-icon.ts';

/** A status of its own row. Nothing while all is well, and nothing for a connection that is back in a blink. */
export class ParlorConnectionNote extends ParlorElement {
  static override styles = [
    tokens,
    base,
    controls,
    strip,
    css`
      .strip {
        animation: appear var(--_motion) 600ms backwards;
      }

      .strip.stopped {
        border-color: var(--_danger);
        background: var(--_danger-soft);
        color: var(--_danger);
      }

      @keyframes appear {
        from {
          opacity: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) link: Link = 'connecting';

  /** Why the relay refused for good; for `stopped`. */
  @property({ attribute: false }) code: ErrorCode | undefined;

  private readonly words = new StringsController(this, desk);

  protected override render(): unknown {
    return html`<div role="status">${this.note()}</div>`;
  }

  private note(): unknown {
    const words = this.words.strings;
    switch (this.link) {
      case 'offline':
        return html`
          <div class="strip">
            <parlor-icon name="offline"></parlor-icon><span><strong>${words.offline}.</strong> ${words.keptMeanwhile}</span>
          </div>
        `;
      case 'reconnecting':
        return html`
          <div class="strip">
            <parlor-icon name="retry"></parlor-icon><span><strong>${words.reconnecting}</strong> ${words.keptMeanwhile}</span>
            ${this.tryButton()}
          </div>
        `;
      case 'stopped':
        return html`
          <div class="strip stopped">
            <parlor-icon name="alert"></parlor-icon>
            <span><strong>${words.stopped}.</strong> ${this.code ? this.strings.problems[this.code] : nothing}</span>
            ${this.tryButton()}
          </div>
        `;
      default:
        return nothing;
    }
  }

  private tryButton(): unknown {
    return html`<button class="button small" type="button" @click=${this.handleTry}>${this.words.strings.tryNow}</button>`;
  }

  private handleTry(): void {
    this.dispatchEvent(new ActEvent({ do: 'connect' }));
  }
}

define('parlor-connection-note', ParlorConnectionNote);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-connection-note': ParlorConnectionNote;
  }
}
