/** What the relay says on this connection: welcome, signs of life, the end of a backlog. The rest is the replica's. */
import type { Actor } from '../../core/conversation/participants.ts';
import { renewal } from '../../core/limits.ts';
import type { DownFrame, WelcomeFrame } from '../../core/protocol/down.ts';
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
  transmit,
  watching,
  withLink,
} from './session-state.ts';

/** What a frame changes. Without a welcome only `welcome` and `bye` mean anything. */
export const hear = (session: Session, frame: DownFrame, moment: Moment): Step => {
  const { phase } = session;
  if (!('socket' in phase)) return stay(session);
  if (frame.t === 'bye') {
    return stay({ ...session, phase: { ...phase, socket: { ...phase.socket, farewell: frame.code } } });
  }
  if (frame.t === 'welcome') return phase.name === 'hello' ? welcomed(session, phase, frame, moment) : stay(session);
  if (!('link' in phase)) return stay(session);
  const alive = withLink(session, heardOn(phase, frame, moment));
  if (frame.t === 'rows') {
    const replica = session.role.listed(alive.replica, frame);
    return stay(noLongerAwaited({ ...alive, replica }, listKey(frame.q)));
  }
  const heard = session.role.heard?.(alive.replica, frame) ?? alive.replica;
  const { replica, settled } = receive(heard, frame, moment.now);
  const pong: readonly Effect[] = frame.t === 'ping' ? [transmit(phase.socket, { t: 'pong' })] : [];
  return stay(concluded({ ...alive, replica }, frame), ...pong, ...settlements({ settled }));
};

/** A list among the things awaited; no conversation's id has a slash. */
const listKey = (list: string): string => `/${list}`;

const welcomed = (
  session: Session,
  { socket, told }: Extract<Phase, { name: 'hello' }>,
  frame: WelcomeFrame,
  { now }: Moment,
): Step => {
  const { heartbeatMs, v, window, secret } = frame;
  const lists = session.role.lists(v);
  const fresh = { heardAt: now, probeUntil: undefined, leaveAt: undefined, paging: new Map() };
  const link: Link = { ...fresh, heartbeatMs, window, version: v, told, renewAt: renewTime(frame, now) };
  const replica = session.role.welcomed(session.replica, frame, now);
  const phase: Phase = { name: 'syncing', socket, link, awaited: new Set([...told, ...lists.map(listKey)]) };
  const keeping: readonly Effect[] = secret === undefined ? [] : [{ kind: 'keep-secret', secret }];
  return stay(
    { ...session, phase, replica, me: sameActor(session.me, frame.you) },
    ...watching(lists, socket),
    ...keeping,
  );
};

/** When to ask for the next credential; undefined if this one does not run out. The relay's clock is not ours. */
const renewTime = ({ expiresMs }: { readonly expiresMs?: number }, now: number): number | undefined => {
  if (expiresMs === undefined) return undefined;
  const before = Math.min(renewal.beforeMs, (expiresMs * renewal.beforePercent) / 100);
  return now + Math.max(renewal.pauseMs, Math.floor(expiresMs - before));
};

const sameActor = (known: Actor | undefined, { kind, id, name }: WelcomeFrame['you']): Actor =>
  known?.id === id && known.kind === kind && known.name === name
    ? known
    : { kind, id, ...(name !== undefined && { name }) };

/** While the backlog is on its way, a ping is a sign of life but not of progress. */
const heardOn = ({ name, link }: Linked, frame: DownFrame, { now, random }: Moment): Link => ({
  ...link,
  heardAt: name === 'syncing' && frame.t === 'ping' ? link.heardAt : now,
  leaveAt: frame.t === 'go' ? now + Math.floor(random * frame.after) : link.leaveAt,
  renewAt: frame.t === 'auth' ? renewTime(frame, now) : link.renewAt,
  probeUntil: undefined,
});

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
