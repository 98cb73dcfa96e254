/** The words of forms in English. */
import type { FormStrings } from './strings.ts';

export const en: FormStrings = {
  beforeHeading: 'Before we start',
  goOn: 'Go on',
  afterHeading: 'How was it?',
  rating: 'How content are you with this conversation?',
  ratings: ['Very bad', 'Bad', 'All right', 'Good', 'Very good'],
  send: 'Send',
  skip: 'Skip',
  thanks: 'Thank you for your answer.',
  contactHeading: 'Leave us a message',
  contactSend: 'Send message',
  contactSent: 'We have your message. We’ll get back to you by e-mail or phone.',
  questions: { name: 'Name', email: 'E-mail', phone: 'Phone', message: 'Your message' },
  reachHelp: 'One of the two is enough.',
  optional: 'optional',
  choose: 'Choose…',
  problems: {
    missing: 'Please answer this.',
    'too-long': 'This is too long.',
    malformed: 'This contains a damaged character.',
    'no-email': 'Write an e-mail address, like name@example.com.',
    'no-phone': 'Write a phone number with nothing else, like +44 20 7946 0000.',
    'no-choice': 'Choose one of these.',
  },
  wrong: 'Please look at the marked answers.',
  notSent: 'This couldn’t be sent. It’s all still here: try again.',
  sending: 'Sending…',
};
