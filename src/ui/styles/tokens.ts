/** The tokens for Lit elements: those of the launcher, and the other colours. */
import { unsafeCSS } from '@lit/reactive-element/css-tag.js';
import { atLeast, atMost } from './contrast.ts';
import { deskPalette } from './desk-tones.ts';
import { accentSheet, aliasesOf, knowsColours, launcherPalette, type Palette, tokenSheet } from './token-sheet.ts';

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

const accentText = `light-dark(${atMost('var(--_accent)', 0.12)},${atLeast('var(--_accent)', 0.36)})`;

/** Every element that draws something has this first in its styles. */
export const tokens = unsafeCSS(`
  ${accentSheet}
  ${tokenSheet}
  :host {
    --_accent-text: var(--_accent);
    --_accent-soft: color-mix(in srgb, var(--_accent) 10%, var(--_surface));
    --_radius-tiny: calc(var(--_radius) / 4);
    ${aliasesOf(others, false)}
  }
  @supports ${knowsColours} {
    :host {
      --_accent-text: ${accentText};
      --_accent-soft: light-dark(
        color-mix(in srgb, var(--_accent-text) 9%, var(--_surface)),
        color-mix(in srgb, var(--_accent-text) 16%, var(--_surface))
      );
      ${aliasesOf(others, true)}
    }
  }
`);
