/** The languages that a transcript is written in where no page is: those of visitors' pages. Rule W9 in docs/SPEC.md. */
import * as ar from './words/ar.ts';
import * as de from './words/de.ts';
import * as en from './words/en.ts';
import * as es from './words/es.ts';
import * as fr from './words/fr.ts';
import * as id from './words/id.ts';
import * as ja from './words/ja.ts';
import * as nl from './words/nl.ts';
import * as pt from './words/pt-br.ts';
import * as ro from './words/ro.ts';
import { told } from './words/told-en.ts';
import type { MailWords, ToldWords } from './words.ts';

/** What a transcript by mail is written with. */
export interface Wording {
  /** BCP 47: for times and dates, and always one that goes with the words. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly told: ToldWords;
  readonly title: string;
  readonly mail: MailWords;
}

type Words = Pick<Wording, 'told' | 'title' | 'mail'>;

const english: Words = { told, ...en };

const others: Readonly<Record<string, Words>> = { ar, de, es, fr, id, ja, nl, pt, ro };

/** How to write to somebody who speaks `language`, a tag in its canonical form; English is for whoever speaks none of ours. */
export const wordingFor = (language = 'en'): Wording => {
  const [primary = ''] = language.split('-');
  const words = Object.hasOwn(others, primary) ? others[primary] : undefined;
  const { told, title, mail } = words ?? english;
  return {
    language: words || primary === 'en' ? language : 'en',
    direction: primary === 'ar' ? 'rtl' : 'ltr',
    ...{ told, title, mail },
  };
};
