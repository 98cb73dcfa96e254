/** Words of the audit log and of what is seen to of visitors' data. Fetched as a file of their own: agents never meet them. */
import type { AuditedAction } from '../../../core/privacy/audit-entry.ts';
import { counting } from '../counting.ts';
import type { Languages } from '../languages.ts';
import { pickedFrom, type WordFiles } from './fetched.ts';

export interface PrivacyStrings {
  readonly title: string;
  /** The two views of it. */
  readonly views: Readonly<Record<'log' | 'visitors', string>>;
  readonly loading: string;
  readonly tryAgain: string;
  readonly more: string;

  readonly actions: Readonly<Record<AuditedAction, string>>;
  /** What an entry is about, by what it names. */
  readonly about: Readonly<Record<'conversation' | 'agent' | 'queue' | 'visitor' | 'contact', (id: string) => string>>;
  readonly overridden: string;
  readonly noEntries: string;
  /** Names of the filters. */
  readonly by: string;
  readonly action: string;
  readonly anyAction: string;
  readonly aboutWhat: string;
  readonly from: string;
  readonly to: string;
  readonly clear: string;
  readonly exportTable: string;
  readonly exportLines: string;

  /** Name of the field by which visitors are looked for, and what may be written there. */
  readonly find: string;
  readonly findHint: string;
  readonly look: string;
  readonly nobodyFound: string;
  readonly lookFurther: string;
  readonly visitorNumber: (number: number) => string;
  readonly talks: (count: number, ongoing: number) => string;
  readonly lastTalk: (when: string) => string;
  readonly contacts: (names: string) => string;
  readonly exportIt: string;
  readonly exportOf: (name: string) => string;
  readonly eraseIt: string;
  readonly eraseOf: (name: string) => string;

  readonly eraseQuestion: (name: string) => string;
  readonly eraseMeans: string;
  readonly eraseEnds: (ongoing: number) => string;
  readonly withContact: (name: string) => string;
  /** Name of the field that wants to know for certain. */
  readonly typeToErase: (word: string) => string;
  readonly cancel: string;
  readonly erasing: string;
  readonly erased: string;
  readonly erasures: string;
  readonly erasureOf: (visitor: string, by: string) => string;

  /** The files that go with an export. */
  readonly files: {
    readonly heading: (name: string) => string;
    readonly means: string;
    readonly some: (number: number) => string;
    readonly none: (name: string) => string;
    readonly unlisted: string;
    readonly download: string;
    readonly downloadOf: (file: string) => string;
    readonly downloadAll: string;
    readonly underWay: string;
    readonly saved: string;
    readonly progress: (done: number, all: number) => string;
    readonly gone: string;
  };
}

const count = new Intl.NumberFormat('en');

const talks = counting('en', { one: 'one conversation', other: '# conversations' });
const going = counting('en', { one: 'one goes on', other: '# go on' });
const savedOf = counting('en', { one: '# file saved.', other: '# files saved.' });

const en: PrivacyStrings = {
  title: 'Audit log',
  views: { log: 'What was done', visitors: 'Visitor data' },
  loading: 'Loading',
  tryAgain: 'Try again',
  more: 'Show more',

  actions: {
    'conversation.assign': 'Assigned a conversation',
    'conversation.requeue': 'Moved a conversation to another queue',
    'conversation.transfer': 'Transferred a conversation',
    'transfer.cancel': 'Took back a transfer',
    'conversation.join': 'Joined a conversation',
    'conversation.leave': 'Left a conversation',
    'conversation.force-close': 'Closed a conversation',
    'conversation.monitor': 'Monitored a conversation',
    'contact.link': 'Linked a contact',
    'contact.unlink': 'Unlinked a contact',
    'case.link': 'Linked a case',
    'case.unlink': 'Unlinked a case',
    'presence.reset': 'Reset a presence',
    'agent.invite': 'Made a link for a password',
    'agent.sign-out': 'Ended a sign-in',
    'visitor.export': 'Exported a visitor’s data',
    'visitor.erase': 'Erased a visitor',
  },
  about: {
    conversation: (id) => `Conversation ${id}`,
    agent: (id) => `Agent ${id}`,
    queue: (id) => `Queue ${id}`,
    visitor: (id) => `Visitor ${id}`,
    contact: (id) => `Contact ${id}`,
  },
  overridden: 'Overriding presence and capacity',
  noEntries: 'Nothing was done that fits.',
  by: 'Who (id)',
  action: 'What',
  anyAction: 'Anything',
  aboutWhat: 'On what (id)',
  from: 'From',
  to: 'To',
  clear: 'Clear filters',
  exportTable: 'Export as CSV',
  exportLines: 'Export as JSON lines',

  find: 'Find a visitor',
  findHint: 'Name, e-mail, account, number, or an id',
  look: 'Find',
  nobodyFound: 'Nobody was found.',
  lookFurther: 'Look further back',
  visitorNumber: (number) => `Visitor ${number}`,
  talks: (count, ongoing) => (ongoing === 0 ? talks(count) : `${talks(count)}, ${going(ongoing)}`),
  lastTalk: (when) => `Last one ${when}`,
  contacts: (names) => `Contact: ${names}`,
  exportIt: 'Export',
  exportOf: (name) => `Export the data of ${name}`,
  eraseIt: 'Erase',
  eraseOf: (name) => `Erase ${name}`,

  eraseQuestion: (name) => `Erase ${name}?`,
  eraseMeans:
    'All that was said with this visitor goes for good: messages, notes, answers, names, files and what waits to be sent by mail. That there were conversations, when and with which agents, stays for figures. Backups keep what they have.',
  eraseEnds: counting('en', {
    one: 'One conversation goes on. It is ended now, and everybody in it is told.',
    other: '# conversations go on. They are ended now, and everybody in them is told.',
  }),
  withContact: (name) => `Erase the contact ${name}, too`,
  typeToErase: (word) => `Type ${word} to erase`,
  cancel: 'Cancel',
  erasing: 'Being erased',
  erased: 'Erased',
  erasures: 'Erased lately',
  erasureOf: (visitor, by) => `${visitor}, by ${by}`,

  files: {
    heading: (name) => `Files of ${name}`,
    means: 'They are not in the export, which only names them. Each download is written into the audit log.',
    some: counting('en', { one: '# file goes with it.', other: '# files go with it.' }),
    none: (name) => `Exported. No files go with the data of ${name}.`,
    unlisted: 'Exported. It is too large to list its files here: their addresses stand in it.',
    download: 'Download',
    downloadOf: (file) => `Download ${file}`,
    downloadAll: 'Download all',
    underWay: 'Being fetched…',
    saved: 'Saved',
    progress: (done, all) => `${count.format(done)} of ${savedOf(all)}`,
    gone: 'It is not kept any more.',
  },
};

const files: WordFiles<PrivacyStrings> = {
  ar: () => import('./ar/privacy.ts'),
  de: () => import('./de/privacy.ts'),
  es: () => import('./es/privacy.ts'),
  fr: () => import('./fr/privacy.ts'),
  id: () => import('./id/privacy.ts'),
  ja: () => import('./ja/privacy.ts'),
  nl: () => import('./nl/privacy.ts'),
  pt: () => import('./pt-br/privacy.ts'),
  ro: () => import('./ro/privacy.ts'),
};

export const privacy: Languages<PrivacyStrings> = {
  name: 'privacy',
  en,
  others: pickedFrom(files, (words) => words),
};
