/** Where somebody is signed in, as a row of a list: their own, and that of others. Rule X4 in docs/SPEC.md. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SignInView } from '../../sdk/account/own-account.ts';
import type { AccountStrings } from '../../ui/locales/desk/account.ts';

interface Words {
  readonly strings: AccountStrings;
  readonly language: string;
}

/** What a sign-in is called. */
export const deviceName = ({ browser, system }: SignInView, { strings }: Words): string =>
  strings.device(browser, system);

/** `end` is what stands at the end of the row: a way to end it, or that it is this one. */
export const signInRow = (place: SignInView, words: Words, end: unknown): TemplateResult => {
  const { since, lastUsed } = words.strings;
  return html`
    <li>
      <span class="place">
        <bdi>${deviceName(place, words)}</bdi>
        ${place.begunAt === undefined ? nothing : html`<span class="when">${since(momentIn(words.language, place.begunAt))}</span>`}
        ${place.usedAt === undefined ? nothing : html`<span class="when">${lastUsed(momentIn(words.language, place.usedAt))}</span>`}
      </span>
      ${end}
    </li>
  `;
};

export const momentIn = (language: string, at: number): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
