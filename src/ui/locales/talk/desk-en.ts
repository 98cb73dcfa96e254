/** Those of the shared words that only people of the desk meet, in English. The chat in a page is built without them. */
import { deskWordsIn } from '../desk/others.ts';
import type { DeskTalkStrings } from '../desk/words.ts';
import type { VisitorWords } from '../visitors/words.ts';
import type { TalkStrings, VisitorTalkStrings } from './strings.ts';

export const deskNotices: DeskTalkStrings['notices'] = {
  'you-joined': () => 'You took this conversation',
  'you-left': () => 'You returned this conversation to the queue',
  consented: (notice) => `Agreed to notice ${notice}`,
  surveyed: (rating) =>
    rating === '' ? 'The visitor answered the survey' : `The visitor rated the conversation ${rating} of 5`,
  'visitor-ended': (name) => `${name || 'The visitor'} ended the conversation`,
  closed: () => 'Session closed',
};

export const deskProblems: DeskTalkStrings['problems'] = {
  'sign-in-failed': 'The name or the password is wrong.',
  'login-taken': 'Somebody already signs in with this name. Choose another one.',
  'sign-in-blocked': 'Too many failed attempts. Wait a while and try again.',
  'already-offered': 'This conversation is being offered to somebody else.',
  'offer-over': 'This is no longer offered to you.',
  'agent-unavailable': 'This agent can’t take it right now.',
  'unknown-presence': 'This presence doesn’t exist any more. Choose another one.',
  'password-weak': 'This password is too easy to guess. Choose another one.',
  'link-over': 'This link was used already, or is too old. Ask for another one.',
  'session-limit': 'You have ten sessions open. Close one first.',
  'too-many-consultants': 'Five colleagues have been asked already.',
  'already-assigned': 'Another agent has taken this conversation.',
  'not-assigned': 'This conversation isn’t assigned to you.',
  'stale-assignment': 'This conversation has been assigned anew since.',
  'unknown-entry': 'This has been deleted.',
  'stale-version': 'Somebody else has changed this since you opened it.',
  'unknown-file': 'This file isn’t there any more. Choose it again.',
  'too-many-files': 'These are too many files. Send fewer at a time.',
  'file-empty': 'This file is empty.',
  'file-too-large': 'This file is too large.',
  'file-not-allowed': 'Files of this type can’t be sent.',
  'library-full': 'There is no room for another one. Delete one that nobody needs.',
};

/** Words of a language, and what only people of the desk meet: in English, if the language has no words for it. */
export const withDeskWords = (
  words: VisitorTalkStrings,
  { notices, problems }: DeskTalkStrings = { notices: deskNotices, problems: deskProblems },
): TalkStrings => ({
  ...words,
  notices: { ...notices, ...words.notices },
  problems: { ...problems, ...words.problems },
});

/** All that a language other than English has to say. */
export const talkOf = async ({ tag, talk }: VisitorWords): Promise<TalkStrings> =>
  withDeskWords(talk, (await deskWordsIn(tag))?.shared);
