/** `<parlor-message-menu>`: a button beside a message, and behind it what can be done with it. */
import { css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { define } from '../../ui/define.ts';
import { ParlorElement } from '../../ui/element.ts';
import type { MenuEntry } from '../../ui/elements/parlor-menu.ts';
import { messages } from '../../ui/locales/desk/messages.ts';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { MenuController } from '../controllers/menu-controller.ts';
import { more } from '../drawings.ts';
import '../../ui/elements/parlor-icon.ts';

/** Pixels between the menu and what is around it. */
const gap = 8;

/**
 * The menus of a transcript are one stop of the tab key: from one button to another it is an arrow key. The button is seen when
 * the message is pointed at, and when it has the focus; where nothing can point without touching, always.
 *
 * @fires {Event} parlor-reached - Its button has the focus, and is the one to come back to.
 */
export class ParlorMessageMenu extends ParlorElement {
  static override styles = [
    tokens,
    base,
    controls,
    css`
      :host {
        position: absolute;
        inset-block-start: 4px;
        inset-inline-start: calc(100% + 4px);
        opacity: 0;
        color: var(--_text);
        font-size: 14px;
        font-weight: 400;
        --parlor-button-size: 28px;
        --parlor-icon-size: 16px;
      }

      :host([own]) {
        inset-inline: auto calc(100% + 4px);
      }

      :host([near]),
      :host(:focus-within) {
        opacity: 1;
      }

      @media (hover: none) {
        :host {
          opacity: 1;
        }
      }

      .menu {
        position: fixed;
        inset: auto;
        margin: 0;
        min-inline-size: 200px;
        max-inline-size: min(300px, 100vw - 16px);
        padding: 4px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-small);
        background: var(--_surface-raised);
        box-shadow: var(--_shadow);
        color: inherit;
      }

      .menu button {
        display: block;
        inline-size: 100%;
        min-block-size: 36px;
        padding: 6px 10px;
        border: 0;
        border-radius: var(--_radius-tiny);
        background: none;
        color: inherit;
        font: inherit;
        line-height: 20px;
        text-align: start;
        cursor: pointer;
      }

      .menu button:hover,
      .menu button:focus-visible {
        background: var(--_bubble);
        outline-offset: -2px;
      }
    `,
  ];

  @property({ attribute: false }) entries: readonly MenuEntry[] = [];

  /** Whether the tab key comes here. */
  @property({ type: Boolean }) reachable = false;

  /** Beside a message of the reader's own. @attr */
  @property({ type: Boolean, reflect: true }) own = false;

  /** The message is pointed at. @attr */
  @state() private near = false;

  @query('.icon-button') private readonly button!: HTMLElement | null;

  @query('.menu') private readonly list!: HTMLElement | null;

  private readonly words = new StringsController(this, messages);

  private readonly menu = new MenuController(this, () => this.button);

  private message: Element | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.message = this.closest('.message');
    this.message?.addEventListener('pointerenter', this.handleNear);
    this.message?.addEventListener('pointerleave', this.handleNear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.message?.removeEventListener('pointerenter', this.handleNear);
    this.message?.removeEventListener('pointerleave', this.handleNear);
    window.removeEventListener('scroll', this.handleScroll, true);
  }

  override focus(options?: FocusOptions): void {
    this.button?.focus(options);
  }

  protected override updated(): void {
    this.toggleAttribute('near', this.near || this.menu.isOpen);
    const listen = this.menu.isOpen ? 'addEventListener' : 'removeEventListener';
    window[listen]('scroll', this.handleScroll, true);
    this.place();
  }

  protected override render(): unknown {
    const { actions } = this.words.strings;
    return html`
      <button
        class="icon-button"
        type="button"
        tabindex=${this.reachable ? 0 : -1}
        aria-label=${actions}
        title=${actions}
        aria-haspopup="menu"
        aria-expanded=${this.menu.isOpen ? 'true' : 'false'}
        @click=${this.menu.handleButton}
        @keydown=${this.handleKey}
        @focus=${this.handleFocus}
      >
        <parlor-icon .drawing=${more}></parlor-icon>
      </button>
      ${
        this.menu.isOpen
          ? html`
              <div class="menu" popover="manual" role="menu" aria-label=${actions} @keydown=${this.menu.handleMenuKey}>
                ${this.entries.map(
                  (entry) =>
                    html`<button type="button" role="menuitem" tabindex="-1" @click=${() => this.choose(entry)}>${entry.label}</button>`,
                )}
              </div>
            `
          : nothing
      }
    `;
  }

  /** Over everything, as the transcript cuts off what stands out of it; beside its button, within the window. */
  private place(): void {
    const { list, button } = this;
    if (!list || !button || list.matches(':popover-open')) return;
    list.showPopover();
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = list;
    const isRight = getComputedStyle(this).direction === 'rtl';
    const start = isRight ? right - width : left;
    const above = Math.max(gap, top - height - 4);
    list.style.left = `${Math.max(gap, Math.min(start, innerWidth - width - gap))}px`;
    list.style.top = `${bottom + 4 + height + gap > innerHeight ? above : bottom + 4}px`;
  }

  private choose(entry: MenuEntry): void {
    this.menu.close();
    entry.act();
  }

  private handleKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || this.menu.isOpen) return;
    const root = this.getRootNode() as ParentNode;
    const all = [...root.querySelectorAll('parlor-message-menu')];
    const next = all[all.indexOf(this) + step];
    event.preventDefault();
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  }

  private handleFocus(): void {
    this.dispatchEvent(new Event('parlor-reached', { bubbles: true, composed: true }));
  }

  private readonly handleNear = ({ type }: Event): void => {
    this.near = type === 'pointerenter';
  };

  private readonly handleScroll = (event: Event): void => {
    if (event.target !== this.list) this.menu.close();
  };
}

define('parlor-message-menu', ParlorMessageMenu);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-message-menu': ParlorMessageMenu;
  }
}
