/** The tokens for Lit elements. */
import { unsafeCSS } from '@lit/reactive-element/css-tag.js';
import { tokenSheet } from './token-sheet.ts';

/** Every element that draws something has this first in its styles. */
export const tokens = unsafeCSS(tokenSheet);
