/** The values of the session machine: what it is in, what it is told, what it wants done. `session.ts` moves them. */
import type { Actor } from '../../core/conversation/participants.ts';
import type { ErrorCode } from '../../core/errors.ts';
import { pongTimeoutMs } from '../../core/limits.ts';
import type { ListName } from '../../core/lists.ts';
import type { KnownEvents } from '../../core/protocol/decode-down.ts';
import type { DownFrame, RowsFrame, WelcomeFrame } from '../../core/protocol/down.ts';
import type { HelloFrame, UpFrame } from '../../core/protocol/up.ts';
import type { Connection } from '../snapshots.ts';
import type { Apply } from './conversation-log.ts';
import { nextResume } from './outbox.ts';
import { type Change, newReplica, type Replica } from './replica.ts';
import type { Settled } from './verdict.ts';

/** What a visitor's and an agent's client do differently. Pure; handed in, so that neither loads the other's part. */
export interface Role {
  readonly as: 'visitor' | 'agent';
  /** What a relay is asked to tell a visitor of. */
  readonly about?: Pick<HelloFrame, 'workstream' | 'language'>;
  /** The live lists to watch where both sides speak this version of the protocol. */
  lists(version: number): readonly ListName[];
  /** Whether what was refused stays when nobody looks at its conversation, and whatever it is. */
  readonly keepsRefused?: boolean;
  /** How events move conversations; as far as a visitor may know if left out. */
  readonly apply?: Apply;
  /** The events it knows; those that a visitor may be told of if left out. */
  readonly events?: KnownEvents;
  /** What this role’s own refusals mean, for developers. */
  readonly meanings?: Readonly<Partial<Record<ErrorCode, string>>>;
  /** Whether other pages may replace the credential: then it is asked for before every `hello`. */
  readonly sharesCredential?: boolean;
  /** The relay has let us in. */
  welcomed(replica: Replica, frame: WelcomeFrame, now: number): Replica;
  /** A watched list has changed. */
  listed(replica: Replica, frame: RowsFrame): Replica;
  /** What else the role has to ask on a connection that is live. */
  tell?(replica: Replica, link: Pick<Link, 'version'>, socket: Socket): Telling;
  /** A frame has come that is only the role's. */
  heard?(replica: Replica, frame: DownFrame): Replica;
}

/** What a role asks, and the replica that knows it. */
export interface Telling {
  readonly replica: Replica;
  readonly frames: readonly UpFrame[];
}

/** A socket, open or opening. */
export interface Socket {
  /** Tells it apart from all others of this session. */
  readonly id: number;
  /** Why the relay says that it ends it. */
  readonly farewell: string | undefined;
}

/** What a connection knows of itself once it is let in. */
export interface Link {
  /** A ping comes at least this often, in milliseconds. */
  readonly heartbeatMs: number;
  /** Commands that may be unanswered at a time. */
  readonly window: number;
  readonly heardAt: number;
  /** When to give up unless something is heard; undefined while nobody doubts the connection. */
  readonly probeUntil: number | undefined;
  /** When to open a second connection because the relay is about to go. */
  readonly leaveAt: number | undefined;
  /** When to ask for another credential because this one runs out. */
  readonly renewAt: number | undefined;
  /** The conversations that the relay was told to follow on this connection. */
  readonly told: ReadonlySet<string>;
  /** The protocol version that both sides speak. */
  readonly version: number;
  /** The pages of history asked for and not answered, by conversation: where they end. */
  readonly paging: ReadonlyMap<string, number>;
}

/** The phases in which there is a socket. */
export type Wired =
  | { readonly name: 'opening'; readonly socket: Socket; readonly deadline: number }
  | {
      readonly name: 'hello';
      readonly socket: Socket;
      readonly deadline: number;
      readonly told: ReadonlySet<string>;
    }
  /** `awaited`: conversations and lists whose backlog is on its way. */
  | {
      readonly name: 'syncing';
      readonly socket: Socket;
      readonly link: Link;
      readonly awaited: ReadonlySet<string>;
    }
  | { readonly name: 'live'; readonly socket: Socket; readonly link: Link; readonly since: number };

/** The phases in which the relay has let us in. */
export type Linked = Extract<Wired, { link: Link }>;

/** From the wish for a connection on. `asking`: for a credential, without a deadline, since that may involve a person. */
export type Connecting = { readonly name: 'asking' } | Wired;

export type Phase =
  | { readonly name: 'idle' }
  | Connecting
  | { readonly name: 'waiting'; readonly retryAt: number }
  /** The page is away; it goes on when it is back. */
  | { readonly name: 'suspended' }
  | { readonly name: 'stopped'; readonly code: ErrorCode };

/** The connection that is to take over from one whose relay is about to go. */
export interface Successor {
  readonly phase: Connecting;
}

/** Who connects, as `hello` says it. */
export interface Credential {
  /** A visitor's secret or an agent's token. */
  readonly token: string;
  readonly device: string;
}

export interface Session {
  readonly site: string;
  readonly role: Role;
  readonly phase: Phase;
  /** Undefined until it was asked for, and again when it is worth nothing any more. */
  readonly credential: Credential | undefined;
  /** Only beside a phase in which the relay has let us in. */
  readonly successor: Successor | undefined;
  /** Sockets opened so far. */
  readonly sockets: number;
  /** Connections in a row that were live, but not for long. */
  readonly setbacks: number;
  /** When the last connection was lost that was live for a moment; undefined if there was none since one was wished for. */
  readonly awaySince: number | undefined;
  readonly me: Actor | undefined;
  /** Whether this computer has a network, as far as is known: wrong only when it says yes. */
  readonly isOnline: boolean;
  /** Whether everything was up to date once. */
  readonly wasLive: boolean;
  readonly replica: Replica;
}

