/** Where the panel stands in `<parlor-chat>`: above the launcher, or in the whole of a small window. */

/** Where the panel fills the window: it is small, or large and zoomed in. */
export const smallWindow = '(max-width: 480px), (max-height: 440px)';

export const panelPlaceStyles = `
  parlor-panel {
    position: absolute;
    inset-block-end: calc(100% + 12px);
    inset-inline-end: 0;
    inline-size: min(var(--parlor-panel-width, 384px), calc(100vw / var(--_zoom, 1) - 2 * var(--_inline)));
    block-size: min(
      var(--parlor-panel-height, 640px),
      calc(100dvh / var(--_zoom, 1) - var(--_launcher) - var(--_block) - 32px)
    );
  }

  :host([position='start']) parlor-panel {
    inset-inline: 0 auto;
  }

  @media ${smallWindow} {
    parlor-panel {
      position: fixed;
      inset: var(--_viewport-start, 0) 0 auto;
      inline-size: 100%;
      block-size: var(--_viewport-size, 100dvh);
    }

    :host([position='start']) parlor-panel {
      inset-inline: 0;
    }

    [data-open] .launcher {
      display: none;
    }
  }
`;
