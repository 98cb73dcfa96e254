/** How a form of a contact or a case looks. */
import { css } from 'lit';
import { fieldFrame } from '../styles/field-frame.ts';

export const recordFormStyles = css`
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    gap: 12px 16px;
  }

  .field {
    display: grid;
    align-content: start;
    gap: 4px;
    min-inline-size: 0;
  }

  .field.wide {
    grid-column: 1 / -1;
  }

  label,
  .label {
    font-size: 13px;
    font-weight: 550;
    line-height: 18px;
  }

  input,
  select {
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 40px;
    padding: 6px 10px;
    ${fieldFrame}
    /* Smaller, and phones zoom in. */
    font-size: 16px;
  }

  input:focus-visible,
  select:focus-visible {
    border-color: var(--_accent-text);
    outline: 1px solid var(--_accent-text);
    outline-offset: 0;
  }

  [aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .wrong {
    margin: 0;
    color: var(--_danger);
    font-size: 13px;
    line-height: 18px;
  }

  .stale {
    display: grid;
    gap: 8px;
    padding: 12px;
    border: 1px solid var(--_note-line);
    border-radius: var(--_radius-small);
    background: var(--_note);
    color: var(--_note-text);
    font-size: 14px;
    line-height: 20px;
  }

  .stale dl {
    display: grid;
    gap: 6px;
  }

  .stale dt {
    font-size: 12px;
    line-height: 16px;
  }

  .stale dd {
    font-weight: 550;
    overflow-wrap: anywhere;
  }
`;