export type Input =
  /** Connect, or try again now. */
  | { readonly kind: 'connect' }
  /** Leave, and give up what is not confirmed. */
  | { readonly kind: 'disconnect' }
  | { readonly kind: 'credential'; readonly credential: Credential }
  | { readonly kind: 'credential-failed'; readonly code: ErrorCode }
  /** Another credential counts from now on. */
  | { readonly kind: 'renew' }
  /** These three name their socket. */
  | { readonly kind: 'opened'; readonly socket: number }
  | { readonly kind: 'frame'; readonly socket: number; readonly frame: DownFrame }
  | { readonly kind: 'closed'; readonly socket: number; readonly code: number }
  /** The time that `dueAt` named has come. */
  | { readonly kind: 'alarm' }
  /** The page goes, perhaps to come back: no socket may be left open. */
  | { readonly kind: 'suspend' }
  | { readonly kind: 'network'; readonly isOnline: boolean }
  /** The network or the page is back: what looks connected may not be. */
  | { readonly kind: 'wake' }
  /** Something this side does to what it holds. `change` is pure. */
  | { readonly kind: 'act'; readonly change: (replica: Replica) => Replica };

export type Effect =
  /** Ask for a credential; an answer to an earlier question counts no more. */
  | { readonly kind: 'authenticate' }
  | { readonly kind: 'open'; readonly socket: number }
  | { readonly kind: 'transmit'; readonly socket: number; readonly frame: UpFrame }
  | { readonly kind: 'close'; readonly socket: number }
  /** The relay has given us another secret, to be used from the next `hello` on. */
  | { readonly kind: 'keep-secret'; readonly secret: string }
  | { readonly kind: 'settle'; readonly settled: Settled };

/** Time and chance at an input. */
export interface Moment {
  readonly now: number;
  /** From 0 up to 1. */
  readonly random: number;
}

export interface Step {
  readonly session: Session;
  readonly effects: readonly Effect[];
}

/** A session before its first input. `lane` names this SDK instance. */
export const newSession = (site: string, role: Role, lane: string): Session => ({
  site,
  role,
  phase: { name: 'idle' },
  credential: undefined,
  successor: undefined,
  sockets: 0,
  setbacks: 0,
  awaySince: undefined,
  me: undefined,
  isOnline: true,
  wasLive: false,
  replica: newReplica(lane, role.keepsRefused, role.apply),
});

/** When the machine wants an `alarm`; undefined if it waits for nothing but the world. */
export const dueAt = ({ phase, successor, replica }: Session): number | undefined => {
  if (phase.name === 'waiting') return phase.retryAt;
  if (!('link' in phase)) return givenUpAt(phase);
  const { leaveAt, renewAt } = phase.link;
  const asks = [...replica.following].map((c) => replica.logs.get(c)?.askAt);
  // Nothing is sent before everything is up to date, so a pause that ends earlier is no reason to wake up.
  const resume = phase.name === 'live' ? nextResume(replica.outbox) : undefined;
  return earliest(givenUpAt(phase), successor && givenUpAt(successor.phase), leaveAt, renewAt, resume, ...asks);
};

/** When a connection on which nothing happens until then is given up. */
export const givenUpAt = (phase: Phase): number | undefined => {
  if ('deadline' in phase) return phase.deadline;
  return 'link' in phase ? earliest(silentAt(phase.link), phase.link.probeUntil) : undefined;
};

/** When a connection on which nothing more is heard counts as lost. */
const silentAt = ({ heardAt, heartbeatMs }: Link): number => heardAt + heartbeatMs + pongTimeoutMs;

/** The connection as people should be told about it. */
export const connectionOf = ({ phase, isOnline }: Session): Connection => {
  switch (phase.name) {
    case 'asking':
    case 'opening':
    case 'hello':
    case 'suspended':
      return { state: isOnline ? 'connecting' : 'offline' };
    case 'waiting':
      return isOnline ? { state: 'waiting', retryAt: phase.retryAt } : { state: 'offline' };
    case 'stopped':
      return { state: 'stopped', code: phase.code };
    default:
      return { state: phase.name };
  }
};

/** A step that leads to `session`. */
export const stay = (session: Session, ...effects: readonly Effect[]): Step => ({ session, effects });

/** A step and what follows from where it led. */
export const andThen = ({ session, effects }: Step, next: (session: Session) => Step): Step => {
  const moved = next(session);
  return { session: moved.session, effects: [...effects, ...moved.effects] };
};

export const transmit = ({ id }: Socket, frame: UpFrame): Effect => ({ kind: 'transmit', socket: id, frame });

/** Asks for the lists that the client watches. */
export const watching = (lists: readonly ListName[], socket: Socket): readonly Effect[] =>
  lists.map((list) => transmit(socket, { t: 'watch', q: list, list }));

/** Closes the socket of a phase, if it has one. */
export const closing = (phase: Phase | undefined): readonly Effect[] =>
  phase && 'socket' in phase ? [{ kind: 'close', socket: phase.socket.id }] : [];

/** The session with its connection changed; as it is if it has none. */
export const withLink = (session: Session, link: Link): Session =>
  'link' in session.phase ? { ...session, phase: { ...session.phase, link } } : session;

/** The effects of commands that have come to their end. */
export const settlements = ({ settled }: Pick<Change, 'settled'>): readonly Effect[] =>
  settled.map((one) => ({ kind: 'settle', settled: one }));

const earliest = (...times: readonly (number | undefined)[]): number | undefined =>
  times.reduce(
    (first, time) => (first === undefined || (time !== undefined && time < first) ? time : first),
    undefined,
  );
