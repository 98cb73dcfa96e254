/** What a client shows of itself: immutable values, replaced on every change. Unchanged parts keep their identity. */
import type { CaseRow } from '../core/contacts/case.ts';
import type { Unseen } from '../core/conversation/assignment.ts';
import type { Conversation } from '../core/conversation/conversation.ts';
import type { Links } from '../core/conversation/links.ts';
import type { Actor } from '../core/conversation/participants.ts';
import type { LiveOffer } from '../core/conversation/routing.ts';
import type { ReadCursor } from '../core/conversation/standing.ts';
import type { Summary } from '../core/conversation/summary.ts';
import type { Pending } from '../core/conversation/timeline.ts';
import type { Visitor } from '../core/conversation/visitor.ts';
import type { ConversationEvent } from '../core/conversation/vocabulary.ts';
import type { Asking, DeskFacts, Scenario } from '../core/desk/desk-facts.ts';
import type { ErrorCode } from '../core/errors.ts';
import type { FrontFacts } from '../core/front/front-facts.ts';
import type { ListRow } from '../core/lists.ts';
import type { AgentRow } from '../core/presence/agent-state.ts';
import type { Said } from './opening.ts';

/**
 * The connection as people should be told about it.
 *
 * - `idle`: not connected and not trying.
 * - `connecting`: opening a socket and saying hello.
 * - `syncing`: let in; what was missed is on its way.
 * - `live`: every followed conversation is up to date.
 * - `waiting`: lost; the next try is at `retryAt` (milliseconds since 1970).
 * - `offline`: lost, and this computer has no network; it is tried all the same, from time to time.
 * - `stopped`: refused for good with `code`; only `connect()` starts again.
 */
export type Connection =
  | { readonly state: 'idle' | 'connecting' | 'syncing' | 'live' | 'offline' }
  | { readonly state: 'waiting'; readonly retryAt: number }
  | { readonly state: 'stopped'; readonly code: ErrorCode };

/** Where a visitor stands in the queue; each as far as the relay tells it. */
export interface QueuePlace {
  /** Counted from 1. */
  readonly position?: number;
  /** How long the wait is on average, in milliseconds: whole minutes. */
  readonly waitMs?: number;
}

/** One conversation as this client knows it: state, the newest run of its log, and what is not confirmed yet. */
export interface ConversationView {
  readonly conversation: Conversation;
  readonly events: readonly ConversationEvent[];
  /** What no event has confirmed: this page's, and that of the visitor's other pages, in one order on all of them. */
  readonly pending: readonly Pending[];
  /**
   * False until the log has been read up to its head once: show a skeleton, not an empty transcript. There may be events
   * all the same, from a former page.
   */
  readonly loaded: boolean;
  /** There are events before those held: `loadEarlier` fetches them page by page. */
  readonly hasEarlier: boolean;
  /** A page of them is on its way. */
  readonly loadsEarlier: boolean;
  /** Who else is writing right now; left out while nobody is. A visitor has no name of their own here. */
  readonly typing?: readonly Actor[];
  /**
   * Up to which seq either side has read it, as far as the site lets people know (W4). Left out until the part that knows is
   * loaded, in a visitor's page: from then on it can say what is typed and read here, too.
   */
  readonly read?: ReadCursor;
  /** While a visitor of a live conversation waits for an agent, and the connection is not lost for long. */
  readonly queue?: QueuePlace;
}

export interface VisitorSnapshot {
  readonly connection: Connection;
  /** Who the relay says this visitor is; undefined before the first welcome. */
  readonly me?: Actor;
  /** The conversation on screen; undefined before the first message and after `startNew()`. */
  readonly view?: ConversationView;
  /** What the site says in its own words, its notice and its hours among it; undefined if it says nothing, or not yet. */
  readonly front?: FrontFacts;
  /** What is said with every conversation that this client starts: `consent`, `setContext` and `answer` have said it. */
  readonly said?: Said;
}

/** A live list: `total` counts rows beyond those held too. */
export interface ListView<R extends ListRow = Summary> {
  readonly rows: readonly R[];
  readonly total: number;
  readonly loaded: boolean;
}

