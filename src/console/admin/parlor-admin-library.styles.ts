/** How `<parlor-admin-library>` looks. */
import { css } from 'lit';

export const adminLibraryStyles = css`
  :host {
    display: block;
    max-inline-size: 760px;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: 14px 8px;
  }

  .head input {
    flex: 1 1 220px;
    inline-size: auto;
    min-inline-size: 0;
  }

  .entries {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    margin-block: 8px 12px;
  }

  .one {
    display: grid;
    gap: 2px;
    inline-size: 100%;
    padding: 10px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .one:hover {
    background: var(--_bubble);
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 8px;
    min-inline-size: 0;
    font-size: 15px;
    font-weight: 550;
    line-height: 20px;
    overflow-wrap: anywhere;
  }

  .tag {
    padding-inline: 6px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    color: var(--_text-muted);
    font-size: 12px;
    font-weight: 400;
    line-height: 18px;
  }

  .tag.unsaved {
    border-color: var(--_note-line);
    background: var(--_note);
    color: var(--_note-text);
  }

  .piece {
    display: block;
    overflow: hidden;
    color: var(--_text-muted);
    font-size: 13px;
    line-height: 18px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
