/** A few dozen emoji at hand, for those whose keyboard has none. */
import { html, nothing, svg } from 'lit';
import type { StringsController } from '../ui/controllers/strings-controller.ts';
import type { ToolStrings } from '../ui/locales/tools/strings.ts';
import type { PanelHost } from './panel-extra.ts';
import './parlor-emoji.ts';
import type { EmojiPickEvent } from './parlor-emoji.ts';

const face = svg`<circle cx="12" cy="12" r="9"/><path d="M8.5 14.5a4.5 4.5 0 0 0 7 0M9 9.5v.01M15 9.5v.01"/>`;

export const emojiTool = (
  panel: PanelHost,
  words: StringsController<ToolStrings>,
): Readonly<Record<'tools' | 'above', () => unknown>> => {
  let isOpen = false;
  const turn = (open: boolean): void => {
    isOpen = open;
    panel.requestUpdate();
  };
  const inPanel = (selector: string): HTMLElement | null => panel.shadowRoot?.querySelector(selector) ?? null;
  const handlePick = ({ emoji }: EmojiPickEvent): void => {
    turn(false);
    const composer = inPanel('parlor-composer');
    const field = composer?.shadowRoot?.querySelector('textarea');
    composer?.focus();
    if (!field) return;
    field.setRangeText(emoji, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    turn(false);
    inPanel('.emoji')?.focus();
  };
  return {
    tools: () => html`
      <button
        class="icon-button emoji"
        slot="tools"
        type="button"
        aria-label=${words.strings.emoji}
        aria-expanded=${isOpen ? 'true' : 'false'}
        title=${words.strings.emoji}
        @click=${() => turn(!isOpen)}
      >
        <parlor-icon .drawing=${face}></parlor-icon>
      </button>
    `,
    above: () =>
      isOpen
        ? html`<parlor-emoji lang=${words.language} @parlor-emoji-pick=${handlePick} @keydown=${handleKey}></parlor-emoji>`
        : nothing,
  };
};
