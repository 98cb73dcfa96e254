/**
 * Buttons: native ones, dressed. For `<button class="button primary">`, `quiet`, `danger`, and `<button class="icon-button">`.
 *
 * A button that can't be used right now, but keeps its place in the tab order, has `aria-disabled="true"`.
 */
import { css } from '@lit/reactive-element/css-tag.js';

export const controls = css`
  .button,
  .icon-button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    margin: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 550;
    text-decoration: none;
    cursor: pointer;
    user-select: none;
    touch-action: manipulation;
    transition:
      background-color var(--_motion),
      border-color var(--_motion),
      color var(--_motion),
      opacity var(--_motion),
      transform var(--_motion) var(--_ease);
  }

  .button {
    min-block-size: 36px;
    padding: 6px 14px;
    border-color: var(--_line);
    background: var(--_surface-raised);
    font-size: 14px;
    line-height: 20px;
  }

  .button:hover {
    background: var(--_bubble);
  }

  .button:active,
  .icon-button:active {
    transform: scale(0.97);
  }

  .button.small {
    min-block-size: 28px;
    padding: 2px 10px;
    border-radius: var(--_radius-tiny);
    font-size: 13px;
  }

  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    box-shadow: var(--_shadow-small);
  }

  .button.danger {
    border-color: transparent;
    background: var(--_danger-fill);
    color: #fff;
  }

  .button.danger:hover {
    background: color-mix(in srgb, var(--_danger-fill) 88%, #000);
  }

  .button.quiet {
    border-color: transparent;
    background: none;
    color: var(--_text-muted);
  }

  .button.quiet:hover,
  .icon-button:hover {
    background: var(--_bubble);
    color: var(--_text);
  }

  /* As large as fingers need it, where they are used. */
  .icon-button {
    inline-size: var(--parlor-button-size, 36px);
    block-size: var(--parlor-button-size, 36px);
    padding: 0;
    color: var(--_text-muted);
  }

  .button:disabled,
  .button[aria-disabled='true'],
  .icon-button:disabled,
  .icon-button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.5;
    transform: none;
    box-shadow: none;
  }

  @media (forced-colors: active) {
    .button,
    .icon-button {
      border-color: ButtonBorder;
    }

    .button:disabled,
    .button[aria-disabled='true'],
    .icon-button:disabled,
    .icon-button[aria-disabled='true'] {
      opacity: 1;
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
