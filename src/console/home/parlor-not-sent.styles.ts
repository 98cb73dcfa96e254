/** How `<parlor-not-sent>` looks. */
import { css } from 'lit';

export const notSentStyles = css`
  :host {
    display: block;
  }

  section {
    margin-block-end: 32px;
    overflow: hidden;
    border: 1px solid var(--_danger);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
  }

  header {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 12px;
    padding: 12px 16px;
    background: var(--_danger-soft);
    color: var(--_danger);
    font-size: 14px;
    line-height: 20px;
  }

  h2 {
    font-size: 15px;
    font-weight: 650;
    line-height: 20px;
  }

  header p {
    grid-column: 2;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 16px;
    padding: 12px 16px;
    border-block-start: 1px solid var(--_line);
  }

  h3 {
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
    overflow-wrap: anywhere;
  }

  time,
  .reason {
    color: var(--_text-muted);
    font-size: 13px;
    line-height: 18px;
  }

  .text {
    margin-block: 4px;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .text,
  .reason {
    grid-column: 1 / -1;
  }

  .ways {
    grid-area: 1 / 2 / 3;
    display: flex;
    align-items: start;
    gap: 4px;
  }

  @media (width < 600px) {
    header,
    li {
      padding-inline: 12px;
    }

    .ways {
      grid-area: auto / 1 / auto / -1;
      margin-block-start: 4px;
    }
  }
`;
