/** What the relay's word does to the outbox: `ok`, `nack`, and a command's event in the log. Pure. Rules D2, D4, D6. */
import type { Pending } from '../../core/conversation/timeline.ts';
import type { ConversationEvent } from '../../core/conversation/vocabulary.ts';
import { type ErrorCode, type ErrorParams, isErrorCode } from '../../core/errors.ts';
import type { NackFrame, OkFrame } from '../../core/protocol/down.ts';
import type { Delivered } from '../snapshots.ts';
import {
  adopt,
  type Entry,
  isOpen,
  isShown,
  type Lane,
  laneName,
  laneOf,
  type Outbox,
  pause,
  resumeTime,
  withLane,
} from './outbox.ts';

/** The end of a command: what its promise is told. Once for each command. */
export type Settled =
  | { readonly id: string; readonly delivered: Delivered }
  | { readonly id: string; readonly refused: ErrorCode; readonly params: ErrorParams };

export interface Verdict {
  readonly outbox: Outbox;
  readonly settled: readonly Settled[];
}

const nothing = (outbox: Outbox): Verdict => ({ outbox, settled: [] });

const refusal = (id: string, refused: ErrorCode, params: ErrorParams = {}): Settled => ({ id, refused, params });

/**
 * Committed. A message stays until it comes by in the log, so that it neither disappears nor shows twice. `have` says up
 * to where that log is read here; undefined if it isn't read at all. What stands before it has come by already, or lies
 * in a past that was never read.
 */
export const acknowledge = (outbox: Outbox, { c, id, s: seq, at }: OkFrame, have: number | undefined): Verdict => {
  const lane = laneOf(outbox, c);
  const entry = find(lane, id);
  if (!entry || !isOpen(entry)) return nothing(outbox);
  const stays = have !== undefined && seq > have && isShown(entry.pending.command);
  const after = stays ? replace(lane, entry, { ...entry, status: 'committed', seq }) : without(lane, [entry]);
  return { outbox: withLane(outbox, c, after), settled: [{ id, delivered: { id, seq, at } }] };
};

/** These events stand in the log now: what they confirm leaves, and whoever missed the `ok` learns of it here. */
export const confirm = (outbox: Outbox, c: string, events: readonly ConversationEvent[]): Verdict => {
  const lane = laneOf(outbox, c);
  if (lane.entries.length === 0) return nothing(outbox);
  const known = new Map(events.map((event) => [event.id, event]));
  const confirmed = lane.entries.filter(({ pending }) => known.has(pending.id));
  if (confirmed.length === 0) return nothing(outbox);
  const settled = confirmed.filter(isOpen).flatMap(({ pending: { id } }) => {
    const event = known.get(id);
    return event ? [{ id, delivered: { id, seq: event.seq, at: event.at } }] : [];
  });
  return { outbox: withLane(outbox, c, without(lane, confirmed)), settled };
};

/** The log is read from `from` on: what was committed before stands in a past that may never be looked at. */
export const passOver = (outbox: Outbox, c: string, from: number): Outbox => {
  const lane = laneOf(outbox, c);
  const passed = lane.entries.filter(({ status, seq }) => status === 'committed' && seq !== undefined && seq < from);
  return passed.length === 0 ? outbox : withLane(outbox, c, without(lane, passed));
};

/** Refused, for now or for good. */
export const refuse = (outbox: Outbox, nack: NackFrame, now: number, isHeld: boolean): Verdict => {
  const lane = laneOf(outbox, nack.c);
  const entry = find(lane, nack.id);
  if (!entry || !isOpen(entry)) return nothing(outbox);
  if (!nack.fatal || isPremature(lane, entry, nack)) {
    const until = resumeTime(now, nack.retryMs);
    return nothing(pause(outbox, nack.c, { from: entry, want: nack.want, until }));
  }
  const code = codeOf(nack.code);
  // Without its start the conversation will not come to be: what was written into it is refused for the same reason.
  const fallen = entry.pending.command.type === 'conversation.start' ? lane.entries.filter(isOpen) : [entry];
  return refuseAll(outbox, nack.c, fallen, { code, params: nack.params ?? {}, isHeld });
};

