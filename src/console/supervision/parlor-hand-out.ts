/** `<parlor-hand-out>`: asks who is to have what a supervisor assigns or transfers. Rules V4 and V5 in docs/SPEC.md. */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import type { Colleague, HandingOn, QueueStanding } from '../../core/desk/handing-on.ts';
import { fold } from '../../core/folding.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorDialog } from '../../ui/elements/parlor-dialog.ts';
import { supervision } from '../../ui/locales/desk/supervision.ts';
import { talkDesk } from '../../ui/locales/desk/talk.ts';
import { Times } from '../../ui/times.ts';
import { presenceName } from '../site-words.ts';
import { fieldStyles } from '../styles/fields.ts';
import { chosenGroup } from '../talk/chosen-group.ts';
import type { ColleaguesView } from '../talk/colleagues.ts';
import { askColleagueStyles } from '../talk/parlor-ask-colleague.styles.ts';
import { canBeGiven, hindrances } from './deeds.ts';
import '../presence/parlor-presence-mark.ts';

/** Who was chosen, as they are called, and whether presence and capacity are to be overcome. */
export type HandOut =
  | { readonly kind: 'agent'; readonly id: string; readonly name: string; readonly isForced: boolean }
  | { readonly kind: 'queue'; readonly id: string; readonly name: string };

/**
 * Whoever can't be given it stands there all the same, with what is in the way: of an assignment also the units that it would be
 * too many, before it is overridden.
 *
 * @fires {ParlorChoiceEvent} parlor-choice - `do`, with `chosen` as it is then; nothing, after the way out.
 */
export class ParlorHandOut extends ParlorDialog {
  static override styles = [...ParlorDialog.styles, fieldStyles, askColleagueStyles];

  @property({ attribute: false }) deed: 'assign' | 'transfer' = 'assign';

  @property({ attribute: false }) standing: ColleaguesView | undefined;

  /** What the site calls its presences. */
  @property({ attribute: false }) facts: DeskFacts | undefined;

  /** The queue that they are in already, if it is one. */
  @property({ attribute: false }) queue: string | undefined;

  /** That not all that is selected is in a state for it. @attr */
  @property() partly = '';

  @state() private filter = '';

  @state() private picked = '';

  @state() private isForced = false;

  @state() private isMissing = false;

  @query('input[type=search]') private readonly search!: HTMLInputElement;

  private readonly words = new StringsController(this, supervision);

  private readonly talkWords = new StringsController(this, talkDesk);

  /** Who was chosen and can be given it now. */
  get chosen(): HandOut | undefined {
    const { handingOn } = this.standing ?? {};
    if (!handingOn) return undefined;
    const agent = handingOn.colleagues.find(({ id }) => `agent:${id}` === this.picked);
    if (agent && this.can(agent, handingOn)) {
      const isForced = this.deed === 'assign' && this.isForced;
      return { kind: 'agent', id: agent.id, name: agent.name, isForced };
    }
    const queue = handingOn.queues.find(({ id }) => `queue:${id}` === this.picked);
    return queue && { kind: 'queue', id: queue.id, name: queue.name };
  }

  protected override get start(): HTMLElement {
    return this.search;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open') || !this.open) return;
    this.filter = '';
    this.picked = '';
    this.isForced = false;
    this.isMissing = false;
  }

  protected override choose(value: string | undefined): void {
    this.isMissing = value !== undefined && this.chosen === undefined;
    if (!this.isMissing) super.choose(value);
  }

  protected override more(): unknown {
    const [words, talk] = [this.words.strings, this.talkWords.strings];
    const { handingOn, refused, isConnected = true } = this.standing ?? {};
    return html`
      ${this.partly === '' ? nothing : html`<p class="means">${this.partly}</p>`}
      <label class="field" for="filter">${talk.filter}</label>
      <input id="filter" type="search" autocomplete="off" dir="auto" .value=${this.filter} @input=${this.handleFilter} />
      <div class="lists" aria-busy=${handingOn || refused ? 'false' : 'true'}>${this.lists(handingOn)}</div>
      ${
        this.deed === 'assign'
          ? html`
              <label class="one">
                <input type="checkbox" .checked=${this.isForced} @change=${this.handleForced} />
                <span class="words"><span class="name">${words.override}</span></span>
              </label>
            `
          : nothing
      }
      <p class="kept" role="status">${handingOn && (refused || !isConnected) ? talk.colleaguesKept : nothing}</p>
      <p class="means" role="status">${this.chosen ? words.means[this.deed][this.chosen.kind] : talk.transferMeans.nobody}</p>
      <p class="problem" role="alert">${this.isMissing ? talk.chooseFirst : nothing}</p>
    `;
  }

