/** What every element starts from: type, box model, focus, and text that is spoken but not shown. */
import { css } from '@lit/reactive-element/css-tag.js';

export const base = css`
  :host {
    font-family: var(--_font);
    font-size: 15px;
    line-height: 1.5;
    color: var(--_text);
    -webkit-font-smoothing: antialiased;
    text-size-adjust: 100%;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :focus {
    outline: none;
  }

  :focus-visible {
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }

  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
    }
  }
`;
