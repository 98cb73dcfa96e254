/** What the parts of the wallboard have in common in their looks: tables, and the tones of what is counted. */
import { css } from 'lit';
import { tableStyles } from '../styles/table.ts';

export const wallboardTables = css`
  ${tableStyles}

  :host {
    display: block;
    min-inline-size: 0;
  }

  .scroll {
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
  }

  table {
    font-size: 14px;
    line-height: 20px;
  }

  th,
  td {
    padding: calc(2px + 4px * var(--parlor-density, 1)) 10px;
    border-block-end: 1px solid var(--_line);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  th:first-child {
    text-align: start;
  }

  thead th {
    vertical-align: bottom;
  }

  tbody th {
    font-weight: 500;
  }

  tbody th,
  tfoot th {
    white-space: nowrap;
  }

  tfoot th,
  tfoot td {
    position: sticky;
    inset-block-end: 0;
    border-block: 1px solid var(--_line);
    border-block-end: 0;
    background: var(--_surface-sunken);
    font-weight: 650;
  }

  tbody tr:last-child > * {
    border-block-end: 0;
  }

  .nothing {
    color: var(--_text-muted);
    white-space: nowrap;
  }
`;

/** Not by colour alone: what is late is striped, who was served by nobody is an outline. */
export const wallboardTones = css`
  .inTime {
    fill: var(--_accent-text);
  }

  .late {
    stroke: var(--_accent-text);
  }

  .stripe {
    stroke: var(--_accent-text);
    stroke-width: 3;
  }

  .abandoned {
    fill: var(--_danger);
  }

  .unserved {
    fill: var(--_surface);
    stroke: var(--_text-muted);
    stroke-dasharray: 3 2;
  }

  @media (forced-colors: active) {
    .inTime {
      fill: Highlight;
    }

    .late,
    .stripe {
      stroke: Highlight;
    }

    .abandoned {
      fill: CanvasText;
    }

    .unserved {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;

export const wallboardStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-block-size: 0;
    padding: 16px 20px 24px;
    overflow: auto;
    background: var(--_surface);
    container-type: inline-size;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-block-end: 16px;
  }

  h2 {
    margin-block: 24px 8px;
    font-size: 15px;
    font-weight: 650;
    line-height: 20px;
  }

  header select {
    max-inline-size: min(100%, 320px);
    text-overflow: ellipsis;
  }

  .day {
    margin-inline-start: auto;
    color: var(--_text-muted);
    font-size: 14px;
  }

  .stale:not(:empty) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    margin-block-end: 12px;
    padding: 8px 12px;
    border-radius: var(--_radius-small);
    background: var(--_note);
    color: var(--_note-text);
    font-size: 14px;
    line-height: 20px;
  }

  .stale .button {
    color: inherit;
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 40px 24px;
    border: 1px dashed var(--_line);
    border-radius: var(--_radius-small);
    color: var(--_text-muted);
    text-align: center;
  }

  .empty h3 {
    color: var(--_text);
    font-size: 16px;
    font-weight: 650;
    line-height: 24px;
  }

  .bones {
    display: grid;
    gap: 12px;
  }

  .bones .bone {
    inline-size: 100%;
    block-size: 120px;
  }

  details {
    margin-block-start: 24px;
    font-size: 14px;
    line-height: 20px;
  }

  summary {
    inline-size: fit-content;
    border-radius: 4px;
    color: var(--_text-muted);
    cursor: pointer;
  }

  details dl {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    max-inline-size: 76ch;
    margin-block-start: 8px;
  }

  details dt {
    font-weight: 600;
  }

  details dd {
    margin-block-end: 8px;
    color: var(--_text-muted);
  }

  @media (width < 600px) {
    :host {
      padding: 12px 12px 20px;
    }

    .day {
      margin-inline-start: 0;
    }
  }
`;
