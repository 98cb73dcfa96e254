/** The words of the desk in English. */
import type { DeskStrings } from './strings.ts';
import { waitInWords } from './wait-in-words.ts';

const minutes = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`);
const seconds = (count: number): string => (count === 1 ? '1 second' : `${count} seconds`);

const inWords = waitInWords(seconds, minutes);

export const en: DeskStrings = {
  desk: 'Parlor desk',

  signIn: 'Sign in',
  signInHint: 'Answer visitors, several at once.',
  login: 'Name',
  password: 'Password',
  signingIn: 'Signing in…',
  loginMissing: 'Enter your name.',
  passwordMissing: 'Enter your password.',
  signInBlocked: (waitMs) =>
    `Too many failed attempts. Try again ${waitMs === undefined ? 'later' : `in ${inWords(waitMs)}`}.`,
  relayUnreachable: 'The relay can’t be reached. Check your connection and try again.',
  signInEnded: 'Your sign-in has ended. Sign in again to go on where you were.',
  signOut: 'Sign out',
  signOutQuestion: 'Sign out with something not sent?',
  signOutKept: (count) =>
    count === 1
      ? 'One thing you wrote or did has not been sent. If you keep it, it stays in this browser, where others who use this computer could find it, and is sent when you sign in here again.'
      : `${count} things you wrote or did have not been sent. If you keep them, they stay in this browser, where others who use this computer could find them, and are sent when you sign in here again.`,
  signOutLost: (count) =>
    count === 1
      ? 'One thing you wrote or did has not been sent. This browser can’t keep it: it’s lost if you sign out.'
      : `${count} things you wrote or did have not been sent. This browser can’t keep them: they’re lost if you sign out.`,
  keepAndSignOut: 'Keep and sign out',
  discardAndSignOut: 'Discard and sign out',

  masked: 'Part of this was hidden',

  connecting: 'Connecting…',
  connected: 'Connected',
  reconnecting: 'Reconnecting…',
  offline: 'You’re offline',
  keptMeanwhile: 'What you write is kept and sent as soon as you’re connected again.',
  tryNow: 'Try now',
  stopped: 'Not connected',

  account: 'Account',
  presence: 'Presence',
  presences: {
    available: 'Available',
    busy: 'Busy',
    'do-not-disturb': 'Do not disturb',
    away: 'Away',
    offline: 'Offline',
    inactive: 'Inactive',
  },
  presenceChoices: {
    available: 'Available',
    busy: 'Busy',
    'do-not-disturb': 'Do not disturb',
    away: 'Away',
    offline: 'Appear offline',
  },
  presenceSetBy: { agent: 'chosen by you', system: 'set by the system' },
  presenceNow: (presence, setBy) => `Presence: ${presence}, ${setBy}`,
  resetPresence: 'Reset presence',
  presenceChanging: (presence) => (presence === undefined ? 'Resetting…' : `Changing to ${presence}…`),
  presenceWaits: (presence) =>
    presence === undefined
      ? 'Is reset as soon as you’re connected again.'
      : `Changes to ${presence} as soon as you’re connected again.`,
  presenceFailed: (reason) => `Presence not changed. ${reason}`,
  capacity: 'Capacity',
  unitsOf: (load, capacity) => `${load} of ${capacity} ${capacity === 1 ? 'unit' : 'units'}`,
  presenceAlerts: {
    missed: 'You missed a conversation, so you are inactive and get no new work.',
    declined: 'You declined a conversation, so you are not disturbed and get no new work.',
    'session-limit': 'You have ten sessions, as many as there can be, so you get no new work. Close some, then reset.',
  },

  offers: {
    incoming: 'Incoming conversation',
    returning: 'Returning conversation',
    escalation: 'Escalated conversation',
    'bot-escalation': 'Escalated by a bot',
    transfer: 'Transfer request',
    consult: 'Consult request',
  },
  offerOf: (place, count) => `${place} of ${count}`,
  escalatedBy: (name) => `Escalated by ${name}`,
  offerWaiting: 'Waiting for',
  offerKey: (key) => `${key} leads here`,
  secondsLeft: (count) => `${seconds(count)} left`,
  offerAppears: (offer, title, key, left) =>
    `${offer}: ${title}. ${left === undefined ? '' : `${seconds(left)} to answer. `}Press ${key} to go there.`,
  offerRunsOut: (title, left) => `${seconds(left)} left to answer ${title}.`,
  accept: 'Accept',
  decline: 'Decline',
  accepting: 'Accepting…',
  declining: 'Declining…',
  takenBack: (title) => `The conversation with ${title} was taken back before you had it.`,
  consultOver: (title) => `Nobody needs your advice about ${title} any more.`,
  notTaken: (title, reason) => `The conversation with ${title} is not yours. ${reason}`,
  offersInTitle: {
    incoming: (count, page) => `(${count}) Incoming – ${page}`,
    returning: (count, page) => `(${count}) Returning – ${page}`,
    escalation: (count, page) => `(${count}) Escalated – ${page}`,
    'bot-escalation': (count, page) => `(${count}) Escalated – ${page}`,
    transfer: (count, page) => `(${count}) Transfer – ${page}`,
    consult: (count, page) => `(${count}) Consult – ${page}`,
  },
  offeredTo: (agent) => `Offered to ${agent}`,
  offeredToYou: 'Offered to you',

  home: 'Home',
  sessions: 'Sessions',
  noSessions: 'Conversations you accept or pick appear here.',
  urgent: (title) => `${title}. Your conversation needs urgent attention`,
  updates: (title, count) => `${title}. ${count} new ${count === 1 ? 'update' : 'updates'} in your conversation`,
  badge: (count) => (count > 9 ? '9+' : String(count)),
  quoted: (name, excerpt) => `${name}: ${excerpt}`,

  notSentHint: (count) =>
    count === 1
      ? 'This was refused when its session had gone. Nobody has seen it. Copy what you still need.'
      : 'These were refused when their sessions had gone. Nobody has seen them. Copy what you still need.',
  messageTo: (title) => `Message to ${title}`,
  noteOn: (title) => `Note about ${title}`,
  asideOn: (title) => `Side conversation about ${title}`,
  endOf: (title) => `Ending the conversation with ${title}`,
  closeOf: (title) => `Closing the session with ${title}`,
  actOn: (title) => `Change to the conversation with ${title}`,
  copy: 'Copy',
  copied: 'Copied',

  openItems: 'Open work items',
  waitingCount: (count) => (count === 1 ? '1 visitor is waiting' : `${count} visitors are waiting`),
  nobodyWaiting: 'Nobody is waiting',
  nobodyWaitingHint: 'New conversations appear here by themselves, the longest waiting first. Pick one to answer it.',
  moreWaiting: (count) => (count === 1 ? 'and 1 more' : `and ${count} more`),
  loadingItems: 'Loading work items',
  isNew: 'New',
  isBack: 'Back in the queue',
  waitingSince: { pick: 'Waiting for', reopen: 'Quiet for' },
  myItems: 'My work items',
  myItemsHint: 'Yours, until their visitors write again. Open one to write first.',
  isWaiting: 'Waits for the visitor',
  take: { pick: 'Pick', reopen: 'Open' },
  takingIt: { pick: 'Picking…', reopen: 'Opening…' },
  dismiss: 'Dismiss',
  takenBy: (agent) => `${agent || 'Another agent'} already has this conversation.`,

  states: {
    new: 'New',
    open: 'Open',
    active: 'Active',
    waiting: 'Waiting',
    'wrap-up': 'Wrap-up',
    closed: 'Closed',
  },
  startedAt: (time) => `Started ${time}`,
  waited: (elapsed) => `waited ${elapsed}`,
  answersBefore: 'Answered before',
  answersAfter: 'Answered afterwards',
  rating: 'Rating',
  ratedAs: (rating) => `${rating} of 5`,
  facts: 'About this conversation',
  factState: 'State',
  factStarted: 'Started',
  factWaited: 'Waited',
  factWorkstream: 'Workstream',
  factPage: 'Page',
  factDevice: 'Device',
  factLanguage: 'Language',

  rows: {
    bot: (name) => `${name} (bot)`,
    written: {
      note: { label: 'Private note', spoken: (name) => `Private note by ${name}:` },
      aside: { label: 'Side conversation', spoken: (name) => `${name} said in the side conversation:` },
    },
    notices: {
      'consult-asked': (name) => `${name || 'A colleague'} was asked to be consulted`,
      'consult-accepted': (name) => `${name || 'A colleague'} is consulted`,
      'consult-declined': (name) => `${name || 'A colleague'} declined to be consulted`,
      'consult-missed': (name) => `${name || 'A colleague'} didn’t answer in time`,
      'consult-agent-gone': (name) => `${name || 'A colleague'} isn’t there any more to answer`,
      'consult-cancelled': (name) => `${name || 'A colleague'} is no longer asked`,
      'consult-ended': (name) => `${name || 'A colleague'} is no longer consulted`,
      'consultant-left': (name) => `${name || 'A colleague'} no longer reads along`,
    },
  },

  writing: {
    message: { label: 'Message', hint: 'Write to the visitor', send: 'Send' },
    note: { label: 'Note', hint: 'Only your team sees this', send: 'Add note' },
    aside: {
      label: 'Side conversation',
      hint: 'Your team sees this, later too; the visitor never does',
      send: 'Send to colleagues',
    },
  },
  writeWhat: 'What to write',
  onlyNotes: 'The conversation has ended. You can still add notes.',

  end: 'End',
  close: 'Close session',
  cancel: 'Cancel',
  endQuestion: (title) => `End the conversation with ${title}?`,
  endMeans: (title) =>
    `${title} is told that you ended it, and nobody can write messages any more. You can still add notes until you close the session.`,
  closeQuestion: (title) => `Close the session with ${title}?`,
  closeMeans: {
    live: 'The conversation goes on: it returns to its place in the queue, for any agent to pick. If it is finished, end it instead.',
    persistent: 'The conversation goes on: it waits until the visitor writes again. If it is finished, end it instead.',
  },
  endFailed: (reason) => `Not ended. ${reason}`,
  closeFailed: (reason) => `Not closed. ${reason}`,
};
