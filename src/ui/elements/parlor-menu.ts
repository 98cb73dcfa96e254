/** `<parlor-menu>`: a button, and behind it what else can be done. */
import { css, html, nothing, type PropertyValues, type SVGTemplateResult, svg } from 'lit';
import { property, state } from 'lit/decorators.js';
import { define } from '../define.ts';
import { ParlorElement } from '../element.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { tokens } from '../styles/tokens.ts';
import './parlor-icon.ts';

/** One thing that can be done. */
export interface MenuEntry {
  readonly label: string;
  /** Of what is on or off: whether it is on. */
  readonly checked?: boolean;
  readonly drawing?: SVGTemplateResult;
  readonly act: () => void;
}

const dots = svg`<path d="M12 5.5v.01M12 12v.01M12 18.5v.01" stroke-width="3"/>`;
const tick = svg`<path d="M5 12.5 10 17.5 19.5 7"/>`;

/**
 * A menu button: Enter, Space and the arrow keys open it, arrows, Home, End and first letters go through it, Escape closes it
 * with the focus back on the button. Below the button, at its end; over what is there.
 *
 * @csspart menu - The list of entries.
 */
export class ParlorMenu extends ParlorElement {
  static override styles = [
    tokens,
    base,
    controls,
    css`
      :host {
        position: relative;
        display: inline-flex;
      }

      .menu {
        position: absolute;
        inset-block-start: calc(100% + 4px);
        inset-inline-end: 0;
        z-index: 2;
        inline-size: max-content;
        min-inline-size: 200px;
        max-inline-size: min(300px, 80vw);
        padding: 4px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-small);
        background: var(--_surface-raised);
        box-shadow: var(--_shadow);
        animation: unfold var(--_motion) var(--_ease);
      }

      .entry {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 36px;
        padding: 6px 10px;
        border-radius: var(--_radius-tiny);
        font-size: 14px;
        line-height: 20px;
        cursor: pointer;
        --parlor-icon-size: 18px;
      }

      .entry:hover,
      .entry:focus-visible {
        background: var(--_bubble);
        outline-offset: -2px;
      }

      .mark {
        inline-size: 18px;
        block-size: 18px;
      }

      @keyframes unfold {
        from {
          opacity: 0;
          transform: translateY(-4px);
        }
      }
    `,
  ];

  /** Names the button and the menu. @attr */
  @property() label = '';

  @property({ attribute: false }) entries: readonly MenuEntry[] = [];

  @state() private isOpen = false;

  /** Which entry is to have the focus once they are there. */
  private wanted = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusout', this.handleFocusOut);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.isOpen = false;
  }

  protected override render(): unknown {
    return html`
      <button
        class="icon-button"
        type="button"
        aria-label=${this.label}
        title=${this.label}
        aria-haspopup="menu"
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        @click=${this.handleClick}
        @keydown=${this.handleButtonKey}
      >
        <parlor-icon .drawing=${dots}></parlor-icon>
      </button>
      ${this.isOpen ? this.menu() : nothing}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (this.isOpen && changed.has('isOpen')) this.items.at(this.wanted)?.focus();
  }

  private menu(): unknown {
    const hasMarks = this.entries.some(({ checked, drawing }) => checked !== undefined || drawing);
    return html`
      <div class="menu" part="menu" role="menu" aria-label=${this.label} @keydown=${this.handleMenuKey}>
        ${this.entries.map(
          (entry) => html`
            <div
              class="entry"
              role=${entry.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked=${entry.checked === undefined ? nothing : String(entry.checked)}
              tabindex="-1"
              @click=${() => this.choose(entry)}
            >
              ${hasMarks ? html`<span class="mark">${this.mark(entry)}</span>` : nothing}<span dir="auto">${entry.label}</span>
            </div>
          `,
        )}
      </div>
    `;
  }

  private mark({ checked, drawing }: MenuEntry): unknown {
    const shown = checked ? tick : drawing;
    return shown ? html`<parlor-icon .drawing=${shown}></parlor-icon>` : nothing;
  }

  private get items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.entry')];
  }

  /** The button has it. */
  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  private open(wanted: number): void {
    this.wanted = wanted;
    this.isOpen = true;
  }

  /** Puts the focus back to where it came from. */
  private close(): void {
    this.isOpen = false;
    this.focus();
  }

  private choose(entry: MenuEntry): void {
    this.close();
    entry.act();
  }

  private handleClick(): void {
    if (this.isOpen) this.close();
    else this.open(0);
  }

  private handleButtonKey(event: KeyboardEvent): void {
    const wanted = event.key === 'ArrowDown' ? 0 : event.key === 'ArrowUp' ? -1 : undefined;
    if (wanted === undefined || this.isOpen) return;
    event.preventDefault();
    this.open(wanted);
  }

  private handleMenuKey(event: KeyboardEvent): void {
    const { items } = this;
    const at = items.indexOf(event.target as HTMLElement);
    const { key } = event;
    if (key === 'Tab') {
      // Goes on from the button, as if the menu had never been there.
      this.close();
      return;
    }
    const acts: Readonly<Record<string, () => void>> = {
      Escape: () => this.close(),
      Enter: () => items[at]?.click(),
      ' ': () => items[at]?.click(),
      ArrowDown: () => items[(at + 1) % items.length]?.focus(),
      ArrowUp: () => items.at(at - 1)?.focus(),
      Home: () => items[0]?.focus(),
      End: () => items.at(-1)?.focus(),
    };
    const act = acts[key] ?? (key.length === 1 ? () => this.toLetter(key, at) : undefined);
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  /** To the next entry that begins with it. */
  private toLetter(letter: string, at: number): void {
    const { items, language } = this;
    const begins = (item: HTMLElement): boolean =>
      item.textContent.trim().toLocaleLowerCase(language).startsWith(letter.toLocaleLowerCase(language));
    [...items.slice(at + 1), ...items.slice(0, at + 1)].find(begins)?.focus();
  }

  private readonly handleFocusOut = ({ relatedTarget }: FocusEvent): void => {
    // Where the focus stays in here, it is retargeted to this element.
    if (relatedTarget !== this) this.isOpen = false;
  };
}

define('parlor-menu', ParlorMenu);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-menu': ParlorMenu;
  }
}
