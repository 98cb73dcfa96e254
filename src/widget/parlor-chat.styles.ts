/**
 * How `<parlor-chat>` looks while its panel is not there. In two sheets: a page view pays for what is in the first as soon as the
 * browser reads it.
 */

/** The launcher as it is first seen. */
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
    color-scheme: inherit;
    visibility: inherit;
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

  :host([hidden]) {
    display: none !important;
  }

  :host([position='start']) section {
    inset-inline: var(--_inline) auto;
  }

  /* An accent may be one for light and one for dark. */
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
  }

  slot {
    display: block;
    grid-area: 1 / 1;
    inline-size: 26px;
    block-size: 26px;
  }

  /* The bubble is cut out of a colour: no part of the launcher would cost a page as much as its first SVG. */
  i {
    display: block;
    block-size: 100%;
    background: currentColor;
    forced-color-adjust: none;
    clip-path: path(
      'M22.5 12.4c0 4.9-4.3 8.3-9.5 8.3-1.2 0-2.4-.2-3.5-.5l-5.4 2.3 1.4-4.3A7.9 7.9 0 0 1 3.5 12.4c0-4.9 4.3-8.3 9.5-8.3s9.5 3.4 9.5 8.3z'
    );
  }

  @media (forced-colors: active) {
    .launcher {
      border-color: ButtonBorder;
      color: ButtonText;
    }
  }

  @media print {
    section {
      display: none;
    }
  }
`;

/** What follows once somebody comes near it, or the chat can't be loaded; when it is there, `launcher.styles.ts` follows. */
export const furtherChatStyles = `
  section {
    color: var(--_text);
    font-family: var(--_font);
  }

  * {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  :focus-visible {
    outline: 2px solid var(--_text);
    outline-offset: 3px;
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

  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
    }
  }
`;
