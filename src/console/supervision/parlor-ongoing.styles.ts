/** How `<parlor-ongoing>` looks. */
import { css } from 'lit';

export const ongoingStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
    background: var(--_surface);
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding: 16px 20px 8px;
  }

  .tabs {
    display: flex;
    gap: 4px;
  }

  .tabs button {
    min-block-size: 32px;
    padding: 4px 12px;
    border: 1px solid transparent;
    border-radius: 999px;
    background: none;
    color: var(--_text-muted);
    font: inherit;
    font-size: 14px;
    font-weight: 550;
    cursor: pointer;
  }

  .tabs [aria-selected='true'] {
    border-color: var(--_line);
    background: var(--_bubble);
    color: var(--_text);
  }

  .count {
    margin-inline-start: auto;
    color: var(--_text-muted);
    font-size: 14px;
    font-variant-numeric: tabular-nums;
  }

  .panel {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }

  parlor-ongoing-filters,
  .toolbar {
    flex: none;
    padding: 4px 20px 8px;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-block-size: 36px;
  }

  /* What can be pressed is so at once. */
  .toolbar .button {
    transition: none;
  }

  .button.closing:not([aria-disabled='true']) {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .chosen {
    color: var(--_text-muted);
    font-size: 14px;
  }

  parlor-ongoing-table,
  parlor-agent-grid {
    flex: 1;
    border-block-start: 1px solid var(--_line);
  }

  .empty {
    display: grid;
    flex: 1;
    align-content: start;
    justify-items: center;
    gap: 12px;
    padding: 64px 24px;
    color: var(--_text-muted);
    text-align: center;
  }

  .empty h2 {
    color: var(--_text);
    font-size: 17px;
    font-weight: 650;
  }

  .bones {
    display: grid;
    gap: 12px;
    inline-size: min(640px, 100%);
  }

  .bones .bone {
    block-size: 40px;
  }

  /* Where filters take all the room there is, all of it is scrolled. */
  @media (width < 600px) {
    :host {
      grid-template-rows: auto auto;
      overflow-y: auto;
    }

    parlor-ongoing-table,
    parlor-agent-grid {
      flex: none;
      block-size: 70dvh;
    }
  }

  @media (forced-colors: active) {
    .tabs [aria-selected='true'] {
      border-color: Highlight;
    }
  }
`;
