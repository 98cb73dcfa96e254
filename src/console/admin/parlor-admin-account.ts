/** `<parlor-admin-account>`: a link by which somebody else sets their password, and where they are signed in. Rule X4 in docs/SPEC.md. */
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SignInWays } from '../../core/accounts/provider-sign-in.ts';
import { type ErrorCode, isParlorError } from '../../core/errors.ts';
import { contactLengthMax } from '../../core/limits.ts';
import type { AccountAdmin, PasswordLink } from '../../sdk/account/account-admin.ts';
import type { SignInView } from '../../sdk/account/own-account.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { account as accountWords } from '../../ui/locales/desk/account.ts';
import { adminAccounts } from '../../ui/locales/desk/admin/accounts.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { ActEvent } from '../acts.ts';
import { isCopied } from '../copying.ts';
import { signInRowStyles } from '../settings/sign-in-row.styles.ts';
import { deviceName, momentIn, signInRow } from '../settings/sign-in-row.ts';
import { adminStyles } from './admin.styles.ts';

/** A link, as it is shown to who has made it: never again. */
interface Made extends PasswordLink {
  /** Where it was to be sent; empty if nowhere. */
  readonly email: string;
}

/** What is asked for about one agent; another one has nothing of it. */
interface About {
  readonly link?: Made | undefined;
  readonly isMaking?: boolean;
  readonly linkRefused?: ErrorCode | 'address-malformed' | undefined;
  readonly copied?: 'yes' | 'no' | undefined;
  readonly places?: readonly SignInView[] | undefined;
  readonly listRefused?: { readonly as: 'notListed' | 'notDone'; readonly code: ErrorCode } | undefined;
  /** What was ended last. */
  readonly ended?: SignInView | 'everywhere' | undefined;
}

/** It need not be more than this: whether somebody gets mail there, only a mail tells. */
const isAddress = (text: string): boolean => /^[^\s<>@",;:\\]+@[^\s<>@",;:\\]+$/u.test(text);

export class ParlorAdminAccount extends ParlorElement {
  static override styles = [
    ...adminStyles,
    signInRowStyles,
    css`
      :host {
        display: block;
        max-inline-size: 560px;
      }

      input[readonly] {
        color: inherit;
        font-family: ui-monospace, monospace;
        font-size: 14px;
      }

      details ul {
        display: grid;
        gap: 10px;
        padding: 0 14px;
      }

      details > .hint,
      details > .problem,
      details > .ways {
        margin: 0;
        padding: 0 14px 12px;
      }

      details > .ways {
        padding-block-start: 12px;
      }
    `,
  ];

  /** Whose account it is. */
  @property() agent = '';

  @property() called = '';

  @property({ attribute: false }) accounts: AccountAdmin | undefined;

  /** Whether they stand in the configuration in force. */
  @property({ type: Boolean }) saved = false;

  /** Whether it is one's own. */
  @property({ type: Boolean }) own = false;

  @state() private about: About = {};

  /** Whether there are passwords at all, as far as that is known. */
  @state() private hasPasswords = true;

  @query('#email') private readonly email!: HTMLInputElement;

  @query('details') private readonly details!: HTMLDetailsElement | null;

  private readonly words = new StringsController(this, adminAccounts);

  private readonly accountWords = new StringsController(this, accountWords);

  private readonly deskWords = new StringsController(this, desk);

