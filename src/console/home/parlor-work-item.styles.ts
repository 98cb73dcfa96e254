/** How `<parlor-work-item>` looks. */
import { css } from 'lit';

export const workItemStyles = css`
  :host {
    --parlor-avatar-size: calc(32px + 8px * var(--parlor-density, 1));
    display: block;
  }

  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 4px 16px;
    padding: calc(4px + 8px * var(--parlor-density, 1)) 16px;
  }

  .who {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }

  .title {
    overflow: hidden;
    font-weight: 600;
    line-height: 22px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .since {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_text-muted);
    font-size: 13px;
    --parlor-icon-size: 16px;
  }

  .act {
    min-inline-size: 84px;
    text-align: end;
  }

  .act .button {
    background: var(--_accent-soft);
    color: var(--_accent-text);
  }

  .act .button:hover,
  .act .button:focus-visible {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .refusal {
    grid-column: 2 / -1;
    display: flex;
    align-items: center;
    gap: 8px;
    margin-block-start: 4px;
    padding: 6px 6px 6px 12px;
    padding-inline: 12px 6px;
    border-radius: var(--_radius-small);
    background: var(--_danger-soft);
    color: var(--_danger);
    font-size: 14px;
    --parlor-icon-size: 18px;
  }

  .refusal span {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .refusal .button {
    color: inherit;
  }

  .gone .who,
  .gone .excerpt {
    opacity: 0.7;
  }

  @media (width < 600px) {
    .who {
      flex-wrap: wrap;
      row-gap: 0;
    }

    .row {
      grid-template-columns: auto minmax(0, 1fr) auto;
      column-gap: 12px;
      padding-inline: 12px;
    }

    .since {
      grid-area: 2 / 2 / 3 / 4;
    }

    .act {
      grid-area: 1 / 3;
    }

    .refusal {
      grid-column: 1 / -1;
    }
  }
`;
