/** The languages the shared words come in. */
import type { Languages } from '../languages.ts';
import { restOf } from '../visitors/rest.ts';
import { deskNotices, deskProblems } from './desk-en.ts';
import { en } from './en.ts';
import type { TalkStrings, VisitorTalkStrings } from './strings.ts';

/** What only people of the desk meet, they read in English. */
const withDeskWords = (words: VisitorTalkStrings): TalkStrings => ({
  ...words,
  notices: { ...deskNotices, ...words.notices },
  problems: { ...deskProblems, ...words.problems },
});

export const talk: Languages<TalkStrings> = { name: 'talk', en, others: restOf(({ talk }) => withDeskWords(talk)) };
