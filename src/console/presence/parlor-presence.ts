/** `<parlor-presence>`: the agent's own presence, and the menu to choose another. Rules A1, A3 and A8 in docs/SPEC.md. */
import { html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import type { Choice, Presence } from '../../core/presence/presence.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import { desk } from '../../ui/locales/desk/languages.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { ActEvent } from '../acts.ts';
import { MenuController } from '../controllers/menu-controller.ts';
import type { PresenceAttempt } from '../desk-state.ts';
import { presenceName } from '../site-words.ts';
import { presenceStyles } from './parlor-presence.styles.ts';
import '../../ui/elements/parlor-icon.ts';
import './parlor-presence-mark.ts';

/** In the order of the menu: from reachable to gone. *Inactive* is nobody's choice. */
const bases: readonly Choice['base'][] = ['available', 'busy', 'do-not-disturb', 'away', 'offline'];

/** A menu button named by the presence that holds and who set it. What is not done yet, or was refused, is said below. */
export class ParlorPresence extends ParlorElement {
  static override styles = [tokens, base, controls, presenceStyles];

  /** Whether there is room for its mark only. @attr */
  @property({ type: Boolean, reflect: true }) compact = false;

  @property({ attribute: false }) presence: Presence | undefined;

  /** What the agent asked for, as long as there is something to say about it. */
  @property({ attribute: false }) attempt: PresenceAttempt | undefined;

  /** What the site calls its own presences. */
  @property({ attribute: false }) facts: DeskFacts | undefined;

  /** Whether what is chosen now is done now. */
  @property({ type: Boolean }) connected = false;

  @query('.present') private readonly button!: HTMLElement | null;

  private readonly words = new StringsController(this, desk);

  private readonly menu = new MenuController(this, () => this.button);

  protected override render(): unknown {
    const { presence, attempt } = this;
    if (!presence) return nothing;
    const words = this.words.strings;
    const name = presenceName(presence, this.facts, words.presences);
    const setBy = words.presenceSetBy[presence.setBy];
    const isChanging = attempt !== undefined && !attempt.refused;
    return html`
      <button
        class="present"
        type="button"
        aria-label=${words.presenceNow(name, setBy)}
        title=${words.presenceNow(name, setBy)}
        aria-haspopup="menu"
        aria-expanded=${this.menu.isOpen ? 'true' : 'false'}
        @click=${this.menu.handleButton}
        @keydown=${this.menu.handleButtonKey}
      >
        <parlor-presence-mark base=${presence.base}></parlor-presence-mark>
        <span class="words">
          <span class="name" dir="auto">${name}</span>
          <span class="by">${isChanging ? words.presenceChanging(this.wantedName(attempt)) : setBy}</span>
        </span>
        <parlor-icon name="chevron"></parlor-icon>
      </button>
      ${this.menu.isOpen ? this.entries(presence) : nothing}
      <div role="status">${isChanging && !this.connected ? this.waits(attempt) : nothing}</div>
      ${attempt?.refused && attempt.at === undefined ? this.refusal(attempt.refused) : nothing}
    `;
  }

  private entries(present: Presence): unknown {
    const words = this.words.strings;
    const own = (this.facts?.presences ?? []).map(({ id, name, base }) => ({ name, choice: { base, custom: id } }));
    const choices = [...bases.map((base) => ({ name: words.presenceChoices[base], choice: { base } })), ...own];
    return html`
      <div class="menu floats" role="menu" aria-label=${words.presence} @keydown=${this.menu.handleMenuKey}>
        ${choices.map(({ name, choice }) => this.entry(name, choice, present))}
        <div role="separator"></div>
        <button type="button" role="menuitem" tabindex="-1" @click=${this.handleReset}>
          <parlor-icon name="retry"></parlor-icon><span>${words.resetPresence}</span>
        </button>
      </div>
    `;
  }

  private entry(name: string, choice: Choice, present: Presence): unknown {
    const isPresent = choice.base === present.base && choice.custom === present.custom;
    return html`
      <button
        type="button"
        role="menuitemradio"
        tabindex="-1"
        aria-checked=${isPresent ? 'true' : 'false'}
        @click=${() => this.choose(choice)}
      >
        <parlor-presence-mark base=${choice.base}></parlor-presence-mark>
        <span dir="auto">${name}</span>
        ${isPresent ? html`<parlor-icon name="check"></parlor-icon>` : nothing}
      </button>
    `;
  }

  private waits(attempt: PresenceAttempt): unknown {
    return html`<p class="said floats">${this.words.strings.presenceWaits(this.wantedName(attempt))}</p>`;
  }

  private refusal({ code }: NonNullable<PresenceAttempt['refused']>): unknown {
    const { presenceFailed, dismiss } = this.words.strings;
    return html`
      <div class="said floats refusal" role="alert">
        <span>${presenceFailed(this.strings.problems[code])}</span>
        <button class="button small quiet" type="button" @click=${this.handleDismiss}>${dismiss}</button>
      </div>
    `;
  }

  private wantedName({ wanted }: PresenceAttempt): string | undefined {
    return wanted === 'reset' ? undefined : presenceName(wanted, this.facts, this.words.strings.presences);
  }

  private choose(choice: Choice): void {
    this.menu.close();
    this.dispatchEvent(new ActEvent({ do: 'set-presence', choice }));
  }

  private handleReset(): void {
    this.menu.close();
    this.dispatchEvent(new ActEvent({ do: 'reset-presence' }));
  }

  private handleDismiss(): void {
    this.dispatchEvent(new ActEvent({ do: 'dismiss-presence' }));
  }
}

define('parlor-presence', ParlorPresence);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-presence': ParlorPresence;
  }
}
