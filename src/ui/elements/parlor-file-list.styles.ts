/** Looks of `<parlor-file-list>`. */
import { css } from 'lit';

export const fileListStyles = css`
  :host {
    display: block;
  }

  ul {
    display: grid;
    gap: 4px;
    max-block-size: 168px;
    margin: 0 0 8px;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }

  li {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-inline: 10px 4px;
    padding-block: 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface-raised);
    color: var(--_text);
    font-size: 13px;
    line-height: 18px;
  }

  li.failed {
    border-color: var(--_danger);
  }

  .kind {
    color: var(--_text-muted);
  }

  .about {
    flex: 1;
    min-inline-size: 0;
  }

  .state {
    margin: 0;
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 16px;
  }

  .failed .state {
    color: var(--_danger);
  }

  progress {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 4px;
    margin-block: 3px 2px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    background: var(--_line);
  }

  progress::-webkit-progress-bar {
    background: var(--_line);
  }

  progress::-webkit-progress-value {
    background: var(--_accent);
    transition: inline-size var(--_motion);
  }

  progress::-moz-progress-bar {
    background: var(--_accent);
  }
`;
