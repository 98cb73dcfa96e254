/**
 * What one window of the desk knows beyond the client's snapshot: the session in front, drafts, what was seen, and what
 * became of the agent's acts. Rules S3, S4 and S6 (in part) in docs/SPEC.md. Pure: every change gives a new value.
 *
 * Conversation ids come from visitors' browsers, so everything is in maps: an object would have `__proto__` in it.
 */
import type { Summary } from '../core/conversation/summary.ts';
import { deskMax } from '../core/limits.ts';
import type { Choice } from '../core/presence/presence.ts';
import type { AgentSnapshot, ConversationView, OfferView } from '../sdk/snapshots.ts';
import type { Refused } from './access.ts';
import { type HeardText, hearText, type Stamps, stampsAfter } from './draft-agreement.ts';
import { isSamePlace, type PlaceId, type PlaceKey } from './places.ts';
import { releaseForms } from './records/form-agreement.ts';
import { formKey, newPaper, type Paper } from './records/paper.ts';
import {
  hasRoom,
  isSameSession,
  type ListedSession,
  listedSessions,
  type RecordSession,
  type SessionKey,
  withoutRecord,
  withRecord,
} from './session-list.ts';
import { boundedTalkPx, type Layout, newLayout, newShowing, type Showing } from './showing.ts';

/** What is being written: a message to the visitor, a private note, or a part of the side conversation (S10). */
export type WriteMode = 'message' | 'note' | 'aside';

/** What was written and not sent. Each mode has its own text, so that no switch turns a note into a message. */
export interface Draft {
  readonly mode: WriteMode;
  readonly message: string;
  readonly note: string;
  readonly aside: string;
}

export const emptyDraft: Draft = { mode: 'message', message: '', note: '', aside: '' };

/** Where somebody stands in a text, or what of it they have selected, in UTF-16 units. */
export interface Caret {
  readonly start: number;
  readonly end: number;
}

export type Carets = Readonly<Partial<Record<WriteMode, Caret>>>;

/** What the agent asked for and the relay has not done: still under way, or refused. */
export interface Attempt {
  readonly verb: 'pick' | 'reopen' | 'accept' | 'decline' | 'end' | 'close';
  readonly refused?: Refused;
  /** Of what takes a conversation: the row as it was, because it leaves the list when somebody else was faster. */
  readonly row?: Summary;
  /** Of an answer to an offer: which one it answers. */
  readonly answers?: OfferView['offer'];
  /** Of the same: the relay has it, and only the list doesn't show that yet. */
  readonly isDone?: boolean;
}

/** The presence that the agent asked for and the relay has not written down: on its way, or refused. */
export interface PresenceAttempt {
  readonly wanted: Choice | 'reset';
  /** Where it was asked for; in the menu if left out. */
  readonly at?: 'banner';
  readonly refused?: Refused;
}

/** The files that are chosen in a conversation and not sent: how many there are, and how many of them outlive the window. */
export interface Carried {
  readonly files: number;
  readonly kept: number;
}

/** All maps are by conversation id. */
export interface DeskState {
  /** The session in front; undefined for Home. */
  readonly focused: SessionKey | undefined;
  /** The place in front, beside Home and the sessions: then no session is. */
  readonly place: PlaceKey | undefined;
  /** The places that somebody has gone to, with what they showed last. */
  readonly visited: ReadonlyMap<PlaceId, string>;
  /** Whether an admin has changed something of the configuration and not saved it. */
  readonly isConfiguring: boolean;
  /** The sessions that were opened by hand, oldest first. */
  readonly records: readonly RecordSession[];
  readonly layout: Layout;
  /** Which sides of the sessions are in sight. */
  readonly showing: ReadonlyMap<string, Showing>;
  /** Oldest first. */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** When each text of them was changed last, and whether here; of those that are empty again, too. */
  readonly written: ReadonlyMap<string, Stamps>;
  /** Where this window stands in each text of them. */
  readonly carets: ReadonlyMap<string, Carets>;
  /** What other windows have written over what is being typed here. */
  readonly heldBack: readonly HeardText[];
  /** Whether somebody looks at this window. */
  readonly isLooking: boolean;
  /** Whether the browser keeps what is written (S3): it has refused, and somebody may have taken note of that. */
  readonly storage: 'keeps' | 'refuses' | 'refuses-noted';
  /** The seq up to which this window has shown the session in front. */
  readonly seen: ReadonlyMap<string, number>;
  readonly attempts: ReadonlyMap<string, Attempt>;
  /** Comes to the front as soon as its session is there, if the agent goes nowhere else before. */
  readonly awaited: string | undefined;
  readonly presence: PresenceAttempt | undefined;
  /** The conversation whose session somebody wants to close, while they are asked (S8). */
  readonly closing: string | undefined;
  /** The session opened by hand that somebody wants to close with something in it that is not saved, while they are asked. */
  readonly shutting: SessionKey | undefined;
  /** Whether one more session was to be opened by hand than there can be, and nobody has taken note of that. */
  readonly isFull: boolean;
  readonly carried: ReadonlyMap<string, Carried>;
  /** Whether a file was chosen that can't be kept (S3), and whether somebody has taken note of that. */
  readonly filesUnkept: 'none' | 'some' | 'noted';
  readonly paper: Paper;
}

