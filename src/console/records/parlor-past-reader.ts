/** `<parlor-past-reader>`: a conversation that is over, to be read and nothing else. Rules S5 and S9 in docs/SPEC.md. */
import { css, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { deskTimelineAfter } from '../../core/conversation/desk-timeline.ts';
import type { Actor } from '../../core/conversation/participants.ts';
import type { MessageRow, Row, Timeline } from '../../core/conversation/timeline.ts';
import type { ConversationEvent } from '../../core/conversation/vocabulary.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import type { ParlorEarlierEvent } from '../../ui/events.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { records } from '../../ui/locales/desk/records.ts';
import { MaskedMessages } from '../../ui/masked-messages.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { dayOf } from '../../ui/times.ts';
import { deskStyles } from '../styles/desk.ts';
import { titleText, visitorText } from '../titles.ts';
import { refusedTemplate } from './asked-templates.ts';
import { Asking } from './asking.ts';
import { recordStyles } from './record.styles.ts';
import '../../ui/elements/parlor-transcript.ts';

interface Read {
  readonly conversation: Conversation;
  readonly events: readonly ConversationEvent[];
  readonly more: boolean;
}

/**
 * Nothing is followed: what is shown is as it was asked for, newest page first, earlier ones as one scrolls up. The transcript
 * stays in the page as long as the element does.
 *
 * @fires {Event} parlor-back - The reader has seen enough.
 */
export class ParlorPastReader extends ParlorElement {
  static override styles = [
    tokens,
    base,
    controls,
    deskStyles,
    recordStyles,
    css`
      header {
        display: flex;
        align-items: center;
        gap: 8px 12px;
        margin-block-end: 8px;
      }

      h3 {
        flex: 1;
        min-inline-size: 0;
        overflow: hidden;
        font-size: 14px;
        line-height: 20px;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      parlor-transcript {
        display: block;
        block-size: min(56dvh, 560px);
        border: 1px solid var(--_line);
        border-radius: var(--_radius-small);
        background: var(--_surface);
      }
    `,
  ];

  @property() conversation = '';

  /** Another conversation of that person, which is the agent's to read; left out if this one is. */
  @property() through: string | undefined;

  @property({ attribute: false }) me: Actor | undefined;

  private readonly words = new StringsController(this, records);

  private readonly deskWords = new StringsController(this, desk);

  private readonly read = new Asking<Read>(this);

  private readonly masked = new MaskedMessages();

  private said: Timeline | undefined;
  private rows: readonly Row[] = [];
  private shown: Read | undefined;

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('button')?.focus(options));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('conversation')) {
      this.read.forget();
      this.said = undefined;
      this.load(undefined);
    }
    const { value } = this.read;
    if (!this.me || value === this.shown) return;
    this.shown = value;
    this.said = deskTimelineAfter(this.said, { events: value?.events ?? [], pending: [] }, this.me, dayOf);
    this.rows = this.said.rows;
    this.masked.know(value?.events ?? []);
  }

  protected override render(): unknown {
    const { back, readOnly, tryAgain } = this.words.strings;
    const { value, refused, isUnderWay } = this.read;
    const title = value ? titleText(value.conversation, this.strings) : '';
    // What was refused is asked for again by hand only.
    const earlier = value?.more && !refused ? 'more' : 'none';
    return html`
      <header>
        <button class="button small" type="button" @click=${this.handleBack}>${back}</button>
        <h3 dir="auto">${title}</h3>
        <span class="mark">${readOnly}</span>
      </header>
      ${refused ? refusedTemplate(this.strings.problems[refused], { label: tryAgain, take: () => this.read.again() }) : nothing}
      ${
        value || isUnderWay
          ? html`
              <parlor-transcript
                label=${title || nothing}
                visitor-name=${value ? visitorText(value.conversation, this.strings) : ''}
                visitor-seed=${this.conversation}
                .rows=${this.rows}
                .attached=${this.attached}
                .deskWords=${this.deskWords.strings.rows}
                earlier=${earlier === 'more' && isUnderWay ? 'loading' : earlier}
                ?loading=${!value}
                @parlor-earlier=${this.handleEarlier}
              ></parlor-transcript>
            `
          : nothing
      }
    `;
  }

  /** Names of files: they are fetched by who has the conversation. */
  private readonly attached = (row: MessageRow): unknown => [
    row.attachments && row.attachments.length > 0 ? this.files(row.attachments.map(({ name }) => name)) : nothing,
    this.masked.said(row, this.deskWords.strings.masked),
  ];

  private files(names: readonly string[]): unknown {
    const list = new Intl.ListFormat(this.language, { type: 'unit' }).format(names);
    return html`<p class="muted" dir="auto">${this.words.strings.attached(list)}</p>`;
  }

  private load(before: number | undefined): void {
    const { conversation, through } = this;
    const held = this.read.value?.events ?? [];
    this.read.ask(async ({ past }, signal) => {
      const options = { signal, ...(through !== undefined && { through }), ...(before !== undefined && { before }) };
      const { events, more, conversation: now } = await past.read(conversation, options);
      return { conversation: now, events: [...events, ...held], more };
    });
  }

  private handleEarlier(event: ParlorEarlierEvent): void {
    event.stopPropagation();
    const first = this.read.value?.events[0];
    if (first && !this.read.isUnderWay) this.load(first.seq);
  }

  private handleBack(): void {
    this.dispatchEvent(new Event('parlor-back'));
  }
}

define('parlor-past-reader', ParlorPastReader);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-past-reader': ParlorPastReader;
  }
}
