/** How a part of the settings looks that lists what is so. */
import { css } from 'lit';

export const listedStyles = css`
  :host {
    display: grid;
    gap: 12px;
  }

  h3 {
    margin: 0;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
    font-size: 14px;
    font-weight: 650;
    line-height: 20px;
  }

  dl {
    display: grid;
    gap: 6px;
    margin: 0;
  }

  dl div {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
    font-size: 13px;
    line-height: 18px;
  }

  dd {
    min-inline-size: 0;
    margin: 0;
    text-align: end;
    overflow-wrap: anywhere;
  }

  .facts dt,
  p {
    color: var(--_text-muted);
  }

  .facts dt {
    flex: none;
  }

  .keys dd {
    flex: none;
  }

  kbd {
    padding: 1px 6px;
    border: 1px solid var(--_line-strong);
    border-radius: 4px;
    font: inherit;
    font-size: 12px;
  }

  p {
    margin: 0;
    font-size: 12px;
    line-height: 16px;
  }
`;
