/** How a row looks that says where somebody is signed in: `signInRow` of sign-in-row.ts. */
import { css } from 'lit';

export const signInRowStyles = css`
  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }

  .place {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-size: 14px;
    line-height: 20px;
  }

  bdi {
    justify-self: start;
  }

  li .button {
    flex: none;
  }

  .when {
    margin: 0;
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 16px;
  }
`;
