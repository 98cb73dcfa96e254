/** `<parlor-record-session>`: a contact or a case that was opened beside the conversations. Rules S3, S4 and N11 in docs/SPEC.md. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { CaseRow } from '../../core/contacts/case.ts';
import type { Actor } from '../../core/conversation/participants.ts';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import type { AgentRow } from '../../core/presence/agent-state.ts';
import type { CaseView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import type { Choice } from '../../ui/elements/parlor-dialog.ts';
import type { ParlorChoiceEvent } from '../../ui/events.ts';
import { records } from '../../ui/locales/desk/records.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import type { RecordSession } from '../session-list.ts';
import { deskStyles } from '../styles/desk.ts';
import { loadingTemplate, refusedTemplate } from './asked-templates.ts';
import { Asking } from './asking.ts';
import { opensBeside } from './opening.ts';
import { formKey, newPaper, type Paper } from './paper.ts';
import { recordStyles } from './record.styles.ts';
import type { RecordTitledEvent } from './record-events.ts';
import '../../ui/elements/parlor-avatar.ts';
import '../../ui/elements/parlor-dialog.ts';
import './parlor-case.ts';
import './parlor-contact.ts';
import './parlor-past-list.ts';

/** Its form, its cases and its conversations. A case that is news to its agent has been seen once it is open here. */
export class ParlorRecordSession extends ParlorElement {
  static override styles = [
    tokens,
    base,
    controls,
    deskStyles,
    recordStyles,
    css`
      :host {
        overflow-y: auto;
        background: var(--_surface-sunken);
      }

      .column {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
        max-inline-size: 880px;
        margin-inline: auto;
        padding: 20px 24px 48px;
      }

      header {
        --parlor-avatar-size: 40px;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
      }

      .name {
        flex: 1 1 160px;
        min-inline-size: 0;
      }

      h1 {
        overflow: hidden;
        font-size: 20px;
        font-weight: 650;
        line-height: 28px;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      h1:focus-visible {
        outline-offset: 2px;
        border-radius: 4px;
      }

      section {
        padding: 16px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface-raised);
      }

      h2 {
        margin-block-end: 12px;
        font-size: 14px;
        font-weight: 650;
        line-height: 20px;
      }

      @media (width < 600px) {
        .column {
          padding: 16px 12px 32px;
        }
      }
    `,
  ];

  @property({ attribute: false }) session: RecordSession | undefined;

  @property({ attribute: false }) paper: Paper = newPaper;

  @property({ attribute: false }) me: Actor | undefined;

  @property({ attribute: false }) names: DeskFacts | undefined;

  @property({ attribute: false }) agents: readonly AgentRow[] = [];

  /** The agent's own cases: one of them may be news. */
  @property({ attribute: false }) cases: readonly CaseView[] = [];

  /** Whether it is the one that is seen. */
  @property({ type: Boolean }) front = false;

  /** Whether its agent wants to close it and something in it is not saved. */
  @property({ type: Boolean }) asks = false;

  @query('h1') private readonly heading!: HTMLElement | null;

  private readonly words = new StringsController(this, records);

  /** The cases of a contact. */
  private readonly theirCases = new Asking<readonly CaseRow[]>(this);

  /** The alert of a case that was said to be seen, by its end. */
  private seen: number | undefined;

