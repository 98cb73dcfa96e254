/**
 * The outbox: what this client asked for and has not seen confirmed, in order, by conversation. A pure value.
 * Rules D2, D4 and D6 in docs/SPEC.md.
 *
 * ```
 *   waiting ──▶ sent ──ok──▶ committed ──comes by in the log──▶ gone
 *      ▲          ├──temporary refusal, lost connection──▶ waiting
 *      └──────────┘└──final refusal──▶ refused ──sent again or discarded──▶ gone
 * ```
 *
 * What a page that is gone has left is adopted: it keeps its ids, and its places in that page's lane, and goes before all
 * that is written here.
 *
 * A timeout is no step of it: what was sent is *unknown* until the relay says otherwise, and sending it again is
 * harmless, because its id makes it happen once and its place in the lane keeps it in order.
 */
import type { Pending } from '../../core/conversation/timeline.ts';
import type { Command } from '../../core/conversation/vocabulary.ts';
import { retryDefaultMs } from '../../core/limits.ts';
import type { SendFrame } from '../../core/protocol/up.ts';

export interface Entry {
  readonly pending: Pending;
  /** Names the lane it has its place in: this client's, or that of another one which it was adopted from. */
  readonly lane: string;
  /** Its place there. */
  readonly n: number;
  /** The assignment epoch that was known when the command was given (R6). */
  readonly fence: number | undefined;
  readonly status: 'waiting' | 'sent' | 'committed' | 'refused';
  /** Where it stands in the log, once it is committed. */
  readonly seq?: number;
}

/** One conversation's commands. Kept when it is empty: the relay remembers the last number taken. */
export interface Lane {
  /** Counts the lanes this client had to open for the conversation. */
  readonly generation: number;
  readonly nextN: number;
  readonly entries: readonly Entry[];
  /** Nothing is sent before; undefined while nothing is in the way. */
  readonly pausedUntil: number | undefined;
}

export interface Outbox {
  /** Names this SDK instance. */
  readonly name: string;
  /** Whether what was refused stays when nobody looks at its conversation, and whatever it is. */
  readonly keepsRefused: boolean;
  readonly lanes: ReadonlyMap<string, Lane>;
}

/** A command on its way into the outbox. */
export interface Draft {
  readonly id: string;
  readonly command: Command;
  /** When it was given. */
  readonly at: number;
  readonly fence?: number;
}

/** The lane that this client numbers a conversation's commands in. */
export const laneName = ({ name }: Outbox, { generation }: Lane): string =>
  generation === 0 ? name : `${name}-${generation}`;

const newLane: Lane = { generation: 0, nextN: 1, entries: [], pausedUntil: undefined };

export const newOutbox = (name: string, keepsRefused = false): Outbox => ({ name, keepsRefused, lanes: new Map() });

/** Whether people see a command as long as it is not confirmed: what somebody writes. */
export const isShown = (command: Command): boolean => 'text' in command;

/** Whether what it carries is for the relay alone: it is kept nowhere and shown to nobody. Who signs in gives it anew. */
export const isProof = ({ type }: Command): boolean => type === 'visitor.identify';

/** Whether the relay has still to say what becomes of it. */
export const isOpen = ({ status }: Entry): boolean => status === 'waiting' || status === 'sent';

/** Whether anything is still to be answered, in any conversation. */
export const isWaiting = ({ lanes }: Outbox): boolean =>
  [...lanes.values()].some(({ entries }) => entries.some(isOpen));

export const laneOf = (outbox: Outbox, conversation: string): Lane => outbox.lanes.get(conversation) ?? newLane;

export const withLane = (outbox: Outbox, conversation: string, lane: Lane): Outbox => ({
  ...outbox,
  lanes: new Map(outbox.lanes).set(conversation, lane),
});

/** What is not confirmed in a conversation, as its people may see it. */
export const shownOf = (outbox: Outbox, conversation: string): readonly Pending[] =>
  laneOf(outbox, conversation)
    .entries.map(({ pending }) => pending)
    .filter(({ command }) => !isProof(command));

/** Commands that are kept, in all conversations. */
export const sizeOf = ({ lanes }: Outbox): number => {
  let size = 0;
  for (const { entries } of lanes.values()) size += entries.length;
  return size;
};

export const enqueue = (outbox: Outbox, conversation: string, { fence, ...pending }: Draft): Outbox => {
  const lane = laneOf(outbox, conversation);
  const entry: Entry = { pending, lane: laneName(outbox, lane), n: lane.nextN, fence, status: 'waiting' };
  return withLane(outbox, conversation, { ...lane, nextN: lane.nextN + 1, entries: [...lane.entries, entry] });
};

