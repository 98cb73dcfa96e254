/** `<parlor-session>`: the frame of one session: its tabs in the middle, its communication panel at the end side. Rule S5 (in part) in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Actor } from '../../core/conversation/participants.ts';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import { tabsOf } from '../../core/desk/site-tabs.ts';
import type { AgentRow } from '../../core/presence/agent-state.ts';
import type { ConversationView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { workspace } from '../../ui/locales/desk/workspace.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { abilities } from '../abilities.ts';
import { ActEvent } from '../acts.ts';
import { SeparatorController } from '../controllers/separator-controller.ts';
import { ariaKeys } from '../controllers/shortcuts-controller.ts';
import { type Attempt, type Carets, type Draft, emptyDraft } from '../desk-state.ts';
import * as drawings from '../drawings.ts';
import { newPaper, type Paper } from '../records/paper.ts';
import { type Layout, newLayout, newShowing, type Showing, talkPanePx } from '../showing.ts';
import { tabKeys } from '../tab-keys.ts';
import { titleText } from '../titles.ts';
import type { ParlorCommunication } from './parlor-communication.ts';
import { sessionStyles } from './parlor-session.styles.ts';
import '../../ui/elements/parlor-icon.ts';
import './parlor-communication.ts';
import '../records/parlor-conversation-page.ts';
import '../talk/parlor-knowledge.ts';
import './parlor-site-tab.ts';

/** A tab of the middle: its name, and what is in its panel. */
interface Tab {
  readonly id: string;
  readonly name: string;
  readonly panel: unknown;
}

/**
 * Stays in the page while another session is in front, so that caret, undo and scroll position are where they were. So do
 * the panels of its tabs.
 */
export class ParlorSession extends ParlorElement {
  static override styles = [tokens, base, controls, sessionStyles];

  @property({ attribute: false }) view: ConversationView | undefined;

  @property({ attribute: false }) me: Actor | undefined;

  @property({ attribute: false }) draft: Draft = emptyDraft;

  /** Where its writer stands in each text of it. */
  @property({ attribute: false }) carets: Carets | undefined;

  @property({ attribute: false }) attempt: Attempt | undefined;

  /** What the site calls its things. */
  @property({ attribute: false }) names: DeskFacts | undefined;

  /** Which of its sides are in sight. */
  @property({ attribute: false }) showing: Showing = newShowing;

  /** What has begun to be written of contacts and cases. */
  @property({ attribute: false }) paper: Paper = newPaper;

  /** Agents of the site, while they are watched. */
  @property({ attribute: false }) agents: readonly AgentRow[] = [];

  /** How the desk is arranged. */
  @property({ attribute: false }) layout: Layout = newLayout;

  /** How many messages came while what is said could not be seen. */
  @property({ type: Number }) unread = 0;

  /** Whether this session is the one in front. */
  @property({ type: Boolean }) current = false;

  @query('parlor-communication') private readonly communication!: ParlorCommunication | null;

  private readonly separator = new SeparatorController(this, {
    pane: () => this.communication,
    done: (talkPx) => this.arrange({ talkPx }),
  });

  private readonly desk = new StringsController(this, desk);

  private readonly words = new StringsController(this, workspace);

  private readonly handleTabKey = tabKeys(this);

  /** To where one writes, as soon as it is there. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.communication?.focus(options));
  }

  protected override updated(): void {
    // As a property: a strict Content-Security-Policy has no style attributes.
    this.style.setProperty('--_talk', `${this.talkPx}px`);
  }

  protected override render(): unknown {
    if (!this.view) return nothing;
    const tabs = this.tabs(this.view);
    const open = tabs.find(({ id }) => id === this.showing.tab) ?? tabs[0];
    const { isNarrow } = this.layout;
    return html`
      <div class="frame ${isNarrow ? 'narrow' : this.isBar ? 'bar' : 'wide'}">
        ${isNarrow ? this.sides() : nothing}
        <div class="page ${isNarrow && !this.showing.isPageInFront ? 'back' : ''}">
          ${this.isBar || isNarrow ? html`<h1 class="spoken">${titleText(this.view.conversation, this.strings)}</h1>` : nothing}
          <div class="head">
            <div class="tabs" role="tablist" aria-label=${this.words.strings.tabsOf} @keydown=${this.handleTabKey}>
              ${tabs.map((tab, index) => this.tab(tab, index, tab === open))}
            </div>
            ${isNarrow || this.isBar ? nothing : this.minimiser()}
          </div>
          <div class="panels">${tabs.map((tab, index) => this.panel(tab, index, tab === open))}</div>
        </div>
        ${isNarrow ? nothing : this.isBar ? this.bar() : this.divider()}
        <parlor-communication
          id="talk"
          class=${this.isBar || (isNarrow && this.showing.isPageInFront) ? 'back' : ''}
          .view=${this.view}
          .me=${this.me}
          .names=${this.names}
          .draft=${this.draft}
          .carets=${this.carets}
          .attempt=${this.attempt}
        ></parlor-communication>
      </div>
    `;
  }

  private get talkPx(): number {
    return this.separator.draggedPx ?? this.layout.talkPx ?? talkPanePx.usual;
  }

  /** Whether the communication panel is a bar now. */
  private get isBar(): boolean {
    return this.layout.isTalkMinimised && !this.layout.isNarrow;
  }

