/** Words of how long a site keeps what was said, and files. */
import type { Languages } from '../../languages.ts';
import { adminOthersOf } from './others.ts';

const count = new Intl.NumberFormat('en');

const en = {
  heading: 'What goes when',
  wrong: (min: number, max: number) => `A whole number of days, from ${count.format(min)} to ${count.format(max)}.`,
  conversationsForGood: 'What was said is kept for good, unless an admin erases it.',
  conversationsGo: (date: string) =>
    `What was said in conversations that were closed before ${date} goes right after saving, with notes, answers, names and files; from then on it goes day by day. That there was a conversation, when, and who had it stays.`,
  filesStay: 'Files go with their conversation.',
  filesGo: (date: string) =>
    `Files that were sent before ${date} go right after saving, also of conversations that go on.`,
  filesAreLater: 'Files are kept for longer than their conversations here: they go with these.',
  forever: 'Nothing brings it back but a backup.',
};

export type AdminRetentionStrings = typeof en;

export const adminRetention: Languages<AdminRetentionStrings> = {
  name: 'admin-retention',
  en,
  others: adminOthersOf((words) => words.retention),
};
