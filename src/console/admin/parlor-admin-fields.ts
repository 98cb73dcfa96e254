/** `<parlor-admin-fields>`: fields of a part of the configuration, with what is wrong with each. Rule O1 in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Json } from '../../sdk/admin/agent-admin.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { adminFields } from '../../ui/locales/desk/admin/fields.ts';
import { adminStyles } from './admin.styles.ts';
import { ConfigEditEvent } from './config-events.ts';
import { hintOf, nameOf, optionOf } from './field-words.ts';
import {
  emptiedOf,
  type Field,
  fromUnit,
  identifierOf,
  inUnit,
  linesOf,
  movedUp,
  numberOf,
  type Surroundings,
  type Unit,
  unitFor,
  units,
} from './fields.ts';
import { below, fieldIn, fieldsOf, isFields, isSameJson, type JsonFields, listOf, stepsOf, textOf } from './json.ts';
import { nameIn } from './keyed.ts';
import { problemLine } from './problem-text.ts';
import type { ToldProblem } from './told-problems.ts';

type Of<K extends Field['kind']> = Field & { readonly kind: K };

/**
 * Every key that is pressed goes into the edited configuration; what stands there is what is shown.
 *
 * @fires {ConfigEditEvent} parlor-config-edit - Something is to stand at a place.
 */
export class ParlorAdminFields extends ParlorElement {
  static override styles = adminStyles;

  @property({ attribute: false }) fields: readonly Field[] = [];

  /** Where they are: what the pointers begin with. */
  @property() at = '';

  /** What stands there. */
  @property({ attribute: false }) value: Json | undefined;

  /** What stands there in the configuration in force; undefined if it is new. */
  @property({ attribute: false }) known: Json | undefined;

  @property({ attribute: false }) around: Surroundings = { config: { sites: [], agents: [] }, site: {} };

  @property({ attribute: false }) problems: readonly ToldProblem[] = [];

  private readonly words = new StringsController(this, adminFields);

  /** The units that durations are written in, where somebody has chosen one. */
  private readonly chosenUnits = new Map<string, Unit>();

  /** What was open by itself stays so: to be saved, or mended, closes nothing that somebody works in. */
  private readonly unfolded = new Set<string>();

  /** Goes to the field at this place, or to what is around it. Whether it is here. */
  goTo(pointer: string): boolean {
    for (
      let place = pointer;
      place.startsWith(this.at) && place !== '';
      place = place.slice(0, place.lastIndexOf('/'))
    ) {
      const found = this.renderRoot.querySelector<HTMLElement>(`[id="${CSS.escape(place)}"]`);
      if (!found) continue;
      for (let around = found.parentElement; around; around = around.parentElement)
        if (around instanceof HTMLDetailsElement) around.open = true;
      found.focus();
      return true;
    }
    return false;
  }

  protected override render(): unknown {
    return html`${this.problemsAt(this.at)}${this.all(this.fields, this.at, this.value, this.known)}`;
  }

  private all(fields: readonly Field[], at: string, value: Json | undefined, known: Json | undefined): unknown {
    const beside = fieldsOf(value);
    return fields
      .filter(({ when }) => when?.(beside) ?? true)
      .map((field) => this.field(field, at, beside, isFields(known) ? known : undefined));
  }

  private field(field: Field, at: string, beside: JsonFields, known: JsonFields | undefined): unknown {
    const pointer = below(at, field.name);
    const value = fieldIn(beside, field.name);
    const former = fieldIn(known, field.name);
    switch (field.kind) {
      case 'switch':
        return this.toggle(field, pointer, value);
      case 'choice':
        return this.labelled(field, at, this.select(field, pointer, value, known));
      case 'some':
        return this.some(field, at, value);
      case 'group':
        return this.group(field, pointer, value, former);
      case 'list':
        return this.list(field, pointer, value, former);
      case 'own': {
        const { around, words } = this;
        const edit = (place: string, next: Json | undefined): void => this.edit(place, next);
        const problemsAt = (place: string): unknown => this.problemsAt(place);
        return field.draw({ pointer, value, beside, around, words: words.strings, problemsAt, edit });
      }
      case 'duration':
        return this.labelled(field, at, this.duration(field, pointer, value));
      case 'number':
        return this.labelled(field, at, this.number(pointer, value));
      default:
        return this.labelled(field, at, this.text(field, pointer, { value, beside, known }));
    }
  }

