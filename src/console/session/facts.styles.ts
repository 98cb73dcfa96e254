/** How what is known of a conversation is listed: names, and what stands behind them. */
import { css } from '@lit/reactive-element/css-tag.js';

export const factsStyles = css`
  h2 {
    margin-block-end: 16px;
    color: var(--_text-muted);
    font-size: 12px;
    font-weight: 600;
    line-height: 16px;
  }

  dl {
    display: grid;
    gap: 14px;
  }

  dt {
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 16px;
  }

  dd {
    font-size: 14px;
    line-height: 20px;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
`;
