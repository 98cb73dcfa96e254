/** `<parlor-admin-workstreams>`: what is said for one workstream of a site: its hours, its words, what it asks. */
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { adminFields } from '../../ui/locales/desk/admin/fields.ts';
import { adminStyles } from './admin.styles.ts';
import { nameOf } from './field-words.ts';
import { below, fieldsOf, type JsonFields, listOf, stepsOf, textOf } from './json.ts';
import { formFields, messageFields } from './sections/front-fields.ts';
import { fieldsAt, type Room } from './sections/room.ts';
import type { Seekable } from './seekable.ts';
import './parlor-admin-hours.ts';
import './parlor-admin-messages.ts';

export class ParlorAdminWorkstreams extends ParlorElement {
  static override styles = adminStyles;

  @property({ attribute: false }) section: 'hours' | 'messages' | 'forms' = 'hours';

  @property({ attribute: false }) room: Room | undefined;

  /** Its identifier; the first one if there is none such. */
  @state() private chosen = '';

  private readonly words = new StringsController(this, adminFields);

  goTo(pointer: string): boolean {
    const at = Number(stepsOf(pointer)[3]);
    const { id } = fieldsOf(listOf(this.room?.site['workstreams'])[at]);
    if (id === undefined) return false;
    this.chosen = textOf(id);
    void this.updateComplete.then(() => {
      const part = this.renderRoot.querySelector<Seekable>('parlor-admin-hours, parlor-admin-fields');
      void part?.updateComplete.then(() => part.goTo(pointer));
    });
    return true;
  }

  protected override render(): unknown {
    const { room } = this;
    if (!room) return nothing;
    const all = listOf(room.site['workstreams']).map(fieldsOf);
    const at = Math.max(
      0,
      all.findIndex(({ id }) => id === this.chosen),
    );
    return html`
      <div class="entry">
        <label class="field" for="workstream">${nameOf(this.words.strings, 'workstream')}</label>
        <select id="workstream" @change=${({ target }: Event) => {
          this.chosen = (target as HTMLSelectElement).value;
        }}>
          ${all.map(({ id, name }, index) => html`<option value=${textOf(id)} .selected=${index === at}>${textOf(name) || textOf(id)}</option>`)}
        </select>
      </div>
      ${all.length === 0 ? nothing : this.content(room, below(room.siteAt, 'workstreams', at), all[at] ?? {})}
    `;
  }

  private content(room: Room, at: string, workstream: JsonFields): unknown {
    const { problems, knownSite } = room;
    if (this.section === 'hours') {
      return html`<parlor-admin-hours .at=${below(at, 'hours')} .value=${workstream['hours']} .problems=${problems}></parlor-admin-hours>`;
    }
    const former = listOf(fieldsOf(knownSite)['workstreams'])
      .map(fieldsOf)
      .find(({ id }) => id === workstream['id']);
    const fields = this.section === 'messages' ? messageFields : formFields;
    // Another workstream has other fields: what is open of one is not of the next.
    const preview =
      this.section === 'messages'
        ? html`<parlor-admin-messages .front=${workstream['front']}></parlor-admin-messages>`
        : nothing;
    return keyed(at, html`${fieldsAt(room, fields, below(at, 'front'), former?.['front'])}${preview}`);
  }
}

define('parlor-admin-workstreams', ParlorAdminWorkstreams);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-admin-workstreams': ParlorAdminWorkstreams;
  }
}
