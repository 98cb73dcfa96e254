/** `<parlor-panel>`: the conversation as a visitor has it, in each of its states. */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { type Row, type Timeline, timelineAfter } from '../core/conversation/timeline.ts';
import { visitorCouldEnd } from '../core/conversation/visitor-acts.ts';
import type { ErrorCode } from '../core/errors.ts';
import type { VisitorSnapshot } from '../sdk/snapshots.ts';
import { phaseOf, type VisitorPhase } from '../sdk/visitor-phase.ts';
import { StringsController } from '../ui/controllers/strings-controller.ts';
import { define } from '../ui/define.ts';
import { earlierOf } from '../ui/earlier.ts';
import { ParlorElement } from '../ui/element.ts';
import type { ParlorComposer } from '../ui/elements/parlor-composer.ts';
import { ParlorDiscardEvent, type ParlorDraftEvent, type ParlorEditEvent, withText } from '../ui/events.ts';
import { directionOf } from '../ui/locales/direction.ts';
import { widget } from '../ui/locales/widget/languages.ts';
import { base } from '../ui/styles/base.ts';
import { controls } from '../ui/styles/controls.ts';
import { tokens } from '../ui/styles/tokens.ts';
import { dayOf } from '../ui/times.ts';
import { composerParts, PanelActEvent, transcriptParts } from './panel-acts.ts';
import { PanelExtras } from './panel-extra.ts';
import { smallWindow } from './panel-place.styles.ts';
import { canWrite, greeting, header, inLine, instead, note, type PanelView } from './panel-views.ts';
import { panelStyles } from './parlor-panel.styles.ts';
import '../ui/elements/parlor-composer.ts';
import '../ui/elements/parlor-icon.ts';
import '../ui/elements/parlor-transcript.ts';

const nothingYet: VisitorSnapshot = { connection: { state: 'idle' } };

/**
 * A labelled dialog that leaves the page usable; on a small screen it fills it. Escape minimises.
 *
 * @csspart panel - The panel.
 * @csspart header - The panel's header.
 * @csspart footer - What is below the transcript.
 * @csspart dialog - The question that is asked over the panel.
 * @csspart transcript - The messages, and what happened.
 * @csspart day - A day between messages.
 * @csspart message - A message with its surroundings; `message-own` too if it is the visitor's.
 * @csspart message-own - A message of the visitor's with its surroundings.
 * @csspart bubble - A message's text; `bubble-own` too if it is the visitor's.
 * @csspart bubble-own - The text of a message of the visitor's.
 * @csspart avatar - The letters of who wrote.
 * @csspart refusal - Below a message that was refused: why, and what can be done.
 * @csspart notice - Something that happened.
 * @csspart new-messages - The button that leads to what has come below.
 * @csspart composer - The box that messages are written in.
 * @csspart input - The field in it.
 * @csspart send - The button that sends.
 * @csspart field - A field of a form.
 * @csspart form-send - The button that sends a form.
 *
 * @fires {ParlorSendEvent} parlor-send - A message is to be sent.
 * @fires {ParlorResendEvent} parlor-resend - A refused message is to be tried again.
 * @fires {ParlorDiscardEvent} parlor-discard - A refused message is to be taken away.
 * @fires {ParlorEarlierEvent} parlor-earlier - What was said before is to be fetched.
 * @fires {PanelActEvent} parlor-panel-act - Something else is to be done.
 */
export class ParlorPanel extends ParlorElement {
  static override styles = [tokens, base, controls, panelStyles];

  @property({ attribute: false }) snapshot: VisitorSnapshot = nothingYet;

  /** @attr */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Stands in the page: a region that is always open. @attr */
  @property({ type: Boolean, reflect: true }) inline = false;

  /** What stands at the top as long as nobody is named there. @attr */
  @property() heading = '';

  /** The end was asked for and is not confirmed yet. */
  @property({ attribute: false }) ending = false;

  /** Why what was asked for last was refused. */
  @property({ attribute: false }) problem: ErrorCode | undefined;

  @state() private asking = false;

  @state() private draft = '';

  @query('parlor-composer') private readonly composer!: ParlorComposer | null;

  @query('.instead') private readonly instead!: HTMLElement | null;

  private readonly words = new StringsController(this, widget);
  private readonly small = matchMedia(smallWindow);
  private said: Timeline | undefined;
  private readonly extras = new PanelExtras(this);
  private rows: readonly Row[] = [];
  private phase: VisitorPhase = phaseOf(nothingYet);
  private focused: Element | null = null;