  private minimiser(): unknown {
    const { talkPanel } = this.words.strings;
    return html`
      <button
        class="icon-button"
        type="button"
        aria-label=${talkPanel}
        title=${talkPanel}
        aria-expanded="true"
        aria-controls="talk"
        aria-keyshortcuts=${ariaKeys('minimise')}
        @click=${() => this.arrange({ isTalkMinimised: true })}
      >
        <parlor-icon .drawing=${drawings.side}></parlor-icon>
      </button>
    `;
  }

  /** What is left of the communication panel when it is minimised. */
  private bar(): unknown {
    const { talkPanel, newMessages } = this.words.strings;
    return html`
      <div class="expander">
        <button
          class="icon-button"
          type="button"
          aria-label=${talkPanel}
          title=${this.unread > 0 ? newMessages(this.unread) : talkPanel}
          aria-description=${this.unread > 0 ? newMessages(this.unread) : nothing}
          aria-expanded="false"
          aria-controls="talk"
          aria-keyshortcuts=${ariaKeys('minimise')}
          @click=${() => this.arrange({ isTalkMinimised: false })}
        >
          <parlor-icon .drawing=${drawings.side}></parlor-icon>
        </button>
        ${this.badge()}
      </div>
    `;
  }

  private badge(): unknown {
    return this.unread > 0
      ? html`<span class="badge" aria-hidden="true">${this.desk.strings.badge(this.unread)}</span>`
      : nothing;
  }

  private divider(): unknown {
    const { talkWidth, widthInPx } = this.words.strings;
    const { handleKey, handlePointerDown, handlePointerMove, handlePointerUp, handlePointerCancel } = this.separator;
    return html`
      <div
        class="divider ${this.separator.draggedPx === undefined ? '' : 'dragged'}"
        role="separator"
        tabindex="0"
        aria-orientation="vertical"
        aria-label=${talkWidth}
        aria-controls="talk"
        aria-valuemin=${talkPanePx.least}
        aria-valuemax=${talkPanePx.most}
        aria-valuenow=${this.talkPx}
        aria-valuetext=${widthInPx(this.talkPx)}
        @keydown=${handleKey}
        @pointerdown=${handlePointerDown}
        @pointermove=${handlePointerMove}
        @pointerup=${handlePointerUp}
        @pointercancel=${handlePointerCancel}
      ></div>
    `;
  }

  /** In the order in which they stand. */
  private tabs(view: ConversationView): readonly Tab[] {
    const { tabs } = this.words.strings;
    const page = html`
      <parlor-conversation-page
        .view=${view}
        .me=${this.me}
        .names=${this.names}
        .paper=${this.paper}
        .agents=${this.agents}
        ?shown=${this.current}
      ></parlor-conversation-page>
    `;
    const { id } = view.conversation;
    const canWrite = this.me !== undefined && abilities(view.conversation, this.me, this.names?.rights).message;
    const articles = html`
      <parlor-knowledge
        conversation=${id}
        .message=${this.draft.message}
        .writable=${canWrite}
        .shown=${this.current && this.showing.tab === 'knowledge'}
      ></parlor-knowledge>
    `;
    return [
      { id: 'conversation', name: tabs.conversation, panel: page },
      { id: 'knowledge', name: tabs.knowledge, panel: articles },
      ...this.siteTabs(view),
    ];
  }

  /** The site's own, of which each is loaded when it is opened, and stays from then on. */
  private siteTabs({ conversation }: ConversationView): readonly Tab[] {
    return tabsOf(this.names?.tabs, conversation.lifecycle.workstream).map((tab) => {
      const id = `site:${tab.id}`;
      const isOpen = this.current && this.showing.tab === id;
      const panel = html`<parlor-site-tab .tab=${tab} .conversation=${conversation} ?opened=${isOpen}></parlor-site-tab>`;
      return { id, name: tab.name, panel };
    });
  }

  private tab({ id, name }: Tab, index: number, isOpen: boolean): unknown {
    return html`
      <button
        type="button"
        role="tab"
        id="tab-${index}"
        aria-controls="panel-${index}"
        aria-selected=${isOpen ? 'true' : 'false'}
        tabindex=${isOpen ? 0 : -1}
        dir="auto"
        @click=${() => this.show({ tab: id })}
      >
        ${name}
      </button>
    `;
  }

  private panel({ panel }: Tab, index: number, isOpen: boolean): unknown {
    return html`
      <div
        role="tabpanel"
        id="panel-${index}"
        aria-labelledby="tab-${index}"
        class=${isOpen ? 'front' : 'back'}
        tabindex=${isOpen ? 0 : -1}
      >
        ${panel}
      </div>
    `;
  }

  /** Where there is no room for both sides they take turns. */
  private sides(): unknown {
    const { whichSide, sides } = this.words.strings;
    const { isPageInFront } = this.showing;
    return html`
      <div class="sides" role="group" aria-label=${whichSide}>
        <button type="button" aria-pressed=${isPageInFront ? 'false' : 'true'} @click=${() => this.show({ isPageInFront: false })}>
          ${sides.talk}${this.badge()}
        </button>
        <button type="button" aria-pressed=${isPageInFront ? 'true' : 'false'} @click=${() => this.show({ isPageInFront: true })}>
          ${sides.page}
        </button>
      </div>
    `;
  }

  private arrange(layout: Partial<Layout>): void {
    this.dispatchEvent(new ActEvent({ do: 'lay-out', layout }));
  }

  private show(showing: Partial<Showing>): void {
    if (this.view) this.dispatchEvent(new ActEvent({ do: 'show', conversation: this.view.conversation.id, showing }));
  }
}

define('parlor-session', ParlorSession);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-session': ParlorSession;
  }
}
