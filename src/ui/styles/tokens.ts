/** The tokens for Lit elements: those of the launcher, and the other colours. */
import { unsafeCSS } from '@lit/reactive-element/css-tag.js';
import { deskPalette } from './desk-tones.ts';
import { aliasesOf, knowsColours, launcherPalette, type Palette, tokenSheet } from './token-sheet.ts';

const widgetPalette = {
  'surface-sunken': ['#f6f7f7', '#141618'],
  bubble: ['#f0f2f2', '#2a2e33'],
  'text-muted': ['#5b636c', '#a3abb4'],
  'line-strong': ['#868e96', '#747d87'],
  danger: ['#b3261e', '#ff9a90'],
  'danger-fill': ['#b3261e', '#c9342b'],
  'danger-soft': ['#fdecea', '#3c1f1d'],
} as const satisfies Palette;

/** What a page can set of the widget's. */
export const pagePalette = { ...launcherPalette, ...widgetPalette };

/** All colours. Text colours have 4.5:1 on every surface of their theme; a test computes it. */
export const palette = { ...pagePalette, ...deskPalette };

const others = { ...widgetPalette, ...deskPalette };

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