  override connectedCallback(): void {
    super.connectedCallback();
    this.dispatchEvent(new ActEvent({ do: 'ways', give: (ways) => void this.learn(ways) }));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A link is not to be taken for that of whoever stands here now.
    if (changed.has('agent')) this.about = {};
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('agent') || changed.get('agent') === undefined) return;
    if (this.email) this.email.value = '';
    if (this.details) this.details.open = false;
  }

  protected override render(): unknown {
    const words = this.words.strings;
    if (this.own) return html`<p class="field">${words.link}</p><p class="hint">${words.yourself}</p>`;
    return html`
      <p class="field">${words.link}</p>
      ${
        this.saved
          ? this.hasPasswords
            ? html`<p class="hint">${words.linkMeans(this.called)}</p>${this.linking()}${this.signIns()}`
            : html`<p class="hint">${words.noPasswords}</p>${this.signIns()}`
          : html`<p class="hint">${words.saveFirst(this.called)}</p>`
      }
    `;
  }

  private async learn(ways: Promise<SignInWays>): Promise<void> {
    this.hasPasswords = await ways.then(
      ({ passwords }) => passwords,
      () => true,
    );
  }

  private linking(): unknown {
    const words = this.words.strings;
    const { link, isMaking, linkRefused } = this.about;
    const isAddressWrong = linkRefused === 'address-malformed';
    const refused = linkRefused && (isAddressWrong ? words.emailWrong : words.notMade(this.reason(linkRefused)));
    return html`
      <form novalidate @submit=${this.handleSubmit}>
        <label class="field" for="email">${words.email}</label>
        <input id="email" type="text" inputmode="email" dir="ltr" autocomplete="off" spellcheck="false" maxlength=${contactLengthMax.email}
          aria-invalid=${isAddressWrong ? 'true' : 'false'} aria-describedby="refused" />
        <p class="problem" id="refused" role="alert">${refused ?? nothing}</p>
        <div class="ways"><button class="button" type="submit" aria-disabled=${isMaking ? 'true' : 'false'}>${isMaking ? words.making : words.make}</button></div>
      </form>
      <div role="status">${link ? this.made(link) : nothing}</div>
    `;
  }

  private made({ address, expiresAt, isMailed, email }: Made): unknown {
    const words = this.words.strings;
    const { copied } = this.about;
    return html`
      <label class="field" for="link">${words.theLink(this.called)}</label>
      <input id="link" type="text" dir="ltr" readonly aria-describedby="holds" .value=${address} @focus=${({ target }: Event) => (target as HTMLInputElement).select()} />
      <p class="hint" id="holds">${words.holds(momentIn(this.words.language, expiresAt))}</p>
      ${email === '' ? nothing : html`<p class="hint">${isMailed ? words.mailed(email) : words.notMailed(email)}</p>`}
      <div class="ways">
        <button class="button small" type="button" @click=${() => this.copy(address)}>${words.copy}</button>
        <span class="hint">${copied === 'yes' ? words.copied : copied === 'no' ? words.notCopied : nothing}</span>
      </div>
    `;
  }

  private signIns(): unknown {
    const words = this.words.strings;
    const { loading, tryAgain, signOutEverywhere } = this.accountWords.strings;
    const { places, listRefused } = this.about;
    const said =
      places === undefined ? (listRefused ? '' : loading) : this.ended() || (places.length === 0 ? words.nowhere : '');
    const refused = listRefused && words[listRefused.as](this.reason(listRefused.code));
    return html`
      <details @toggle=${this.handleToggle}>
        <summary>${words.signIns}</summary>
        <p class="hint" role="status">${said}</p>
        <ul role="list" aria-label=${words.signIns}>
          ${repeat(
            places ?? [],
            ({ id }) => id,
            (one) => this.row(one),
          )}
        </ul>
        <p class="problem" role="alert">${refused ?? nothing}</p>
        ${
          places === undefined && listRefused
            ? html`<div class="ways"><button class="button small" type="button" @click=${() => this.list()}>${tryAgain}</button></div>`
            : nothing
        }
        ${
          places && places.length > 0
            ? html`<div class="ways"><button class="button small" type="button" @click=${() => this.end()}>${signOutEverywhere}</button></div>`
            : nothing
        }
      </details>
    `;
  }

  private ended(): string {
    const { ended } = this.about;
    if (ended === undefined) return '';
    if (ended === 'everywhere') return this.words.strings.everywhereDone;
    return this.accountWords.strings.signedOut(deviceName(ended, this.accountWords));
  }

  private row(place: SignInView): unknown {
    const name = this.accountWords.strings.signOutOf(deviceName(place, this.accountWords));
    return signInRow(
      place,
      this.accountWords,
      html`<button class="button small" type="button" aria-label=${name} @click=${() => this.end(place)}>${this.deskWords.strings.signOut}</button>`,
    );
  }

  private async handleSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { accounts, agent, about } = this;
    if (!accounts || about.isMaking) return;
    const email = this.email.value.trim();
    if (email !== '' && !isAddress(email)) {
      this.tell({ linkRefused: 'address-malformed' });
      this.email.focus();
      return;
    }
    // What is shown of an older one is worth nothing from now on.
    this.tell({ isMaking: true, link: undefined, linkRefused: undefined, copied: undefined });
    await this.attempt(
      agent,
      async () => ({ link: { ...(await accounts.invite(agent, email === '' ? {} : { email })), email } }),
      (linkRefused) => ({ linkRefused }),
    );
    if (this.agent === agent) this.tell({ isMaking: false });
  }

  private handleToggle({ target }: Event): void {
    if ((target as HTMLDetailsElement).open) void this.list();
  }

  private async list(): Promise<void> {
    const { accounts, agent } = this;
    if (!accounts) return;
    this.tell({ places: undefined, listRefused: undefined, ended: undefined });
    await this.attempt(
      agent,
      async () => ({ places: await accounts.signIns(agent) }),
      (code) => ({ listRefused: { as: 'notListed', code } }),
    );
  }

  /** One of them, or all. */
  private async end(place?: SignInView): Promise<void> {
    const { accounts, agent } = this;
    if (!accounts) return;
    this.tell({ listRefused: undefined, ended: undefined });
    await this.attempt(
      agent,
      async () => {
        await accounts.endSignIns(agent, place?.id);
        return { ended: place ?? 'everywhere', places: await accounts.signIns(agent) };
      },
      (code) => ({ listRefused: { as: 'notDone', code } }),
    );
    await this.updateComplete;
    // The button that was pressed has gone with its row.
    if (this.shadowRoot?.activeElement === null) this.renderRoot.querySelector('summary')?.focus();
  }

  /** Does it, and tells what came of it, if the same person still stands here. */
  private async attempt(
    agent: string,
    act: () => Promise<About>,
    refusedBy: (code: ErrorCode) => About,
  ): Promise<void> {
    let outcome: About;
    try {
      outcome = await act();
    } catch (error) {
      if (!isParlorError(error)) throw error;
      outcome = refusedBy(error.code);
    }
    if (this.agent === agent) this.tell(outcome);
  }

  private reason(code: ErrorCode): string {
    return code === 'unknown-entry' ? this.words.strings.gone : (this.strings.problems[code] ?? '');
  }

  private async copy(address: string): Promise<void> {
    this.tell({ copied: (await isCopied(address)) ? 'yes' : 'no' });
  }

  private tell(change: About): void {
    this.about = { ...this.about, ...change };
  }
}

define('parlor-admin-account', ParlorAdminAccount);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-admin-account': ParlorAdminAccount;
  }
}
