/** `<parlor-ongoing-filters>`: which part of what goes on somebody wants to see, and in which columns. Rule V2 in docs/SPEC.md. */
import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import type { AgentRow } from '../../core/presence/agent-state.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import type { MenuEntry } from '../../ui/elements/parlor-menu.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { supervision } from '../../ui/locales/desk/supervision.ts';
import { base } from '../../ui/styles/base.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { barFieldStyles } from '../styles/bar-fields.ts';
import { choices, columns, type OngoingView, type Sieve, sieves, usualView, withSieve } from './ongoing-view.ts';
import '../../ui/elements/parlor-menu.ts';

/** What somebody wants to see from here on. */
export class ViewEvent extends Event {
  static readonly type = 'parlor-view';
  readonly view: OngoingView;

  constructor(view: OngoingView) {
    super(ViewEvent.type);
    this.view = view;
  }
}

/** One thing that can be chosen. */
interface Option {
  readonly id: string;
  readonly name: string;
}

/** @fires {ViewEvent} parlor-view - With every other choice. */
export class ParlorOngoingFilters extends ParlorElement {
  static override styles = [
    tokens,
    base,
    barFieldStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }

      div {
        display: contents;
      }

      select {
        max-inline-size: 168px;
        padding-inline: 8px;
        text-overflow: ellipsis;
      }

      select.on {
        border-color: var(--_accent);
        font-weight: 550;
      }

      parlor-menu {
        margin-inline-start: auto;
      }
    `,
  ];

  @property({ attribute: false }) view: OngoingView = usualView;

  @property({ attribute: false }) facts: DeskFacts | undefined;

  /** The site's agents, as far as they are known. */
  @property({ attribute: false }) agents: readonly AgentRow[] = [];

  private readonly words = new StringsController(this, supervision);

  private readonly deskWords = new StringsController(this, desk);

  protected override render(): unknown {
    const { filters, chooseColumns } = this.words.strings;
    return html`
      <div role="group" aria-label=${filters}>${sieves.map((sieve) => this.sieve(sieve))}</div>
      <parlor-menu label=${chooseColumns} .entries=${this.columnEntries()}></parlor-menu>
    `;
  }

  private sieve(sieve: Sieve): unknown {
    const { all, filterBy } = this.words.strings;
    const chosen = this.view.filter[sieve] ?? '';
    const options = this.options(sieve);
    // What a link asks for stands there even if nobody knows its name.
    const known =
      chosen === '' || options.some(({ id }) => id === chosen) ? options : [...options, { id: chosen, name: chosen }];
    return html`
      <select
        aria-label=${filterBy[sieve]}
        class=${chosen === '' ? '' : 'on'}
        @change=${({ target }: Event) => this.handleSieve(sieve, (target as HTMLSelectElement).value)}
      >
        <option value="" .selected=${chosen === ''}>${all[sieve]}</option>
        ${known.map(({ id, name }) => html`<option value=${id} .selected=${id === chosen}>${name}</option>`)}
      </select>
    `;
  }

  private options(sieve: Sieve): readonly Option[] {
    const { modes, feelings, orWorse } = this.words.strings;
    switch (sieve) {
      case 'queue':
        return this.facts?.queues ?? [];
      case 'workstream':
        return this.facts?.workstreams ?? [];
      case 'agent': {
        const byName = new Intl.Collator(this.language, { numeric: true });
        return [...this.agents].sort((one, other) => byName.compare(one.name, other.name));
      }
      case 'state':
        return choices.state.map((id) => ({ id, name: this.deskWords.strings.states[id] }));
      case 'mode':
        return choices.mode.map((id) => ({ id, name: modes[id] }));
      case 'sentiment':
        return choices.sentiment.map((id, at) => ({ id, name: at === 0 ? feelings[id] : orWorse(feelings[id]) }));
    }
  }

  private columnEntries(): readonly MenuEntry[] {
    const shown = new Set(this.view.columns);
    return columns.map((one) => ({
      label: this.words.strings.columns[one],
      checked: shown.has(one),
      act: () => {
        if (!shown.delete(one)) shown.add(one);
        this.change({ columns: columns.filter((column) => shown.has(column)) });
      },
    }));
  }

  private handleSieve(sieve: Sieve, value: string): void {
    this.change({ filter: withSieve(this.view.filter, sieve, value) });
  }

  private change(change: Partial<OngoingView>): void {
    this.dispatchEvent(new ViewEvent({ ...this.view, ...change }));
  }
}

define('parlor-ongoing-filters', ParlorOngoingFilters);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-ongoing-filters': ParlorOngoingFilters;
  }
}
