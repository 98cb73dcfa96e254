/**
 * Text from a relay → frames. Total: never throws, whatever comes.
 *
 * A newer relay may say more than this build knows: unknown frames are dropped, unknown events too, and since an `ev`
 * frame names the range it covers, an unknown event is nothing but a step of the position.
 */
import type { FactType } from '../conversation/vocabulary.ts';
import type { DownFrame, DownType } from './down.ts';

const frameTypes: Readonly<Record<DownType, true>> = {
  welcome: true,
  auth: true,
  ev: true,
  gap: true,
  page: true,
  live: true,
  reset: true,
  denied: true,
  ok: true,
  nack: true,
  rows: true,
  presence: true,
  queue: true,
  front: true,
  desk: true,
  sig: true,
  read: true,
  ping: true,
  pong: true,
  go: true,
  bye: true,
};

/** Frames that carry events. */
const carriers = { ev: true, gap: true, page: true } as const satisfies Partial<Record<DownType, true>>;

/** What happens in front of everybody: the events that any client knows. Those of the desk are in `desk-events.ts`. */
export const sharedEvents = {
  'conversation.started': true,
  'conversation.assigned': true,
  'conversation.released': true,
  'conversation.ended': true,
  'conversation.closed': true,
  'message.sent': true,
  'visitor.identified': true,
  'consent.given': true,
  'supervisor.joined': true,
  'supervisor.left': true,
} as const satisfies Partial<Record<FactType, true>>;

export type KnownEvents = Readonly<Partial<Record<FactType, true>>>;

/** The frames in `text` that this client knows; undefined if it isn't a frame or a batch of frames at all. */
export const decodeDown = (text: string, facts?: KnownEvents): readonly DownFrame[] | undefined => {
  try {
    return readDown(JSON.parse(text), facts);
  } catch {
    return undefined;
  }
};

/** The same of what is no text any more: what another page has handed over, or left behind. */
export const readDown = (parsed: unknown, facts: KnownEvents = sharedEvents): readonly DownFrame[] | undefined => {
  const batch: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  if (!batch.every(isFrame)) return undefined;
  return batch.filter(({ t }) => Object.hasOwn(frameTypes, t)).map((frame) => known(frame, facts));
};

/** Enough to be read safely; with the rest of a frame's shape the relay is trusted. */
const isFrame = (value: unknown): value is DownFrame =>
  isRecord(value) &&
  typeof value.t === 'string' &&
  (!Object.hasOwn(carriers, value.t) || (Array.isArray(value.events) && value.events.every(isEvent)));

const isEvent = (value: unknown): boolean => isRecord(value) && typeof value.type === 'string';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const known = (frame: DownFrame, facts: KnownEvents): DownFrame => {
  if (frame.t !== 'ev' && frame.t !== 'gap' && frame.t !== 'page') return frame;
  const events = frame.events.filter(({ type }) => Object.hasOwn(facts, type));
  return events.length === frame.events.length ? frame : { ...frame, events };
};
