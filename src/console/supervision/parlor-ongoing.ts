/** `<parlor-ongoing>`: what goes on in the site, live, and what supervisors do there. Rules V1–V6 in docs/SPEC.md. */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Summary } from '../../core/conversation/summary.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { sifting } from '../../ui/locales/desk/sifting.ts';
import { supervision } from '../../ui/locales/desk/supervision.ts';
import { talkDesk } from '../../ui/locales/desk/talk.ts';
import { workspace } from '../../ui/locales/desk/workspace.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import type { Refused } from '../access.ts';
import { ActEvent, type DeskAct } from '../acts.ts';
import { linkOf } from '../link.ts';
import { browserKeep } from '../notifications/own-settings.ts';
import type { PlaceGiven } from '../places.ts';
import { nameOf } from '../site-words.ts';
import { deskStyles } from '../styles/desk.ts';
import { placeStyles } from '../styles/place.ts';
import { tabKeys } from '../tab-keys.ts';
import { titleText } from '../titles.ts';
import { arrangedRows, type Shown } from './arranged-rows.ts';
import { type Deed, deeds, isPossible } from './deeds.ts';
import { noneTemplate, nothingTemplate, waitingTemplate } from './ongoing-empty.ts';
import { countText, pagesTemplate } from './ongoing-pages.ts';
import {
  addressOf,
  fromTheFirst,
  isFiltered,
  type OngoingView,
  partOf,
  readView,
  sortedBy,
  usualView,
} from './ongoing-view.ts';
import type { Overlook } from './overlook.ts';
import type { Outcome } from './overlook-rows.ts';
import type { OutcomeEvent, ParlorDeeds } from './parlor-deeds.ts';
import { ongoingStyles } from './parlor-ongoing.styles.ts';
import type { ViewEvent } from './parlor-ongoing-filters.ts';
import type { TableEvent } from './table-events.ts';
import { keepView, recallView } from './view-memory.ts';
import './parlor-agent-grid.ts';
import './parlor-deeds.ts';
import './parlor-ongoing-filters.ts';
import './parlor-ongoing-table.ts';

/** After so long, loading counts as slow; so long, what has changed may wait to be shown. In milliseconds. */
const slowMs = 4_000;
const showEveryMs = 250;

