/** Words of the administration about the accounts of others: inviting them, and where they are signed in. */
import type { Languages } from '../../languages.ts';
import { adminOthersOf } from './others.ts';

const en = {
  link: 'Invitation or new password',
  linkMeans: (name: string) =>
    `With a link that works once, ${name} sets a password of their own. Until then the present one holds, if there is one.`,
  saveFirst: (name: string) => `${name} is not saved yet. Save your changes first; then they can be invited here.`,
  yourself: 'This is you. Your password and where you are signed in are under Settings.',
  noPasswords: 'Nobody signs in with a password here, so there is no link to make.',
  email: 'Send it to this address by mail (may be left empty)',
  emailWrong: 'This is no e-mail address. Leave it empty to hand the link on yourself.',
  make: 'Make a link',
  making: 'Making a link…',
  /** Name of the field that has it. */
  theLink: (name: string) => `Link for ${name}`,
  holds: (until: string) =>
    `Works once, until ${until}. Whoever has it can sign in as them. It is shown only now; another one makes it worthless.`,
  mailed: (email: string) => `Sent to ${email}.`,
  notMailed: (email: string) =>
    `It was not sent to ${email}: no mail goes out from here right now. Hand the link on yourself.`,
  copy: 'Copy the link',
  copied: 'Copied',
  notCopied: 'Select it and copy it by hand: the browser did not allow it.',
  notMade: (reason: string) => `No link was made. ${reason}`,
  gone: 'They are not there any more: somebody has removed them from the configuration.',

  signIns: 'Where they are signed in',
  nowhere: 'Nowhere right now.',
  everywhereDone: 'Signed out everywhere.',
  notDone: (reason: string) => `That was not possible. ${reason}`,
  notListed: (reason: string) => `This can’t be told right now. ${reason}`,
};

export type AdminAccountStrings = typeof en;

export const adminAccounts: Languages<AdminAccountStrings> = {
  name: 'admin-accounts',
  en,
  others: adminOthersOf((words) => words.accounts),
};