/** Takes over entries of another client's lane: before all others, and those not that are here already. */
export const adopt = (outbox: Outbox, conversation: string, entries: readonly Entry[]): Outbox => {
  const lane = laneOf(outbox, conversation);
  const known = new Set(lane.entries.map(({ pending }) => pending.id));
  const added = entries.filter(({ pending }) => !known.has(pending.id));
  return added.length === 0
    ? outbox
    : withLane(outbox, conversation, { ...lane, entries: [...added, ...lane.entries] });
};

/** What may go out now: in order within each lane, at most `window` without an answer, nothing from a paused lane. */
export const take = (
  outbox: Outbox,
  window: number,
  now: number,
): { readonly outbox: Outbox; readonly frames: readonly SendFrame[] } => {
  let room = window - countSent(outbox);
  let after = outbox;
  const frames: SendFrame[] = [];
  for (const [conversation, lane] of outbox.lanes) {
    if (lane.pausedUntil !== undefined && lane.pausedUntil > now) continue;
    const going = nextOf(lane).slice(0, Math.max(0, room));
    if (going.length === 0 && lane.pausedUntil === undefined) continue;
    room -= going.length;
    frames.push(...going.map((entry) => frameOf(conversation, entry)));
    const set = new Set(going);
    const entries = lane.entries.map((entry): Entry => (set.has(entry) ? { ...entry, status: 'sent' } : entry));
    after = withLane(after, conversation, { ...lane, entries, pausedUntil: undefined });
  }
  return { outbox: after, frames };
};

/** What waits, of one lane: the relay keeps no order between lanes, so the next one begins when all of it is answered. */
const nextOf = ({ entries }: Lane): readonly Entry[] => {
  const open = entries.filter(isOpen);
  return open.filter(({ lane, status }) => lane === open[0]?.lane && status === 'waiting');
};

/** When a paused lane goes on; undefined if none is paused. */
export const nextResume = ({ lanes }: Outbox): number | undefined => {
  let next: number | undefined;
  for (const { pausedUntil } of lanes.values()) {
    if (pausedUntil !== undefined && (next === undefined || pausedUntil < next)) next = pausedUntil;
  }
  return next;
};

/** The connection is another: what was sent over the former and not answered goes out again. */
export const rewindAll = (outbox: Outbox): Outbox => ({
  ...outbox,
  lanes: new Map([...outbox.lanes].map(([conversation, lane]) => [conversation, rewound(lane, 0)])),
});

/** The log it was committed to is gone: what has not been seen there has to go in again. */
export const rewindCommitted = (outbox: Outbox, conversation: string): Outbox => {
  const lane = laneOf(outbox, conversation);
  if (lane.entries.length === 0) return outbox;
  const entries = lane.entries.map(
    (entry): Entry => (entry.status === 'committed' ? { ...entry, status: 'waiting' } : entry),
  );
  return withLane(outbox, conversation, { ...lane, entries });
};

/**
 * The lane stops for a while and goes on from `from`.
 *
 * A relay that wants a number this client no longer has does not know the lane: a fresh one is opened, ids unchanged,
 * so that nothing can happen twice.
 */
export const pause = (
  outbox: Outbox,
  conversation: string,
  { from, want, until }: { from: Entry; want: number | undefined; until: number },
): Outbox => {
  const lane = laneOf(outbox, conversation);
  const pausedUntil = Math.max(until, lane.pausedUntil ?? 0);
  const next =
    want === undefined ? from : lane.entries.find((one) => isOpen(one) && one.lane === from.lane && one.n === want);
  const after = next ? rewound(lane, lane.entries.indexOf(next)) : renumbered(outbox, lane);
  return withLane(outbox, conversation, { ...after, pausedUntil });
};

/** When a lane that was told nothing else goes on. */
export const resumeTime = (now: number, retryMs: number | undefined): number => now + (retryMs ?? retryDefaultMs);

const rewound = (lane: Lane, from: number): Lane => ({
  ...lane,
  entries: lane.entries.map(
    (entry, index): Entry => (entry.status === 'sent' && index >= from ? { ...entry, status: 'waiting' } : entry),
  ),
});

const renumbered = (outbox: Outbox, former: Lane): Lane => {
  let nextN = 1;
  const lane = { ...former, generation: former.generation + 1 };
  const name = laneName(outbox, lane);
  const entries = lane.entries.map((entry): Entry => {
    if (entry.status === 'refused') return entry;
    const n = nextN;
    nextN += 1;
    return { ...entry, lane: name, n, status: 'waiting' };
  });
  return { ...lane, nextN, entries };
};

const countSent = ({ lanes }: Outbox): number => {
  let sent = 0;
  for (const { entries } of lanes.values()) {
    for (const { status } of entries) if (status === 'sent') sent += 1;
  }
  return sent;
};

const frameOf = (c: string, { pending, lane, n, fence }: Entry): SendFrame => ({
  t: 'send',
  c,
  id: pending.id,
  lane,
  n,
  ...(fence !== undefined && { fence }),
  command: pending.command,
});