export const newDesk: DeskState = {
  focused: undefined,
  place: undefined,
  visited: new Map(),
  isConfiguring: false,
  records: [],
  layout: newLayout,
  showing: new Map(),
  drafts: new Map(),
  written: new Map(),
  carets: new Map(),
  heldBack: [],
  isLooking: true,
  storage: 'keeps',
  seen: new Map(),
  attempts: new Map(),
  awaited: undefined,
  presence: undefined,
  closing: undefined,
  shutting: undefined,
  isFull: false,
  carried: new Map(),
  filesUnkept: 'none',
  paper: newPaper,
};

/** Asks before a session is closed. What was opened by hand is closed at once, unless something in it is not saved. */
export const withAsked = (desk: DeskState, session: SessionKey | undefined): DeskState => {
  if (!session) return { ...desk, closing: undefined, shutting: undefined };
  const { kind, id } = session;
  if (kind === 'conversation') return { ...desk, closing: id };
  const isUnsaved = desk.paper.forms.has(formKey(kind, { id }));
  return isUnsaved ? { ...withFront(desk, session), shutting: { kind, id } } : withShut(desk, session);
};

export const withCarried = (
  desk: DeskState,
  conversation: string,
  carried: Carried,
  isRefused: boolean,
): DeskState => ({
  ...desk,
  carried: new Map(desk.carried).set(conversation, carried),
  filesUnkept: isRefused && desk.filesUnkept === 'none' ? 'some' : desk.filesUnkept,
});

/** How many texts are written and not sent, how many files are chosen, in all of the agent's windows, and how many of those are kept. */
export const unsentParts = (
  { drafts, carried, isConfiguring }: DeskState,
  { sessions, filesElsewhere }: Pick<AgentSnapshot, 'sessions' | 'filesElsewhere'>,
): { readonly texts: number } & Carried => ({
  texts:
    [...drafts.values()].flatMap(({ message, note, aside }) => [message, note, aside]).filter((one) => one.trim())
      .length + (isConfiguring ? 1 : 0),
  files: sessions.reduce((sum, { conversation }) => sum + (carried.get(conversation.id)?.files ?? 0), filesElsewhere),
  kept: sessions.reduce((sum, { conversation }) => sum + (carried.get(conversation.id)?.kept ?? 0), filesElsewhere),
});

/** Brings a session to the front, or Home. */
export const withFront = (desk: DeskState, session: SessionKey | undefined): DeskState =>
  isSameSession(desk.focused, session) && desk.awaited === undefined && desk.place === undefined
    ? desk
    : { ...desk, focused: session && { kind: session.kind, id: session.id }, place: undefined, awaited: undefined };

/** Brings a place to the front, as it is to be there; without one, Home if a place was in front. */
export const withPlace = (desk: DeskState, place: PlaceKey | undefined): DeskState => {
  if (isSamePlace(desk.place, place)) return desk;
  if (!place) return { ...desk, place };
  const visited = new Map(desk.visited).set(place.id, place.at);
  return { ...desk, focused: undefined, awaited: undefined, place, visited };
};

/** The same by a conversation's id. */
export const withFocus = (desk: DeskState, conversation: string | undefined): DeskState =>
  withFront(desk, conversation === undefined ? undefined : { kind: 'conversation', id: conversation });

/** The conversation whose session is to be in front, if one is. */
export const focusedConversation = ({ focused }: DeskState): string | undefined =>
  focused?.kind === 'conversation' ? focused.id : undefined;

/**
 * Opens a contact or a case beside the conversations, in front; one that is open already comes to the front. If there are as
 * many sessions as there can be, it only says so.
 */
export const withOpened = (desk: DeskState, record: RecordSession, client: AgentSnapshot): DeskState => {
  const records = withRecord(desk.records, record);
  if (records.length > desk.records.length && !hasRoom(desk.records, client)) return { ...desk, isFull: true };
  return withFront({ ...desk, records, isFull: false }, record);
};

