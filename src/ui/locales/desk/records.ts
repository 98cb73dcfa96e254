/** Words of the conversation page, and of contacts, cases and what was said before. */
import type { Case } from '../../../core/contacts/case.ts';
import type { Mode, State } from '../../../core/conversation/transitions.ts';
import type { ConversationEvent } from '../../../core/conversation/vocabulary.ts';
import { counting } from '../counting.ts';
import type { Languages } from '../languages.ts';
import { deskOthersOf } from './others.ts';

type Section = 'contact' | 'case' | 'summary' | 'answers' | 'context' | 'visitor' | 'earlier' | 'notes';
type Kind = 'contact' | 'case';
type Came = Extract<ConversationEvent, { type: 'conversation.assigned' }>['reason'];

/** What is said of contacts and of cases in other words. */
export interface KindWords {
  /** What the session of one is: spoken beside its title, and shown in the panel. */
  readonly name: string;
  /** Name of the field that searches them, and what is written in it while it is empty. */
  readonly search: string;
  readonly searchHint: string;
  readonly found: (count: number) => string;
  readonly nothingFound: string;
  readonly create: string;
  readonly edit: string;
  /** Heading of the form of a new one. */
  readonly newOne: string;
  /** Closes the session of one. */
  readonly close: string;
  readonly unlinkQuestion: string;
  readonly unlinkText: string;
  /** It was deleted, or never there. */
  readonly gone: string;
  /** The conversations with it or about it. */
  readonly conversations: string;
}

export interface RecordStrings {
  /** Name of the page as a whole. */
  readonly page: string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly contact: KindWords;
  readonly case: KindWords;
  readonly open: string;
  readonly openOf: (title: string) => string;
  readonly link: string;
  readonly linkOf: (title: string) => string;
  readonly unlink: string;
  readonly save: string;
  readonly saving: string;
  readonly loading: string;
  readonly tryAgain: string;
  readonly more: string;
  readonly back: string;
  readonly dismiss: string;
  /** Who has the conversation no longer can't link it. */
  readonly notLinked: Readonly<Record<Kind, string>>;

  readonly fields: Readonly<Record<'name' | 'email' | 'phone' | 'account' | 'title' | 'status' | 'assignee', string>>;
  readonly statuses: Readonly<Record<Case['status'], string>>;
  readonly nobody: string;
  /** The agent who looks, in a choice of agents. */
  readonly you: (name: string) => string;
  /** How a case is called: its number, as people say it. */
  readonly caseNumber: (number: number) => string;
  /** A title in one piece: *#12 Broken lamp*. */
  readonly caseTitle: (number: number, title: string) => string;
  readonly nameMissing: string;
  readonly titleMissing: string;
  readonly fieldTooLong: (max: number) => string;
  /** Somebody has saved another version since. */
  readonly stale: string;
  readonly theirs: (field: string) => string;
  /** Of a field that they have emptied. */
  readonly emptied: string;
  readonly keepMine: string;
  readonly takeTheirs: string;
  readonly unsaved: string;
  readonly closeQuestion: string;
  readonly closeText: string;
  readonly discardAndClose: string;

  readonly mode: string;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly queue: string;
  readonly assigned: string;
  readonly cameBy: string;
  readonly came: Readonly<Record<Came, string>>;
  readonly vouched: string;
  readonly unvouched: string;
  readonly identified: string;
  readonly signedIn: string;
  readonly notSignedIn: string;
  readonly number: string;
  readonly noAnswers: string;
  readonly noContext: string;
  readonly noNotes: string;
  /** Not all of the log is at hand. */
  readonly notesAbove: string;
  readonly noEarlier: string;
  readonly noConversations: string;
  readonly states: Readonly<Record<State, string>>;
  readonly read: string;
  readonly readOf: (title: string) => string;
  /** Of a conversation that is not theirs to read. */
  readonly notReadable: string;
  readonly readOnly: string;
  readonly withAgent: (name: string) => string;
  readonly attached: (names: string) => string;

  readonly myCases: string;
  readonly noCases: string;
  readonly newCase: string;
  readonly requested: string;
  readonly requestBy: string;
  readonly requestText: string;
  readonly closedItems: string;
  readonly closedItemsHint: string;
  readonly noClosedItems: string;
  readonly closedAt: (time: string) => string;
  readonly cases: string;
}

const states: Readonly<Record<State, string>> = {
  new: 'New',
  open: 'Open',
  active: 'Active',
  waiting: 'Waiting',
  'wrap-up': 'Wrap-up',
  closed: 'Closed',
};

