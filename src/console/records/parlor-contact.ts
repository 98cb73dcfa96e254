/** `<parlor-contact>`: a person whom the site knows, to be read and changed. Rule S10 in docs/SPEC.md. */
import { html, type TemplateResult } from 'lit';
import type { ContactContent } from '../../core/contacts/contact.shape.ts';
import type { Contact } from '../../core/contacts/contact.ts';
import type { AgentRecords } from '../../sdk/recording.ts';
import { define } from '../../ui/define.ts';
import { contactTitle } from '../titles.ts';
import type { RecordForm } from './paper.ts';
import type { Field } from './parlor-record-form.ts';
import { RecordElement } from './record-element.ts';

const fieldTypes = { name: 'text', email: 'email', phone: 'tel', account: 'text' } as const satisfies Record<
  keyof ContactContent,
  Field['type']
>;

const names = Object.keys(fieldTypes) as (keyof ContactContent)[];

/** As a form has it: what is not known is empty. */
export const contactValues = (contact: ContactContent): RecordForm['values'] =>
  Object.fromEntries(names.map((name) => [name, contact[name] ?? '']));

export class ParlorContact extends RecordElement<Contact> {
  readonly kind = 'contact';

  protected override load({ contacts }: AgentRecords, id: string): Promise<Contact> {
    return contacts.contact(id);
  }

  protected override write({ contacts }: AgentRecords, { id, version, values }: RecordForm): Promise<Contact> {
    const known = names.flatMap((name) => {
      const text = values[name]?.trim() ?? '';
      return text === '' ? [] : [[name, text] as const];
    });
    return contacts.saveContact({ id, version, ...Object.fromEntries(known) });
  }

  protected override valuesOf(contact: Contact): RecordForm['values'] {
    return contactValues(contact);
  }

  protected override fields(): readonly Field[] {
    const { fields } = this.words.strings;
    return names.map((name) => ({ name, label: fields[name], type: fieldTypes[name] }));
  }

  protected override titleOf(contact: Contact): string {
    return contactTitle(contact);
  }

  protected override facts(contact: Contact): TemplateResult {
    const { fields } = this.words.strings;
    return html`<dl class="facts">${names.map((name) => this.fact(fields[name], contact[name]))}</dl>`;
  }
}

define('parlor-contact', ParlorContact);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-contact': ParlorContact;
  }
}
