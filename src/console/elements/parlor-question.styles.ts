/** How `<parlor-question>` looks. */
import { css } from 'lit';

export const questionStyles = css`
  :host {
    display: contents;
  }

  dialog {
    inline-size: min(440px, calc(100% - 32px));
    max-block-size: calc(100% - 32px);
    margin: auto;
    padding: 0;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    color: inherit;
  }

  dialog[open] {
    animation: rise var(--_motion) var(--_ease);
  }

  dialog::backdrop {
    background: rgb(10 12 14 / 45%);
    animation: fade var(--_motion);
  }

  .content {
    padding: 24px;
  }

  h2 {
    margin: 0 0 8px;
    font-size: 17px;
    font-weight: 650;
    line-height: 24px;
    overflow-wrap: anywhere;
  }

  p {
    margin: 0;
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    margin-block-start: 24px;
  }

  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(8px) scale(0.98);
    }
  }

  @keyframes fade {
    from {
      opacity: 0;
    }
  }
`;
