/**
 * Readable colours for any accent, computed by the browser: CSS relative colours with WCAG's own luminance.
 *
 * A site may give any accent, in any notation, by attribute, style sheet or media query. Since this is CSS, what follows
 * from it is always up to date and costs no script. Each of these gives a CSS colour as text.
 */

/** WCAG's relative luminance of the colour whose linear channels are `r`, `g` and `b`. */
const luminance = '(0.2126 * r + 0.7152 * g + 0.0722 * b)';

/** The luminance at which black and white are equally readable: each at 4.58:1. */
const middle = 0.1791;

const linear = (origin: string, channel: (name: 'r' | 'g' | 'b') => string): string =>
  `color(from ${origin} srgb-linear ${channel('r')} ${channel('g')} ${channel('b')})`;

/** Black or white, whichever is more readable on `colour`: at least 4.5:1. */
export const readableOn = (colour: string): string =>
  linear(colour, () => `clamp(0, (${middle} - ${luminance}) * 1e6, 1)`);

/** `colour`, darkened as far as its luminance exceeds `max`: hue and saturation stay. */
export const atMost = (colour: string, max: number): string =>
  linear(colour, (channel) => `calc(${channel} * min(1, ${max} / max(${luminance}, 1e-4)))`);

/** `colour`, brightened until its luminance is `min`: as far as its hue goes, and from there with white. */
export const atLeast = (colour: string, min: number): string => {
  const brightest = '1 / max(r, g, b, 1e-4)';
  const bright = linear(
    colour,
    (channel) => `calc(${channel} * max(1, min(${brightest}, ${min} / max(${luminance}, 1e-4))))`,
  );
  const white = `max(0, (${min} - ${luminance}) / max(1 - ${luminance}, 1e-4))`;
  return linear(bright, (channel) => `calc(${channel} + (1 - ${channel}) * ${white})`);
};

/** The condition under which a browser knows these colours. */
export const relativeColours = '(color: color(from red srgb-linear r g b))';