export interface AgentSnapshot {
  readonly connection: Connection;
  readonly me?: Actor;
  /** What waits for anybody, longest waiting first. */
  readonly open: ListView;
  /** What waits for its visitor and is this agent's to go on with, longest since its start first. */
  readonly waiting: ListView;
  /** What is offered to this agent or asked of them, what is to be answered first first. The same in all their windows (N7). */
  readonly offers: readonly OfferView[];
  /**
   * What only informs (N2): what the agent has without having asked for it and has not opened, until they do (`see`); and,
   * for supervisors who may monitor, whose visitor feels as badly as the site wants to be told of. In all their windows.
   */
  readonly notices: readonly NoticeView[];
  /**
   * The open cases that are this agent's to see to, in the order of their numbers: 200 at most, of more those first that they
   * have not seen. The same in all their windows.
   */
  readonly cases: readonly CaseView[];
  /** The agent as colleagues see them: presence, capacity, sessions; undefined until it is known. */
  readonly self?: AgentRow;
  /** What things of the site are called, its presences and its notifications; undefined until it is known, and of older relays. */
  readonly desk?: DeskFacts;
  /** The agent's own sessions in the order they were taken: active and in wrap-up. */
  readonly sessions: readonly ConversationView[];
  /** What is read beside them: what this agent has joined or is consulted in, and what they monitor (V3, V5). */
  readonly monitored: readonly ConversationView[];
  /** What goes on in the site, while it is watched (V2). */
  readonly ongoing?: ListView;
  /** What the agent had last and was closed in the last 24 hours, while it is watched (S9). */
  readonly closed?: ListView;
  /** The site's agents, while they are watched. */
  readonly agents?: ListView<AgentRow>;
  /** False until the sessions are known for the first time. */
  readonly loaded: boolean;
  /** Commands given here that no relay has taken: under way, waiting for a connection, or refused. */
  readonly unsent: number;
  /** Whether they outlive the page (D4): false where no storage keeps them, or nobody said whose they are. */
  readonly keepsUnsent: boolean;
  /** Files that were chosen and not sent, and are kept: those that another window has, or whose session is not there (S3). */
  readonly filesElsewhere: number;
  /** What was refused, in any window, and stands in no session's transcript, oldest first (D6). */
  readonly refused: readonly RefusedCommand[];
}

/** Work that is offered to the agent, or a colleague's wish to consult them. */
export interface OfferView {
  readonly conversation: string;
  /** The conversation as lists show it. */
  readonly summary: Summary;
  /** What is asked: `seq` names it, `scenario` is `consult` for a wish. Why this agent says `summary.offer` of an offer. */
  readonly offer: Pick<LiveOffer, 'seq' | 'countdown' | 'declinable'> & { readonly scenario: Asking };
  /** By when it is to be answered, in milliseconds since 1970 by this computer's clock. */
  readonly endsAt: number;
}

/** Something that an agent is told, and need not answer. */
export interface NoticeView {
  readonly scenario: Extract<Scenario, Unseen['scenario'] | 'sentiment'>;
  readonly conversation: string;
  /** The conversation as lists show it. */
  readonly summary: Summary;
  /**
   * When its notification is over, in milliseconds since 1970 by this computer's clock: what is not seen by then goes back to
   * the queue eight minutes later (A6). Left out of what stays as long as it is so.
   */
  readonly endsAt?: number;
}

/** A case that is the agent's. */
export interface CaseView {
  readonly case: CaseRow;
  /**
   * Until when the agent is to be alerted that it is theirs, in milliseconds since 1970 by this computer's clock; left out
   * once they have said, in any window, that they have seen it. It is theirs all the same (N11).
   */
  readonly unseen?: { readonly until: number };
}

/** A command that was refused when nobody looked at its conversation. */
export interface RefusedCommand {
  readonly conversation: string;
  /** Whom the conversation is with, if that is known. */
  readonly visitor?: Visitor;
  /** … and what it is linked to, as far as this page has read it. */
  readonly links?: Links;
  /** Its `refused` says why. */
  readonly pending: Pending;
}

/** A command that was committed: its position in the conversation and the relay's time of the commit. */
export interface Delivered {
  readonly id: string;
  readonly seq: number;
  readonly at: number;
}
