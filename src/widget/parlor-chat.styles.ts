/** How `<parlor-chat>` looks while its panel is not there: launcher, badge, note. */

export const chatStyles = `
  /* Without a box of its own, what the page does to all elements does nothing to it. */
  :host {
    --_launcher: var(--parlor-launcher-size, 56px);
    --_inline: max(var(--parlor-offset-inline, 20px), env(safe-area-inset-left), env(safe-area-inset-right));
    --_block: max(var(--parlor-offset-block, 20px), env(safe-area-inset-bottom));
    display: contents;
  }

  /* Nothing is inherited from the page but its colour scheme. */
  section {
    all: initial;
    position: fixed;
    inset-block-end: var(--_block);
    inset-inline-end: var(--_inline);
    z-index: var(--parlor-layer, 2147483000);
    inline-size: var(--_launcher);
    block-size: var(--_launcher);
    color: var(--_text);
    color-scheme: inherit;
    visibility: inherit;
    font-family: var(--_font);
  }

  /* Its box, before there is anything in it; the rest is in inline.styles.ts. */
  :host([layout='inline']) {
    display: block;
    block-size: 100%;
    min-block-size: 280px;
  }

  :host([layout='inline']) .launcher {
    display: none;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  * {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 2px solid var(--_text);
    outline-offset: 3px;
  }

  :host([position='start']) section {
    inset-inline: var(--_inline) auto;
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host([theme='auto']) {
    color-scheme: light dark;
  }

  .launcher {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 50%;
    background: var(--_accent);
    box-shadow: var(--_shadow-small);
    color: var(--_on-accent);
    cursor: pointer;
    touch-action: manipulation;
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

  svg,
  slot {
    display: block;
    grid-area: 1 / 1;
    inline-size: 26px;
    block-size: 26px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    transition:
      opacity var(--_motion),
      transform var(--_motion) var(--_ease);
  }

  [aria-expanded='false'] .opened {
    opacity: 0;
    transform: rotate(-60deg) scale(0.7);
  }

  [aria-expanded='true'] .closed {
    opacity: 0;
    transform: rotate(60deg) scale(0.7);
  }

  /* Only what takes longer than a moment shows that it does. */
  .launcher[data-busy]::after {
    content: '';
    position: absolute;
    inset: 4px;
    border: 2px solid transparent;
    border-block-start-color: currentColor;
    border-radius: 50%;
    animation:
      turn 800ms linear infinite,
      fade 200ms 300ms backwards;
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

  .note {
    position: absolute;
    inset-block-end: calc(100% + 12px);
    inset-inline-end: 0;
    inline-size: max-content;
    max-inline-size: min(280px, calc(100vw - 2 * var(--_inline)));
    margin: 0;
    padding: 10px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-small);
    font-size: 14px;
    line-height: 20px;
  }

  :host([position='start']) .note {
    inset-inline: 0 auto;
  }

  @keyframes enter {
    from {
      opacity: 0;
      transform: scale(0.6);
    }
  }

  @keyframes fade {
    from {
      opacity: 0;
    }
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @media (forced-colors: active) {
    .launcher {
      border-color: ButtonBorder;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
    }
  }

  @media print {
    section {
      display: none;
    }
  }
`;
