/**
 * The store: the log in the database, which is the only truth. A port; `sqlite` and `postgres` beside it keep its
 * promises, and `test/contract/store.contract.ts` holds them to it.
 */
import type { Notice } from '../../core/conversation/consent.ts';
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { OverflowAction } from '../../core/conversation/overflow.ts';
import type { Actor, ParticipantKind } from '../../core/conversation/participants.ts';
import type { Queueing } from '../../core/conversation/routing.ts';
import type { ReadCursor } from '../../core/conversation/standing.ts';
import type { LimitedState } from '../../core/conversation/time-limits.ts';
import type { Mode } from '../../core/conversation/transitions.ts';
import type { Vouched } from '../../core/conversation/visitor.ts';
import type { Verified } from '../../core/conversation/visitor-context.ts';
import type { Command, ConversationEvent } from '../../core/conversation/vocabulary.ts';
import type { ErrorCode, ErrorParams, Refusal } from '../../core/errors.ts';
import type { Form, Survey } from '../../core/forms/form.ts';
import type { ListName, ListReader, ListRow } from '../../core/lists.ts';
import type { AgentState } from '../../core/presence/agent-state.ts';
import type { Right } from '../../core/rights.ts';
import type { StaffRole } from '../../core/site-rights.ts';
import type { Uploads } from '../attachments/uploads.ts';
import type { Audit } from '../audit/audit.ts';
import type { AccountBook } from '../auth/account-book.ts';
import type { Device } from '../auth/device.ts';
import type { Blobs } from '../blobs/blobs.ts';
import type { ContactBook } from '../contacts/contacts.ts';
import type { Library } from '../library/library.ts';
import type { Erasures } from '../privacy/erasures.ts';
import type { Visitors } from '../privacy/visitors.ts';
import type { HandingSettings } from '../routing-settings.ts';
import type { Wishes } from '../transcript-mail/wishes.ts';
import type { Tallies } from '../wallboard/tallies.ts';
import type { Queues } from './queues.ts';
import type { ReadCursors } from './read-cursors.ts';
import type { Workforce } from './workforce.ts';

/** One command to be judged and, if it may happen, made to have happened. Plain data: it crosses threads. */
export interface AppendRequest {
  readonly conversation: string;
  readonly id: string;
  readonly lane: string;
  readonly n: number;
  readonly command: Command;
  /** Digest of who sends what: the same id with another digest is another command (`id-conflict`). */
  readonly digest: string;
  /**
   * For what somebody has written: the digest of the same command if something of it is hidden, and this one has nothing hidden,
   * or the other way round. The rules may have been others when it came first (X5).
   */
  readonly alike?: string;
  /** Something of what was written is hidden. */
  readonly masked?: true;
  readonly site: string;
  readonly actor: Actor;
  readonly fence?: number;
  /** For what gives work to somebody of the desk: the queues of that agent; all of the site if left out. */
  readonly queues?: readonly string[];
  /** For an agent who takes a conversation: address of a picture of them. */
  readonly picture?: string;
  /** For a visitor's message: how they seem to feel (S7). */
  readonly score?: number;
  /** For `visitor.identify`: whom the site vouches for. */
  readonly vouched?: Vouched;
  /** For what supervisors do: their rights at this moment (V1). */
  readonly rights?: readonly Right[];
  /** For what hands work to an agent who is named or to a queue; left out if the site has none such. */
  readonly handing?: HandingSettings;
  /** For `survey.answer`: what is asked after conversations of the site, by workstream, as the visitor read it. */
  readonly surveys?: Readonly<Record<string, Survey>>;
  /** For `conversation.start`. */
  readonly start?: {
    readonly workstream: string;
    readonly mode: Mode;
    /** The company or household of a visitor whom the site has signed in. */
    readonly account?: string;
    /** Why none can be begun now: judged behind what it repeats (D2). */
    readonly problem?: Refusal;
    /** The notice that is shown before it (V7). */
    readonly notice?: Notice;
    /** What whoever it is, is asked before it (W6). */
    readonly form?: Form;
    /** What else the site vouches for. */
    readonly verified?: Verified;
    /** Browser and system that it is begun with, by their names. */
    readonly device?: string;
    /** The place in a queue that the workstream gives it. */
    readonly queueing?: Queueing;
    /** What becomes of it if `length` conversations stand in that queue already (R9). */
    readonly full?: { readonly length: number; readonly action: OverflowAction };
    /**
     * Hash of the secret that makes this device this visitor, and the one that will follow it, kept when the visitor is
     * new. One secret is one visitor: whoever else starts with it is `not-authenticated`.
     */
    readonly secretHash?: string;
    readonly nextSecret?: NextSecret;
  };
}

