/** `<parlor-account>`: who is signed in, how they are connected, their presence and how much they have. Rules A1 and R7 in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { AgentRow } from '../../core/presence/agent-state.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk as deskWords } from '../../ui/locales/desk/languages.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import type { DeskView } from '../desk.ts';
import * as drawings from '../drawings.ts';
import type { Link } from '../link.ts';
import type { AlertingState } from '../notifications/alerting.ts';
import type { ParlorNotificationSettings } from '../notifications/parlor-notification-settings.ts';
import type { Preferences } from '../preferences.ts';
import type { ParlorSettings } from '../settings/parlor-settings.ts';
import { accountStyles } from './parlor-account.styles.ts';
import './parlor-presence.ts';
import '../notifications/parlor-notification-settings.ts';
import '../settings/parlor-settings.ts';
import '../../ui/elements/parlor-avatar.ts';
import '../../ui/elements/parlor-icon.ts';

/** The foot of the panel. A relay that knows of no presences leaves that part out. */
export class ParlorAccount extends ParlorElement {
  static override styles = [tokens, base, controls, accountStyles];

  @property({ attribute: false }) view: DeskView | undefined;

  @property({ attribute: false }) link: Link = 'connecting';

  /** How the agent comes to know of what they are to know. */
  @property({ attribute: false }) alerting: AlertingState | undefined;

  @property({ attribute: false }) preferences: Preferences | undefined;

  /** Whether it stands below a rail, or in a strip. @attr */
  @property({ type: Boolean, reflect: true }) compact = false;

  private readonly words = new StringsController(this, deskWords);

  @query('parlor-settings') private readonly settings!: ParlorSettings | null;

  @query('parlor-notification-settings') private readonly notifications!: ParlorNotificationSettings | null;

  /** Opens one of the two dialogs that stand here. */
  show(what: 'settings' | 'notifications'): void {
    this[what]?.show();
  }

  protected override render(): unknown {
    const words = this.words.strings;
    const { me, self } = this.view?.client ?? {};
    const name = me?.name ?? '';
    const status = {
      connecting: words.connecting,
      live: words.connected,
      reconnecting: words.reconnecting,
      offline: words.offline,
      stopped: words.stopped,
    }[this.link];
    return html`
      <section aria-label=${words.account}>
      <div class="account">
        ${name ? html`<parlor-avatar name=${name} seed=${me?.id ?? ''} title=${name}></parlor-avatar>` : nothing}
        <div class="who">
          <span class="me" dir="auto">${name}</span>
          <span class="link ${this.link}" title=${status}>${status}</span>
        </div>
        <parlor-notification-settings .state=${this.alerting}></parlor-notification-settings>
        ${this.preferences ? html`<parlor-settings .preferences=${this.preferences}></parlor-settings>` : nothing}
        <button class="icon-button" type="button" aria-label=${words.signOut} title=${words.signOut} @click=${this.handleSignOut}>
          <parlor-icon .drawing=${drawings.signOut}></parlor-icon>
        </button>
      </div>
      ${self ? this.own(self) : nothing}
      </section>
    `;
  }

  private own({ presence, load, capacity }: AgentRow): unknown {
    return html`
      <parlor-presence
        ?compact=${this.compact}
        .presence=${presence}
        .attempt=${this.view?.desk.presence}
        .facts=${this.view?.client.desk}
        ?connected=${this.link === 'live'}
      ></parlor-presence>
      ${this.meter(load, capacity)}
    `;
  }

  // Who was given more than they have sees so in the words; the bar is full. Its length is set as a property: a strict
  // Content-Security-Policy has no style attributes.
  private meter(load: number, capacity: number): unknown {
    const { capacity: name, unitsOf } = this.words.strings;
    const text = unitsOf(load, capacity);
    const share = capacity > 0 ? Math.min(1, load / capacity) : 1;
    return html`
      <div class="capacity" title="${name}: ${text}">
        <div
          class="bar ${share === 1 ? 'full' : ''}"
          role="meter"
          aria-label=${name}
          aria-valuemin="0"
          aria-valuemax=${Math.max(1, capacity)}
          aria-valuenow=${Math.min(load, Math.max(1, capacity))}
          aria-valuetext=${text}
        >
          <span .style=${`inline-size: ${Math.round(share * 100)}%`}></span>
        </div>
        <span class="units" dir="auto">${text}</span>
      </div>
    `;
  }

  private handleSignOut(): void {
    this.dispatchEvent(new ActEvent({ do: 'sign-out' }));
  }
}

define('parlor-account', ParlorAccount);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-account': ParlorAccount;
  }
}
