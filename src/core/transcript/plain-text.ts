/** The days of a transcript as plain text: every line of a message but the first is set in. */
import type { MessageRow, Row } from '../conversation/timeline.ts';
import { byDay, contentOf, type Entry, formatters, lineBreak, nameOf, sentenceOf, type Zone } from './entries.ts';
import type { ToldWords } from './words.ts';

/** `stateOf` gives what is to be said beside a message. */
export const daysAsText = (
  rows: readonly Row[],
  zone: Zone,
  told: ToldWords,
  stateOf: (row: MessageRow) => string = () => '',
): readonly string[] => {
  const { moment, day } = formatters(zone);
  const item = (row: Entry): string => {
    const head = `[${moment.format(row.at)}]`;
    if (row.kind === 'notice') return `${head} * ${inLine(sentenceOf(row, told))}`;
    const state = stateOf(row);
    return `${head} ${inLine(nameOf(row, told))}${state && ` (${state})`}: ${setIn(contentOf(row))}`;
  };
  return byDay(rows).map(({ at, items }) => [`== ${day.format(at)} ==`, ...items.map(item)].join('\n'));
};

export const inLine = (text: string): string => text.replace(lineBreak, ' ');

const setIn = (text: string): string => text.replace(lineBreak, '\n    ');
