/**
 * What one window of the desk knows beyond the client's snapshot: the session in front, drafts, what was seen, and what
 * became of the agent's acts. Rules S3, S4 and S6 (in part) in docs/SPEC.md. Pure: every change gives a new value.
 *
 * Conversation ids come from visitors' browsers, so everything is in maps: an object would have `__proto__` in it.
 */
import type { Summary } from '../core/conversation/summary.ts';
import { deskDraftsMax } from '../core/limits.ts';
import type { Choice } from '../core/presence/presence.ts';
import type { AgentSnapshot, ConversationView, OfferView } from '../sdk/snapshots.ts';
import type { Refused } from './access.ts';

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
  readonly refused?: Refused;
}

/** All maps are by conversation id. */
export interface DeskState {
  /** The conversation whose session is in front; undefined for Home. */
  readonly focused: string | undefined;
  /** Oldest first. */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** The seq up to which this window has shown the session in front. */
  readonly seen: ReadonlyMap<string, number>;
  readonly attempts: ReadonlyMap<string, Attempt>;
  /** Comes to the front as soon as its session is there, if the agent goes nowhere else before. */
  readonly awaited: string | undefined;
  readonly presence: PresenceAttempt | undefined;
}

export const newDesk: DeskState = {
  focused: undefined,
  drafts: new Map(),
  seen: new Map(),
  attempts: new Map(),
  awaited: undefined,
  presence: undefined,
};

/** Brings a session to the front, or Home. */
export const withFocus = (desk: DeskState, conversation: string | undefined): DeskState =>
  desk.focused === conversation && desk.awaited === undefined
    ? desk
    : { ...desk, focused: conversation, awaited: undefined };

export const draftOf = (desk: DeskState, conversation: string): Draft => desk.drafts.get(conversation) ?? emptyDraft;

/** Changes a draft. An empty one is forgotten, and so is the oldest beyond the bound. */
export const withDraft = (desk: DeskState, conversation: string, change: Partial<Draft>): DeskState => {
  const draft = { ...draftOf(desk, conversation), ...change };
  const drafts = new Map(desk.drafts);
  drafts.delete(conversation);
  const isEmpty = draft.message === '' && draft.note === '' && draft.aside === '';
  if (draft.mode !== 'message' || !isEmpty) drafts.set(conversation, draft);
  return { ...desk, drafts: new Map([...drafts].slice(-deskDraftsMax)) };
};

/** Notes what became of an act; undefined once there is nothing left to say. */
export const withAttempt = (desk: DeskState, conversation: string, attempt: Attempt | undefined): DeskState => {
  const attempts = new Map(desk.attempts);
  if (attempt) attempts.set(conversation, attempt);
  else attempts.delete(conversation);
  return { ...desk, attempts };
};

/** The session in front; undefined for Home, which is also what shows while a focused session is not there. */
export const sessionInFront = (desk: DeskState, sessions: readonly ConversationView[]): ConversationView | undefined =>
  sessions.find(({ conversation }) => conversation.id === desk.focused);

/**
 * Follows what the client shows: what was awaited comes to the front, what is in front counts as seen, a session that is
 * new here begins without unread messages, and one that has gone gives way to Home. The same value if nothing follows.
 */
export const follow = (before: DeskState, snapshot: AgentSnapshot): DeskState => {
  if (!snapshot.loaded) return before;
  const { awaited } = before;
  // Before its log is there nobody could write in it, and it would not take the focus.
  const isHere = snapshot.sessions.some(({ conversation, loaded }) => loaded && conversation.id === awaited);
  return followSessions(withoutDone(isHere ? withFocus(before, awaited) : before, snapshot), snapshot);
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
  for (const { conversation, loaded } of snapshot.sessions) {
    const { id, seq } = conversation;
    const before = desk.seen.get(id);
    if (before !== undefined && id !== desk.focused) seen.set(id, before);
    else if (loaded || before !== undefined) seen.set(id, Math.max(before ?? 0, seq));
  }
  const { focused } = desk;
  const gone = focused !== undefined && desk.seen.has(focused) && !snapshot.sessions.some(isOf(focused));
  if (!gone && sameEntries(seen, desk.seen)) return desk;
  return { ...desk, focused: gone ? undefined : focused, seen };
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
  if (seen === undefined || conversation.id === desk.focused) return 0;
  let count = 0;
  // From the end: this is asked with every key that is pressed, and transcripts are long.
  for (let at = events.length - 1; at >= 0; at -= 1) {
    const event = events[at];
    if (event === undefined || event.seq <= seen) break;
    if (event.type === 'message.sent' && event.by.kind === 'visitor') count += 1;
  }
  return count;
};