/** Moves what was written into a conversation that did not come to be into the one that goes on. Ids stay. */
export const rehome = (outbox: Outbox, from: string, to: string): Verdict => {
  const { entries } = laneOf(outbox, from);
  const start = entries.filter(({ pending }) => pending.command.type === 'conversation.start');
  const target = laneOf(outbox, to);
  const lane = laneName(outbox, target);
  let { nextN } = target;
  const moved = entries
    .filter((entry) => !start.includes(entry))
    .map((entry): Entry => {
      if (entry.status === 'refused') return entry;
      const n = nextN;
      nextN += 1;
      return { ...entry, lane, n, status: 'waiting' };
    });
  const lanes = new Map(outbox.lanes).set(to, { ...target, nextN, entries: [...target.entries, ...moved] });
  lanes.delete(from);
  return { outbox: { ...outbox, lanes }, settled: [] };
};

/** Shows what was refused in conversation `from` with what is written into `to`. */
export const bringRefused = (outbox: Outbox, from: string, to: string): Outbox => {
  const lane = laneOf(outbox, from);
  const refused = lane.entries.filter(({ status }) => status === 'refused');
  return adopt(withLane(outbox, from, without(lane, refused)), to, refused);
};

/** Takes a refused command off the screen. */
export const discard = (outbox: Outbox, c: string, id: string): Outbox => {
  const lane = laneOf(outbox, c);
  const entry = find(lane, id);
  return entry?.status === 'refused' ? withLane(outbox, c, without(lane, [entry])) : outbox;
};

/** Nobody looks at the conversation any more: only what the relay has still to answer stays, and what is kept refused. */
export const leave = (outbox: Outbox, c: string): Outbox => {
  const lane = laneOf(outbox, c);
  if (lane.entries.length === 0) return outbox;
  const entries = lane.entries.filter((one) => isOpen(one) || (outbox.keepsRefused && one.status === 'refused'));
  return withLane(outbox, c, { ...lane, entries });
};

/** Gives up everything. Lanes are not gone on with: their numbers have holes now. */
export const abandon = (outbox: Outbox, code: ErrorCode): Verdict => {
  const lanes = [...outbox.lanes];
  const settled = lanes.flatMap(([, { entries }]) =>
    entries.filter(isOpen).map(({ pending }) => refusal(pending.id, code)),
  );
  const emptied = lanes.map(([c, { generation }]): [string, Lane] => [
    c,
    { generation: generation + 1, nextN: 1, entries: [], pausedUntil: undefined },
  ]);
  return { outbox: { ...outbox, lanes: new Map(emptied) }, settled };
};

/** The refused command of this id, if there is one. */
export const refusedCommand = (outbox: Outbox, c: string, id: string): Pending | undefined => {
  const entry = find(laneOf(outbox, c), id);
  return entry?.status === 'refused' ? entry.pending : undefined;
};

const find = ({ entries }: Lane, id: string): Entry | undefined => entries.find(({ pending }) => pending.id === id);

/** A message came before the start of its conversation, which is still to be tried again: that is no verdict yet. */
const isPremature = ({ entries }: Lane, refused: Entry, { code }: NackFrame): boolean =>
  code === 'unknown-conversation' &&
  entries
    .slice(0, entries.indexOf(refused))
    .some((entry) => isOpen(entry) && entry.pending.command.type === 'conversation.start');

/** A newer relay may refuse with a code that this build does not know. */
const codeOf = (code: string): ErrorCode => (isErrorCode(code) ? code : 'not-allowed');

const refuseAll = (
  outbox: Outbox,
  c: string,
  fallen: readonly Entry[],
  { code, params, isHeld }: { code: ErrorCode; params: ErrorParams; isHeld: boolean },
): Verdict => {
  let lane = laneOf(outbox, c);
  for (const entry of fallen) {
    const stays = outbox.keepsRefused || (isHeld && isShown(entry.pending.command));
    const refused: Entry = { ...entry, status: 'refused', pending: { ...entry.pending, refused: code } };
    lane = stays ? replace(lane, entry, refused) : without(lane, [entry]);
  }
  return {
    outbox: withLane(outbox, c, lane),
    settled: fallen.map(({ pending }) => refusal(pending.id, code, params)),
  };
};

const replace = (lane: Lane, entry: Entry, by: Entry): Lane => ({
  ...lane,
  entries: lane.entries.map((one) => (one === entry ? by : one)),
});

const without = (lane: Lane, gone: readonly Entry[]): Lane => ({
  ...lane,
  entries: lane.entries.filter((entry) => !gone.includes(entry)),
});
