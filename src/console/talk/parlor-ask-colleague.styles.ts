/** How `<parlor-ask-colleague>` looks. */
import { css } from 'lit';

export const askColleagueStyles = css`
  dialog {
    inline-size: min(520px, calc(100% - 32px));
  }

  textarea {
    max-block-size: 160px;
  }

  .hint {
    margin-block-start: 4px;
    font-size: 13px;
    line-height: 18px;
  }

  .lists {
    max-block-size: min(300px, 36dvh);
    margin-block-start: 10px;
    padding: 4px;
    overflow-y: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }

  legend {
    padding: 6px 8px 2px;
    color: var(--_text-muted);
    font-size: 12px;
    font-weight: 600;
    line-height: 16px;
  }

  .one {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr);
    align-items: center;
    gap: 0 10px;
    min-block-size: 44px;
    padding: 4px 8px;
    border-radius: var(--_radius-tiny);
    cursor: pointer;
  }

  .one:hover {
    background: var(--_bubble);
  }

  .one:has(:disabled) {
    color: var(--_text-muted);
    cursor: default;
  }

  .one input {
    inline-size: 18px;
    block-size: 18px;
    margin: 3px;
    accent-color: var(--_accent);
  }

  .one:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .one input:focus-visible {
    outline: none;
  }

  .blank {
    inline-size: 14px;
  }

  .words {
    grid-column: 3;
    min-inline-size: 0;
  }

  .name {
    display: block;
    overflow: hidden;
    font-size: 14px;
    font-weight: 550;
    line-height: 20px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .facts {
    display: block;
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 16px;
    font-variant-numeric: tabular-nums;
  }

  .means {
    margin-block-start: 12px;
    color: var(--_text);
    font-size: 14px;
    line-height: 20px;
  }

  .empty {
    padding: 10px 8px;
    font-size: 14px;
  }

  .problem:not(:empty),
  .kept:not(:empty) {
    margin-block-start: 8px;
  }

  .kept {
    font-size: 13px;
    line-height: 18px;
  }
`;
