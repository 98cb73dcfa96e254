/**
 * `<parlor-handing>`: colleagues in a conversation: who is asked to take it over or to advise, who is there, what became of it,
 * and the dialogs that ask. Rules S10, V5 and C5 in docs/SPEC.md.
 */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Assignee } from '../../core/conversation/lifecycle.ts';
import type { Actor } from '../../core/conversation/participants.ts';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import type { ConversationView } from '../../sdk/snapshots.ts';
import { SnapshotController } from '../../ui/controllers/snapshot-controller.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import type { ParlorChoiceEvent } from '../../ui/events.ts';
import { supervision } from '../../ui/locales/desk/supervision.ts';
import { talkDesk } from '../../ui/locales/desk/talk.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import type { Refused } from '../access.ts';
import { ActEvent } from '../acts.ts';
import { deskStyles } from '../styles/desk.ts';
import { titleText } from '../titles.ts';
import { isJoined } from './beside.ts';
import type { ColleaguesView } from './colleagues.ts';
import type { ParlorAskColleague } from './parlor-ask-colleague.ts';
import { handingStyles } from './parlor-handing.styles.ts';
import { type Standing, standingsOf } from './standings.ts';
import type { Target } from './talk-acts.ts';
import '../../ui/elements/parlor-dialog.ts';
import '../../ui/elements/parlor-icon.ts';
import './parlor-ask-colleague.ts';

/** What can be asked for here. */
export type HandingQuestion = 'transfer' | 'consult' | 'release' | 'leave';

/** What can be done with who is asked, or there. */
type ChipAct =
  | { readonly do: 'cancel-transfer' }
  | { readonly do: 'cancel-consult' | 'end-consult'; readonly agent: string };

/**
 * Call `ask` to open a dialog. A refusal is shown in the dialog as long as it is open, and here otherwise.
 *
 * @fires {Event} parlor-focus-lost - What had the focus here is gone.
 */
