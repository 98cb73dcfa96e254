/** `<parlor-sign-in>`: name and password. */
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { passwordLength } from '../../core/account-limits.ts';
import { nameLengthMax } from '../../core/limits.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import type { Refused } from '../access.ts';
import { ActEvent } from '../acts.ts';
import { signInStyles } from './parlor-sign-in.styles.ts';
import '../../ui/elements/parlor-icon.ts';

/** What is missing is said at the field; what the relay refused, above the button. */
export class ParlorSignIn extends ParlorElement {
  static override styles = [tokens, base, controls, signInStyles];

  /** Being signed in right now. */
  @property({ type: Boolean }) busy = false;

  /** Why there is a form: the last try was refused, or an earlier sign-in has ended. */
  @property({ attribute: false }) refused: Refused | undefined;

  /** Set by a try with something missing. */
  @state() private missing: 'login' | 'password' | undefined;

  @query('#login') private readonly login!: HTMLInputElement;

  @query('#password') private readonly password!: HTMLInputElement;

  private readonly words = new StringsController(this, desk);

  override focus(options?: FocusOptions): void {
    this.login.focus(options);
  }

  protected override render(): unknown {
    const words = this.words.strings;
    return html`
      <main>
        <form novalidate @submit=${this.handleSubmit}>
          <span class="logo" aria-hidden="true"><parlor-icon name="speech"></parlor-icon></span>
          <h1>${words.desk}</h1>
          <p class="hint">${words.signInHint}</p>
          ${this.field('login', words.login, words.loginMissing)}
          ${this.field('password', words.password, words.passwordMissing)}
          <div role="alert">${this.refused ? html`<p class="refused">${this.reason(this.refused)}</p>` : nothing}</div>
          <button class="button primary" type="submit" aria-disabled=${this.busy ? 'true' : 'false'}>
            ${this.busy ? words.signingIn : words.signIn}
          </button>
        </form>
      </main>
    `;
  }

  private field(name: 'login' | 'password', label: string, whenMissing: string): unknown {
    const isMissing = this.missing === name;
    const isPassword = name === 'password';
    return html`
      <label for=${name}>${label}</label>
      <input
        id=${name}
        name=${name}
        type=${isPassword ? 'password' : 'text'}
        autocomplete=${isPassword ? 'current-password' : 'username'}
        autocapitalize="none"
        spellcheck="false"
        maxlength=${isPassword ? passwordLength.max : nameLengthMax}
        aria-invalid=${isMissing ? 'true' : 'false'}
        aria-describedby=${`${name}-missing`}
        @input=${this.handleInput}
      />
      <p class="missing" id=${`${name}-missing`}>${isMissing ? whenMissing : nothing}</p>
    `;
  }

  private reason({ code, params }: Refused): string {
    const words = this.words.strings;
    switch (code) {
      case 'sign-in-blocked':
        return words.signInBlocked(typeof params.retryMs === 'number' ? params.retryMs : undefined);
      case 'not-authenticated':
      case 'token-expired':
        return words.signInEnded;
      case 'unavailable':
        return words.relayUnreachable;
      default:
        return this.strings.problems[code];
    }
  }

  private handleInput(): void {
    this.missing = undefined;
  }

  private handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy) return;
    const login = this.login.value.trim();
    const password = this.password.value;
    if (login === '') this.ask('login');
    else if (password === '') this.ask('password');
    else this.dispatchEvent(new ActEvent({ do: 'sign-in', login, password }));
  }

  private ask(field: 'login' | 'password'): void {
    this.missing = field;
    this[field].focus();
  }
}

define('parlor-sign-in', ParlorSignIn);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-sign-in': ParlorSignIn;
  }
}
