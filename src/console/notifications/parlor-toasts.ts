/** `<parlor-toasts>`: what an agent is told, a few at a time. Rules N1, N2, N4 and N11 in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import type { ConversationView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { notifications } from '../../ui/locales/desk/notifications.ts';
import { talkDesk } from '../../ui/locales/desk/talk.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { CountdownController } from '../controllers/countdown-controller.ts';
import { close } from '../drawings.ts';
import { elapsedSince } from '../elapsed-since.ts';
import { deskStyles } from '../styles/desk.ts';
import { toldCardStyles } from '../styles/told-card.ts';
import type { AlertingState } from './alerting.ts';
import { AlertingEvent } from './alerting-acts.ts';
import { escalatedStyles, escalatedTemplate } from './escalated.ts';
import { fieldsOf, headingOf, type ShownField, type Speech, subjectOf } from './fields.ts';
import type { ToldMatter } from './matter.ts';
import { toastsStyles } from './parlor-toasts.styles.ts';
import { canBeOpened, spokenOf } from './told-to-system.ts';
import '../../ui/elements/parlor-icon.ts';

/**
 * A list in a place of its own, which grows away from where somebody works: it covers nothing, and takes the focus from nobody.
 * The newest is said politely. A case is an alert: it says for how long it is one, and goes when the agent says that they have
 * seen it.
 *
 * @fires {Event} parlor-toasts-left - The last one is gone while it had the focus: that is to go somewhere.
 */
