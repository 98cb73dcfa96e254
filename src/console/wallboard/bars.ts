/** Where the bars of a chart stand: plain sums, in shares of its width and height. Pure. */
import type { Counted, Tally } from '../../core/wallboard/tally.ts';

/** What is stacked in the bar of an hour, from its foot up. */
export const stacked = ['inTime', 'late', 'abandoned', 'unserved'] as const satisfies readonly Counted[];

export type Stacked = (typeof stacked)[number];

/** How many lines there are above the foot of a chart, at most. */
const linesMax = 4;

/** The height of a bar's content. */
const heightOf = (tally: Tally): number => stacked.reduce((sum, one) => sum + tally[one], 0);

/** What the axis counts, from 0 up: whole and round numbers, the last of which no bar is above. */
export const ticksOf = (tallies: readonly Tally[]): readonly number[] => {
  const most = Math.max(1, ...tallies.map(heightOf));
  const step = roundStep(Math.ceil(most / linesMax));
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
};

/** The least of 1, 2, 5, 10, 20, 50 and so on that is not below `least`. */
const roundStep = (least: number): number => {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((one) => one * power >= least) ?? 10) * power;
};

/** A part of a bar, in per cent of the chart. */
export interface Piece {
  readonly of: Stacked;
  readonly y: number;
  readonly height: number;
}

export const piecesOf = (tally: Tally, top: number): readonly Piece[] => {
  let below = 0;
  return stacked.flatMap((of) => {
    const height = (tally[of] / top) * 100;
    below += height;
    return height === 0 ? [] : [{ of, y: 100 - below, height }];
  });
};

/** Where the bar of an hour begins, and how wide it is, in per cent: from the right where people read from there. */
export const placeOf = (
  hour: number,
  hours: number,
  isMirrored: boolean,
): { readonly x: number; readonly width: number; readonly middle: number } => {
  const track = 100 / hours;
  const width = track * 0.72;
  const start = hour * track + (track - width) / 2;
  const x = isMirrored ? 100 - start - width : start;
  return { x, width, middle: x + width / 2 };
};
