/**
 * `npm run bench:sentiment`: how often the sentiment of a message is judged right in each language, beside a judge who
 * finds everything neutral and one who adds up the lexicon's points; and what judging costs.
 */
import { loadavg } from 'node:os';
import { textLengthMax } from '../../src/core/limits.ts';
import { type Language, sourcesOf } from '../../src/relay/sentiment/languages.ts';
import { LexiconSentiment } from '../../src/relay/sentiment/lexicon.ts';
import { fold } from '../../src/relay/sentiment/tokens.ts';
import {
  type LabelledLanguage,
  type LabelledMessage,
  labelledLanguages,
  labelledMessages,
  type Part,
  sumOf,
  type Tally,
  tallyOf,
} from '../../test/support/labelled-messages.ts';
import { conditions } from '../delivery/report.ts';

type Judge = (text: string, language: LabelledLanguage) => number | undefined;

const sentiment = new LexiconSentiment();

/** The points of all words that stand in the lexicon as they are written, and nothing else. */
const lexiconAlone: Judge = (text, language) => {
  const [, lexicon] = sourcesOf(language);
  const points = new Map(Object.entries(lexicon).map(([word, value]) => [fold(word), Number(value)]));
  const words = fold(text).split(/[^\p{L}\p{N}']+/u);
  const sum = words.reduce((total, word) => total + (points.get(word) ?? 0), 0);
  return sum / Math.sqrt(sum ** 2 + 15);
};

const judges: readonly (readonly [name: string, judge: Judge])[] = [
  ['with the hint', (text, language) => sentiment.scoreOf(text, language)],
  ['without', (text) => sentiment.scoreOf(text)],
  ['wrong hint', (text, language) => sentiment.scoreOf(text, language === 'en' ? 'de' : 'en')],
  ['the lexicon alone', lexiconAlone],
  ['always neutral', () => 0],
];

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(0);

const cells = ({ right, count, found, negative, falsely }: Tally): string =>
  [percent(right, count), percent(found, negative), falsely].join(' / ');

/** A row for each language; in each cell: right in %, negative ones found in %, others taken for negative. */
const table = (part: Part): void => {
  console.log(`\n| ${part} | ${judges.map(([name]) => name).join(' | ')} |\n|---${'|--:'.repeat(judges.length)}|`);
  const rows = labelledLanguages.map((language) => {
    const messages = labelledMessages(language, part);
    return judges.map(([, judge]) => tallyOf(messages, (text) => judge(text, language)));
  });
  for (const [at, row] of rows.entries()) console.log(`| ${labelledLanguages[at]} | ${row.map(cells).join(' | ')} |`);
  const all = judges.map((_, column) => sumOf(rows.flatMap((row) => row[column] ?? [])));
  console.log(`| **all** | ${all.map(cells).join(' | ')} |`);
};

const microseconds = (times: number, act: (at: number) => void): number => {
  const began = performance.now();
  for (let at = 0; at < times; at += 1) act(at);
  return ((performance.now() - began) * 1_000) / times;
};

const cost = (): void => {
  const fresh = new LexiconSentiment();
  const first = labelledLanguages.map((language: Language) => microseconds(1, () => fresh.scoreOf('ok', language)));
  const messages: readonly (readonly [LabelledLanguage, LabelledMessage])[] = labelledLanguages.flatMap((language) =>
    labelledMessages(language, 'held out').map((message) => [language, message] as const),
  );
  const judge = (at: number): void => {
    const [language, message] = messages[at % messages.length] ?? [];
    sentiment.scoreOf(message?.text ?? '', language);
  };
  microseconds(20_000, judge);
  // Of the hostile texts of the contract suite the dearest.
  const longest = 'a.'.repeat(textLengthMax / 2);
  console.log(`\n- A message: ${microseconds(50_000, judge).toFixed(1)} µs, mean of 50,000`);
  console.log(
    `- The dearest message: ${(microseconds(200, () => sentiment.scoreOf(longest, 'en')) / 1_000).toFixed(1)} ms`,
  );
  console.log(`- The first message in a language: up to ${(Math.max(...first) / 1_000).toFixed(1)} ms`);
};

const loadBefore = loadavg();
table('held out');
table('tuning');
cost();
console.log(
  (await conditions(loadBefore, undefined))
    .slice(0, 3)
    .map((line) => `- ${line}`)
    .join('\n'),
);
