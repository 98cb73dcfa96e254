/**
 * `<parlor-deeds>`: the dialogs in which a supervisor assigns, transfers or closes conversations, and the doing of it, one
 * after the other. Rules V4–V6 and C11 in docs/SPEC.md.
 */
import { html } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Summary } from '../../core/conversation/summary.ts';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import type { ParlorChoiceEvent } from '../../ui/events.ts';
import { supervision } from '../../ui/locales/desk/supervision.ts';
import type { Refused } from '../access.ts';
import { ActEvent } from '../acts.ts';
import type { Colleagues, ColleaguesView } from '../talk/colleagues.ts';
import { titleText } from '../titles.ts';
import { alike, combined, type Deed, isPossible } from './deeds.ts';
import type { Outcome } from './overlook-rows.ts';
import type { HandOut, ParlorHandOut } from './parlor-hand-out.ts';
import '../../ui/elements/parlor-dialog.ts';
import './parlor-hand-out.ts';

/** How many are done at a time: more would be more than the relay takes from one supervisor. */
const atOnce = 4;

/** How many kinds of conversation it is asked for who could have them; beyond that the relay says. */
const kindsMax = 5;

/** What became of one of them. */
export class OutcomeEvent extends Event {
  static readonly type = 'parlor-outcome';
  readonly conversation: string;
  readonly outcome: Outcome;

  constructor(conversation: string, outcome: Outcome) {
    super(OutcomeEvent.type);
    this.conversation = conversation;
    this.outcome = outcome;
  }
}

/**
 * Call `ask` to open a dialog. It closes with the answer: what becomes of each conversation is said where it stands.
 *
 * @fires {OutcomeEvent} parlor-outcome - Of each: that it is under way, and what became of it.
 */
export class ParlorDeeds extends ParlorElement {
  @property({ attribute: false }) facts: DeskFacts | undefined;

  @state() private asking:
    | { readonly deed: Deed; readonly rows: readonly Summary[]; readonly asked: number }
    | undefined;

  @query('parlor-hand-out') private readonly handOut!: ParlorHandOut;

  private readonly words = new StringsController(this, supervision);

  private followed: readonly { readonly source: Colleagues; readonly count: number; readonly stop: () => void }[] = [];

  /** Asks what is to be done with those of the rows with which it can be done. */
  ask(deed: Deed, rows: readonly Summary[]): void {
    const able = rows.filter((row) => isPossible(deed, row, ''));
    this.asking = { deed, rows: able, asked: rows.length };
    this.unfollow();
    if (deed !== 'force-close') this.follow(able);
  }

  /** Takes back what somebody was asked to take over, and says in the row what became of that. */
  async takeBack(row: Summary | undefined): Promise<void> {
    if (!row?.offer) return;
    const { id: conversation, offer } = row;
    this.tell(conversation, { of: 'take-back', is: 'under-way' });
    const refused = await new Promise<Refused | undefined>((give) => {
      this.dispatchEvent(new ActEvent({ do: 'cancel-transfer', conversation, give }));
    });
    const done = { of: 'take-back', is: 'done', name: offer.agent.name } as const;
    this.tell(conversation, refused ? { of: 'take-back', is: 'refused', refused } : done);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unfollow();
    this.asking = undefined;
  }

  protected override render(): unknown {
    const { deed = 'assign', rows = [], asked = 0 } = this.asking ?? {};
    const [first] = rows;
    const words = this.words.strings;
    const isOpen = this.asking !== undefined;
    const isClosing = deed === 'force-close';
    const title = first ? titleText(first, this.strings) : '';
    const heading = isOpen ? words.ask[deed](rows.length, title) : '';
    const partly = asked > rows.length ? words.onlySome(rows.length, asked) : '';
    return html`
      <parlor-hand-out
        .open=${isOpen && !isClosing}
        heading=${heading}
        partly=${partly}
        .deed=${isClosing ? 'assign' : deed}
        .standing=${this.standing}
        .facts=${this.facts}
        .queue=${alike(rows).length === 1 ? first?.queue : undefined}
        .choices=${[{ value: 'do', label: words.deeds[deed], look: 'primary' }]}
        @parlor-choice=${this.handleHandOut}
      ></parlor-hand-out>
      <parlor-dialog
        .open=${isOpen && isClosing}
        heading=${heading}
        text=${[words.forceCloseMeans(rows.length), partly].filter(Boolean).join(' ')}
        .choices=${[{ value: 'do', label: words.deeds['force-close'], look: 'danger' }]}
        @parlor-choice=${this.handleClose}
      ></parlor-dialog>
    `;
  }