/**
 * What is kept of the secret that is to follow a visitor's present one: its hash, and what it is made of together with
 * the present one, which is not kept (`visitor-secret.ts`).
 */
export interface NextSecret {
  readonly hash: string;
  readonly salt: string;
}

/** A visitor who has been found by a secret. */
export interface KnownVisitor {
  readonly id: string;
  readonly number: number;
  /**
   * What the secret is to this visitor. A *next* one takes the present one's place when it is used; a *former* one is
   * still good for a while; a *spent* one is not.
   */
  readonly secret: 'present' | 'next' | 'former' | 'spent';
  /** Since when the present secret is in use, in milliseconds before now. */
  readonly ageMs: number;
  /** With the present secret: the salt of the one that follows, if that is settled. */
  readonly nextSalt?: string;
}

/** What a commit added, for fan-out. */
export interface Commit {
  /** Epoch of the log: changes only when a backup is restored. */
  readonly epoch: string;
  /** The conversation before and after. */
  readonly before: Conversation;
  readonly after: Conversation;
  readonly events: readonly ConversationEvent[];
  /** The agents to whom it made a difference, as they are now. */
  readonly agents: readonly AgentState[];
}

export type AppendResult =
  | {
      readonly ok: true;
      readonly seq: number;
      readonly at: number;
      /** Committed before: this is the first result again, and there is nothing to fan out. */
      readonly repeat: boolean;
      readonly commit?: Commit;
    }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      /** Consumed: its place in the lane is taken. */
      readonly fatal: boolean;
      /** The `n` that the lane has to go on from. */
      readonly want?: number;
      readonly params?: ErrorParams;
      /** With `internal`: what went wrong, for the relay's log. */
      readonly mistake?: string;
    };

/** A conversation as stored, with the epoch of its log and what was read of it. */
export interface StoredConversation {
  readonly epoch: string;
  readonly conversation: Conversation;
  /** Left out if nobody has read anything. */
  readonly read?: ReadCursor;
}

/** A stretch of the log. `head` is the conversation's last seq at the time of reading. */
export interface EventPage {
  readonly epoch: string;
  readonly head: number;
  readonly events: readonly ConversationEvent[];
}

/** How long conversations of a workstream may stay in a state. */
export interface StateLimit {
  readonly site: string;
  readonly workstream: string;
  readonly state: LimitedState;
  readonly limitMs: number;
}

/** A conversation whose state has, or will have, lasted as long as it may. */
export interface Deadline {
  readonly conversation: string;
  readonly site: string;
  readonly state: LimitedState;
  readonly since: number;
  /** Until then, in milliseconds by the database's clock; not above 0 if the time has come. */
  readonly remainingMs: number;
}

/** A conversation whose visitor is gone, or will be unless seen again. */
export type Departure = Omit<Deadline, 'state'>;

export type AgentRole = StaffRole;

export interface AgentAccount {
  readonly id: string;
  readonly site: string;
  /** What they sign in with; unique in the installation, compared without case. */
  readonly login: string;
  /** What others see. */
  readonly name: string;
  readonly role: AgentRole;
  /** That of the configuration; empty if it has none. */
  readonly passwordHash: string;
}

/** A sign-in that access tokens can be renewed from until it expires or is revoked (X4). */
export interface SignIn {
  readonly id: string;
  readonly agent: string;
  readonly secretHash: string;
  readonly expiresAt: number;
}

/** By what a sign-in was made, and when what it was judged by was read, if that is some time ago. */
export interface SignInDetails extends Device {
  readonly begunAt?: number;
}

export interface Store {
  /** What routing and presence ask of the same database. */
  readonly workforce: Workforce;

  /** What is asked about queues. */
  readonly queues: Queues;

  /**
   * Judges and appends a batch of commands in one transaction and resolves when it is durable: committed and fsynced.
   * Results stand in the order of the requests; batches that overlap in time have no order among them.
   *
   * Rejects with `unavailable` if the database can't be reached. Then all of the batch was written or nothing, and
   * which is not known: the same commands, given again, are answered as the first time.
   */
  append(requests: readonly AppendRequest[]): Promise<readonly AppendResult[]>;

  // What follows rejects with `unavailable`, too, if the database can't be reached.

  /** Events after `after` in seq order, at most `limit`; undefined if there is no such conversation, or it is erased (X6). */
  read(conversation: string, after: number, limit: number): Promise<EventPage | undefined>;

  /** Of an erased one what is left: it is nobody's (`privacy/scrubbed.ts`). */
  conversation(id: string): Promise<StoredConversation | undefined>;

