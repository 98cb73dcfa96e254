/** How `<parlor-panel>` looks. */
import { css, unsafeCSS } from '@lit/reactive-element/css-tag.js';
import { smallWindow } from './panel-place.styles.ts';

const frame = css`
  :host {
    display: block;
    visibility: hidden;
    opacity: 0;
    transform: translateY(12px) scale(0.98);
    transform-origin: 100% 100%;
    transition:
      opacity var(--_motion),
      transform var(--_motion) var(--_ease),
      visibility 0s var(--_motion);
  }

  :host([open]) {
    visibility: visible;
    opacity: 1;
    transform: none;
    transition-delay: 0s;
  }

  .panel {
    position: relative;
    block-size: 100%;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    word-break: auto-phrase;
  }

  .content {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }

  .header {
    display: flex;
    flex: none;
    align-items: center;
    gap: 10px;
    min-block-size: 64px;
    padding-block: 10px;
    padding-inline: 16px 12px;
    border-block-end: 1px solid var(--_line);
    --parlor-avatar-size: 36px;
  }

  parlor-avatar {
    flex: none;
    inline-size: 36px;
    block-size: 36px;
  }

  /* What the page puts in place of it may be narrow. */
  .header > slot + * {
    margin-inline-start: auto;
  }

  .emblem {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent-text);
  }

  .more {
    flex: 0 0 var(--parlor-button-size, 36px);
  }

  .titles {
    flex: 1;
    min-inline-size: 0;
  }

  .title {
    margin: 0;
    overflow: hidden;
    font-size: 15px;
    font-weight: 650;
    line-height: 20px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .status {
    margin: 0;
    overflow: hidden;
    color: var(--_text-muted);
    font-size: 13px;
    line-height: 18px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .middle {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }

  parlor-transcript {
    flex: 1;
  }

  .footer {
    flex: none;
    padding: 8px 12px max(12px, env(safe-area-inset-bottom));
    background: var(--_surface);
  }

  .instead {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 16px 16px max(16px, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
    text-align: center;
  }

  /* It only keeps the focus from getting lost; what can be operated is the button in it. */
  .instead:focus {
    outline: none;
  }

  .instead p {
    margin: 0;
    color: var(--_text-muted);
    font-size: 14px;
    line-height: 20px;
    text-wrap: balance;
  }

  .instead .button {
    min-block-size: 44px;
    font-size: 15px;
  }

  @media ${unsafeCSS(smallWindow)} {
    :host(:not([inline])) .panel {
      border: 0;
      border-radius: 0;
    }

    .header {
      padding-block-start: max(10px, env(safe-area-inset-top));
    }

    .panel {
      --parlor-button-size: 44px;
    }

    .end {
      min-block-size: 36px;
    }
  }

  @media (max-height: 440px) {
    .header {
      min-block-size: 52px;
      padding-block: 4px;
    }

    .greeting .emblem {
      display: none;
    }
  }
`;

const pieces = css`
  .greeting {
    margin: auto;
    padding: 16px 16px 40px;
    max-inline-size: 34ch;
    text-align: center;
    text-wrap: balance;
  }

  .greeting .emblem {
    inline-size: 64px;
    block-size: 64px;
    margin: 0 auto 20px;
    --parlor-icon-size: 30px;
  }

  .greeting h3 {
    margin: 0 0 6px;
    font-size: 22px;
    font-weight: 650;
    line-height: 28px;
    letter-spacing: -0.015em;
  }

  .greeting p {
    margin: 0;
    color: var(--_text-muted);
  }

  .in-line {
    display: flex;
    align-items: center;
    gap: 10px;
    margin: 16px 0 4px;
    color: var(--_text-muted);
    font-size: 13px;
    line-height: 18px;
  }

  .dots {
    display: inline-flex;
    flex: none;
    gap: 4px;
    padding: 8px 10px;
    border-radius: var(--_radius);
    background: var(--_bubble);
  }

  .dots i {
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--_text-muted);
    animation: breathe 1.4s ease-in-out infinite;
  }

  .dots i:nth-child(2) {
    animation-delay: 160ms;
  }

  .dots i:nth-child(3) {
    animation-delay: 320ms;
  }

  .note {
    position: absolute;
    inset-block-start: 8px;
    inset-inline: 12px;
    display: flex;
    justify-content: center;
    pointer-events: none;
  }

  .note p {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    padding: 6px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-small);
    font-size: 13px;
    line-height: 18px;
    pointer-events: auto;
    /* A connection that is back within a blink was not lost, as far as people can tell. */
    animation: appear 200ms 600ms backwards;
    --parlor-icon-size: 16px;
  }

  .link {
    margin: 0;
    padding: 3px 2px;
    border: 0;
    background: none;
    color: var(--_accent-text);
    font: inherit;
    font-weight: 600;
    white-space: nowrap;
    cursor: pointer;
  }

  .link:hover {
    text-decoration: underline;
  }

  @keyframes breathe {
    0%,
    60%,
    100% {
      opacity: 0.35;
    }

    30% {
      opacity: 1;
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;

export const panelStyles = [frame, pieces];
