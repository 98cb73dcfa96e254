/** What is still to be told on this connection: subscriptions, questions, pages, and, once all is read, commands. */
import { historyPageMax } from '../../core/limits.ts';
import { asked, positionOf } from './conversation-log.ts';
import { take } from './outbox.ts';
import { type Replica, withLog } from './replica.ts';
import type { Effect, Linked, Session, Step } from './session-state.ts';

/** Tells it. Afterwards nothing more is to be told until something changes or the next deadline comes. */
export const tell = (session: Session, now: number): Step => {
  if (!('link' in session.phase)) return { session, effects: [] };
  const subscribed = subscribe(session, session.phase, now);
  const caughtUp = reachLive(subscribed.session, now);
  const paged = askForPages(caughtUp);
  const sent = sendCommands(paged.session, now);
  return { session: sent.session, effects: [...subscribed.effects, ...paged.effects, ...sent.effects] };
};

const subscribe = (session: Session, phase: Linked, now: number): Step => {
  const { following, logs } = session.replica;
  const { told } = phase.link;
  const gone = [...told].filter((c) => !following.has(c));
  const asking = [...following].flatMap((c) => {
    const log = logs.get(c);
    return log && (!told.has(c) || (log.askAt !== undefined && log.askAt <= now)) ? [log] : [];
  });
  if (gone.length === 0 && asking.length === 0) return { session, effects: [] };

  const effects = [
    ...gone.map((c): Effect => ({ kind: 'transmit', frame: { t: 'unsub', c } })),
    ...asking.map((log): Effect => ({ kind: 'transmit', frame: { t: 'sub', ...positionOf(log) } })),
  ];
  const replica = asking.reduce((held: Replica, log) => withLog(held, asked(log)), session.replica);
  const link = { ...phase.link, told: following };
  if (phase.name === 'live') return { session: { ...session, replica, phase: { ...phase, link } }, effects };
  const awaited = new Set([...phase.awaited, ...asking.map(({ conversation }) => conversation.id)]);
  for (const c of gone) awaited.delete(c);
  return { session: { ...session, replica, phase: { ...phase, link, awaited } }, effects };
};

const reachLive = (session: Session, now: number): Session => {
  const { phase } = session;
  if (phase.name !== 'syncing' || phase.awaited.size > 0) return session;
  return { ...session, phase: { name: 'live', link: phase.link, since: now }, wasLive: true };
};

/** One question for each conversation, once it is up to date: before that, where its run begins may still change. */
const askForPages = (session: Session): Step => {
  const { phase, replica } = session;
  if (phase.name !== 'live') return { session, effects: [] };
  const wanted = [...replica.following].flatMap((c) => {
    const log = replica.logs.get(c);
    return log?.wantsEarlier && phase.link.paging.get(c) !== log.from ? [{ c, before: log.from }] : [];
  });
  if (wanted.length === 0) return { session, effects: [] };
  const paging = new Map([...phase.link.paging, ...wanted.map(({ c, before }): [string, number] => [c, before])]);
  const effects = wanted.map(
    (page): Effect => ({ kind: 'transmit', frame: { t: 'page', ...page, limit: historyPageMax } }),
  );
  return { session: { ...session, phase: { ...phase, link: { ...phase.link, paging } } }, effects };
};

const sendCommands = (session: Session, now: number): Step => {
  if (session.phase.name !== 'live') return { session, effects: [] };
  const { outbox, frames } = take(session.replica.outbox, session.phase.link.window, now);
  if (outbox === session.replica.outbox) return { session, effects: [] };
  const effects = frames.map((frame): Effect => ({ kind: 'transmit', frame }));
  return { session: { ...session, replica: { ...session.replica, outbox } }, effects };
};
