/**
 * The session: one client's connection to a relay as a pure machine, `step(session, input, moment)`. Rules D2–D6 in
 * docs/SPEC.md.
 *
 * ```
 *   idle ─connect─▶ connecting ─opened─▶ hello ─welcome─▶ syncing ─nothing awaited─▶ live
 *                    ▲  ▲  ▲                                 │                        │
 *                    │  │  └────── go: the relay leaves ─────┴────────────────────────┘
 *                    │  │
 *                    │  └─ retryAt, wake, connect ─ waiting ◀─ lost: closed, not let in in time, silent
 *                    └──── connect ──────────────── stopped ◀─ closed with 4500 or more
 * ```
 *
 * A connection can be lost or stopped in every phase from connecting to live, and `disconnect` leads from everywhere to
 * idle. While the page is away everything that connects or waits is suspended; `wake` and `connect` go on. Each phase has at most a few deadlines; `dueAt` names the next one, and `alarm` says that it has come.
 *
 * An input moves the machine (here and in `hearing.ts`); afterwards the relay is told what follows from the difference
 * between what is held and what was said on this connection: subscriptions, questions, commands (`telling.ts`).
 */
import { type ErrorCode, errors } from '../../core/errors.ts';
import { helloSubscriptionsMax, probeTimeoutMs, reconnectDelay, welcomeTimeoutMs } from '../../core/limits.ts';
import { comesBack } from '../../core/protocol/close-codes.ts';
import type { HelloFrame } from '../../core/protocol/up.ts';
import { version } from '../../core/protocol/version.ts';
import { backoff } from './backoff.ts';
import { asked, positionOf } from './conversation-log.ts';
import { closeReason, expiredClose, stopCode } from './farewell.ts';
import { hear } from './hearing.ts';
import { type Replica, wantNoHistory, withLog } from './replica.ts';
import {
  type Effect,
  type Input,
  type Moment,
  type Phase,
  type Session,
  type Step,
  settlements,
  silentAt,
  stay,
  withLink,
} from './session-state.ts';
import { tell } from './telling.ts';
import { abandon } from './verdict.ts';

/** The session after `input`, and what is to be done about it. Pure. */
export const step = (session: Session, input: Input, moment: Moment): Step => {
  const moved = move(session, input, moment);
  const told = tell(moved.session, moment.now);
  return { session: told.session, effects: [...moved.effects, ...told.effects] };
};

const move = (session: Session, input: Input, moment: Moment): Step => {
  const { phase } = session;
  switch (input.kind) {
    case 'connect':
      if (phase.name === 'stopped') return begin({ ...session, credential: undefined }, moment);
      return isResting(phase) ? begin(session, moment) : stay(session);
    case 'disconnect':
      return disconnect(session);
    case 'suspend':
      return suspend(session, moment);
    case 'network':
      return stay(session.isOnline === input.isOnline ? session : { ...session, isOnline: input.isOnline });
    case 'credential':
      return isAuthenticating(phase) ? begin({ ...session, credential: input.credential }, moment) : stay(session);
    case 'credential-failed':
      return isAuthenticating(phase) ? refused(session, input.code, moment) : stay(session);
    case 'renew':
      return renew({ ...session, credential: undefined }, moment);
    case 'opened':
      return phase.name === 'connecting' ? greet(session, phase) : stay(session);
    case 'frame':
      return hear(session, input.frame, moment);
    case 'closed':
      return isWired(phase) ? lost(session, input.code, moment) : stay(session);
    case 'alarm':
      return alarm(session, moment);
    case 'wake':
      return wake(session, moment);
    case 'act':
      return stay({ ...session, replica: input.change(session.replica) });
  }
};

/** Nothing is under way, and nothing speaks against beginning. */
const isResting = ({ name }: Phase): boolean => name === 'idle' || name === 'waiting' || name === 'suspended';

const isAuthenticating = (phase: Phase): boolean => phase.name === 'connecting' && phase.deadline === undefined;

/** Whether there is a socket, open or opening. */
const isWired = (phase: Phase): boolean => 'link' in phase || ('deadline' in phase && phase.deadline !== undefined);

const begin = (session: Session, { now }: Moment): Step => {
  const isKnown = session.credential !== undefined;
  const phase: Phase = { name: 'connecting', deadline: isKnown ? now + welcomeTimeoutMs : undefined };
  return stay({ ...session, phase, farewell: undefined }, { kind: isKnown ? 'open' : 'authenticate' });
};

