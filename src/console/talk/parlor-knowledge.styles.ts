/** How `<parlor-knowledge>` looks. */
import { css } from 'lit';

export const knowledgeStyles = css`
  :host {
    display: block;
    padding: 16px 20px;
    overflow-wrap: anywhere;
  }

  /* Results are no list of an article's. */
  ul[role='list'] {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .status {
    min-block-size: 18px;
    margin-block: 8px;
    color: var(--_text-muted);
    font-size: 13px;
    line-height: 18px;
  }

  .problem {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    margin-block: 8px;
    color: var(--_danger);
    font-size: 14px;
  }

  .problem:empty {
    display: none;
  }

  .one {
    display: block;
    inline-size: 100%;
    margin-block-end: 4px;
    padding: calc(4px + 6px * var(--parlor-density, 1)) 12px;
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .one:hover {
    background: var(--_bubble);
  }

  .one .title {
    display: block;
    font-size: 15px;
    font-weight: 600;
    line-height: 20px;
  }

  .one .piece {
    display: block;
    margin-block-start: 2px;
    color: var(--_text-muted);
    font-size: 13px;
    line-height: 18px;
  }

  mark {
    background: none;
    color: var(--_text);
    font-weight: 650;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 2px;
    text-underline-offset: 2px;
  }

  .bone {
    block-size: 44px;
    margin-block-end: 8px;
  }

  article h2 {
    margin-block: 12px 2px;
    font-size: 18px;
    font-weight: 650;
    line-height: 26px;
  }

  article .text {
    margin-block: 12px;
    font-size: 15px;
    line-height: 24px;
    white-space: pre-wrap;
  }

  .ways {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding-block: 10px;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface-sunken);
  }
`;
