/** A history: what clients were seen to do and to show, and what the log says in the end. What the history checker judges. */
import type { ParticipantKind } from '../../src/core/conversation/participants.ts';
import type { ConversationEvent } from '../../src/core/conversation/vocabulary.ts';

/** Who stands behind a client: the relay's id of them. */
export interface Person {
  readonly kind: ParticipantKind;
  readonly id: string;
}

interface Seen {
  /** One running instance: a tab, a window. After a reload it is another one. */
  readonly client: string;
  /** The conversation. */
  readonly c: string;
  /** Milliseconds; for people who read violations, and for the time to converge. Order is the order in `observations`. */
  readonly at: number;
}

/** A `send` frame left a client; recorded each time, under the person it claims to be from. */
export interface Invoked extends Seen {
  readonly kind: 'invoke';
  readonly by: Person;
  readonly id: string;
  readonly lane: string;
  readonly n: number;
  /** The assignment epoch that an agent's command carries. */
  readonly fence?: number;
  /** Of messages and notes: what is shown while it is pending. Left out for all other commands. */
  readonly text?: string;
}

/** An `ok` frame reached a client. */
export interface Acknowledged extends Seen {
  readonly kind: 'ok';
  readonly id: string;
  readonly seq: number;
}

/** A `nack` frame reached a client. */
export interface Refused extends Seen {
  readonly kind: 'nack';
  readonly id: string;
  readonly code: string;
  readonly fatal: boolean;
}

/** The person took a refused message off the screen, or sent it again under another id. */
export interface Discarded extends Seen {
  readonly kind: 'discard';
  readonly id: string;
}

/** The client took the conversation off the screen: what it shows of it later begins anew. */
export interface Left extends Seen {
  readonly kind: 'left';
}

/** What a client shows of a conversation, as it was rendered at one moment. */
export interface Screen extends Seen {
  readonly kind: 'screen';
  readonly reader: Person;
  /** Epoch of the log, where the client tells it. */
  readonly epoch?: string;
  /** Where the run begins: 1, unless the client says that it does not hold what is older. */
  readonly from?: number;
  /** The run of the log that is shown. */
  readonly events: readonly { readonly seq: number; readonly id: string; readonly text?: string }[];
  /** Ids of the reader's own messages and notes shown as sending or refused. */
  readonly pending: readonly string[];
}

/** A relay told a client events of a conversation, whether the client shows them or not. */
export interface Told extends Seen {
  readonly kind: 'told';
  readonly reader: Person;
  readonly events: Screen['events'];
}

/** A relay let a client in, which had asked at `askedAt`. */
export interface Admitted extends Omit<Seen, 'c'> {
  readonly kind: 'admitted';
  readonly person: Person;
  readonly askedAt: number;
}

/** What this person signs in with is no good any more. */
export interface Revoked extends Pick<Seen, 'at'> {
  readonly kind: 'revoked';
  readonly person: Person;
}

export type Observation = Invoked | Acknowledged | Refused | Discarded | Left | Screen | Told | Admitted | Revoked;

/** A conversation's log, read from the store when everything is over. */
export interface FinalLog {
  readonly c: string;
  readonly epoch: string;
  readonly events: readonly ConversationEvent[];
}

export interface History {
  /** In the order in which they happened. */
  readonly observations: readonly Observation[];
  /** Every conversation that the store has. */
  readonly logs: readonly FinalLog[];
  /**
   * The clients whose commands must all have been settled: those that run at the end, and those whose outbox somebody
   * took over. `ids` are the commands still waiting: none, if all went well.
   */
  readonly outboxes: readonly {
    readonly client: string;
    readonly ids: readonly string[];
    /** What it shows as refused though nothing was said of it. */
    readonly refused?: readonly string[];
  }[];
  /** What the clients that run at the end show. Each must show the whole log of its conversation. */
  readonly finalScreens: readonly Screen[];
  /**
   * Set where nothing gives a client reason to move a command into another lane: no backup is restored. Then one that
   * does was told that its lane had been forgotten.
   */
  readonly lanesLast?: boolean;
}

/** The promises that a history is judged by. */
export type HistoryRule =
  /** Who is erased is nowhere any more, and everybody else where they were. */
  | 'erasing'
  /** Each acknowledged command is in the log at the seq it was told. */
  | 'durable'
  /** Each command is in the log at most once. */
  | 'once'
  /** Seqs are 1, 2, 3…, without a hole. */
  | 'dense'
  /** Any two observations of a place in the log agree. */
  | 'agreement'
  /** A screen is a contiguous run of the log plus the reader's own pending messages, and nothing committed moves. */
  | 'screen'
  /** When all is over every screen shows the whole log. */
  | 'convergence'
  /** Commands of one lane stand in the order of their numbers. */
  | 'lane-order'
  /** What was known to be committed before a command was given stands before it. */
  | 'real-time'
  /** Nothing is in the log that nobody sent, or that was refused for good. */
  | 'phantom'
  /** Nobody is told of a conversation, or of a part of it, that is not theirs to see; and nobody comes in who may not. */
  | 'membership'
  /** One holder for each assignment epoch, and nobody else speaks for the desk. */
  | 'one-offer'
  | 'workload'
  /** What nobody asked for goes back when nobody has seen it, and wrap-up takes capacity as long as it may: not less, not more. */
  | 'lapse'
  | 'service'
  | 'one-holder'
  /** When all is over every command was committed or refused, visibly. */
  | 'settled'
  /** What was read goes forward only, is in the log, and is the same on every screen. */
  | 'reading';

export interface Violation {
  readonly rule: HistoryRule;
  readonly c: string;
  /** Ids of the commands or events it is about. */
  readonly ids: readonly string[];
  /** What happened, in one line. */
  readonly why: string;
}
