/** How the parts of *Settings* look that are about one's own account. */
import { css } from 'lit';
import { fieldFrame } from '../styles/field-frame.ts';

export const accountSectionStyles = css`
  :host {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
  }

  h3 {
    margin: 0;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
    font-size: 14px;
    font-weight: 650;
    line-height: 20px;
  }

  ul {
    display: grid;
    gap: 10px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .hint {
    margin: 0;
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 16px;
  }

  .here {
    flex: none;
    color: var(--_text-muted);
    font-size: 13px;
  }

  form {
    display: grid;
    gap: 4px;
  }

  label {
    margin-block-start: 6px;
    font-size: 13px;
    line-height: 20px;
  }

  input {
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 40px;
    padding-inline: 10px;
    ${fieldFrame}
    font-size: 16px;
  }

  .button {
    justify-self: start;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 8px;
  }

  .problem {
    margin: 0;
    color: var(--_danger);
    font-size: 13px;
    line-height: 18px;
  }

  .done {
    margin: 0;
    font-size: 13px;
    line-height: 18px;
  }
`;