export class ParlorHanding extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, handingStyles];

  @property({ attribute: false }) view: ConversationView | undefined;

  @property({ attribute: false }) me: Actor | undefined;

  /** What the site calls its things. */
  @property({ attribute: false }) names: DeskFacts | undefined;

  @state() private asking: HandingQuestion | undefined;

  @state() private isBusy = false;

  @state() private refused: Refused | undefined;

  /** What was asked in vain, and has been noted. */
  @state() private dismissed: ReadonlySet<string> = new Set();

  /** The note went ahead though what it was for was refused. */
  @state() private isNoted = false;

  /** Whom nobody asks any more, until something else is done. */
  @state() private takenBack: Assignee | undefined;

  @query('parlor-ask-colleague') private readonly dialog!: ParlorAskColleague;

  private readonly words = new StringsController(this, talkDesk);

  private readonly supervised = new StringsController(this, supervision);

  private readonly colleagues = new SnapshotController<ColleaguesView>(this);

  /** What has the focus here while it is drawn anew. */
  private held: Element | null | undefined;

  /** Those with whom something is being done: once, however often it is pressed. */
  private readonly pressed = new Set<string>();

  /** Asks, in a dialog, what is to be done. */
  ask(question: HandingQuestion): void {
    this.asking = question;
    this.refused = undefined;
    this.isNoted = false;
    const conversation = this.view?.conversation.id;
    if (conversation === undefined || !isOfColleagues(question)) return;
    this.dispatchEvent(
      new ActEvent({ do: 'colleagues', conversation, give: (source) => this.colleagues.follow(source) }),
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.held = this.shadowRoot?.activeElement;
    if (changed.has('view') && changed.get('view')?.conversation.id !== this.view?.conversation.id)
      this.takenBack = undefined;
    if (!changed.has('view') || this.dismissed.size === 0) return;
    // Whoever is asked anew may fail anew.
    const known = new Set(this.standings.map(({ key }) => key));
    const kept = [...this.dismissed].filter((key) => known.has(key));
    if (kept.length < this.dismissed.size) this.dismissed = new Set(kept);
  }

  // Not to what stands beside it: whoever presses twice would do without somebody else, too.
  protected override updated(): void {
    if (this.held?.isConnected !== false || this.shadowRoot?.activeElement) return;
    this.dispatchEvent(new Event('parlor-focus-lost'));
  }

  protected override render(): unknown {
    if (!this.view) return nothing;
    const shown = this.standings.filter(({ key }) => !this.dismissed.has(key));
    const words = this.words.strings;
    return html`
      <div role="status">
        ${
          shown.length === 0
            ? nothing
            : html`<ul role="list" aria-label=${words.standing}>${repeat(
                shown,
                ({ key }) => key,
                (one) => this.standing(one),
              )}</ul>`
        }
        ${this.takenBack ? html`<span class="spoken">${words.takenBack(this.takenBack.name)}</span>` : nothing}
      </div>
      ${this.refused && !isOfColleagues(this.asking) ? this.refusal(this.refused) : nothing}
      ${this.questions(this.view)}
    `;
  }

  private get standings(): readonly Standing[] {
    return this.view && this.me ? standingsOf(this.view.conversation, this.me) : [];
  }

  private standing(one: Standing): unknown {
    const words = this.words.strings;
    const { kind, agent } = one;
    switch (kind) {
      case 'handed':
        return this.chip(this.handedText(one), one, {
          act: { do: 'cancel-transfer' },
          label: words.takeBack,
          nameOf: words.takeBackOf,
        });
      case 'asked':
        return this.chip(words.consultAsked(agent.name), one, {
          act: { do: 'cancel-consult', agent: agent.id },
          label: words.takeBack,
          nameOf: words.takeBackOf,
        });
      case 'there':
        return this.chip(words.consulted(agent.name), one, {
          act: { do: 'end-consult', agent: agent.id },
          label: words.dismiss,
          nameOf: words.dismissOf,
        });
      case 'handing-failed':
        return this.failure(one, words.handingFailed[one.why](agent.name));
      case 'consult-failed':
        return this.failure(one, words.consultFailed[one.why](agent.name));
    }
  }

  /** To whom it would be lost it is said that it stays. */
  private handedText({ agent: { name }, isHolder }: Extract<Standing, { kind: 'handed' }>): string {
    return isHolder ? this.words.strings.handedTo(name) : this.supervised.strings.transferAsked(name);
  }

  private chip(
    text: string,
    one: Extract<Standing, { isOurs: boolean }>,
    button: {
      readonly act: ChipAct;
      readonly label: string;
      readonly nameOf: (what: string) => string;
    },
  ): unknown {
    if (!one.isOurs) return html`<li class="plain" dir="auto">${text}</li>`;
    const { act, label, nameOf } = button;
    return html`
      <li>
        <span dir="auto">${text}</span>
        <button
          class="button small quiet"
          type="button"
          aria-label=${nameOf(text)}
          @click=${() => this.press(one, act)}
        >
          ${label}
        </button>
      </li>
    `;
  }

  private failure({ key }: Standing, text: string): unknown {
    const words = this.words.strings;
    return html`
      <li class="failed">
        <span dir="auto">${text}</span>
        <button class="button small quiet" type="button" aria-label=${words.notedOf(text)} @click=${() => this.dismiss(key)}>
          ${words.noted}
        </button>
      </li>
    `;
  }

  private refusal({ code }: Refused): unknown {
    const words = this.words.strings;
    // What is over here was asked by its reader, not of them.
    const reason = code === 'offer-over' ? words.requestOver : this.strings.problems[code];
    return html`
      <div class="refusal" role="alert">
        <parlor-icon name="alert"></parlor-icon>
        <span>${words.notDone(reason)}</span>
        <button class="button small quiet" type="button" @click=${this.handleDismiss}>${words.noted}</button>
      </div>
    `;
  }

  private questions(view: ConversationView): unknown {
    const words = this.words.strings;
    const { asking } = this;
    const title = titleText(view.conversation, this.strings);
    const purpose = asking === 'consult' ? 'consult' : 'transfer';
    const { heading, button } = words.ask[purpose];
    const isRelease = asking !== 'leave';
    return html`
      <parlor-ask-colleague
        .open=${isOfColleagues(asking)}
        purpose=${purpose}
        heading=${heading(title)}
        text=${purpose === 'consult' ? words.consultMeans : ''}
        .choices=${[{ value: 'ask', label: button, look: 'primary' }]}
        .view=${view}
        .names=${this.names}
        .colleagues=${this.colleagues.value}
        .said=${this.said}
        .wrong=${this.refused !== undefined}
        @parlor-choice=${this.handleAsk}
      ></parlor-ask-colleague>
      <parlor-dialog
        .open=${asking === 'release' || asking === 'leave'}
        heading=${isRelease ? words.releaseQuestion(title) : words.leaveQuestion(title)}
        text=${isRelease ? words.releaseMeans : this.leaveMeans}
        .choices=${[{ value: 'do', label: isRelease ? words.release.replace('…', '') : words.leave, look: 'primary' }]}
        @parlor-choice=${this.handleAnswer}
      ></parlor-dialog>
    `;
  }

  /** Who has joined by right can come back by it. */
  private get leaveMeans(): string {
    const hasJoined = this.view && this.me && isJoined(this.view.conversation, this.me);
    return (hasJoined ? this.supervised : this.words).strings.leaveMeans;
  }

  /** What there is to say in the dialog. */
  private get said(): string {
    const words = this.words.strings;
    if (this.refused) {
      const reason = words.notDone(this.strings.problems[this.refused.code]);
      return this.isNoted ? `${reason} ${words.noteWritten}` : reason;
    }
    if (!this.isBusy) return '';
    return this.colleagues.value?.isConnected === false ? words.waitsForConnection : words.asking;
  }

  private async handleAsk({ value }: ParlorChoiceEvent): Promise<void> {
    if (value === undefined) return this.close();
    const { asking, dialog } = this;
    const targets = dialog.targets;
    if (this.isBusy) return;
    const refusals = await this.busy(
      asking === 'consult'
        ? targets.flatMap((one) => ('agent' in one ? [this.outcome({ do: 'consult', agent: one.agent })] : []))
        : targets.slice(0, 1).map((to) => this.handOn(to, dialog.note)),
    );
    this.refused = refusals.find((one) => one !== undefined);
    // Who has closed it meanwhile reads the refusal outside.
    if (!this.refused && this.asking === asking) this.close();
  }

  private handOn(to: Target, note: string): Promise<Refused | undefined> {
    return this.outcome({
      do: 'hand-on',
      to,
      note,
      noted: () => {
        this.isNoted = true;
        this.dialog.note = '';
      },
    });
  }

  private handleAnswer({ value }: ParlorChoiceEvent): void {
    const { asking } = this;
    this.asking = undefined;
    if (value !== undefined && (asking === 'release' || asking === 'leave')) void this.give({ do: asking });
  }

  private close(): void {
    this.asking = undefined;
    this.colleagues.follow(undefined);
  }

  private async give(act: Parameters<ParlorHanding['outcome']>[0]): Promise<Refused | undefined> {
    const [refused] = await this.busy([this.outcome(act)]);
    this.refused = refused;
    return refused;
  }

  /** What is taken back is gone by that: it is said, to who can't see it go. */
  private async press({ key, agent }: Standing, act: ChipAct): Promise<void> {
    if (this.pressed.has(key)) return;
    this.pressed.add(key);
    const refused = await this.give(act);
    this.pressed.delete(key);
    if (act.do !== 'end-consult' && !refused) this.takenBack = agent;
  }

  private async busy(outcomes: readonly Promise<Refused | undefined>[]): Promise<readonly (Refused | undefined)[]> {
    this.isBusy = true;
    this.refused = undefined;
    this.takenBack = undefined;
    try {
      return await Promise.all(outcomes);
    } finally {
      this.isBusy = false;
    }
  }

  private outcome(
    act:
      | ChipAct
      | { readonly do: 'release' | 'leave' }
      | { readonly do: 'consult'; readonly agent: string }
      | { readonly do: 'hand-on'; readonly to: Target; readonly note: string; readonly noted: () => void },
  ): Promise<Refused | undefined> {
    const conversation = this.view?.conversation.id ?? '';
    return new Promise((resolve) => {
      this.dispatchEvent(new ActEvent({ ...act, conversation, give: resolve }));
    });
  }

  private dismiss(key: string): void {
    this.dismissed = new Set([...this.dismissed, key]);
  }

  private handleDismiss(): void {
    this.refused = undefined;
  }
}

const isOfColleagues = (question: HandingQuestion | undefined): boolean =>
  question === 'transfer' || question === 'consult';

define('parlor-handing', ParlorHanding);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-handing': ParlorHanding;
  }
}
