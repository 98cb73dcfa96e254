/** `<parlor-work-item>`: one row of *Open work items* or *My work items*. */
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import { elapsedSince } from '../elapsed-since.ts';
import { deskStyles } from '../styles/desk.ts';
import { quotedText, titleText } from '../titles.ts';
import type { Taking, WorkItem } from '../work-items.ts';
import { workItemStyles } from './parlor-work-item.styles.ts';
import '../../ui/elements/parlor-avatar.ts';
import '../../ui/elements/parlor-icon.ts';

/** Lists come many times a second, with rows made anew: only what shows something else is drawn. */
const isOther = (item: WorkItem | undefined, former: WorkItem | undefined): boolean =>
  item?.summary !== former?.summary ||
  item?.attempt !== former?.attempt ||
  item?.open !== former?.open ||
  item?.taking !== former?.taking;

/** Who waits, what they said last, since when, and the button that takes the conversation. */
export class ParlorWorkItem extends ParlorElement {
  static override styles = [tokens, base, controls, deskStyles, workItemStyles];

  @property({ attribute: false, hasChanged: isOther }) item: WorkItem | undefined;

  /** The agent's id. */
  @property() me = '';

  private readonly words = new StringsController(this, desk);

  protected override render(): unknown {
    if (!this.item) return nothing;
    const { summary, attempt, open, taking } = this.item;
    const words = this.words.strings;
    const title = titleText(summary, this.strings);
    return html`
      <div class="row ${open ? '' : 'gone'}" @click=${this.handleRow}>
        <parlor-avatar name=${title} seed=${summary.id}></parlor-avatar>
        <div class="text">
          <div class="who">
            <span class="title" id="title" dir="auto">${title}</span>
            ${open ? html`<span class="mark">${this.mark(this.item)}</span>` : nothing}
          </div>
          ${summary.lastMessage ? this.lastMessage(summary.lastMessage) : nothing}
        </div>
        ${
          open
            ? html`
                <div class="since">
                  <parlor-icon name="clock"></parlor-icon>
                  <span class="spoken">${words.waitingSince[taking]}</span>
                  ${elapsedSince(summary.since, this.language)}
                </div>
                <div class="act">${this.takeButton(taking, attempt !== undefined && !attempt.refused)}</div>
              `
            : nothing
        }
        ${attempt?.refused ? this.refusal(attempt.refused) : nothing}
      </div>
    `;
  }

  private lastMessage({ by, excerpt }: NonNullable<WorkItem['summary']['lastMessage']>): unknown {
    const text = by === 'visitor' ? excerpt : quotedText(this.words.strings, this.strings.someAgent, excerpt);
    return html`<p class="excerpt" dir=${by === 'visitor' ? 'auto' : nothing}>${text}</p>`;
  }

  // Its name is the same in every row, so that people and tests find it; its description says whose it is.
  private takeButton(taking: Taking, isUnderWay: boolean): unknown {
    const { take, takingIt } = this.words.strings;
    return html`
      <button
        class="button ${taking === 'pick' ? 'primary' : ''}"
        type="button"
        aria-describedby="title"
        aria-disabled=${isUnderWay ? 'true' : 'false'}
        @click=${this.handleTake}
      >
        ${(isUnderWay ? takingIt : take)[taking]}
      </button>
    `;
  }

  private refusal({ code, params }: NonNullable<NonNullable<WorkItem['attempt']>['refused']>): unknown {
    const { takenBy, dismiss } = this.words.strings;
    const reason = code === 'already-assigned' ? takenBy(String(params.agent ?? '')) : this.strings.problems[code];
    return html`
      <div class="refusal" role="alert">
        <parlor-icon name="alert"></parlor-icon>
        <span>${reason}</span>
        <button class="button small quiet" type="button" @click=${this.handleDismiss}>${dismiss}</button>
      </div>
    `;
  }

  private mark({ summary, taking }: WorkItem): string {
    const { isBack, isNew, isWaiting, offeredTo, offeredToYou } = this.words.strings;
    if (taking === 'reopen') return isWaiting;
    if (summary.offer) return summary.offer.agent.id === this.me ? offeredToYou : offeredTo(summary.offer.agent.name);
    return summary.since > summary.startedAt ? isBack : isNew;
  }

  /** With Shift held the whole row is its button (S4). */
  private handleRow(event: MouseEvent): void {
    const { item } = this;
    const isOnButton = event.composedPath().some((one) => one instanceof HTMLButtonElement);
    if (event.shiftKey && !isOnButton && item?.open && !(item.attempt && !item.attempt.refused)) this.handleTake();
  }

  private handleTake(): void {
    if (this.item) this.dispatchEvent(new ActEvent({ do: this.item.taking, conversation: this.item.summary.id }));
  }

  private handleDismiss(): void {
    if (this.item) this.dispatchEvent(new ActEvent({ do: 'dismiss', conversation: this.item.summary.id }));
  }
}

define('parlor-work-item', ParlorWorkItem);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-work-item': ParlorWorkItem;
  }
}
