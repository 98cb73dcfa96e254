/**
 * The session: one client's connection to a relay as a pure machine, `step(session, input, moment)`. Rules D2–D6 in
 * docs/SPEC.md.
 *
 * ```
 *   idle ─connect─▶ asking ─credential─▶ opening ─opened─▶ hello ─welcome─▶ syncing ─nothing awaited─▶ live
 *                     ▲                                                        │                        │
 *                     ├─ retryAt, wake, connect ─ waiting ◀─ lost: closed, not let in in time, silent ──┤
 *                     └─ connect ──────────────── stopped ◀─ closed with 4500 or more ──────────────────┘
 *
 *   syncing, live ─go, at a random moment─▶ beside it a successor: asking ─▶ opening ─▶ hello ─▶ syncing ─▶ live
 *                   the successor is live, or the first is lost ─▶ it takes over, the first is closed
 *                   the successor is lost ─▶ the first goes on alone
 * ```
 *
 * `asking` is passed at once with a credential that is known. A connection can be lost or stopped in every phase from
 * opening to live, and `disconnect` leads from everywhere to idle. While the page is away everything that connects or
 * waits is suspended; `wake` and `connect` go on. Each phase has at most a few deadlines; `dueAt` names the next one, and
 * `alarm` says that it has come.
 *
 * An input moves the machine (here, in `hearing.ts` and in `succession.ts`); afterwards the relay is told what follows
 * from the difference between what is held and what was said on this connection: subscriptions, questions, commands
 * (`telling.ts`).
 */
import { type ErrorCode, errors } from '../../core/errors.ts';
import { helloSubscriptionsMax, probeTimeoutMs, reconnectDelay, renewal, welcomeTimeoutMs } from '../../core/limits.ts';
import { comesBack } from '../../core/protocol/close-codes.ts';
import type { HelloFrame } from '../../core/protocol/up.ts';
import { version } from '../../core/protocol/version.ts';
import { backoff } from './backoff.ts';
import { asked, positionOf } from './conversation-log.ts';
import { closeReason, expiredClose, stopCode } from './farewell.ts';
import { hear } from './hearing.ts';
import { type Replica, wantNoHistory, withLog } from './replica.ts';
import {
  andThen,
  type Credential,
  closing,
  givenUpAt,
  type Input,
  type Linked,
  type Moment,
  type Phase,
  type Session,
  type Step,
  settlements,
  stay,
  transmit,
  withLink,
} from './session-state.ts';
import { bySuccessor, takeOver, withoutSuccessor } from './succession.ts';
import { tell } from './telling.ts';
import { abandon } from './verdict.ts';

/** The session after `input`, and what is to be done about it. Pure. */
export const step = (session: Session, input: Input, moment: Moment): Step =>
  andThen(move(session, input, moment), (moved) => tell(moved, moment.now));

const move = (session: Session, input: Input, moment: Moment): Step => {
  const { phase } = session;
  switch (input.kind) {
    case 'connect':
      if (phase.name === 'stopped') return begin({ ...session, credential: undefined }, moment);
      return isResting(phase) ? begin({ ...session, awaySince: undefined }, moment) : stay(session);
    case 'disconnect':
      return disconnect(session);
    case 'suspend':
      return suspend(session, moment);
    case 'network':
      return stay(session.isOnline === input.isOnline ? session : { ...session, isOnline: input.isOnline });
    case 'credential':
      return provided(session, input.credential, moment);
    case 'credential-failed':
      return refused(session, input.code, moment);
    case 'renew':
      return renew({ ...session, credential: undefined }, moment);
    case 'opened':
    case 'frame':
    case 'closed':
      return onSocket(session, input, moment);
    case 'alarm':
      return andThen(alarmSuccessor(session, moment), (after) => alarm(after, moment));
    case 'wake':
      return wake(session, moment);
    case 'act':
      return stay({ ...session, replica: input.change(session.replica) });
  }
};

/** Nothing is under way, and nothing speaks against beginning. */
const isResting = ({ name }: Phase): boolean => name === 'idle' || name === 'waiting' || name === 'suspended';