  private readonly saying = new Asking<void>(this);

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.heading?.focus(options));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { session } = this;
    const isOther = changed.has('session') && changed.get('session')?.id !== session?.id;
    if (isOther && session?.kind === 'contact') {
      const { id: contact } = session;
      this.theirCases.ask(
        async ({ contacts }, signal) => (await contacts.searchCases({ query: '', contact }, { signal })).cases,
      );
    }
    this.see();
  }

  protected override render(): unknown {
    const { session } = this;
    if (!session) return nothing;
    const { [session.kind]: words } = this.words.strings;
    return html`
      <div class="column">
        <header>
          <parlor-avatar name=${session.title} seed=${session.id}></parlor-avatar>
          <div class="name">
            <h1 tabindex="-1" dir="auto">${session.title}</h1>
            <p class="muted">${words.name}</p>
          </div>
          <button class="button" type="button" @click=${this.handleClose}>${words.close}</button>
        </header>
        <section aria-label=${words.name}>${this.record(session)}</section>
        ${session.kind === 'contact' ? this.caseList() : nothing}
        <section aria-labelledby="past">
          <h2 id="past">${words.conversations}</h2>
          <parlor-past-list
            .of=${session.kind === 'contact' ? { contact: session.id } : { case: session.id }}
            label=${words.conversations}
            none=${this.words.strings.noConversations}
            .me=${this.me}
            .names=${this.names}
          ></parlor-past-list>
        </section>
      </div>
      ${this.question()}
    `;
  }

  private record({ kind, id }: RecordSession): TemplateResult {
    const form = this.paper.forms.get(formKey(kind, { id }));
    const version = this.cases.find((one) => one.case.id === id)?.case.version ?? 0;
    return kind === 'contact'
      ? html`<parlor-contact record=${id} .form=${form} @parlor-record-titled=${this.handleTitle}></parlor-contact>`
      : html`
          <parlor-case
            record=${id}
            version=${version}
            .form=${form}
            .me=${this.me}
            .agents=${this.agents}
            @parlor-record-titled=${this.handleTitle}
          ></parlor-case>
        `;
  }

  private caseList(): TemplateResult {
    const { value, refused, isUnderWay } = this.theirCases;
    const { cases, noCases, loading, tryAgain } = this.words.strings;
    return html`
      <section aria-labelledby="cases">
        <h2 id="cases">${cases}</h2>
        ${refused ? refusedTemplate(this.strings.problems[refused], { label: tryAgain, take: () => this.theirCases.again() }) : nothing}
        ${isUnderWay ? loadingTemplate(loading) : nothing}
        ${value?.length === 0 ? html`<p class="muted">${noCases}</p>` : nothing}
        ${value && value.length > 0 ? html`<ul class="rows" role="list" aria-labelledby="cases">${value.map((one) => this.caseRow(one))}</ul>` : nothing}
      </section>
    `;
  }

  private caseRow({ id, number, title: text, status, assignee }: CaseRow): TemplateResult {
    const { open, openOf, caseTitle, statuses, nobody } = this.words.strings;
    const title = caseTitle(number, text);
    return html`
      <li class="row" aria-label=${title} @click=${opensBeside({ kind: 'case', id, title })}>
        <div class="text">
          <span class="title" dir="auto">${title}</span>
          <p class="excerpt">${statuses[status]} · <bdi>${assignee?.name ?? nobody}</bdi></p>
        </div>
        <button class="button small quiet" type="button" data-opens aria-label=${openOf(title)}>${open}</button>
      </li>
    `;
  }

  private question(): TemplateResult {
    const { closeQuestion, closeText, discardAndClose } = this.words.strings;
    const choices: readonly Choice[] = [{ value: 'close', label: discardAndClose, look: 'danger' }];
    return html`
      <parlor-dialog
        .open=${this.asks}
        heading=${closeQuestion}
        text=${closeText}
        .choices=${choices}
        @parlor-choice=${this.handleAnswer}
      ></parlor-dialog>
    `;
  }

  /** Says once that a case that is new to its agent is in front of them. */
  private see(): void {
    const { session, front } = this;
    const row = this.cases.find((one) => session?.kind === 'case' && one.case.id === session.id)?.case;
    const until = row?.unseen?.until;
    if (!front || !row || until === undefined || this.seen === until) return;
    this.seen = until;
    this.saying.ask(({ contacts }) => contacts.seeCase(row));
  }

  /** Whoever is elsewhere by now is not called back. */
  private handleTitle({ title }: RecordTitledEvent): void {
    const { session } = this;
    if (session && this.front && title !== session.title)
      this.dispatchEvent(new ActEvent({ do: 'open', session: { ...session, title } }));
  }

  private handleClose(): void {
    if (this.session) this.dispatchEvent(new ActEvent({ do: 'ask-to-close', session: this.session }));
  }

  private handleAnswer(event: ParlorChoiceEvent): void {
    event.stopPropagation();
    const { session } = this;
    this.dispatchEvent(new ActEvent({ do: 'ask-to-close' }));
    if (event.value !== 'close' || !session) return;
    this.dispatchEvent(new ActEvent({ do: 'fill-in', key: formKey(session.kind, session), form: undefined }));
    this.dispatchEvent(new ActEvent({ do: 'shut', session }));
  }
}

define('parlor-record-session', ParlorRecordSession);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-record-session': ParlorRecordSession;
  }
}
