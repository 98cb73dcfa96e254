/** `<parlor-sign-ins>`: where somebody is signed in, and how they end it. Rule X4 in docs/SPEC.md. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type ErrorCode, isParlorError } from '../../core/errors.ts';
import type { OwnAccount, OwnSignIn } from '../../sdk/account/own-account.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { account as accountWords } from '../../ui/locales/desk/account.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import { accountSectionStyles } from './account.styles.ts';
import { signInRowStyles } from './sign-in-row.styles.ts';
import { deviceName, signInRow } from './sign-in-row.ts';

export class ParlorSignIns extends ParlorElement {
  static override styles = [tokens, base, controls, accountSectionStyles, signInRowStyles];

  /** Whether somebody looks: it is asked for then, each time anew. */
  @property({ type: Boolean }) shown = false;

  @state() private places: readonly OwnSignIn[] | undefined;

  @state() private refused: ErrorCode | undefined;

  /** What was ended last. */
  @state() private ended: OwnSignIn | undefined;

  private readonly words = new StringsController(this, accountWords);

  private readonly deskWords = new StringsController(this, desk);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('shown')) return;
    this.places = undefined;
    this.ended = undefined;
    this.refused = undefined;
    if (this.shown) void this.ask();
  }

  protected override render(): unknown {
    if (!this.shown) return nothing;
    const { places = [], refused, words } = this;
    const { signIns, loading, tryAgain, signOutEverywhere } = words.strings;
    return html`
      <h3 id="heading">${signIns}</h3>
      <div role="status">${this.places || refused ? this.said() : loading}</div>
      <ul role="list" aria-labelledby="heading">
        ${repeat(
          places,
          ({ id }) => id,
          (one) => this.row(one),
        )}
      </ul>
      <div role="alert">${refused ? html`<p class="problem">${this.strings.problems[refused]}</p>` : nothing}</div>
      ${
        refused && !this.places
          ? html`<button class="button small" type="button" @click=${this.handleAgain}>${tryAgain}</button>`
          : nothing
      }
      ${
        this.places
          ? html`<button class="button small" type="button" @click=${this.handleEverywhere}>${signOutEverywhere}</button>`
          : nothing
      }
    `;
  }

  private said(): unknown {
    return this.ended ? this.words.strings.signedOut(deviceName(this.ended, this.words)) : nothing;
  }

  private row(place: OwnSignIn): TemplateResult {
    const { signOutOf, thisOne } = this.words.strings;
    return signInRow(
      place,
      this.words,
      place.isThis
        ? html`<span class="here">${thisOne}</span>`
        : html`<button class="button small" type="button" aria-label=${signOutOf(deviceName(place, this.words))} @click=${() => this.end(place)}>${this.deskWords.strings.signOut}</button>`,
    );
  }

  private async ask(): Promise<void> {
    await this.attempt(async (account) => {
      this.places = await account.signIns();
    });
  }

  private async end(place: OwnSignIn): Promise<void> {
    await this.attempt(async (account) => {
      await account.endSignIn(place.id);
      this.ended = place;
      this.places = await account.signIns();
    });
  }

  private async attempt(act: (account: OwnAccount) => Promise<void>): Promise<boolean> {
    this.refused = undefined;
    try {
      await act(await accountFor(this));
      return true;
    } catch (error) {
      if (!isParlorError(error)) throw error;
      this.refused = error.code;
      return false;
    }
  }

  private handleAgain(): void {
    void this.ask();
  }

  /** The others first; then this one as ever, with a question if something is not sent. */
  private async handleEverywhere(): Promise<void> {
    const isDone = await this.attempt((account) => account.endOtherSignIns());
    if (isDone) this.dispatchEvent(new ActEvent({ do: 'sign-out' }));
  }
}

/** The account of whoever is signed in, as whoever holds the client gives it. */
export const accountFor = (element: HTMLElement): Promise<OwnAccount> =>
  new Promise((resolve) => {
    element.dispatchEvent(new ActEvent({ do: 'account', give: resolve }));
  });

define('parlor-sign-ins', ParlorSignIns);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-sign-ins': ParlorSignIns;
  }
}
