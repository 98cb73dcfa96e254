/** `<parlor-notification-dialog>`: what an agent can set about notifications, and try out. Rules N4 and N6 in docs/SPEC.md. */
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorDialog } from '../../ui/elements/parlor-dialog.ts';
import { notifications } from '../../ui/locales/desk/notifications.ts';
import type { AlertingState } from './alerting.ts';
import { AlertingEvent } from './alerting-acts.ts';
import type { SystemState } from './system-notices.ts';

/** What is set holds at once: there is nothing to confirm. */
export class ParlorNotificationDialog extends ParlorDialog {
  static override styles = [
    ...ParlorDialog.styles,
    css`
      fieldset {
        display: grid;
        justify-items: start;
        gap: 8px;
        min-inline-size: 0;
        margin: 20px 0 0;
        padding: 0;
        border: 0;
      }

      legend {
        margin-block-end: 8px;
        padding: 0;
        font-size: 14px;
        font-weight: 650;
        line-height: 20px;
      }

      label {
        display: flex;
        align-items: center;
        gap: 10px;
        min-block-size: 24px;
        font-size: 14px;
        line-height: 20px;
      }

      input[type='checkbox'] {
        flex: none;
        inline-size: 18px;
        block-size: 18px;
        margin: 3px;
        accent-color: var(--_accent);
      }

      input[type='range'] {
        inline-size: 160px;
        min-block-size: 24px;
        accent-color: var(--_accent);
      }

      output {
        min-inline-size: 4ch;
        color: var(--_text-muted);
        font-variant-numeric: tabular-nums;
      }

      fieldset p {
        font-size: 13px;
        line-height: 18px;
      }

      fieldset .problem {
        color: var(--_danger);
      }
    `,
  ];

  @property({ attribute: false }) state: AlertingState | undefined;

  /** What became of what was tried out last: under way while it is undefined. */
  @state() private heard: boolean | undefined;

  @state() private systemShown: boolean | undefined;

  private readonly words = new StringsController(this, notifications);

  protected override more(): unknown {
    return this.state ? [this.sounds(this.state), this.system(this.state.system)] : nothing;
  }

  private sounds({ own, wasUnheard }: AlertingState): unknown {
    const words = this.words.strings;
    const isHeard = this.heard ?? (wasUnheard ? false : undefined);
    return html`
      <fieldset>
        <legend>${words.sounds}</legend>
        <label><input type="checkbox" .checked=${!own.muted} @change=${this.handleMute} />${words.playSounds}</label>
        <label>
          ${words.volume}
          <input
            type="range"
            min="0"
            max="100"
            step="5"
            .value=${String(own.volume)}
            aria-valuetext=${words.percent(own.volume / 100)}
            ?disabled=${own.muted}
            @change=${this.handleVolume}
          />
          <output aria-hidden="true">${words.percent(own.volume / 100)}</output>
        </label>
        <label>
          <input type="checkbox" .checked=${own.messages} ?disabled=${own.muted} @change=${this.handleMessages} />
          ${words.playMessages}
        </label>
        <button class="button small" type="button" @click=${this.handleTestSound}>${words.testSound}</button>
        <p role="status" class=${isHeard === false ? 'problem' : ''}>
          ${isHeard === undefined ? nothing : isHeard ? words.soundAllowed : words.soundBlocked}
        </p>
      </fieldset>
    `;
  }

  private system(state: SystemState): unknown {
    const words = this.words.strings;
    return html`
      <fieldset>
        <legend>${words.system}</legend>
        <p>${words.systemHint}</p>
        <div role="status">${this.stateOf(state)}</div>
        ${
          state === 'default'
            ? html`<button class="button small" type="button" @click=${this.handleAsk}>${words.askPermission}</button>`
            : nothing
        }
        ${
          state === 'granted'
            ? html`<button class="button small" type="button" @click=${this.handleTestSystem}>${words.testSystem}</button>`
            : nothing
        }
        <p role="status" class="problem">${this.systemShown === false ? words.testFailed : nothing}</p>
      </fieldset>
    `;
  }

  private stateOf(state: SystemState): unknown {
    const { permission, noSystem, undoDenied } = this.words.strings;
    if (state === 'insecure' || state === 'unsupported' || state === 'elsewhere')
      return html`<p>${noSystem[state]}</p>`;
    return html`
      <p class=${state === 'denied' ? 'problem' : ''}>${permission[state]}</p>
      ${state === 'denied' ? html`<p>${undoDenied}</p>` : nothing}
    `;
  }

  private handleMute({ target }: Event): void {
    this.dispatchEvent(new AlertingEvent({ do: 'set', settings: { muted: !(target as HTMLInputElement).checked } }));
  }

  private handleVolume({ target }: Event): void {
    const volume = Number((target as HTMLInputElement).value);
    this.dispatchEvent(new AlertingEvent({ do: 'set', settings: { volume } }));
  }

  private handleMessages({ target }: Event): void {
    this.dispatchEvent(new AlertingEvent({ do: 'set', settings: { messages: (target as HTMLInputElement).checked } }));
  }

  private handleAsk(): void {
    this.dispatchEvent(new AlertingEvent({ do: 'ask-permission' }));
  }

  private handleTestSound(): void {
    this.heard = undefined;
    const give = (worked: Promise<boolean>): void => void worked.then((isHeard) => (this.heard = isHeard));
    this.dispatchEvent(new AlertingEvent({ do: 'test-sound', give }));
  }

  private handleTestSystem(): void {
    this.systemShown = undefined;
    const give = (worked: Promise<boolean>): void => void worked.then((isShown) => (this.systemShown = isShown));
    this.dispatchEvent(new AlertingEvent({ do: 'test-system', give }));
  }
}

define('parlor-notification-dialog', ParlorNotificationDialog);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-notification-dialog': ParlorNotificationDialog;
  }
}
