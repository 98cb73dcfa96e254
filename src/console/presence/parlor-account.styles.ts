/** How `<parlor-account>` looks: the panel's foot; the rail's foot below 900 px; the end of the strip below 600 px. */
import { css } from 'lit';

export const accountStyles = css`
  :host {
    display: block;
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    margin-inline: 12px;
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
  }

  .account {
    display: flex;
    align-items: center;
    gap: 2px;
    padding-inline: 4px 0;
    --parlor-avatar-size: 32px;
    --parlor-button-size: 32px;
  }

  .who {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
    margin-inline-start: 8px;
  }

  .me {
    overflow: hidden;
    font-size: 14px;
    font-weight: 600;
    line-height: 18px;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .link {
    overflow: hidden;
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 16px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .link::before {
    content: '';
    display: inline-block;
    box-sizing: border-box;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 6px;
    border: 1.5px solid currentColor;
    border-radius: 50%;
  }

  .link.live::before {
    border-color: var(--_success);
    background: var(--_success);
  }

  .capacity {
    display: flex;
    align-items: center;
    gap: 10px;
    padding-inline: 4px;
  }

  .bar {
    flex: 1;
    block-size: 6px;
    overflow: hidden;
    border: 1px solid var(--_line-strong);
    border-radius: 3px;
  }

  .bar span {
    display: block;
    block-size: 100%;
    background: var(--_accent-text);
    transition: inline-size var(--_motion) var(--_ease);
  }

  .bar.full span {
    background: var(--_danger);
  }

  .units {
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 16px;
    font-variant-numeric: tabular-nums;
  }

  :host([compact]) section {
    justify-items: center;
    margin-inline: 8px;
  }

  :host([compact]) .account {
    flex-direction: column;
    padding-inline: 0;
  }

  :host([compact]) .who {
    display: none;
  }

  :host([compact]) .capacity {
    flex-direction: column;
    gap: 4px;
    inline-size: 100%;
  }

  :host([compact]) .bar {
    flex: none;
    inline-size: 100%;
  }

  :host([compact]) .units {
    font-size: 11px;
    text-align: center;
    text-wrap: balance;
  }

  @media (width < 600px) {
    :host([compact]) section {
      grid-auto-flow: column;
      align-items: center;
      gap: 4px;
      margin: 0;
      padding: max(6px, env(safe-area-inset-top)) 8px 6px 0;
      border: 0;
    }

    :host([compact]) .account {
      order: 1;
      flex-direction: row;
      gap: 0;
    }

    :host([compact]) .account parlor-avatar,
    :host([compact]) .units {
      display: none;
    }

    :host([compact]) .capacity {
      inline-size: 36px;
    }
  }

  @media (forced-colors: active) {
    .bar span {
      background: Highlight !important;
      forced-color-adjust: none;
    }
  }
`;
