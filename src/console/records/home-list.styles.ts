/** How a further list of Home looks. */
import { css } from 'lit';

export const homeListStyles = css`
  :host(:not([hidden])) {
    display: block;
  }

  h2 {
    margin-block: 40px 12px;
    font-size: 18px;
    font-weight: 650;
    line-height: 28px;
  }

  .muted {
    margin-block-end: 8px;
  }

  h2 button {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    --parlor-icon-size: 18px;
  }

  h2 button:focus-visible {
    outline-offset: 4px;
  }

  [aria-expanded='false'] parlor-icon {
    transform: rotate(-90deg);
  }

  :host(:dir(rtl)) [aria-expanded='false'] parlor-icon {
    transform: rotate(90deg);
  }
`;
