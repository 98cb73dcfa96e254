/** How `<parlor-session-header>` looks. */
import { css } from 'lit';

export const headerStyles = css`
  :host {
    --parlor-avatar-size: 40px;
    display: block;
    container-type: inline-size;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }

  header {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 68px;
    padding: 10px 20px;
  }

  .text {
    flex: 1;
    min-inline-size: 0;
  }

  .line {
    display: flex;
    align-items: center;
    gap: 10px;
    min-inline-size: 0;
  }

  h1 {
    overflow: hidden;
    font-size: 17px;
    font-weight: 650;
    line-height: 24px;
    letter-spacing: -0.005em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .times {
    overflow: hidden;
    color: var(--_text-muted);
    font-size: 13px;
    line-height: 18px;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .buttons {
    display: flex;
    flex: none;
    gap: 8px;
  }

  .refusal {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 6px 12px 6px 20px;
    padding-inline: 20px 12px;
    background: var(--_danger-soft);
    color: var(--_danger);
    font-size: 14px;
    --parlor-icon-size: 18px;
  }

  .refusal span {
    flex: 1;
  }

  .refusal .button {
    color: inherit;
  }

  .close parlor-icon {
    display: none;
  }

  @media (width < 600px) {
    /* It is in the strip above. */
    parlor-avatar {
      display: none;
    }

    header {
      flex-wrap: wrap;
      gap: 6px 10px;
      min-block-size: 0;
      padding: 8px 12px;
    }

    .buttons .button {
      min-block-size: 32px;
    }
  }

  @container (width < 560px) {
    .buttons {
      gap: 4px;
    }

    .buttons .button {
      padding-inline: 10px;
    }

    /* A cross is all there is room for; the name is still the button's. */
    .buttons .close parlor-icon {
      display: inline-flex;
    }

    .buttons .close .label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
