/** `<parlor-sign-in>`: name and password, an identity provider, or either. Rule X4 in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { passwordLength } from '../../core/account-limits.ts';
import type { ProviderRefusal, SignInWays } from '../../core/accounts/provider-sign-in.ts';
import { nameLengthMax } from '../../core/limits.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { account } from '../../ui/locales/desk/account.ts';
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

  /** Why somebody came back from their identity provider without being signed in. */
  @property({ attribute: false }) turnedAway: ProviderRefusal | undefined;

  @property({ attribute: false }) ways: SignInWays | undefined;

  /** On the way to the identity provider. */
  @state() private isLeaving = false;

  /** Set by a try with something missing. */
  @state() private missing: 'login' | 'password' | undefined;

  @query('#login') private readonly login!: HTMLInputElement;

  @query('#password') private readonly password!: HTMLInputElement;

  @query('input, button') private readonly first!: HTMLElement;

  private readonly words = new StringsController(this, desk);

  private readonly accountWords = new StringsController(this, account);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pageshow', this.handleShown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pageshow', this.handleShown);
  }

  override focus(options?: FocusOptions): void {
    this.first.focus(options);
  }

  protected override render(): unknown {
    const words = this.words.strings;
    const { passwords, provider } = this.ways ?? { passwords: true };
    return html`
      <main>
        <div class="card">
          <span class="logo" aria-hidden="true"><parlor-icon name="speech"></parlor-icon></span>
          <h1>${words.desk}</h1>
          <p class="hint">${words.signInHint}</p>
          ${passwords ? this.form() : this.alert()}
          ${provider ? this.elsewhere(provider.label, passwords) : nothing}
        </div>
      </main>
    `;
  }

  private form(): unknown {
    const words = this.words.strings;
    return html`
      <form novalidate @submit=${this.handleSubmit}>
        ${this.field('login', words.login, words.loginMissing)}
        ${this.field('password', words.password, words.passwordMissing)}
        ${this.alert()}
        <button class="button primary" type="submit" aria-disabled=${this.busy ? 'true' : 'false'}>
          ${this.busy ? words.signingIn : words.signIn}
        </button>
      </form>
    `;
  }

  private alert(): unknown {
    const { refused, turnedAway } = this;
    const why = refused ? this.reason(refused) : turnedAway && this.accountWords.strings.turnedAway[turnedAway];
    return html`<div role="alert">${why === undefined ? nothing : html`<p class="refused">${why}</p>`}</div>`;
  }

  private elsewhere(label: string, isBeside: boolean): unknown {
    const { signInWith, reading } = this.accountWords.strings;
    return html`
      <div class=${isBeside ? 'beside' : 'only'}>
        <button class="button ${isBeside ? '' : 'primary'}" type="button" @click=${this.handleLeave}>
          ${this.isLeaving ? reading : signInWith(label)}
        </button>
      </div>
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

  /** Pressed once more, it goes there once more: nothing tells a page that the browser has given up on the way. */
  private handleLeave(): void {
    if (this.busy) return;
    this.isLeaving = true;
    this.dispatchEvent(new ActEvent({ do: 'leave-for-provider', anew: this.turnedAway === 'unknown' }));
  }

  /** Back by the browser's own button: the page is as it was left. */
  private readonly handleShown = (): void => {
    this.isLeaving = false;
  };

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
