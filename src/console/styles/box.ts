/** The box of a dialog of the desk that is made of a `dialog` element of its own; where it stands and how large it is, its element says. */
import { css } from 'lit';

export const boxStyles = css`
  dialog {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    color: inherit;
  }
`;
