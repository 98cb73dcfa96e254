/** Cells of a table against what was found, and how those that are wrong are shown. */
import type { Who } from './people.ts';

/** What may be done by whom in one state, and what each of them was told when they tried. */
export interface Cell {
  readonly what: string;
  readonly where: string;
  readonly may: ReadonlySet<Who>;
  readonly told: ReadonlyMap<Who, string>;
}

/** The cells in which somebody was obeyed who may not, or refused who may: a line each, and empty if there are none. */
export const wrongCells = (cells: readonly Cell[]): string =>
  cells
    .flatMap(({ what, where, may, told }) => {
      const wrong = [...told].filter(([who, answer]) => may.has(who) !== (answer === 'ok'));
      if (wrong.length === 0) return [];
      const found = [...told].filter(([, answer]) => answer === 'ok').map(([who]) => who);
      const why = wrong.map(([who, answer]) => (answer === 'ok' ? `${who} may, and should not` : `${who}: ${answer}`));
      return [`${what} | ${where} | should be ${shown(may)}, is ${shown(found)} (${why.join('; ')})`];
    })
    .join('\n');

const shown = (who: Iterable<Who>): string => [...who].join('') || '.';
