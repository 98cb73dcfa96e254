/** How `<parlor-session-composer>` looks. */
import { css } from 'lit';

export const sessionComposerStyles = css`
  :host {
    display: block;
    --parlor-icon-size: 14px;
  }

  .modes {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    margin-block-end: 6px;
  }

  .modes button {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-block-size: 26px;
    padding: 2px 10px;
    border: 1px solid transparent;
    border-radius: 999px;
    background: none;
    color: var(--_text-muted);
    font: inherit;
    font-size: 13px;
    font-weight: 550;
    line-height: 20px;
    cursor: pointer;
    transition: background-color var(--_motion);
  }

  .modes button:hover {
    background: var(--_bubble);
    color: var(--_text);
  }

  .modes button[aria-pressed='true'] {
    border-color: var(--_line);
    background: var(--_bubble);
    color: var(--_text);
  }

  .modes .note[aria-pressed='true'],
  .modes .aside[aria-pressed='true'] {
    border-color: var(--_note-line);
    background: var(--_note);
    color: var(--_note-text);
  }

  .over {
    margin-inline-start: 6px;
    color: var(--_text-muted);
    font-size: 13px;
  }

  .field {
    position: relative;
  }

  .problem {
    margin: 4px 12px 0;
    color: var(--_danger);
    font-size: 13px;
  }

  @media (forced-colors: active) {
    .modes button[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
`;
