/** What the elements of contacts, cases and the conversation page have in common in their looks. */
import { css } from 'lit';
import { askedStyles } from './asked.styles.ts';

export const recordStyles = css`
  ${askedStyles}

  :host {
    display: block;
    min-inline-size: 0;
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 160px), 1fr));
    gap: 12px 20px;
  }

  .facts dt {
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 16px;
  }

  .facts dd {
    font-size: 14px;
    line-height: 20px;
    overflow-wrap: anywhere;
    white-space: pre-line;
    unicode-bidi: plaintext;
  }

  .facts a {
    color: var(--_accent-text);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 12px;
  }

  .muted {
    color: var(--_text-muted);
    font-size: 14px;
    line-height: 20px;
  }

  .problem span {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1px;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_line);
  }

  .rows li {
    background: var(--_surface-raised);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding: calc(3px + 5px * var(--parlor-density, 1)) 12px;
  }

  .row .text {
    flex: 1 1 180px;
    min-inline-size: 0;
  }

  .row .title {
    display: block;
    overflow: hidden;
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .more {
    margin-block-start: 8px;
  }

  .bones {
    display: grid;
    gap: 8px;
  }

  .bones .bone {
    inline-size: 100%;
    block-size: 36px;
  }
`;
