/** `<parlor-emoji>`: emoji to pick from, in a grid that arrow keys walk through. */
import { css, html } from 'lit';
import { state } from 'lit/decorators.js';
import { StringsController } from '../ui/controllers/strings-controller.ts';
import { define } from '../ui/define.ts';
import { ParlorElement } from '../ui/element.ts';
import { tools } from '../ui/locales/tools/languages.ts';
import type { ToolStrings } from '../ui/locales/tools/strings.ts';
import { base } from '../ui/styles/base.ts';
import { tokens } from '../ui/styles/tokens.ts';

/** One was picked. Goes no further than the panel. */
export class EmojiPickEvent extends Event {
  static readonly type = 'parlor-emoji-pick';
  readonly emoji: string;

  constructor(emoji: string) {
    super(EmojiPickEvent.type);
    this.emoji = emoji;
  }
}

const columns = 8;

/** What customers and shops say to each other, by group. Screen readers know each one's name in their own language. */
const groups: Readonly<Record<keyof Pick<ToolStrings, 'faces' | 'hands' | 'signs'>, string>> = {
  faces: '😀 😄 😅 😂 🙂 😉 😊 😍 😘 😋 😎 🤔 😐 🙄 😏 😌 😴 😕 😟 😮 😢 😭 😤 😡',
  hands: '👍 👎 👌 👋 👏 🙏 💪 🤝',
  signs: '❤️ 💚 💙 💔 ⭐ ✨ 🎉 🎁 ✅ ❌ ❓ ❗ 📦 🚚 📷 ☕',
};

const rowsOf = (all: string): readonly (readonly string[])[] => {
  const emoji = all.split(' ');
  return Array.from({ length: Math.ceil(emoji.length / columns) }, (_, row) =>
    emoji.slice(row * columns, (row + 1) * columns),
  );
};

const grid = Object.entries(groups).flatMap(([group, all]) =>
  rowsOf(all).map((emoji, index) => ({ group: group as keyof typeof groups, emoji, isFirst: index === 0 })),
);

const cells = grid.flatMap(({ emoji }) => emoji);

export class ParlorEmoji extends ParlorElement {
  static override styles = [
    tokens,
    base,
    css`
      :host {
        display: block;
        max-block-size: 200px;
        margin-block-end: 8px;
        padding: 8px;
        overflow-y: auto;
        overscroll-behavior: contain;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-small);
        background: var(--_surface-raised);
      }

      .row {
        display: grid;
        grid-template-columns: repeat(${columns}, 1fr);
      }

      h3 {
        margin: 6px 4px 2px;
        color: var(--_text-muted);
        font-size: 12px;
        font-weight: 600;
        line-height: 16px;
      }

      button {
        min-block-size: 36px;
        padding: 0;
        border: 0;
        border-radius: var(--_radius-tiny);
        background: none;
        font-size: 22px;
        line-height: 1;
        cursor: pointer;
      }

      button:hover {
        background: var(--_bubble);
      }
    `,
  ];

  /** Where the arrow keys are. */
  @state() private at = 0;

  private readonly words = new StringsController(this, tools);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.button(0)?.focus());
  }

  protected override render(): unknown {
    const { strings } = this.words;
    return html`
      <div role="grid" aria-label=${strings.emoji} @keydown=${this.handleKey}>
        ${grid.map(
          ({ group, emoji, isFirst }, row) => html`
            ${isFirst ? html`<h3 aria-hidden="true" dir="auto">${strings[group]}</h3>` : ''}
            <div class="row" role="row" aria-label=${strings[group]}>
              ${emoji.map((one, column) => this.cell(one, row * columns + column))}
            </div>
          `,
        )}
      </div>
    `;
  }

  private cell(emoji: string, index: number): unknown {
    return html`
      <button
        type="button"
        role="gridcell"
        tabindex=${index === this.at ? 0 : -1}
        @click=${() => this.dispatchEvent(new EmojiPickEvent(emoji))}
      >${emoji}</button>
    `;
  }

  private button(index: number): HTMLElement | undefined {
    return this.renderRoot.querySelectorAll('button')[index];
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    const forwards = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const steps: Partial<Record<string, number>> = {
      ArrowRight: forwards,
      ArrowLeft: -forwards,
      ArrowDown: columns,
      ArrowUp: -columns,
      Home: -this.at,
      End: cells.length - 1 - this.at,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = this.at + step;
    if (to < 0 || to >= cells.length) return;
    this.at = to;
    this.button(to)?.focus();
  };
}

define('parlor-emoji', ParlorEmoji);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-emoji': ParlorEmoji;
  }

  interface HTMLElementEventMap {
    'parlor-emoji-pick': EmojiPickEvent;
  }
}
