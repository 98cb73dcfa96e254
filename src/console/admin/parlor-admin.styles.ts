/** How `<parlor-admin>` looks: what is to be done on top, sections at the start, beside them what is filled in. */
import { css } from 'lit';

export const adminFrameStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
  }

  .frame {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    overflow: hidden auto;
  }

  header {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 12px 24px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }

  h1 {
    flex: 1;
    font-size: 20px;
    font-weight: 650;
    line-height: 28px;
  }

  .status {
    color: var(--_text-muted);
    font-size: 14px;
  }

  .note {
    padding: 10px 24px;
    border-block-end: 1px solid var(--_note-line);
    background: var(--_note);
    color: var(--_note-text);
    font-size: 14px;
    line-height: 20px;
  }

  .note h2 {
    font-size: 15px;
    line-height: 20px;
  }

  .note li {
    margin-block-start: 4px;
    overflow-wrap: anywhere;
  }

  .link {
    min-block-size: 24px;
    padding: 0 2px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 550;
    text-decoration: underline;
    overflow-wrap: anywhere;
    text-align: start;
    cursor: pointer;
  }

  .columns {
    display: grid;
    flex: 1;
    grid-template-columns: 220px minmax(0, 1fr);
  }

  nav {
    padding: 16px 12px;
    border-inline-end: 1px solid var(--_line);
  }

  nav h2 {
    margin-block: 16px 4px;
    padding-inline: 10px;
    color: var(--_text-muted);
    font-size: 12px;
    font-weight: 650;
    line-height: 16px;
  }

  nav .site {
    padding-inline: 10px;
  }

  nav .site .field {
    margin-block-start: 0;
  }

  nav .site .button {
    margin-block-start: 8px;
  }

  nav li button {
    inline-size: 100%;
    min-block-size: 36px;
    padding: 6px 10px;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    font-size: 14px;
    text-align: start;
    overflow-wrap: anywhere;
    hyphens: auto;
    cursor: pointer;
  }

  nav li button:hover {
    background: var(--_bubble);
  }

  nav li button[aria-current='page'] {
    background: var(--_bubble);
    font-weight: 650;
  }

  .room {
    min-inline-size: 0;
    padding: 20px 24px 48px;
  }

  .wait {
    display: grid;
    gap: 12px;
    justify-items: start;
    padding: 24px;
  }

  .wait .bone {
    inline-size: min(420px, 100%);
    block-size: 40px;
  }

  @media (width < 900px) {
    .columns {
      grid-template-columns: 196px minmax(0, 1fr);
    }

    .room,
    header {
      padding-inline: 16px;
    }
  }

  @media (width < 600px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }

    nav {
      border-block-end: 1px solid var(--_line);
      border-inline-end: 0;
    }

    nav ul {
      display: flex;
      flex-wrap: wrap;
    }

    nav li button {
      inline-size: auto;
    }
  }

  @media (forced-colors: active) {
    nav li button[aria-current='page'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
