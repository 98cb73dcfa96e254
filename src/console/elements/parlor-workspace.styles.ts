/** How `<parlor-workspace>` looks: panel at the start, work beside it; below 600 px the panel is a strip on top. */
import { css } from 'lit';

export const workspaceStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / 288px minmax(0, 1fr);
    background: var(--_surface);
  }

  main {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
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

  @media (width < 1200px) {
    :host {
      grid-template-columns: 248px minmax(0, 1fr);
    }
  }

  @media (width < 900px) {
    :host {
      grid-template-columns: 88px minmax(0, 1fr);
    }
  }

  @media (width < 600px) {
    :host {
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    }
  }
`;