  /** For each of these limits the conversations that reach it first, at most `count`; those that have reached it too. */
  deadlines(limits: readonly StateLimit[], count: number): Promise<readonly Deadline[]>;

  /** The visitors of these conversations count as there for `ms` from now, by the database's clock. */
  attend(conversations: readonly string[], ms: number): Promise<void>;

  /** The conversations that go on whose visitors are gone, or will be first, at most `count`. Forgets those that are over. */
  departures(count: number): Promise<readonly Departure[]>;

  /** The last seq of each of these conversations that exists and is not erased. */
  heads(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;

  /**
   * The visitor whose secret has this hash, or once was the one that gave them their id, which is `id` then. By the
   * database's clock.
   */
  visitorBySecret(site: string, secretHash: string, id: string): Promise<KnownVisitor | undefined>;

  /**
   * Settles which secret follows the visitor's present one, which has the hash `present`. Whoever comes first settles it
   * for everybody: gives the salt of that one, or undefined if `present` is not the present secret any more.
   */
  settleNextSecret(site: string, visitor: string, present: string, next: NextSecret): Promise<string | undefined>;

  /**
   * The visitor's next secret, which has the hash `used`, has been used: it is the present one from here on, `next` will
   * follow it, and the former one stays good for `graceMs` milliseconds. Changes nothing if it is not the next one.
   */
  promoteSecret(
    site: string,
    visitor: string,
    used: string,
    { next, graceMs }: { readonly next: NextSecret; readonly graceMs: number },
  ): Promise<void>;

  /** The visitor's conversations that go on (open, active, waiting), newest first. */
  ongoing(site: string, visitor: string): Promise<readonly { readonly id: string; readonly workstream: string }[]>;

  /**
   * The rows of a list, longest waiting first, at most `limit`, and how many there are in all. A conversation that
   * returned to the queue has waited since it started. Agents stand in the order of their ids. Nobody but staff has lists.
   */
  list(
    list: ListName,
    reader: ListReader & { readonly kind: ParticipantKind },
    limit: number,
  ): Promise<{ readonly rows: readonly ListRow[]; readonly total: number }>;

  agentByLogin(login: string): Promise<AgentAccount | undefined>;
  agentById(id: string): Promise<AgentAccount | undefined>;
  /** Creates the account or replaces the one with the same id. Rejects with `login-taken` if another has that login. */
  saveAgent(account: AgentAccount): Promise<void>;

  /**
   * Keeps a sign-in, and forgets those that have expired. It begins now, or at `begunAt`: one that began before its agent's
   * password was changed is not good.
   */
  saveSignIn(signIn: SignIn, details?: SignInDetails): Promise<void>;
  /** The sign-in if it has neither expired nor been revoked, by the database's clock. */
  signIn(id: string): Promise<SignIn | undefined>;
  /** Those of these sign-ins that have neither expired nor been revoked. */
  goodSignIns(ids: readonly string[]): Promise<ReadonlySet<string>>;
  revokeSignIn(id: string): Promise<void>;

  /** The value kept under `key`; `initial` is stored and returned if there is none. The same for every relay that asks. */
  setting(key: string, initial: string): Promise<string>;
  /** Keeps `next` under `key` instead of `former`; false, with nothing changed, if something else is there. */
  replaceSetting(key: string, former: string, next: string): Promise<boolean>;

  /** What else is kept of accounts. */
  readonly accounts: AccountBook;

  /** What supervisors did, in the same database; commands of theirs are written down by `append`. */
  readonly audit: Audit;

  /** Articles and quick replies, in the same database. */
  readonly library: Library;

  /** Contacts and cases, in the same database. Conversations are linked to them by `append`. */
  readonly contactBook: ContactBook;

  /** What people send up, in the same database: the append sends it. */
  readonly uploads: Uploads;

  /** The bytes of it, where they are kept in the same database. */
  readonly blobs: Blobs;

  /** What was read, in the same database. */
  readonly readCursors: ReadCursors;

  /** What is to be forgotten, in the same database. */
  readonly erasures: Erasures;

  /** Who its visitors are, for who exports or erases what is known of them. */
  readonly visitors: Visitors;

  /** What was counted in the queues, in the same database: `append` counts. */
  readonly tallies: Tallies;

  /** What is to be sent by mail, in the same database. */
  readonly transcriptMails: Wishes;

  /** Resolves if the database answers. */
  ping(): Promise<void>;

  /** Calls `listener` once if this store will never answer again, whatever becomes of the database: time for a new process. */
  onFailure(listener: (cause: Error) => void): void;

  /** Finishes what was asked and lets go of the database. */
  close(): Promise<void>;
}
