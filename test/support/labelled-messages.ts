/**
 * Messages of customers with what they feel, written for this: 60 in each language, the same situations in all of them.
 * One half was there to look at while the judge was made; the other one is held out, to judge the judge.
 */
import { readFileSync } from 'node:fs';
import { sentimentLevels, sentimentOf } from '../../src/core/sentiment/sentiment.ts';

export const labelledLanguages = ['en', 'pt', 'id', 'ro', 'nl', 'de', 'fr', 'es'] as const;

export type LabelledLanguage = (typeof labelledLanguages)[number];

export type Part = 'tuning' | 'held out';

type Mood = 'negative' | 'neutral' | 'positive';

export interface LabelledMessage {
  readonly text: string;
  readonly mood: Mood;
}

const signs: Readonly<Record<string, Mood>> = { '-': 'negative', '=': 'neutral', '+': 'positive' };

/** The messages of one part: lines of a sign and a text, under the part's name. */
export const labelledMessages = (language: LabelledLanguage, part: Part): readonly LabelledMessage[] => {
  const file = readFileSync(new URL(`labelled-messages/${language}.txt`, import.meta.url), 'utf8');
  const [, lines = ''] = file.split(`# ${part}\n`);
  return (lines.split('#')[0] ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const mood = signs[line[0] ?? ''];
      if (mood === undefined) throw new Error(`No sign: ${line}`);
      return { text: line.slice(2), mood };
    });
};

/** What a score makes of a message that stands alone. */
const moodOf = (score: number | undefined): Mood => {
  const place = sentimentLevels.indexOf(sentimentOf([score]) ?? 'neutral') - sentimentLevels.indexOf('neutral');
  if (place === 0) return 'neutral';
  return place < 0 ? 'negative' : 'positive';
};

/** How a judge did. */
export interface Tally {
  readonly count: number;
  readonly right: number;
  readonly negative: number;
  /** Negative ones that were found: what alerts need. */
  readonly found: number;
  /** Others that were taken for negative: alerts for nothing. */
  readonly falsely: number;
}

/** How a judge did on some messages. */
export const tallyOf = (messages: readonly LabelledMessage[], scoreOf: (text: string) => number | undefined): Tally => {
  const judged = messages.map(({ text, mood }) => ({ mood, judgement: moodOf(scoreOf(text)) }));
  const alerts = judged.filter(({ judgement }) => judgement === 'negative');
  const found = alerts.filter(({ mood }) => mood === 'negative').length;
  return {
    count: judged.length,
    right: judged.filter(({ mood, judgement }) => mood === judgement).length,
    negative: judged.filter(({ mood }) => mood === 'negative').length,
    found,
    falsely: alerts.length - found,
  };
};

/** Several tallies as one. */
export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((a, b) => ({
    count: a.count + b.count,
    right: a.right + b.right,
    negative: a.negative + b.negative,
    found: a.found + b.found,
    falsely: a.falsely + b.falsely,
  }));
