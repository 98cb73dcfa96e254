/** Looks of the place where files are dropped, for whatever they are dropped on. */
import { css } from 'lit';

export const dropStyles = css`
  .drop {
    position: absolute;
    inset: 8px;
    z-index: 2;
    display: grid;
    place-items: center;
    padding: 16px;
    border: 2px dashed var(--_accent);
    border-radius: var(--_radius-small);
    background: color-mix(in srgb, var(--_surface) 88%, transparent);
    color: var(--_text);
    font-weight: 550;
    text-align: center;
    pointer-events: none;
  }
`;