  /** Puts the focus where the visitor goes on: into the composer, or onto what stands in its place. */
  async focusStart(): Promise<void> {
    // A composer that has just come has no field yet.
    await this.composer?.updateComplete;
    (this.composer ?? this.instead)?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('snapshot')) {
      const { view, me } = this.snapshot;
      const id = view?.conversation.visitor.id || (me?.id ?? '');
      this.said = view && timelineAfter(this.said, view, { kind: 'visitor', id }, dayOf);
      this.rows = this.said?.rows ?? [];
      this.phase = phaseOf(this.snapshot);
      this.extras.want(this.snapshot);
    }
    if (!this.canEnd) this.asking = false;
    this.focused = this.shadowRoot?.activeElement ?? null;
  }

  protected override updated(): void {
    // The focus must not fall back to the page when what it was on has gone.
    if (this.focused?.isConnected === false) void this.focusStart();
    this.focused = null;
  }

  protected override render(): unknown {
    const { extras } = this;
    const { all } = extras;
    const view = all.reduce((sofar, extra) => extra.view?.(sofar) ?? sofar, this.view());
    const isWriting = canWrite(view) && all.every((extra) => extra.canWrite?.(view) !== false);
    const { language, strings } = this.words;
    return html`
      <section
        class="panel"
        part="panel"
        role=${this.inline ? 'region' : 'dialog'}
        aria-label=${strings.panel}
        aria-modal=${this.small.matches && !this.inline ? 'true' : nothing}
        lang=${language}
        dir=${directionOf(language) ?? nothing}
        @keydown=${this.handleKey}
      >
        <div class="content" ?inert=${view.asking}>
          ${header(
            view,
            all.map((extra) => extra.header?.(view)),
          )}
          <div class="middle">
            <parlor-transcript
              lang=${language}
              exportparts=${transcriptParts}
              .attached=${extras.first((extra) => extra.attached)}
              .rows=${all.reduce((rows, extra) => extra.rows?.(rows, view) ?? rows, this.rows)}
              .agent=${view.agent ?? this.snapshot.view?.conversation.lifecycle.former}
              earlier=${earlierOf(this.snapshot.view)}
              ?editable=${isWriting}
              @parlor-edit=${this.handleEdit}
              ?loading=${this.phase === 'connecting' && this.snapshot.view !== undefined && this.rows.length === 0}
            >
              ${extras.first((extra) => extra.greeting?.(view)) ?? greeting(view)}
              ${extras.first((extra) => extra.inLine?.(view)) ?? inLine(view)} ${all.map((extra) => extra.below?.(view))}
            </parlor-transcript>
            ${note(view)}
          </div>
          ${isWriting ? this.writing(view) : (extras.first((extra) => extra.instead?.(view)) ?? instead(view))}
        </div>
        ${all.map((extra) => extra.over?.(view))}
      </section>
    `;
  }

  private writing(view: PanelView): unknown {
    const { language, strings } = this.words;
    const { all } = this.extras;
    return html`
      <div class="footer" part="footer">
        ${all.map((extra) => extra.above?.(view))}
        <parlor-composer
          lang=${language}
          exportparts=${composerParts}
          label=${strings.message}
          placeholder=${strings.placeholder}
          .value=${this.draft}
          ?has-more=${all.some((extra) => extra.hasMore?.(view))}
          @parlor-draft=${this.handleDraft}
        >
          ${all.map((extra) => extra.tools?.(view))}
        </parlor-composer>
      </div>
    `;
  }

  /** Whether the visitor may end the conversation: not before it is there, and never in persistent mode (M1). */
  private get canEnd(): boolean {
    const { view, me } = this.snapshot;
    return view !== undefined && me !== undefined && visitorCouldEnd(view.conversation);
  }

  private view(): PanelView {
    const { connection, view, front } = this.snapshot;
    const agent = view?.conversation.lifecycle.assignee;
    return {
      snapshot: this.snapshot,
      phase: this.phase,
      connection,
      inline: this.inline,
      heading: this.heading || this.words.strings.heading,
      ...(agent && { agent }),
      ...(view?.queue && { queue: view.queue }),
      ...(front && { front }),
      hasRows: this.rows.length > 0,
      hasDraft: this.draft !== '',
      canEnd: this.canEnd && !this.ending && this.phase !== 'error',
      asking: this.asking,
      problem: connection.state === 'stopped' ? connection.code : this.problem,
      menu: [],
      language: this.words.language,
      strings: this.words.strings,
      talk: this.strings,
      act: (act) => this.dispatchEvent(new PanelActEvent(act)),
      ask: (asking) => void this.ask(asking),
    };
  }

  /** Where the question can't be loaded, the conversation can't be ended: both take a connection. */
  private async ask(asking: boolean): Promise<void> {
    const isThere = await this.extras.have('end-question');
    this.asking = asking && isThere;
    if (!isThere) this.problem = 'unavailable';
  }

  private handleDraft(event: ParlorDraftEvent): void {
    this.draft = event.text;
  }

  private handleEdit(event: ParlorEditEvent): void {
    event.stopPropagation();
    const { key, text } = event.row;
    this.draft = withText(this.draft, text);
    this.dispatchEvent(new ParlorDiscardEvent(key));
    void this.focusStart();
  }

  private handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || this.inline) return;
    event.stopPropagation();
    this.dispatchEvent(new PanelActEvent('minimise'));
  }
}

define('parlor-panel', ParlorPanel);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-panel': ParlorPanel;
  }
}