  /** To whom all of them could be given, once it is known of each kind. */
  private get standing(): ColleaguesView | undefined {
    const views = this.followed.map(({ source, count }) => ({ ...source.getSnapshot(), count }));
    const [first] = views;
    if (!first) return undefined;
    const known = views.flatMap(({ handingOn, count }) => (handingOn ? [{ handingOn, count }] : []));
    return {
      handingOn: known.length === views.length ? combined(known) : undefined,
      refused: views.find(({ refused }) => refused)?.refused,
      isConnected: first.isConnected,
    };
  }

  private follow(rows: readonly Summary[]): void {
    for (const { rows: some } of alike(rows).slice(0, kindsMax)) {
      const [row] = some;
      if (!row) continue;
      const give = (source: Colleagues): void => {
        const stop = source.subscribe(() => this.requestUpdate());
        this.followed = [...this.followed, { source, count: some.length, stop }];
      };
      this.dispatchEvent(new ActEvent({ do: 'colleagues', conversation: row.id, give }));
    }
  }

  private unfollow(): void {
    for (const { stop } of this.followed) stop();
    this.followed = [];
  }

  private readonly handleHandOut = ({ value }: ParlorChoiceEvent): void => {
    const { asking } = this;
    const target = this.handOut.chosen;
    this.end();
    if (value === undefined || !asking || !target) return;
    void this.doAll(asking.deed, asking.rows, target);
  };

  private readonly handleClose = ({ value }: ParlorChoiceEvent): void => {
    const { asking } = this;
    this.end();
    if (value !== undefined && asking) void this.doAll('force-close', asking.rows, undefined);
  };

  private end(): void {
    this.asking = undefined;
    this.unfollow();
  }

  private async doAll(deed: Deed, rows: readonly Summary[], target: HandOut | undefined): Promise<void> {
    for (const { id } of rows) this.tell(id, { of: deed, is: 'under-way' });
    const left = [...rows];
    const work = async (): Promise<void> => {
      for (let row = left.shift(); row; row = left.shift()) this.tell(row.id, await this.do(deed, row, target));
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }

  private async do(deed: Deed, { id, seq }: Summary, target: HandOut | undefined): Promise<Outcome> {
    const refused = await this.outcome(deed, id, target);
    if (refused) return { of: deed, is: 'refused', refused };
    return { of: target?.kind === 'queue' ? 'requeue' : deed, is: 'done', name: target?.name ?? '', seq };
  }

  private outcome(deed: Deed, conversation: string, target: HandOut | undefined): Promise<Refused | undefined> {
    return new Promise((give) => {
      const about = { conversation, give };
      if (!target) this.dispatchEvent(new ActEvent({ do: 'force-close', ...about }));
      else if (target.kind === 'queue') this.dispatchEvent(new ActEvent({ do: 'requeue', queue: target.id, ...about }));
      else if (deed === 'assign')
        this.dispatchEvent(new ActEvent({ do: 'assign', agent: target.id, isForced: target.isForced, ...about }));
      else this.dispatchEvent(new ActEvent({ do: 'transfer', agent: target.id, ...about }));
    });
  }

  private tell(conversation: string, outcome: Outcome): void {
    this.dispatchEvent(new OutcomeEvent(conversation, outcome));
  }
}

define('parlor-deeds', ParlorDeeds);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-deeds': ParlorDeeds;
  }
}
