/** The shared words in English. */
import { told } from '../../../core/transcript/words/told-en.ts';
import { withDeskWords } from './desk-en.ts';
import type { TalkStrings } from './strings.ts';

const count = new Intl.NumberFormat('en');

const outdated = 'This page is out of date. Reload it and try again.';
const busy = 'We’re very busy right now. Try again in a moment.';
const ours = 'Something went wrong on our side. Try again in a moment.';
const signIn = 'You’re no longer signed in. Sign in and try again.';
const lost = 'The connection was lost. It will be restored by itself.';
const unasked = 'Please answer the questions first.';
const over = 'This conversation has ended.';

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
  problems: {
    'bad-frame': outdated,
    'frame-too-large': 'This is too long to send.',
    'hello-expected': ours,
    'hello-timeout': lost,
    'unsupported-version': outdated,
    'origin-not-allowed': 'Chat isn’t enabled for this website.',
    'unknown-site': 'Chat isn’t set up for this website.',
    'unknown-workstream': 'Chat isn’t set up for this website.',
    'out-of-hours': 'Nobody is here to answer right now. Please try again during our opening hours.',
    'queue-full': 'All our agents are busy, and many are waiting already. Please try again later.',
    'consent-required': 'Please agree to the notice first.',
    'answers-required': unasked,
    'answer-invalid': unasked,
    'survey-over': over,
    'survey-answered': over,
    'not-authenticated': signIn,
    'identity-required': signIn,
    'token-expired': signIn,
    'too-many-sockets': 'Chat is open in too many windows. Close some of them and try again.',
    'too-many-subscriptions': 'Too many conversations are open. Close some of them and try again.',
    'unknown-conversation': 'This conversation can’t be found.',
    'unknown-command': outdated,
    'invalid-command': outdated,
    'not-allowed': 'This isn’t possible here.',
    'wrong-state': 'This isn’t possible at the moment.',
    'conversation-ended': over,
    'conversation-exists': 'You already have a conversation here.',
    'text-empty': 'There’s nothing to send.',
    'text-too-long': 'This is longer than 6,000 characters.',
    'text-malformed': 'This contains a damaged character.',
    'id-conflict': ours,
    consumed: ours,
    'lane-gap': ours,
    'rate-limited': 'That was a lot at once. Try again in a moment.',
    'rate-abused': 'That was a lot at once. Try again in a moment.',
    overloaded: busy,
    unavailable: busy,
    'going-away': lost,
    'slow-reader': lost,
    'no-pong': lost,
    internal: ours,
    stopped: 'The chat was closed before this was sent.',
  },
  send: 'Send',
  charactersLeft: (left) => (left === 1 ? '1 character left' : `${count.format(left)} characters left`),
  charactersTooMany: (excess) =>
    excess === 1 ? '1 character too many' : `${count.format(excess)} characters too many`,
  cancel: 'Cancel',
});
