/** How `<parlor-workspace>` looks: panel at the start, work beside it; the panel may be a rail, and below 600 px is a strip on top. */
import { css } from 'lit';

/** In a low window what is told gives way first, then what is offered: Home and one's own presence are always in sight. */
export const workspaceStyles = css`
  :host {
    display: grid;
    grid-template:
      'panel main' minmax(108px, 1fr)
      'offers main' minmax(0, auto)
      'account main' auto / 288px minmax(0, 1fr);
    background: var(--_surface-sunken);
  }

  parlor-session-panel {
    grid-area: panel;
  }

  parlor-offers {
    grid-area: offers;
  }

  parlor-account {
    grid-area: account;
  }

  main {
    grid-area: main;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    border-inline-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  .above {
    flex: none;
    max-block-size: 50%;
    overflow: auto;
    margin: 16px 16px 0;
  }

  .stack {
    flex: 1;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
  }

  .stack > * {
    grid-area: 1 / 1;
    min-block-size: 0;
  }

  /* Not display: none, which would forget where it was scrolled to. */
  .back {
    visibility: hidden;
  }

  /* Hundreds of rows that nobody sees are not laid out and painted. Around what scrolls: a scroller itself could forget where. */
  .layer.back,
  parlor-place.back {
    content-visibility: hidden;
  }

  .layer {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }

  @media (width < 1200px) {
    :host {
      grid-template-columns: 248px minmax(0, 1fr);
    }
  }

  /* A rail is too narrow for an offer: it stands over the work. */
  :host([compact]) {
    grid-template:
      'panel offers' auto
      'panel main' minmax(0, 1fr)
      'account main' auto / 88px minmax(0, 1fr);
  }

  :host([compact]) parlor-offers {
    border-inline-start: 1px solid var(--_line);
  }

  @media (width < 600px) {
    :host([compact]) {
      grid-template:
        'panel account' auto
        'offers offers' auto
        'main main' minmax(0, 1fr) / minmax(0, 1fr) auto;
    }

    :host([compact]) parlor-offers,
    main {
      border-inline-start: 0;
    }

    main {
      border-block-start: 1px solid var(--_line);
    }
  }
`;