export class ParlorToasts extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, toldCardStyles, escalatedStyles, toastsStyles];

  @property({ attribute: false }) state: Pick<AlertingState, 'toasts' | 'more' | 'refused' | 'wasUnheard'> | undefined;

  /** What the site calls its things, and how it would have them told. */
  @property({ attribute: false }) facts: DeskFacts | undefined;

  /** The agent's own sessions: their logs say more than a list. */
  @property({ attribute: false }) sessions: readonly ConversationView[] = [];

  @query('li button') private readonly first!: HTMLElement | null;

  private readonly words = new StringsController(this, notifications);

  private readonly talkWords = new StringsController(this, talkDesk);

  private readonly deskWords = new StringsController(this, desk);

  private readonly countdown = new CountdownController(this, () => this.deadline);

  private said = '';

  private saidKeys: ReadonlySet<string> = new Set();

  private isHeld = false;

  private hadFocus = false;

  /** To the first of them; nowhere if there is none. */
  override focus(options?: FocusOptions): void {
    this.first?.focus(options);
  }

  protected override willUpdate(): void {
    this.hadFocus = Boolean(this.shadowRoot?.activeElement);
    const { toasts = [] } = this.state ?? {};
    const fresh = toasts.filter(({ key }) => !this.saidKeys.has(key)).at(-1);
    this.saidKeys = new Set(toasts.map(({ key }) => key));
    if (fresh) this.said = spokenOf(fresh, this.speech);
    else if (toasts.length === 0) this.said = '';
  }

  protected override render(): unknown {
    const { toasts = [], more = 0, wasUnheard = false } = this.state ?? {};
    const words = this.words.strings;
    return html`
      <p class="spoken" role="status">${this.said}</p>
      ${
        toasts.length > 0 || wasUnheard
          ? html`
              <section class="all" aria-label=${words.list}>
                ${wasUnheard ? this.unheard() : nothing} ${this.list(toasts)}
                ${more > 0 ? html`<p class="more" dir="auto">${words.more(more)}</p>` : nothing}
              </section>
            `
          : nothing
      }
    `;
  }

  private list(toasts: readonly ToldMatter[]): unknown {
    if (toasts.length === 0) return nothing;
    return html`
      <ul
        role="list"
        aria-label=${this.words.strings.list}
        @pointerenter=${this.handleHold}
        @pointerleave=${this.handleHold}
        @focusin=${this.handleHold}
        @focusout=${this.handleFocusOut}
      >
        ${repeat(
          toasts,
          ({ key }) => key,
          (matter) => this.toast(matter),
        )}
      </ul>
    `;
  }

  // One that goes with the focus in it, or under the pointer, tells of neither.
  protected override updated(): void {
    this.handleHold();
    if (!this.hadFocus || this.shadowRoot?.activeElement) return;
    if (this.first) this.first.focus();
    else this.dispatchEvent(new Event('parlor-toasts-left'));
  }

  private get speech(): Speech {
    const [words, answers] = [this.words.strings, this.deskWords.strings];
    return { words, talk: this.strings, answers, language: this.words.language, facts: this.facts };
  }

  /** Of the case that is to be seen first. */
  private get deadline(): number | undefined {
    return this.state?.toasts.find(({ kind }) => kind === 'case')?.endsAt;
  }

  private unheard(): unknown {
    const { soundBlocked, allowSound } = this.words.strings;
    return html`
      <div class="unheard" role="status">
        <span>${soundBlocked}</span>
        <button class="button small" type="button" @click=${this.handleAllow}>${allowSound}</button>
      </div>
    `;
  }

  private toast(matter: ToldMatter): unknown {
    const { speech } = this;
    const heading = headingOf(matter, speech);
    const isAlert = matter.kind === 'case';
    const fields = fieldsOf(matter, speech, this).filter(({ field }) => field !== 'name');
    return html`
      <li>
        <section
          role=${isAlert ? 'alertdialog' : 'group'}
          aria-labelledby=${`heading-${idOf(matter)}`}
          aria-describedby=${`about-${idOf(matter)}`}
        >
          <div class="head">
            <h2 id=${`heading-${idOf(matter)}`} dir="auto">${heading}</h2>
            ${isAlert ? nothing : this.away(matter, heading)}
          </div>
          <div id=${`about-${idOf(matter)}`}>
            <p class="subject" dir="auto">${subjectOf(matter, speech)}</p>
            ${matter.kind === 'notice' ? escalatedTemplate(matter.notice.summary, this.deskWords.strings) : nothing}
            <p class="facts">${fields.map((field, at) => [at > 0 ? html`<span aria-hidden="true">·</span>` : nothing, this.field(field)])}</p>
          </div>
          ${this.acts(matter)}
          ${this.refusal(matter)}
        </section>
      </li>
    `;
  }

  private field({ label, value }: ShownField): unknown {
    const { field } = this.words.strings;
    if (typeof value === 'string') return html`<bdi title=${field(label, value)}>${value}</bdi>`;
    return html`
      <span class="since">
        <span class="spoken">${label}</span>
        <parlor-icon name="clock"></parlor-icon>${elapsedSince(value.since, this.language)}
      </span>
    `;
  }

  private away(matter: ToldMatter, heading: string): unknown {
    const name = this.words.strings.dismiss(heading);
    return html`
      <button class="icon-button" type="button" aria-label=${name} title=${name} @click=${() => this.raise('dismiss', matter)}>
        <parlor-icon .drawing=${close}></parlor-icon>
      </button>
    `;
  }

  private acts(matter: ToldMatter): unknown {
    if (!canBeOpened(matter)) return nothing;
    const { open, seen } = this.words.strings;
    const isAlert = matter.kind === 'case';
    return html`
      <div class="acts">
        <button class="button small" type="button" @click=${() => this.raise('open', matter)}>${open}</button>
        ${
          isAlert
            ? html`
                <button class="button small" type="button" @click=${() => this.raise('see', matter)}>${seen}</button>
                <span class="left" role="timer" dir="auto">${this.deskWords.strings.secondsLeft(this.secondsOf(matter))}</span>
              `
            : nothing
        }
      </div>
    `;
  }

  private secondsOf({ endsAt }: ToldMatter): number {
    return this.countdown.secondsUntil(endsAt);
  }

  private refusal({ key, kind }: ToldMatter): unknown {
    const refused = this.state?.refused.get(key);
    if (!refused) return nothing;
    const said = kind === 'case' ? this.words.strings.seeFailed : this.talkWords.strings.notDone;
    return html`<p class="refusal" role="alert">${said(this.strings.problems[refused.code])}</p>`;
  }

  private raise(what: 'dismiss' | 'see' | 'open', matter: ToldMatter): void {
    this.dispatchEvent(new AlertingEvent({ do: what, matter }));
  }

  private handleHold(): void {
    const isHeld = this.renderRoot.querySelector('ul:is(:hover, :focus-within)') !== null;
    if (isHeld === this.isHeld) return;
    this.isHeld = isHeld;
    this.dispatchEvent(new AlertingEvent({ do: 'hold', isHeld }));
  }

  /** By then it is somewhere else, or nowhere. */
  private handleFocusOut(): void {
    queueMicrotask(() => this.handleHold());
  }

  private handleAllow(): void {
    this.dispatchEvent(new AlertingEvent({ do: 'test-sound', give: () => undefined }));
  }
}

/** A key as part of an id: they hold what visitors' browsers have made up. */
const idOf = ({ key }: ToldMatter): string => key.replace(/[^\w-]/g, '_');

define('parlor-toasts', ParlorToasts);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-toasts': ParlorToasts;
  }
}
