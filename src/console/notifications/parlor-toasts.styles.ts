/** How `<parlor-toasts>` looks: cards above what is offered, as wide as it; none of them is in a hurry. */
import { css } from 'lit';

export const toastsStyles = css`
  :host {
    display: contents;
    --parlor-icon-size: 14px;
    --parlor-button-size: 28px;
  }

  /* In a low window it gives way to what is offered, until one heading is left: that something is told is always in sight. */
  .all {
    min-block-size: 48px;
    max-block-size: 45vh;
    overflow-y: auto;
  }

  ul {
    display: grid;
    /* Above the work, beside a rail, there is room for several in a row. */
    grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
    align-items: start;
    gap: 6px;
    margin: 4px 12px 8px;
  }

  li section {
    display: grid;
    gap: 4px;
    padding: 8px 8px 8px 12px;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-small);
    animation: come var(--_motion) var(--_ease);
  }

  li section[role='alertdialog'] {
    border-inline-start-color: var(--_accent-text);
  }

  .head {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 8px;
    min-block-size: 28px;
  }

  h2 {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-size: 13px;
    font-weight: 650;
    line-height: 18px;
    padding-block: 5px;
  }

  .subject {
    display: -webkit-box;
    overflow: hidden;
    font-size: 13px;
    line-height: 18px;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }

  .facts bdi {
    min-inline-size: 0;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-block-start: 4px;
  }

  .left {
    margin-inline-start: auto;
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 18px;
    font-variant-numeric: tabular-nums;
  }

  .more {
    margin: 0 24px 8px;
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 18px;
  }

  .unheard {
    display: grid;
    justify-items: start;
    gap: 6px;
    margin: 4px 12px 8px;
    padding: 8px 12px;
    border: 1px solid var(--_note-line);
    border-radius: var(--_radius-small);
    background: var(--_note);
    color: var(--_note-text);
    font-size: 13px;
    line-height: 18px;
  }

  .unheard .button {
    border-color: currentColor;
    background: none;
    color: inherit;
  }
`;
