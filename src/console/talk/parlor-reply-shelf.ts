/** `<parlor-reply-shelf>`: quick replies are found, made, changed and deleted: one's own, and the site's for who may. Rule S10 in docs/SPEC.md. */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { isParlorError, ParlorError } from '../../core/errors.ts';
import { nameLengthMax, quickReplyLengthMax } from '../../core/limits.ts';
import { quickReplyFilter } from '../../core/quick-replies/filtering.ts';
import type { QuickReply } from '../../core/quick-replies/quick-reply.ts';
import type { AgentLibrary, QuickReplyShelf } from '../../sdk/library/agent-library.ts';
import { SnapshotController } from '../../ui/controllers/snapshot-controller.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { type Choice, ParlorDialog } from '../../ui/elements/parlor-dialog.ts';
import { replies as replyWords } from '../../ui/locales/desk/replies.ts';
import type { Refused } from '../access.ts';
import { fieldStyles } from '../styles/fields.ts';
import { replyShelfStyles } from './parlor-reply-shelf.styles.ts';
import { editOf, editProblem, isUnsaved, keyOf, newEdit, type ReplyEdit, roomIn } from './reply-edit.ts';

/** Characters before the bound at which it is said how many are left. */
const counterFrom = 100;

/**
 * A list, and behind each of it a form. What is written in a form stays until it is saved or deleted, over closing too.
 *
 * @fires {ParlorChoiceEvent} parlor-choice - It is to be closed.
 */
export class ParlorReplyShelf extends ParlorDialog {
  static override styles = [...ParlorDialog.styles, fieldStyles, replyShelfStyles];

  @property({ attribute: false }) library: AgentLibrary | undefined;

  /** Whether those of the whole site can be changed, too. @attr */
  @property({ type: Boolean }) supervises = false;

  @state() private filter = '';

  /** What is in the form; undefined for the list. */
  @state() private edit: ReplyEdit | undefined;

  /** What was changed and not saved, by its key. */
  private readonly edits = new Map<string, ReplyEdit>();

  @state() private isBusy = false;

  @state() private refused: Refused | undefined;

  /** Set by an attempt to save what can't be. */
  @state() private insisted = false;

  @state() private isRemoving = false;

  @query('input') private readonly field!: HTMLInputElement | null;

  private readonly words = new StringsController(this, replyWords);

  private readonly shelf = new SnapshotController<QuickReplyShelf>(this);

  /** Begins a new one with this text. */
  make(text = ''): void {
    this.turnTo(newEdit(this.library?.newId() ?? '', text));
  }

  protected override get start(): HTMLElement {
    return this.field ?? super.start;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const words = this.words.strings;
    this.heading = words.heading;
    this.text = words.shelfMeans;
    this.wayOut = this.edit ? words.back : words.close;
    this.choices = this.edit ? this.formChoices() : [];
    if (changed.has('library')) this.shelf.follow(this.library?.quickReplies);
    if (this.open && (changed.has('open') || changed.has('library'))) void this.refresh();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const turned = changed as PropertyValues;
    if (this.open && turned.has('edit') && (turned.get('edit') === undefined) !== (this.edit === undefined))
      this.field?.focus();
  }

  protected override choose(value: string | undefined): void {
    if (value === 'save') void this.save();
    else if (value === 'remove') void this.removeReply();
    else if (this.edit) this.turnTo(undefined);
    else super.choose(value);
  }

  protected override more(): unknown {
    return this.edit ? this.form(this.edit) : this.list();
  }

  private formChoices(): readonly Choice[] {
    const words = this.words.strings;
    const { edit } = this;
    const remove: Choice = { value: 'remove', label: this.isRemoving ? words.removeNow : words.remove, look: 'danger' };
    const save: Choice = { value: 'save', label: this.isBusy ? words.saving : words.save, look: 'primary' };
    return edit && edit.version > 0 ? [remove, save] : [save];
  }

