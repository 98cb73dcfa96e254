/** How `<parlor-presence>` looks: a row with a menu above it; a sign with a menu beside it below 900 px, below it below 600 px. */
import { css } from 'lit';

export const presenceStyles = css`
  :host {
    position: relative;
    display: block;
    min-inline-size: 0;
    --parlor-icon-size: 16px;
  }

  .present,
  .menu button {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    font-size: 14px;
    line-height: 20px;
    text-align: start;
    cursor: pointer;
  }

  .present {
    min-block-size: 40px;
    padding: 3px 10px;
    border-color: var(--_line);
    background: var(--_surface-raised);
  }

  .present:hover,
  .menu button:hover {
    background: var(--_bubble);
  }

  .present parlor-icon {
    color: var(--_text-muted);
  }

  .words {
    flex: 1;
    display: grid;
    min-inline-size: 0;
  }

  .name,
  .menu span {
    overflow: hidden;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .name {
    font-weight: 600;
    line-height: 18px;
  }

  .by {
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 16px;
  }

  .menu {
    position: absolute;
    inset-block-end: calc(100% + 6px);
    inset-inline: 0;
    z-index: 3;
    min-inline-size: 200px;
    padding: 6px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius-small) + 6px);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    max-block-size: min(70vh, 420px);
    overflow-y: auto;
  }

  .menu button {
    min-block-size: 36px;
    padding: 6px 10px;
  }

  .menu button:focus {
    background: var(--_bubble);
  }

  .menu span {
    flex: 1;
  }

  .menu parlor-icon {
    inline-size: 14px;
    color: var(--_text-muted);
  }

  [role='separator'] {
    margin: 6px 4px;
    border-block-start: 1px solid var(--_line);
  }

  .said {
    margin: 0;
    padding: 6px 4px 0;
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 18px;
  }

  .refusal {
    display: grid;
    justify-items: start;
    gap: 2px;
    color: var(--_danger);
  }

  :host([compact]) .present {
    justify-content: center;
    inline-size: 40px;
    padding: 0;
  }

  :host([compact]) .words,
  :host([compact]) .present parlor-icon {
    display: none;
  }

  :host([compact]) .floats {
    position: absolute;
    inset-block-end: 0;
    inset-inline: calc(100% + 32px) auto;
    z-index: 3;
    inline-size: 220px;
  }

  :host([compact]) .said {
    padding: 10px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-small);
  }

  @media (width < 600px) {
    :host([compact]) .floats {
      inset-block: calc(100% + 6px) auto;
      inset-inline: auto 0;
    }
  }

  @media (forced-colors: active) {
    .menu button:focus {
      border-color: Highlight;
    }
  }
`;
