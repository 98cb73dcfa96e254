/** Words of what an agent does beside writing: handing on, consulting, quick replies, articles, and what can be done with a message. */
import type { NotToBeAsked } from '../../../core/desk/handing-on.ts';
import type { BasePresence } from '../../../core/presence/presence.ts';
import type { Languages } from '../languages.ts';
import { deskOthersOf } from './others.ts';

/** Why somebody was asked in vain. */
type Failure = 'declined' | 'missed' | 'agent-gone';

/** What is asked of a colleague. */
type Asking = 'transfer' | 'consult';

export interface TalkDeskStrings {
  /** Names the menu of what else can be done with a conversation. */
  readonly more: string;
  /** In that menu, and on the dialog's button. */
  readonly ask: Readonly<
    Record<Asking, { readonly entry: string; readonly heading: (title: string) => string; readonly button: string }>
  >;
  /** What will happen, said before it does. */
  readonly transferMeans: Readonly<Record<'agent' | 'queue' | 'nobody', string>>;
  readonly consultMeans: string;
  /** The list of colleagues, and that of queues. */
  readonly agents: string;
  readonly queues: string;
  readonly filter: string;
  readonly noteFor: string;
  readonly noteHint: string;
  /** The note stands in the conversation, though what it was for was refused. */
  readonly noteWritten: string;
  readonly loadingColleagues: string;
  readonly colleaguesFailed: (reason: string) => string;
  readonly colleaguesKept: string;
  readonly nobodyFound: string;
  readonly nobodyElse: string;
  readonly chooseFirst: string;
  /** So many more can be asked. */
  readonly tooMany: (max: number) => string;
  readonly asking: string;
  readonly waitsForConnection: string;
  readonly loadOf: (load: number, capacity: number) => string;
  readonly sessionsOf: (count: number) => string;
  readonly waitingIn: (count: number) => string;
  readonly presentIn: (count: number) => string;
  readonly closedUntil: (time: string | undefined) => string;
  readonly ownQueue: string;
  readonly notToBeAsked: (why: NotToBeAsked, presence: string) => string;
  readonly tryAgain: string;

  /** Names the strip of who is asked and who is there. */
  readonly standing: string;
  readonly handedTo: (name: string) => string;
  readonly handingFailed: Readonly<Record<Failure, (name: string) => string>>;
  readonly consulted: (name: string) => string;
  readonly consultAsked: (name: string) => string;
  readonly consultFailed: Readonly<Record<Failure, (name: string) => string>>;
  readonly takeBack: string;
  readonly takeBackOf: (what: string) => string;
  readonly takingBack: string;
  /** What was asked of somebody has been taken back, or could not be: they answered first, or had no time left. */
  readonly takenBack: (name: string) => string;
  readonly requestOver: string;
  /** Lets a consultant go. */
  readonly dismiss: string;
  readonly dismissOf: (what: string) => string;
  /** Takes away what was said once it is read. */
  readonly noted: string;
  readonly notedOf: (what: string) => string;
  readonly notDone: (reason: string) => string;

  readonly release: string;
  readonly releaseQuestion: (title: string) => string;
  readonly releaseMeans: string;

  /** Of somebody who reads along. */
  readonly readingAlong: string;
  readonly readingAlongWith: (agent: string) => string;
  /** Stands where messages are written. */
  readonly onlyBeside: string;
  readonly leave: string;
  readonly leaveQuestion: (title: string) => string;
  readonly leaveMeans: string;
  readonly presences: Readonly<Record<BasePresence, string>>;
}

const count = new Intl.NumberFormat('en');

const named = (name: string): string => name || 'A colleague';

const reasons: Readonly<Record<Exclude<NotToBeAsked, 'presence'>, string>> = {
  'has-it': 'Has this conversation',
  asked: 'Has been asked already',
  there: 'Reads along already',
  'other-queue': 'Doesn’t work in this queue',
  sessions: 'Has ten sessions open',
};

