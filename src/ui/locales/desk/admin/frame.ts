/** Words of the administration: sections, reviewing, saving, and what somebody else has changed meanwhile. */
import type { Languages } from '../../languages.ts';
import { adminOthersOf } from './others.ts';

export type SectionName =
  | 'sites'
  | 'workstreams'
  | 'hours'
  | 'messages'
  | 'forms'
  | 'queues'
  | 'notifications'
  | 'masking'
  | 'sentiment'
  | 'agents'
  | 'rights'
  | 'everything';

const count = new Intl.NumberFormat('en');
const list = new Intl.ListFormat('en');

const plural = (number: number, one: string, other: string): string =>
  `${count.format(number)} ${number === 1 ? one : other}`;

const en = {
  heading: 'Administration',
  loading: 'Loading the configuration…',
  notLoaded: (reason: string) => `The configuration can’t be read right now. ${reason}`,
  tryAgain: 'Try again',
  sections: {
    sites: 'Site',
    workstreams: 'Workstreams',
    hours: 'Hours',
    messages: 'Messages',
    forms: 'Forms',
    queues: 'Queues',
    notifications: 'Notifications',
    masking: 'Masking',
    sentiment: 'Sentiment',
    agents: 'Agents',
    rights: 'Rights',
    everything: 'Everything else',
  } satisfies Readonly<Record<SectionName, string>>,
  means: {
    sites: 'Where the chat is embedded, and how.',
    workstreams: 'Kinds of conversations, and how they get to agents.',
    hours: 'When somebody is there.',
    messages: 'What visitors read, in each language. What is left empty is in the chat’s own words.',
    forms: 'What visitors are asked before and after a conversation, and while nobody is there.',
    queues: 'Where conversations wait, and who works there.',
    notifications: 'How what is offered and told to agents looks and sounds.',
    masking: 'What is hidden of what people write, before anything is stored.',
    sentiment: 'When a conversation calls for attention.',
    agents: 'Who works at the desk.',
    rights: 'What supervisors and admins may do with the conversations of others.',
    everything: 'The whole configuration as text. It is checked like everything else before it is saved.',
  } satisfies Readonly<Record<SectionName, string>>,
  site: 'Site',
  siteSections: 'This site',
  allSections: 'The whole installation',
  addSite: 'Add a site',
  removeSite: 'Remove this site',
  newSite: 'New site',
  noSite: 'There is no site yet. Add one to embed the chat in its pages.',

  review: 'Review changes',
  reviewing: 'Checking…',
  unchanged: 'No changes',
  changes: (number: number) => plural(number, 'change not saved', 'changes not saved'),
  saved: 'Saved. It is in force everywhere.',
  notKept: 'Your browser keeps nothing: what you change here is lost when the page closes.',
  discard: 'Discard changes',
  discardQuestion: 'Discard all your changes?',
  discardMeans: 'What you have changed and not saved is lost.',
  fileHolds:
    'The configuration is read from a file so far. From the first save on, what is saved here holds, and the file no longer does.',

  problems: (number: number) => plural(number, 'place is wrong', 'places are wrong'),
  passwordMissing: 'is missing: give them a password to sign in with.',
  passwordShort: (min: number) => `has to have at least ${min} characters.`,
  passwordWeak: {
    long: 'is too long.',
    common: 'is like what many people choose. Take something less usual.',
    personal: 'is what others know of them. Take something that has nothing to do with them.',
  },
  refused: (reason: string) => `That was not possible. ${reason}`,

  reviewHeading: 'What you are about to save',
  nothingToSave: 'Nothing is different from what is in force.',
  back: 'Back to editing',
  save: 'Save',
  saving: 'Saving…',
  added: 'Added',
  removed: 'Removed',
  moved: 'New order',
  was: 'Was',
  is: 'Will be',
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
  secret: 'a new password',
  listed: (items: readonly string[]) => list.format(items),
  field: (name: string, value: string) => `${name}: ${value}`,
  more: (number: number) => `${count.format(number)} more`,

  overtaken: 'Somebody else has saved meanwhile. What they changed is taken in; what you changed is still here.',
  overtakenHeading: 'What somebody else has saved',
  conflictsHeading: 'Changed by both of you',
  conflictsMean: 'Choose which one is to be. Nothing is saved until then.',
  yours: 'Yours',
  theirs: 'Theirs',

  export: 'Export as a file',
  import: 'Import a file',
  importMeans: 'Replaces what is here with what is in the file. Nothing is saved by that: review it first.',
  fileTooLarge: 'This file is larger than a configuration can be (1 MB).',
  fileNotJson: (reason: string) => `This file is no configuration: it is not JSON. ${reason}`,
  fileNotConfig: 'This file is no configuration: it has to have “sites” and “agents”, both of them lists.',
  fileUnread: 'This file can’t be read.',
  imported: (name: string) => `Imported ${name}. Review it before you save.`,
  text: 'Configuration as text',
  textWrong: (reason: string) => `This is not JSON, and not taken over yet. ${reason}`,
  startOnly:
    'Addresses, database, mail server, identity provider and where files are kept stand in the file only, which is read at the start.',
};

export type AdminStrings = typeof en;

export const admin: Languages<AdminStrings> = {
  name: 'admin',
  en,
  others: adminOthersOf((words) => words.frame),
};