const disconnect = (session: Session): Step => {
  const { outbox, settled } = abandon(session.replica.outbox, 'stopped');
  const replica = { ...wantNoHistory(session.replica), outbox };
  const idle: Session = { ...session, phase: { name: 'idle' }, credential: undefined, failures: 0, replica };
  return stay(idle, ...closing(session), ...settlements({ settled }));
};

const closing = ({ phase }: Session): readonly Effect[] => (isWired(phase) ? [{ kind: 'close' }] : []);

const renew = (session: Session, moment: Moment): Step => {
  if (isResting(session.phase) || session.phase.name === 'stopped') return stay(session);
  const again = begin(session, moment);
  return { ...again, effects: [...closing(session), ...again.effects] };
};

const suspend = (session: Session, moment: Moment): Step => {
  const { name } = session.phase;
  if (name === 'idle' || name === 'stopped' || name === 'suspended') return stay(session);
  const suspended: Session = { ...session, phase: { name: 'suspended' }, failures: failuresOf(session, moment) };
  return stay(suspended, ...closing(session));
};

const greet = (session: Session, { deadline }: Extract<Phase, { name: 'connecting' }>): Step => {
  const { credential, role, site } = session;
  if (credential === undefined || deadline === undefined) return stay(session);
  const logs = [...session.replica.following].slice(0, helloSubscriptionsMax).flatMap((c) => {
    const log = session.replica.logs.get(c);
    return log ? [log] : [];
  });
  const hello: HelloFrame = {
    t: 'hello',
    v: version,
    site,
    as: role.as,
    tok: credential.token,
    dev: credential.device,
    lane: session.replica.outbox.name,
    subs: logs.map(positionOf),
  };
  const told = new Set(logs.map(({ conversation }) => conversation.id));
  const replica = logs.reduce((held: Replica, log) => withLog(held, asked(log)), session.replica);
  return stay({ ...session, replica, phase: { name: 'hello', deadline, told } }, { kind: 'transmit', frame: hello });
};

const alarm = (session: Session, moment: Moment): Step => {
  const { phase } = session;
  const { now } = moment;
  const isOver = (deadline: number | undefined): boolean => deadline !== undefined && deadline <= now;
  if (phase.name === 'waiting') return isOver(phase.retryAt) ? begin(session, moment) : stay(session);
  if ('deadline' in phase) return isOver(phase.deadline) ? cut(session, moment) : stay(session);
  if (!('link' in phase)) return stay(session);
  if (isOver(silentAt(phase.link)) || isOver(phase.link.probeUntil)) return cut(session, moment);
  if (!isOver(phase.link.leaveAt)) return stay(session);
  const again = begin({ ...session, failures: failuresOf(session, moment) }, moment);
  return { ...again, effects: [{ kind: 'close' }, ...again.effects] };
};

const wake = (session: Session, moment: Moment): Step => {
  const { phase } = session;
  if (phase.name === 'waiting' || phase.name === 'suspended') return begin(session, moment);
  if (!('link' in phase)) return stay(session);
  const probeUntil = phase.link.probeUntil ?? moment.now + probeTimeoutMs;
  return stay(withLink(session, { ...phase.link, probeUntil }), { kind: 'transmit', frame: { t: 'ping' } });
};

/** Nothing was heard for too long: the connection is given up from this side. */
const cut = (session: Session, moment: Moment): Step => {
  const { session: after, effects } = lost(session, connectionLost, moment);
  return stay(after, { kind: 'close' }, ...effects);
};

/** The close code of a connection that ended without one (RFC 6455, 7.1.5). */
const connectionLost = 1006;

const lost = (session: Session, closeCode: number, { now, random }: Moment): Step => {
  const reason = closeReason(closeCode, session.farewell);
  if (!comesBack(reason)) return stop(session, stopCode(reason, session.farewell));
  const failures = failuresOf(session, { now });
  const credential = reason === expiredClose ? undefined : session.credential;
  const phase: Phase = { name: 'waiting', retryAt: now + backoff(failures, random) };
  return stay({ ...session, phase, credential, failures: failures + 1 });
};

/** A connection that lasted makes up for those that failed before it. */
const failuresOf = ({ phase, failures }: Session, { now }: Pick<Moment, 'now'>): number =>
  phase.name === 'live' && now - phase.since >= reconnectDelay.resetAfterLiveMs ? 0 : failures;

const stop = (session: Session, code: ErrorCode): Step => stay({ ...session, phase: { name: 'stopped', code } });

/** Without a credential there is nothing to connect with: later perhaps, or never. */
const refused = (session: Session, code: ErrorCode, moment: Moment): Step =>
  errors[code].retry === 'later' ? lost(session, connectionLost, moment) : stop(session, code);
