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
import type { Refused } from '../access.ts';
import { ActEvent } from '../acts.ts';
import type { PresenceAttempt } from '../desk-state.ts';
import { strip } from '../styles/strip.ts';
import '../../ui/elements/parlor-icon.ts';

/**
 * A banner of its own row, over Home and over every session: who is asked for nothing should not have to look for why.
 *
 * @fires {Event} parlor-presence-alert-left - It had the focus, and is not there any more.
 */
export class ParlorPresenceAlert extends ParlorElement {
  static override styles = [tokens, base, controls, strip];

  @property({ attribute: false }) alert: PresenceAlert | undefined;

  /** The presence that was asked for last, here or in the menu. */
  @property({ attribute: false }) attempt: PresenceAttempt | undefined;

  private readonly words = new StringsController(this, desk);

  private hadFocus = false;

  protected override willUpdate(): void {
    this.hadFocus = Boolean(this.shadowRoot?.activeElement);
  }

  protected override updated(): void {
    if (!this.hadFocus || this.shadowRoot?.activeElement) return;
    const reset = this.renderRoot.querySelector('button');
    if (reset) reset.focus();
    else this.dispatchEvent(new Event('parlor-presence-alert-left'));
  }

  protected override render(): unknown {
    const { attempt } = this;
    const refused = this.alert && attempt?.at === 'banner' ? attempt.refused : undefined;
    return html`
      <div role="status">${this.alert ? this.banner(this.alert) : nothing}</div>
      ${refused ? this.refusal(refused) : nothing}
    `;
  }

  private banner(alert: PresenceAlert): unknown {
    const { presenceAlerts, resetPresence } = this.words.strings;
    return html`
      <div class="strip">
        <parlor-icon name="alert"></parlor-icon><span>${presenceAlerts[alert]}</span>
        <button class="button small" type="button" aria-disabled=${this.isBusy ? 'true' : 'false'} @click=${this.handleReset}>
          ${resetPresence}
        </button>
      </div>
    `;
  }

  private refusal({ code }: Refused): unknown {
    const { presenceFailed, dismiss } = this.words.strings;
    return html`
      <div class="strip refused" role="alert">
        <parlor-icon name="alert"></parlor-icon><span>${presenceFailed(this.strings.problems[code])}</span>
        <button class="button small" type="button" @click=${this.handleDismiss}>${dismiss}</button>
      </div>
    `;
  }

  /** Whether it is being reset. */
  private get isBusy(): boolean {
    return this.attempt?.wanted === 'reset' && !this.attempt.refused;
  }

  private handleReset(): void {
    if (!this.isBusy) this.dispatchEvent(new ActEvent({ do: 'reset-presence', at: 'banner' }));
  }

  private handleDismiss(): void {
    this.dispatchEvent(new ActEvent({ do: 'dismiss-presence' }));
  }
}

define('parlor-presence-alert', ParlorPresenceAlert);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-presence-alert': ParlorPresenceAlert;
  }
}
