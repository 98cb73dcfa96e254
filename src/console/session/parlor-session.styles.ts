/** How `<parlor-session>` looks: the talk in a column, the facts beside it where there is room. */
import { css } from 'lit';

export const sessionStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) 280px;
    background: var(--_surface);
  }

  parlor-session-header {
    grid-column: 1 / -1;
  }

  .talk {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }

  parlor-transcript {
    flex: 1;
    min-block-size: 0;
  }

  /* As wide as the composer, so that lines stay readable on a large screen. */
  parlor-transcript::part(transcript) {
    padding-inline: max(4px, (100% - 860px) / 2 + 4px);
  }

  parlor-session-composer {
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: 860px;
    margin-inline: auto;
    padding: 8px 20px max(16px, env(safe-area-inset-bottom));
  }

  parlor-session-facts {
    overflow-y: auto;
    border-inline-start: 1px solid var(--_line);
    background: var(--_surface-sunken);
  }

  @media (width < 1280px) {
    :host {
      grid-template-columns: minmax(0, 1fr);
    }

    parlor-session-facts {
      display: none;
    }

    /* Over the talk, which stays usable beside it. */
    parlor-session-facts.open {
      display: block;
      grid-area: 2 / 1;
      justify-self: end;
      align-self: start;
      z-index: 1;
      inline-size: min(320px, 100% - 24px);
      max-block-size: min(480px, 60dvh);
      margin: 12px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_surface-raised);
      box-shadow: var(--_shadow);
    }
  }

  @media (width < 600px) {
    parlor-session-composer {
      padding: 6px 10px max(10px, env(safe-area-inset-bottom));
    }
  }
`;
