/** What is still to be told on a connection: subscriptions, questions, pages, and, once all is read, commands. */
import { historyPageMax } from '../../core/limits.ts';
import { asked, positionOf } from './conversation-log.ts';
import { rewindAll, take } from './outbox.ts';
import { type Replica, withLog } from './replica.ts';
import { andThen, closing, type Session, type Step, stay, transmit } from './session-state.ts';
import { bySuccessor, takeOver } from './succession.ts';

/** Tells it, on the connection and on its successor. Afterwards nothing more is to be told until something changes or the next deadline comes. */
export const tell = (session: Session, now: number): Step => {
  const { successor } = session;
  if (!successor) return tellFirst(session, now);
  const told = bySuccessor(session, successor, (second) => subscribeSecond(second, now));
  const after = told.session.successor;
  if (after?.phase.name !== 'live') return andThen(told, (both) => tellFirst(both, now));
  const closed = stay(told.session, ...told.effects, ...closing(session.phase));
  const taken = andThen(closed, (both) => takeOver(both, after));
  return andThen(taken, (alone) => tellFirst(alone, now));
};

const tellFirst = (session: Session, now: number): Step => {
  const synced = andThen(subscribe(session, now), (after) => stay(reachLive(after, now)));
  return andThen(andThen(andThen(synced, askForPages), askForRole), (after) => sendCommands(after, now));
};

/** What it asks for, the first connection asks for, too: nobody knows which of them will last. */
const subscribeSecond = (session: Session, now: number): Step => {
  const subscribed = subscribe(session, now);
  return { ...subscribed, session: reachLive({ ...subscribed.session, replica: session.replica }, now) };
};

const subscribe = (session: Session, now: number): Step => {
  const { phase } = session;
  if (!('link' in phase)) return stay(session);
  const { following, logs } = session.replica;
  const { told } = phase.link;
  const gone = [...told].filter((c) => !following.has(c));
  const asking = [...following].flatMap((c) => {
    const log = logs.get(c);
    return log && (!told.has(c) || (log.askAt !== undefined && log.askAt <= now)) ? [log] : [];
  });
  if (gone.length === 0 && asking.length === 0) return stay(session);

  const effects = [
    ...gone.map((c) => transmit(phase.socket, { t: 'unsub', c })),
    ...asking.map((log) => transmit(phase.socket, { t: 'sub', ...positionOf(log) })),
  ];
  const replica = asking.reduce((held: Replica, log) => withLog(held, asked(log)), session.replica);
  const link = { ...phase.link, told: following };
  if (phase.name === 'live') return stay({ ...session, replica, phase: { ...phase, link } }, ...effects);
  const awaited = new Set([...phase.awaited, ...asking.map(({ conversation }) => conversation.id)]);
  for (const c of gone) awaited.delete(c);
  return stay({ ...session, replica, phase: { ...phase, link, awaited } }, ...effects);
};

/** From here on commands go over this connection: what was sent over a former one and not answered, first. */
const reachLive = (session: Session, now: number): Session => {
  const { phase, replica } = session;
  if (phase.name !== 'syncing' || phase.awaited.size > 0) return session;
  const { socket, link } = phase;
  return {
    ...session,
    phase: { name: 'live', socket, link, since: now },
    replica: { ...replica, outbox: rewindAll(replica.outbox) },
    wasLive: true,
  };
};

/** One question for each conversation, once it is up to date: before that, where its run begins may still change. */
const askForPages = (session: Session): Step => {
  const { phase, replica } = session;
  if (phase.name !== 'live') return stay(session);
  const wanted = [...replica.following].flatMap((c) => {
    const log = replica.logs.get(c);
    return log?.wantsEarlier && phase.link.paging.get(c) !== log.from ? [{ c, before: log.from }] : [];
  });
  if (wanted.length === 0) return stay(session);
  const paging = new Map([...phase.link.paging, ...wanted.map(({ c, before }): [string, number] => [c, before])]);
  const effects = wanted.map((page) => transmit(phase.socket, { t: 'page', ...page, limit: historyPageMax }));
  return stay({ ...session, phase: { ...phase, link: { ...phase.link, paging } } }, ...effects);
};

const askForRole = (session: Session): Step => {
  const { phase, role } = session;
  const told = phase.name === 'live' ? role.tell?.(session.replica, phase.link, phase.socket) : undefined;
  if (!told || phase.name !== 'live') return stay(session);
  const effects = told.frames.map((frame) => transmit(phase.socket, frame));
  return stay({ ...session, replica: told.replica }, ...effects);
};

const sendCommands = (session: Session, now: number): Step => {
  const { phase, replica } = session;
  if (phase.name !== 'live') return stay(session);
  const { outbox, frames } = take(replica.outbox, phase.link.window, now);
  if (outbox === replica.outbox) return stay(session);
  const effects = frames.map((frame) => transmit(phase.socket, frame));
  return stay({ ...session, replica: { ...replica, outbox } }, ...effects);
};