  private list(): unknown {
    const words = this.words.strings;
    const { loaded = false, replies = [] } = this.shelf.value ?? {};
    const found = quickReplyFilter(replies)(this.filter);
    const status = loaded
      ? replies.length === 0
        ? words.noneYet
        : found.length === 0
          ? words.noneFound
          : ''
      : words.loading;
    return html`
      <div class="head">
        <input
          type="search"
          aria-label=${words.find}
          placeholder=${words.find}
          autocomplete="off"
          dir="auto"
          .value=${this.filter}
          @input=${this.handleFilter}
        />
        <button class="button" type="button" @click=${() => this.make()}>${words.make}</button>
      </div>
      <p class="problem" role="alert">${this.refused ? words.failed(this.strings.problems[this.refused.code]) : nothing}</p>
      <ul role="list" aria-label=${words.replies}>${found.map((one) => this.row(one))}</ul>
      <p class="hint" role="status">${this.refused ? '' : status}</p>
    `;
  }

  private row(reply: QuickReply): unknown {
    const words = this.words.strings;
    const isOwn = reply.owner !== undefined;
    const text = html`
      <span class="title"><span dir="auto">${reply.title}</span><span class="mark">${isOwn ? words.own : words.shelves.site}</span></span>
      <span class="body" dir="auto">${reply.text}</span>
    `;
    return isOwn || this.supervises
      ? html`<li><button class="one" type="button" @click=${() => this.turnTo(editOf(reply))}>${text}</button></li>`
      : html`<li><div class="one">${text}</div></li>`;
  }

  private form(edit: ReplyEdit): unknown {
    const words = this.words.strings;
    return html`
      ${this.conflict(edit)}
      ${this.supervises && edit.version === 0 ? this.shelves(edit) : nothing}
      <label class="field" for="reply-title">${words.title}</label>
      <input
        id="reply-title"
        type="text"
        autocomplete="off"
        dir="auto"
        maxlength=${2 * nameLengthMax}
        aria-describedby="title-room"
        .value=${edit.title}
        @input=${(event: Event) => this.change({ title: (event.target as HTMLInputElement).value })}
      />
      ${this.room(edit, 'title')}
      <label class="field" for="reply-text">${words.text}</label>
      <textarea
        id="reply-text"
        rows="5"
        dir="auto"
        maxlength=${2 * quickReplyLengthMax}
        aria-describedby="text-room placeholders"
        .value=${edit.text}
        @input=${(event: Event) => this.change({ text: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      ${this.room(edit, 'text')}
      <p class="hint" id="placeholders">${words.placeholders}</p>
      <p class="problem" role="alert">${this.problem}</p>
    `;
  }

