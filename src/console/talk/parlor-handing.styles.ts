/** How `<parlor-handing>` looks: a strip below the header, with a line for each colleague. */
import { css } from 'lit';

export const handingStyles = css`
  :host {
    display: block;
    --parlor-icon-size: 16px;
  }

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding: 8px 16px;
    border-block-start: 1px solid var(--_line);
  }

  li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: 28px;
    padding: 2px 4px 2px 10px;
    padding-inline: 10px 4px;
    border: 1px solid var(--_note-line);
    border-radius: 14px;
    background: var(--_note);
    color: var(--_note-text);
    font-size: 13px;
    line-height: 18px;
    overflow-wrap: anywhere;
  }

  li.failed {
    border-color: var(--_line);
    background: var(--_surface-sunken);
    color: var(--_text);
  }

  li.plain {
    padding-inline-end: 10px;
  }

  li .button.quiet {
    flex: none;
    min-block-size: 24px;
    padding-inline: 8px;
    border-radius: 12px;
    color: inherit;
  }

  .refusal {
    display: flex;
    align-items: center;
    gap: 10px;
    padding-block: 6px;
    padding-inline: 20px 12px;
    background: var(--_danger-soft);
    color: var(--_danger);
    font-size: 14px;
  }

  .refusal span {
    flex: 1;
  }

  .refusal .button.quiet {
    color: inherit;
  }
`;
