/** `<parlor-linked-record>`: the contact or the case of a conversation: linked, found, made, unlinked. Rules I3, S4, S5 and S10. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { Actor } from '../../core/conversation/participants.ts';
import type { AgentRow } from '../../core/presence/agent-state.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import type { Choice } from '../../ui/elements/parlor-dialog.ts';
import type { ParlorChoiceEvent } from '../../ui/events.ts';
import { records } from '../../ui/locales/desk/records.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import type { Refused } from '../access.ts';
import { ActEvent } from '../acts.ts';
import type { RecordSession } from '../session-list.ts';
import { deskStyles } from '../styles/desk.ts';
import { titleText } from '../titles.ts';
import { refusedTemplate } from './asked-templates.ts';
import { recordsFor } from './asking.ts';
import { opensBeside } from './opening.ts';
import { formKey, type Paper } from './paper.ts';
import { newCaseValues } from './parlor-case.ts';
import { contactValues } from './parlor-contact.ts';
import { recordStyles } from './record.styles.ts';
import type { LinkChange } from './record-acts.ts';
import type { RecordChosenEvent, RecordSavedEvent } from './record-events.ts';
import '../../ui/elements/parlor-dialog.ts';
import './parlor-record-search.ts';

/** What is linked is shown; otherwise what can be: a search, and a form of a new one with what is known of the visitor in it. */
export class ParlorLinkedRecord extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, recordStyles];

  @property() kind: 'contact' | 'case' = 'contact';

  @property({ attribute: false }) conversation: Conversation | undefined;

  /** Whether the agent could link and unlink now. */
  @property({ type: Boolean }) linkable = false;

  @property({ attribute: false }) paper: Paper | undefined;

  @property({ attribute: false }) me: Actor | undefined;

  @property({ attribute: false }) agents: readonly Pick<AgentRow, 'id' | 'name'>[] = [];

  @state() private asksToUnlink = false;

  @state() private busy = false;

  @state() private refused: Refused | undefined;

  /** What is to be linked, so that it can be tried once more: what was made new is not to be made again. */
  private wanted: LinkChange | undefined;

  private readonly words = new StringsController(this, records);

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('conversation');
    // What has come true meanwhile, here or in another window, needs no refusal any more.
    if (before && before.links?.[this.kind]?.id !== this.conversation?.links?.[this.kind]?.id) this.refused = undefined;
  }

  protected override render(): unknown {
    const { conversation } = this;
    if (!conversation) return nothing;
    const linked = conversation.links?.[this.kind];
    return html`
      ${this.refused ? this.problem(this.refused) : nothing}
      ${linked ? this.linked(linked, conversation) : this.unlinked(conversation)} ${this.question()}
    `;
  }

  private linked(
    { id, version }: { readonly id: string; readonly version: number },
    conversation: Conversation,
  ): TemplateResult {
    const { open, unlink } = this.words.strings;
    const session = this.sessionOf(conversation);
    const buttons = html`
      <button class="button small quiet" type="button" data-opens>${open}</button>
      ${
        this.linkable
          ? html`<button class="button small quiet" type="button" aria-disabled=${this.busy ? 'true' : 'false'} @click=${this.handleUnlink}>${unlink}</button>`
          : nothing
      }
    `;
    const form = this.paper?.forms.get(formKey(this.kind, { id }));
    return this.kind === 'contact'
      ? html`
          <parlor-contact record=${id} version=${version} .form=${form} @click=${session && opensBeside(session)}>
            ${buttons}
          </parlor-contact>
        `
      : html`
          <parlor-case
            record=${id}
            version=${version}
            .form=${form}
            .me=${this.me}
            .agents=${this.agents}
            @click=${session && opensBeside(session)}
          >
            ${buttons}
          </parlor-case>
        `;
  }

  private unlinked(conversation: Conversation): TemplateResult {
    const { notLinked, [this.kind]: words } = this.words.strings;
    const form = this.paper?.forms.get(this.newKey(conversation));
    if (form) return this.newForm(form, conversation);
    return html`
      ${this.linkable ? nothing : html`<p class="muted">${notLinked[this.kind]}</p>`}
      <parlor-record-search
        kind=${this.kind}
        ?linkable=${this.linkable && !this.busy}
        @parlor-record-chosen=${this.handleChosen}
      ></parlor-record-search>
      ${
        this.linkable
          ? html`<div class="actions"><button class="button small" type="button" @click=${this.handleCreate}>${words.create}</button></div>`
          : nothing
      }
    `;
  }

  private newForm(form: NonNullable<ReturnType<Paper['forms']['get']>>, { id }: Conversation): TemplateResult {
    return this.kind === 'contact'
      ? html`<parlor-contact new-for=${id} .form=${form} @parlor-record-saved=${this.handleSaved}></parlor-contact>`
      : html`
          <parlor-case
            new-for=${id}
            .form=${form}
            .me=${this.me}
            .agents=${this.agents}
            @parlor-record-saved=${this.handleSaved}
          ></parlor-case>
        `;
  }

  private question(): TemplateResult {
    const { unlink, [this.kind]: words } = this.words.strings;
    const choices: readonly Choice[] = [{ value: 'unlink', label: unlink, look: 'danger' }];
    return html`
      <parlor-dialog
        .open=${this.asksToUnlink}
        heading=${words.unlinkQuestion}
        text=${words.unlinkText}
        .choices=${choices}
        @parlor-choice=${this.handleAnswer}
      ></parlor-dialog>
    `;
  }

  private problem({ code }: Refused): TemplateResult {
    const { tryAgain, dismiss } = this.words.strings;
    const { wanted } = this;
    const again = wanted && this.linkable ? [{ label: tryAgain, take: () => this.change(wanted) }] : [];
    return refusedTemplate(this.strings.problems[code], ...again, { label: dismiss, take: () => this.dismiss() });
  }

  private sessionOf(conversation: Conversation): RecordSession | undefined {
    const { caseTitle } = this.words.strings;
    const { links = {} } = conversation;
    if (this.kind === 'contact') {
      const { contact } = links;
      return contact && { kind: 'contact', id: contact.id, title: titleText(conversation, this.strings) };
    }
    const { case: about } = links;
    return about && { kind: 'case', id: about.id, title: caseTitle(about.number, about.title) };
  }

  private newKey({ id }: Conversation): string {
    return formKey(this.kind, { newFor: id });
  }

  private handleChosen(event: RecordChosenEvent): void {
    event.stopPropagation();
    this.link(event.record.id);
  }

  private handleSaved(event: RecordSavedEvent): void {
    event.stopPropagation();
    this.link(event.id);
  }

  private link(id: string): void {
    this.change(this.kind === 'contact' ? { contact: id } : { case: id });
  }

  private change(link: LinkChange): void {
    const { conversation } = this;
    if (!conversation || this.busy) return;
    this.busy = true;
    this.refused = undefined;
    this.wanted = link;
    const give = (outcome: Promise<Refused | undefined>): void => void this.follow(outcome);
    this.dispatchEvent(new ActEvent({ do: 'link', conversation: conversation.id, link, give }));
  }

  private async follow(outcome: Promise<Refused | undefined>): Promise<void> {
    try {
      this.refused = await outcome;
    } finally {
      this.busy = false;
    }
  }

  /** A new one begins with what is known of the visitor: what the site vouches for. */
  private async handleCreate(): Promise<void> {
    const { conversation, me } = this;
    if (!conversation) return;
    const id = (await recordsFor(this)).contacts.newId();
    const { visitor, context, links } = conversation;
    const values =
      this.kind === 'contact'
        ? contactValues({ ...visitor, ...context.verified })
        : newCaseValues(me?.id ?? '', links?.contact?.id);
    const form = { id, version: 0, values };
    this.dispatchEvent(new ActEvent({ do: 'fill-in', key: this.newKey(conversation), form }));
  }

  private handleUnlink(): void {
    if (!this.busy) this.asksToUnlink = true;
  }

  private handleAnswer(event: ParlorChoiceEvent): void {
    event.stopPropagation();
    this.asksToUnlink = false;
    if (event.value === 'unlink') this.change({ unlink: this.kind });
  }

  private dismiss(): void {
    this.refused = undefined;
  }
}

define('parlor-linked-record', ParlorLinkedRecord);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-linked-record': ParlorLinkedRecord;
  }
}
