/** `<parlor-presence-alert>`: why no new work comes, and the way out of it. Rules A5, N8 and N9 in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { PresenceAlert } from '../../core/presence/presence.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import { strip } from '../styles/strip.ts';
import '../../ui/elements/parlor-icon.ts';

/** A banner of its own row, over Home and over every session: who is asked for nothing should not have to look for why. */
export class ParlorPresenceAlert extends ParlorElement {
  static override styles = [tokens, base, controls, strip];

  @property({ attribute: false }) alert: PresenceAlert | undefined;

  /** Whether it is being reset. */
  @property({ type: Boolean }) busy = false;

  private readonly words = new StringsController(this, desk);

  protected override render(): unknown {
    return html`<div role="status">${this.alert ? this.banner(this.alert) : nothing}</div>`;
  }

  private banner(alert: PresenceAlert): unknown {
    const { presenceAlerts, resetPresence } = this.words.strings;
    return html`
      <div class="strip">
        <parlor-icon name="alert"></parlor-icon><span>${presenceAlerts[alert]}</span>
        <button class="button small" type="button" aria-disabled=${this.busy ? 'true' : 'false'} @click=${this.handleReset}>
          ${resetPresence}
        </button>
      </div>
    `;
  }

  private handleReset(): void {
    if (!this.busy) this.dispatchEvent(new ActEvent({ do: 'reset-presence' }));
  }
}

define('parlor-presence-alert', ParlorPresenceAlert);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-presence-alert': ParlorPresenceAlert;
  }
}
