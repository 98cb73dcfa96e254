/** How `<parlor-session-panel>` looks: a panel; a rail when it is collapsed; a strip along the top below 600 px. */
import { css } from 'lit';

export const panelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    padding: 12px;
  }

  .brand {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 2px 4px 10px;
    font-size: 16px;
    font-weight: 680;
    letter-spacing: -0.01em;
  }

  .search {
    margin-inline-start: auto;
  }

  .logo {
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 10px;
    background: var(--_accent);
    color: var(--_on-accent);
    --parlor-icon-size: 19px;
  }

  /* Where the panel has always been a strip there is nothing to open. */
  @media (width < 600px) {
    .hamburger {
      display: none;
    }
  }

  nav {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 4px;
    min-block-size: 0;
  }

  .home {
    position: relative;
    flex: none;
  }

  .home button {
    display: flex;
    align-items: center;
    inline-size: 100%;
    gap: 12px;
    min-block-size: calc(32px + 8px * var(--parlor-density, 1));
    padding: calc(4px + 4px * var(--parlor-density, 1)) 12px;
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    font-size: 14px;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
    transition: background-color var(--_motion);
  }

  .home button:hover {
    background: var(--_bubble);
  }

  .home button[aria-current='true'] {
    border-color: var(--_line);
    background: var(--_surface-raised);
    box-shadow: 0 1px 2px rgb(15 20 25 / 8%);
  }

  .badge {
    position: absolute;
    inset-block-start: calc(5px + 4px * var(--parlor-density, 1));
    inset-inline-end: 10px;
    min-inline-size: 22px;
    padding-inline: 6px;
    border-radius: 11px;
    background: var(--_accent-soft);
    color: var(--_accent-text);
    font-size: 12px;
    font-weight: 650;
    line-height: 22px;
    text-align: center;
    font-variant-numeric: tabular-nums;
    pointer-events: none;
  }

  .refused {
    display: inline-flex;
    color: var(--_danger);
    --parlor-icon-size: 18px;
  }

  .sessions {
    flex: 1;
    min-block-size: 0;
    /* Room for focus rings, which a scroller would cut off. */
    margin-inline: -4px;
    padding: 0 4px 4px;
    overflow-y: auto;
    scrollbar-width: thin;
  }

  h2 {
    padding: 16px 12px 6px;
    color: var(--_text-muted);
    font-size: 12px;
    font-weight: 600;
    line-height: 16px;
  }

  li + li {
    margin-block-start: 2px;
  }

  .hint {
    padding: 4px 12px;
    color: var(--_text-muted);
    font-size: 13px;
    line-height: 20px;
  }

  .bones {
    display: grid;
    gap: 10px;
    padding: 6px 10px;
  }

  .bones .bone {
    block-size: 36px;
    border-radius: var(--_radius-small);
  }

  :host([compact]) {
    align-items: center;
    padding-inline: 8px;
  }

  :host([compact]) .brand .name,
  :host([compact]) .logo,
  :host([compact]) .hint {
    display: none;
  }

  :host([compact]) .brand {
    flex-direction: column;
    align-self: center;
    gap: 4px;
    padding-inline: 0;
  }

  :host([compact]) .search {
    margin: 0;
  }

  :host([compact]) nav {
    align-self: stretch;
  }

  :host([compact]) .home button {
    flex-direction: column;
    gap: 2px;
    padding: 8px 2px 4px;
    font-size: 11px;
    line-height: 16px;
  }

  /* Its whole name is its title: here are two lines of it, on a phone one. */
  :host([compact]) .home .label {
    display: -webkit-box;
    max-inline-size: 100%;
    overflow: hidden;
    hyphens: auto;
    text-align: center;
    text-overflow: ellipsis;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  :host([compact]) .home .badge {
    inset-block-start: 2px;
    inset-inline: calc(50% + 4px) auto;
    min-inline-size: 18px;
    padding-inline: 4px;
    font-size: 11px;
    line-height: 18px;
  }

  :host([compact]) h2 {
    padding-inline: 0;
    font-size: 11px;
    text-align: center;
  }

  @media (width < 600px) {
    :host([compact]) {
      flex-direction: row;
      gap: 8px;
      min-inline-size: 0;
      padding: max(6px, env(safe-area-inset-top)) 8px 6px;
    }

    :host([compact]) .brand {
      padding: 0;
    }

    :host([compact]) nav {
      flex-direction: row;
      align-items: center;
      min-inline-size: 0;
      /* Places and sessions in one strip, with room for focus rings. */
      padding: 3px;
      overflow-x: auto;
      scrollbar-width: none;
    }

    :host([compact]) .home {
      inline-size: 56px;
    }

    :host([compact]) .home .label {
      display: block;
      white-space: nowrap;
    }

    :host([compact]) .sessions {
      margin: 0;
      padding: 2px;
      overflow: visible;
      min-inline-size: max-content;
    }

    :host([compact]) h2 {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    :host([compact]) ul {
      display: flex;
    }

    :host([compact]) li + li {
      margin: 0;
    }

    :host([compact]) .bones {
      grid-auto-flow: column;
      justify-content: start;
    }

    :host([compact]) .bones .bone {
      inline-size: 36px;
    }
  }

  @media (forced-colors: active) {
    .home button[aria-current='true'] {
      border-color: Highlight;
    }
  }
`;