  private lists(handingOn: HandingOn | undefined): unknown {
    const talk = this.talkWords.strings;
    const { refused } = this.standing ?? {};
    if (!handingOn) {
      const failed = refused && talk.colleaguesFailed(this.strings.problems[refused.code]);
      return html`<p class="empty" role="status">${failed ?? talk.loadingColleagues}</p>`;
    }
    const colleagues = handingOn.colleagues.filter(({ name }) => this.isMeant(name));
    const [can, cannot]: [Colleague[], Colleague[]] = [[], []];
    for (const one of colleagues) (this.can(one, handingOn) ? can : cannot).push(one);
    const queues = handingOn.queues.filter(({ id, name }) => id !== this.queue && this.isMeant(name));
    if (colleagues.length + queues.length === 0)
      return html`<p class="empty">${this.filter.trim() === '' ? talk.nobodyElse : talk.nobodyFound}</p>`;
    return [
      chosenGroup(
        talk.agents,
        [...can, ...cannot].map((one) => this.colleague(one, handingOn)),
      ),
      chosenGroup(
        talk.queues,
        queues.map((one) => this.queueRow(one)),
      ),
    ];
  }

  private can(one: Colleague, handingOn: HandingOn): boolean {
    return canBeGiven(hindrances(one, handingOn), { deed: this.deed, isForced: this.isForced });
  }

  private colleague(one: Colleague, handingOn: HandingOn): unknown {
    const [words, talk] = [this.words.strings, this.talkWords.strings];
    const { otherQueue, offline, sessions, presence, units } = hindrances(one, handingOn);
    const called = presenceName(one.presence, this.facts, talk.presences);
    const facts = [
      ...(otherQueue ? [talk.notToBeAsked('other-queue', called)] : []),
      offline || presence ? words.presenceInTheWay(called) : called,
      talk.loadOf(one.load, one.capacity),
      ...(this.deed === 'assign' && units > 0 ? [words.tooManyUnits(units)] : []),
      sessions ? talk.notToBeAsked('sessions', called) : talk.sessionsOf(one.sessions),
    ];
    const mark = html`<parlor-presence-mark base=${one.presence.base}></parlor-presence-mark>`;
    return this.one(`agent:${one.id}`, { name: one.name, mark, facts, isDisabled: !this.can(one, handingOn) });
  }

  private queueRow({ id, name, waiting, present, isOpen, opensAt }: QueueStanding): unknown {
    const talk = this.talkWords.strings;
    const opens = opensAt === undefined ? undefined : new Times(this.words.language).full(opensAt);
    const facts = [...(isOpen ? [] : [talk.closedUntil(opens)]), talk.waitingIn(waiting), talk.presentIn(present)];
    return this.one(`queue:${id}`, { name, mark: html`<span class="blank"></span>`, facts, isDisabled: false });
  }

  private one(
    value: string,
    what: {
      readonly name: string;
      readonly mark: unknown;
      readonly facts: readonly string[];
      readonly isDisabled: boolean;
    },
  ): unknown {
    const { name, mark, facts, isDisabled } = what;
    return html`
      <label class="one">
        <input
          type="radio"
          name="target"
          value=${value}
          .checked=${this.picked === value && !isDisabled}
          ?disabled=${isDisabled}
          @change=${() => this.pick(value)}
        />
        ${mark}
        <span class="words">
          <span class="name" dir="auto" title=${name}>${name}</span>
          <span class="facts">${facts.join(' · ')}</span>
        </span>
      </label>
    `;
  }

  private isMeant(name: string): boolean {
    return fold(name).includes(fold(this.filter.trim()));
  }

  private pick(value: string): void {
    this.picked = value;
    this.isMissing = false;
  }

  private handleFilter(): void {
    this.filter = this.search.value;
  }

  private handleForced({ target }: Event): void {
    this.isForced = (target as HTMLInputElement).checked;
  }
}

define('parlor-hand-out', ParlorHandOut);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-hand-out': ParlorHandOut;
  }
}