/** Closes what was opened by hand. */
export const withShut = (desk: DeskState, record: SessionKey): DeskState => {
  const after = { ...desk, records: withoutRecord(desk.records, record), isFull: false };
  return isSameSession(desk.focused, record) ? withFront(after, undefined) : after;
};

/** What all windows have opened by hand; what is in front here stays, so that nobody is torn out of it. */
export const withRecords = (desk: DeskState, records: readonly RecordSession[]): DeskState => {
  const here = desk.records.find((record) => isSameSession(record, desk.focused));
  const isIn = here === undefined || records.some((record) => isSameSession(record, here));
  const all = isIn ? records : [...records, here];
  const isSame = all.length === desk.records.length && all.every((one, at) => isAlike(one, desk.records[at]));
  return isSame ? desk : { ...desk, records: all };
};

const isAlike = (one: RecordSession, other: RecordSession | undefined): boolean =>
  isSameSession(one, other) && one.title === other?.title;

export const withLayout = (desk: DeskState, change: Partial<Layout>): DeskState => {
  const layout = { ...desk.layout, ...change };
  const { talkPx } = layout;
  return { ...desk, layout: { ...layout, talkPx: talkPx === undefined ? undefined : boundedTalkPx(talkPx) } };
};

export const showingOf = (desk: DeskState, conversation: string): Showing =>
  desk.showing.get(conversation) ?? newShowing;

export const withShowing = (desk: DeskState, conversation: string, change: Partial<Showing>): DeskState => ({
  ...desk,
  showing: new Map(desk.showing).set(conversation, { ...showingOf(desk, conversation), ...change }),
});

export const draftOf = (desk: DeskState, conversation: string): Draft => desk.drafts.get(conversation) ?? emptyDraft;

/** Changes a draft, at `now`. An empty one is forgotten, and so is the oldest beyond the bound. */
export const withDraft = (desk: DeskState, conversation: string, change: Partial<Draft>, now = 0): DeskState => {
  const draft = { ...draftOf(desk, conversation), ...change };
  const drafts = new Map(desk.drafts);
  drafts.delete(conversation);
  const isEmpty = draft.message === '' && draft.note === '' && draft.aside === '';
  if (draft.mode !== 'message' || !isEmpty) drafts.set(conversation, draft);
  const written = new Map(desk.written);
  written.delete(conversation);
  // Whoever goes on typing over what was held back is the last writer.
  const known = Math.max(0, ...desk.heldBack.filter((one) => one.conversation === conversation).map(({ at }) => at));
  written.set(conversation, stampsAfter(desk.written.get(conversation), change, Math.max(now, known + 1)));
  return { ...desk, drafts: newest(drafts), written: newest(written) };
};

const newest = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> => new Map([...map].slice(-deskMax.drafts));

/** Notes where somebody stands in a text; nowhere in none. */
export const withCaret = (desk: DeskState, conversation: string, mode: WriteMode, { start, end }: Caret): DeskState => {
  const { [mode]: before, ...others } = desk.carets.get(conversation) ?? {};
  const isWritten = draftOf(desk, conversation)[mode] !== '';
  if (isWritten ? before?.start === start && before.end === end : before === undefined) return desk;
  const carets = new Map(desk.carets);
  carets.delete(conversation);
  const there: Carets = { ...others, ...(isWritten && { [mode]: { start, end } }) };
  if (Object.keys(there).length > 0) carets.set(conversation, there);
  return { ...desk, carets: newest(carets) };
};

/** Whether somebody may be typing there at this moment. */
const isTyping = (desk: DeskState, conversation: string, mode: WriteMode): boolean =>
  desk.isLooking && focusedConversation(desk) === conversation && draftOf(desk, conversation).mode === mode;

/** Takes what another window has written, as far as nobody types there now. */
export const withHeard = (desk: DeskState, heard: HeardText): DeskState =>
  hearText(desk, heard, isTyping(desk, heard.conversation, heard.mode));

/** Takes what was held back where nobody types any more. */
const withReleased = (held: DeskState): DeskState => {
  const hasForms = !held.isLooking && held.paper.heldBack.size > 0;
  const desk = hasForms ? { ...held, paper: releaseForms(held.paper) } : held;
  const over = desk.heldBack.filter(({ conversation, mode }) => !isTyping(desk, conversation, mode));
  if (over.length === 0) return desk;
  const heldBack = desk.heldBack.filter((one) => !over.includes(one));
  return over.reduce<DeskState>(withHeard, { ...desk, heldBack });
};

/** Whether what is said in a conversation can be seen on screen. */
const isTalkInSight = ({ layout, ...desk }: DeskState, conversation: string): boolean =>
  layout.isNarrow ? !showingOf({ layout, ...desk }, conversation).isPageInFront : !layout.isTalkMinimised;

