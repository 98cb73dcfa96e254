/** `<parlor-not-sent>`: what was refused when its session had gone, to be read, copied and discarded. Rule D6 in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { RefusedCommand } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { Times } from '../../ui/times.ts';
import { ActEvent } from '../acts.ts';
import { deskStyles } from '../styles/desk.ts';
import { titleText } from '../titles.ts';
import { notSentStyles } from './parlor-not-sent.styles.ts';
import '../../ui/elements/parlor-icon.ts';

/** Nothing while there is nothing. */
export class ParlorNotSent extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, notSentStyles];

  @property({ attribute: false }) refused: readonly RefusedCommand[] = [];

  /** Id of the one whose text is on the clipboard. */
  @state() private copied: string | undefined;

  private readonly words = new StringsController(this, desk);

  protected override render(): unknown {
    const { refused } = this;
    if (refused.length === 0) return html`<div role="status"></div>`;
    return html`
      <section aria-labelledby="heading">
        <header>
          <parlor-icon name="alert"></parlor-icon>
          <h2 id="heading">${this.strings.notSent}</h2>
          <p role="status">${this.words.strings.notSentHint(refused.length)}</p>
        </header>
        <ul role="list" aria-labelledby="heading">
          ${repeat(
            refused,
            ({ pending }) => pending.id,
            (one) => this.item(one),
          )}
        </ul>
      </section>
    `;
  }

  private item(one: RefusedCommand): unknown {
    const { command, at, refused } = one.pending;
    const times = new Times(this.language);
    const text = 'text' in command ? command.text : undefined;
    const heading = this.headingOf(one);
    return html`
      <li aria-label=${heading}>
        <h3 dir="auto">${heading}</h3>
        <time datetime=${new Date(at).toISOString()} title=${times.full(at)}>
          ${times.day(at, Date.now())}, ${times.time(at)}
        </time>
        ${text === undefined ? nothing : html`<p class="text" dir="auto">${text}</p>`}
        <p class="reason">${refused && this.strings.problems[refused]}</p>
        <div class="ways">
          ${text === undefined ? nothing : this.copyButton(one.pending.id, text)}
          <button class="button small quiet" type="button" @click=${() => this.discard(one)}>
            ${text === undefined ? this.words.strings.dismiss : this.strings.discard}
          </button>
        </div>
      </li>
    `;
  }

  private headingOf({ visitor, links, pending: { command } }: RefusedCommand): string {
    const { messageTo, noteOn, asideOn, endOf, closeOf, actOn } = this.words.strings;
    const title = visitor ? titleText({ visitor, ...(links && { links }) }, this.strings) : this.strings.someVisitor;
    switch (command.type) {
      case 'message.send':
        return messageTo(title);
      case 'note.write':
        return noteOn(title);
      case 'aside.write':
        return asideOn(title);
      case 'conversation.end':
        return endOf(title);
      case 'session.close':
        return closeOf(title);
      default:
        return actOn(title);
    }
  }

  // Pages without TLS have no clipboard; the text can be marked all the same.
  private copyButton(id: string, text: string): unknown {
    if (navigator.clipboard === undefined) return nothing;
    const { copy, copied } = this.words.strings;
    return html`
      <button class="button small" type="button" @click=${() => this.copy(id, text)}>
        ${this.copied === id ? copied : copy}
      </button>
    `;
  }

  private async copy(id: string, text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = id;
    } catch {
      // The browser doesn't let us: the button goes on saying what it would do.
    }
  }

  private discard({ conversation, pending: { id } }: RefusedCommand): void {
    this.dispatchEvent(new ActEvent({ do: 'discard', conversation, id }));
  }
}

define('parlor-not-sent', ParlorNotSent);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-not-sent': ParlorNotSent;
  }
}
