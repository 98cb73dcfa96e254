/** The tokens for Lit elements: those of the launcher, and the other colours. */
import { unsafeCSS } from '@lit/reactive-element/css-tag.js';
import { aliasesOf, knowsColours, launcherPalette, type Palette, tokenSheet } from './token-sheet.ts';

const others = {
  'surface-sunken': ['#f6f7f7', '#141618'],
  bubble: ['#f0f2f2', '#2a2e33'],
  'text-muted': ['#5b636c', '#a3abb4'],
  'line-strong': ['#868e96', '#747d87'],
  note: ['#fdf3d3', '#3a3117'],
  'note-text': ['#594108', '#f0dfab'],
  'note-line': ['#e5cb7c', '#6b5a22'],
  danger: ['#b3261e', '#ff9a90'],
  'danger-fill': ['#b3261e', '#c9342b'],
  'danger-soft': ['#fdecea', '#3c1f1d'],
  success: ['#1a7440', '#69cf94'],
} as const satisfies Palette;

/** All colours. Text colours have 4.5:1 on every surface of their theme; a test computes it. */
export const palette = { ...launcherPalette, ...others };

/** Every element that draws something has this first in its styles. */
export const tokens = unsafeCSS(`
  ${tokenSheet}
  :host {
    ${aliasesOf(others, false)}
  }
  @supports ${knowsColours} {
    :host {
      ${aliasesOf(others, true)}
    }
  }
`);
