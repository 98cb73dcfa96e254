/** `<parlor-notification-settings>`: the button that opens what an agent can set about notifications. Rules N4 and N6 in docs/SPEC.md. */
import { css, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { notifications } from '../../ui/locales/desk/notifications.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import * as drawings from '../drawings.ts';
import type { AlertingState } from './alerting.ts';
import '../../ui/elements/parlor-icon.ts';
import './parlor-notification-dialog.ts';

/** Its mark says that something is turned off which could be turned on. */
export class ParlorNotificationSettings extends ParlorElement {
  static override styles = [
    tokens,
    base,
    controls,
    css`
      :host {
        display: block;
      }

      button {
        position: relative;
      }

      .off::after {
        content: '';
        position: absolute;
        inset-block-start: 5px;
        inset-inline-end: 5px;
        inline-size: 8px;
        block-size: 8px;
        border: 1px solid var(--_surface-sunken);
        border-radius: 50%;
        background: var(--_danger);
      }

      @media (forced-colors: active) {
        .off::after {
          background: Highlight;
          forced-color-adjust: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) state: AlertingState | undefined;

  @state() private isOpen = false;

  private readonly words = new StringsController(this, notifications);

  protected override render(): unknown {
    const words = this.words.strings;
    const { own, system } = this.state ?? {};
    const isOff = own?.muted === true || system === 'default' || system === 'denied';
    const name = isOff ? words.settingsOff : words.settings;
    return html`
      <button
        class="icon-button ${isOff ? 'off' : ''}"
        type="button"
        aria-haspopup="dialog"
        aria-label=${name}
        title=${name}
        @click=${this.show}
      >
        <parlor-icon .drawing=${drawings.bell}></parlor-icon>
      </button>
      <parlor-notification-dialog
        .state=${this.state}
        .open=${this.isOpen}
        heading=${words.settings}
        text=${words.siteDecides}
        way-out=${words.done}
        @parlor-choice=${this.handleClose}
      ></parlor-notification-dialog>
    `;
  }

  /** Opens them. */
  show(): void {
    this.isOpen = true;
  }

  private handleClose(): void {
    this.isOpen = false;
  }
}

define('parlor-notification-settings', ParlorNotificationSettings);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-notification-settings': ParlorNotificationSettings;
  }
}
