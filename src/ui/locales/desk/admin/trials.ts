/** Words of what can be tried at the administration: embedding the chat, masking. */
import type { Languages } from '../../languages.ts';
import { adminOthersOf } from './others.ts';

const en = {
  embed: 'Put it on a page',
  embedMeans: 'Copy this into the pages whose addresses stand above.',
  snippet: 'Snippet',
  copy: 'Copy the snippet',
  copied: 'Copied',
  notCopied: 'Select it and copy it by hand: the browser did not allow it.',
  workstream: 'Workstream',
  firstWorkstream: 'The first one',
  accent: 'Accent colour (#0d6b5a, for instance)',
  position: 'Where it is',
  atEnd: 'At the end of the line',
  atStart: 'At its start',
  language: 'Language',
  pageLanguage: 'That of the page',
  preview: 'Preview',
  previewMeans: 'The real chat, as it is saved. What you write in it begins a real conversation.',
  notSaved: 'This site is not saved yet: the preview comes with it.',
  needsSignIn: 'This workstream is for signed-in visitors: it asks your page for a token, and the preview has none.',

  trial: 'Try it',
  trialMeans: 'Uses the rules as they are here, saved or not. What you write is not kept.',
  trialText: 'A text to try',
  side: 'Written by',
  sides: { visitors: 'a visitor', agents: 'an agent' },
  result: 'What would be stored',
  hidden: 'Something would be hidden.',
  unchanged: 'Nothing would be hidden.',
  notTried: (reason: string) => `Not tried. ${reason}`,
  tooLong: 'A message can’t be as long as this.',
};

export type AdminTrialStrings = typeof en;

export const adminTrials: Languages<AdminTrialStrings> = {
  name: 'admin-trials',
  en,
  others: adminOthersOf((words) => words.trials),
};
