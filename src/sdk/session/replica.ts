/**
 * What a client holds: logs of conversations, live lists, and its own commands that are not confirmed. A pure value.
 *
 * It survives every connection. What a relay says goes in here frame by frame; what the relay has to be told follows
 * from the difference between this and what it was told on the connection at hand (`session.ts`).
 */

import type { DeskFacts } from '../../core/desk/desk-facts.ts';
import { errors, isErrorCode } from '../../core/errors.ts';
import type { FrontFacts } from '../../core/front/front-facts.ts';
import type { ListName, ListRow } from '../../core/lists.ts';
import type { DeniedFrame, DownFrame, NackFrame, SigFrame } from '../../core/protocol/down.ts';
import type { ListWish } from '../list-wishes.ts';
import type { PresenceWish } from '../presence-wishes.ts';
import type { ListView, QueuePlace } from '../snapshots.ts';
import {
  type Apply,
  askBy,
  type ConversationLog,
  newLog,
  receiveEvents,
  receiveGap,
  receiveHead,
  receiveLive,
  receivePage,
  receiveReset,
  wantEarlier,
  wantNoEarlier,
} from './conversation-log.ts';
import { laneOf, newOutbox, type Outbox, resumeTime, rewindCommitted } from './outbox.ts';
import {
  acknowledge,
  bringRefused,
  confirm,
  leave,
  passOver,
  refuse,
  rehome,
  type Settled,
  type Verdict,
} from './verdict.ts';

export interface Replica {
  /** The conversations on screen, in the order in which they came there. */
  readonly logs: ReadonlyMap<string, ConversationLog>;
  /** Those of them that are to be followed; the others are still to be started, or can't be followed any more. */
  readonly following: ReadonlySet<string>;
  readonly lists: ReadonlyMap<ListName, ListView<ListRow>>;
  readonly outbox: Outbox;
  /** How events move the conversations; what a visitor may know if left out. */
  readonly apply?: Apply | undefined;
  /** Only an agent's: what they have asked of their presence, and by how much the relay's clock is ahead. */
  readonly wishes?: readonly PresenceWish[];
  readonly aheadMs?: number;
  /** What was said last of somebody's typing. */
  readonly signal?: SigFrame;
  /** Only a visitor's: where they stood in a queue when the relay last told. */
  readonly queue?: { readonly c: string; readonly place: QueuePlace } | undefined;
  /** What the site says in its own words. */
  readonly front?: FrontFacts | undefined;
  readonly desk?: DeskFacts;
  /** Only an agent's, too: the lists they look at now and then, and the conversations they read along in. */
  readonly listWishes?: readonly ListWish[];
  readonly monitored?: ReadonlySet<string>;
  /** Those that they have taken and that are on their way. */
  readonly taken?: ReadonlySet<string>;
}

/** A replica after a change, and the commands whose end came with it. */
export interface Change {
  readonly replica: Replica;
  readonly settled: readonly Settled[];
}

/** An empty replica; `lane` names this SDK instance. */
export const newReplica = (lane: string, keepsRefused = false, apply?: Apply): Replica => ({
  apply,
  logs: new Map(),
  following: new Set(),
  lists: new Map(),
  outbox: newOutbox(lane, keepsRefused),
});

const unsettled = (replica: Replica): Change => ({ replica, settled: [] });

/** Puts a conversation on screen, to be followed from its beginning. Nothing changes if it is followed already. */
export const follow = (replica: Replica, c: string): Replica => {
  const held = replica.logs.has(c) ? replica : withLog(replica, newLog(c, false, replica.apply));
  return held.following.has(c) ? held : { ...held, following: new Set(held.following).add(c) };
};

/** Puts a conversation on screen that this client is about to start. */
export const open = (replica: Replica, c: string): Replica => withLog(replica, newLog(c, true, replica.apply));

/** Wants no more history of any conversation. */
export const wantNoHistory = (replica: Replica): Replica =>
  [...replica.logs.keys()].reduce((held, c) => withKnown(held, c, wantNoEarlier), replica);

/** Takes a conversation off the screen. What it still owes an answer for stays in the outbox until it has it. */
export const drop = (replica: Replica, c: string): Replica => {
  const logs = new Map(replica.logs);
  logs.delete(c);
  return { ...unfollow(replica, c), logs, outbox: leave(replica.outbox, c) };
};

/** Wants the history right before what is held of a conversation. Nothing changes if there is none, or none to be had. */
export const wantHistory = (replica: Replica, c: string): Replica =>
  replica.following.has(c) ? withKnown(replica, c, wantEarlier) : replica;

/** Goes on in conversation `to` with what was written into `from`, which did not come to be. */
export const moveInto = (replica: Replica, from: string, to: string): Replica => {
  const { outbox } = rehome(replica.outbox, from, to);
  return follow(drop({ ...replica, outbox }, from), to);
};

export const withLog = (replica: Replica, log: ConversationLog): Replica => {
  const c = log.conversation.id;
  return replica.logs.get(c) === log ? replica : { ...replica, logs: new Map(replica.logs).set(c, log) };
};

