/** `<parlor-communication>`: whom a session is with, what was said, and what to say next. Rules C13, C15 and S5 (in part) in docs/SPEC.md. */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { type FileRules, fileRules } from '../../core/attachments/file-rules.ts';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { deskTimelineAfter } from '../../core/conversation/desk-timeline.ts';
import { isOver } from '../../core/conversation/lifecycle.ts';
import type { Actor } from '../../core/conversation/participants.ts';
import { withSeen } from '../../core/conversation/seen-rows.ts';
import type { MessageRow, NoticeCode, NoticeRow, Row, Timeline } from '../../core/conversation/timeline.ts';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import type { PlaceholderValues } from '../../core/quick-replies/filling.ts';
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
import { type Attempt, type Carets, type Draft, emptyDraft, type WriteMode } from '../desk-state.ts';
import { isJoined, isReadAlong, isSupervised } from '../talk/beside.ts';
import { MessageMenus } from '../talk/message-menus.ts';
import { ReplyShelf } from '../talk/reply-shelf.ts';
import { visitorText } from '../titles.ts';
import { communicationStyles } from './parlor-communication.styles.ts';
import '../../ui/elements/parlor-transcript.ts';
import '../../ui/elements/parlor-typing.ts';
import '../supervision/parlor-monitoring.ts';
import './parlor-session-composer.ts';
import './parlor-session-header.ts';

/** Stays in the page while another session is in front, so that caret, undo and scroll position are where they were. */
export class ParlorCommunication extends ParlorElement {
  static override styles = [tokens, base, controls, dropStyles, communicationStyles];

  @property({ attribute: false }) view: ConversationView | undefined;

  @property({ attribute: false }) me: Actor | undefined;

  @property({ attribute: false }) draft: Draft = emptyDraft;

  /** Where its writer stands in each text of it. */
  @property({ attribute: false }) carets: Carets | undefined;

  @property({ attribute: false }) attempt: Attempt | undefined;

  /** What the site calls its things. */
  @property({ attribute: false }) names: DeskFacts | undefined;

  @query('parlor-session-composer') private readonly composer!: HTMLElement | null;

  /** Names for quick replies. */
  private values: PlaceholderValues = {};

  private said: Timeline | undefined;
  private rows: readonly Row[] = [];

  private readonly chooser = new FileChooser(this, {
    files: () => this.files(),
    conversation: () => this.view?.conversation.id ?? '',
    rules: () => this.rules(),
  });

  /** What was said of the files that are chosen. */
  private carried = '0 0 false';

  private readonly masked = new MaskedMessages();

  private readonly shelf = new ReplyShelf(this);

  private readonly menus = new MessageMenus(this, {
    write: (mode, text) => this.write(mode, text),
    saveReply: (text) => void this.shelf.open(text),
  });

  /** Names of those who are writing to each other right now. */
  private typing: readonly string[] = [];

  private readonly words = new StringsController(this, desk);

