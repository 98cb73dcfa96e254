/** The panel's words in English. */
import type { WidgetStrings } from './strings.ts';

const count = new Intl.NumberFormat('en');

export const en: WidgetStrings = {
  panel: 'Chat',
  heading: 'Chat with us',
  minimise: 'Minimise',
  newStatus: 'We answer right here',
  connectingStatus: 'Connecting…',
  openStatus: 'Waiting for an agent…',
  activeStatus: 'is talking with you',
  waitingStatus: 'Write any time to go on',
  endedStatus: 'Conversation ended',
  errorStatus: 'Not available',
  greeting: 'How can we help?',
  greetingText: 'Write to us, and one of our agents will answer here.',
  errorHeading: 'We can’t chat right now',
  inLine: 'You’re in line for the next free agent. You can keep writing.',
  place: (position) => `You’re number ${count.format(position)} in line. You can keep writing.`,
  wait: (minutes) => `The wait is about ${minutes === 1 ? '1 minute' : `${count.format(minutes)} minutes`}.`,
  message: 'Message',
  placeholder: 'Write a message…',
  reconnecting: 'Connection lost. Reconnecting…',
  offline: 'You’re offline. What you write is sent when you’re back.',
  unreachable: 'We can’t reach the chat right now. Trying again…',
  tryNow: 'Try now',
  tryAgain: 'Try again',
  end: 'End conversation',
  endShort: 'End',
  endQuestion: 'End this conversation?',
  endConsequence: 'Nobody can write in it any more. You can still read it here and start a new one at any time.',
  keepTalking: 'Keep talking',
  endedText: 'This conversation has ended. You can still read it here.',
  startNew: 'Start a new conversation',
};
