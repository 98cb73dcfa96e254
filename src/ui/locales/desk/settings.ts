/** Words of what somebody can choose of their desk's looks. */
import type { StaffRole } from '../../../core/site-rights.ts';
import type { Languages } from '../languages.ts';
import { deskOthersOf } from './others.ts';

/** Everything that has a key, wherever the focus is. */
export type DeskKey =
  | 'search'
  | 'session'
  | 'home'
  | 'next-unread'
  | 'close'
  | 'minimise'
  | 'offer'
  | 'accept'
  | 'decline';

/** What keys do where one writes or reads. */
export type FieldKey = 'send' | 'new-line' | 'quick-replies' | 'open-beside' | 'leave';

/** Keys that are called otherwise elsewhere. */
export type NamedKey = 'Alt' | 'Control' | 'Meta' | 'Shift' | 'Enter' | 'Escape';

/** Who one is at the site. */
export interface ProfileStrings {
  readonly heading: string;
  readonly name: string;
  readonly login: string;
  readonly role: string;
  readonly roles: Readonly<Record<StaffRole, string>>;
  readonly site: string;
  readonly queues: string;
  /** Who can change it. */
  readonly byAdmin: string;
  readonly failed: (reason: string) => string;
}

export interface SettingsStrings {
  /** Name of the button and of what it opens. */
  readonly settings: string;
  readonly language: string;
  /** The language that the browser prefers, by its own name. */
  readonly browserLanguage: (language: string) => string;
  readonly theme: string;
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly density: string;
  readonly densities: Readonly<Record<'comfortable' | 'compact', string>>;
  /** Where they are kept. */
  readonly hint: string;
  /** Heading of the list of keys. */
  readonly keys: string;
  /** What each leads to. */
  readonly keyNames: Readonly<Record<DeskKey, string>>;
  readonly fieldKeys: Readonly<Record<FieldKey, string>>;
  /** What stands on keys. */
  readonly keyLabels: Readonly<Record<NamedKey, string>>;
  readonly profile: ProfileStrings;
}

const en: SettingsStrings = {
  settings: 'Settings',
  language: 'Language',
  browserLanguage: (language) => `As the browser: ${language}`,
  theme: 'Appearance',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  density: 'Density',
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  hint: 'For this browser, in all of its windows.',
  keys: 'Keys',
  keyNames: {
    search: 'Search and commands',
    session: 'A session, by its place',
    home: 'Home',
    'next-unread': 'The next session with something new',
    close: 'Close the session in front',
    minimise: 'Communication panel: smaller or larger',
    offer: 'What waits for an answer',
    accept: 'Accept what is offered',
    decline: 'Decline what is offered',
  },
  fieldKeys: {
    send: 'Send the message',
    'new-line': 'A new line',
    'quick-replies': 'Quick replies',
    'open-beside': 'Open what stands in a list beside the rest',
    leave: 'Leave what is open',
  },
  keyLabels: { Alt: 'Alt', Control: 'Ctrl', Meta: '⌘', Shift: 'Shift', Enter: 'Enter', Escape: 'Esc' },
  profile: {
    heading: 'You at this site',
    name: 'Name',
    login: 'Sign-in name',
    role: 'Role',
    roles: { agent: 'Agent', bot: 'Bot', supervisor: 'Supervisor', admin: 'Admin' },
    site: 'Site',
    queues: 'Queues',
    byAdmin: 'An admin decides on these.',
    failed: (reason) => `This can’t be shown now. ${reason}`,
  },
};

export const settings: Languages<SettingsStrings> = {
  name: 'settings',
  en,
  others: deskOthersOf((words) => words.settings),
};
