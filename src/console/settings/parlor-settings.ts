/** `<parlor-settings>`: the button, and behind it what somebody can choose of their desk's looks, who they are at the site, and the desk's keys. */
import { css, html } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { deskLanguages } from '../../ui/locales/desk/others.ts';
import { settings } from '../../ui/locales/desk/settings.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import * as drawings from '../drawings.ts';
import { densities, languageFor, type Preferences, themes, usualPreferences } from '../preferences.ts';
import { boxStyles } from '../styles/box.ts';
import '../../ui/elements/parlor-icon.ts';
import './parlor-change-password.ts';
import './parlor-key-list.ts';
import './parlor-profile.ts';
import './parlor-sign-ins.ts';
import { fieldFrame } from '../styles/field-frame.ts';

export class ParlorSettings extends ParlorElement {
  static override styles = [
    tokens,
    base,
    controls,
    boxStyles,
    css`
      :host {
        display: contents;
      }

      dialog {
        inset: auto auto 76px;
        inset-inline-start: 12px;
        inline-size: min(320px, calc(100% - 24px));
        max-block-size: calc(100dvh - 100px);
        margin: 0;
        padding: 16px;
        overflow: auto;
      }

      dialog[open] {
        display: grid;
        gap: 16px;
      }

      h2 {
        margin: 0;
        font-size: 15px;
        font-weight: 650;
        line-height: 20px;
      }

      label,
      legend {
        padding: 0;
        color: var(--_text-muted);
        font-size: 13px;
        line-height: 20px;
      }

      select {
        inline-size: 100%;
        block-size: 40px;
        margin-block-start: 4px;
        padding-inline: 8px;
        ${fieldFrame}
      }

      fieldset {
        display: grid;
        gap: 4px;
        margin: 0;
        padding: 0;
        border: 0;
      }

      fieldset label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 28px;
        color: inherit;
        font-size: 14px;
      }

      input {
        inline-size: 18px;
        block-size: 18px;
        margin: 0;
        accent-color: var(--_accent);
      }

      p {
        margin: 0;
        color: var(--_text-muted);
        font-size: 12px;
        line-height: 16px;
      }
    `,
  ];

  @property({ attribute: false }) preferences: Preferences = usualPreferences;

  @state() private isOpen = false;

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  private readonly words = new StringsController(this, settings);

  protected override render(): unknown {
    const words = this.words.strings;
    const { theme, density } = this.preferences;
    return html`
      <button
        class="icon-button"
        type="button"
        aria-label=${words.settings}
        title=${words.settings}
        aria-haspopup="dialog"
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        @click=${this.show}
      >
        <parlor-icon .drawing=${drawings.settings}></parlor-icon>
      </button>
      <dialog aria-labelledby="title" closedby="any" @close=${this.handleClose} @click=${this.handleClick}>
        <h2 id="title">${words.settings}</h2>
        <label>${words.language}${this.languages()}</label>
        <fieldset @change=${this.handleTheme}>
          <legend>${words.theme}</legend>
          ${themes.map(
            (one) => html`
              <label><input type="radio" name="theme" value=${one} .checked=${one === theme}>${words.themes[one]}</label>
            `,
          )}
        </fieldset>
        <fieldset @change=${this.handleDensity}>
          <legend>${words.density}</legend>
          ${densities.map(
            (one) => html`
              <label><input type="radio" name="density" value=${one} .checked=${one === density}>${words.densities[one]}</label>
            `,
          )}
        </fieldset>
        <p>${words.hint}</p>
        <parlor-profile ?shown=${this.isOpen}></parlor-profile>
        <parlor-sign-ins .shown=${this.isOpen}></parlor-sign-ins>
        <parlor-change-password .shown=${this.isOpen}></parlor-change-password>
        <parlor-key-list></parlor-key-list>
      </dialog>
    `;
  }

  /** Each by its own name: who can't read the others finds theirs. */
  private languages(): unknown {
    const { language } = this.preferences;
    const chosen = language === undefined ? '' : languageFor(language, []);
    return html`
      <select @change=${this.handleLanguage}>
        <option value="" .selected=${chosen === ''}>
          ${this.words.strings.browserLanguage(nameOf(languageFor(undefined, navigator.languages)))}
        </option>
        ${deskLanguages.map(
          (tag) => html`<option value=${tag} lang=${tag} .selected=${tag === chosen}>${nameOf(tag)}</option>`,
        )}
      </select>
    `;
  }

  /** Opens them. */
  show(): void {
    this.isOpen = true;
    this.dialog.showModal();
  }

  private handleClose(): void {
    this.isOpen = false;
  }

  /** Beside it, where the browser does not know of that by itself. */
  private handleClick(event: MouseEvent): void {
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    const isInside = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
    // A click by keyboard has no place.
    if (!isInside && event.target === this.dialog && event.detail > 0) this.dialog.close();
  }

  private handleLanguage(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.prefer({ language: value || undefined });
  }

  private handleTheme(event: Event): void {
    const theme = themes.find((one) => one === (event.target as HTMLInputElement).value);
    if (theme) this.prefer({ theme });
  }

  private handleDensity(event: Event): void {
    const density = densities.find((one) => one === (event.target as HTMLInputElement).value);
    if (density) this.prefer({ density });
  }

  private prefer(change: Partial<Preferences>): void {
    this.dispatchEvent(new ActEvent({ do: 'prefer', change }));
  }
}

/** What a language calls itself. */
const nameOf = (tag: string): string => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;

define('parlor-settings', ParlorSettings);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-settings': ParlorSettings;
  }
}
