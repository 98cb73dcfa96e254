/** Frames from client to relay. One JSON object a frame, told apart by `t`; a message may also be an array of frames. */
import Type, { type TSchema } from 'typebox';
import { ChoiceShape } from '../conversation/routing.shape.ts';
import { Identifier, ModeShape, Name } from '../conversation/shapes.ts';
import { credentialLengthMax, historyPageMax, languageLengthMax, ongoingRowsMax, subscriptionsMax } from '../limits.ts';

const Position = Type.Integer({ minimum: 0 });

/** Where a reader is in a conversation: `s` is the last seq held, 0 for none; `e` is the log's epoch, if known. */
const Following = { c: Identifier, e: Type.Optional(Type.String({ maxLength: 64 })), s: Position };

/** The first frame: who I am, what I speak and where I was. */
export const Hello = Type.Object({
  t: Type.Literal('hello'),
  /** Highest protocol version known. */
  v: Type.Integer({ minimum: 1 }),
  site: Name,
  as: Type.Union([Type.Literal('visitor'), Type.Literal('agent')]),
  /** An anonymous visitor's secret, or an agent's token. */
  tok: Type.String({ maxLength: credentialLengthMax }),
  /** The device: random, made once per browser. */
  dev: Identifier,
  /** The SDK instance: random, made once per page load. */
  lane: Identifier,
  /** A visitor's workstream, the site's first one if left out, and BCP 47 language: what `front` is about. Since version 4. */
  workstream: Type.Optional(Name),
  language: Type.Optional(Type.String({ maxLength: languageLengthMax })),
  subs: Type.Array(Type.Object(Following), { maxItems: subscriptionsMax.agent }),
});

/** Another credential of the same person: the connection goes on for as long as it is good. Since version 3. */
export const Auth = Type.Object({ t: Type.Literal('auth'), tok: Type.String({ maxLength: credentialLengthMax }) });

/** Follow a conversation from where you are: `s` is the last seq held, 0 for none; `e` is the log's epoch, if known. */
export const Sub = Type.Object({ t: Type.Literal('sub'), ...Following });

/** Follow it no longer. Not answered. */
export const Unsub = Type.Object({ t: Type.Literal('unsub'), c: Identifier });

/** Read upwards: events before seq `before`, at most `limit` of the log. Answered with `page`. Since version 2. */
export const Page = Type.Object({
  t: Type.Literal('page'),
  c: Identifier,
  before: Type.Integer({ minimum: 2 }),
  limit: Type.Integer({ minimum: 1, maximum: historyPageMax }),
});

/** One command. `n` counts up from 1 within (lane, conversation); `fence` is the assignment epoch an agent believes in. */
export const Send = Type.Object({
  t: Type.Literal('send'),
  c: Identifier,
  id: Identifier,
  lane: Identifier,
  n: Type.Integer({ minimum: 1 }),
  fence: Type.Optional(Type.Integer({ minimum: 0 })),
  command: Type.Object({ type: Type.String() }),
});

/** All that is given has to be so. */
export const FilterShape = Type.Object({
  queue: Type.Optional(Name),
  /** The id of who has it, or had it last while nobody has. */
  agent: Type.Optional(Name),
  state: Type.Optional(
    Type.Union([Type.Literal('open'), Type.Literal('active'), Type.Literal('waiting'), Type.Literal('wrap-up')]),
  ),
  mode: Type.Optional(ModeShape),
  workstream: Type.Optional(Name),
  /** Whose visitor waits or talks and feels this badly, or worse. */
  sentiment: Type.Optional(
    Type.Union([
      Type.Literal('very-negative'),
      Type.Literal('negative'),
      Type.Literal('slightly-negative'),
      Type.Literal('neutral'),
    ]),
  ),
  /** The page behind this row: the last one of the page before. `total` counts from there, too. */
  after: Type.Optional(Type.Object({ startedAt: Position, id: Identifier })),
});

/** Watch a list: its rows now, and every change from then on. `q` is the client's name for it. */
export const Watch = Type.Object({
  t: Type.Literal('watch'),
  q: Type.String({ minLength: 1, maxLength: 64 }),
  list: Type.Union([
    Type.Literal('open'),
    Type.Literal('mine'),
    Type.Literal('waiting'),
    // Since version 4.
    Type.Literal('offers'),
    Type.Literal('me'),
    Type.Literal('agents'),
    Type.Literal('ongoing'),
    Type.Literal('joined'),
    Type.Literal('attention'),
    Type.Literal('cases'),
    Type.Literal('closed'),
  ]),
  /** What of *ongoing* is wanted; the other lists are as they are. Since version 4. */
  filter: Type.Optional(FilterShape),
  /** Of *ongoing* 2,000 rows at most, of every other list 200. */
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: ongoingRowsMax })),
});

/** Watch that list no longer. Not answered. */
export const Unwatch = Type.Object({ t: Type.Literal('unwatch'), q: Type.String({ minLength: 1, maxLength: 64 }) });

/**
 * An agent's presence: another one is chosen, or what the system reckons holds again. Answered with `presence` of the same
 * id. Since version 4.
 */
export const Presence = Type.Object({
  t: Type.Literal('presence'),
  id: Identifier,
  /** Left out: a reset (A8). */
  choice: Type.Optional(ChoiceShape),
  /** Whose, for supervisors who reset another one's. */
  agent: Type.Optional(Name),
});

/** What others may see while it lasts, and nobody keeps. */
export const SignalKind = Type.Union([Type.Literal('typing'), Type.Literal('idle')]);

/** The sender is writing, or no longer. Not answered, not kept, and dropped where there is better to do. Since version 4. */
export const Sig = Type.Object({ t: Type.Literal('sig'), c: Identifier, kind: SignalKind });

/**
 * The sender has had everything up to seq `s` on their screen. Not answered by itself: `read` comes when it is written down.
 * Since version 4.
 */
export const Read = Type.Object({ t: Type.Literal('read'), c: Identifier, s: Type.Integer({ minimum: 1 }) });

/** Is anybody there? Answered with `pong` at once. */
export const Ping = Type.Object({ t: Type.Literal('ping') });

/** The answer to a relay's `ping`. */
export const Pong = Type.Object({ t: Type.Literal('pong') });

export const upShapes = {
  hello: Hello,
  auth: Auth,
  sub: Sub,
  unsub: Unsub,
  page: Page,
  send: Send,
  watch: Watch,
  unwatch: Unwatch,
  presence: Presence,
  sig: Sig,
  read: Read,
  ping: Ping,
  pong: Pong,
} as const satisfies Record<string, TSchema>;
