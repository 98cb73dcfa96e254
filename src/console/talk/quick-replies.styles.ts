/** How the quick replies over the composer look. */
import { css } from 'lit';

export const quickReplyStyles = css`
  .replies {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 100%;
    z-index: 2;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    overflow: hidden;
  }

  .replies ul {
    max-block-size: min(264px, 40dvh);
    margin: 0;
    padding: 4px;
    overflow-y: auto;
    list-style: none;
  }

  .reply {
    min-block-size: 24px;
    padding: calc(3px + 3px * var(--parlor-density, 1)) 10px;
    border-radius: var(--_radius-tiny);
    cursor: pointer;
  }

  .reply:hover {
    background: var(--_surface-sunken);
  }

  .reply[aria-selected='true'] {
    background: var(--_bubble);
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .reply .title {
    display: flex;
    align-items: baseline;
    gap: 8px;
    font-size: 14px;
    font-weight: 550;
    line-height: 20px;
  }

  .reply .title > span:first-child,
  .reply .body {
    overflow: hidden;
    min-inline-size: 0;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .reply .own {
    flex: none;
    padding-inline: 6px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    color: var(--_text-muted);
    font-size: 11px;
    font-weight: 550;
    line-height: 16px;
  }

  .reply .body {
    display: block;
    color: var(--_text-muted);
    font-size: 13px;
    line-height: 18px;
  }

  .replies .none {
    margin: 0;
    padding: 10px 14px;
    color: var(--_text-muted);
    font-size: 14px;
    line-height: 20px;
  }

  .replies .none.wrong {
    color: var(--_danger);
  }

  .replies .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    padding: 4px 6px 4px 14px;
    padding-inline: 14px 6px;
    border-block-start: 1px solid var(--_line);
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 16px;
  }
`;
