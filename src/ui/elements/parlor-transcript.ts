/** `<parlor-transcript>`: what was said, and what happened. */
import { html, nothing, type PropertyValues } from 'lit';
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
import { type DeskRowWords, isMarked, type RowSurroundings, rowTemplate } from './transcript-rows.ts';
import './parlor-icon.ts';

/** Rows in the page at first, and added each time the reader comes near the top. */
const rowsPerStep = 120;

/** Pixels from the top at which earlier rows are added. */
const nearTopPx = 600;

/**
 * A log that announces what is new, stays at its end unless its reader scrolls up, and holds no more of a long
 * conversation in the page than was looked at.
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

  /** Something came while the reader was further up. */
  @state() private unseen = false;

  /** Shows links and markup: loaded with the first text that may have any. */
  @state() private marked: typeof markedText | undefined;
  private isAsked = false;

  /** Rows in the page, counted from the end. */
  @state() private shown = rowsPerStep;

  @query('.scroller') private readonly scroller!: HTMLElement | null;

  private readonly anchor = new ScrollAnchorController(
    this,
    () => this.scroller,
    () => this.showEarlier(),
  );
  private times = new Times(this.language);
  /** Rows that were there from the beginning: they don't move in. */
  private settled: number | undefined;

  /** Goes to the newest row. */
  scrollToEnd(): void {
    this.anchor.atEnd = true;
    this.anchor.toEnd();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.times.language !== this.language) this.times = new Times(this.language);
    const before = changed.get('rows');
    if (before !== undefined) this.follow(before);
    if (this.anchor.atEnd) this.unseen = false;
    if (before !== undefined) this.makeRoom(before);
    if (!this.isAsked && this.rows.slice(-this.shown).some(isMarked)) void this.loadMarks();
    if (!this.loading) this.settled = Math.min(this.settled ?? this.rows.length, this.rows.length);
  }

  protected override updated(): void {
    this.askForEarlier();
  }

  protected override render(): unknown {
    return html`
      <div
        class="scroller"
        part="transcript"
        role="log"
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
      ${this.unseen ? this.newMessages() : nothing}
    `;
  }

  private list(): unknown {
    if (this.rows.length === 0) return html`<slot name="empty"><p class="empty">${this.emptyText}</p></slot>`;
    const around: RowSurroundings = {
      strings: this.strings,
      deskWords: this.deskWords,
      times: this.times,
      now: Date.now(),
      visitorName: this.visitorName,
      visitorSeed: this.visitorSeed,
      agent: this.agent,
      marked: this.marked,
      attached: this.attached,
      onResend: this.handleResend,
      onEdit: this.editable ? this.handleEdit : undefined,
      onDiscard: this.handleDiscard,
    };
    const from = Math.max(0, this.rows.length - this.shown);
    return repeat(
      this.rows.slice(from),
      (row) => row.key,
      (row, index) => rowTemplate(row, from + index >= (this.settled ?? Infinity), around),
    );
  }

  /** Until it is there, and if it can't be had, texts are shown as they are. */
  private async loadMarks(): Promise<void> {
    this.isAsked = true;
    try {
      const { markedStyles, markedText } = await import('./marked-text.ts');
      const sheet = markedStyles.styleSheet;
      if (sheet) this.shadowRoot?.adoptedStyleSheets.push(sheet);
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

  private newMessages(): unknown {
    return html`
      <button class="newer" part="new-messages" type="button" @click=${this.handleNewer}>
        ${this.strings.newMessages}<parlor-icon name="arrow-down"></parlor-icon>
      </button>
    `;
  }

  /** Keeps the reader where they are, except that what they send themselves is always seen. */
  private follow(before: readonly Row[]): void {
    const last = this.rows.at(-1);
    const isNew = last !== undefined && this.rows.length > before.length && last.key !== before.at(-1)?.key;
    if (isNew && last.kind !== 'notice' && last.kind !== 'day' && last.own) this.anchor.atEnd = true;
    if (this.anchor.atEnd) this.shown = rowsPerStep;
    else {
      this.shown += Math.max(0, this.rows.length - before.length);
      if (isNew && before.length > 0) this.unseen = true;
    }
  }

  /** Rows that come before the others push nothing away and don't move in. */
  private makeRoom(before: readonly Row[]): void {
    // A day separator may go when what belongs under it comes.
    const first = before.find(({ kind }) => kind !== 'day');
    if (!first || this.settled === undefined) return;
    const added = this.rows.findIndex(({ key }) => key === first.key) - before.indexOf(first);
    if (added <= 0) return;
    this.settled += added;
    this.anchor.keepFromEnd();
  }

  private showEarlier(): void {
    if (!this.isNearTop) return;
    if (this.shown >= this.rows.length) this.askForEarlier();
    else {
      this.anchor.keepFromEnd();
      this.shown += rowsPerStep;
    }
  }

  /** Who can't scroll up, because there is too little to scroll, is near the top too. */
  private askForEarlier(): void {
    if (this.earlier === 'more' && this.shown >= this.rows.length && this.isNearTop) {
      this.dispatchEvent(new ParlorEarlierEvent());
    }
  }

  /** Not while the transcript isn't on screen: nobody reads it. */
  private get isNearTop(): boolean {
    const { scroller } = this;
    return scroller !== null && scroller.clientHeight > 0 && scroller.scrollTop <= nearTopPx;
  }

  private handleNewer(): void {
    this.unseen = false;
    this.scroller?.focus({ preventScroll: true });
    this.anchor.toEnd('smooth');
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
