/** Words of the field that finds things and does things, wherever one is on the desk. */
import { counting } from '../counting.ts';
import type { Languages } from '../languages.ts';
import { deskOthersOf } from './others.ts';

export interface PaletteStrings {
  /** Name of the button, of the dialog and of its field. */
  readonly search: string;
  /** In the field while it is empty. */
  readonly hint: string;
  readonly results: string;
  readonly groups: Readonly<Record<'actions' | 'conversations' | 'contacts' | 'cases' | 'articles', string>>;
  readonly searching: string;
  readonly none: string;
  /** How much was found, said as one types. */
  readonly found: (count: number) => string;
  readonly failed: (reason: string) => string;
  readonly tryAgain: string;
  readonly offline: string;
  /** What the keys do in the field. */
  readonly keys: string;
  readonly close: string;
  readonly back: string;
  /** The field itself could not be fetched. */
  readonly notLoaded: string;

  readonly home: string;
  readonly settings: string;
  readonly notifications: string;
  readonly nextUnread: string;
  readonly closeSession: (title: string) => string;
  readonly sessionPanel: Readonly<Record<'open' | 'collapse', string>>;
  readonly talkPanel: Readonly<Record<'open' | 'collapse', string>>;
  readonly sounds: Readonly<Record<'on' | 'off', string>>;
  readonly presence: (name: string) => string;
  readonly theme: (name: string) => string;
  readonly density: (name: string) => string;
  readonly accept: (title: string) => string;
  readonly decline: (title: string) => string;
}

const en: PaletteStrings = {
  search: 'Search and commands',
  hint: 'Find something, or say what to do',
  results: 'Results',
  groups: {
    actions: 'To do now',
    conversations: 'Conversations',
    contacts: 'Contacts',
    cases: 'Cases',
    articles: 'Articles',
  },
  searching: 'Searching…',
  none: 'Nothing found',
  found: counting('en', { one: 'One result', other: '# results' }),
  failed: (reason) => `These can’t be searched now. ${reason}`,
  tryAgain: 'Try again',
  offline: 'No connection. They are searched as soon as there is one.',
  keys: 'Arrow keys choose, Enter opens, Esc closes',
  close: 'Close',
  back: 'Back to the results',
  notLoaded: 'The search could not be loaded. Try again once there is a connection.',

  home: 'Go to Home',
  settings: 'Open settings',
  notifications: 'Open notifications',
  nextUnread: 'Go to the next session with something new',
  closeSession: (title) => `End or close ${title}…`,
  sessionPanel: { open: 'Open the session panel', collapse: 'Collapse the session panel' },
  talkPanel: { open: 'Open the communication panel', collapse: 'Minimise the communication panel' },
  sounds: { on: 'Play sounds', off: 'Mute sounds' },
  presence: (name) => `Presence: ${name}`,
  theme: (name) => `Appearance: ${name}`,
  density: (name) => `Density: ${name}`,
  accept: (title) => `Accept ${title}`,
  decline: (title) => `Decline ${title}`,
};

export const palette: Languages<PaletteStrings> = {
  name: 'palette',
  en,
  others: deskOthersOf((words) => words.palette),
};
