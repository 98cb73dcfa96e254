/** `<parlor-change-password>`: another password in the place of the present one. Rule X4 in docs/SPEC.md. */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { passwordLength } from '../../core/account-limits.ts';
import { type PasswordProblem, passwordProblem } from '../../core/accounts/password.ts';
import type { SignInWays } from '../../core/accounts/provider-sign-in.ts';
import { type ErrorParams, isParlorError, type ParlorError } from '../../core/errors.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { type AccountStrings, account as accountWords } from '../../ui/locales/desk/account.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import type { Refused } from '../access.ts';
import { ActEvent } from '../acts.ts';
import { accountSectionStyles } from './account.styles.ts';
import { accountFor } from './parlor-sign-ins.ts';

type Field = 'former' | 'next';

/** The field that is wrong, and why. */
type Problem =
  | { readonly field: 'former'; readonly why: 'missing' }
  | { readonly field: 'next'; readonly why: 'weak'; readonly weakness: PasswordProblem }
  | ({ readonly field: Field; readonly why: 'refused' } & Refused);

export class ParlorChangePassword extends ParlorElement {
  static override styles = [tokens, base, controls, accountSectionStyles];

  /** Whether somebody looks; what they have typed is gone when they don't. */
  @property({ type: Boolean }) shown = false;

  @state() private isOpen = false;

  @state() private isBusy = false;

  /** Whether there are passwords at all. */
  @state() private isOffered = false;

  @state() private isDone = false;

  @state() private problem: Problem | undefined;

  @query('#former') private readonly former!: HTMLInputElement;

  @query('#next') private readonly next!: HTMLInputElement;

  private readonly words = new StringsController(this, accountWords);

  private readonly deskWords = new StringsController(this, desk);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('shown')) return;
    this.isOpen = false;
    this.isDone = false;
    this.problem = undefined;
    if (this.shown) this.dispatchEvent(new ActEvent({ do: 'ways', give: (ways) => void this.offer(ways) }));
  }

  /** Where nobody can tell, the relay does when it is asked to change it. */
  private async offer(ways: Promise<SignInWays>): Promise<void> {
    this.isOffered = await ways.then(
      ({ passwords }) => passwords,
      () => true,
    );
  }

  protected override render(): unknown {
    if (!this.isOffered) return nothing;
    const { changePassword, passwordChanged } = this.words.strings;
    return html`
      <div class="done" role="status">${this.isDone ? passwordChanged : nothing}</div>
      ${
        this.isOpen
          ? this.form()
          : html`<button class="button small" type="button" @click=${this.handleOpen}>${changePassword}</button>`
      }
    `;
  }

  private form(): unknown {
    const { changePassword, formerPassword, newPassword, passwordHint, cancel } = this.words.strings;
    return html`
      <form novalidate aria-label=${changePassword} @submit=${this.handleSubmit}>
        ${this.field('former', formerPassword, 'current-password')}
        ${this.field('next', newPassword, 'new-password')}
        <p class="hint" id="hint">${passwordHint}</p>
        <div class="buttons">
          <button class="button small primary" type="submit" aria-disabled=${this.isBusy ? 'true' : 'false'}>${changePassword}</button>
          <button class="button small" type="button" @click=${this.handleCancel}>${cancel}</button>
        </div>
      </form>
    `;
  }

  private field(name: Field, label: string, autocomplete: 'current-password' | 'new-password'): unknown {
    const problem = this.problem?.field === name ? this.textOf(this.problem) : undefined;
    return html`
      <label for=${name}>${label}</label>
      <input
        id=${name}
        type="password"
        autocomplete=${autocomplete}
        maxlength=${passwordLength.max}
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby=${name === 'next' ? 'next-problem hint' : 'former-problem'}
        @input=${this.handleInput}
      />
      <p class="problem" id="${name}-problem" role="alert">${problem ?? nothing}</p>
    `;
  }

  private async handleOpen(): Promise<void> {
    this.isDone = false;
    this.isOpen = true;
    await this.updateComplete;
    this.former.focus();
  }

  private handleCancel(): void {
    this.isOpen = false;
    this.problem = undefined;
  }

  private handleInput(): void {
    this.problem = undefined;
  }

  private async handleSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.isBusy) return;
    const [former, next] = [this.former.value, this.next.value];
    // What others know of the person, the relay knows.
    const weak = passwordProblem(next, []);
    if (former === '') return this.say({ field: 'former', why: 'missing' });
    if (weak) return this.say({ field: 'next', why: 'weak', weakness: weak });
    this.isBusy = true;
    try {
      await (await accountFor(this)).changePassword({ former, next });
      this.isOpen = false;
      this.isDone = true;
    } catch (error) {
      if (!isParlorError(error)) throw error;
      this.sayRefused(error);
    } finally {
      this.isBusy = false;
    }
  }

  private sayRefused({ code, params }: ParlorError): void {
    if (code === 'password-weak') return this.say({ field: 'next', why: 'weak', weakness: problemOf(params) });
    const field = code === 'sign-in-failed' || code === 'sign-in-blocked' ? 'former' : 'next';
    this.say({ field, why: 'refused', code, params });
  }

  private say(problem: Problem): void {
    this.problem = problem;
    this[problem.field].focus();
  }

  private textOf(problem: Problem): string | undefined {
    const words = this.words.strings;
    if (problem.why === 'missing') return words.formerMissing;
    if (problem.why === 'weak') return weaknessText(problem.weakness, words);
    const { code, params } = problem;
    if (code === 'sign-in-failed') return words.formerWrong;
    if (code !== 'sign-in-blocked') return this.strings.problems[code];
    const retryMs = typeof params['retryMs'] === 'number' ? params['retryMs'] : undefined;
    return this.deskWords.strings.signInBlocked(retryMs);
  }
}

/** Why the relay takes a password for a weak one; a newer relay may have other reasons. */
export const problemOf = ({ problem }: ErrorParams): PasswordProblem =>
  problem === 'short' || problem === 'long' || problem === 'personal' ? problem : 'common';

export const weaknessText = (problem: PasswordProblem, { weak, tooShort }: AccountStrings): string =>
  problem === 'short' ? tooShort(passwordLength.min) : weak[problem];

define('parlor-change-password', ParlorChangePassword);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-change-password': ParlorChangePassword;
  }
}
