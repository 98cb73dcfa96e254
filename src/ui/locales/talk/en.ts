/** The shared words in English. */
import { told } from '../../../core/transcript/words/told-en.ts';
import { withDeskWords } from './desk-en.ts';
import { problemsOf } from './problems.ts';
import type { TalkStrings } from './strings.ts';

const count = new Intl.NumberFormat('en');

export const en: TalkStrings = withDeskWords({
  transcript: 'Messages',
  loading: 'Loading messages',
  loadingEarlier: 'Loading earlier messages…',
  newMessages: 'New messages',
  ...told,
  visitorNumber: (number) => `Visitor ${number}`,
  says: (name) => `${name} said:`,
  sending: 'Sending…',
  sent: 'Sent',
  seen: 'Seen',
  typing: (name) => `${name} is typing`,
  typingTogether: (names) => `${names} are typing`,
  notSent: 'Not sent',
  resend: 'Send again',
  edit: 'Edit',
  discard: 'Discard',
  problems: problemsOf({
    'bad-frame': 'This page is out of date. Reload it and try again.',
    'frame-too-large': 'This is too long to send.',
    'origin-not-allowed': 'Chat isn’t enabled for this website.',
    'unknown-site': 'Chat isn’t set up for this website.',
    'out-of-hours': 'Nobody is here to answer right now. Please try again during our opening hours.',
    'queue-full': 'All our agents are busy, and many are waiting already. Please try again later.',
    'consent-required': 'Please agree to the notice first.',
    'answers-required': 'Please answer the questions first.',
    'not-authenticated': 'You’re no longer signed in. Sign in and try again.',
    'too-many-sockets': 'Chat is open in too many windows. Close some of them and try again.',
    'too-many-subscriptions': 'Too many conversations are open. Close some of them and try again.',
    'unknown-conversation': 'This conversation can’t be found.',
    'not-allowed': 'This isn’t possible here.',
    'wrong-state': 'This isn’t possible at the moment.',
    'conversation-ended': 'This conversation has ended.',
    'conversation-exists': 'You already have a conversation here.',
    'text-empty': 'There’s nothing to send.',
    'text-too-long': 'This is longer than 6,000 characters.',
    'text-malformed': 'This contains a damaged character.',
    'rate-limited': 'That was a lot at once. Try again in a moment.',
    unavailable: 'We’re very busy right now. Try again in a moment.',
    'no-pong': 'The connection was lost. It will be restored by itself.',
    internal: 'Something went wrong on our side. Try again in a moment.',
    stopped: 'The chat was closed before this was sent.',
  }),
  send: 'Send',
  charactersLeft: (left) => (left === 1 ? '1 character left' : `${count.format(left)} characters left`),
  charactersTooMany: (excess) =>
    excess === 1 ? '1 character too many' : `${count.format(excess)} characters too many`,
  cancel: 'Cancel',
});
