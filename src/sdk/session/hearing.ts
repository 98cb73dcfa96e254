/** What the relay says on this connection: welcome, signs of life, the end of a backlog. The rest is the replica's. */
import type { Actor } from '../../core/conversation/participants.ts';
import type { DownFrame, WelcomeFrame } from '../../core/protocol/down.ts';
import { rewindAll } from './outbox.ts';
import { receive } from './replica.ts';
import {
  type Effect,
  type Link,
  type Linked,
  type Moment,
  type Phase,
  type Session,
  type Step,
  settlements,
  stay,
  withLink,
} from './session-state.ts';

/** What a frame changes. Without a welcome only `welcome` and `bye` mean anything. */
export const hear = (session: Session, frame: DownFrame, moment: Moment): Step => {
  if (frame.t === 'bye') return stay({ ...session, farewell: frame.code });
  if (frame.t === 'welcome')
    return session.phase.name === 'hello' ? welcomed(session, session.phase, frame, moment) : stay(session);
  if (!('link' in session.phase)) return stay(session);
  const alive = withLink(session, heardOn(session.phase, frame, moment));
  if (frame.t === 'rows') {
    const replica = session.role.listed(alive.replica, frame);
    return stay(noLongerAwaited({ ...alive, replica }, listKey(frame.q)));
  }
  const { replica, settled } = receive(alive.replica, frame, moment.now);
  const pong: readonly Effect[] = frame.t === 'ping' ? [{ kind: 'transmit', frame: { t: 'pong' } }] : [];
  return stay(concluded({ ...alive, replica }, frame), ...pong, ...settlements({ settled }));
};

/** A list among the things awaited; no conversation's id has a slash. */
const listKey = (list: string): string => `/${list}`;

const welcomed = (
  session: Session,
  { told }: Extract<Phase, { name: 'hello' }>,
  frame: WelcomeFrame,
  { now }: Moment,
): Step => {
  const { lists } = session.role;
  const { heartbeatMs, v, window } = frame;
  const fresh = { heardAt: now, probeUntil: undefined, leaveAt: undefined, paging: new Map() };
  const link: Link = { ...fresh, heartbeatMs, window, version: v, told };
  const rewound = { ...session.replica, outbox: rewindAll(session.replica.outbox) };
  const replica = session.role.welcomed(rewound, frame);
  const phase: Phase = { name: 'syncing', link, awaited: new Set([...told, ...lists.map(listKey)]) };
  const watches = lists.map((list): Effect => ({ kind: 'transmit', frame: { t: 'watch', q: list, list } }));
  return stay({ ...session, phase, replica, me: sameActor(session.me, frame.you) }, ...watches);
};

const sameActor = (known: Actor | undefined, { kind, id, name }: WelcomeFrame['you']): Actor =>
  known?.id === id && known.kind === kind && known.name === name
    ? known
    : { kind, id, ...(name !== undefined && { name }) };

/** While the backlog is on its way, a ping is a sign of life but not of progress. */
const heardOn = (phase: Linked, frame: DownFrame, { now, random }: Moment): Link => {
  const heardAt = phase.name === 'syncing' && frame.t === 'ping' ? phase.link.heardAt : now;
  const leaveAt = frame.t === 'go' ? now + Math.floor(random * frame.after) : phase.link.leaveAt;
  return { ...phase.link, heardAt, leaveAt, probeUntil: undefined };
};

/** `live` and `denied` end the wait for a conversation's backlog; after `denied` the relay does not follow it. */
const concluded = (session: Session, frame: DownFrame): Session => {
  if (frame.t === 'live') {
    const log = session.replica.logs.get(frame.c);
    return log && log.have < frame.s ? session : noLongerAwaited(session, frame.c);
  }
  if (frame.t === 'page' || frame.t === 'reset') return answered(session, frame.c);
  if (frame.t !== 'denied' || session.replica.following.has(frame.c) || !('link' in session.phase)) return session;
  const told = new Set(session.phase.link.told);
  told.delete(frame.c);
  return noLongerAwaited(answered(withLink(session, { ...session.phase.link, told }), frame.c), frame.c);
};

/** The question for a page of this conversation has its answer. */
const answered = (session: Session, c: string): Session => {
  if (!('link' in session.phase) || !session.phase.link.paging.has(c)) return session;
  const paging = new Map(session.phase.link.paging);
  paging.delete(c);
  return withLink(session, { ...session.phase.link, paging });
};

const noLongerAwaited = (session: Session, key: string): Session => {
  if (session.phase.name !== 'syncing' || !session.phase.awaited.has(key)) return session;
  const awaited = new Set(session.phase.awaited);
  awaited.delete(key);
  return { ...session, phase: { ...session.phase, awaited } };
};
