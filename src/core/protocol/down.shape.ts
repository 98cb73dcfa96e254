/** Frames from relay to client. Clients ignore fields and frames they don't know. */
import Type, { type TSchema } from 'typebox';
import { ActorShape, Name } from '../conversation/shapes.ts';
import { DeskFactsShape } from '../desk/desk-facts.shape.ts';
import { FrontFactsShape } from '../front/front-facts.shape.ts';
import { SignalKind } from './up.shape.ts';

const Seq = Type.Integer({ minimum: 0 });
const Time = Type.Integer({ minimum: 0 });
const Code = Type.String();
const Params = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]));

/** For how long the credential is good, in milliseconds from now; left out if it does not expire. Since version 3. */
const Expiry = { expiresMs: Type.Optional(Type.Integer({ minimum: 0 })) };

/** Session facts, in answer to `hello`. */
export const Welcome = Type.Object({
  t: Type.Literal('welcome'),
  /** The protocol version both sides speak from here on. */
  v: Type.Integer({ minimum: 1 }),
  /** The relay's clock in milliseconds since 1970. */
  now: Time,
  you: Type.Object({ kind: ActorShape.properties.kind, id: Type.String(), name: Type.Optional(Type.String()) }),
  /** The visitor's conversations that go on (M6), newest first; empty for agents, who watch lists. */
  conversations: Type.Array(Type.Object({ c: Type.String(), workstream: Name })),
  limits: Type.Object({ textLength: Type.Integer(), frameBytes: Type.Integer() }),
  /** Commands that may be unacknowledged at a time. */
  window: Type.Integer(),
  /** A ping comes at least this often, in milliseconds. */
  heartbeatMs: Type.Integer(),
  ...Expiry,
  /** A visitor's next secret: use it from the next `hello` on. The present one stays good until then. Since version 3. */
  secret: Type.Optional(Type.String()),
});

/** The credential of `auth` was taken. Since version 3. */
export const Auth = Type.Object({ t: Type.Literal('auth'), ...Expiry });

/** An event, with its place in the log; its further fields are those of its type. */
export const EventShape = Type.Object({
  type: Type.String(),
  seq: Seq,
  id: Type.String(),
  at: Time,
  by: ActorShape,
});

/**
 * Events in seq order and the range they cover: `first` to `last`, both included. Events hidden from this reader are
 * covered and left out.
 */
export const Ev = Type.Object({
  t: Type.Literal('ev'),
  c: Type.String(),
  e: Type.String(),
  first: Seq,
  last: Seq,
  events: Type.Array(EventShape),
  /** More of the backlog follows. */
  more: Type.Optional(Type.Boolean()),
});

/**
 * You missed more than is replayed. Drop what you hold of the log: the conversation is as `conversation` says at seq
 * `last`, and `events` are its newest stretch, from `first` on. What is older comes by `page`. Since version 2.
 */
export const Gap = Type.Object({
  t: Type.Literal('gap'),
  c: Type.String(),
  e: Type.String(),
  first: Seq,
  last: Seq,
  events: Type.Array(EventShape),
  /** The conversation as this reader may know it. */
  conversation: Type.Object({ id: Type.String(), seq: Seq }),
});

/** A stretch of history, `first` to `last`, in answer to `page`. `more`: there is history before it. Since version 2. */
export const Page = Type.Object({
  t: Type.Literal('page'),
  c: Type.String(),
  e: Type.String(),
  first: Seq,
  last: Seq,
  events: Type.Array(EventShape),
  more: Type.Boolean(),
});

/** The backlog is done; what follows is live. */
export const Live = Type.Object({ t: Type.Literal('live'), c: Type.String(), e: Type.String(), s: Seq });

/** Your position is not in this log: drop what you hold of it and start from 0. What you have not sent yet stays. */
export const Reset = Type.Object({
  t: Type.Literal('reset'),
  c: Type.String(),
  e: Type.String(),
  why: Type.Union([Type.Literal('epoch'), Type.Literal('ahead')]),
});

/** This conversation can't be followed, or no longer. */
export const Denied = Type.Object({ t: Type.Literal('denied'), c: Type.String(), code: Code });

