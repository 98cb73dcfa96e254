/** `<parlor-offer>`: one conversation that is offered: whose, since when, until when, and the two answers. Rules N1, N3, N4 and N5 in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { type DeskFacts, defaultNotification, type Notification } from '../../core/desk/desk-facts.ts';
import type { OfferView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { notifications } from '../../ui/locales/desk/notifications.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import { offerKey } from '../controllers/shortcuts-controller.ts';
import type { Attempt } from '../desk-state.ts';
import { elapsedSince } from '../elapsed-since.ts';
import { escalatedStyles, escalatedTemplate } from '../notifications/escalated.ts';
import { conversationFields, type ShownField, type Speech } from '../notifications/fields.ts';
import { deskStyles } from '../styles/desk.ts';
import { toldCardStyles } from '../styles/told-card.ts';
import { quotedText, titleText } from '../titles.ts';
import { offerStyles } from './parlor-offer.styles.ts';
import '../../ui/elements/parlor-avatar.ts';
import '../../ui/elements/parlor-icon.ts';

/**
 * The alert dialog itself. Its answers stay in place while one of them is under way.
 *
 * @fires {Event} parlor-offer-left - Escape: the focus is to go back to where it was.
 */
export class ParlorOffer extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, toldCardStyles, escalatedStyles, offerStyles];

  @property({ attribute: false }) offer: OfferView | undefined;

  /** The agent's answer: under way, or refused. */
  @property({ attribute: false }) attempt: Attempt | undefined;

  /** How many wait for an answer, this one included. */
  @property({ type: Number }) count = 1;

  /** Seconds that are left to answer. */
  @property({ type: Number }) seconds = 0;

  /** What the site calls its things, and how it would have offers shown (N4). */
  @property({ attribute: false }) facts: DeskFacts | undefined;

  @query('section') private readonly whole!: HTMLElement | null;

  @query('.primary') private readonly acceptButton!: HTMLElement | null;

  private readonly words = new StringsController(this, desk);

  private readonly notificationWords = new StringsController(this, notifications);

  /** To *Accept*. */
  override focus(options?: FocusOptions): void {
    this.acceptButton?.focus(options);
  }

  /** To the dialog, and none of its buttons. */
  async focusWhole(): Promise<void> {
    await this.updateComplete;
    this.whole?.focus();
  }

  protected override render(): unknown {
    if (!this.offer) return nothing;
    const { summary, offer } = this.offer;
    const { offers, offerOf } = this.words.strings;
    const title = titleText(summary, this.strings);
    return html`
      <section
        role="alertdialog"
        tabindex="-1"
        aria-labelledby="heading"
        aria-describedby="who what"
        aria-keyshortcuts=${offerKey}
        @keydown=${this.handleKey}
      >
        <header>
          <h2 id="heading">${this.template.title ?? offers[offer.scenario]}</h2>
          ${this.count > 1 ? html`<span class="mark" dir="auto">${offerOf(1, this.count)}</span>` : nothing}
        </header>
        <parlor-avatar name=${title} seed=${summary.id}></parlor-avatar>
        <div class="text">
          <p class="title" id="who" dir="auto" title=${title}>${title}</p>
          <div id="what">${escalatedTemplate(summary, this.words.strings)}${this.about(summary)}${summary.lastMessage ? this.lastMessage(summary.lastMessage) : nothing}</div>
        </div>
        ${this.answers(offer)}
      </section>
    `;
  }

  private get template(): Notification {
    const scenario = this.offer?.offer.scenario;
    return (scenario && this.facts?.notifications[scenario]) ?? defaultNotification;
  }

  /** What the template asks for and is known, in its order; the name stands above. */
  private about(summary: OfferView['summary']): unknown {
    const { facts } = this;
    const speech: Speech = {
      words: this.notificationWords.strings,
      talk: this.strings,
      answers: this.words.strings,
      language: this.words.language,
      facts,
    };
    const fields = this.template.fields.filter((field) => field !== 'name');
    const shown = conversationFields(fields, { summary, told: summary.told }, speech).map((one) => this.field(one));
    const dot = html`<span aria-hidden="true">·</span>`;
    return html`<p class="facts">${shown.map((one, index) => (index > 0 ? [dot, one] : one))}</p>`;
  }

  private field({ field, label, value }: ShownField): unknown {
    if (typeof value !== 'string') {
      return html`
        <span class="since">
          <span class="spoken">${this.words.strings.offerWaiting}</span>
          <parlor-icon name="clock"></parlor-icon>${elapsedSince(value.since, this.language)}
        </span>
      `;
    }
    // What a thing is called says by itself what it is; an answer says nothing without its question.
    const text = typeof field === 'string' ? value : this.notificationWords.strings.field(label, value);
    return html`<bdi title=${this.notificationWords.strings.field(label, value)}>${text}</bdi>`;
  }

  private lastMessage({ by, excerpt }: NonNullable<OfferView['summary']['lastMessage']>): unknown {
    const text = by === 'visitor' ? excerpt : quotedText(this.words.strings, this.strings.someAgent, excerpt);
    return html`<p class="said" dir=${by === 'visitor' ? 'auto' : nothing}>${text}</p>`;
  }

  private answers({ countdown, declinable }: OfferView['offer']): unknown {
    const words = this.words.strings;
    const { verb, refused } = this.attempt ?? {};
    const { accept, decline } = this.template;
    const underWay = refused ? undefined : verb;
    const isBusy = underWay ? 'true' : 'false';
    return html`
      <div class="answers">
        <button class="button primary" type="button" aria-disabled=${isBusy} @click=${this.handleAccept}>
          ${underWay === 'accept' ? words.accepting : (accept ?? words.accept)}
        </button>
        ${
          declinable
            ? html`
                <button class="button" type="button" aria-disabled=${isBusy} @click=${this.handleDecline}>
                  ${underWay === 'decline' ? words.declining : (decline ?? words.decline)}
                </button>
              `
            : nothing
        }
      </div>
      <p class="left">
        <span class=${this.seconds <= 10 ? 'soon' : ''} role="timer" dir="auto">${countdown ? words.secondsLeft(this.seconds) : nothing}</span>
        <kbd title=${words.offerKey(offerKey)} aria-hidden="true">${offerKey}</kbd>
      </p>
      ${refused ? html`<p class="refusal" role="alert">${this.strings.problems[refused.code]}</p>` : nothing}
    `;
  }

  private handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.dispatchEvent(new Event('parlor-offer-left'));
  }

  private handleAccept(event: MouseEvent): void {
    this.answer('accept', event);
  }

  private handleDecline(event: MouseEvent): void {
    this.answer('decline', event);
  }

  // The second click of a double click was not meant for the offer that has come into this place with the first.
  private answer(what: 'accept' | 'decline', { detail }: MouseEvent): void {
    if (this.offer && detail < 2) this.dispatchEvent(new ActEvent({ do: what, conversation: this.offer.conversation }));
  }
}

define('parlor-offer', ParlorOffer);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-offer': ParlorOffer;
  }
}
