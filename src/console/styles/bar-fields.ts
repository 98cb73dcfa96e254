/** Fields in a bar above a list, which say by themselves what they are for: lower than those of a form, and as wide as their words. */
import { css } from 'lit';
import { fieldFrame } from './field-frame.ts';

export const barFieldStyles = css`
  input,
  select {
    block-size: 36px;
    padding-inline: 10px;
    ${fieldFrame}
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