  /** To where one writes, as soon as it is there. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.composer?.focus(options));
  }

  /** What stands in a message's bubble beside its text. */
  private readonly attached = (row: MessageRow): unknown => [
    this.chooser.attached(row),
    this.masked.said(row, this.words.strings.masked),
    this.menus.of(row),
  ];

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { view, me } = this;
    if (!view || !me || !(changed.has('view') || changed.has('me'))) return;
    this.said = deskTimelineAfter(this.said, view, me, dayOf);
    this.masked.know(view.events);
    this.rows = withSeen(this.said.rows, view.events, view.read?.visitor);
    this.values = placeholderValues(view.conversation, me, this.names);
    this.menus.know(this.rows, abilities(view.conversation, me, this.names?.rights));
    const typing = this.typists(view);
    if (typing.join('\n') !== this.typing.join('\n')) this.typing = typing;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const id = this.view?.conversation.id;
    if (id !== undefined) this.carry(id);
    if (id !== undefined && changed.has('view') && changed.get('view')?.conversation.id !== id)
      void this.chooser.turn();
  }

  /** Says how many files are chosen, when it is another number. */
  private carry(conversation: string): void {
    const { views } = this.chooser;
    const carried = { files: views.length, kept: views.filter(({ isKept }) => isKept).length };
    const isRefused = views.some(({ isKept }) => isKept === false);
    const said = `${carried.files} ${carried.kept} ${isRefused}`;
    if (said === this.carried) return;
    this.carried = said;
    this.dispatchEvent(new ActEvent({ do: 'carry', conversation, carried, isRefused }));
  }

  protected override render(): unknown {
    const { view, me } = this;
    if (!view || !me) return nothing;
    const can = abilities(view.conversation, me, this.names?.rights);
    return html`
      <parlor-session-header
        .view=${view}
        .me=${me}
        .names=${this.names}
        .abilities=${can}
        .attempt=${this.attempt}
        outcome=${this.outcome(view)}
        @parlor-replies=${() => this.shelf.open()}
      ></parlor-session-header>
      ${
        isSupervised(view.conversation, me)
          ? html`
              <parlor-monitoring
                .view=${view}
                .me=${me}
                .rights=${this.names?.rights ?? []}
                @parlor-whisper=${() => this.turnTo('note')}
                @parlor-joined=${this.handleJoined}
              ></parlor-monitoring>
            `
          : nothing
      }
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
          .draft=${this.writing}
          .carets=${this.carets}
          .abilities=${can}
          ?beside=${isReadAlong(view.conversation, me) && !can.message}
          .values=${this.values}
          ?consulted=${isConsulted(view.conversation)}
          ?has-more=${this.chooser.hasMore}
          @parlor-send=${this.handleSend}
          @parlor-replies=${() => this.shelf.open()}
        >
          ${this.chooser.list()} ${this.chooser.button()}
        </parlor-session-composer>
        ${this.chooser.dropHint()}
      </div>
      ${this.shelf.render(me, this.strings.problems)} ${this.menus.status()}
    `;
  }

  /** Who only advises begins in the side conversation, who monitors with a note. */
  private get writing(): Draft {
    const { draft, view, me } = this;
    if (!view || !me || !isReadAlong(view.conversation, me) || isJoined(view.conversation, me)) return draft;
    if (draft.mode !== 'message' || draft.message !== '') return draft;
    return { ...draft, mode: isSupervised(view.conversation, me) ? 'note' : 'aside' };
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
    if (!view || !me || this.draft.mode !== 'message' || !abilities(view.conversation, me, names?.rights).message)
      return undefined;
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
    const { key, kind, text } = event.row;
    this.write(kind, text);
    this.act('discard', key);
  }

  /** Adds to what is being written, to be gone on with. */
  private write(mode: WriteMode, text: string): void {
    if (!this.view) return;
    const { id: conversation } = this.view.conversation;
    this.dispatchEvent(
      new ActEvent({ do: 'draft', conversation, draft: { mode, [mode]: withText(this.draft[mode], text) } }),
    );
    this.focus();
  }

  /** Who has joined has done so to write to the visitor; what they were writing to the agent is gone on with first. */
  private handleJoined(): void {
    if (this.draft.note.trim() === '') this.turnTo('message');
  }

  private turnTo(mode: WriteMode): void {
    if (!this.view) return;
    const { id: conversation } = this.view.conversation;
    this.dispatchEvent(new ActEvent({ do: 'draft', conversation, draft: { mode } }));
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

/** What a visitor without a name is called is for the desk: the placeholder stays, for the agent to see. */
const placeholderValues = (
  { visitor, links }: Conversation,
  { name: agent }: Actor,
  { name: site }: Partial<Pick<DeskFacts, 'name'>> = {},
): PlaceholderValues => {
  const name = links?.contact?.name?.trim() || visitor.name?.trim();
  return { ...(name && { visitor: name }), ...(agent && { agent }), ...(site && { site }) };
};

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

define('parlor-communication', ParlorCommunication);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-communication': ParlorCommunication;
  }
}
