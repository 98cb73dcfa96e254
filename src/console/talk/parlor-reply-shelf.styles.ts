/** How `<parlor-reply-shelf>` looks. */
import { css } from 'lit';

export const replyShelfStyles = css`
  dialog {
    inline-size: min(560px, calc(100% - 32px));
  }

  .head {
    display: flex;
    gap: 8px;
    margin-block-start: 14px;
  }

  .head input {
    flex: 1;
    min-inline-size: 0;
  }

  .head .button {
    flex: none;
  }

  .shelf {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    font-size: 14px;
  }

  .shelf input {
    inline-size: 18px;
    block-size: 18px;
    accent-color: var(--_accent);
  }

  ul {
    max-block-size: min(320px, 40dvh);
    margin: 12px 0 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }

  ul:empty {
    display: none;
  }

  .one {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    padding: 8px 10px;
    border: 0;
    border-radius: var(--_radius-tiny);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
  }

  button.one {
    cursor: pointer;
  }

  button.one:hover {
    background: var(--_bubble);
  }

  button.one:focus-visible {
    outline-offset: -2px;
  }

  .title {
    display: flex;
    align-items: baseline;
    gap: 8px;
    font-size: 14px;
    font-weight: 550;
    line-height: 20px;
  }

  .title > span:first-child,
  .body {
    overflow: hidden;
    min-inline-size: 0;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .mark {
    flex: none;
    padding-inline: 6px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    color: var(--_text-muted);
    font-size: 11px;
    line-height: 16px;
  }

  .body {
    display: block;
    color: var(--_text-muted);
    font-size: 13px;
    line-height: 18px;
  }

  .hint {
    font-size: 13px;
    line-height: 18px;
  }

  .hint:not(:empty),
  .problem:not(:empty) {
    margin-block-start: 6px;
  }

  .hint.wrong {
    color: var(--_danger);
    font-weight: 550;
  }

  .conflict {
    margin-block-start: 12px;
    padding: calc(4px + 6px * var(--parlor-density, 1)) 12px;
    border: 1px solid var(--_note-line);
    border-radius: var(--_radius-small);
    background: var(--_note);
    color: var(--_note-text);
    font-size: 14px;
    line-height: 20px;
  }

  .conflict p {
    color: inherit;
  }

  .conflict h3 {
    margin: 8px 0 2px;
    font-size: 13px;
    line-height: 18px;
  }

  .theirs {
    display: grid;
    max-block-size: 120px;
    overflow-y: auto;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 8px;
  }
`;
