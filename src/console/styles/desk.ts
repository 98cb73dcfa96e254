/** What the desk's elements have in common in their looks: marks of state, lists, skeletons. */
import { css } from 'lit';

export const deskStyles = css`
  h1,
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  ul {
    list-style: none;
  }

  /* What people wrote keeps its own direction; where it stands follows the desk's. */
  [dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .mark {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    flex: none;
    padding: 1px 8px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    color: var(--_text-muted);
    font-size: 12px;
    font-weight: 550;
    line-height: 18px;
    white-space: nowrap;
  }

  .mark::before {
    content: '';
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--_line-strong);
  }

  .mark.active {
    color: var(--_success);
  }

  .mark.active::before {
    background: var(--_success);
  }

  .mark.wrap-up {
    border-color: var(--_note-line);
    background: var(--_note);
    color: var(--_note-text);
  }

  .mark.wrap-up::before {
    border-radius: 1px;
    background: currentColor;
  }

  .elapsed {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .excerpt {
    overflow: hidden;
    color: var(--_text-muted);
    font-size: 13px;
    line-height: 18px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .bone {
    display: block;
    border-radius: 6px;
    background: var(--_bubble);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  @keyframes breathe {
    from {
      opacity: 0.55;
    }
  }

  @media (forced-colors: active) {
    .bone {
      background: GrayText;
      forced-color-adjust: none;
    }

    /* Whatever colour the state gives it. */
    .mark[class][class]::before {
      background: CanvasText;
    }
  }
`;
