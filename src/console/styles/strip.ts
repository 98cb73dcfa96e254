/** A line across the desk that says something for as long as it holds, with what can be done about it at its end. */
import { css } from 'lit';

export const strip = css`
  :host {
    display: block;
    --parlor-icon-size: 18px;
  }

  .strip {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    min-block-size: 44px;
    padding: 7px 16px;
    border-block-end: 1px solid var(--_note-line);
    background: var(--_note);
    color: var(--_note-text);
    font-size: 14px;
    line-height: 20px;
  }

  .strip > span {
    flex: 1 1 200px;
  }

  .strip.refused {
    border-color: var(--_danger);
    background: var(--_danger-soft);
    color: var(--_danger);
  }

  .strip .button {
    border-color: currentColor;
    background: none;
    color: inherit;
  }
`;
