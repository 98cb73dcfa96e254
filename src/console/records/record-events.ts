/** What happens among the elements of contacts and cases, between one and the one around it. They end there. */

import type { SessionKey } from '../session-list.ts';
import type { RecordForm } from './paper.ts';

/** A contact or a case was chosen among those that were found. */
export class RecordChosenEvent extends Event {
  static readonly type = 'parlor-record-chosen';
  readonly record: SessionKey;

  constructor(record: SessionKey) {
    super(RecordChosenEvent.type, { bubbles: true, composed: true });
    this.record = record;
  }
}

/** A form is to be saved as it is filled in. */
export class FormSaveEvent extends Event {
  static readonly type = 'parlor-form-save';
  readonly form: RecordForm;

  constructor(form: RecordForm) {
    super(FormSaveEvent.type, { bubbles: true, composed: true });
    this.form = form;
  }
}

/** A contact or a case that is new was saved. */
export class RecordSavedEvent extends Event {
  static readonly type = 'parlor-record-saved';
  readonly id: string;

  constructor(id: string) {
    super(RecordSavedEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** What a contact or a case goes by has become known, or is another now. */
export class RecordTitledEvent extends Event {
  static readonly type = 'parlor-record-titled';
  readonly title: string;

  constructor(title: string) {
    super(RecordTitledEvent.type);
    this.title = title;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parlor-record-chosen': RecordChosenEvent;
    'parlor-form-save': FormSaveEvent;
    'parlor-record-saved': RecordSavedEvent;
    'parlor-record-titled': RecordTitledEvent;
  }
}
