/** How `<parlor-sign-in>` looks. */
import { css } from 'lit';
import { fieldFrame } from '../styles/field-frame.ts';

export const signInStyles = css`
  :host {
    display: grid;
    place-items: center;
    overflow-y: auto;
    padding: 24px 16px;
    background: var(--_surface-sunken);
  }

  main {
    inline-size: min(100%, 380px);
  }

  form,
  .card,
  .beside,
  .only {
    display: grid;
  }

  .card {
    padding: 32px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-small);
  }

  .logo {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    margin-block-end: 16px;
    border-radius: 14px;
    background: var(--_accent);
    color: var(--_on-accent);
    --parlor-icon-size: 25px;
  }

  h1 {
    margin: 0;
    font-size: 22px;
    font-weight: 680;
    line-height: 28px;
    letter-spacing: -0.015em;
  }

  .hint {
    margin: 4px 0 24px;
    color: var(--_text-muted);
    font-size: 14px;
  }

  label {
    margin-block-end: 6px;
    font-size: 14px;
    font-weight: 550;
    line-height: 20px;
  }

  input {
    min-inline-size: 0;
    block-size: 44px;
    padding-inline: 12px;
    ${fieldFrame}
    font-size: 16px;
  }

  input:focus-visible {
    border-color: var(--_accent-text);
    outline: 1px solid var(--_accent-text);
    outline-offset: 0;
  }

  input[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .missing {
    min-block-size: 16px;
    margin: 2px 0 4px;
    color: var(--_danger);
    font-size: 13px;
    line-height: 18px;
  }

  .refused {
    margin: 4px 0 12px;
    padding: 10px 12px;
    border-radius: var(--_radius-small);
    background: var(--_danger-soft);
    color: var(--_danger);
    font-size: 14px;
    line-height: 20px;
  }

  .button {
    min-block-size: 44px;
    margin-block-start: 8px;
    font-size: 15px;
    /* The name of a provider may be long. */
    overflow-wrap: anywhere;
  }

  .beside {
    margin-block-start: 20px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }
`;
