/**
 * A transcript as a file that a visitor takes along: a page that needs nothing beside itself, or plain text. Pure. Rule W6 in
 * docs/SPEC.md.
 *
 * What people wrote is text in both. In the page every character that could be markup is written as one that can't; in plain
 * text every line of a message but the first is set in, so that none looks like the beginning of another message.
 */
import type { MessageRow, Row } from '../conversation/timeline.ts';
import { byDay, contentOf, type Entry, formatters, nameOf, sentenceOf } from './entries.ts';
import { all, type Markup, none, page } from './markup.ts';
import { daysAsText, inLine } from './plain-text.ts';
import type { FileWords, ToldWords } from './words.ts';

export interface TranscriptFile {
  readonly rows: readonly Row[];
  /** Where the conversation was, as visitors know it. */
  readonly site: string;
  readonly madeAt: number;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** An IANA name; that of the computer if left out. */
  readonly timeZone?: string;
  readonly strings: FileWords;
  readonly talk: ToldWords;
  /** A time as machines read it. */
  readonly isoOf: (at: number) => string;
}

/** How a transcript is written: as a page, or as plain text. */
export type TranscriptFormat = 'html' | 'txt';

/** `shop.example-2026-11-21.html`: what of the site's name may stand in a file's, and the day where the visitor is. */
export const fileName = ({ site, madeAt, timeZone }: TranscriptFile, format: TranscriptFormat): string => {
  const day = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', ...(timeZone && { timeZone }) }).format(madeAt);
  const name = site.replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
  return `${name || 'chat'}-${day}.${format}`;
};

/** What is beside a message that is not in the log. */
const stateOf = ({ delivery }: MessageRow, { notSent }: FileWords): string =>
  delivery === 'sending' || delivery === 'refused' ? notSent : '';

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
  const time = (at: number): Markup => page`<time datetime="${file.isoOf(at)}">${moment.format(at)}</time>`;
  const item = (row: Entry): Markup => {
    if (row.kind === 'notice') {
      return page`<li class="notice"><bdi>${sentenceOf(row, talk)}</bdi> · ${time(row.at)}</li>`;
    }
    const state = stateOf(row, strings);
    return page`<li><p><bdi class="who">${nameOf(row, talk)}</bdi> · ${time(row.at)}${state ? page` · <span class="state">${state}</span>` : none}</p><p class="text" dir="auto">${contentOf(row)}</p></li>`;
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
  const { moment, zone } = formatters(file);
  const head = [strings.title, `${strings.site}: ${inLine(site)}`, `${strings.made}: ${moment.format(madeAt)}`];
  const days = daysAsText(rows, file, talk, (row) => stateOf(row, strings));
  return `${[[...head, `${strings.timeZone}: ${zone}`].join('\n'), ...days].join('\n\n')}\n`;
};
