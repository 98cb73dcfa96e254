/** `<parlor-transcript>`: what was said, and what happened. */
import { type CSSResult, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Assignee } from '../../core/conversation/lifecycle.ts';
import type { MessageRow, Row } from '../../core/conversation/timeline.ts';
import { ScrollAnchorController } from '../controllers/scroll-anchor-controller.ts';
import { define } from '../define.ts';
import { ParlorElement } from '../element.ts';
import { ParlorDiscardEvent, ParlorEarlierEvent, ParlorEditEvent, ParlorResendEvent } from '../events.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { transcriptTones } from '../styles/desk-tones.ts';
import { tokens } from '../styles/tokens.ts';
import { Times } from '../times.ts';
import type { markedText } from './marked-text.ts';
import { transcriptStyles } from './parlor-transcript.styles.ts';
import type { TranscriptReading } from './transcript-reading.ts';
import { type DeskRowWords, isMarked, type RowSurroundings, rowTemplate } from './transcript-rows.ts';
import './parlor-icon.ts';

/** Rows in the page as long as there are no more, or `transcript-reading.ts` is not there yet. */
const rowsAlone = 60;

/** Those of them that are drawn at once: what a screen shows, and some. The others come with the next frame. */
const rowsAtOnce = 20;

/** Pixels from the top at which what was said before is asked for. */
const nearTopPx = 600;

/**
 * A log that stays at its end unless its reader scrolls up, and holds no more of a long conversation in the page than what is
 * around its reader. What is new is announced, and nothing else that comes into the page.
 *
 * @slot intro - Above the first row.
 * @slot empty - Instead of `emptyText`, while there are no rows.
 * @slot end - Below the last row.
 * @fires {ParlorResendEvent} parlor-resend - A refused message is to be tried again.
 * @fires {ParlorEditEvent} parlor-edit - A refused message is to be written anew.
 * @fires {ParlorDiscardEvent} parlor-discard - A refused message is to be taken away.
 * @fires {ParlorEarlierEvent} parlor-earlier - The reader comes near the top, and `earlier` says that there is more.
 * @csspart transcript - The scrolling log.
 * @csspart message - A message or note with what is around it; `message-own` too if it is the reader's.
 * @csspart bubble - Its text; `bubble-own` too if it is the reader's.
 * @csspart refusal - Why one's message was not sent, and what can be done.
 * @csspart notice - Something that happened.
 * @csspart day - A day separator.
 * @csspart new-messages - The button that goes down to what is new.
 */
export class ParlorTranscript extends ParlorElement {
  static override styles = [tokens, base, controls, transcriptStyles, transcriptTones];

  /** What to show, oldest first: core's `timeline`. */
  @property({ attribute: false }) rows: readonly Row[] = [];

  /** Not known yet: shows a skeleton. @attr */
  @property({ type: Boolean, reflect: true }) loading = false;

  /** Whether there is more before the first row, or it is on its way. @attr */
  @property() earlier: 'none' | 'more' | 'loading' = 'none';

  /** What to say while there are no rows. @attr empty-text */
  @property({ attribute: 'empty-text' }) emptyText = '';

  /** Whether there is a composer beside it: what was refused can then be edited. @attr */
  @property({ type: Boolean }) editable = false;

  /** Name of the visitor, for readers who are not the visitor. @attr visitor-name */
  @property({ attribute: 'visitor-name' }) visitorName = '';

  /** What the colour of the visitor's avatar is derived from; their id if left out. @attr visitor-seed */
  @property({ attribute: 'visitor-seed' }) visitorSeed = '';

  /** The agent who has the conversation, or had it last. */
  @property({ attribute: false }) agent: Assignee | undefined;

  /** At the desk: the words of what only its people see. */
  @property({ attribute: false }) deskWords: DeskRowWords | undefined;

  /** What came with a message, as it is shown in its bubble; nothing, if left out. */
  @property({ attribute: false }) attached: RowSurroundings['attached'];

  /** Accessible name of the log; *Messages* if left out. @attr */
  @property() label = '';

  /** Shows links and markup: loaded with the first text that may have any. */
  @state() private marked: typeof markedText | undefined;
  private isAsked = false;

  /** Follows what is new and chooses among many rows: loaded with the first row. */
  @state() private reading: TranscriptReading | undefined;

  /** How many rows are in the page as long as nothing chooses them. */
  @state() private alone = rowsAtOnce;

  private isReadingAsked = false;

  @query('.scroller') private readonly scroller!: HTMLElement | null;

