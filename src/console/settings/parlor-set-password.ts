/** `<parlor-set-password>`: a password by the link of an admin, and with it the desk. Rule X4 in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { passwordLength } from '../../core/account-limits.ts';
import { knownOf, type PasswordProblem, passwordProblem } from '../../core/accounts/password.ts';
import { isParlorError } from '../../core/errors.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { account as accountWords } from '../../ui/locales/desk/account.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import type { LinkedAccount, Refused } from '../access.ts';
import { ActEvent } from '../acts.ts';
import { signInStyles } from '../elements/parlor-sign-in.styles.ts';
import { problemOf, weaknessText } from './parlor-change-password.ts';
import '../../ui/elements/parlor-icon.ts';

export class ParlorSetPassword extends ParlorElement {
  static override styles = [tokens, base, controls, signInStyles];

  /** It is being set right now. */
  @property({ type: Boolean }) busy = false;

  /** Why it was not set, if it was tried. */
  @property({ attribute: false }) refused: Refused | undefined;

  @state() private whose: LinkedAccount | undefined;

  /** Why it can't be told whose the link is. */
  @state() private unread: Refused | undefined;

  /** What is wrong with what was typed. */
  @state() private weakness: PasswordProblem | undefined;

  @query('#password') private readonly password!: HTMLInputElement;

  private readonly words = new StringsController(this, accountWords);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  protected override render(): unknown {
    const { setPasswordHeading, reading } = this.words.strings;
    return html`
      <main>
        <form novalidate @submit=${this.handleSubmit}>
          <span class="logo" aria-hidden="true"><parlor-icon name="speech"></parlor-icon></span>
          <h1>${setPasswordHeading}</h1>
          <p class="hint" role="status" dir="auto">${this.whose ? this.words.strings.whose(this.whose.name, this.whose.login) : this.unread ? nothing : reading}</p>
          ${this.whose && this.refused?.code !== 'link-over' ? this.fields(this.whose) : this.wayOut()}
        </form>
      </main>
    `;
  }

  private fields({ login }: LinkedAccount): unknown {
    const { newPassword, passwordHint, setPassword, settingPassword } = this.words.strings;
    const problem = this.weakness
      ? weaknessText(this.weakness, this.words.strings)
      : this.refused && this.reason(this.refused);
    return html`
      <input type="text" name="username" autocomplete="username" .value=${login} hidden>
      <label for="password">${newPassword}</label>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="new-password"
        maxlength=${passwordLength.max}
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby="problem hint"
        @input=${this.handleInput}
      />
      <p class="missing" id="problem" role="alert">${problem ?? nothing}</p>
      <p class="hint" id="hint">${passwordHint}</p>
      <button class="button primary" type="submit" aria-disabled=${this.busy ? 'true' : 'false'}>${this.busy ? settingPassword : setPassword}</button>
    `;
  }

  /** The link is worth nothing, or the relay can't be asked. */
  private wayOut(): unknown {
    const refused = this.unread ?? this.refused;
    if (!refused) return nothing;
    const { toSignIn, tryAgain } = this.words.strings;
    return html`
      <div role="alert"><p class="refused">${this.reason(refused)}</p></div>
      ${
        refused.code === 'link-over'
          ? html`<button class="button" type="button" @click=${this.handleLeave}>${toSignIn}</button>`
          : html`<button class="button" type="button" @click=${this.read}>${tryAgain}</button>`
      }
    `;
  }

  private reason({ code, params }: Refused): string {
    return code === 'password-weak' ? weaknessText(problemOf(params), this.words.strings) : this.strings.problems[code];
  }

  private async read(): Promise<void> {
    this.unread = undefined;
    try {
      this.whose = await new Promise<LinkedAccount>((resolve) => {
        this.dispatchEvent(new ActEvent({ do: 'read-link', give: resolve }));
      });
      await this.updateComplete;
      this.password?.focus();
    } catch (error) {
      if (!isParlorError(error)) throw error;
      this.unread = { code: error.code, params: error.params };
    }
  }

  private handleInput(): void {
    this.weakness = undefined;
    this.refused = undefined;
  }

  private handleLeave(): void {
    this.dispatchEvent(new ActEvent({ do: 'leave-link' }));
  }

  private handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const { whose, busy } = this;
    if (!whose || busy) return;
    const password = this.password.value;
    this.weakness = passwordProblem(password, knownOf(whose));
    this.refused = undefined;
    if (this.weakness) this.password.focus();
    else this.dispatchEvent(new ActEvent({ do: 'set-password', password }));
  }
}

define('parlor-set-password', ParlorSetPassword);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-set-password': ParlorSetPassword;
  }
}
