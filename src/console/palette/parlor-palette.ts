/** `<parlor-palette>`: one field that finds what can be done, conversations, contacts, cases and articles. Rules S9 and X2 in docs/SPEC.md. */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { lookedForWords } from '../../core/conversation/looked-for.ts';
import type { Titled } from '../../core/conversation/visitor.ts';
import { searchLengthMax } from '../../core/limits.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { palette } from '../../ui/locales/desk/palette.ts';
import { records } from '../../ui/locales/desk/records.ts';
import { settings } from '../../ui/locales/desk/settings.ts';
import { workspace } from '../../ui/locales/desk/workspace.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { abilities } from '../abilities.ts';
import { keysInWords } from '../controllers/shortcuts-controller.ts';
import { draftOf, sessionInFront } from '../desk-state.ts';
import * as drawings from '../drawings.ts';
import { boxStyles } from '../styles/box.ts';
import { deskStyles } from '../styles/desk.ts';
import { titleText } from '../titles.ts';
import { doable, type Standing } from './doing.ts';
import { type Entry, type GroupName, groupNames, marked, type Way } from './entry.ts';
import { articleEntries, askedOf, caseEntries, contactEntries, conversationEntries } from './finding.ts';
import { paletteStyles } from './parlor-palette.styles.ts';
import { Searches } from './searches.ts';
import '../../ui/elements/parlor-icon.ts';
import '../records/parlor-past-reader.ts';
import '../talk/parlor-knowledge.ts';

/** Something was chosen that is done at the desk; the palette is to go. */
export class PaletteChosenEvent extends Event {
  static readonly type = 'parlor-palette-chosen';
  readonly way: Way;

  constructor(way: Way) {
    super(PaletteChosenEvent.type);
    this.way = way;
  }
}

interface Group {
  readonly name: GroupName;
  readonly entries: readonly Entry[];
  /** What is to be said of it instead of entries, or beside them. */
  readonly said: string;
}

/** The key of the entry that asks again what could not be searched. */
const againKey = 'again';

/**
 * A combobox with its list, as the ARIA Authoring Practices have it: the focus stays in the field. It is modal as long as it is
 * in the page; whoever put it there takes it away.
 *
 * @fires {PaletteChosenEvent} parlor-palette-chosen - Something is to be done at the desk.
 * @fires {Event} parlor-palette-left - Nothing was chosen.
 */
