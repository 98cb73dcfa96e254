/** Words of the desk's notifications: toasts, sounds, notifications of the system, and what an agent sets about them. */
import type { Notification, Scenario } from '../../../core/desk/desk-facts.ts';
import type { PresenceAlert } from '../../../core/presence/presence.ts';
import { counting } from '../counting.ts';
import type { Languages } from '../languages.ts';
import { deskOthersOf } from './others.ts';

/** Why the system shows no notifications, whatever anybody allows. */
export type NoSystem = 'insecure' | 'unsupported' | 'elsewhere';

type FieldName = Extract<Notification['fields'][number], string>;

export interface NotificationStrings {
  /** Name of the list of toasts. */
  readonly list: string;
  /** Title of one, by what it is about (N1); offers and why no work comes have words elsewhere. */
  readonly titles: Readonly<Record<Exclude<Scenario, PresenceAlert>, string>>;
  /** The same of why no work comes. */
  readonly alerts: Readonly<Record<PresenceAlert, string>>;
  readonly fields: Readonly<Record<FieldName, string>>;
  /** A name and what it stands for, in one line. */
  readonly field: (name: string, value: string) => string;
  readonly caseNumber: (number: number) => string;
  /** Spoken when one comes. */
  readonly appears: (title: string, about: string) => string;
  readonly open: string;
  /** Says that the agent knows of a case. */
  readonly seen: string;
  readonly dismiss: (title: string) => string;
  readonly more: (count: number) => string;
  readonly seeFailed: (reason: string) => string;
  /** The tab's title while messages wait and nobody looks at it. */
  readonly unreadInTitle: (count: number, page: string) => string;

  /** Said where a sound could not be played. */
  readonly soundBlocked: string;
  readonly allowSound: string;

  /** Name of the button that opens the settings, and of the settings. */
  readonly settings: string;
  /** … with what calls for a look at them. */
  readonly settingsOff: string;
  readonly sounds: string;
  readonly playSounds: string;
  readonly volume: string;
  readonly percent: (share: number) => string;
  readonly playMessages: string;
  readonly testSound: string;
  readonly soundAllowed: string;
  readonly system: string;
  readonly systemHint: string;
  readonly permission: Readonly<Record<NotificationPermission, string>>;
  readonly noSystem: Readonly<Record<NoSystem, string>>;
  readonly askPermission: string;
  /** How to take a refusal back. */
  readonly undoDenied: string;
  readonly testSystem: string;
  readonly testTitle: string;
  readonly testBody: string;
  readonly testFailed: string;
  readonly siteDecides: string;
  readonly done: string;
}

const en: NotificationStrings = {
  list: 'Notifications',
  titles: {
    incoming: 'Incoming conversation',
    returning: 'Returning conversation',
    escalation: 'Escalated conversation',
    'bot-escalation': 'Escalated by a bot',
    transfer: 'Transfer request',
    consult: 'Consult request',
    assigned: 'Conversation assigned to you',
    'supervisor-assigned': 'A supervisor assigned you a conversation',
    'case-assigned': 'Case assigned to you',
    sentiment: 'A visitor needs urgent attention',
  },
  alerts: {
    missed: 'You missed a conversation',
    declined: 'You declined a conversation',
    'session-limit': 'You have ten sessions',
  },
  fields: {
    name: 'Name',
    queue: 'Queue',
    workstream: 'Workstream',
    case: 'Case',
    language: 'Language',
    page: 'Page',
    device: 'Device',
    waited: 'Waiting for',
  },
  field: (name, value) => `${name}: ${value}`,
  caseNumber: (number) => `Case ${number}`,
  appears: (title, about) => `${title}: ${about}`,
  open: 'Open',
  seen: 'Seen',
  dismiss: (title) => `Dismiss: ${title}`,
  more: counting('en', { one: 'and # more', other: 'and # more' }),
  seeFailed: (reason) => `Not noted. ${reason}`,
  unreadInTitle: (count, page) => `(${count}) ${page}`,

  soundBlocked: 'A sound could not be played: the browser waits until you click.',
  allowSound: 'Turn on sounds',

  settings: 'Notifications',
  settingsOff: 'Notifications: something is turned off',
  sounds: 'Sounds',
  playSounds: 'Play sounds',
  volume: 'Volume',
  percent: (share) => new Intl.NumberFormat('en', { style: 'percent' }).format(share),
  playMessages: 'Play a sound for messages in sessions that are not in front',
  testSound: 'Test sound',
  soundAllowed: 'Sounds can be heard.',
  system: 'Notifications of the system',
  systemHint: 'They show what waits for you while the desk is in the background, with buttons to answer it.',
  permission: {
    granted: 'Allowed in this browser.',
    default: 'Not allowed yet.',
    denied: 'Blocked in this browser.',
  },
  noSystem: {
    insecure: 'They need a secure address: open the desk over HTTPS.',
    unsupported: 'This browser can’t show them.',
    elsewhere: 'They can’t be shown where the desk stands in another page.',
  },
  askPermission: 'Allow notifications',
  undoDenied:
    'To allow them, click the symbol before the address of this page, set Notifications to Allow, and reload the page.',
  testSystem: 'Test notification',
  testTitle: 'Notifications work',
  testBody: 'This is how the desk tells you of what waits for you.',
  testFailed: 'The system showed nothing. Look into its own settings for notifications.',
  siteDecides: 'Which notifications there are, and how they sound, is decided for the whole site.',
  done: 'Done',
};

/** The languages that they come in. */
export const notifications: Languages<NotificationStrings> = {
  name: 'notifications',
  en,
  others: deskOthersOf((words) => words.notifications),
};