const begin = (session: Session, moment: Moment): Step =>
  session.credential === undefined || session.role.sharesCredential
    ? stay({ ...session, phase: { name: 'asking' } }, { kind: 'authenticate' })
    : open(session, moment);

const open = (session: Session, { now }: Moment): Step => {
  const id = session.sockets + 1;
  const phase: Phase = { name: 'opening', socket: { id, farewell: undefined }, deadline: now + welcomeTimeoutMs };
  return stay({ ...session, sockets: id, phase }, { kind: 'open', socket: id });
};

const disconnect = (session: Session): Step => {
  const { outbox, settled } = abandon(session.replica.outbox, 'stopped');
  const replica = { ...wantNoHistory(session.replica), outbox };
  const idle: Session = { ...session, phase: { name: 'idle' }, credential: undefined, setbacks: 0, replica };
  return andThen(withoutSuccessor(idle), (alone) =>
    stay({ ...alone, awaySince: undefined }, ...closing(session.phase), ...settlements({ settled })),
  );
};

const renew = (session: Session, moment: Moment): Step => {
  if (isResting(session.phase) || session.phase.name === 'stopped') return stay(session);
  const alone = andThen(stay(session, ...closing(session.phase)), withoutSuccessor);
  return andThen(alone, (after) => begin(after, moment));
};

const suspend = (session: Session, { now }: Moment): Step => {
  const { phase } = session;
  if (phase.name === 'idle' || phase.name === 'stopped' || phase.name === 'suspended') return stay(session);
  const { setbacks } = troubles(session, now);
  const suspended: Session = { ...session, phase: { name: 'suspended' }, setbacks, awaySince: undefined };
  return andThen(stay(suspended, ...closing(phase)), withoutSuccessor);
};

/** A credential to connect with, or to go on with. */
const provided = (session: Session, credential: Credential, moment: Moment): Step => {
  const { phase, successor } = session;
  const known: Session = { ...session, credential };
  if (phase.name === 'asking') return open(known, moment);
  if (successor?.phase.name === 'asking') return bySuccessor(known, successor, (second) => open(second, moment));
  if (!('link' in phase)) return stay(session);
  return stay(known, transmit(phase.socket, { t: 'auth', tok: credential.token }));
};

/** Without a credential there is nothing to connect with: later perhaps, or never. A connection that there is goes on. */
const refused = (session: Session, code: ErrorCode, moment: Moment): Step => {
  const { phase, successor } = session;
  const isPassing = errors[code].retry === 'later';
  if (phase.name === 'asking') return isPassing ? lost(session, connectionLost, moment) : stop(session, code);
  if (successor?.phase.name === 'asking') return withoutSuccessor(session);
  if (!('link' in phase) || !isPassing) return stay(session);
  const renewAt = moment.now + Math.floor(renewal.pauseMs * (1 + moment.random));
  return stay(withLink(session, { ...phase.link, renewAt }));
};

type SocketInput = Extract<Input, { socket: number }>;

/** What comes from a socket concerns the connection it belongs to; from one that was closed here, none. */
const onSocket = (session: Session, input: SocketInput, moment: Moment): Step => {
  const { phase, successor } = session;
  if (isOn(phase, input)) return moveConnection(session, input, moment);
  if (!successor || !isOn(successor.phase, input)) return stay(session);
  return bySuccessor(session, successor, (second) => {
    const moved = moveConnection(second, input, moment);
    // What its hello asks for, the first connection still asks for, too: nobody knows which of them will last.
    return input.kind === 'opened' ? { ...moved, session: { ...moved.session, replica: session.replica } } : moved;
  });
};

const isOn = (phase: Phase, { socket }: SocketInput): boolean => 'socket' in phase && phase.socket.id === socket;

const moveConnection = (session: Session, input: SocketInput, moment: Moment): Step => {
  if (input.kind === 'opened') return greet(session);
  return input.kind === 'frame' ? hear(session, input.frame, moment) : lost(session, input.code, moment);
};

