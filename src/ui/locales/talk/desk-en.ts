/** Those of the shared words that only people of the desk meet, in English. The chat in a page is built without them. */
import type { DeskCode } from '../../../core/further-meanings.ts';
import type { UnseenNoticeCode } from './strings.ts';

export const deskNotices: Readonly<Record<UnseenNoticeCode, (name: string) => string>> = {
  'you-joined': () => 'You took this conversation',
  'you-left': () => 'You returned this conversation to the queue',
  consented: (notice) => `Agreed to notice ${notice}`,
  'visitor-ended': (name) => `${name || 'The visitor'} ended the conversation`,
  closed: () => 'Session closed',
};

export const deskProblems: Readonly<Record<DeskCode, string>> = {
  'sign-in-failed': 'The name or the password is wrong.',
  'login-taken': 'Somebody already signs in with this name. Choose another one.',
  'sign-in-blocked': 'Too many failed attempts. Wait a while and try again.',
  'already-offered': 'This conversation is being offered to somebody else.',
  'offer-over': 'This is no longer offered to you.',
  'agent-unavailable': 'This agent can’t take it right now.',
  'unknown-presence': 'This presence doesn’t exist any more. Choose another one.',
  'session-limit': 'You have ten sessions open. Close one first.',
  'too-many-consultants': 'Five colleagues have been asked already.',
  'already-assigned': 'Another agent has taken this conversation.',
  'not-assigned': 'This conversation isn’t assigned to you.',
  'stale-assignment': 'This conversation has been assigned anew since.',
  'unknown-entry': 'This has been deleted.',
  'stale-version': 'Somebody else has changed this since you opened it.',
  'library-full': 'There is no room for another one. Delete one that nobody needs.',
};
