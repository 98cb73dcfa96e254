/** `<parlor-erase-question>`: asks before a visitor is erased, says what will happen, and wants to know for certain. Rule X6. */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { type ErrorCode, isParlorError } from '../../core/errors.ts';
import type { KnownOfVisitor } from '../../core/privacy/visitor-data.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { privacy } from '../../ui/locales/desk/privacy.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { refusedTemplate } from '../records/asked-templates.ts';
import { recordsFor } from '../records/asking.ts';
import { recordStyles } from '../records/record.styles.ts';
import { recordFormStyles } from '../records/record-form.styles.ts';
import { boxStyles } from '../styles/box.ts';
import { deskStyles } from '../styles/desk.ts';
import { auditStyles } from './audit.styles.ts';

/** What has become of the question: whose erasure is written down; nobody's if it was given up. */
export interface ErasureWanted {
  readonly visitor?: string;
}

/**
 * @fires {CustomEvent<ErasureWanted>} parlor-erase - It is answered.
 */
export class ParlorEraseQuestion extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, recordStyles, recordFormStyles, boxStyles, auditStyles];

  /** Nothing is asked without one. */
  @property({ attribute: false }) visitor: KnownOfVisitor | undefined;

  @state() private typed = '';

  @state() private withContact = false;

  @state() private outcome: 'under-way' | { readonly refused: ErrorCode } | undefined;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  private readonly words = new StringsController(this, privacy);

  /** Made once for each visitor, so that trying again asks for the same. */
  private erasure: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('visitor')) return;
    this.typed = '';
    this.withContact = false;
    this.outcome = undefined;
    this.erasure = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('visitor') && this.visitor) this.dialog?.showModal();
  }

  protected override render(): unknown {
    const { visitor } = this;
    if (!visitor) return nothing;
    const words = this.words.strings;
    const { name, number, id, ongoing, contacts } = visitor;
    const shown = name ?? (number === undefined ? id : words.visitorNumber(number));
    const [contact, ...others] = contacts;
    const isUnderWay = this.outcome === 'under-way';
    const isCertain = this.typed.trim() === this.wordOf(visitor);
    return html`
      <dialog aria-labelledby="question" aria-describedby="means" @cancel=${this.handleCancel} @close=${this.giveUp}>
        <h2 id="question" dir="auto">${words.eraseQuestion(shown)}</h2>
        <p id="means">${words.eraseMeans}${ongoing === 0 ? nothing : html` <strong>${words.eraseEnds(ongoing)}</strong>`}</p>
        <form @submit=${this.handleSubmit}>
          ${
            contact && others.length === 0
              ? html`<label class="choice"><input type="checkbox" .checked=${this.withContact} @change=${this.handleContact} /><span dir="auto">${words.withContact(contact.name ?? contact.id)}</span></label>`
              : nothing
          }
          <div class="field"><label for="certain">${words.typeToErase(this.wordOf(visitor))}</label><input id="certain" autocomplete="off" autofocus .value=${this.typed} @input=${this.handleInput} /></div>
          ${typeof this.outcome === 'object' ? refusedTemplate(this.strings.problems[this.outcome.refused]) : nothing}
          <div class="actions">
            <button class="button" type="button" @click=${this.giveUp}>${words.cancel}</button>
            <button class="button danger" type="submit" aria-disabled=${isCertain && !isUnderWay ? nothing : 'true'}>${isUnderWay ? words.erasing : words.eraseIt}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  /** What has to be typed: short, and nobody else's. */
  private wordOf({ number, id }: KnownOfVisitor): string {
    return number === undefined ? id : String(number);
  }

  private handleInput(event: InputEvent): void {
    this.typed = (event.target as HTMLInputElement).value;
  }

  private handleContact(event: Event): void {
    this.withContact = (event.target as HTMLInputElement).checked;
  }

  private async handleSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { visitor } = this;
    if (!visitor || this.outcome === 'under-way' || this.typed.trim() !== this.wordOf(visitor)) return;
    this.outcome = 'under-way';
    try {
      const { privacy: asked } = await recordsFor(this);
      this.erasure ??= asked.newId();
      const contact = this.withContact ? visitor.contacts[0]?.id : undefined;
      await asked.eraseVisitor({ id: this.erasure, visitor: visitor.id, ...(contact !== undefined && { contact }) });
      if (this.visitor === visitor) this.tell({ visitor: visitor.id });
    } catch (error) {
      if (!isParlorError(error)) throw error;
      if (this.visitor === visitor) this.outcome = { refused: error.code };
    }
  }

  /** What is on its way can't be taken back. */
  private handleCancel(event: Event): void {
    if (this.outcome === 'under-way') event.preventDefault();
  }

  private giveUp(): void {
    if (this.visitor && this.outcome !== 'under-way') this.tell({});
  }

  private tell(detail: ErasureWanted): void {
    this.dispatchEvent(new CustomEvent<ErasureWanted>('parlor-erase', { detail }));
  }
}

define('parlor-erase-question', ParlorEraseQuestion);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-erase-question': ParlorEraseQuestion;
  }
}
