/**
 * A transcript as a file that a visitor takes along: a page that needs nothing beside itself, or plain text. Pure. Rule W6 in
 * docs/SPEC.md.
 *
 * What people wrote is text in both. In the page every character that could be markup is written as one that can't; in plain
 * text every line of a message but the first is set in, so that none looks like the beginning of another message.
 */
import type { MessageRow, NoticeRow, Row } from '../core/conversation/timeline.ts';
import type { TalkStrings } from '../ui/locales/talk/strings.ts';
import type { TranscriptStrings } from '../ui/locales/transcript/strings.ts';

export interface TranscriptFile {
  readonly rows: readonly Row[];
  /** Where the conversation was, as visitors know it. */
  readonly site: string;
  readonly madeAt: number;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** An IANA name; that of the computer if left out. */
  readonly timeZone?: string;
  readonly strings: TranscriptStrings;
  readonly talk: TalkStrings;
}

/** How a transcript is written: as a page, or as plain text. */
export type TranscriptFormat = 'html' | 'txt';

/** `shop.example-2026-11-21.html`: what of the site's name may stand in a file's, and the day where the visitor is. */
export const fileName = ({ site, madeAt, timeZone }: TranscriptFile, format: TranscriptFormat): string => {
  const day = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', ...(timeZone && { timeZone }) }).format(madeAt);
  const name = site.replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
  return `${name || 'chat'}-${day}.${format}`;
};

const formatters = ({ language, timeZone }: TranscriptFile) => {
  const zone = timeZone ? { timeZone } : {};
  const moment = new Intl.DateTimeFormat(language, {
    ...{ year: 'numeric', month: 'short', day: 'numeric' },
    ...{ hour: 'numeric', minute: '2-digit', second: '2-digit', timeZoneName: 'short' },
    ...zone,
  });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'full', ...zone });
  return { moment, day, zone: moment.resolvedOptions().timeZone };
};

const nameOf = (row: MessageRow, talk: TalkStrings): string => {
  if (row.own) return talk.you;
  return row.by.name || (row.by.kind === 'visitor' ? talk.someVisitor : talk.someAgent);
};

const sentenceOf = (row: NoticeRow, { notices }: TalkStrings): string => {
  const known: Partial<Record<NoticeRow['code'], (name: string) => string>> = notices;
  return row.own?.text ?? known[row.code]?.(row.name) ?? '';
};

/** What is beside a message that is not in the log. */
const stateOf = ({ delivery }: MessageRow, { notSent }: TranscriptStrings): string =>
  delivery === 'sending' || delivery === 'refused' ? notSent : '';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** Puts values into a page as text. */
const page = (parts: TemplateStringsArray, ...values: readonly (string | Markup)[]): Markup => ({
  markup: parts.reduce((before, part, index) => {
    const value = values[index - 1] ?? '';
    return before + (typeof value === 'string' ? escaped(value) : value.markup) + part;
  }),
});

/** What is already as it has to be. */
interface Markup {
  readonly markup: string;
}

const all = (some: readonly Markup[]): Markup => ({ markup: some.map(({ markup }) => markup).join('\n') });

const none: Markup = { markup: '' };

const style = `
:root { color-scheme: light dark; }
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1b1f1e; background: #fff; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid #c9cfcd; font-size: 1rem; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 0; }
dd, ol, p { margin: 0; }
ol { padding: 0; list-style: none; }
li { padding: .5rem 0; break-inside: avoid; }
.who { font-weight: 600; }
time, dt, .notice { color: #56605d; font-size: .875rem; }
.state { color: #a12622; font-weight: 600; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
@media screen and (prefers-color-scheme: dark) {
  body { color: #e8ecea; background: #14181a; }
  h2 { border-color: #3a4245; }
  time, dt, .notice { color: #a3aeab; }
  .state { color: #ff9d96; }
}
`;

/** As a page: complete in itself, and nothing in it is ever run or fetched. */
export const transcriptPage = (file: TranscriptFile): string => {
  const { rows, site, madeAt, language, direction, strings, talk } = file;
  const { moment, day, zone } = formatters(file);
  const time = (at: number): Markup => page`<time datetime="${new Date(at).toISOString()}">${moment.format(at)}</time>`;
  const item = (row: MessageRow | NoticeRow): Markup => {
    if (row.kind === 'notice') {
      return page`<li class="notice"><bdi>${sentenceOf(row, talk)}</bdi> · ${time(row.at)}</li>`;
    }
    const state = stateOf(row, strings);
    return page`<li><p><bdi class="who">${nameOf(row, talk)}</bdi> · ${time(row.at)}${state ? page` · <span class="state">${state}</span>` : none}</p><p class="text" dir="auto">${row.text}</p></li>`;
  };
  const days = byDay(rows).map(
    ({ at, items }) => page`<section><h2>${day.format(at)}</h2><ol>
${all(items.map(item))}
</ol></section>`,
  );
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  return page`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${strings.title} · ${site}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<main>
<h1>${strings.title}</h1>
<dl>
<dt>${strings.site}</dt><dd><bdi>${site}</bdi></dd>
<dt>${strings.made}</dt><dd>${time(madeAt)}</dd>
<dt>${strings.timeZone}</dt><dd>${zone}</dd>
</dl>
${all(days)}
</main>
</body>
</html>
`.markup;
};

/** As plain text, for whatever reads it. */
export const transcriptText = (file: TranscriptFile): string => {
  const { rows, site, madeAt, strings, talk } = file;
  const { moment, day, zone } = formatters(file);
  const item = (row: MessageRow | NoticeRow): string => {
    const head = `[${moment.format(row.at)}]`;
    if (row.kind === 'notice') return `${head} * ${inLine(sentenceOf(row, talk))}`;
    const state = stateOf(row, strings);
    return `${head} ${inLine(nameOf(row, talk))}${state && ` (${state})`}: ${setIn(row.text)}`;
  };
  const head = [strings.title, `${strings.site}: ${inLine(site)}`, `${strings.made}: ${moment.format(madeAt)}`];
  const days = byDay(rows).map(({ at, items }) => [`== ${day.format(at)} ==`, ...items.map(item)].join('\n'));
  return `${[[...head, `${strings.timeZone}: ${zone}`].join('\n'), ...days].join('\n\n')}\n`;
};

/** Every kind of line break that a reader may honour. */
const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

const inLine = (text: string): string => text.replace(lineBreak, ' ');

const setIn = (text: string): string => text.replace(lineBreak, '\n    ');

interface Day {
  readonly at: number;
  readonly items: readonly (MessageRow | NoticeRow)[];
}

/** The first row is always a day's. */
const byDay = (rows: readonly Row[]): readonly Day[] => {
  const days: { at: number; items: (MessageRow | NoticeRow)[] }[] = [];
  for (const row of rows) {
    if (row.kind === 'day') days.push({ at: row.at, items: [] });
    else days.at(-1)?.items.push(row);
  }
  return days;
};
