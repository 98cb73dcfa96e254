/** How `<parlor-composer>` looks. */
import { css } from '@lit/reactive-element/css-tag.js';

export const composerStyles = css`
  :host {
    display: block;
  }

  .composer {
    display: flex;
    align-items: flex-end;
    gap: 3px;
    padding: 4px;
    border: 1px solid var(--_line-strong);
    border-radius: calc(var(--_radius) * 1.375);
    background: var(--_surface-raised);
    cursor: text;
    transition:
      border-color var(--_motion),
      box-shadow var(--_motion);
  }

  .composer:hover {
    border-color: var(--_text-muted);
  }

  .composer:focus-within {
    border-color: var(--_accent-text);
    box-shadow: 0 0 0 1px var(--_accent-text);
  }

  textarea {
    flex: 1;
    min-inline-size: 0;
    /* Six lines of 22 px. */
    max-block-size: 146px;
    field-sizing: content;
    margin: 0;
    padding-block: calc(var(--parlor-button-size, 36px) / 2 - 11px);
    padding-inline: 12px 4px;
    resize: none;
    overflow-y: auto;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    /* Below 16 px, iOS zooms the page when the field gets the focus. */
    font-size: 16px;
    line-height: 22px;
    overflow-wrap: anywhere;
    scrollbar-width: thin;
  }

  textarea:disabled {
    color: var(--_text-muted);
  }

  textarea:focus-visible {
    outline: none;
  }

  textarea::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  .send {
    display: grid;
    place-items: center;
    inline-size: var(--parlor-button-size, 36px);
    block-size: var(--parlor-button-size, 36px);
    padding: 0;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 1.375);
    background: var(--_accent);
    color: var(--_on-accent);
    cursor: pointer;
    touch-action: manipulation;
    transition:
      background-color var(--_motion),
      color var(--_motion),
      transform var(--_motion) var(--_ease);
  }

  .send:active {
    transform: scale(0.94);
  }

  .send[aria-disabled='true'] {
    background: var(--_bubble);
    color: var(--_text-muted);
    cursor: default;
    transform: none;
  }

  .limit {
    min-block-size: 0;
    padding-inline: 12px;
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 16px;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .limit:not(:empty) {
    padding-block-start: 4px;
  }

  .limit[data-wrong] {
    color: var(--_danger);
    font-weight: 600;
  }

  :host([disabled]) .composer {
    background: var(--_surface-sunken);
    cursor: default;
  }

  @media (forced-colors: active) {
    .composer:focus-within {
      outline: 2px solid Highlight;
    }

    .send {
      border-color: ButtonText;
    }
  }
`;
