/** `<parlor-ask-colleague>`: asks to whom a conversation is handed on, or who is to be consulted. Rules S10 and V5 in docs/SPEC.md. */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import {
  type Colleague,
  consultProblem,
  type HandingOn,
  type NotToBeAsked,
  type QueueStanding,
  transferProblem,
} from '../../core/desk/handing-on.ts';
import { fold } from '../../core/folding.ts';
import { consultantsMax, textLengthMax } from '../../core/limits.ts';
import type { ConversationView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorDialog } from '../../ui/elements/parlor-dialog.ts';
import { talkDesk } from '../../ui/locales/desk/talk.ts';
import { Times } from '../../ui/times.ts';
import { presenceName } from '../site-words.ts';
import { fieldStyles } from '../styles/fields.ts';
import { chosenGroup } from './chosen-group.ts';
import type { ColleaguesView } from './colleagues.ts';
import { askColleagueStyles } from './parlor-ask-colleague.styles.ts';
import type { Target } from './talk-acts.ts';
import '../presence/parlor-presence-mark.ts';

/**
 * Whoever can't be asked stands there all the same, with the reason. For a transfer one is chosen, for advice as many as there
 * is room for.
 *
 * @fires {ParlorChoiceEvent} parlor-choice - `ask`, with `targets` and `note` as they are then; nothing, after the way out.
 */
export class ParlorAskColleague extends ParlorDialog {
  static override styles = [...ParlorDialog.styles, fieldStyles, askColleagueStyles];

  @property() purpose: 'transfer' | 'consult' = 'transfer';

  @property({ attribute: false }) view: ConversationView | undefined;

  @property({ attribute: false }) colleagues: ColleaguesView | undefined;

  /** What the site calls its presences. */
  @property({ attribute: false }) names: DeskFacts | undefined;

  /** What is under way, or why it was refused. @attr */
  @property() said = '';

  /** Whether that is a refusal. @attr */
  @property({ type: Boolean }) wrong = false;

  /** What goes ahead of a transfer. It stays over closing and refusals, until it is written. */
  @property({ attribute: false }) note = '';

  @state() private filter = '';

  @state() private chosen: ReadonlySet<string> = new Set();

  /** Set by an attempt to ask nobody, or too many. */
  @state() private mistake: 'nobody' | 'too-many' | undefined;

  @query('input[type=search]') private readonly search!: HTMLInputElement;

  private readonly words = new StringsController(this, talkDesk);

  /** Who was chosen and can be asked now. */
  get targets(): readonly Target[] {
    const { colleagues = [], queues = [] } = this.colleagues?.handingOn ?? {};
    const agents = colleagues.filter((one) => this.chosen.has(`agent:${one.id}`) && !this.problem(one));
    const others = queues.filter(({ id }) => this.chosen.has(`queue:${id}`));
    return [...agents.map(({ id }) => ({ agent: id })), ...others.map(({ id }) => ({ queue: id }))];
  }

  protected override get start(): HTMLElement {
    return this.search;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open') || !this.open) return;
    this.filter = '';
    this.chosen = new Set();
    this.mistake = undefined;
  }

  protected override choose(value: string | undefined): void {
    const count = this.targets.length;
    this.mistake = undefined;
    if (value !== undefined && count === 0) this.mistake = 'nobody';
    else if (value !== undefined && this.purpose === 'consult' && count > this.room) this.mistake = 'too-many';
    else super.choose(value);
  }

  protected override more(): unknown {
    const words = this.words.strings;
    const { handingOn, refused, isConnected = true } = this.colleagues ?? {};
    const isTransfer = this.purpose === 'transfer';
    return html`
      <label class="field" for="filter">${words.filter}</label>
      <input id="filter" type="search" autocomplete="off" dir="auto" .value=${this.filter} @input=${this.handleFilter} />
      <div class="lists" aria-busy=${handingOn || refused ? 'false' : 'true'}>${this.lists(handingOn)}</div>
      <p class="kept" role="status">${handingOn && (refused || !isConnected) ? words.colleaguesKept : nothing}</p>
      ${isTransfer ? this.noteField() : nothing}
      <p class="means" role="status">${isTransfer ? words.transferMeans[this.chosenKind] : nothing}</p>
      <p class="problem" role="alert">${this.mistaken || (this.wrong ? this.said : '')}</p>
      <p class="kept" role="status">${this.wrong ? '' : this.said}</p>
    `;
  }

  private get mistaken(): string {
    const { chooseFirst, tooMany } = this.words.strings;
    if (this.mistake === undefined) return '';
    return this.mistake === 'nobody' ? chooseFirst : tooMany(consultantsMax);
  }

