/** How `<parlor-site-tab>` looks: a line with what can be done, and the page below it. */
import { css } from 'lit';

export const siteTabStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    background: var(--_surface);
  }

  .tools {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 4px;
    padding: 4px 12px;
    border-block-end: 1px solid var(--_line);
  }

  .state {
    flex: 1 1 160px;
    color: var(--_text-muted);
    font-size: 13px;
    line-height: 20px;
  }

  .hint {
    max-inline-size: 60ch;
    margin: 0;
    padding: 20px;
    color: var(--_text-muted);
  }

  /* Pages that say nothing of their colours expect white. */
  iframe {
    flex: 1;
    inline-size: 100%;
    min-block-size: 0;
    border: 0;
    background: #fff;
    color-scheme: normal;
  }
`;
