/** How wide the columns of what goes on are. Pure. */
import type { Column } from './ongoing-view.ts';

/** How wide each column is at least, in CSS pixels, and its share of the room there is beyond that. */
type Track = readonly [leastPx: number, share: number];

const tracks: Readonly<Record<Column, Track>> = {
  state: [84, 0],
  agent: [84, 1],
  queue: [76, 1],
  workstream: [92, 1],
  mode: [84, 0],
  waiting: [64, 0],
  handled: [92, 0],
  last: [100, 0],
  feeling: [104, 0],
  started: [84, 0],
};

/** Of the box, the title, and what can be done. */
const [boxTrack, titleTrack, actsTrack]: readonly [Track, Track, Track] = [
  [28, 0],
  [140, 2.4],
  [128, 0],
];

/** Between two columns, in CSS pixels; as much as the styles say. */
const gapPx = 8;

/** The columns as tracks of a grid, and how wide all of them are at least. */
export const tracksOf = (columns: readonly Column[]): { readonly widths: string; readonly leastPx: number } => {
  const all = [boxTrack, titleTrack, ...columns.map((one) => tracks[one]), actsTrack];
  const widths = all.map(([least, share]) => (share > 0 ? `minmax(${least}px, ${share}fr)` : `${least}px`));
  return { widths: widths.join(' '), leastPx: all.reduce((sum, [least]) => sum + least + gapPx, 0) };
};
