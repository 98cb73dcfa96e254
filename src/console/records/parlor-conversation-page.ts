/** `<parlor-conversation-page>`: what is known of a conversation and of who is in it, beside what is said. Rule S5 in docs/SPEC.md. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { isIdentified } from '../../core/contacts/reaching.ts';
import type { Actor } from '../../core/conversation/participants.ts';
import type { Variables } from '../../core/conversation/visitor-context.ts';
import type { ConversationEvent } from '../../core/conversation/vocabulary.ts';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import type { AgentRow } from '../../core/presence/agent-state.ts';
import type { ConversationView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { records } from '../../ui/locales/desk/records.ts';
import { base } from '../../ui/styles/base.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { Times } from '../../ui/times.ts';
import { abilities } from '../abilities.ts';
import { elapsedText, waitedMs } from '../elapsed.ts';
import { languageName } from '../language-name.ts';
import { pageAddress } from '../page-address.ts';
import { nameOf } from '../site-words.ts';
import { deskStyles } from '../styles/desk.ts';
import { newPaper, type Paper, type Section } from './paper.ts';
import { recordStyles } from './record.styles.ts';
import '../session/parlor-session-answers.ts';
import './parlor-case.ts';
import './parlor-contact.ts';
import './parlor-fold.ts';
import './parlor-linked-record.ts';
import './parlor-past-list.ts';

/** Sections, each of which can be folded. What is not known takes no line. */
export class ParlorConversationPage extends ParlorElement {
  static override styles = [
    tokens,
    base,
    deskStyles,
    recordStyles,
    css`
      :host {
        container-type: inline-size;
      }

      .sections {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        gap: 12px;
        padding: 16px;
      }

      h3 {
        margin-block: 12px 8px;
        color: var(--_text-muted);
        font-size: 12px;
        font-weight: 600;
        line-height: 16px;
      }

      h3:first-child {
        margin-block-start: 0;
      }

      .note + .note {
        margin-block-start: 12px;
        padding-block-start: 12px;
        border-block-start: 1px solid var(--_line);
      }

      .note p:last-child {
        font-size: 14px;
        line-height: 20px;
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
    `,
  ];

  @property({ attribute: false }) view: ConversationView | undefined;

  @property({ attribute: false }) me: Actor | undefined;

  /** What the site calls its things. */
  @property({ attribute: false }) names: DeskFacts | undefined;

  @property({ attribute: false }) paper: Paper = newPaper;

  @property({ attribute: false }) agents: readonly Pick<AgentRow, 'id' | 'name'>[] = [];

  /** Whether its session is in front. What takes a request is asked for when that is so for the first time. */
  @property({ type: Boolean }) shown = false;

  private wasShown = false;

  private readonly words = new StringsController(this, records);

  private readonly deskWords = new StringsController(this, desk);

  protected override willUpdate(): void {
    this.wasShown ||= this.shown;
  }

  protected override render(): unknown {
    const { view, me } = this;
    if (!view || !me || !this.wasShown) return nothing;
    const { conversation, events } = view;
    const notes = events.filter((event) => event.type === 'note.written').reverse();
    return html`
      <div class="sections" role="group" aria-label=${this.words.strings.page}>
        ${this.fold('contact', this.linked('contact', view, me))} ${this.fold('case', this.linked('case', view, me))}
        ${this.fold('summary', this.summary(view))} ${this.answers(view)}
        ${this.fold('context', this.context(view))} ${this.fold('visitor', this.visitor(view))}
        ${this.fold('earlier', this.earlier(view, me))}
        ${this.fold('notes', this.notes(notes, view.hasEarlier), conversation.notes.count)}
      </div>
    `;
  }

  private fold(section: Section, content: unknown, count = 0): TemplateResult {
    return html`
      <parlor-fold
        section=${section}
        heading=${this.words.strings.sections[section]}
        count=${count}
        ?folded=${this.paper.folded.has(section)}
      >
        ${content}
      </parlor-fold>
    `;
  }

  private linked(kind: 'contact' | 'case', { conversation }: ConversationView, me: Actor): TemplateResult {
    return html`
      <parlor-linked-record
        kind=${kind}
        .conversation=${conversation}
        ?linkable=${abilities(conversation, me).link}
        .paper=${this.paper}
        .me=${me}
        .agents=${this.agents}
      ></parlor-linked-record>
    `;
  }

