/**
 * A stretch of a conversation's log as one page of a visitor hands it to another, or to a later one: a frame as a relay
 * sends it, which is read with more care, because anybody in the page's origin may have made it. Pure.
 */
import { newConversation } from '../../core/conversation/conversation.ts';
import { states } from '../../core/conversation/transitions.ts';
import type { FactType } from '../../core/conversation/vocabulary.ts';
import { keptEventsMax } from '../../core/limits.ts';
import { readDown } from '../../core/protocol/decode-down.ts';
import type { EvFrame, GapFrame } from '../../core/protocol/down.ts';
import { isLike } from '../like.ts';
import type { ConversationLog } from '../session/conversation-log.ts';

/** News that follow on what is known, or the newest stretch with the state it leads to. */
export type Stretch = EvFrame | GapFrame;

/** The newest stretch of a log; undefined of one that has not been read up to its head once. */
export const newestOf = ({
  conversation,
  epoch,
  events,
  from,
  have,
  loaded,
}: ConversationLog): GapFrame | undefined => {
  if (epoch === undefined || !loaded) return undefined;
  const newest = events.slice(-keptEventsMax);
  const first = newest.length < events.length ? (newest[0]?.seq ?? from) : from;
  return { t: 'gap', c: conversation.id, e: epoch, first, last: have, events: newest, conversation };
};

/** What has come to a log since it was `former`; undefined if that is nothing, or not all of it is here. */
export const newsSince = (former: ConversationLog, log: ConversationLog): EvFrame | undefined => {
  const { conversation, epoch: e, events, from, have } = log;
  const first = former.have + 1;
  const isSame = former.conversation.id === conversation.id && (former.epoch === undefined || former.epoch === e);
  if (!isSame || e === undefined || !former.loaded || first > have || first < from) return undefined;
  return { t: 'ev', c: conversation.id, e, first, last: have, events: events.filter(({ seq }) => seq >= first) };
};

/** The stretch that this is; undefined if it is none, or one that this build can't make anything of. */
export const readStretch = (value: unknown): Stretch | undefined => {
  const [frame] = readDown(value) ?? [];
  if (!frame || (frame.t !== 'ev' && frame.t !== 'gap') || !isLike(place, frame)) return undefined;
  const { c, events, first, last } = frame;
  let seq = first - 1;
  for (const event of events) {
    const known = { ...sample, ...samples[event.type] };
    if (!isLike(known, event) || event.seq <= seq || event.seq > last) return undefined;
    if ('to' in event && !states.includes(event.to)) return undefined;
    seq = event.seq;
  }
  if (![first, last].every(Number.isSafeInteger) || first < 1 || last < first) return undefined;
  if (frame.t === 'ev') return frame;
  const { conversation } = frame;
  if (!isLike(newConversation(c), conversation) || conversation.id !== c || conversation.seq > last) return undefined;
  const { assignee, state } = conversation.lifecycle;
  return states.includes(state) && (assignee === undefined || isLike(agent, assignee)) ? frame : undefined;
};

const place = { c: '', e: '', first: 1, last: 1 };
const agent = { id: '', name: '' };
const sample = { id: '', seq: 1, at: 1, by: { kind: '', id: '' } };

/** What an event has beside its place, as far as a screen could not be drawn without it. */
const samples: Partial<Record<FactType, object>> = {
  'message.sent': { text: '' },
  'conversation.started': { site: '', workstream: '', mode: '', visitor: { id: '', number: 1 } },
  'conversation.assigned': { agent, epoch: 1 },
  'conversation.released': { to: '' },
  'conversation.ended': { to: '', reason: '' },
};
