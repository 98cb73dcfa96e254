/** Tables of the desk, with a head that stays while their rows are scrolled. */
import { css } from 'lit';

export const tableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    font-size: 12px;
    font-weight: 600;
    line-height: 16px;
  }
`;