  private summary({ conversation, events }: ConversationView): TemplateResult {
    const words = this.words.strings;
    const facts = this.deskWords.strings;
    const { lifecycle, routing, supervision } = conversation;
    const { startedAt, workstream, page, language, mode } = lifecycle;
    const waited = waitedMs(startedAt, events);
    const times = new Times(this.language);
    const assignedAt = supervision?.assignedAt;
    const came = lastAssigned(events)?.reason;
    return html`
      <dl class="facts">
        ${fact(words.mode, words.modes[mode])}
        ${fact(facts.factWorkstream, nameOf(this.names?.workstreams, workstream))}
        ${fact(words.queue, routing.queue === '' ? undefined : nameOf(this.names?.queues, routing.queue))}
        ${fact(facts.factStarted, times.full(startedAt))}
        ${fact(facts.factWaited, waited === undefined ? undefined : elapsedText(waited, this.language))}
        ${fact(words.assigned, assignedAt === undefined ? undefined : times.full(assignedAt))}
        ${fact(words.cameBy, came && words.came[came])}
        ${fact(facts.factLanguage, language === undefined ? undefined : languageName(language, this.language))}
        ${fact(facts.factPage, page === undefined ? undefined : pageLink(page))}
        ${fact(facts.factDevice, conversation.context.device)}
      </dl>
    `;
  }

  /** Those from before and from afterwards; where nothing was asked there is no such section. */
  private answers(view: ConversationView): unknown {
    const { conversation, events } = view;
    const isAnswered = (conversation.context.answers ?? []).length > 0;
    if (!isAnswered && !events.some(({ type }) => type === 'survey.answered')) return nothing;
    return this.fold('answers', html`<parlor-session-answers .view=${view}></parlor-session-answers>`);
  }

  /** What the site vouches for and what the page says never stand in one list. */
  private context({ conversation: { context } }: ConversationView): TemplateResult {
    const { vouched, unvouched, noContext } = this.words.strings;
    const { email, phone, variables = {} } = context.verified ?? {};
    const { fields } = this.words.strings;
    const known = [
      ...(email === undefined ? [] : [[fields.email, email] as const]),
      ...(phone === undefined ? [] : [[fields.phone, phone] as const]),
      ...Object.entries(variables),
    ];
    const said = Object.entries<string>((context.page ?? {}) satisfies Variables);
    if (known.length + said.length === 0) return html`<p class="muted">${noContext}</p>`;
    return html`${variableList(vouched, known)} ${variableList(unvouched, said)}`;
  }

  private visitor({ conversation: { visitor } }: ConversationView): TemplateResult {
    const { fields, identified, signedIn, notSignedIn, number } = this.words.strings;
    const { id, name, account } = visitor;
    return html`
      <dl class="facts">
        ${fact(fields.name, name)} ${fact(fields.account, account)}
        ${fact(identified, isIdentified(id) ? signedIn : notSignedIn)}
        ${fact(number, new Intl.NumberFormat(this.language).format(visitor.number))}
      </dl>
    `;
  }

  private earlier({ conversation }: ConversationView, me: Actor): TemplateResult {
    const { sections, noEarlier } = this.words.strings;
    const { id, visitor, links } = conversation;
    return html`
      <parlor-past-list
        .of=${{ conversation: id }}
        about=${`${visitor.id} ${links?.contact?.id ?? ''}`}
        label=${sections.earlier}
        none=${noEarlier}
        .me=${me}
        .names=${this.names}
      ></parlor-past-list>
    `;
  }

  private notes(notes: readonly Note[], hasEarlier: boolean): TemplateResult {
    const { noNotes, notesAbove } = this.words.strings;
    const times = new Times(this.language);
    return html`
      ${notes.map(
        ({ by, at, text }) => html`
          <div class="note">
            <p class="muted"><bdi>${by.name ?? this.strings.someAgent}</bdi>, ${times.day(at, Date.now())}, ${times.time(at)}</p>
            <p dir="auto">${text}</p>
          </div>
        `,
      )}
      ${notes.length === 0 && !hasEarlier ? html`<p class="muted">${noNotes}</p>` : nothing}
      ${hasEarlier ? html`<p class="muted">${notesAbove}</p>` : nothing}
    `;
  }
}

type Note = Extract<ConversationEvent, { type: 'note.written' }>;

const lastAssigned = (events: readonly ConversationEvent[]) =>
  events.filter((event) => event.type === 'conversation.assigned').at(-1);

const fact = (name: string, value: unknown): unknown =>
  value === undefined ? nothing : html`<div><dt dir="auto">${name}</dt><dd dir="auto">${value}</dd></div>`;

/** Names and values as they came: a link in them is text. */
const variableList = (heading: string, variables: readonly (readonly [string, string])[]): unknown =>
  variables.length === 0
    ? nothing
    : html`<h3>${heading}</h3><dl class="facts">${variables.map(([name, value]) => fact(name, value))}</dl>`;

const pageLink = (page: string): unknown => {
  const { text, href } = pageAddress(page);
  return href === undefined ? text : html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`;
};

define('parlor-conversation-page', ParlorConversationPage);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-conversation-page': ParlorConversationPage;
  }
}
