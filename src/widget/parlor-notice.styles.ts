/** How a text of the site's looks above the composer. */
import { css } from '@lit/reactive-element/css-tag.js';

export const noticeStyles = css`
  :host {
    display: block;
    margin-block-end: 10px;
    font-size: 13px;
    line-height: 18px;
  }

  :host(:last-child) {
    margin-block-end: 0;
  }

  .said {
    max-block-size: 9em;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 10px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_bubble);
    overflow-wrap: anywhere;
  }

  .said p {
    margin: 0;
    white-space: pre-line;
  }

  a {
    display: inline-block;
    min-block-size: 24px;
    padding-block: 3px;
    color: var(--_accent-text);
    font-weight: 600;
  }

  label {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 32px;
    margin-block-start: 4px;
    padding-inline: 2px;
    font-weight: 550;
    cursor: pointer;
  }

  input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }

  .first {
    margin: 2px;
    color: var(--_danger);
    font-weight: 550;
  }
`;
