/**
 * A transcript as a mail: the same words as a page and as plain text, in the language of whoever asked for it. Pure. Rule W6 in
 * docs/SPEC.md.
 *
 * Mail programs know little of pages: what has to be so is said at each element, and the style sheet is for what may be better,
 * colours for the dark among it. Nothing is fetched, nothing can be clicked that was not written by somebody.
 */
import type { MessageRow, Row } from '../conversation/timeline.ts';
import { byDay, contentOf, type Entry, formatters, lineBreak, nameOf, sentenceOf } from './entries.ts';
import type { Wording } from './languages.ts';
import { all, type Markup, page } from './markup.ts';
import { daysAsText, inLine } from './plain-text.ts';

export interface TranscriptMail {
  readonly rows: readonly Row[];
  /** What people call the site: nothing that a visitor has chosen. */
  readonly site: string;
  /** Up to when the transcript goes. */
  readonly until: number;
  /** An IANA name. */
  readonly timeZone: string;
  readonly wording: Wording;
}

/** What is in a mail. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export const letterOf = (mail: TranscriptMail): Letter => ({
  subject: subjectOf(mail),
  text: asText(mail),
  html: asPage(mail),
});

const subjectOf = ({ site, wording: { title } }: TranscriptMail): string => `${title} · ${inLine(site)}`;

/** What stands at the head, one sentence after the other. */
const headOf = ({ site, until, timeZone, wording }: TranscriptMail): readonly string[] => {
  const { language, mail } = wording;
  const { moment, zone } = formatters({ language, timeZone });
  return [mail.intro(inLine(site)), mail.until(moment.format(until)), mail.times(zone)];
};

const asText = (mail: TranscriptMail): string => {
  const { rows, site, timeZone, wording } = mail;
  const days = daysAsText(rows, { language: wording.language, timeZone }, wording.told);
  const head = [wording.title, headOf(mail).join('\n')];
  return `${[...head, ...days, `--\n${wording.mail.why(inLine(site))}`].join('\n\n')}\n`;
};

const dark = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background: #14181a !important; color: #e8ecea !important; }
  .line { border-color: #3a4245 !important; }
  .quiet { color: #a3aeab !important; }
}
`;

const quiet = { markup: 'class="quiet" style="color:#56605d;font-size:14px"' };
const footer = 'margin:28px 0 0;padding-top:12px;border-top:1px solid #c9cfcd;color:#56605d;font-size:14px';
const text = { markup: 'style="margin:0;white-space:pre-wrap;overflow-wrap:anywhere"' };

const asPage = (mail: TranscriptMail): string => {
  const { rows, site, timeZone, wording } = mail;
  const { language, direction, told, title } = wording;
  const { moment, day } = formatters({ language, timeZone });
  const heading = {
    markup: 'class="line" style="margin:28px 0 4px;padding-bottom:4px;border-bottom:1px solid #c9cfcd;font-size:16px"',
  };
  const item = (row: Entry): Markup =>
    row.kind === 'notice'
      ? page`<p ${quiet}><bdi>${sentenceOf(row, told)}</bdi> · ${moment.format(row.at)}</p>`
      : message(
          row,
          page`<bdi><strong>${nameOf(row, told)}</strong></bdi> <span ${quiet}>· ${moment.format(row.at)}</span>`,
        );
  const days = byDay(rows).map(
    ({ at, items }) => page`<h2 ${heading}>${day.format(at)}</h2>
${all(items.map(item))}`,
  );
  return page`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subjectOf(mail)}</title>
<style>${{ markup: dark }}</style>
</head>
<body class="paper" style="margin:0;background:#ffffff;color:#1b1f1e">
<div class="paper" lang="${language}" dir="${direction}" style="${{ markup: sheet[direction] }}">
<h1 style="margin:0 0 8px;font-size:22px;line-height:28px">${title}</h1>
${all(headOf(mail).map((sentence) => page`<p ${text}>${sentence}</p>`))}
${all(days)}
<p class="line quiet" style="${{ markup: footer }}">${wording.mail.why(inLine(site))}</p>
</div>
</body>
</html>
`.markup;
};

/** Some programs do not know which side a text begins at, unless it is said. */
const sheetOf = (align: string): string =>
  `max-width:640px;margin:0 auto;padding:24px 16px;text-align:${align};background:#ffffff;color:#1b1f1e;font:16px/24px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif`;

const sheet = { ltr: sheetOf('left'), rtl: sheetOf('right') } as const;

const message = (row: MessageRow, head: Markup): Markup => {
  const lines = contentOf(row)
    .split(lineBreak)
    .map((line) => page`${line}`);
  return page`<p style="margin:12px 0 0">${head}</p>
<p dir="auto" ${text}>${{ markup: lines.map(({ markup }) => markup).join('<br>') }}</p>`;
};