  private lists(handingOn: HandingOn | undefined): unknown {
    const words = this.words.strings;
    const refused = this.colleagues?.refused;
    if (!handingOn) {
      const failed = refused && words.colleaguesFailed(this.strings.problems[refused.code]);
      return html`<p class="empty" role="status">${failed ?? words.loadingColleagues}</p>`;
    }
    const colleagues = handingOn.colleagues.filter(({ name }) => this.isMeant(name));
    const queues = this.purpose === 'transfer' ? handingOn.queues.filter(({ name }) => this.isMeant(name)) : [];
    if (colleagues.length + queues.length === 0)
      return html`<p class="empty">${this.filter.trim() === '' ? words.nobodyElse : words.nobodyFound}</p>`;
    return [
      chosenGroup(
        words.agents,
        this.ordered(colleagues).map((one) => this.colleague(one)),
      ),
      chosenGroup(
        words.queues,
        queues.map((one) => this.queue(one)),
      ),
    ];
  }

  private colleague(one: Colleague): unknown {
    const words = this.words.strings;
    const why = this.problem(one);
    const presence = presenceName(one.presence, this.names, words.presences);
    const facts = [presence, words.loadOf(one.load, one.capacity), words.sessionsOf(one.sessions)];
    return this.row({
      value: `agent:${one.id}`,
      name: one.name,
      mark: html`<parlor-presence-mark base=${one.presence.base}></parlor-presence-mark>`,
      facts: why ? [words.notToBeAsked(why, presence), ...facts.slice(1)] : facts,
      isDisabled: why !== undefined,
    });
  }

  private queue({ id, name, waiting, present, isOpen, opensAt }: QueueStanding): unknown {
    const words = this.words.strings;
    const isOwn = this.view?.conversation.routing.queue === id;
    const opens = opensAt === undefined ? undefined : new Times(this.words.language).full(opensAt);
    const facts = [
      ...(isOwn ? [words.ownQueue] : []),
      ...(isOpen ? [] : [words.closedUntil(opens)]),
      words.waitingIn(waiting),
      words.presentIn(present),
    ];
    return this.row({ value: `queue:${id}`, name, mark: html`<span class="blank"></span>`, facts, isDisabled: false });
  }

  private row({
    value,
    name,
    mark,
    facts,
    isDisabled,
  }: {
    readonly value: string;
    readonly name: string;
    readonly mark: unknown;
    readonly facts: readonly string[];
    readonly isDisabled: boolean;
  }): unknown {
    return html`
      <label class="one">
        <input
          type=${this.purpose === 'transfer' ? 'radio' : 'checkbox'}
          name="target"
          value=${value}
          .checked=${this.chosen.has(value) && !isDisabled}
          ?disabled=${isDisabled}
          @change=${this.handleChoice}
        />
        ${mark}
        <span class="words">
          <span class="name" dir="auto" title=${name}>${name}</span>
          <span class="facts">${facts.join(' · ')}</span>
        </span>
      </label>
    `;
  }

  private noteField(): unknown {
    const words = this.words.strings;
    return html`
      <label class="field" for="note">${words.noteFor}</label>
      <textarea id="note" rows="2" dir="auto" maxlength=${2 * textLengthMax} aria-describedby="note-hint" .value=${this.note} @input=${this.handleNote}></textarea>
      <p class="hint" id="note-hint">${words.noteHint}</p>
    `;
  }

  /** Those who can be asked first, as they came otherwise. */
  private ordered(colleagues: readonly Colleague[]): readonly Colleague[] {
    const [can, cannot]: [Colleague[], Colleague[]] = [[], []];
    for (const one of colleagues) (this.problem(one) ? cannot : can).push(one);
    return [...can, ...cannot];
  }

  private problem(one: Colleague): NotToBeAsked | undefined {
    const { presences = [] } = this.colleagues?.handingOn ?? {};
    const conversation = this.view?.conversation;
    if (!conversation) return undefined;
    return (this.purpose === 'transfer' ? transferProblem : consultProblem)(conversation, one, presences);
  }

  /** How many more can be consulted. */
  private get room(): number {
    const { consulting, supervision } = this.view?.conversation ?? {};
    return consultantsMax - (consulting?.requests.length ?? 0) - (supervision?.consultants.length ?? 0);
  }

  private get chosenKind(): 'agent' | 'queue' | 'nobody' {
    const [target] = this.targets;
    return target === undefined ? 'nobody' : 'agent' in target ? 'agent' : 'queue';
  }

  private isMeant(name: string): boolean {
    return fold(name).includes(fold(this.filter.trim()));
  }

  private handleFilter(): void {
    this.filter = this.search.value;
  }

  private handleNote({ target }: Event): void {
    this.note = (target as HTMLTextAreaElement).value;
  }

  private handleChoice({ target }: Event): void {
    const { value, checked } = target as HTMLInputElement;
    const before = this.purpose === 'transfer' ? [] : [...this.chosen].filter((one) => one !== value);
    this.chosen = new Set(checked ? [...before, value] : before);
    this.mistake = undefined;
  }
}

define('parlor-ask-colleague', ParlorAskColleague);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-ask-colleague': ParlorAskColleague;
  }
}
