/** How `<parlor-offer>` looks: a card at the foot of the panel; where it is given more room, its answers stand beside it. */
import { css } from 'lit';

export const offerStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    --parlor-avatar-size: 36px;
    --parlor-icon-size: 14px;
  }

  section {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 8px 12px;
    margin: 4px 12px 12px;
    padding: 14px;
    border: 1px solid var(--_line);
    border-block-start: 3px solid var(--_accent-text);
    border-radius: var(--_radius-small);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-small);
    animation:
      come var(--_motion) var(--_ease),
      settle 500ms;
  }

  header .mark::before {
    content: none;
  }

  header {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }

  h2 {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    font-size: 14px;
    font-weight: 650;
    line-height: 20px;
  }

  .text {
    min-inline-size: 0;
  }

  .title {
    overflow: hidden;
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .since {
    flex: none;
  }

  .said {
    display: -webkit-box;
    overflow: hidden;
    margin-block-start: 4px;
    font-size: 13px;
    line-height: 18px;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
  }

  .answers {
    grid-column: 1 / -1;
    display: flex;
    gap: 8px;
    margin-block-start: 4px;
  }

  .answers .button {
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .left {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 18px;
    font-variant-numeric: tabular-nums;
  }

  .soon {
    color: var(--_danger);
    font-weight: 600;
  }

  kbd {
    padding-inline: 6px;
    border: 1px solid var(--_line);
    border-radius: 5px;
    font: inherit;
    font-size: 11px;
    line-height: 16px;
  }

  .refusal {
    grid-column: 1 / -1;
  }

  /* A press that was meant for what stood here until now is lost, and not an answer. */
  @keyframes settle {
    from,
    99% {
      pointer-events: none;
    }
  }

  @container (inline-size > 480px) {
    section {
      grid-template-columns: auto minmax(0, 1fr) auto;
      margin-block-start: 12px;
    }

    .answers {
      grid-column: 3;
      max-inline-size: 45cqi;
      align-self: center;
      margin: 0;
    }

    .said {
      -webkit-line-clamp: 2;
      line-clamp: 2;
    }
  }

  @media (height < 600px) {
    section {
      gap: 4px 12px;
      margin-block-end: 8px;
      padding-block: 10px;
    }

    .said,
    .noted > span {
      -webkit-line-clamp: 1;
      line-clamp: 1;
    }
  }

  @media (pointer: coarse) {
    kbd {
      display: none;
    }
  }
`;
