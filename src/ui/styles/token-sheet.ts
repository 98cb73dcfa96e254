/**
 * Everything that repeats in the looks: colours, type, corners, shadows, motion.
 *
 * Each is a custom property `--parlor-*` that the page may set, read once into a private alias `--_*` on `:host`; styles
 * use the aliases only. Light and dark follow the `color-scheme` of where the element stands. Text, not a Lit style: the
 * launcher has no Lit.
 */
import { atLeast, atMost, readableOn, relativeColours } from './contrast.ts';

/** Default accent: a deep green. */
const accent = '#0d6b5a';

/** Colours as [light, dark]. Text colours have 4.5:1 on every surface of their theme; a test computes it. */
export const palette = {
  surface: ['#ffffff', '#1a1c1f'],
  'surface-raised': ['#ffffff', '#222529'],
  'surface-sunken': ['#f6f7f7', '#141618'],
  bubble: ['#f0f2f2', '#2a2e33'],
  text: ['#16191d', '#eceef0'],
  'text-muted': ['#5b636c', '#a3abb4'],
  line: ['#e3e6e8', '#33383e'],
  'line-strong': ['#868e96', '#747d87'],
  note: ['#fdf3d3', '#3a3117'],
  'note-text': ['#594108', '#f0dfab'],
  'note-line': ['#e5cb7c', '#6b5a22'],
  danger: ['#b3261e', '#ff9a90'],
  'danger-fill': ['#b3261e', '#c9342b'],
  'danger-soft': ['#fdecea', '#3c1f1d'],
  success: ['#1a7440', '#69cf94'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

const aliases = (pick: (light: string, dark: string) => string): string =>
  Object.entries(palette)
    .map(([name, [light, dark]]) => `--_${name}:var(--parlor-${name},${pick(light, dark)});`)
    .join('');

const accentText = `light-dark(${atMost('var(--_accent)', 0.12)},${atLeast('var(--_accent)', 0.36)})`;

/** The aliases, as the text of a style sheet. */
export const tokenSheet = `
  :host {
    --_accent: var(--parlor-accent, ${accent});
    --_on-accent: var(--parlor-on-accent, #fff);
    --_accent-text: var(--_accent);
    --_accent-soft: color-mix(in srgb, var(--_accent) 10%, var(--_surface));
    ${aliases((light) => light)}
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
    --_radius-tiny: calc(var(--_radius) / 4);
    --_shadow: var(--parlor-shadow, 0 1px 2px rgb(15 20 25 / 6%), 0 12px 40px -8px rgb(15 20 25 / 24%));
    --_shadow-small: 0 1px 2px rgb(15 20 25 / 8%), 0 4px 14px -2px rgb(15 20 25 / 16%);
    --_motion: 160ms;
    --_ease: cubic-bezier(0.2, 0.8, 0.2, 1);
  }

  @supports (color: light-dark(red, red)) and ${relativeColours} {
    :host {
      --_on-accent: var(--parlor-on-accent, ${readableOn('var(--_accent)')});
      --_accent-text: ${accentText};
      --_accent-soft: light-dark(
        color-mix(in srgb, var(--_accent-text) 9%, var(--_surface)),
        color-mix(in srgb, var(--_accent-text) 16%, var(--_surface))
      );
      ${aliases((light, dark) => `light-dark(${light},${dark})`)}
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0ms;
    }
  }
`;
