/** How `<parlor-agent-grid>` looks. */
import { css } from 'lit';

export const agentGridStyles = css`
  :host {
    display: grid;
    min-block-size: 0;
    font-size: 14px;
    line-height: 20px;
  }

  .scroll {
    overflow: auto;
    min-block-size: 0;
  }

  th,
  td {
    block-size: 51px;
    padding: 4px 12px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    white-space: nowrap;
  }

  tbody th {
    max-inline-size: 240px;
    overflow: hidden;
    font-weight: 550;
    text-overflow: ellipsis;
  }

  td {
    font-variant-numeric: tabular-nums;
  }

  .presence {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .alert {
    display: block;
    max-inline-size: 280px;
    overflow: hidden;
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 16px;
    text-overflow: ellipsis;
  }

  meter {
    inline-size: 56px;
    block-size: 12px;
    margin-inline-end: 8px;
    vertical-align: middle;
  }

  .acts {
    text-align: end;
  }

  .said {
    margin-inline-end: 8px;
    color: var(--_text-muted);
    font-size: 13px;
    white-space: normal;
  }

  .empty {
    padding: 32px;
    color: var(--_text-muted);
    text-align: center;
  }
`;
