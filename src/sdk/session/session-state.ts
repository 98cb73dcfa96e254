/** The values of the session machine: what it is in, what it is told, what it wants done. `session.ts` moves them. */
import type { Actor } from '../../core/conversation/participants.ts';
import type { ListName } from '../../core/conversation/summary.ts';
import type { ErrorCode } from '../../core/errors.ts';
import { pongTimeoutMs } from '../../core/limits.ts';
import type { DownFrame, RowsFrame, WelcomeFrame } from '../../core/protocol/down.ts';
import type { UpFrame } from '../../core/protocol/up.ts';
import type { Connection } from '../snapshots.ts';
import { nextResume } from './outbox.ts';
import { type Change, newReplica, type Replica } from './replica.ts';
import type { Settled } from './verdict.ts';

/** What a visitor's and an agent's client do differently. Pure; handed in, so that neither loads the other's part. */
export interface Role {
  readonly as: 'visitor' | 'agent';
  /** The live lists to watch. */
  readonly lists: readonly ListName[];
  /** The relay has let us in. */
  welcomed(replica: Replica, frame: WelcomeFrame): Replica;
  /** A watched list has changed. */
  listed(replica: Replica, frame: RowsFrame): Replica;
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
  /** When to connect anew because the relay is about to go. */
  readonly leaveAt: number | undefined;
  /** The conversations that the relay was told to follow on this connection. */
  readonly told: ReadonlySet<string>;
  /** The protocol version that both sides speak. */
  readonly version: number;
  /** The pages of history asked for and not answered, by conversation: where they end. */
  readonly paging: ReadonlyMap<string, number>;
}

export type Phase =
  | { readonly name: 'idle' }
  /** Without a deadline while the credential is asked for: that may involve a person. */
  | { readonly name: 'connecting'; readonly deadline: number | undefined }
  | { readonly name: 'hello'; readonly deadline: number; readonly told: ReadonlySet<string> }
  /** `awaited`: conversations and lists whose backlog is on its way. */
  | { readonly name: 'syncing'; readonly link: Link; readonly awaited: ReadonlySet<string> }
  | { readonly name: 'live'; readonly link: Link; readonly since: number }
  | { readonly name: 'waiting'; readonly retryAt: number }
  /** The page is away; it goes on when it is back. */
  | { readonly name: 'suspended' }
  | { readonly name: 'stopped'; readonly code: ErrorCode };

/** The phases in which the relay has let us in. */
export type Linked = Extract<Phase, { link: Link }>;

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
  /** Tries in a row that did not lead to a lasting connection. */
  readonly failures: number;
  /** Why the relay says that it ends the connection. */
  readonly farewell: string | undefined;
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
  | { readonly kind: 'opened' }
  | { readonly kind: 'frame'; readonly frame: DownFrame }
  | { readonly kind: 'closed'; readonly code: number }
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
  | { readonly kind: 'authenticate' }
  | { readonly kind: 'open' }
  | { readonly kind: 'transmit'; readonly frame: UpFrame }
  | { readonly kind: 'close' }
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
  failures: 0,
  farewell: undefined,
  me: undefined,
  isOnline: true,
  wasLive: false,
  replica: newReplica(lane),
});

/** When the machine wants an `alarm`; undefined if it waits for nothing but the world. */
export const dueAt = ({ phase, replica }: Session): number | undefined => {
  switch (phase.name) {
    case 'connecting':
    case 'hello':
      return phase.deadline;
    case 'waiting':
      return phase.retryAt;
    case 'syncing':
    case 'live': {
      const { link } = phase;
      const asks = [...replica.following].map((c) => replica.logs.get(c)?.askAt);
      // Nothing is sent before everything is up to date, so a pause that ends earlier is no reason to wake up.
      const resume = phase.name === 'live' ? nextResume(replica.outbox) : undefined;
      return earliest(silentAt(link), link.probeUntil, link.leaveAt, resume, ...asks);
    }
    default:
      return undefined;
  }
};

/** When a connection on which nothing more is heard counts as lost. */
export const silentAt = ({ heardAt, heartbeatMs }: Link): number => heardAt + heartbeatMs + pongTimeoutMs;

/** The connection as people should be told about it. */
export const connectionOf = ({ phase, isOnline }: Session): Connection => {
  switch (phase.name) {
    case 'connecting':
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