  private readonly anchor = new ScrollAnchorController(
    this,
    () => this.scroller,
    () => this.elements('.notice, .message'),
    () => this.handleScrolled(),
  );
  private times = new Times(this.language);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.times.language !== this.language) this.times = new Times(this.language);
    if (this.rows.length > 0) void this.loadReading();
    this.reading?.place(this.rows, changed.get('rows'));
    if (!this.isAsked && this.shown.some(isMarked)) void this.loadMarks();
  }

  protected override updated(): void {
    this.reading?.rendered(this.shown);
    this.anchor.settle();
    this.askForEarlier();
    if (this.from > 0 && this.alone < rowsAlone)
      requestAnimationFrame(() => {
        this.alone = rowsAlone;
      });
  }

  protected override render(): unknown {
    return html`
      <div
        class="scroller"
        part="transcript"
        role="log"
        aria-live="off"
        tabindex="0"
        aria-label=${this.label || this.strings.transcript}
        aria-busy=${this.loading ? 'true' : 'false'}
      >
        <div class="rows">
          <slot name="intro"></slot>
          ${this.loading ? this.skeleton() : this.list()}
          <slot name="end"></slot>
        </div>
      </div>
      <p class="earlier" role="status" ?hidden=${this.earlier !== 'loading'}>${this.earlier === 'loading' ? this.strings.loadingEarlier : nothing}</p>
      ${this.reading?.render(this.around)}
    `;
  }

  private list(): unknown {
    if (this.rows.length === 0) return html`<slot name="empty"><p class="empty">${this.emptyText}</p></slot>`;
    const { around, shown } = this;
    const arrived = this.rows.length - (this.reading?.arrived ?? 0) - this.from;
    return repeat(
      shown,
      (row) => row.key,
      (row, index) => rowTemplate(row, index >= arrived, around),
    );
  }

  private get around(): RowSurroundings {
    return {
      strings: this.strings,
      deskWords: this.deskWords,
      times: this.times,
      now: Date.now(),
      visitorName: this.visitorName,
      visitorSeed: this.visitorSeed,
      agent: this.agent,
      marked: this.marked,
      attached: this.attached,
      refused: this.reading?.refused,
      onResend: this.handleResend,
      onEdit: this.editable ? this.handleEdit : undefined,
      onDiscard: this.handleDiscard,
    };
  }

  /** The rows in the page. */
  private get shown(): readonly Row[] {
    return this.rows.slice(this.from, this.reading?.window?.to);
  }

  private get from(): number {
    return this.reading?.window?.from ?? Math.max(0, this.rows.length - this.alone);
  }

  private elements(which: string): NodeListOf<HTMLElement> {
    return this.renderRoot.querySelectorAll(which);
  }

  /** What can't be loaded now is asked for again with the next change; until then the newest rows are there. */
  private async loadReading(): Promise<void> {
    if (this.isReadingAsked) return;
    this.isReadingAsked = true;
    const loaded = await import('./transcript-reading.ts').catch(() => undefined);
    this.isReadingAsked = loaded !== undefined;
    const { scroller } = this;
    if (!loaded || !scroller) return;
    this.adopt(loaded.readingStyles);
    const reading = new loaded.TranscriptReading(
      {
        scroller,
        elements: () => this.elements('.notice, .message, .day'),
        lasting: () => this.elements('.notice, .message'),
        anchor: this.anchor,
        changed: () => this.requestUpdate(),
      },
      rowsAlone,
    );
    reading.rendered(this.shown);
    this.reading = reading;
  }

  private adopt({ styleSheet }: CSSResult): void {
    if (styleSheet) this.shadowRoot?.adoptedStyleSheets.push(styleSheet);
  }

  /** Until it is there, and if it can't be had, texts are shown as they are. */
  private async loadMarks(): Promise<void> {
    this.isAsked = true;
    try {
      const { markedStyles, markedText } = await import('./marked-text.ts');
      this.adopt(markedStyles);
      this.marked = markedText;
    } catch {
      this.isAsked = false;
    }
  }

  private skeleton(): unknown {
    return html`
      <div class="skeleton">
        <span class="spoken">${this.strings.loading}</span>
        <i></i><i></i><i class="mine"></i><i></i><i class="mine"></i>
      </div>
    `;
  }

  private handleScrolled(): void {
    this.reading?.window?.look();
    this.askForEarlier();
  }

  /** Who can't scroll up, because there is too little to scroll, is near the top too. */
  private askForEarlier(): void {
    if (this.earlier === 'more' && this.from === 0 && this.isNearTop) {
      this.dispatchEvent(new ParlorEarlierEvent());
    }
  }

  /** Not while the transcript isn't on screen: nobody reads it. */
  private get isNearTop(): boolean {
    const { scroller } = this;
    return scroller !== null && scroller.clientHeight > 0 && scroller.scrollTop <= nearTopPx;
  }

  private readonly handleResend = (id: string): void => {
    this.dispatchEvent(new ParlorResendEvent(id));
  };

  private readonly handleEdit = (row: MessageRow): void => {
    this.dispatchEvent(new ParlorEditEvent(row));
  };

  private readonly handleDiscard = (id: string): void => {
    this.dispatchEvent(new ParlorDiscardEvent(id));
  };
}

define('parlor-transcript', ParlorTranscript);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-transcript': ParlorTranscript;
  }
}
