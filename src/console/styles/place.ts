/** The heading of a place, which has the focus when somebody comes there. */
import { css } from 'lit';

export const placeStyles = css`
  h1 {
    font-size: 20px;
    font-weight: 650;
    line-height: 28px;
    letter-spacing: -0.01em;
  }

  h1:focus-visible {
    outline-offset: 4px;
    border-radius: 4px;
  }
`;