const greet = (session: Session): Step => {
  const { credential, role, site, phase } = session;
  if (credential === undefined || phase.name !== 'opening') return stay(session);
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
    ...role.about,
    subs: logs.map(positionOf),
  };
  const told = new Set(logs.map(({ conversation }) => conversation.id));
  const replica = logs.reduce((held: Replica, log) => withLog(held, asked(log)), session.replica);
  return stay({ ...session, replica, phase: { ...phase, name: 'hello', told } }, transmit(phase.socket, hello));
};

const isOver = (time: number | undefined, { now }: Moment): boolean => time !== undefined && time <= now;

const alarm = (session: Session, moment: Moment): Step => {
  const { phase } = session;
  if (phase.name === 'waiting') return isOver(phase.retryAt, moment) ? begin(session, moment) : stay(session);
  if (isOver(givenUpAt(phase), moment)) return cut(session, moment);
  return 'link' in phase ? alarmLink(session, phase, moment) : stay(session);
};

const alarmLink = (session: Session, { link }: Linked, moment: Moment): Step => {
  const leaves = isOver(link.leaveAt, moment);
  const renews = isOver(link.renewAt, moment);
  if (!leaves && !renews) return stay(session);
  const after = withLink(session, {
    ...link,
    ...(leaves && { leaveAt: undefined }),
    ...(renews && { renewAt: undefined }),
  });
  const asking: Step = renews ? stay(after, { kind: 'authenticate' }) : stay(after);
  if (!leaves || session.successor) return asking;
  const newcomer = { phase: { name: 'asking' } } as const;
  return andThen(asking, (one) => bySuccessor(one, newcomer, (second) => begin(second, moment)));
};

const alarmSuccessor = (session: Session, moment: Moment): Step => {
  const { successor } = session;
  if (!successor || !isOver(givenUpAt(successor.phase), moment)) return stay(session);
  return withoutSuccessor(session);
};

const wake = (session: Session, moment: Moment): Step => {
  const { phase } = session;
  if (phase.name === 'waiting' || phase.name === 'suspended')
    return begin({ ...session, awaySince: undefined }, moment);
  if (!('link' in phase)) return stay(session);
  const probeUntil = phase.link.probeUntil ?? moment.now + probeTimeoutMs;
  return stay(withLink(session, { ...phase.link, probeUntil }), transmit(phase.socket, { t: 'ping' }));
};

/** Nothing was heard for too long: the connection is given up from this side. */
const cut = (session: Session, moment: Moment): Step =>
  andThen(stay(session, ...closing(session.phase)), (after) => lost(after, connectionLost, moment));

/** The close code of a connection that ended without one (RFC 6455, 7.1.5). */
const connectionLost = 1006;

const lost = (session: Session, closeCode: number, { now, random }: Moment): Step => {
  const { phase } = session;
  const farewell = 'socket' in phase ? phase.socket.farewell : undefined;
  const reason = closeReason(closeCode, farewell);
  if (!comesBack(reason)) return stop(session, stopCode(reason, farewell));
  const troubled: Session = { ...session, ...troubles(session, now) };
  if (troubled.successor) return takeOver(troubled, troubled.successor);
  const credential = reason === expiredClose ? undefined : session.credential;
  const delay = backoff(troubled.setbacks, now - (troubled.awaySince ?? now), random);
  return stay({ ...troubled, phase: { name: 'waiting', retryAt: now + delay }, credential });
};

/** A connection that lasted makes up for all that was before it; one that was live for a moment, for the time away. */
const troubles = ({ phase, setbacks, awaySince }: Session, now: number): Pick<Session, 'setbacks' | 'awaySince'> => {
  const liveMs = phase.name === 'live' ? now - phase.since : 0;
  if (liveMs < reconnectDelay.minMs) return { setbacks, awaySince: awaySince ?? now };
  return { setbacks: liveMs < reconnectDelay.lastsAfterMs ? setbacks + 1 : 0, awaySince: now };
};

const stop = (session: Session, code: ErrorCode): Step =>
  withoutSuccessor({ ...session, phase: { name: 'stopped', code } });
