/** How the launcher looks once the chat is there: at a touch, when it is open, with something unread. */

export const launcherStyles = `
  .launcher {
    transition:
      transform var(--_motion) var(--_ease),
      box-shadow var(--_motion);
  }

  .launcher:hover {
    box-shadow: var(--_shadow);
    transform: translateY(-1px);
  }

  .launcher:active {
    transform: scale(0.95);
  }

  slot,
  .launcher::before {
    transition:
      opacity var(--_motion),
      transform var(--_motion) var(--_ease);
  }

  /* Over the bubble, in whose place it comes. */
  .launcher::before {
    content: '';
    display: block;
    grid-area: 1 / 1;
    inline-size: 26px;
    block-size: 26px;
    background: currentColor;
    forced-color-adjust: none;
    clip-path: path('M5.8 11 7.2 9.6 13 15.4l5.8-5.8 1.4 1.4-7.2 7.2z');
  }

  [aria-expanded='false']::before {
    opacity: 0;
    transform: rotate(-60deg) scale(0.7);
  }

  [aria-expanded='true'] slot {
    opacity: 0;
    transform: rotate(60deg) scale(0.7);
  }

  .badge {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: -4px;
    min-inline-size: 22px;
    padding-inline: 5px;
    border: 2px solid var(--_surface);
    border-radius: 11px;
    background: #c9342b;
    color: #fff;
    font-size: 12px;
    font-weight: 700;
    line-height: 18px;
    text-align: center;
    font-variant-numeric: tabular-nums;
    animation: enter 200ms var(--_ease);
  }

  @keyframes enter {
    from {
      opacity: 0;
      transform: scale(0.6);
    }
  }
`;
