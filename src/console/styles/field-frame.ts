/** What all fields of the desk have in common, whatever room they have: a part of a rule. */
import { css } from 'lit';

export const fieldFrame = css`
  border: 1px solid var(--_line-strong);
  border-radius: var(--_radius-small);
  background: var(--_surface);
  color: inherit;
  font: inherit;
`;
