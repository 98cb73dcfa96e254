/** The words of a transcript by mail in English. */
import type { MailStrings } from './strings.ts';

export const en: MailStrings = {
  entry: 'Send transcript by e-mail',
  text: 'Everything that was said here so far, with the names of files.',
  address: 'E-mail address',
  send: 'Send',
  sending: 'Sending…',
  cancel: 'Cancel',
  dismiss: 'Close',
  onItsWay: (address) => `The transcript is on its way to ${address}.`,
  problems: {
    noAddress: 'Write an e-mail address, like name@example.com.',
    elsewhere: 'It can’t be sent to this address.',
    unanswered: 'It can be sent once somebody has answered you.',
    tooLong: 'This conversation is too long for an e-mail. You can download it instead.',
    tooOften: 'That was often enough for today. You can download it instead.',
    failed: 'This couldn’t be sent. Please try again.',
  },
};
