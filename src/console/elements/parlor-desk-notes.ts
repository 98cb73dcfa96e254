/** `<parlor-desk-notes>`: what holds of this window and has to be said once: nothing is kept, or not every file, nothing more can be opened. Rules S1 and S3 in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { palette } from '../../ui/locales/desk/palette.ts';
import { workspace } from '../../ui/locales/desk/workspace.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import { strip } from '../styles/strip.ts';
import '../../ui/elements/parlor-icon.ts';

/** @fires {Event} parlor-noted - Somebody has taken note that the search could not be fetched. */
export class ParlorDeskNotes extends ParlorElement {
  static override styles = [tokens, base, controls, strip];

  /** Whether the browser refuses to keep what is written, and nobody has taken note of that. */
  @property({ type: Boolean }) unkept = false;

  /** Whether a file was chosen that can't be kept, and nobody has taken note of that. */
  @property({ attribute: 'unkept-files', type: Boolean }) unkeptFiles = false;

  /** Whether one more was to be opened than there can be. */
  @property({ type: Boolean }) full = false;

  /** Whether the search was asked for and could not be fetched. */
  @property({ type: Boolean }) unsearchable = false;

  private readonly words = new StringsController(this, desk);

  private readonly palette = new StringsController(this, palette);

  private readonly frame = new StringsController(this, workspace);

  protected override render(): unknown {
    const { nothingKept, filesUnkept } = this.frame.strings;
    return html`
      <div role="status">
        ${this.unkept ? this.note(nothingKept, new ActEvent({ do: 'note-storage' })) : nothing}
        ${this.unkeptFiles ? this.note(filesUnkept, new ActEvent({ do: 'note-files' })) : nothing}
        ${this.full ? this.note(this.strings.problems['session-limit'], new ActEvent({ do: 'note-full' })) : nothing}
        ${this.unsearchable ? this.note(this.palette.strings.notLoaded, new Event('parlor-noted')) : nothing}
      </div>
    `;
  }

  private note(text: string, noted: Event): unknown {
    return html`
      <div class="strip">
        <parlor-icon name="alert"></parlor-icon><span>${text}</span>
        <button class="button small" type="button" @click=${() => this.dispatchEvent(noted)}>
          ${this.words.strings.dismiss}
        </button>
      </div>
    `;
  }
}

define('parlor-desk-notes', ParlorDeskNotes);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-desk-notes': ParlorDeskNotes;
  }
}
