/** `<parlor-offers>`: the conversation that is offered to the agent, to be accepted or declined. Rules N2, N3, N5 and N7 in docs/SPEC.md. */
import { css, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import type { ConversationView, OfferView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { focused } from '../../ui/focused.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { base } from '../../ui/styles/base.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import { CountdownController } from '../controllers/countdown-controller.ts';
import { offerKey } from '../controllers/shortcuts-controller.ts';
import type { Attempt } from '../desk-state.ts';
import { titleText } from '../titles.ts';
import { answerTo, lostOffers, offerInFront, openOffers } from './answers.ts';
import { reached } from './countdown.ts';
import './parlor-lost-offer.ts';
import './parlor-offer.ts';
import type { ParlorOffer } from './parlor-offer.ts';

/**
 * One offer at a time; the others wait behind it and are counted.
 *
 * An alert dialog that is not modal: somebody writes to a visitor while the next one comes in, and a dialog that took the
 * focus would get the rest of the sentence, and its Enter. So it appears where nothing else stands, is said aloud once, and
 * again when 30 and 10 seconds are left; F8 leads into it from anywhere, Tab does in its turn, Escape leads back and answers
 * nothing. When it goes while it has the focus, the focus goes back to where it came from.
 *
 * @slot - What is told beside it: it stands above, in the same place of the desk.
 * @fires {Event} parlor-offers-left - The focus is to go somewhere, and what had it before is not there any more.
 */
export class ParlorOffers extends ParlorElement {
  static override styles = [
    tokens,
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-inline-size: 0;
        overflow-y: auto;
      }

      /* What is told beside it scrolls before it does. */
      parlor-offer {
        flex: none;
      }
    `,
  ];

  @property({ attribute: false }) offers: readonly OfferView[] = [];

  @property({ attribute: false }) sessions: readonly ConversationView[] = [];

  /** What is read beside the sessions, as a consultant too. */
  @property({ attribute: false }) monitored: readonly ConversationView[] = [];

  @property({ attribute: false }) attempts: ReadonlyMap<string, Attempt> = new Map();

  /** How the site would have offers shown. */
  @property({ attribute: false }) facts: DeskFacts | undefined;

  @query('parlor-offer') private readonly alert!: ParlorOffer | null;

  private readonly words = new StringsController(this, desk);

  private readonly countdown = new CountdownController(this, () => this.deadline);

  private shown: OfferView | undefined;

  private waiting: readonly OfferView[] = [];

  /** What is said aloud. It changes seldom, and is said whenever it does. */
  private said = '';

  private saidAt: number | undefined;

  /** Where the focus was before it came here. */
  private opener: HTMLElement | undefined;

  private hadFocus = false;

  /** To what is offered; nowhere if nothing is. */
  override focus(options?: FocusOptions): void {
    if (!this.alert || this.shadowRoot?.activeElement) return;
    const opener = focused();
    this.alert.focus(options);
    // More exact than what the event of the focus could say.
    this.opener = opener;
  }

  /** Answers the offer that is shown: whether one is that can be answered like that now. */
  answer(verb: 'accept' | 'decline'): boolean {
    const { shown } = this;
    if (!shown || (verb === 'decline' && !shown.offer.declinable) || answerTo(this.attempts, shown)) return false;
    return this.dispatchEvent(new ActEvent({ do: verb, conversation: shown.conversation, offer: shown }));
  }

  protected override willUpdate(): void {
    this.hadFocus = Boolean(this.shadowRoot?.activeElement);
    this.waiting = openOffers(this.offers, this.attempts);
    const former = this.shown;
    this.shown = offerInFront(this.waiting, former?.conversation);
    this.say(former);
  }

  protected override render(): unknown {
    const { shown } = this;
    const lost = lostOffers(this.attempts, this);
    return html`
      <slot></slot>
      <p class="spoken" aria-live="assertive">${this.said}</p>
      ${lost.map((one) => html`<parlor-lost-offer .lost=${one}></parlor-lost-offer>`)}
      ${shown ? keyed(markOf(shown), this.offer(shown)) : nothing}
    `;
  }

  private offer(shown: OfferView): unknown {
    return html`
      <parlor-offer
        .offer=${shown}
        .attempt=${answerTo(this.attempts, shown)}
        .count=${this.waiting.length}
        .facts=${this.facts}
        .seconds=${this.countdown.seconds}
        @focusin=${this.handleFocus}
        @parlor-offer-left=${this.giveBack}
      ></parlor-offer>
    `;
  }

  // Where another offer comes after it, the focus goes to that one as a whole: not to a button that is pressed already.
  protected override updated(): void {
    if (!this.hadFocus || this.shadowRoot?.activeElement) return;
    if (this.alert) void this.alert.focusWhole();
    else this.giveBack();
  }

  private get deadline(): number | undefined {
    return this.shown?.offer.countdown ? this.shown.endsAt : undefined;
  }

  /** An offer that is new here is said; of one that was said, that its time runs out. */
  private say(former: OfferView | undefined): void {
    const { shown, words } = this;
    if (!shown) {
      this.said = '';
      return;
    }
    const { scenario, countdown: isCounted } = shown.offer;
    const { seconds } = this.countdown;
    const title = titleText(shown.summary, this.strings);
    const isNew = !former || markOf(former) !== markOf(shown) || this.said === '';
    const { offers, offerAppears, offerRunsOut } = words.strings;
    const at = reached(seconds);
    const heading = this.facts?.notifications[scenario]?.title ?? offers[scenario];
    if (isNew) this.said = offerAppears(heading, title, offerKey, isCounted ? seconds : undefined);
    else if (isCounted && at !== undefined && at !== this.saidAt) this.said = offerRunsOut(title, at);
    this.saidAt = at;
  }

  private handleFocus({ relatedTarget }: FocusEvent): void {
    this.opener = relatedTarget instanceof HTMLElement ? relatedTarget : undefined;
  }

  private giveBack(): void {
    const { opener } = this;
    this.opener = undefined;
    opener?.focus();
    // Nothing had it before, if the page as a whole did.
    if (!opener || opener === document.body || focused() !== opener)
      this.dispatchEvent(new Event('parlor-offers-left'));
  }
}

/** An offer and no other, not even a later one of the same conversation. */
const markOf = ({ conversation, offer }: OfferView): string => `${offer.seq} ${conversation}`;

define('parlor-offers', ParlorOffers);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-offers': ParlorOffers;
  }
}
