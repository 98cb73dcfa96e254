/**
 * What a transcript is made of wherever no page shows it: days, and on each who wrote what and what happened. Pure. Rule W6 in
 * docs/SPEC.md.
 */
import type { MessageRow, NoticeRow, Row } from '../conversation/timeline.ts';
import type { ToldWords } from './words.ts';

export type Entry = MessageRow | NoticeRow;

/** How times are written. */
export interface Zone {
  readonly language: string;
  /** An IANA name; that of the computer if left out. */
  readonly timeZone?: string;
}

export const formatters = ({ language, timeZone }: Zone) => {
  const zone = timeZone ? { timeZone } : {};
  const moment = new Intl.DateTimeFormat(language, {
    ...{ year: 'numeric', month: 'short', day: 'numeric' },
    ...{ hour: 'numeric', minute: '2-digit', second: '2-digit', timeZoneName: 'short' },
    ...zone,
  });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'full', ...zone });
  return { moment, day, zone: moment.resolvedOptions().timeZone };
};

export const nameOf = (row: MessageRow, told: ToldWords): string => {
  if (row.own) return told.you;
  return row.by.name || (row.by.kind === 'visitor' ? told.someVisitor : told.someAgent);
};

export const sentenceOf = (row: NoticeRow, { notices }: ToldWords): string => {
  const known: Partial<Record<NoticeRow['code'], (name: string) => string>> = notices;
  return row.own?.text ?? known[row.code]?.(row.name) ?? '';
};

/** What somebody wrote, and the names of the files that came with it: they themselves are not in it. */
export const contentOf = ({ text, attachments = [] }: MessageRow): string =>
  [...(text === '' ? [] : [text]), ...attachments.map(({ name }) => `\u{1f4ce} ${name}`)].join('\n');

/** Every kind of line break that a reader may honour. */
export const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

export interface Day {
  readonly at: number;
  readonly items: readonly Entry[];
}

/** The first row is always a day's. */
export const byDay = (rows: readonly Row[]): readonly Day[] => {
  const days: { at: number; items: Entry[] }[] = [];
  for (const row of rows) {
    if (row.kind === 'day') days.push({ at: row.at, items: [] });
    else days.at(-1)?.items.push(row);
  }
  return days;
};
