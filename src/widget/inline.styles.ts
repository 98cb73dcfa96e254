/** How `<parlor-chat>` looks where it stands in the page: as its box, whatever the window is like. */

export const inlineStyles = `
  :host([layout='inline']) section {
    position: relative;
    inset: auto;
    z-index: auto;
    display: block;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: inherit;
  }

  :host([layout='inline']) parlor-panel {
    --parlor-shadow: none;
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    /* It is there with the page, and doesn't come. */
    transition: none;
  }

  :host([layout='inline']) .note {
    inset: 0 0 auto;
    max-inline-size: none;
    inline-size: auto;
  }
`;
