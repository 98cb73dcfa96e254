/** How it looks that something did not come from the relay: `refusedTemplate` of asked-templates.ts. */
import { css } from 'lit';

export const askedStyles = css`
  .problem {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 8px 12px;
    border-radius: var(--_radius-small);
    background: var(--_danger-soft);
    color: var(--_danger);
    font-size: 14px;
    line-height: 20px;
    --parlor-icon-size: 18px;
  }

  .problem .button {
    color: inherit;
  }
`;
