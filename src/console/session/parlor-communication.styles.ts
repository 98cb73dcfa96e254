/** How `<parlor-communication>` looks: header, transcript and composer in a column. */
import { css } from 'lit';

export const communicationStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    min-inline-size: 0;
    background: var(--_surface);
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

  @media (width < 600px) {
    parlor-session-composer {
      padding: 6px 10px max(10px, env(safe-area-inset-bottom));
    }
  }
`;
