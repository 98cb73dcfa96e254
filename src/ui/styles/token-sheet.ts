/**
 * Everything that repeats in the looks: colours, type, corners, shadows, motion. As much of it as `/parlor.js` has.
 *
 * Each is a custom property `--parlor-*` that the page may set, read once into a private alias `--_*` on `:host`; styles
 * use the aliases only. Light and dark follow the `color-scheme` of where the element stands. Text, not a Lit style: the
 * launcher has no Lit.
 */
import { readableOn, relativeColours } from './contrast.ts';

/** Default accent: a deep green. */
const accent = '#0d6b5a';

/** A colour as [light, dark]. */
export type Palette = Readonly<Record<string, readonly [light: string, dark: string]>>;

/** The colours of what stands around a launcher; the others are in `tokens.ts`. */
export const launcherPalette = {
  surface: ['#ffffff', '#1a1c1f'],
  'surface-raised': ['#ffffff', '#222529'],
  text: ['#16191d', '#eceef0'],
  line: ['#e3e6e8', '#33383e'],
} as const satisfies Palette;

/** What a browser has to know for colours that are computed, and differ in light and dark. */
export const knowsColours = `(color: light-dark(red, red)) and ${relativeColours}`;

/** The aliases of these colours in light; with `isBoth`, in light and dark. */
export const aliasesOf = (palette: Palette, isBoth: boolean): string =>
  Object.entries(palette)
    .map(
      ([name, [light, dark]]) => `--_${name}:var(--parlor-${name},${isBoth ? `light-dark(${light},${dark})` : light});`,
    )
    .join('');

/** The aliases that a launcher shows before anybody comes near it: every page view pays for each of them. */
export const accentSheet = `
  :host {
    --_accent: var(--parlor-accent, ${accent});
    --_on-accent: var(--parlor-on-accent, #fff);
    --_shadow-small: 0 1px 2px rgb(15 20 25 / 8%), 0 4px 14px -2px rgb(15 20 25 / 16%);
  }

  @supports ${relativeColours} {
    :host {
      --_on-accent: var(--parlor-on-accent, ${readableOn('var(--_accent)')});
    }
  }
`;

/** The other aliases, as the text of a style sheet. */
export const tokenSheet = `
  :host {
    ${aliasesOf(launcherPalette, false)}
    --_font: var(
      --parlor-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Helvetica Neue',
      Arial,
      sans-serif
    );
    --_radius: var(--parlor-radius, 16px);
    --_radius-small: calc(var(--_radius) / 2);
    --_shadow: var(--parlor-shadow, 0 1px 2px rgb(15 20 25 / 6%), 0 12px 40px -8px rgb(15 20 25 / 24%));
    --_motion: 160ms;
    --_ease: cubic-bezier(0.2, 0.8, 0.2, 1);
  }

  @supports ${knowsColours} {
    :host {
      ${aliasesOf(launcherPalette, true)}
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0ms;
    }
  }
`;
