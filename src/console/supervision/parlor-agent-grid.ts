/** `<parlor-agent-grid>`: the site's agents: presence, load and sessions, as they change. Rules V2 and A8 in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import type { AgentRow } from '../../core/presence/agent-state.ts';
import type { ListView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import type { ParlorChoiceEvent } from '../../ui/events.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { supervision } from '../../ui/locales/desk/supervision.ts';
import { talkDesk } from '../../ui/locales/desk/talk.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import type { Refused } from '../access.ts';
import { ActEvent } from '../acts.ts';
import { elapsedSince } from '../elapsed-since.ts';
import { presenceName } from '../site-words.ts';
import { deskStyles } from '../styles/desk.ts';
import { tableStyles } from '../styles/table.ts';
import { agentGridStyles } from './parlor-agent-grid.styles.ts';
import '../../ui/elements/parlor-dialog.ts';
import '../presence/parlor-presence-mark.ts';

/** What became of a reset, by agent. */
type Reset = 'under-way' | 'done' | Refused;

/** A table, by name. One’s own presence is reset where it stands. */
export class ParlorAgentGrid extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, tableStyles, agentGridStyles];

  @property({ attribute: false }) list: ListView<AgentRow> | undefined;

  @property({ attribute: false }) facts: DeskFacts | undefined;

  /** The supervisor's id. */
  @property() me = '';

  @property({ type: Boolean }) connected = false;

  @state() private asking: AgentRow | undefined;

  @state() private resets: ReadonlyMap<string, Reset> = new Map();

  private readonly words = new StringsController(this, supervision);

  private readonly talkWords = new StringsController(this, talkDesk);

  private readonly deskWords = new StringsController(this, desk);

  protected override render(): unknown {
    const words = this.words.strings;
    const { rows = [], loaded = false } = this.list ?? {};
    if (!loaded) return html`<p class="empty" role="status">${words.loading}</p>`;
    if (rows.length === 0) return html`<p class="empty">${words.noAgents}</p>`;
    const { presence, capacity, sessions, resetPresence } = this.deskWords.strings;
    const byName = new Intl.Collator(this.language, { numeric: true });
    const ordered = [...rows].sort((one, other) => byName.compare(one.name, other.name));
    return html`
      <div class="scroll">
        <table>
          <caption class="spoken">${words.tabs.agents}</caption>
          <thead>
            <tr>
              ${[words.agent, presence, words.setBy, words.since, capacity, sessions].map(
                (name) => html`<th scope="col">${name}</th>`,
              )}
              <th scope="col"><span class="spoken">${resetPresence}</span></th>
            </tr>
          </thead>
          <tbody>
            ${repeat(
              ordered,
              ({ id }) => id,
              (row, at) => this.row(row, at),
            )}
          </tbody>
        </table>
      </div>
      <parlor-dialog
        .open=${this.asking !== undefined}
        heading=${this.asking ? words.resetQuestion(this.asking.name) : ''}
        text=${words.resetMeans}
        .choices=${[{ value: 'do', label: resetPresence, look: 'primary' }]}
        @parlor-choice=${this.handleAnswer}
      ></parlor-dialog>
    `;
  }

  private row(row: AgentRow, at: number): unknown {
    const { setByWhom } = this.words.strings;
    const { presence, load, capacity, sessions, alert, name } = row;
    const { presences, presenceAlerts, unitsOf } = this.deskWords.strings;
    const share = capacity > 0 ? Math.min(1, load / capacity) : 0;
    return html`
      <tr>
        <th scope="row" id=${`agent-${at}`}><bdi title=${name}>${name}</bdi></th>
        <td>
          <span class="presence">
            <parlor-presence-mark base=${presence.base}></parlor-presence-mark>
            <bdi>${presenceName(presence, this.facts, presences)}</bdi>
          </span>
          ${alert ? html`<span class="alert">${presenceAlerts[alert]}</span>` : nothing}
        </td>
        <td>${setByWhom[presence.setBy]}</td>
        <td>${elapsedSince(presence.since, this.language)}</td>
        <td><meter min="0" max="1" .value=${share} aria-hidden="true"></meter>${unitsOf(load, capacity)}</td>
        <td>${new Intl.NumberFormat(this.words.language).format(sessions)}</td>
        <td class="acts">${this.acts(row, `agent-${at}`)}</td>
      </tr>
    `;
  }

  private acts(row: AgentRow, about: string): unknown {
    const { resetting, wasReset } = this.words.strings;
    const { resetPresence } = this.deskWords.strings;
    const { waitsForConnection, notDone } = this.talkWords.strings;
    const reset = this.resets.get(row.id);
    if (row.id === this.me) return nothing;
    const said =
      reset === 'under-way'
        ? this.connected
          ? resetting
          : waitsForConnection
        : reset === 'done'
          ? wasReset
          : reset && notDone(this.strings.problems[reset.code]);
    return html`
      ${said ? html`<span class="said" role="status">${said}</span>` : nothing}
      <button
        class="button small"
        type="button"
        aria-describedby=${about}
        aria-disabled=${reset === 'under-way' ? 'true' : 'false'}
        @click=${() => this.ask(row, reset)}
      >
        ${resetPresence}
      </button>
    `;
  }

  private ask(row: AgentRow, reset: Reset | undefined): void {
    if (reset !== 'under-way') this.asking = row;
  }

  private handleAnswer({ value }: ParlorChoiceEvent): void {
    const { asking } = this;
    this.asking = undefined;
    if (value !== undefined && asking) void this.reset(asking.id);
  }

  private async reset(agent: string): Promise<void> {
    this.note(agent, 'under-way');
    const refused = await new Promise<Refused | undefined>((give) => {
      this.dispatchEvent(new ActEvent({ do: 'reset-presence-of', agent, give: (outcome) => give(outcome) }));
    });
    this.note(agent, refused ?? 'done');
  }

  private note(agent: string, reset: Reset): void {
    this.resets = new Map(this.resets).set(agent, reset);
  }
}

define('parlor-agent-grid', ParlorAgentGrid);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-agent-grid': ParlorAgentGrid;
  }
}
