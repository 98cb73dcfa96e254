/** How `<parlor-session-entry>` looks: a row; icon and title where the panel is a rail or a strip. */
import { css } from 'lit';

export const entryStyles = css`
  :host {
    --parlor-avatar-size: calc(28px + 8px * var(--parlor-density, 1));
    display: block;
  }

  .entry {
    position: relative;
    display: flex;
    align-items: center;
    gap: 12px;
    padding: calc(2px + 4px * var(--parlor-density, 1)) 10px;
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    transition: background-color var(--_motion);
  }

  .entry:hover {
    background: var(--_bubble);
  }

  .entry.current {
    border-color: var(--_line);
    background: var(--_surface-raised);
    box-shadow: 0 1px 2px rgb(15 20 25 / 8%);
  }

  .title {
    min-inline-size: 0;
    padding: 0;
    overflow: hidden;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }

  .title::after {
    content: '';
    position: absolute;
    inset: -1px;
    border-radius: inherit;
  }

  .title:focus-visible {
    outline: none;
  }

  .entry:has(.title:focus-visible) {
    outline: 2px solid var(--_accent-text);
    outline-offset: 1px;
  }

  .icon {
    position: relative;
    flex: none;
    line-height: 0;
  }

  .badge,
  .dot {
    position: absolute;
    border: 2px solid var(--_surface-sunken);
  }

  .badge {
    inset-block-start: -7px;
    inset-inline-end: -9px;
    display: grid;
    place-items: center;
    min-inline-size: 22px;
    block-size: 22px;
    padding-inline: 4px;
    border-radius: 11px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 11px;
    font-weight: 700;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }

  .urgent {
    position: absolute;
    inset-block-end: -5px;
    inset-inline-start: -7px;
    display: grid;
    place-items: center;
    inline-size: 20px;
    block-size: 20px;
    border: 2px solid var(--_surface-sunken);
    border-radius: 50%;
    background: var(--_danger-fill);
    color: #fff;
    font-size: 12px;
    font-weight: 800;
    line-height: 1;
  }

  .dot {
    display: none;
    inset-block-end: -3px;
    inset-inline-end: -3px;
    inline-size: 14px;
    block-size: 14px;
    border-radius: 4px;
    background: var(--_note-line);
  }

  .text {
    flex: 1;
    min-inline-size: 0;
  }

  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }

  .line .mark {
    margin-inline-start: auto;
    padding-inline: 6px;
    font-size: 11px;
    line-height: 16px;
  }

  /* Over the area of the title; where there is no hovering it is always there. */
  .close {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    margin-inline-end: -4px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-tiny);
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
    --parlor-icon-size: 16px;
  }

  .close:hover {
    background: var(--_line);
    color: var(--_text);
  }

  @media (hover: hover) and (pointer: fine) {
    .entry:not(:hover, :focus-within) .close {
      position: absolute;
      opacity: 0;
    }
  }

  :host([compact]) .close {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    background: var(--_surface-raised);
  }

  kbd {
    display: none;
    min-inline-size: 20px;
    border: 1px solid var(--_line);
    border-radius: 5px;
    background: var(--_surface-raised);
    color: var(--_text-muted);
    font: inherit;
    font-size: 11px;
    line-height: 18px;
    text-align: center;
  }

  .entry:hover kbd,
  .entry:has(:focus-visible) kbd {
    display: block;
  }

  :host([compact]) .entry {
    flex-direction: column;
    gap: 2px;
    padding: 8px 4px 4px;
  }

  :host([compact]) .text {
    inline-size: 100%;
  }

  :host([compact]) .line {
    justify-content: center;
  }

  :host([compact]) .title {
    font-size: 11px;
    line-height: 16px;
  }

  :host([compact]) .excerpt,
  :host([compact]) .line .mark,
  :host([compact]) .entry kbd,
  :host([compact]) .entry:hover kbd,
  :host([compact]) .entry:has(:focus-visible) kbd {
    display: none;
  }

  :host([compact]) .dot {
    display: block;
  }

  @media (width < 600px) {
    :host([compact]) {
      --parlor-avatar-size: 32px;
      inline-size: 68px;
    }
  }

  @media (forced-colors: active) {
    .entry.current {
      border-color: Highlight;
    }

    .badge,
    .urgent {
      border-color: CanvasText;
    }

    .dot {
      background: CanvasText;
    }
  }
`;