  private shelves({ shelf }: ReplyEdit): unknown {
    const words = this.words.strings;
    return html`
      <fieldset>
        <legend class="field">${words.whose}</legend>
        ${(['own', 'site'] as const).map(
          (one) => html`
            <label class="shelf">
              <input type="radio" name="shelf" .checked=${one === shelf} @change=${() => this.change({ shelf: one })} />${words.shelves[one]}
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  /** What somebody else has made of it meanwhile, beside what is written here. */
  private conflict(edit: ReplyEdit): unknown {
    const words = this.words.strings;
    if (edit.version === 0 || !this.shelf.value?.loaded) return nothing;
    const kept = this.kept(edit);
    if (!kept) return html`<p class="conflict" role="status">${words.gone}</p>`;
    if (kept.version === edit.version) return nothing;
    return html`
      <div class="conflict" role="status">
        <p>${words.changed}</p>
        <h3>${words.theirs}</h3>
        <p class="theirs"><strong dir="auto">${kept.title}</strong><span dir="auto">${kept.text}</span></p>
        <p class="ways">
          <button class="button small" type="button" @click=${() => this.turnTo(editOf(kept), true)}>${words.takeTheirs}</button>
          <button class="button small" type="button" @click=${() => this.saveOver(kept.version)}>${words.saveMine}</button>
        </p>
      </div>
    `;
  }

  private room(edit: ReplyEdit, field: 'title' | 'text'): unknown {
    const words = this.words.strings;
    const room = roomIn(edit)[field];
    const said = room < 0 ? words.tooMany(-room) : room <= counterFrom ? words.left(room) : '';
    return html`<p class="hint ${room < 0 ? 'wrong' : ''}" id="${field}-room">${said}</p>`;
  }

  private get problem(): string {
    const words = this.words.strings;
    if (this.isRemoving) return words.removeMeans;
    const found = this.insisted && this.edit ? editProblem(this.edit) : undefined;
    if (found?.isMissing) return found.field === 'title' ? words.titleMissing : words.textMissing;
    if (found) return words.notSaved(words.tooMany(Math.max(0, -roomIn(this.edit ?? newEdit(''))[found.field])));
    // Said above, with both.
    if (!this.refused || this.refused.code === 'stale-version') return '';
    return words.notSaved(this.strings.problems[this.refused.code]);
  }

  private kept({ shelf, id }: ReplyEdit): QuickReply | undefined {
    return this.shelf.value?.replies.find((one) => one.id === id && (one.owner === undefined) === (shelf === 'site'));
  }

  private change(change: Partial<ReplyEdit>): void {
    if (!this.edit) return;
    this.edit = { ...this.edit, ...change };
    this.insisted = false;
    this.isRemoving = false;
  }

  /** To the form, where what was written in it before still is; or to the list. */
  private turnTo(edit: ReplyEdit | undefined, isAnew = false): void {
    const { edit: former } = this;
    if (former && isUnsaved(former, this.kept(former))) this.edits.set(keyOf(former), former);
    else if (former) this.edits.delete(keyOf(former));
    if (edit && isAnew) this.edits.delete(keyOf(edit));
    this.edit = edit && (this.edits.get(keyOf(edit)) ?? edit);
    this.refused = undefined;
    this.insisted = false;
    this.isRemoving = false;
  }

  private async save(): Promise<void> {
    const { edit, library } = this;
    if (!edit || !library || this.isBusy) return;
    this.insisted = true;
    if (editProblem(edit)) return;
    const { shelf, ...draft } = edit;
    // What has been deleted meanwhile is made anew.
    const version = this.shelf.value?.loaded && !this.kept(edit) ? 0 : draft.version;
    if (await this.tried(() => library.saveQuickReply(shelf, { ...draft, version }))) this.leaveForm(edit);
  }

  private saveOver(version: number): void {
    this.change({ version });
    void this.save();
  }

  private async removeReply(): Promise<void> {
    const { edit, library } = this;
    const kept = edit && this.kept(edit);
    if (!this.isRemoving || !library || !edit) {
      this.isRemoving = true;
      return;
    }
    if (!kept || (await this.tried(() => library.deleteQuickReply(kept)))) this.leaveForm(edit);
  }

  private leaveForm(edit: ReplyEdit): void {
    this.edits.delete(keyOf(edit));
    // Who has gone on to another one stays there.
    if (this.edit?.id !== edit.id) return;
    this.edit = undefined;
    this.isRemoving = false;
    this.insisted = false;
  }

  /** Whether it was done; what was refused is told, and what there is now is fetched beside it. */
  private async tried(give: () => Promise<unknown>): Promise<boolean> {
    this.isBusy = true;
    this.refused = undefined;
    try {
      await give();
      return true;
    } catch (error) {
      this.refuse(error);
      if (isParlorError(error, 'stale-version') || isParlorError(error, 'unknown-entry'))
        await this.library?.refreshQuickReplies().catch(() => undefined);
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  private async refresh(): Promise<void> {
    try {
      await this.library?.refreshQuickReplies();
    } catch (error) {
      this.refuse(error);
    }
  }

  private refuse(error: unknown): void {
    if (!(error instanceof ParlorError)) throw error;
    this.refused = { code: error.code, params: error.params };
  }

  private handleFilter({ target }: Event): void {
    this.filter = (target as HTMLInputElement).value;
  }
}

define('parlor-reply-shelf', ParlorReplyShelf);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-reply-shelf': ParlorReplyShelf;
  }
}
