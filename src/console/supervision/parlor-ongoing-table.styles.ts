/** How `<parlor-ongoing-table>` looks: rows of one height, placed by their number, below a head that stays. */
import { css } from 'lit';

/** Height of a row, in CSS pixels; that of the head is the same. */
export const rowPx = 52;

export const ongoingTableStyles = css`
  :host {
    display: grid;
    min-block-size: 0;
    font-size: 14px;
    line-height: 20px;
  }

  .scroll {
    overflow: auto;
    min-block-size: 0;
    scroll-padding-block-start: 52px;
  }

  .table {
    min-inline-size: var(--_least);
  }

  .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface-sunken);
  }

  .body {
    position: relative;
    block-size: calc(var(--_rows) * 52px);
  }

  .row {
    display: grid;
    grid-template-columns: var(--_columns);
    align-items: center;
    gap: 0 8px;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 52px;
    padding-inline-start: 8px;
  }

  .body .row {
    position: absolute;
    inset-inline: 0;
    contain: strict;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }

  .body .row:hover {
    background: var(--_surface-sunken);
  }

  .row.selected,
  .body .row.selected:hover {
    background: color-mix(in srgb, var(--_accent) 10%, var(--_surface));
  }

  .row.gone {
    color: var(--_text-muted);
  }

  .row > * {
    min-inline-size: 0;
  }

  /* Cut at its own end, whichever way it is read. */
  .row bdi {
    display: inline-block;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: bottom;
  }

  .row > :not(.title, .acts, .box) {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .box {
    display: grid;
    place-items: center;
  }

  .box input {
    inline-size: 18px;
    block-size: 18px;
    margin: 3px;
    accent-color: var(--_accent);
  }

  .sort {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    min-block-size: 28px;
    margin: 0;
    padding: 2px 0;
    border: 0;
    background: none;
    color: var(--_text-muted);
    font: inherit;
    font-size: 12px;
    font-weight: 600;
    line-height: 16px;
    cursor: pointer;
  }

  .sort span {
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
  }

  .sort:hover {
    color: var(--_text);
  }

  .sort::after {
    flex: none;
    inline-size: 14px;
    content: '';
  }

  .sort.ascending,
  .sort.descending {
    color: var(--_text);
  }

  .sort.ascending::after {
    content: ' ↑';
  }

  .sort.descending::after {
    content: ' ↓';
  }

  .title {
    display: grid;
  }

  .name,
  .outcome {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .name {
    font-weight: 550;
  }

  .outcome {
    color: var(--_text-muted);
    font-size: 13px;
    line-height: 18px;
  }

  .outcome.refused {
    color: var(--_danger);
    white-space: normal;
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-height: 15px;
    font-size: 12px;
  }

  .outcome.done {
    color: var(--_success);
  }

  .none {
    color: var(--_text-muted);
  }

  /* Where there is no room for all columns, what can be done stays in sight. */
  .acts {
    position: sticky;
    inset-inline-end: 0;
    display: flex;
    align-items: center;
    justify-content: flex-end;
    block-size: 100%;
    padding-inline: 4px 8px;
    background: inherit;
    white-space: nowrap;
  }

  .acts:empty {
    background: none;
  }

  .feeling.negative,
  .feeling.very-negative,
  .feeling.slightly-negative {
    color: var(--_danger);
    font-weight: 550;
  }

  @media (forced-colors: active) {
    .row.selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
