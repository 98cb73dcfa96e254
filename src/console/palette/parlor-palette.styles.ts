/** How `<parlor-palette>` looks: a box over the upper part of the desk; all of a phone. */
import { css } from 'lit';

export const paletteStyles = css`
  :host {
    display: contents;
  }

  dialog {
    inset: 10dvh 0 auto;
    inline-size: min(640px, calc(100% - 32px));
    max-block-size: min(600px, 80dvh);
    margin-inline: auto;
    padding: 0;
    overflow: hidden;
  }

  dialog[open] {
    display: flex;
    flex-direction: column;
    animation: rise var(--_motion) var(--_ease);
  }

  dialog::backdrop {
    background: rgb(10 12 14 / 45%);
  }

  .head {
    flex: none;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 12px;
    border-block-end: 1px solid var(--_line);
    color: var(--_text-muted);
    --parlor-icon-size: 20px;
  }

  input {
    flex: 1;
    min-inline-size: 0;
    block-size: 40px;
    padding: 0 4px;
    border: 0;
    border-radius: var(--_radius-tiny);
    background: none;
    color: var(--_text);
    font: inherit;
    font-size: 16px;
  }

  input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  .results {
    flex: 1;
    min-block-size: 0;
    padding: 4px 8px 8px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .heading {
    display: flex;
    align-items: baseline;
    gap: 8px;
    padding: 12px 8px 4px;
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 16px;
  }

  .name {
    font-weight: 600;
  }

  .option {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: calc(36px + 8px * var(--parlor-density, 1));
    padding: calc(2px + 4px * var(--parlor-density, 1)) 8px;
    border-radius: var(--_radius-tiny);
    scroll-margin-block: 32px 8px;
    cursor: pointer;
  }

  .option[aria-selected='true'] {
    background: var(--_accent-soft);
    box-shadow: inset 3px 0 var(--_accent);
  }

  .option[aria-selected='true']:dir(rtl) {
    box-shadow: inset -3px 0 var(--_accent);
  }

  .words {
    flex: 1;
    display: grid;
    min-inline-size: 0;
  }

  .title,
  .more {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .title {
    font-size: 14px;
    font-weight: 550;
    line-height: 20px;
  }

  .more {
    color: var(--_text-muted);
    font-size: 13px;
    line-height: 18px;
  }

  mark {
    background: none;
    color: var(--_accent-text);
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  .verb,
  kbd {
    flex: none;
    max-inline-size: 40%;
    overflow: hidden;
    color: var(--_text-muted);
    font: inherit;
    font-size: 12px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  kbd {
    padding: 1px 6px;
    border: 1px solid var(--_line-strong);
    border-radius: 4px;
  }

  .foot {
    flex: none;
    padding: 8px 16px;
    border-block-start: 1px solid var(--_line);
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 16px;
  }

  .reader {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-block-size: min(480px, 60dvh);
    padding: 16px;
    overflow-y: auto;
  }

  @keyframes rise {
    from {
      transform: translateY(-8px);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    dialog[open] {
      animation: none;
    }
  }

  @media (width < 600px) {
    dialog {
      inset: 0;
      inline-size: 100%;
      max-inline-size: none;
      block-size: 100dvh;
      max-block-size: none;
      border: 0;
      border-radius: 0;
    }

    .foot {
      display: none;
    }
  }

  @media (pointer: coarse) {
    .foot {
      display: none;
    }

    .option {
      min-block-size: 48px;
    }
  }

  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }

    mark {
      color: Highlight;
    }
  }
`;