  private labelled({ name }: Field, at: string, input: unknown): unknown {
    const pointer = below(at, name);
    const hint = hintOf(this.words.strings, pointer);
    return html`
      <div class="entry">
        <label class="field" for=${pointer}>${this.nameOf(name)}</label>
        ${input}
        ${hint ? html`<p class="hint" id="hint:${pointer}">${hint}</p>` : nothing}
        ${this.problemsAt(pointer, true)}
      </div>
    `;
  }

  private text(
    { kind, name }: Of<'text' | 'long' | 'lines' | 'password' | 'zone'>,
    pointer: string,
    {
      value,
      beside,
      known,
    }: { readonly value: Json | undefined; readonly beside: JsonFields; readonly known: JsonFields | undefined },
  ): unknown {
    const text = kind === 'lines' ? listOf(value).map(textOf).join('\n') : textOf(value);
    const about = this.describedBy(pointer);
    const handleInput = ({ target }: Event): void => {
      const { value: typed } = target as HTMLInputElement;
      if (name === 'name' && known === undefined && typeof beside['id'] === 'string')
        return this.rename(pointer, beside, typed);
      this.edit(pointer, kind === 'lines' ? linesOf(typed) : typed === '' ? emptiedOf(name) : typed);
    };
    if (kind === 'long' || kind === 'lines') {
      return html`<textarea id=${pointer} rows=${kind === 'long' ? 3 : 2} dir="auto" spellcheck=${kind === 'long'} aria-invalid=${about.invalid}
        aria-describedby=${about.by} .value=${kind === 'lines' && isSameJson(linesOf(this.shown(pointer)), value) ? this.shown(pointer) : text} @input=${handleInput}></textarea>`;
    }
    // Who it is in the database, for good.
    const isFixed = name === 'id' && known !== undefined && text !== '';
    return html`<input id=${pointer} type=${kind === 'password' ? 'password' : 'text'} dir="auto"
      autocomplete=${kind === 'password' ? 'new-password' : 'off'} list=${kind === 'zone' ? 'zones' : nothing} ?readonly=${isFixed}
      aria-invalid=${about.invalid} aria-describedby=${about.by} .value=${text} @input=${handleInput} />
      ${kind === 'zone' ? html`<datalist id="zones">${Intl.supportedValuesOf('timeZone').map((one) => html`<option value=${one}></option>`)}</datalist>` : nothing}`;
  }

  /** What is typed in a field of lines, as far as it is shown: an empty line is not one yet, and must not vanish. */
  private shown(pointer: string): string {
    return this.renderRoot.querySelector<HTMLTextAreaElement>(`textarea[id="${CSS.escape(pointer)}"]`)?.value ?? '';
  }

  /** Something new is known by its name, until it is saved. */
  private rename(pointer: string, beside: JsonFields, name: string): void {
    const item = pointer.slice(0, pointer.lastIndexOf('/'));
    const id = textOf(beside['id']);
    const follows = id === identifierOf(textOf(beside['name']), [], id) || /-\d+$|^new-/.test(id);
    const others = this.idsBeside(item);
    this.edit(item, { ...beside, name, ...(follows && { id: identifierOf(name, others, id) }) });
  }

  private idsBeside(item: string): readonly string[] {
    const list = item.slice(0, item.lastIndexOf('/'));
    const { config, site } = this.around;
    const steps = stepsOf(list);
    const near = steps.at(-1) ?? '';
    const all = near === 'agents' ? config.agents : near === 'sites' ? config.sites : listOf(fieldIn(site, near));
    return all.flatMap((one, at) => (String(at) === item.slice(list.length + 1) ? [] : [textOf(fieldsOf(one)['id'])]));
  }

  private number(pointer: string, value: Json | undefined): unknown {
    const about = this.describedBy(pointer);
    return html`<input id=${pointer} class="short" type="text" inputmode="numeric" autocomplete="off" aria-invalid=${about.invalid}
      aria-describedby=${about.by} .value=${value === undefined ? '' : String(value)}
      @input=${({ target }: Event) => this.edit(pointer, numberOf((target as HTMLInputElement).value))} />`;
  }

