/** How `<parlor-transcript>` looks. */
import { css } from '@lit/reactive-element/css-tag.js';

const layout = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
  }

  .scroller {
    /* Rows are looked for by where they are in it. */
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: hidden auto;
    contain: layout paint;
    overscroll-behavior: contain;
    /* The controller does it, in every browser alike. */
    overflow-anchor: none;
    scrollbar-width: thin;
    scrollbar-color: var(--_line) transparent;
  }

  .scroller:focus-visible {
    outline-offset: -2px;
  }

  .rows {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    min-block-size: 100%;
    /* Below, there is room for who is typing. */
    padding: 16px 16px 28px;
  }

  .empty {
    margin: auto;
    padding: 24px;
    max-inline-size: 34ch;
    color: var(--_text-muted);
    text-align: center;
    text-wrap: balance;
  }

  .day,
  .notice {
    display: flex;
    justify-content: center;
    margin: 16px 0 8px;
    color: var(--_text-muted);
    font-size: 12.5px;
    line-height: 18px;
    text-align: center;
  }

  .day {
    align-items: center;
    gap: 12px;
    font-weight: 600;
  }

  .day:first-of-type {
    margin-block-start: 4px;
  }

  .day::before,
  .day::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--_line);
  }

  /* Languages write *today* small; at the head of a day it stands alone. */
  .day span {
    display: inline-block;
  }

  .day span::first-letter {
    text-transform: uppercase;
  }

  .notice {
    gap: 6px;
    margin-block: 8px;
    overflow-wrap: anywhere;
  }

  .notice time {
    white-space: nowrap;
  }

`;

const message = css`
  .message {
    display: flex;
    contain: layout style;
    gap: 8px;
    max-inline-size: 100%;
    margin-block-start: 3px;
    padding-inline-end: 40px;
  }

  .message.starts {
    margin-block-start: 14px;
  }

  .message.own {
    flex-direction: row-reverse;
    padding-inline: 56px 0;
  }

  .message.arrives {
    animation: arrive 180ms var(--_ease);
  }

  .side {
    flex: none;
    align-self: flex-end;
    inline-size: 28px;
    --parlor-avatar-size: 28px;
  }

  /* In line with the bubble, not with the time below it. */
  .message.ends .side {
    margin-block-end: 20px;
  }

  .column {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    min-inline-size: 0;
  }

  .own .column {
    align-items: flex-end;
  }

  .name {
    padding-inline: 12px;
    margin-block-end: 2px;
    color: var(--_text-muted);
    font-size: 12.5px;
    font-weight: 600;
    line-height: 18px;
    overflow-wrap: anywhere;
  }

  .bubble {
    position: relative;
    max-inline-size: 100%;
    padding: 8px 13px;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 1.125);
    border-end-start-radius: var(--_radius-tiny);
    background: var(--_bubble);
  }

  .own .bubble {
    border-end-start-radius: calc(var(--_radius) * 1.125);
    border-end-end-radius: var(--_radius-tiny);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .message:not(.starts) .bubble {
    border-start-start-radius: var(--_radius-tiny);
  }

  .own.message:not(.starts) .bubble {
    border-start-start-radius: calc(var(--_radius) * 1.125);
    border-start-end-radius: var(--_radius-tiny);
  }

  .text {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .refused .bubble {
    border: 1px solid var(--_danger);
    background: var(--_danger-soft);
    color: var(--_text);
  }

  .meta {
    display: flex;
    gap: 6px;
    padding-inline: 2px;
    margin-block-start: 2px;
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 18px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .delivery {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    --parlor-icon-size: 13px;
  }

  /* An acknowledgement mostly comes at once: what lasts no longer than a blink is not worth saying. */
  .delivery.waiting {
    animation: appear 200ms 500ms backwards;
  }

  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;

const extras = css`
  /* Over the rows, so that nothing moves when it comes and goes. */
  .earlier {
    position: absolute;
    inset-block-start: 8px;
    inset-inline: 0;
    inline-size: fit-content;
    margin: 0 auto;
    padding: 4px 12px;
    border-radius: 999px;
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-small);
    color: var(--_text-muted);
    font-size: 12.5px;
    line-height: 18px;
    pointer-events: none;
  }

  .earlier[hidden] {
    display: none;
  }

  .skeleton {
    display: flex;
    flex-direction: column;
    gap: 10px;
    animation: appear 200ms 150ms backwards;
  }

  .skeleton i {
    inline-size: 62%;
    block-size: 40px;
    border-radius: var(--_radius);
    background: linear-gradient(100deg, var(--_bubble) 40%, var(--_surface-sunken) 50%, var(--_bubble) 60%) 0 0 / 300% 100%;
    animation: shimmer 1.6s linear infinite;
  }

  .skeleton i:nth-of-type(2) {
    inline-size: 44%;
  }

  .skeleton i.mine {
    align-self: flex-end;
    inline-size: 50%;
  }

  @keyframes shimmer {
    from {
      background-position: 100% 0;
    }

    to {
      background-position: -50% 0;
    }
  }

  @media (forced-colors: active) {
    .own .bubble {
      border-color: Highlight;
    }

    .skeleton i {
      border: 1px solid GrayText;
    }
  }
`;

export const transcriptStyles = [layout, message, extras];