/** The conversation that somebody has before their eyes: what comes there is seen. */
export const conversationInSight = (desk: DeskState): string | undefined => {
  const id = focusedConversation(desk);
  return id !== undefined && desk.isLooking && isTalkInSight(desk, id) ? id : undefined;
};

/** What another window, or the relay, says was seen. */
export const withSeen = (desk: DeskState, conversation: string, seq: number): DeskState => {
  const before = desk.seen.get(conversation);
  return before === undefined || before >= seq ? desk : { ...desk, seen: new Map(desk.seen).set(conversation, seq) };
};

/** Notes what became of an act; undefined once there is nothing left to say. */
export const withAttempt = (desk: DeskState, conversation: string, attempt: Attempt | undefined): DeskState => {
  const attempts = new Map(desk.attempts);
  if (attempt) attempts.set(conversation, attempt);
  else attempts.delete(conversation);
  return { ...desk, attempts };
};

/** The conversation in front; undefined for Home and for what was opened by hand. */
export const sessionInFront = (
  desk: DeskState,
  sessions: readonly ConversationView[],
): ConversationView | undefined => {
  const id = focusedConversation(desk);
  return id === undefined ? undefined : sessions.find(({ conversation }) => conversation.id === id);
};

/** What is in front of whatever kind; undefined for Home, which is also what shows while a focused session is not there. */
export const inFront = (desk: DeskState, client: AgentSnapshot): ListedSession | undefined =>
  desk.focused && listedSessions(desk.records, client).find((session) => isSameSession(session, desk.focused));

/**
 * Follows what the client shows: what was awaited comes to the front, what is in front counts as seen, a session that is
 * new here begins without unread messages, and one that has gone gives way to Home. The same value if nothing follows.
 */
export const follow = (before: DeskState, snapshot: AgentSnapshot): DeskState => {
  if (!snapshot.loaded) return before;
  const { awaited } = before;
  // Before its log is there nobody could write in it, and it would not take the focus.
  const isHere = snapshot.sessions.some(({ conversation, loaded }) => loaded && conversation.id === awaited);
  return followSessions(withoutDone(withReleased(isHere ? withFocus(before, awaited) : before), snapshot), snapshot);
};

/** Forgets the answers to offers that are not there any more. */
const withoutDone = (desk: DeskState, { offers }: AgentSnapshot): DeskState => {
  const isOver = ([id, { isDone, answers }]: readonly [string, Attempt]): boolean =>
    isDone === true && !offers.some((one) => one.conversation === id && one.offer.seq === answers?.seq);
  const left = [...desk.attempts].filter((entry) => !isOver(entry));
  return left.length === desk.attempts.size ? desk : { ...desk, attempts: new Map(left) };
};

const followSessions = (desk: DeskState, snapshot: AgentSnapshot): DeskState => {
  const seen = new Map<string, number>();
  const inSight = conversationInSight(desk);
  for (const { conversation, loaded, read } of snapshot.sessions) {
    const { id, seq } = conversation;
    const before = desk.seen.get(id);
    // On another computer it may have been read further.
    if (before !== undefined && id !== inSight) seen.set(id, Math.max(before, read?.agent ?? 0));
    else if (loaded || before !== undefined) seen.set(id, Math.max(before ?? 0, seq));
  }
  const focused = focusedConversation(desk);
  const closing = snapshot.sessions.some(({ conversation }) => conversation.id === desk.closing)
    ? desk.closing
    : undefined;
  const gone = focused !== undefined && desk.seen.has(focused) && !snapshot.sessions.some(isOf(focused));
  if (!gone && closing === desk.closing && sameEntries(seen, desk.seen)) return desk;
  return { ...desk, focused: gone ? undefined : desk.focused, closing, seen };
};

const isOf =
  (id: string) =>
  ({ conversation }: ConversationView): boolean =>
    conversation.id === id;

const sameEntries = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean =>
  one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);

/** How many messages of the visitor arrived since the session was last in front. */
export const unreadCount = (desk: DeskState, { conversation, events }: ConversationView): number => {
  const seen = desk.seen.get(conversation.id);
  if (seen === undefined || conversation.id === conversationInSight(desk)) return 0;
  let count = 0;
  // From the end: this is asked with every key that is pressed, and transcripts are long.
  for (let at = events.length - 1; at >= 0; at -= 1) {
    const event = events[at];
    if (event === undefined || event.seq <= seen) break;
    if (event.type === 'message.sent' && event.by.kind === 'visitor') count += 1;
  }
  return count;
};