  private duration({ name }: Field, pointer: string, value: Json | undefined): unknown {
    const about = this.describedBy(pointer);
    const unit = this.chosenUnits.get(pointer) ?? (typeof value === 'number' ? unitFor(value) : 'minutes');
    const { units: names, unitOf } = this.words.strings;
    const give = (typed: string, chosen: Unit): void => {
      this.chosenUnits.set(pointer, chosen);
      const number = numberOf(typed);
      this.edit(pointer, typeof number === 'number' ? fromUnit(number, chosen) : number);
      this.requestUpdate();
    };
    const shown = typeof value === 'number' ? String(inUnit(value, unit)) : textOf(value);
    return html`
      <div class="duration">
        <input id=${pointer} class="short" type="text" inputmode="decimal" autocomplete="off" aria-invalid=${about.invalid}
          aria-describedby=${about.by} .value=${shown} @input=${({ target }: Event) => give((target as HTMLInputElement).value, unit)} />
        <select aria-label=${unitOf(this.nameOf(name))} @change=${({ target }: Event) => give(shown, (target as HTMLSelectElement).value as Unit)}>
          ${units.map((one) => html`<option value=${one} .selected=${one === unit}>${names[one]}</option>`)}
        </select>
      </div>
    `;
  }

  private select(
    field: Of<'choice'>,
    pointer: string,
    value: Json | undefined,
    known: JsonFields | undefined,
  ): unknown {
    const { usual, usually } = this.words.strings;
    const all = field.from(this.around);
    const about = this.describedBy(pointer);
    const chosen = textOf(value);
    const isFixed = field.isFixed === true && fieldIn(known, field.name) !== undefined;
    const isStrange = chosen !== '' && !all.some((one) => one.value === chosen);
    return html`
      <select id=${pointer} ?disabled=${isFixed} aria-invalid=${about.invalid} aria-describedby=${about.by}
        @change=${({ target }: Event) => this.edit(pointer, (target as HTMLSelectElement).value || undefined)}>
        ${
          field.isNeeded
            ? nothing
            : html`<option value="" .selected=${chosen === ''}>${field.usual === undefined ? usually : usual(optionOf(this.words.strings, field.name, { value: field.usual }))}</option>`
        }
        ${isStrange ? html`<option value=${chosen} selected>${chosen}</option>` : nothing}
        ${all
          .filter((one) => one.value !== field.usual || chosen === one.value)
          .map(
            (one) =>
              html`<option value=${one.value} .selected=${one.value === chosen}>${optionOf(this.words.strings, field.name, one)}</option>`,
          )}
      </select>
    `;
  }

  private toggle(field: Of<'switch'>, pointer: string, value: Json | undefined): unknown {
    const isOn = typeof value === 'boolean' ? value : field.usual;
    const hint = hintOf(this.words.strings, pointer);
    return html`
      <div class="entry">
        <label class="switch"><input id=${pointer} type="checkbox" .checked=${isOn} aria-describedby=${this.describedBy(pointer).by}
          @change=${({ target }: Event) => {
            const { checked } = target as HTMLInputElement;
            this.edit(pointer, checked === field.usual ? undefined : checked);
          }} />${this.nameOf(field.name)}</label>
        ${hint ? html`<p class="hint" id="hint:${pointer}">${hint}</p>` : nothing}
        ${this.problemsAt(pointer)}
      </div>
    `;
  }

  private some(field: Of<'some'>, at: string, value: Json | undefined): unknown {
    const pointer = below(at, field.name);
    const isLeftOut = value === undefined;
    const chosen = listOf(value).map(textOf);
    const all = field.from(this.around);
    const hint = hintOf(this.words.strings, pointer);
    const choose = (one: string, isChosen: boolean): void => {
      // What can't be chosen here, such as an answer, stays as it stands.
      const before: readonly Json[] = isLeftOut && field.isAllWithout ? all.map(({ value }) => value) : listOf(value);
      const next = isChosen ? [...before, one] : before.filter((other) => other !== one);
      const isUsual = field.isAllWithout ? all.every(({ value }) => next.includes(value)) : next.length === 0;
      this.edit(pointer, isUsual ? undefined : next);
    };
    return html`
      <fieldset class="entry" id=${pointer} tabindex="-1" aria-describedby=${hint ? `hint:${pointer}` : nothing}>
        <legend class="field">${this.nameOf(field.name)}</legend>
        <div class="some">
          ${all.map(
            (
              one,
            ) => html`<label class="switch"><input type="checkbox" .checked=${chosen.includes(one.value) || (isLeftOut && field.isAllWithout === true)}
              @change=${({ target }: Event) => choose(one.value, (target as HTMLInputElement).checked)} /><span dir="auto">${optionOf(this.words.strings, field.name, one)}</span></label>`,
          )}
        </div>
        ${!isLeftOut && chosen.length === 0 ? html`<p class="hint">${this.words.strings.nobodyChosen}</p>` : nothing}
        ${hint ? html`<p class="hint" id="hint:${pointer}">${hint}</p>` : nothing}
        ${this.problemsAt(pointer, true)}
      </fieldset>
    `;
  }