export class ParlorPalette extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, boxStyles, paletteStyles];

  @property({ attribute: false }) standing: Standing | undefined;

  /** Whether the relay can be asked now. */
  @property({ type: Boolean }) connected = false;

  @state() private typed = '';

  /** Which entry Enter chooses, by its group and key; the first one if it is not there. */
  @state() private active = '';

  /** What is read instead of the list. */
  @state() private reading: Extract<Way, { readonly id: string }> | undefined;

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  @query('input') private readonly field!: HTMLInputElement | null;

  private readonly words = new StringsController(this, palette);

  private readonly deskWords = new StringsController(this, desk);

  private readonly recordWords = new StringsController(this, records);

  private readonly settingsWords = new StringsController(this, settings);

  private readonly frameWords = new StringsController(this, workspace);

  private readonly searches = new Searches(this);

  private groups: readonly Group[] = [];

  protected override firstUpdated(): void {
    this.dialog.showModal();
    this.field?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What could not be asked without a connection is asked by itself once there is one.
    if (changed.has('connected') && this.connected && this.hasUpdated) this.searches.again();
    this.groups = this.grouped();
    if (!this.options.some(({ mark }) => mark === this.active)) this.active = this.options[0]?.mark ?? '';
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('active'))
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    if (!changed.has('reading') || !this.hasUpdated) return;
    if (this.reading) this.renderRoot.querySelector<HTMLElement>('.reader')?.focus();
    else this.field?.focus();
  }

  protected override render(): unknown {
    const { search } = this.words.strings;
    return html`
      <dialog aria-label=${search} @cancel=${this.handleCancel} @close=${this.leave} @click=${this.handleClick} @keydown=${this.handleKey}>
        ${this.reading ? this.reader(this.reading) : this.finder()}
      </dialog>
    `;
  }

  private finder(): unknown {
    const { search, hint, close, keys } = this.words.strings;
    const { options } = this;
    const at = options.findIndex(({ mark }) => mark === this.active);
    return html`
      <div class="head">
        <parlor-icon .drawing=${drawings.search}></parlor-icon>
        <input
          type="text"
          role="combobox"
          dir="auto"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          enterkeyhint="go"
          aria-autocomplete="list"
          aria-label=${search}
          aria-expanded=${options.length > 0 ? 'true' : 'false'}
          aria-controls="results"
          aria-activedescendant=${at < 0 ? nothing : `option-${at}`}
          placeholder=${hint}
          maxlength=${searchLengthMax}
          .value=${this.typed}
          @input=${this.handleInput}
          @keydown=${this.handleFieldKey}
        />
        <button class="icon-button" type="button" aria-label=${close} title=${close} @click=${this.leave}>
          <parlor-icon .drawing=${drawings.close}></parlor-icon>
        </button>
      </div>
      ${this.results()}
      <p class="spoken" role="status">${this.status()}</p>
      <p class="foot" aria-hidden="true">${keys}</p>
    `;
  }

  /** A list without options would be none. */
  private results(): unknown {
    const { results } = this.words.strings;
    const { length } = this.options;
    const groups = repeat(
      this.groups,
      ({ name }) => name,
      (group) => this.group(group),
    );
    return length > 0
      ? html`<div class="results" id="results" role="listbox" aria-label=${results}>${groups}</div>`
      : html`<div class="results" id="results">${groups}</div>`;
  }

  private group({ name, entries, said }: Group): unknown {
    const heading = this.words.strings.groups[name];
    const title = html`<span class="name">${heading}</span>${said === '' ? nothing : html`<span class="said">${said}</span>`}`;
    if (entries.length === 0) return html`<div class="heading">${title}</div>`;
    return html`
      <div role="group" aria-label=${heading}>
        <div class="heading" aria-hidden="true">${title}</div>
        ${repeat(
          entries,
          ({ key }) => key,
          (entry) => this.option(name, entry),
        )}
      </div>
    `;
  }

  private option(group: GroupName, entry: Entry): unknown {
    const { title, more, piece, verb, keys } = entry;
    const mark = markOf(group, entry);
    const words = this.lookedFor;
    return html`
      <div
        class="option"
        role="option"
        id="option-${this.options.findIndex((one) => one.mark === mark)}"
        aria-selected=${mark === this.active ? 'true' : 'false'}
        @click=${() => this.choose(entry)}
        @pointermove=${() => this.point(mark)}
      >
        <span class="words">
          <span class="title" dir="auto">${marked(title, words).map(partTemplate)}</span>
          ${more || piece ? html`<span class="more">${this.details(entry)}</span>` : nothing}
        </span>
        ${verb === undefined ? nothing : html`<span class="verb">${verb}</span>`}
        ${keys === undefined ? nothing : html`<kbd>${keysInWords(keys, this.settingsWords.strings.keyLabels)}</kbd>`}
      </div>
    `;
  }

  private details({ more, piece }: Entry): unknown {
    const known = [...(more === undefined ? [] : [marked(more, this.lookedFor)]), ...(piece ? [piece] : [])];
    return known.map((parts, at) => html`${at > 0 ? ' · ' : ''}<bdi>${parts.map(partTemplate)}</bdi>`);
  }

  private reader({ to, id }: Extract<Way, { readonly id: string }>): unknown {
    const view = this.standing?.view;
    if (!view) return nothing;
    const { client, desk: arranged } = view;
    if (to === 'conversation')
      return html`<parlor-past-reader class="reader" conversation=${id} .me=${client.me} @parlor-back=${this.handleBack}></parlor-past-reader>`;
    const front = sessionInFront(arranged, client.sessions)?.conversation;
    return html`
      <parlor-knowledge
        class="reader"
        opens=${id}
        conversation=${front?.id ?? ''}
        .message=${front ? draftOf(arranged, front.id).message : ''}
        ?writable=${front !== undefined && client.me !== undefined && abilities(front, client.me).message}
        @parlor-back=${this.handleBack}
      ></parlor-knowledge>
    `;
  }

  private get lookedFor(): readonly string[] {
    return lookedForWords(this.typed);
  }

  /** Everything that can be chosen, in order. */
  private get options(): readonly { readonly mark: string; readonly entry: Entry }[] {
    return this.groups.flatMap(({ name, entries }) => entries.map((entry) => ({ mark: markOf(name, entry), entry })));
  }

  private grouped(): readonly Group[] {
    const { standing } = this;
    if (!standing) return [];
    const { view } = standing;
    const typed = this.lookedFor;
    const titleOf = (titled: Titled): string => titleText(titled, this.strings);
    const words = {
      palette: this.words.strings,
      desk: this.deskWords.strings,
      records: this.recordWords.strings,
      settings: this.settingsWords.strings,
      workspace: this.frameWords.strings,
      visitorNumber: this.strings.visitorNumber,
      titleOf,
    };
    const { found } = this.searches;
    const entries: Readonly<Record<GroupName, readonly Entry[]>> = {
      actions: doable(standing, words, typed),
      conversations: conversationEntries(view, found('conversations'), words, typed),
      contacts: contactEntries(view, found('contacts'), typed),
      cases: caseEntries(view, found('cases'), words, typed),
      articles: typed.length === 0 ? [] : articleEntries(found('articles')),
    };
    return groupNames.flatMap((name) => this.withState(name, entries[name]));
  }

  /** A group with what is to be said of it; none if there is nothing to show or say. */
  private withState(name: GroupName, entries: readonly Entry[]): readonly Group[] {
    const words = this.words.strings;
    if (name === 'actions' || this.lookedFor.length === 0)
      return entries.length > 0 ? [{ name, entries, said: '' }] : [];
    const { refused, isUnderWay } = this.searches.stateOf(name);
    if (isUnderWay) return [{ name, entries, said: words.searching }];
    if (refused && !this.connected) return [{ name, entries, said: words.offline }];
    if (refused) {
      const title = words.failed(this.strings.problems[refused]);
      const again: Entry = { key: againKey, title, verb: words.tryAgain, way: { to: 'again', group: name } };
      return [{ name, entries: [...entries, again], said: '' }];
    }
    return [{ name, entries, said: entries.length === 0 ? words.none : '' }];
  }

  private status(): string {
    const { searching, found } = this.words.strings;
    if (this.lookedFor.length === 0) return '';
    return this.searches.isUnderWay ? searching : found(this.options.length);
  }

  private handleInput(): void {
    this.typed = this.field?.value ?? '';
    this.active = '';
    const isEmpty = this.lookedFor.length === 0;
    this.searches.look(isEmpty ? '' : askedOf(this.typed, this.strings.visitorNumber));
  }

  private readonly handleFieldKey = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (event.isComposing || altKey || ctrlKey || metaKey || shiftKey) return;
    const { options } = this;
    const at = options.findIndex(({ mark }) => mark === this.active);
    const last = options.length - 1;
    const places: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const place = places[key];
    const chosen = options[at];
    if (key === 'Enter' && chosen) this.choose(chosen.entry);
    else if (place !== undefined && last >= 0) this.active = options[place]?.mark ?? '';
    else return;
    event.preventDefault();
  };

  /** The key that opens it closes it, and is not the browser's meanwhile. */
  private handleKey(event: KeyboardEvent): void {
    if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.leave();
  }

  private handleCancel(event: Event): void {
    event.preventDefault();
    if (this.reading) this.handleBack();
    else this.leave();
  }

  /** Beside it. */
  private handleClick(event: MouseEvent): void {
    // A click by keyboard has no place.
    if (event.target !== this.dialog || event.detail === 0) return;
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    if (x < left || x > right || y < top || y > bottom) this.leave();
  }

  private point(mark: string): void {
    this.active = mark;
  }

  private choose({ way }: Entry): void {
    if (way.to === 'again') this.searches.again(way.group);
    else if (way.to === 'conversation' || way.to === 'article') this.reading = way;
    else this.dispatchEvent(new PaletteChosenEvent(way));
  }

  private handleBack(): void {
    this.reading = undefined;
  }

  private readonly leave = (): void => {
    this.dispatchEvent(new Event('parlor-palette-left'));
  };
}

const markOf = (group: GroupName, { key }: Entry): string => `${group} ${key}`;

const partTemplate = ({ text, isFound }: { readonly text: string; readonly isFound: boolean }): unknown =>
  isFound ? html`<mark>${text}</mark>` : text;

define('parlor-palette', ParlorPalette);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-palette': ParlorPalette;
  }
  interface HTMLElementEventMap {
    'parlor-palette-chosen': PaletteChosenEvent;
  }
}
