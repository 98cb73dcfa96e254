/** `<parlor-session>`: one session: who it is with, what was said, and what to say next. Rules C13, C15 and S5 (in part) in docs/SPEC.md. */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { type FileRules, fileRules } from '../../core/attachments/file-rules.ts';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { deskTimelineAfter } from '../../core/conversation/desk-timeline.ts';
import { isOver } from '../../core/conversation/lifecycle.ts';
import type { Actor } from '../../core/conversation/participants.ts';
import { withSeen } from '../../core/conversation/seen-rows.ts';
import type { MessageRow, NoticeCode, NoticeRow, Row, Timeline } from '../../core/conversation/timeline.ts';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import type { Files } from '../../sdk/files/files.ts';
import type { ConversationView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { earlierOf } from '../../ui/earlier.ts';
import { ParlorElement } from '../../ui/element.ts';
import {
  type ParlorDiscardEvent,
  type ParlorEarlierEvent,
  type ParlorEditEvent,
  type ParlorResendEvent,
  type ParlorSendEvent,
  withText,
} from '../../ui/events.ts';
import { dropStyles } from '../../ui/files/drop-styles.ts';
import { FileChooser } from '../../ui/files/file-chooser.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { MaskedMessages } from '../../ui/masked-messages.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { dayOf } from '../../ui/times.ts';
import { abilities } from '../abilities.ts';
import { ActEvent } from '../acts.ts';
import { type Attempt, type Draft, emptyDraft } from '../desk-state.ts';
import { visitorText } from '../titles.ts';
import { sessionStyles } from './parlor-session.styles.ts';
import '../../ui/elements/parlor-transcript.ts';
import '../../ui/elements/parlor-typing.ts';
import './parlor-session-composer.ts';
import './parlor-session-facts.ts';
import './parlor-session-header.ts';

/** Stays in the page while another session is in front, so that caret, undo and scroll position are where they were. */
export class ParlorSession extends ParlorElement {
  static override styles = [tokens, base, controls, dropStyles, sessionStyles];

  @property({ attribute: false }) view: ConversationView | undefined;

  @property({ attribute: false }) me: Actor | undefined;

  @property({ attribute: false }) draft: Draft = emptyDraft;

  @property({ attribute: false }) attempt: Attempt | undefined;

  /** What the site calls its things. */
  @property({ attribute: false }) names: DeskFacts | undefined;

  @state() private showsFacts = false;

  @query('parlor-session-composer') private readonly composer!: HTMLElement | null;

  private said: Timeline | undefined;
  private rows: readonly Row[] = [];

  private readonly chooser = new FileChooser(this, {
    files: () => this.files(),
    conversation: () => this.view?.conversation.id ?? '',
    rules: () => this.rules(),
  });

  private readonly masked = new MaskedMessages();

  /** Names of those who are writing to each other right now. */
  private typing: readonly string[] = [];

  private readonly words = new StringsController(this, desk);

  constructor() {
    super();
    this.addEventListener('keydown', this.handleKey);
  }

  /** To where one writes, as soon as it is there. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.composer?.focus(options));
  }

  /** What stands in a message's bubble beside its text. */
  private readonly attached = (row: MessageRow): unknown => [
    this.chooser.attached(row),
    this.masked.said(row, this.words.strings.masked),
  ];

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { view, me } = this;
    if (!view || !me || !(changed.has('view') || changed.has('me'))) return;
    this.said = deskTimelineAfter(this.said, view, me, dayOf);
    this.masked.know(view.events);
    this.rows = withSeen(this.said.rows, view.events, view.read?.visitor);
    const typing = this.typists(view);
    if (typing.join('\n') !== this.typing.join('\n')) this.typing = typing;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const id = this.view?.conversation.id;
    if (id !== undefined && changed.has('view') && changed.get('view')?.conversation.id !== id)
      void this.chooser.turn();
  }

  protected override render(): unknown {
    const { view, me } = this;
    if (!view || !me) return nothing;
    const can = abilities(view.conversation, me);
    return html`
      <parlor-session-header
        .view=${view}
        .abilities=${can}
        .attempt=${this.attempt}
        outcome=${this.outcome(view)}
        .showsFacts=${this.showsFacts}
        @parlor-facts=${this.handleFacts}
      ></parlor-session-header>
      <div class="talk">
        <parlor-transcript
          visitor-name=${visitorText(view.conversation, this.strings)}
          visitor-seed=${view.conversation.id}
          .rows=${this.rows}
          .attached=${this.attached}
          .deskWords=${this.words.strings.rows}
          earlier=${earlierOf(view)}
          ?loading=${!view.loaded}
          ?editable=${can.message || can.note || can.aside}
          @parlor-edit=${this.handleEdit}
          @parlor-earlier=${this.handleEarlier}
          @parlor-resend=${this.handleResend}
          @parlor-discard=${this.handleDiscard}
        >
          ${isOver(view.conversation.lifecycle.state) ? nothing : html`<parlor-typing slot="end" .names=${this.typing}></parlor-typing>`}
        </parlor-transcript>
        <parlor-session-composer
          conversation=${view.conversation.id}
          .draft=${this.draft}
          .abilities=${can}
          ?consulted=${isConsulted(view.conversation)}
          ?has-more=${this.chooser.hasMore}
          @parlor-send=${this.handleSend}
        >
          ${this.chooser.list()} ${this.chooser.button()}
        </parlor-session-composer>
        ${this.chooser.dropHint()}
      </div>
      <parlor-session-facts
        class=${this.showsFacts ? 'open' : ''}
        .view=${view}
        .names=${this.names}
      ></parlor-session-facts>
    `;
  }

  private typists({ typing = [], conversation }: ConversationView): readonly string[] {
    const { strings } = this;
    return typing.map(({ kind, name }) =>
      kind === 'visitor' ? visitorText(conversation, strings) : name || strings.someAgent,
    );
  }

  /** How it ended, in the words of the transcript: C15 is decided there. */
  private outcome({ conversation }: ConversationView): string {
    if (!isOver(conversation.lifecycle.state)) return '';
    const ending = this.rows.filter((row): row is Ending => row.kind === 'notice' && endings.has(row.code)).at(-1);
    return ending ? this.strings.notices[ending.code](ending.name) : '';
  }

  /** Files go to the visitor, and to nobody else. */
  private rules(): FileRules | undefined {
    const { view, me, names } = this;
    if (!view || !me || this.draft.mode !== 'message' || !abilities(view.conversation, me).message) return undefined;
    const workstream = names?.workstreams.find(({ id }) => id === view.conversation.lifecycle.workstream);
    return fileRules(workstream?.files);
  }

  private files(): Promise<Files> {
    const conversation = this.view?.conversation.id ?? '';
    return new Promise((resolve) => {
      this.dispatchEvent(new ActEvent({ do: 'files', conversation, give: resolve }));
    });
  }

  /** What is sent with files goes with them. */
  private handleSend(event: ParlorSendEvent): void {
    if (this.draft.mode !== 'message' || !this.chooser.hasMore) return;
    event.stopPropagation();
    void this.chooser.send(event.text);
  }

  private handleFacts(): void {
    this.showsFacts = !this.showsFacts;
  }

  private handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.showsFacts = false;
  }

  private handleEarlier(event: ParlorEarlierEvent): void {
    event.stopPropagation();
    if (this.view) this.dispatchEvent(new ActEvent({ do: 'earlier', conversation: this.view.conversation.id }));
  }

  private handleResend(event: ParlorResendEvent): void {
    event.stopPropagation();
    this.act('resend', event.id);
  }

  private handleEdit(event: ParlorEditEvent): void {
    event.stopPropagation();
    if (!this.view) return;
    const { key, kind: mode, text } = event.row;
    const { id: conversation } = this.view.conversation;
    this.dispatchEvent(
      new ActEvent({ do: 'draft', conversation, draft: { mode, [mode]: withText(this.draft[mode], text) } }),
    );
    this.act('discard', key);
    this.focus();
  }

  private handleDiscard(event: ParlorDiscardEvent): void {
    event.stopPropagation();
    this.act('discard', event.id);
  }

  private act(what: 'resend' | 'discard', id: string): void {
    if (this.view) this.dispatchEvent(new ActEvent({ do: what, conversation: this.view.conversation.id, id }));
  }
}

/** Whether a colleague takes part beside who has it. */
const isConsulted = ({ supervision }: Conversation): boolean =>
  supervision !== undefined && supervision.joined.length + supervision.consultants.length > 0;

type Ending = NoticeRow & { readonly code: NoticeCode };

/** The notices that say how a conversation came to its end. */
const endings: ReadonlySet<NoticeRow['code']> = new Set<NoticeCode>([
  'you-ended',
  'visitor-ended',
  'agent-ended',
  'supervisor-ended',
  'visitor-gone',
  'unanswered',
  'time-over',
]);

define('parlor-session', ParlorSession);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-session': ParlorSession;
  }
}
