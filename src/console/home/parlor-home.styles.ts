/** How `<parlor-home>` looks. */
import { css } from 'lit';

export const homeStyles = css`
  :host {
    display: block;
    overflow-y: auto;
    background: var(--_surface-sunken);
  }

  .column {
    max-inline-size: 880px;
    margin-inline: auto;
    padding: 32px 32px 64px;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 12px;
    margin-block-end: 16px;
  }

  h1 {
    font-size: 22px;
    font-weight: 650;
    line-height: 32px;
    letter-spacing: -0.01em;
  }

  h1:focus-visible {
    outline-offset: 4px;
    border-radius: 4px;
  }

  parlor-sifting {
    margin-block-end: 16px;
  }

  header.next {
    margin-block-start: 40px;
  }

  header h2 {
    font-size: 18px;
    font-weight: 650;
    line-height: 28px;
  }

  .count,
  .more {
    color: var(--_text-muted);
    font-size: 14px;
  }

  .more {
    padding: 12px 16px;
    text-align: center;
  }

  .card {
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: 0 1px 2px rgb(15 20 25 / 5%);
  }

  li + li,
  .bones + .bones {
    border-block-start: 1px solid var(--_line);
  }

  .nobody {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 64px 24px;
    border: 1px dashed var(--_line);
    border-radius: var(--_radius);
    text-align: center;
  }

  .nobody .disc {
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    margin-block-end: 8px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent-text);
    --parlor-icon-size: 26px;
  }

  .nobody h2 {
    font-size: 16px;
    font-weight: 600;
  }

  .nobody p {
    max-inline-size: 46ch;
    color: var(--_text-muted);
    text-wrap: balance;
  }

  .bones {
    display: flex;
    align-items: center;
    gap: 16px;
    padding: calc(4px + 8px * var(--parlor-density, 1)) 16px;
  }

  .bones .disc {
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
  }

  .bones .lines {
    flex: 1;
    display: grid;
    gap: 8px;
  }

  .bones .lines .bone {
    inline-size: 96px;
    block-size: 12px;
  }

  .bones .lines .long {
    inline-size: min(60%, 320px);
  }

  @media (width < 900px) {
    .column {
      padding: 24px 20px 48px;
    }
  }

  @media (width < 600px) {
    .column {
      padding: 16px 12px 32px;
    }
  }
`;
