/** Stretches of a text that are to be hidden, and how they are. Rule X5 in docs/SPEC.md. Pure. */

/** A stretch of a text, in UTF-16 units: from `from` up to `to`, without it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The text with everything in these spans hidden: each code point becomes one `character`, so that nothing gets longer and
 * every bound that held still does. White space stays: it tells nothing, and lines stay lines. The spans may overlap.
 */
export const hideSpans = (text: string, spans: readonly Span[], character: string): string => {
  let hidden = '';
  let done = 0;
  for (const { from, to } of [...spans].sort((one, other) => one.from - other.from)) {
    if (to <= done) continue;
    const start = Math.max(from, done);
    hidden += text.slice(done, start) + text.slice(start, to).replace(/\S/gu, () => character);
    done = to;
  }
  return hidden + text.slice(done);
};