/** What a frame changes. Frames about the connection itself, and `rows`, are not for here. */
export const receive = (replica: Replica, frame: DownFrame, now: number): Change => {
  switch (frame.t) {
    case 'ev':
      return receiveRun(replica, frame.c, (log) => receiveEvents(log, frame, now));
    case 'gap': {
      const { replica: after, settled } = receiveRun(replica, frame.c, (log) => receiveGap(log, frame, now));
      const from = after.logs.get(frame.c)?.from ?? 1;
      return { replica: { ...after, outbox: passOver(after.outbox, frame.c, from) }, settled };
    }
    case 'page':
      return receiveRun(replica, frame.c, (log) => receivePage(log, frame));
    case 'live':
      return unsettled(withKnown(replica, frame.c, (log) => receiveLive(log, frame, now)));
    case 'reset': {
      const outbox = rewindCommitted(replica.outbox, frame.c);
      return unsettled(withKnown({ ...replica, outbox }, frame.c, (log) => receiveReset(log, frame)));
    }
    case 'denied':
      return unsettled(receiveDenied(replica, frame, now));
    case 'ok': {
      // The relay has the conversation now: from here on it can be followed.
      const isStart = startOf(replica, frame.c) === frame.id;
      const change = judged(replica, acknowledge(replica.outbox, frame, replica.logs.get(frame.c)?.have));
      return isStart && replica.logs.has(frame.c) ? { ...change, replica: follow(change.replica, frame.c) } : change;
    }
    case 'nack':
      return receiveNack(replica, frame, now);
    case 'read':
      return unsettled(withKnown(replica, frame.c, (log) => ({ ...log, read: frame })));
    case 'sig':
      return unsettled({ ...replica, signal: frame });
    case 'ping':
      return unsettled(
        frame.heads.reduce((held, [c, head]) => withKnown(held, c, (log) => receiveHead(log, head, now)), replica),
      );
    default:
      return unsettled(replica);
  }
};

/** What a log has learnt confirms commands. */
const receiveRun = (replica: Replica, c: string, read: (log: ConversationLog) => ConversationLog): Change => {
  const log = replica.logs.get(c);
  if (!log) return unsettled(replica);
  const after = read(log);
  if (after === log) return unsettled(replica);
  const first = log.events[0]?.seq ?? Number.POSITIVE_INFINITY;
  const news = after.events.filter(({ seq }) => seq > log.have || seq < first);
  return judged(withLog(replica, after), confirm(replica.outbox, c, news));
};

/** Not to be followed: for now, or at all. What has been read stays readable. */
const receiveDenied = (replica: Replica, { c, code }: DeniedFrame, now: number): Replica => {
  const log = replica.logs.get(c);
  if (!log) return replica;
  if (isErrorCode(code) && errors[code].retry === 'later') {
    return withLog(replica, askBy(log, resumeTime(now, undefined)));
  }
  // What could not be sent there must be seen somewhere.
  const hasOwn = !replica.outbox.keepsRefused && laneOf(replica.outbox, c).entries.length > 0;
  return log.loaded || hasOwn ? unfollow(withLog(replica, { ...log, loaded: true }), c) : drop(replica, c);
};

const receiveNack = (replica: Replica, nack: NackFrame, now: number): Change => {
  const other = nack.params?.conversation;
  const isElsewhere = nack.fatal && nack.code === 'conversation-exists' && startOf(replica, nack.c) === nack.id;
  if (isElsewhere && typeof other === 'string' && replica.logs.has(nack.c)) {
    return unsettled(moveInto(replica, nack.c, other));
  }
  // What a page that is gone wanted to begin elsewhere belongs to the conversation that goes on, on screen or not.
  if (isElsewhere && typeof other === 'string' && !replica.logs.has(nack.c)) {
    return unsettled({ ...replica, outbox: rehome(replica.outbox, nack.c, other).outbox });
  }
  const isHeld = replica.logs.has(nack.c) || replica.outbox.keepsRefused;
  // Nobody looks at a conversation that was left meanwhile, by this page or another: it is shown where people do look.
  const [current] = replica.logs.keys();
  if (isHeld || current === undefined) {
    return judged(replica, refuse(replica.outbox, nack, now, isHeld));
  }
  const { outbox, settled } = refuse(replica.outbox, nack, now, true);
  return judged(replica, { outbox: bringRefused(outbox, nack.c, current), settled });
};

/** Id of the command that is to start the conversation, while it is not confirmed. */
export const startOf = ({ outbox }: Replica, c: string): string | undefined =>
  laneOf(outbox, c).entries.find(({ pending }) => pending.command.type === 'conversation.start')?.pending.id;

const judged = (replica: Replica, { outbox, settled }: Verdict): Change => ({
  replica: outbox === replica.outbox ? replica : { ...replica, outbox },
  settled,
});

const withKnown = (replica: Replica, c: string, change: (log: ConversationLog) => ConversationLog): Replica => {
  const log = replica.logs.get(c);
  return log ? withLog(replica, change(log)) : replica;
};

const unfollow = (replica: Replica, c: string): Replica => {
  if (!replica.following.has(c)) return replica;
  const following = new Set(replica.following);
  following.delete(c);
  return { ...withKnown(replica, c, wantNoEarlier), following };
};
