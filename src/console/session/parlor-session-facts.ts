/** `<parlor-session-facts>`: what is known of a conversation beside what was said. Rule S5 (in part) in docs/SPEC.md. */
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import type { ConversationView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { base } from '../../ui/styles/base.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { Times } from '../../ui/times.ts';
import { elapsedText, waitedMs } from '../elapsed.ts';
import { pageAddress } from '../page-address.ts';
import { nameOf } from '../site-words.ts';
import { deskStyles } from '../styles/desk.ts';
import { factsStyles } from './facts.styles.ts';
import './parlor-session-answers.ts';

/** Nothing that is not known takes a line. */
export class ParlorSessionFacts extends ParlorElement {
  static override styles = [
    tokens,
    base,
    deskStyles,
    factsStyles,
    css`
      :host {
        display: block;
        padding: 20px;
      }

      a {
        color: var(--_accent-text);
      }
    `,
  ];

  @property({ attribute: false }) view: ConversationView | undefined;

  /** What the site calls its things. */
  @property({ attribute: false }) names: DeskFacts | undefined;

  private readonly words = new StringsController(this, desk);

  protected override render(): unknown {
    if (!this.view) return nothing;
    const words = this.words.strings;
    const { startedAt, workstream, page, language } = this.view.conversation.lifecycle;
    const waited = waitedMs(startedAt, this.view.events);
    return html`
      <h2>${words.facts}</h2>
      <dl>
        ${fact(words.factStarted, new Times(this.language).full(startedAt))}
        ${fact(words.factWaited, waited === undefined ? undefined : elapsedText(waited, this.language))}
        ${fact(words.factPage, page === undefined ? undefined : pageLink(page))}
        ${fact(words.factLanguage, language === undefined ? undefined : languageName(language, this.language))}
        ${fact(words.factWorkstream, nameOf(this.names?.workstreams, workstream))}
      </dl>
      <parlor-session-answers .view=${this.view}></parlor-session-answers>
    `;
  }
}

const fact = (name: string, value: unknown): unknown =>
  value === undefined ? nothing : html`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>`;

const pageLink = (page: string): unknown => {
  const { text, href } = pageAddress(page);
  return href === undefined ? text : html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`;
};

/** A language in the reader's words; as it came if it is no language. */
const languageName = (tag: string, reader: string): string => {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

define('parlor-session-facts', ParlorSessionFacts);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-session-facts': ParlorSessionFacts;
  }
}
