/** `<parlor-case>`: something the site has to see to, to be read, changed, given to somebody and resolved. Rules S10 and N11. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CaseRequest, CaseWithRequest } from '../../core/contacts/case.ts';
import type { Actor } from '../../core/conversation/participants.ts';
import type { AgentRow } from '../../core/presence/agent-state.ts';
import type { AgentRecords } from '../../sdk/recording.ts';
import { define } from '../../ui/define.ts';
import { Times } from '../../ui/times.ts';
import { ActEvent } from '../acts.ts';
import { opensBeside } from './opening.ts';
import type { RecordForm } from './paper.ts';
import type { Field } from './parlor-record-form.ts';
import { RecordElement } from './record-element.ts';

/** As the form of a new one has it: open, and whoever makes it sees to it. */
export const newCaseValues = (me: string, contact: string | undefined): RecordForm['values'] => ({
  title: '',
  status: 'open',
  assignee: me,
  ...(contact !== undefined && { contact }),
});

export class ParlorCase extends RecordElement<CaseWithRequest> {
  readonly kind = 'case';

  @property({ attribute: false }) me: Actor | undefined;

  /** Those of the site, as far as they are known: to whom it can be given. */
  @property({ attribute: false }) agents: readonly Pick<AgentRow, 'id' | 'name'>[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('form')) return;
    const [before, now] = [changed.get('form') !== undefined, this.form !== undefined];
    if (before !== now) this.watchAgents(now);
  }

  protected override load({ contacts }: AgentRecords, id: string): Promise<CaseWithRequest> {
    return contacts.case(id);
  }

  protected override async write({ contacts }: AgentRecords, { id, version, values }: RecordForm) {
    const { title = '', status, contact = '', assignee = '' } = values;
    const saved = await contacts.saveCase({
      id,
      version,
      title: title.trim(),
      status: status === 'resolved' ? 'resolved' : 'open',
      ...(contact !== '' && { contact }),
      ...(assignee !== '' && { assignee }),
    });
    const { request } = this.kept.value ?? {};
    return { ...saved, ...(request && { request }) };
  }

  protected override valuesOf({ title, status, contact = '', assignee }: CaseWithRequest): RecordForm['values'] {
    return { title, status, contact, assignee: assignee?.id ?? '' };
  }

  protected override fields(): readonly Field[] {
    const { fields, statuses } = this.words.strings;
    return [
      { name: 'title', label: fields.title, isWide: true },
      {
        name: 'status',
        label: fields.status,
        choices: (['open', 'resolved'] as const).map((value) => ({ value, label: statuses[value] })),
      },
      { name: 'assignee', label: fields.assignee, choices: this.assignees() },
    ];
  }

  protected override titleOf({ number, title }: CaseWithRequest): string {
    return this.words.strings.caseTitle(number, title);
  }

  protected override facts(one: CaseWithRequest): TemplateResult {
    const { fields, statuses, caseNumber } = this.words.strings;
    return html`
      <dl class="facts">
        ${this.fact(fields.title, html`${caseNumber(one.number)} <bdi>${one.title}</bdi>`)}
        ${this.fact(fields.status, statuses[one.status])}
        ${this.fact(fields.assignee, one.assignee?.name ?? this.words.strings.nobody)}
        ${one.contact === undefined ? nothing : this.fact(this.words.strings.contact.name, this.contactOf(one.contact))}
      </dl>
      ${one.request ? this.request(one.request) : nothing}
    `;
  }

  /** Its session says who that is. */
  private contactOf(id: string): TemplateResult {
    const { open, openOf, contact } = this.words.strings;
    return html`
      <button
        class="button small"
        type="button"
        data-opens
        aria-label=${openOf(contact.name)}
        @click=${opensBeside({ kind: 'contact', id, title: contact.name })}
      >
        ${open}
      </button>
    `;
  }

  /** What a visitor has left behind while nobody was there (M2). Nobody vouches for it. */
  private request({ name, email, phone, message, answers, at }: CaseRequest): TemplateResult {
    const { requested, requestBy, requestText, fields } = this.words.strings;
    return html`
      <h3>${requested}</h3>
      <p class="muted">${new Times(this.language).full(at)}</p>
      <dl class="facts">
        ${this.fact(requestBy, name)} ${this.fact(fields.email, email)} ${this.fact(fields.phone, phone)}
        ${this.fact(requestText, message)}
        ${answers.map(({ question, answer }) => this.fact(question, answer))}
      </dl>
    `;
  }

  /** Nobody, oneself, who has it, and colleagues as far as they are known. */
  private assignees(): NonNullable<Field['choices']> {
    const { nobody, you } = this.words.strings;
    const { me } = this;
    const { assignee } = this.kept.value ?? {};
    const others = [...(assignee ? [assignee] : []), ...this.agents].filter(({ id }) => id !== me?.id);
    const named = new Map(others.map(({ id, name }) => [id, name]));
    return [
      { value: '', label: nobody },
      ...(me ? [{ value: me.id, label: you(me.name ?? me.id) }] : []),
      ...[...named].map(([value, label]) => ({ value, label })),
    ];
  }

  /** Colleagues are asked for only while somebody chooses among them. */
  private watchAgents(isWanted: boolean): void {
    this.dispatchEvent(new ActEvent({ do: 'watch', list: 'agents', isWanted }));
  }
}

define('parlor-case', ParlorCase);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-case': ParlorCase;
  }
}