  private group(field: Of<'group'>, pointer: string, value: Json | undefined, known: Json | undefined): unknown {
    const name = this.nameOf(field.name);
    if (value === undefined && field.fresh !== undefined) {
      const fresh = field.fresh;
      return html`<div class="entry"><button id=${pointer} class="button" type="button" @click=${() => this.edit(pointer, fresh)}>${this.words.strings.use(name)}</button>${this.problemsAt(pointer)}</div>`;
    }
    return html`
      <fieldset class="group" id=${pointer} tabindex="-1">
        <legend class="field">${name}</legend>
        ${this.problemsAt(pointer)}${this.all(field.fields, pointer, value, known)}
        ${field.fresh === undefined ? nothing : this.removal(pointer, name)}
      </fieldset>
    `;
  }

  private list(field: Of<'list'>, pointer: string, value: Json | undefined, known: Json | undefined): unknown {
    const items = listOf(value);
    const name = textOf(fieldIn(this.words.strings.items, field.name)) || this.nameOf(field.name);
    const formers = listOf(known).map(fieldsOf);
    return html`
      <div class="list" id=${pointer} tabindex="-1">
        ${this.problemsAt(pointer)}
        ${repeat(
          items,
          (_, at) => at,
          (item, at) =>
            this.item(field, below(pointer, at), {
              item: fieldsOf(item),
              at,
              items,
              known: formers.find((one) => nameIn(one) !== undefined && nameIn(one) === nameIn(fieldsOf(item))),
            }),
        )}
        <button class="button" type="button" @click=${() => this.edit(pointer, [...items, field.fresh(this.around)])}>${this.words.strings.add(name)}</button>
      </div>
    `;
  }

  private item(
    field: Of<'list'>,
    pointer: string,
    {
      item,
      at,
      items,
      known,
    }: {
      readonly item: JsonFields;
      readonly at: number;
      readonly items: readonly Json[];
      readonly known: JsonFields | undefined;
    },
  ): unknown {
    const { unnamed, up } = this.words.strings;
    const title = textOf(item['name']) || nameIn(item) || unnamed;
    const hasProblem = this.problems.some(({ path }) => path === pointer || path.startsWith(`${pointer}/`));
    if (hasProblem || known === undefined) this.unfolded.add(pointer);
    const list = pointer.slice(0, pointer.lastIndexOf('/'));
    const moveUp = (): void => this.edit(list, movedUp(items, at));
    return html`
      <details id=${pointer} tabindex="-1" ?open=${this.unfolded.has(pointer)}>
        <summary><span dir="auto">${title}</span>${hasProblem ? html`<span class="wrong" aria-hidden="true">!</span>` : nothing}</summary>
        <div class="inside">
          ${this.problemsAt(pointer)}${this.all(field.fields, pointer, item, known)}
          <div class="ways">
            ${field.isOrdered && at > 0 ? html`<button class="button small" type="button" @click=${moveUp}>${up(title)}</button>` : nothing}
            ${this.removal(pointer, title)}
          </div>
        </div>
      </details>
    `;
  }

  private removal(pointer: string, name: string): unknown {
    return html`<button class="button small" type="button" @click=${() => this.edit(pointer, undefined)}>${this.words.strings.remove(name)}</button>`;
  }

  private problemsAt(pointer: string, isLeaf = false): unknown {
    const found = this.problems.filter(({ path }) => path === pointer || (isLeaf && path.startsWith(`${pointer}/`)));
    if (found.length === 0) return nothing;
    return html`<div class="problem" id="wrong:${pointer}">${found.map((one) => problemLine(one, this.nameOf(stepsOf(pointer).at(-1) ?? '')))}</div>`;
  }

  private describedBy(pointer: string): { readonly invalid: 'true' | 'false'; readonly by: unknown } {
    const isWrong = this.problems.some(({ path }) => path === pointer || path.startsWith(`${pointer}/`));
    const hint = hintOf(this.words.strings, pointer);
    const by = [...(hint ? [`hint:${pointer}`] : []), ...(isWrong ? [`wrong:${pointer}`] : [])];
    return { invalid: isWrong ? 'true' : 'false', by: by.length > 0 ? by.join(' ') : nothing };
  }

  private nameOf(name: string): string {
    return nameOf(this.words.strings, name);
  }

  private edit(pointer: string, value: Json | undefined): void {
    this.dispatchEvent(new ConfigEditEvent(pointer, value));
  }
}

define('parlor-admin-fields', ParlorAdminFields);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-admin-fields': ParlorAdminFields;
  }
}