/** Committed and fsynced at seq `s`. */
export const Ok = Type.Object({
  t: Type.Literal('ok'),
  c: Type.String(),
  id: Type.String(),
  s: Seq,
  at: Time,
  /** It had been committed before: this is the first result again. */
  dup: Type.Optional(Type.Boolean()),
});

/**
 * Refused. Fatal: the command is consumed and its place in the lane taken. Otherwise the lane pauses for `retryMs` and
 * goes on from `want`, or from this command.
 */
export const Nack = Type.Object({
  t: Type.Literal('nack'),
  c: Type.String(),
  id: Type.String(),
  code: Code,
  fatal: Type.Boolean(),
  retryMs: Type.Optional(Type.Integer({ minimum: 0 })),
  want: Type.Optional(Type.Integer({ minimum: 1 })),
  params: Type.Optional(Params),
  /** For developers: where in the command the mistake is. Never shown to people. */
  detail: Type.Optional(Type.String()),
});

/** Rows of a watched list: all of them if `reset`, else what changed. `total` counts those beyond the limit too. */
export const Rows = Type.Object({
  t: Type.Literal('rows'),
  q: Type.String(),
  reset: Type.Optional(Type.Boolean()),
  upsert: Type.Array(Type.Object({ id: Type.String(), seq: Seq, site: Name })),
  remove: Type.Array(Type.String()),
  total: Type.Optional(Type.Integer({ minimum: 0 })),
});

/**
 * Where the visitor stands in the queue, counted from 1, and how long the wait is on average, in whole minutes; each as far
 * as there is something to tell. Instead of what was told before; kept by nobody. Since version 4.
 */
export const Queue = Type.Object({
  t: Type.Literal('queue'),
  c: Type.String(),
  position: Type.Optional(Type.Integer({ minimum: 1 })),
  waitMs: Type.Optional(Type.Integer({ minimum: 0 })),
});

/** What became of a `presence`: done, or why not. Since version 4. */
export const Presence = Type.Object({ t: Type.Literal('presence'), id: Type.String(), code: Type.Optional(Code) });

/** What a desk has to know of its site: after the welcome, and again when it has changed. Since version 4. */
export const Desk = Type.Object({ t: Type.Literal('desk'), ...DeskFactsShape.properties });

/**
 * What a visitor's page has to know of its workstream: after the welcome, again when it has changed, and when hours begin or
 * end. Instead of what was told before; without `front` there is nothing. Since version 4.
 */
export const Front = Type.Object({ t: Type.Literal('front'), front: Type.Optional(FrontFactsShape) });

/** Somebody else is writing, or no longer; a message of theirs ends it, too. Never repeated, never kept. Since version 4. */
export const Sig = Type.Object({ t: Type.Literal('sig'), c: Type.String(), kind: SignalKind, by: ActorShape });

/**
 * Up to which seq each side has read, as far as this reader is told: after `live`, and again when it has changed. Instead of
 * what was told before. Since version 4.
 */
export const Read = Type.Object({
  t: Type.Literal('read'),
  c: Type.String(),
  visitor: Type.Optional(Seq),
  agent: Type.Optional(Seq),
});

/** Are you there? Carries the heads of what you follow, so that a silent loss is found within a beat. */
export const Ping = Type.Object({
  t: Type.Literal('ping'),
  heads: Type.Array(Type.Tuple([Type.String(), Seq])),
});

/** The answer to a client's `ping`. */
export const Pong = Type.Object({ t: Type.Literal('pong') });

/** Connect again within `after` milliseconds, then leave this connection: the relay is about to go. */
export const Go = Type.Object({ t: Type.Literal('go'), after: Type.Integer({ minimum: 0 }), why: Code });

/** The last frame: why the connection ends. */
export const Bye = Type.Object({ t: Type.Literal('bye'), code: Code, detail: Type.Optional(Type.String()) });

export const downShapes = {
  welcome: Welcome,
  auth: Auth,
  ev: Ev,
  gap: Gap,
  page: Page,
  live: Live,
  reset: Reset,
  denied: Denied,
  ok: Ok,
  nack: Nack,
  rows: Rows,
  presence: Presence,
  queue: Queue,
  desk: Desk,
  front: Front,
  sig: Sig,
  read: Read,
  ping: Ping,
  pong: Pong,
  go: Go,
  bye: Bye,
} as const satisfies Record<string, TSchema>;