const en: TalkDeskStrings = {
  more: 'More actions',
  ask: {
    transfer: { entry: 'Transfer…', heading: (title) => `Transfer the conversation with ${title}`, button: 'Transfer' },
    consult: { entry: 'Consult…', heading: (title) => `Consult colleagues about ${title}`, button: 'Ask' },
  },
  transferMeans: {
    nobody: 'Choose who is to have this conversation.',
    agent:
      'They are asked, and the conversation stays yours until they accept. Then it is theirs, and you read along until you leave.',
    queue: 'The conversation leaves you at once and waits in this queue for an agent. The visitor can go on writing.',
  },
  consultMeans:
    'Who accepts reads the whole conversation and talks with you on the side. It stays yours, and the visitor sees nothing of it.',
  agents: 'Agents',
  queues: 'Queues',
  filter: 'Find by name',
  noteFor: 'Note for whoever gets it',
  noteHint: 'Is written as a private note first. The visitor never sees it.',
  noteWritten: 'Your note has been written already.',
  loadingColleagues: 'Looking who is there…',
  colleaguesFailed: (reason) => `Nobody could be looked up. ${reason}`,
  colleaguesKept: 'You’re not connected. This is how it was last.',
  nobodyFound: 'Nobody has this in their name.',
  nobodyElse: 'There is nobody else.',
  chooseFirst: 'Choose somebody first.',
  tooMany: (max) => `Choose fewer: at most ${count.format(max)} colleagues can be there at a time.`,
  asking: 'Asking…',
  waitsForConnection: 'Is done as soon as you’re connected again.',
  loadOf: (load, capacity) => `${count.format(load)} of ${count.format(capacity)} units`,
  sessionsOf: (sessions) => (sessions === 1 ? '1 session' : `${count.format(sessions)} sessions`),
  waitingIn: (waiting) => (waiting === 0 ? 'Nobody waits' : `${count.format(waiting)} waiting`),
  presentIn: (present) =>
    present === 0
      ? 'No agent is there'
      : present === 1
        ? '1 agent is there'
        : `${count.format(present)} agents are there`,
  closedUntil: (time) => (time === undefined ? 'Closed' : `Closed until ${time}`),
  ownQueue: 'This conversation’s queue',
  notToBeAsked: (why, presence) => (why === 'presence' ? `Can’t be asked now: ${presence}` : reasons[why]),
  tryAgain: 'Try again',

  standing: 'Colleagues in this conversation',
  handedTo: (name) => `${named(name)} was asked to take this over. It stays yours until they accept.`,
  handingFailed: {
    declined: (name) => `${named(name)} declined to take this over. It stays yours.`,
    missed: (name) => `${named(name)} didn’t answer in time. It stays yours.`,
    'agent-gone': (name) => `${named(name)} isn’t there any more. It stays yours.`,
  },
  consulted: (name) => `${named(name)} reads along`,
  consultAsked: (name) => `${named(name)} was asked for advice`,
  consultFailed: {
    declined: (name) => `${named(name)} declined to advise`,
    missed: (name) => `${named(name)} didn’t answer in time`,
    'agent-gone': (name) => `${named(name)} isn’t there any more`,
  },
  takeBack: 'Take back',
  takeBackOf: (what) => `Take back: ${what}`,
  takingBack: 'Taking back…',
  takenBack: (name) => `${named(name)} is no longer asked`,
  requestOver: 'This request was over already.',
  dismiss: 'Dismiss',
  dismissOf: (what) => `Dismiss: ${what}`,
  noted: 'Dismiss',
  notedOf: (what) => `Dismiss: ${what}`,
  notDone: (reason) => `Not done. ${reason}`,

  release: 'Return to the queue…',
  releaseQuestion: (title) => `Return the conversation with ${title} to the queue?`,
  releaseMeans:
    'It leaves you and waits at its former place for any agent of its queue. The visitor can go on writing.',

  readingAlong: 'Reading along',
  readingAlongWith: (agent) => (agent === '' ? 'You read along' : `You read along with ${agent}`),
  onlyBeside: 'A colleague has this conversation. You can write notes, and to colleagues.',
  leave: 'Leave',
  leaveQuestion: (title) => `Leave the conversation with ${title}?`,
  leaveMeans: 'You can’t read it any more. To come back, you have to be asked again.',
  presences: {
    available: 'available',
    busy: 'busy',
    'do-not-disturb': 'do not disturb',
    away: 'away',
    offline: 'offline',
    inactive: 'inactive',
  },
};

export const talkDesk: Languages<TalkDeskStrings> = {
  name: 'talk-desk',
  en,
  others: deskOthersOf((words) => words.talkDesk),
};
