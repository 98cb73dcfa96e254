/** How `<parlor-session>` looks: tabs and communication panel beside each other; where there is no room they take turns. */
import { css } from 'lit';

export const sessionStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    background: var(--_surface);
  }

  .frame {
    position: relative;
    display: grid;
    block-size: 100%;
    overflow: hidden;
  }

  .wide {
    grid-template: minmax(0, 1fr) / minmax(320px, 1fr) 1px minmax(0, min(var(--_talk), 100% - 321px));
  }

  .bar {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) 48px;
  }

  .narrow {
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
  }

  .narrow > .page,
  .narrow > parlor-communication {
    grid-area: 2 / 1;
  }

  .page {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    background: var(--_surface-sunken);
  }

  parlor-communication {
    min-inline-size: 0;
    min-block-size: 0;
  }

  /* As wide as it will be again, so that nothing in it is laid out anew. */
  .bar > parlor-communication {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: min(var(--_talk), 100%);
  }

  /* A line to look at, and a strip around it to get hold of. */
  .divider {
    position: relative;
    z-index: 1;
    background: var(--_line);
    cursor: col-resize;
    touch-action: none;
  }

  .divider::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline: -12px;
  }

  .divider::before {
    content: '';
    position: absolute;
    inset-block: calc(50% - 20px);
    inset-inline: -3px;
    border-radius: 4px;
    background: var(--_line-strong);
    opacity: 0;
    transition: opacity var(--_motion);
  }

  .divider:hover::before,
  .divider:focus-visible::before,
  .divider.dragged::before {
    opacity: 1;
  }

  .divider:focus-visible {
    outline-offset: 2px;
  }

  /* All of it is the button's area. */
  .expander {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 8px;
    padding: 6px 0;
    border-inline-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  .expander:hover {
    background: var(--_bubble);
  }

  .expander button::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .badge {
    min-inline-size: 22px;
    padding-inline: 6px;
    border-radius: 11px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 11px;
    font-weight: 700;
    line-height: 22px;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  .icon-button:dir(rtl) parlor-icon,
  .expander:dir(rtl) parlor-icon {
    transform: scaleX(-1);
  }

  .head {
    display: flex;
    flex: none;
    align-items: center;
    padding-inline-end: 8px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }

  .tabs {
    display: flex;
    flex: 1;
    gap: 2px;
    min-inline-size: 0;
    padding: 8px 12px 0;
    overflow-x: auto;
    scrollbar-width: none;
  }

  .tabs button {
    flex: none;
    max-inline-size: 220px;
    min-block-size: 36px;
    padding: 6px 12px;
    overflow: hidden;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_text-muted);
    font: inherit;
    font-size: 14px;
    font-weight: 550;
    line-height: 20px;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }

  .tabs button:hover {
    color: var(--_text);
  }

  .tabs button[aria-selected='true'] {
    border-color: var(--_accent-text);
    color: var(--_text);
  }

  .tabs button:focus-visible {
    outline-offset: -3px;
  }

  .panels {
    flex: 1;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
  }

  .panels > * {
    grid-area: 1 / 1;
    min-block-size: 0;
    overflow-y: auto;
  }

  .panels > :focus-visible {
    outline-offset: -2px;
  }

  /* Not display: none, which would forget where it was scrolled to. */
  .back {
    visibility: hidden;
  }

  .sides {
    display: flex;
    gap: 4px;
    padding: 8px 12px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }

  .sides button {
    display: flex;
    flex: 1;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 32px;
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_text-muted);
    font: inherit;
    font-size: 14px;
    font-weight: 550;
    cursor: pointer;
  }

  .sides button[aria-pressed='true'] {
    border-color: var(--_line);
    background: var(--_bubble);
    color: var(--_text);
  }

  @media (forced-colors: active) {
    /* What is transparent is drawn there: it would look chosen. */
    .tabs button {
      border-color: Canvas;
    }

    .tabs button[aria-selected='true'],
    .sides button[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
`;
