/** An exchange: the frames of one request and the answers to them. It keeps nothing between two requests. Rules D1, X2 and X3. */
import { type ErrorCode, ParlorError } from '../core/errors.ts';
import type { Malformed, RawUpFrame } from '../core/protocol/decode-up.ts';
import type { DownFrame } from '../core/protocol/down.ts';
import type { Allowance } from './allowance.ts';
import { CommandIntake } from './command-intake.ts';
import type { Principal } from './handshake.ts';
import { History } from './history.ts';
import { Monitoring, readerOf } from './monitoring.ts';
import type { RelayParts } from './parts.ts';
import { Signaller } from './signalling.ts';
import type { Outlet } from './subscription.ts';

/** A frame that has exactly one answer, or, where it is a matter of typing and reading, none. */
type Question = Extract<RawUpFrame, { t: 'send' | 'page' | 'ping' }>;
type Remark = Extract<RawUpFrame, { t: 'sig' | 'read' }>;

const isRemark: Readonly<Record<(Question | Remark)['t'], boolean>> = {
  send: false,
  page: false,
  ping: false,
  sig: true,
  read: true,
};

/** The frames, if each stands for itself. */
export const questionsOf = (frames: readonly RawUpFrame[]): readonly (Question | Remark)[] | Malformed => {
  const other = frames.find(({ t }) => !Object.hasOwn(isRemark, t));
  return other
    ? { refused: 'bad-frame', detail: `${other.t} belongs on a socket or a stream.` }
    : (frames as readonly (Question | Remark)[]);
};

interface Surroundings {
  readonly principal: Principal;
  readonly allowance: Allowance;
  readonly parts: RelayParts;
  /** Whether somebody still waits for the answers. */
  readonly isOpen: () => boolean;
}

/** One answer to each question, in the order in which they are known, or why there are none. `ok` is said after the commit (D1). */
export const exchange = (
  frames: readonly (Question | Remark)[],
  bytes: number,
  { principal, allowance, parts, isOpen }: Surroundings,
): Promise<readonly DownFrame[] | Malformed> =>
  new Promise((resolve) => {
    const answers: DownFrame[] = [];
    const asked = frames.filter(({ t }) => !isRemark[t]).length;
    const refuse = (refused: ErrorCode, detail = ''): void => resolve({ refused, detail });
    const send = (frame: DownFrame): void => {
      answers.push(frame);
      if (answers.length === asked) resolve(answers);
    };
    const abused = (): void => refuse('rate-abused');
    const intake = new CommandIntake(principal, parts, { send, abused, allowance });
    const reader = readerOf(principal, parts.agents);
    const outlet = outletOf(reader, { send, isOpen, refuse, parts });
    const history = new History(parts, outlet);
    const signaller = new Signaller(parts, { reader, bucket: allowance.signals });
    for (const frame of frames) {
      if (frame.t === 'sig' || frame.t === 'read') void remark(signaller, frame, parts);
      else if (frame.t === 'send') intake.take(frame, Math.ceil(bytes / frames.length));
      else if (frame.t === 'ping') send({ t: 'pong' });
      else if (!history.ask(frame)) abused();
    }
    if (asked === 0) resolve(answers);
  });

/** Nobody waits for what becomes of it. */
const remark = async (signaller: Signaller, frame: Remark, { store, log }: RelayParts): Promise<void> => {
  if (!signaller.mayGoOn()) return;
  try {
    const stored = await store.conversation(frame.c);
    if (stored) signaller.say(frame, stored.conversation);
  } catch (error) {
    log.debug({ err: error }, 'what somebody types or reads was not told');
  }
};

/** What history sees of a request: a reader who takes everything, since it is bounded. */
const outletOf = (
  reader: Outlet['reader'],
  {
    send,
    isOpen,
    refuse,
    parts,
  }: Pick<Surroundings, 'isOpen' | 'parts'> & Pick<Outlet, 'send'> & { refuse: (code: ErrorCode) => void },
): Outlet => ({
  reader,
  monitoring: new Monitoring(reader, parts),
  send,
  isFull: false,
  drained: () => Promise.resolve(),
  get isOpen() {
    return isOpen();
  },
  failed: (error) => refuse(refusalOf(error, parts)),
});

/** The edge where our mistakes stop: this request fails, the relay goes on. */
export const refusalOf = (error: unknown, { log }: Pick<RelayParts, 'log'>): ErrorCode => {
  if (error instanceof ParlorError) return error.code;
  log.error({ err: error }, 'request failed');
  return 'internal';
};