const en: RecordStrings = {
  page: 'About this conversation',
  sections: {
    contact: 'Contact',
    case: 'Case',
    summary: 'Summary',
    answers: 'Answered before',
    context: 'Context',
    visitor: 'Visitor',
    earlier: 'Earlier conversations',
    notes: 'Notes',
  },
  contact: {
    name: 'Contact',
    search: 'Search contacts',
    searchHint: 'Name, account, e-mail or phone',
    found: counting('en', { one: 'One contact found', other: '# contacts found' }),
    nothingFound: 'No contact has all these words.',
    create: 'New contact',
    edit: 'Edit contact',
    newOne: 'New contact',
    close: 'Close contact',
    unlinkQuestion: 'Unlink this contact?',
    unlinkText:
      'The conversation goes by another title then. The contact stays, and is linked to this visitor no longer.',
    gone: 'This contact is not there any more.',
    conversations: 'Conversations with this contact',
  },
  case: {
    name: 'Case',
    search: 'Search cases',
    searchHint: 'Number or words of the title',
    found: counting('en', { one: 'One case found', other: '# cases found' }),
    nothingFound: 'No case has this number, or all these words.',
    create: 'New case',
    edit: 'Edit case',
    newOne: 'New case',
    close: 'Close case',
    unlinkQuestion: 'Unlink this case?',
    unlinkText: 'The case stays as it is; the conversation is about it no longer.',
    gone: 'This case is not there any more.',
    conversations: 'Conversations about this case',
  },
  open: 'Open',
  openOf: (title) => `Open ${title}`,
  link: 'Link',
  linkOf: (title) => `Link ${title}`,
  unlink: 'Unlink',
  save: 'Save',
  saving: 'Saving…',
  loading: 'Loading…',
  tryAgain: 'Try again',
  more: 'Show more',
  back: 'Back',
  dismiss: 'Dismiss',
  notLinked: { contact: 'No contact is linked.', case: 'No case is linked.' },

  fields: {
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    account: 'Account',
    title: 'Title',
    status: 'Status',
    assignee: 'Assigned to',
  },
  statuses: { open: 'Open', resolved: 'Resolved' },
  nobody: 'Nobody',
  you: (name) => `${name} (you)`,
  caseNumber: (number) => `#${number}`,
  caseTitle: (number, title) => `#${number} ${title}`,
  nameMissing: 'Fill in at least one of these.',
  titleMissing: 'Give the case a title.',
  fieldTooLong: counting('en', { one: 'At most # character.', other: 'At most # characters.' }),
  stale: 'Somebody has changed this meanwhile. What you have written is still here.',
  theirs: (field) => `${field}, as they saved it`,
  emptied: 'nothing',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  unsaved: 'Not saved',
  closeQuestion: 'Close without saving?',
  closeText: 'What you have written here has not been saved, and is lost if you close this.',
  discardAndClose: 'Discard and close',

  mode: 'Channel',
  modes: { live: 'Live chat', persistent: 'Persistent chat' },
  queue: 'Queue',
  assigned: 'Assigned',
  cameBy: 'Came to you',
  came: {
    picked: 'Picked from the open work items',
    reopened: 'Reopened',
    accepted: 'Offered and accepted',
    'auto-accepted': 'Offered and accepted by itself',
    'auto-assigned': 'Assigned by itself',
    assigned: 'Assigned by a supervisor',
    transferred: 'Handed on by a colleague',
  },
  vouched: 'The site vouches for this',
  unvouched: 'The page says so',
  identified: 'Identity',
  signedIn: 'Signed in: the site vouches for who this is',
  notSignedIn: 'Not signed in',
  number: 'Visitor number',
  noAnswers: 'Nothing was asked.',
  noContext: 'Nothing was told.',
  noNotes: 'No notes yet.',
  notesAbove: 'There may be notes before what is loaded.',
  noEarlier: 'This is the first conversation.',
  noConversations: 'No conversations yet.',
  states,
  read: 'Read',
  readOf: (title) => `Read the conversation of ${title}`,
  notReadable: 'Not yours to read',
  readOnly: 'Read only',
  withAgent: (name) => `with ${name}`,
  attached: (names) => `Files: ${names}`,

  myCases: 'My cases',
  noCases: 'No open cases are yours.',
  newCase: 'New',
  requested: 'Left behind by a visitor',
  requestBy: 'From',
  requestText: 'Message',
  closedItems: 'Closed work items',
  closedItemsHint: 'Yours, closed in the last 24 hours',
  noClosedItems: 'You have closed nothing in the last 24 hours.',
  closedAt: (time) => `Closed ${time}`,
  cases: 'Cases',
};

export const records: Languages<RecordStrings> = {
  name: 'records',
  en,
  others: deskOthersOf((words) => words.records),
};
