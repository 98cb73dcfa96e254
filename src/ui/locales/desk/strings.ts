/** Words of the desk, beside those it shares with the widget. */
import type { Mode, State } from '../../../core/conversation/transitions.ts';
import type { Asking } from '../../../core/desk/desk-facts.ts';
import type { BasePresence, Choice, PresenceAlert } from '../../../core/presence/presence.ts';
import type { DeskRowWords } from '../../elements/transcript-rows.ts';

/** How a conversation is taken: from everybody's list, or going on with one's own. */
type Taking = 'pick' | 'reopen';

export interface DeskStrings {
  /** Name of the desk itself. */
  readonly desk: string;

  readonly signIn: string;
  readonly signInHint: string;
  readonly login: string;
  readonly password: string;
  readonly signingIn: string;
  readonly loginMissing: string;
  readonly passwordMissing: string;
  /** Signing in is blocked for so long; undefined if nobody knows. */
  readonly signInBlocked: (waitMs: number | undefined) => string;
  readonly relayUnreachable: string;
  readonly signInEnded: string;
  readonly signOut: string;
  /** Asked before signing out while something is not sent. */
  readonly signOutQuestion: string;
  /** What becomes of it where it is kept. */
  readonly signOutKept: (count: number) => string;
  /** And where nothing can be kept. */
  readonly signOutLost: (count: number) => string;
  readonly keepAndSignOut: string;
  readonly discardAndSignOut: string;

  /** Below a message of which something was hidden before it was stored. */
  readonly masked: string;

  readonly connecting: string;
  readonly connected: string;
  readonly reconnecting: string;
  readonly offline: string;
  /** What becomes of what is written while there is no connection. */
  readonly keptMeanwhile: string;
  readonly tryNow: string;
  readonly stopped: string;

  /** Name of the part of the page that shows who is signed in. */
  readonly account: string;
  /** Name of the menu. */
  readonly presence: string;
  readonly presences: Readonly<Record<BasePresence, string>>;
  /** The same as something to choose. */
  readonly presenceChoices: Readonly<Record<Choice['base'], string>>;
  /** Who set it: the agent, or the system. */
  readonly presenceSetBy: Readonly<Record<'agent' | 'system', string>>;
  /** Name of the button that shows the present one. */
  readonly presenceNow: (presence: string, setBy: string) => string;
  readonly resetPresence: string;
  /** On its way to the relay; `presence` is undefined for a reset. */
  readonly presenceChanging: (presence: string | undefined) => string;
  /** The same without a connection. */
  readonly presenceWaits: (presence: string | undefined) => string;
  readonly presenceFailed: (reason: string) => string;
  readonly capacity: string;
  /** How much of it is in use. */
  readonly unitsOf: (load: number, capacity: number) => string;
  /** Why no work comes until the agent acts. */
  readonly presenceAlerts: Readonly<Record<PresenceAlert, string>>;

  /** Title of an offer, by what it is about (N1). */
  readonly offers: Readonly<Record<Asking, string>>;
  /** Which of several is shown. */
  readonly offerOf: (place: number, count: number) => string;
  /** Of what somebody has handed on to its queue (N1). */
  readonly escalatedBy: (name: string) => string;
  readonly offerWaiting: string;
  readonly offerKey: (key: string) => string;
  readonly secondsLeft: (seconds: number) => string;
  /** Spoken when an offer appears; `seconds` is undefined where they are not shown. */
  readonly offerAppears: (offer: string, title: string, key: string, seconds: number | undefined) => string;
  /** Spoken now and then while it runs out. */
  readonly offerRunsOut: (title: string, seconds: number) => string;
  readonly accept: string;
  readonly decline: string;
  readonly accepting: string;
  readonly declining: string;
  /** Of an offer that was accepted too late. */
  readonly takenBack: (title: string) => string;
  /** The same of a wish to consult the agent. */
  readonly consultOver: (title: string) => string;
  readonly notTaken: (title: string, reason: string) => string;
  /** The tab's title while nobody looks at it. */
  readonly offersInTitle: Readonly<Record<Asking, (count: number, page: string) => string>>;
  /** Marks a conversation that waits for an agent's answer. */
  readonly offeredTo: (agent: string) => string;
  readonly offeredToYou: string;

