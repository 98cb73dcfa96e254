/** `<parlor-admin-entry>`: the form of a quick reply for everybody, or of an article. Rule S10 in docs/SPEC.md. */
import { css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { type ErrorCode, isParlorError } from '../../core/errors.ts';
import { languageLengthMax } from '../../core/limits.ts';
import { textLength } from '../../core/text.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { adminLibrary } from '../../ui/locales/desk/admin/library.ts';
import { replies as replyWords } from '../../ui/locales/desk/replies.ts';
import { adminStyles } from './admin.styles.ts';
import {
  type Entry,
  type EntryContent,
  type EntryEdit,
  editOfEntry,
  entryLengthMax,
  entryProblem,
  isEntryChanged,
  type WrongEntry,
} from './entry-edits.ts';
import type { Shelf } from './library-shelf.ts';

/** Somebody has done with it: what became of it. */
export class EntryDoneEvent extends Event {
  static readonly type = 'parlor-entry-done';
  readonly edit: EntryEdit;
  readonly outcome: 'saved' | 'removed' | 'discarded' | 'left';

  constructor(edit: EntryEdit, outcome: EntryDoneEvent['outcome']) {
    super(EntryDoneEvent.type);
    this.edit = edit;
    this.outcome = outcome;
  }
}

/**
 * What was saved and what somebody else has made of it meanwhile stand side by side, until one is chosen.
 *
 * @fires {CustomEvent} parlor-entry-change - Something is written in it: its detail is all of it.
 * @fires {EntryDoneEvent} parlor-entry-done - It is saved, deleted, given up, or left as it is.
 */
export class ParlorAdminEntry extends ParlorElement {
  static override styles = [
    ...adminStyles,
    css`
      .back {
        margin-block-start: 14px;
      }

      textarea {
        min-block-size: 120px;
      }

      textarea.long {
        min-block-size: 320px;
      }

      .conflict {
        margin-block-start: 12px;
        padding: 10px 14px;
        border: 1px solid var(--_note-line);
        border-radius: var(--_radius-small);
        background: var(--_note);
        color: var(--_note-text);
        font-size: 14px;
        line-height: 20px;
      }

      .theirs {
        display: grid;
        max-block-size: 200px;
        overflow-y: auto;
        overflow-wrap: anywhere;
        white-space: pre-line;
      }

      .over {
        color: var(--_danger);
        font-weight: 550;
      }
    `,
  ];

  @property({ attribute: false }) edit: EntryEdit | undefined;

  @property({ attribute: false }) shelf: Shelf | undefined;

  @property({ attribute: false }) languages: readonly string[] = [];

  @state() private isBusy = false;

  /** Why it was not saved or deleted, and where. */
  @state() private problem: WrongEntry | ErrorCode | undefined;

  @state() private isRemoving = false;

  /** As somebody else has saved it meanwhile; null if they have deleted it. */
  @state() private theirs: Entry | null | undefined;

  @query('#title') private readonly first!: HTMLInputElement;

  private readonly words = new StringsController(this, adminLibrary);

  private readonly replyWords = new StringsController(this, replyWords);

  protected override firstUpdated(): void {
    this.first?.focus();
  }

  protected override render(): unknown {
    const { edit } = this;
    if (!edit) return nothing;
    const words = this.words.strings;
    const shared = this.replyWords.strings;
    const { section, version } = edit;
    return html`
      <button class="button small back" type="button" @click=${() => this.done('left')}>${shared.back}</button>
      ${this.conflict(edit)}
      <form novalidate @submit=${this.handleSubmit}>
        <div class="entry">
          <label class="field" for="title">${shared.title}</label>
          <input id="title" type="text" dir="auto" lang=${edit.language || nothing} autocomplete="off" aria-invalid=${this.isWrong('title')} aria-describedby="title-room problem" .value=${edit.title} @input=${this.handleInput('title')} />
          ${this.room(edit, 'title')}
        </div>
        <div class="entry">
          <label class="field" for="language">${words.language}</label>
          <input id="language" class="short" type="text" dir="ltr" list="languages" autocomplete="off" spellcheck="false" maxlength=${languageLengthMax} aria-invalid=${this.isWrong('language')} aria-describedby="language-hint problem" .value=${edit.language} @input=${this.handleInput('language')} />
          <datalist id="languages">${this.languages.map((one) => html`<option value=${one}></option>`)}</datalist>
          <p class="hint" id="language-hint">${words.languageHint[section]}</p>
        </div>
        <div class="entry wide">
          <label class="field" for="text">${shared.text}</label>
          <textarea id="text" class=${section === 'articles' ? 'long' : nothing} dir="auto" lang=${edit.language || nothing} aria-invalid=${this.isWrong('text')} aria-describedby="text-room text-hint problem" .value=${edit.text} @input=${this.handleInput('text')}></textarea>
          ${this.room(edit, 'text')}
          <p class="hint" id="text-hint">${words.textHint[section]}</p>
        </div>
        <p class="problem" id="problem" role="alert">${this.isRemoving ? shared.removeMeans : this.said(edit)}</p>
        <div class="ways">
          <button class="button primary" type="submit" aria-disabled=${this.isBusy ? 'true' : 'false'}>${this.isBusy ? shared.saving : shared.save}</button>
          ${isEntryChanged(edit) ? html`<button class="button" type="button" @click=${() => this.done('discarded')}>${words.discard}</button>` : nothing}
          ${version > 0 ? html`<button class="button danger" type="button" aria-disabled=${this.isBusy ? 'true' : 'false'} @click=${this.removeEntry}>${this.isRemoving ? shared.removeNow : shared.remove}</button>` : nothing}
        </div>
      </form>
    `;
  }

  private conflict(edit: EntryEdit): unknown {
    const { theirs } = this;
    const words = this.replyWords.strings;
    if (theirs === undefined) return nothing;
    if (theirs === null) return html`<p class="conflict" role="status">${words.gone}</p>`;
    return html`
      <div class="conflict" role="status">
        <p>${words.changed}</p>
        <h3>${words.theirs}</h3>
        <p class="theirs" tabindex="0" lang=${theirs.language || nothing}><strong dir="auto">${theirs.title}</strong><span dir="auto">${theirs.text}</span></p>
        <div class="ways">
          <button class="button small" type="button" @click=${() => this.take(editOfEntry(edit, theirs))}>${words.takeTheirs}</button>
          <button class="button small" type="button" @click=${() => this.save({ ...edit, version: theirs.version })}>${words.saveMine}</button>
        </div>
      </div>
    `;
  }

  private room(edit: EntryEdit, field: 'title' | 'text'): unknown {
    const max = entryLengthMax[edit.section][field];
    const used = textLength(edit[field]);
    return html`<p class="hint ${used > max ? 'over' : ''}" id="${field}-room">${this.words.strings.room(used, max)}</p>`;
  }

  private isWrong(field: keyof EntryContent): 'true' | 'false' {
    return typeof this.problem === 'object' && this.problem.field === field ? 'true' : 'false';
  }

  private handleInput(field: keyof EntryContent) {
    return ({ target }: Event): void => {
      if (this.edit) this.tell({ ...this.edit, [field]: (target as HTMLInputElement).value });
    };
  }

  private readonly handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.edit) void this.save(this.edit);
  };

  private async save(edit: EntryEdit): Promise<void> {
    const { shelf } = this;
    if (!shelf || this.isBusy) return;
    const wrong = entryProblem(edit);
    if (wrong) {
      this.problem = wrong;
      this.renderRoot.querySelector<HTMLElement>(`#${wrong.field}`)?.focus();
      return;
    }
    const { site: _, section: __, was: ___, ...entry } = edit;
    // What has been deleted meanwhile is made anew.
    const isMade = await this.tried(() => shelf.save(this.theirs === null ? { ...entry, version: 0 } : entry));
    if (isMade) this.done('saved');
  }

  private readonly removeEntry = async (): Promise<void> => {
    const { edit, shelf } = this;
    if (!edit || !shelf || this.isBusy) return;
    if (!this.isRemoving) {
      this.isRemoving = true;
      this.problem = undefined;
      return;
    }
    const version = this.theirs ? this.theirs.version : edit.version;
    if (await this.tried(() => shelf.remove({ id: edit.id, version }))) this.done('removed');
  };

  /** Whether it was done; what somebody else has made of it meanwhile is fetched if it was not. */
  private async tried(give: () => Promise<unknown>): Promise<boolean> {
    this.isBusy = true;
    this.problem = undefined;
    this.isRemoving = false;
    try {
      await give();
      return true;
    } catch (error) {
      if (!isParlorError(error)) throw error;
      const isOvertaken = error.code === 'stale-version' || error.code === 'unknown-entry';
      if (isOvertaken && (await this.fetchTheirs())) return false;
      this.problem = error.code;
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  /** Whether it is known what has become of it. */
  private async fetchTheirs(): Promise<boolean> {
    const { edit, shelf } = this;
    try {
      this.theirs = edit && (await shelf?.read(edit.id));
      return this.theirs !== undefined;
    } catch (error) {
      if (!isParlorError(error, 'unknown-entry')) return false;
      this.theirs = null;
      return true;
    }
  }

  private said(edit: EntryEdit): unknown {
    const { problem } = this;
    if (problem === undefined) return nothing;
    if (typeof problem === 'object') return this.wordsFor(edit, problem);
    return this.replyWords.strings.notSaved(this.strings.problems[problem] ?? '');
  }

  private wordsFor(edit: EntryEdit, { field, code }: WrongEntry): string {
    const { titleMissing, textMissing, notSaved, tooMany } = this.replyWords.strings;
    if (field === 'language') return this.words.strings.languageWrong;
    if (code === 'text-empty') return field === 'title' ? titleMissing : textMissing;
    const excess = textLength(edit[field]) - entryLengthMax[edit.section][field];
    return notSaved(excess > 0 ? tooMany(excess) : (this.strings.problems[code ?? 'text-malformed'] ?? ''));
  }

  private take(edit: EntryEdit): void {
    this.theirs = undefined;
    this.tell(edit);
  }

  private tell(edit: EntryEdit): void {
    this.problem = undefined;
    this.isRemoving = false;
    this.dispatchEvent(new CustomEvent('parlor-entry-change', { detail: edit }));
  }

  private done(outcome: EntryDoneEvent['outcome']): void {
    if (this.edit) this.dispatchEvent(new EntryDoneEvent(this.edit, outcome));
  }
}

define('parlor-admin-entry', ParlorAdminEntry);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-admin-entry': ParlorAdminEntry;
  }
}
