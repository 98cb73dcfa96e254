/** The looks of what only people of the desk see. A page's bundle is made without: it has no words for it either. */
import { css } from '@lit/reactive-element/css-tag.js';
import type { Palette } from './token-sheet.ts';

export const deskPalette = {
  note: ['#fdf3d3', '#3a3117'],
  'note-text': ['#594108', '#f0dfab'],
  'note-line': ['#e5cb7c', '#6b5a22'],
  success: ['#1a7440', '#69cf94'],
} as const satisfies Palette;

/** A private note, and what is said on the side. */
export const transcriptTones = css`
  .note .bubble,
  .aside .bubble {
    border: 1px dashed var(--_note-line);
    background: var(--_note);
    color: var(--_note-text);
  }

  .label {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-block-end: 2px;
    font-size: 12px;
    font-weight: 650;
    line-height: 18px;
    --parlor-icon-size: 13px;
  }
`;

export const composerTones = css`
  :host([tone='note']) .composer {
    border-color: var(--_note-line);
    background: var(--_note);
    color: var(--_note-text);
  }

  :host([tone='note']) textarea::placeholder {
    color: inherit;
    opacity: 0.85;
  }
`;