  readonly home: string;
  readonly sessions: string;
  readonly noSessions: string;
  /** Tooltip of a session with unread messages, rule S6. */
  readonly updates: (title: string, count: number) => string;
  /** Tooltip of a session whose visitor seems to feel badly, rule S7. */
  readonly urgent: (title: string) => string;
  /** The unread count on an icon: a digit, or 9+. */
  readonly badge: (count: number) => string;
  /** The last message in a list, if it was not the visitor's. */
  readonly quoted: (name: string, excerpt: string) => string;

  readonly notSentHint: (count: number) => string;
  /** Heads a message that was refused. */
  readonly messageTo: (title: string) => string;
  /** Heads a note that was refused. */
  readonly noteOn: (title: string) => string;
  /** Heads a part of the side conversation that was refused. */
  readonly asideOn: (title: string) => string;
  /** What was not done, of `conversation.end`. */
  readonly endOf: (title: string) => string;
  /** The same of `session.close`. */
  readonly closeOf: (title: string) => string;
  /** Anything else that was to be done. */
  readonly actOn: (title: string) => string;
  readonly copy: string;
  readonly copied: string;

  readonly openItems: string;
  readonly waitingCount: (count: number) => string;
  readonly nobodyWaiting: string;
  readonly nobodyWaitingHint: string;
  readonly moreWaiting: (count: number) => string;
  readonly loadingItems: string;
  readonly isNew: string;
  readonly isBack: string;
  /** Spoken before a span of time, not shown. */
  readonly waitingSince: Readonly<Record<Taking, string>>;
  readonly myItems: string;
  readonly myItemsHint: string;
  /** What marks a conversation that waits for its visitor. */
  readonly isWaiting: string;
  /** On the button that takes a conversation, by how it is taken. */
  readonly take: Readonly<Record<Taking, string>>;
  /** The same while it is under way. */
  readonly takingIt: Readonly<Record<Taking, string>>;
  readonly dismiss: string;
  /** Another agent was faster; `agent` is empty if nobody says who. */
  readonly takenBy: (agent: string) => string;

  readonly states: Readonly<Record<State, string>>;
  readonly startedAt: (time: string) => string;
  readonly waited: (elapsed: string) => string;
  /** What a visitor has answered: before a conversation, and once it was over. */
  readonly answersBefore: string;
  readonly answersAfter: string;
  readonly rating: string;
  readonly ratedAs: (rating: number) => string;
  readonly facts: string;
  readonly factState: string;
  readonly factStarted: string;
  readonly factWaited: string;
  readonly factWorkstream: string;
  readonly factPage: string;
  readonly factDevice: string;
  readonly factLanguage: string;

  /** Of what a transcript shows to people of the desk alone. */
  readonly rows: DeskRowWords;

  /** What can be written: its name, what stands in the empty field, and the button. */
  readonly writing: Readonly<
    Record<'message' | 'note' | 'aside', { readonly label: string; readonly hint: string; readonly send: string }>
  >;
  /** Name of the choice between them. */
  readonly writeWhat: string;
  /** Stands where messages were written. */
  readonly onlyNotes: string;

  readonly end: string;
  readonly close: string;
  readonly cancel: string;
  readonly endQuestion: (title: string) => string;
  readonly endMeans: (title: string) => string;
  readonly closeQuestion: (title: string) => string;
  /** What closing an active session does, by mode (M4). */
  readonly closeMeans: Readonly<Record<Mode, string>>;
  readonly endFailed: (reason: string) => string;
  readonly closeFailed: (reason: string) => string;
}
