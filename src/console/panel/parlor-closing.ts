/** `<parlor-closing>`: asks before a session is closed, and says what will happen. Rules S8, M4, C5, C6 and C10 in docs/SPEC.md. */
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ConversationView } from '../../sdk/snapshots.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import type { Choice } from '../../ui/elements/parlor-dialog.ts';
import type { ParlorChoiceEvent } from '../../ui/events.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { supervision } from '../../ui/locales/desk/supervision.ts';
import { talkDesk } from '../../ui/locales/desk/talk.ts';
import { workspace } from '../../ui/locales/desk/workspace.ts';
import type { Abilities } from '../abilities.ts';
import type { Refused } from '../access.ts';
import { ActEvent, type DeskAct } from '../acts.ts';
import type { Attempt } from '../desk-state.ts';
import { titleText } from '../titles.ts';
import '../../ui/elements/parlor-dialog.ts';

/**
 * Stays until the relay has done what was chosen: a refusal is said here, and so is that there is no connection. What it says
 * and offers follows the conversation while it is open.
 */
export class ParlorClosing extends ParlorElement {
  /** Whose session somebody wants to close; nothing is asked without one. */
  @property({ attribute: false }) view: ConversationView | undefined;

  @property({ attribute: false }) abilities: Abilities | undefined;

  /** What became of the last choice. */
  @property({ attribute: false }) attempt: Attempt | undefined;

  /** Whether something was written and not sent. */
  @property({ type: Boolean }) unsent = false;

  /** Whether a supervisor has joined it. */
  @property({ type: Boolean }) joined = false;

  /** Whether the relay can be reached. */
  @property({ type: Boolean }) connected = false;

  private readonly words = new StringsController(this, desk);

  private readonly frame = new StringsController(this, workspace);

  private readonly supervised = new StringsController(this, supervision);

  private readonly beside = new StringsController(this, talkDesk);

  /** What becomes of leaving what is another one's: under way, or refused. */
  @state() private leaving: 'under-way' | Refused | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('view')?.conversation.id !== this.view?.conversation.id) this.leaving = undefined;
  }

  protected override render(): unknown {
    const { view } = this;
    const title = view ? titleText(view.conversation, this.strings) : '';
    const isUnderWay = this.leaving === 'under-way' || (this.isLeaving && !this.attempt?.refused);
    const question = this.isBeside ? this.beside.strings.leaveQuestion : this.words.strings.closeQuestion;
    return html`
      <parlor-dialog
        .open=${view !== undefined}
        heading=${view ? question(title) : ''}
        text=${view ? this.text(view, isUnderWay) : ''}
        way-out=${isUnderWay ? this.words.strings.dismiss : nothing}
        .choices=${view && !isUnderWay ? this.choices() : []}
        @parlor-choice=${this.handleChoice}
      ></parlor-dialog>
    `;
  }

  /** Who reads along has nothing to close, and can leave. */
  private get isBeside(): boolean {
    const { leave = false, close = false } = this.abilities ?? {};
    return leave && !close;
  }

  private get isLeaving(): boolean {
    return this.attempt?.verb === 'end' || this.attempt?.verb === 'close';
  }

  private text({ conversation }: ConversationView, isUnderWay: boolean): string {
    const { closeMeans, endFailed, closeFailed } = this.words.strings;
    const { closing, closesLater, closeMeansEnd, withUnsent } = this.frame.strings;
    if (isUnderWay) return this.connected ? closing : closesLater;
    if (typeof this.leaving === 'object') return this.beside.strings.notDone(this.strings.problems[this.leaving.code]);
    if (this.isBeside) return (this.joined ? this.supervised : this.beside).strings.leaveMeans;
    const refused = this.isLeaving ? this.attempt?.refused : undefined;
    if (refused) {
      const reason = this.strings.problems[refused.code];
      return this.attempt?.verb === 'end' ? endFailed(reason) : closeFailed(reason);
    }
    const { mode, state } = conversation.lifecycle;
    const text = state === 'active' ? closeMeans[mode ?? 'live'] : closeMeansEnd;
    return this.unsent ? withUnsent(text) : text;
  }

  private choices(): readonly Choice[] {
    const { end, close } = this.words.strings;
    if (this.isBeside) return [{ value: 'leave', label: this.beside.strings.leave, look: 'primary' }];
    const ending: Choice = { value: 'end', label: end, look: 'danger' };
    const closing: Choice = { value: 'close', label: close, look: 'primary' };
    return [...(this.abilities?.end ? [ending] : []), ...(this.abilities?.close ? [closing] : [])];
  }

  private handleChoice({ value }: ParlorChoiceEvent): void {
    const conversation = this.view?.conversation.id;
    if (conversation === undefined) return;
    if (value === 'leave') this.leave(conversation);
    else if (value === 'end' || value === 'close') this.act({ do: value, conversation });
    else this.act({ do: 'ask-to-close' });
  }

  private leave(conversation: string): void {
    this.leaving = 'under-way';
    const give = async (outcome: Promise<Refused | undefined>): Promise<void> => {
      this.leaving = await outcome;
    };
    this.act({ do: 'leave', conversation, give: (outcome) => void give(outcome) });
  }

  private act(act: DeskAct): void {
    this.dispatchEvent(new ActEvent(act));
  }
}

define('parlor-closing', ParlorClosing);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-closing': ParlorClosing;
  }
}
