/** How a form in the panel looks. */
import { css } from '@lit/reactive-element/css-tag.js';

export const formStyles = css`
  :host {
    display: block;
    font-size: 14px;
    line-height: 20px;
    text-align: start;
    overflow-wrap: anywhere;
  }

  h3,
  p {
    margin: 0;
  }

  h3 {
    font-size: 16px;
    font-weight: 650;
    line-height: 22px;
  }

  form {
    display: grid;
    gap: 14px;
  }

  .field,
  fieldset {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .label,
  legend {
    padding: 0;
    font-weight: 550;
  }

  legend {
    margin-block-end: 4px;
  }

  .aside {
    color: var(--_text-muted);
    font-size: 13px;
    font-weight: 400;
    line-height: 18px;
  }

  .problem {
    color: var(--_danger);
    font-size: 13px;
    font-weight: 550;
    line-height: 18px;
  }

  input,
  select,
  textarea {
    font: inherit;
    /* Smaller, and phones zoom in. */
    font-size: 16px;
    line-height: 24px;
    color: inherit;
  }

  .box {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding: 9px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }

  textarea.box {
    display: block;
    min-block-size: 92px;
    resize: vertical;
  }

  .box[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .check {
    display: flex;
    align-items: start;
    gap: 10px;
    padding-block: 4px;
    cursor: pointer;
  }

  .check input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }

  .scores {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: 8px;
  }

  .score {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 44px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-small);
    font-size: 16px;
    font-weight: 600;
    cursor: pointer;
  }

  .score input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .score:has(:checked) {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .score:has(:focus-visible) {
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }

  .ends {
    display: flex;
    justify-content: space-between;
    gap: 12px;
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .buttons {
    display: flex;
    flex-direction: row-reverse;
    gap: 8px;
  }

  .buttons .button {
    flex: 1;
    min-block-size: 44px;
    font-size: 15px;
  }

  @media (forced-colors: active) {
    .score:has(:checked) {
      border: 3px solid Highlight;
    }
  }
`;
