/** Fields in a bar above a list, which say by themselves what they are for: lower than those of a form, and as wide as their words. */
import { css } from 'lit';

export const barFieldStyles = css`
  input,
  select {
    block-size: 36px;
    padding-inline: 10px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: 14px;
  }

  /* Where fingers point, browsers zoom in on a field with less. */
  @media (pointer: coarse) {
    input,
    select {
      font-size: 16px;
    }
  }
`;