/** Everything that only shows is below it; it holds what was selected, and what became of what was done. */
export class ParlorOngoing extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, placeStyles, ongoingStyles];

  @property({ attribute: false }) given: PlaceGiven | undefined;

  @state() private selected: ReadonlySet<string> = new Set();

  @state() private outcomes: ReadonlyMap<string, Outcome> = new Map();

  @state() private isSlow = false;

  @query('h1') private readonly heading!: HTMLElement;

  @query('parlor-deeds') private readonly deeds!: ParlorDeeds;

  private readonly words = new StringsController(this, supervision);

  private readonly talkWords = new StringsController(this, talkDesk);

  private readonly siftingWords = new StringsController(this, sifting);

  private readonly frame = new StringsController(this, workspace);

  private readonly handleTabKey = tabKeys(this);

  private overlook: Overlook | undefined;
  private view: OngoingView = usualView;
  private rows: readonly Shown[] = [];
  private isHeld = false;
  private isArrangedAnew = true;
  private arrangedAt = 0;
  private later: ReturnType<typeof setTimeout> | undefined;
  private slow: ReturnType<typeof setTimeout> | undefined;
  private isRecalled = false;

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.heading.focus(options));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.act({
      do: 'overlook',
      give: (overlook) => {
        this.overlook = overlook;
      },
    });
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.overlook?.stop();
    clearTimeout(this.later);
    clearTimeout(this.slow);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { given } = this;
    if (!given) return;
    this.recall(given);
    if (changed.has('given') && changed.get('given')?.at !== given.at) {
      const view = readView(given.at);
      // Another part of the list has other rows.
      if (JSON.stringify(partOf(view)) !== JSON.stringify(partOf(this.view))) this.forget();
      this.view = view;
      this.isArrangedAnew = true;
    }
    this.look(given);
    this.arrange(given);
  }

  protected override render(): unknown {
    if (!this.given) return nothing;
    const { tab } = this.view;
    const words = this.words.strings;
    return html`
      <header>
        <h1 tabindex="-1">${this.frame.strings.places.ongoing}</h1>
        <div class="tabs" role="tablist" aria-label=${this.frame.strings.places.ongoing} @keydown=${this.handleTabKey}>
          ${(['conversations', 'agents'] as const).map(
            (one) => html`
              <button
                type="button"
                role="tab"
                id=${`tab-${one}`}
                aria-controls="panel"
                aria-selected=${one === tab ? 'true' : 'false'}
                tabindex=${one === tab ? 0 : -1}
                @click=${() => this.show({ ...this.view, tab: one })}
              >
                ${words.tabs[one]}
              </button>
            `,
          )}
        </div>
        <p class="count" role="status">${this.count()}</p>
        ${pagesTemplate(this.given.view.client.ongoing, this.view, { words, show: (view) => this.show(view) })}
      </header>
      <div class="panel" role="tabpanel" id="panel" aria-labelledby=${`tab-${tab}`}>
        ${tab === 'agents' ? this.agents(this.given) : this.conversations(this.given)}
      </div>
      <parlor-deeds .facts=${this.given.view.client.desk} @parlor-outcome=${this.handleOutcome}></parlor-deeds>
    `;
  }

  private agents({ view: { client } }: PlaceGiven): unknown {
    return html`
      <parlor-agent-grid
        .list=${client.agents}
        .facts=${client.desk}
        me=${client.me?.id ?? ''}
        ?connected=${this.isConnectedToRelay}
      ></parlor-agent-grid>
    `;
  }

  private conversations({ view: { client } }: PlaceGiven): unknown {
    const { loaded = false } = client.ongoing ?? {};
    return html`
      <parlor-ongoing-filters
        .view=${this.view}
        .facts=${client.desk}
        .agents=${client.agents?.rows ?? []}
        @parlor-view=${(event: ViewEvent) => this.show(event.view)}
      ></parlor-ongoing-filters>
      ${this.toolbar()}
      ${loaded || this.rows.length > 0 ? this.table() : this.waiting()}
    `;
  }

  private table(): unknown {
    const { client } = this.given?.view ?? {};
    if (this.rows.length === 0) return this.nothingThere();
    return html`
      <parlor-ongoing-table
        .rows=${this.rows}
        .columns=${this.view.columns}
        .sort=${this.view.sort}
        .selected=${this.selected}
        .outcomes=${this.outcomes}
        .facts=${client?.desk}
        me=${client?.me?.id ?? ''}
        ?connected=${this.isConnectedToRelay}
        @parlor-table=${this.handleTable}
      ></parlor-ongoing-table>
    `;
  }

  private waiting(): unknown {
    const { loading, slow } = this.words.strings;
    const { colleaguesKept } = this.talkWords.strings;
    return waitingTemplate(this.isConnectedToRelay ? (this.isSlow ? slow : loading) : colleaguesKept);
  }

  private nothingThere(): unknown {
    const { strings } = this.words;
    if (!isFiltered(this.view) && !this.view.after) return nothingTemplate(strings);
    const take = (): void => this.show(fromTheFirst({ ...this.view, filter: {} }));
    return noneTemplate(strings, { label: this.siftingWords.strings.showAll, take });
  }

  private count(): unknown {
    const words = this.words.strings;
    const { client } = this.given?.view ?? {};
    const kept = this.isConnectedToRelay ? '' : this.talkWords.strings.colleaguesKept;
    if (this.view.tab === 'agents')
      return client?.agents?.loaded ? [words.agentCount(client.agents.total), kept].filter(Boolean).join(' · ') : kept;
    if (!client?.ongoing?.loaded) return nothing;
    return [countText(client.ongoing, this.view, words), kept].filter(Boolean).join(' · ');
  }

  /** What can be done with what is selected, as far as the supervisor may. */
  private toolbar(): unknown {
    const words = this.words.strings;
    const rights = this.given?.view.client.desk?.rights ?? [];
    const rows = this.selectedRows;
    const may = deeds.filter((deed) => rights.includes(deed));
    if (may.length === 0) return nothing;
    return html`
      <div class="toolbar" role="toolbar" aria-label=${words.withSelected}>
        ${may.map((deed) => {
          const can = rows.some((row) => isPossible(deed, row, ''));
          return html`
            <button
              class="button ${deed === 'force-close' ? 'closing' : ''}"
              type="button"
              aria-disabled=${can ? 'false' : 'true'}
              @click=${() => this.ask(deed, can)}
            >
              ${words.deeds[deed]}
            </button>
          `;
        })}
        <span class="chosen" role="status">${rows.length > 0 ? words.selected(rows.length) : nothing}</span>
        ${
          rows.length > 0
            ? html`<button class="button quiet" type="button" @click=${() => this.select([...this.selected], false)}>${words.unselect}</button>`
            : nothing
        }
      </div>
    `;
  }

  private get selectedRows(): readonly Summary[] {
    return this.rows.flatMap(({ row, isGone }) => (this.selected.has(row.id) && !isGone ? [row] : []));
  }

  private get isConnectedToRelay(): boolean {
    const { client } = this.given?.view ?? {};
    return client !== undefined && linkOf(client, navigator.onLine) === 'live';
  }

  /** As it was looked at last, where the address says nothing. */
  private recall({ at, isFront, view: { client } }: PlaceGiven): void {
    if (this.isRecalled || !isFront || !client.me) return;
    this.isRecalled = true;
    const kept = at === '' ? recallView(browserKeep(), client.me.id) : '';
    if (kept !== '') queueMicrotask(() => this.show(readView(kept)));
  }

  /** What is not in sight is not asked for. */
  private look({ isFront, view: { client } }: PlaceGiven): void {
    const { tab } = this.view;
    const isOfConversations = tab === 'conversations';
    const conversations = isOfConversations ? { conversations: partOf(this.view) } : {};
    this.overlook?.look(isFront ? { ...conversations, agents: true } : {});
    const isMissing = isFront && isOfConversations && client.ongoing?.loaded !== true;
    if (isMissing && this.slow === undefined) {
      this.slow = setTimeout(() => {
        this.isSlow = true;
      }, slowMs);
    } else if (!isMissing) {
      clearTimeout(this.slow);
      this.slow = undefined;
      this.isSlow = false;
    }
  }

  /** What changes many times a second is shown a few times a second. */
  private arrange({ view: { client } }: PlaceGiven): void {
    const { ongoing } = client;
    if (!ongoing?.loaded) return;
    const now = performance.now();
    const left = this.arrangedAt + showEveryMs - now;
    if (!this.isArrangedAnew && left > 0) {
      this.later ??= setTimeout(() => {
        this.later = undefined;
        this.requestUpdate();
      }, left);
      return;
    }
    const { strings, language } = this;
    const { desk: facts } = client;
    const naming = {
      language,
      title: (row: Summary) => titleText(row, strings),
      queue: ({ queue }: Summary) => (queue === undefined ? '' : nameOf(facts?.queues, queue)),
      workstream: ({ workstream }: Summary) => nameOf(facts?.workstreams, workstream),
    };
    const isHeld = this.isHeld && !this.isArrangedAnew;
    const kept = new Set(this.outcomes.keys());
    this.rows = arrangedRows(this.rows, ongoing.rows, { sort: this.view.sort, naming, isHeld, kept });
    this.arrangedAt = now;
    this.isArrangedAnew = false;
  }

  private forget(): void {
    this.rows = [];
    this.selected = new Set();
    this.outcomes = new Map();
  }

  private show(wanted: OngoingView): void {
    // What passes another filter begins with its first page.
    const isOther = JSON.stringify(wanted.filter) !== JSON.stringify(this.view.filter);
    const view = isOther ? fromTheFirst(wanted) : wanted;
    const at = addressOf(view);
    const agent = this.given?.view.client.me?.id;
    if (agent !== undefined) keepView(browserKeep(), agent, addressOf(fromTheFirst(view)));
    this.act({ do: 'visit', place: { id: 'ongoing', at } });
  }

  private readonly handleTable = ({ act }: TableEvent): void => {
    switch (act.do) {
      case 'sort':
        return this.show({ ...this.view, sort: sortedBy(this.view.sort, act.by) });
      case 'select':
        return this.select(act.ids, act.isSelected);
      case 'monitor':
        return void this.monitor(act.id);
      case 'take-back':
        return void this.deeds.takeBack(this.rows.find(({ row }) => row.id === act.id)?.row);
      case 'dismiss':
        return this.note(act.id, undefined);
      case 'hold':
        this.isHeld = act.isHeld;
        return this.requestUpdate();
    }
  };

  private readonly handleOutcome = ({ conversation, outcome }: OutcomeEvent): void => {
    this.note(conversation, outcome);
    // What was done is done: whoever goes on with those that were not has them selected.
    if (outcome.is === 'done') this.select([conversation], false);
  };

  private select(ids: readonly string[], isSelected: boolean): void {
    const selected = new Set(this.selected);
    for (const id of ids) {
      if (isSelected) selected.add(id);
      else selected.delete(id);
    }
    this.selected = selected;
  }

  private ask(deed: Deed, can: boolean): void {
    if (can) this.deeds.ask(deed, this.selectedRows);
  }

  private async monitor(conversation: string): Promise<void> {
    this.note(conversation, { of: 'monitor', is: 'under-way' });
    const refused = await new Promise<Refused | undefined>((give) => this.act({ do: 'monitor', conversation, give }));
    this.note(conversation, refused && { of: 'monitor', is: 'refused', refused });
  }

  private note(conversation: string, outcome: Outcome | undefined): void {
    const outcomes = new Map(this.outcomes);
    if (outcome) outcomes.set(conversation, outcome);
    else outcomes.delete(conversation);
    this.outcomes = outcomes;
  }

  private act(act: DeskAct): void {
    this.dispatchEvent(new ActEvent(act));
  }
}

define('parlor-ongoing', ParlorOngoing);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-ongoing': ParlorOngoing;
  }
}
