/**
 * The log of one conversation as far as this client has it. Pure. Rules D3 and D5 in docs/SPEC.md.
 *
 * What is shown is a contiguous run: frames say which range they cover, a repeat is dropped, a frame beyond a gap is
 * held, and what is missing is asked for. Events hidden from this reader are covered by the range and leave no hole.
 *
 * The run grows at its end, with the conversation's state, and at its beginning, page by page, without it: the state is
 * that of the end, whatever comes to be known of the past.
 */
import { applyShared, type Conversation, complete, newConversation } from '../../core/conversation/conversation.ts';
import type { ConversationEvent } from '../../core/conversation/vocabulary.ts';
import { gapTimeoutMs, heldEventsMax } from '../../core/limits.ts';
import type { EvFrame, GapFrame, HistoryFrame, LiveFrame, ReadFrame, ResetFrame } from '../../core/protocol/down.ts';

export interface ConversationLog {
  /** The log's epoch; undefined before the first frame. */
  readonly epoch: string | undefined;
  /** The position: every event up to here is known or hidden from this reader. */
  readonly have: number;
  readonly conversation: Conversation;
  /** The run begins here: every event from here on is known or hidden from this reader. */
  readonly from: number;
  /** Whether there is history before `from`. */
  readonly hasEarlier: boolean;
  /** Whether the page before `from` is to be read. */
  readonly wantsEarlier: boolean;
  /** The visible events from `from` up to `have`, in seq order. */
  readonly events: readonly ConversationEvent[];
  /** Frames from beyond a gap, by their first seq. */
  readonly held: readonly EvFrame[];
  /** When to ask the relay for what follows `have`; undefined if nothing is known to be missing. */
  readonly askAt: number | undefined;
  /** Whether it has been read up to its head once. */
  readonly loaded: boolean;
  /** Whether it is what a former page has left, and no relay has said since that the conversation goes on. */
  readonly recalled: boolean;
  /** How an event moves the conversation, as far as this reader may know. */
  readonly apply: Apply;
  /** Up to where either side has read, as the relay said last. */
  readonly read?: ReadFrame;
}

/** How an event moves a conversation. */
export type Apply = (conversation: Conversation, event: ConversationEvent) => Conversation;

/** A log of which nothing is known. One that this client is about to start has nothing to load. */
export const newLog = (id: string, loaded: boolean, apply: Apply = applyShared): ConversationLog => ({
  epoch: undefined,
  have: 0,
  conversation: newConversation(id),
  from: 1,
  hasEarlier: false,
  wantsEarlier: false,
  events: [],
  held: [],
  askAt: undefined,
  loaded,
  apply,
  recalled: false,
});

export const receiveEvents = (log: ConversationLog, frame: EvFrame, now: number): ConversationLog => {
  // A frame of another epoch has no place here; the answer to the question is the `reset` that must have been lost.
  if (log.epoch !== undefined && frame.e !== log.epoch) return askBy(log, now + gapTimeoutMs);
  if (frame.last <= log.have) return log;
  if (frame.first > log.have + 1) return hold(log, frame, now);
  return drain(advance(log, frame));
};

/** Too much was missed to be sent one by one: the log becomes the newest stretch, and the state that it leads to. */
export const receiveGap = (log: ConversationLog, frame: GapFrame, now: number): ConversationLog => {
  if (log.epoch !== undefined && frame.e !== log.epoch) return askBy(log, now + gapTimeoutMs);
  if (frame.last <= log.have) return log;
  return drain({
    ...log,
    epoch: frame.e,
    have: frame.last,
    conversation: complete(frame.conversation),
    from: frame.first,
    hasEarlier: frame.first > 1,
    wantsEarlier: false,
    events: frame.events,
  });
};

/** A page of history: what ends right before the run goes in front of it, anything else has no place. */
export const receivePage = (log: ConversationLog, frame: HistoryFrame): ConversationLog => {
  if (frame.e !== log.epoch || frame.last !== log.from - 1 || frame.first > frame.last) return log;
  return {
    ...log,
    from: frame.first,
    hasEarlier: frame.more,
    wantsEarlier: false,
    events: frame.events.length === 0 ? log.events : [...frame.events, ...log.events],
  };
};

/** The page before the run is to be read, if there is one. */
export const wantEarlier = (log: ConversationLog): ConversationLog =>
  log.hasEarlier && !log.wantsEarlier ? { ...log, wantsEarlier: true } : log;

/** It is not to be read any more. */
export const wantNoEarlier = (log: ConversationLog): ConversationLog =>
  log.wantsEarlier ? { ...log, wantsEarlier: false } : log;

/** The relay has sent everything up to `s`. */
export const receiveLive = (log: ConversationLog, { e, s }: LiveFrame, now: number): ConversationLog => {
  if (log.have < s) return askBy(log, now + gapTimeoutMs);
  return log.loaded && log.epoch === e ? log : { ...log, epoch: e, loaded: true };
};

/** The position was none of this log's: what was held of it is gone, and the relay starts over. */
export const receiveReset = (log: ConversationLog, { e }: ResetFrame): ConversationLog => ({
  ...newLog(log.conversation.id, false, log.apply),
  epoch: e,
});

/** The relay says that the log reaches to `head`. */
export const receiveHead = (log: ConversationLog, head: number, now: number): ConversationLog =>
  head > log.have ? askBy(log, now) : log;

/** Asks at `time`, or earlier if that was planned. */
export const askBy = (log: ConversationLog, time: number): ConversationLog =>
  log.askAt !== undefined && log.askAt <= time ? log : { ...log, askAt: time };

/** The relay has been asked for what follows `have`. */
export const asked = (log: ConversationLog): ConversationLog =>
  log.askAt === undefined ? log : { ...log, askAt: undefined };

/** Where a relay is to go on from. */
export const positionOf = ({ conversation, epoch, have }: ConversationLog): { c: string; e?: string; s: number } => ({
  c: conversation.id,
  ...(epoch !== undefined && { e: epoch }),
  s: have,
});

const advance = (log: ConversationLog, frame: EvFrame): ConversationLog => {
  const events = frame.events.filter(({ seq }) => seq > log.have);
  return {
    ...log,
    epoch: frame.e,
    have: frame.last,
    conversation: events.reduce(log.apply, log.conversation),
    events: events.length === 0 ? log.events : [...log.events, ...events],
  };
};

const hold = (log: ConversationLog, frame: EvFrame, now: number): ConversationLog => {
  if (log.held.some(({ first, last }) => first === frame.first && last === frame.last)) return log;
  const held = [...log.held, frame].sort((one, other) => one.first - other.first);
  // Too much to hold: it is all in the log, and the relay sends it again.
  if (weight(held) > heldEventsMax) return askBy({ ...log, held: [] }, now);
  return { ...log, held, askAt: log.askAt ?? now + gapTimeoutMs };
};

/** A frame whose events are all hidden takes room too. */
const weight = (frames: readonly EvFrame[]): number =>
  frames.reduce((sum, { events }) => sum + Math.max(1, events.length), 0);

const drain = (log: ConversationLog): ConversationLog => {
  const [frame, ...held] = log.held;
  if (!frame) return asked(log);
  if (frame.first > log.have + 1) return log;
  const isNews = frame.last > log.have && frame.e === log.epoch;
  return drain({ ...(isNews ? advance(log, frame) : log), held });
};
