/** The session machine in every state and with every input, as short as a test wants to write them. */
import type { DownFrame } from '../../src/core/protocol/down.ts';
import type { UpFrame } from '../../src/core/protocol/up.ts';
import { version } from '../../src/core/protocol/version.ts';
import { enqueue } from '../../src/sdk/session/outbox.ts';
import { follow, type Replica } from '../../src/sdk/session/replica.ts';
import { step } from '../../src/sdk/session/session.ts';
import {
  type Effect,
  type Input,
  newSession,
  type Phase,
  type Role,
  type Session,
} from '../../src/sdk/session/session-state.ts';

/** When everything here happens. */
export const start = 1_000_000;
export const heartbeatMs = 25_000;
/** The conversation that is followed. */
export const c = 'conversation-1';
export const credential = { token: 'token-1', device: 'device-1' };

/** A client that does nothing of its own accord. */
export const role: Role = {
  as: 'visitor',
  lists: () => [],
  welcomed: (replica) => replica,
  listed: (replica) => replica,
};

export const welcome: DownFrame = {
  t: 'welcome',
  v: version,
  now: start,
  you: { kind: 'visitor', id: 'v_1' },
  conversations: [],
  limits: { textLength: 6_000, frameBytes: 65_536 },
  window: 32,
  heartbeatMs,
};
export const live: DownFrame = { t: 'live', c, e: 'epoch-1', s: 0 };

const message = { id: 'message-1', command: { type: 'message.send', text: 'Hello' }, at: start } as const;
const write = (replica: Replica): Replica => ({ ...replica, outbox: enqueue(replica.outbox, c, message) });

/** Stand for the socket of a session's connection, and for that of its successor, whatever their numbers are. */
const [first, second] = [0, -1];

const socketOf = (phase: Phase | undefined): number => (phase && 'socket' in phase ? phase.socket.id : Number.NaN);

/** The input with the number of the socket that it stands for. */
export const addressed = ({ phase, successor }: Session, input: Input): Input =>
  'socket' in input && input.socket <= first
    ? { ...input, socket: socketOf(input.socket === second ? successor?.phase : phase) }
    : input;

/** Inputs one after the other at one moment, and all that came of them. */
export const run = (session: Session, inputs: readonly Input[], { now = start, random = 0.5 } = {}) => {
  let after = session;
  const effects: Effect[] = [];
  for (const input of inputs) {
    const moved = step(after, addressed(after, input), { now, random });
    after = moved.session;
    effects.push(...moved.effects);
  }
  return { session: after, effects };
};

export const opened: Input = { kind: 'opened', socket: first };
export const frame = (one: DownFrame): Input => ({ kind: 'frame', socket: first, frame: one });
export const act = (change: (replica: Replica) => Replica): Input => ({ kind: 'act', change });
export const closed = (code: number): Input => ({ kind: 'closed', socket: first, code });

/** The same on the successor's socket. */
export const onSecond = (input: Input): Input => ('socket' in input ? { ...input, socket: second } : input);

const toOpening: readonly Input[] = [{ kind: 'connect' }, { kind: 'credential', credential }];
export const toHello: readonly Input[] = [...toOpening, opened];
const toSyncing: readonly Input[] = [...toHello, frame(welcome)];
export const toLive: readonly Input[] = [...toSyncing, frame(live)];

/** The phases, and those that a connection has beside one that is to take over from it. */
export type State = Phase['name'] | 'live, opening' | 'live, hello' | 'live, syncing';

/** The relay is about to go at once, and the time has come. */
const toSecond: readonly Input[] = [...toLive, frame({ t: 'go', after: 0, why: 'going-away' }), { kind: 'alarm' }];

/** How to get into each state, following one conversation. */
const ways: Record<State, readonly Input[]> = {
  idle: [],
  asking: [{ kind: 'connect' }],
  opening: toOpening,
  hello: toHello,
  syncing: toSyncing,
  live: toLive,
  waiting: [...toLive, closed(1006)],
  suspended: [...toLive, { kind: 'suspend' }],
  stopped: [...toLive, closed(4501)],
  'live, opening': toSecond,
  'live, hello': [...toSecond, onSecond(opened)],
  'live, syncing': [...toSecond, ...[opened, frame(welcome)].map(onSecond)],
};

/** Before anything has happened, with a conversation to follow. */
export const following = (): Session =>
  run(newSession('shop', role, 'lane-1'), [act((held) => follow(held, c))]).session;

export const inState = (state: State): Session => run(following(), ways[state]).session;

export const stateOf = ({ phase, successor }: Session): State =>
  successor ? (`${phase.name}, ${successor.phase.name}` as State) : phase.name;

/** The frames among effects. */
export const transmitted = (effects: readonly Effect[]): UpFrame[] =>
  effects.flatMap((effect) => (effect.kind === 'transmit' ? [effect.frame] : []));

/** Effects in short: what is transmitted is named by its frame; what concerns another socket than the first by that. */
export const named = (effects: readonly Effect[], firstSocket?: number): string[] =>
  effects.map((effect) => {
    const name = effect.kind === 'transmit' ? effect.frame.t : effect.kind;
    const isOther = firstSocket !== undefined && 'socket' in effect && effect.socket !== firstSocket;
    return isOther ? `${name} on the second` : name;
  });

export type Happening =
  | 'connect'
  | 'disconnect'
  | 'credential'
  | 'no credential for now'
  | 'no credential at all'
  | 'renew'
  | 'opened'
  | 'welcome'
  | 'live'
  | 'ping'
  | 'go'
  | 'auth'
  | 'bye'
  | 'closed'
  | 'closed for an expired token'
  | 'closed for good'
  | 'second opened'
  | 'second welcome'
  | 'second live'
  | 'second closed'
  | 'second closed for good'
  | 'alarm too early'
  | 'alarm'
  | 'wake'
  | 'suspend'
  | 'no network'
  | 'a message';

export const happenings: Record<Happening, Input> = {
  connect: { kind: 'connect' },
  disconnect: { kind: 'disconnect' },
  credential: { kind: 'credential', credential },
  'no credential for now': { kind: 'credential-failed', code: 'unavailable' },
  'no credential at all': { kind: 'credential-failed', code: 'not-authenticated' },
  renew: { kind: 'renew' },
  opened,
  welcome: frame(welcome),
  live: frame(live),
  ping: frame({ t: 'ping', heads: [] }),
  go: frame({ t: 'go', after: 1_000, why: 'going-away' }),
  auth: frame({ t: 'auth', expiresMs: 600_000 }),
  bye: frame({ t: 'bye', code: 'going-away' }),
  closed: closed(1006),
  'closed for an expired token': closed(4005),
  'closed for good': closed(4501),
  'second opened': onSecond(opened),
  'second welcome': onSecond(frame(welcome)),
  'second live': onSecond(frame(live)),
  'second closed': onSecond(closed(1006)),
  'second closed for good': onSecond(closed(4501)),
  'alarm too early': { kind: 'alarm' },
  alarm: { kind: 'alarm' },
  wake: { kind: 'wake' },
  suspend: { kind: 'suspend' },
  'no network': { kind: 'network', isOnline: false },
  'a message': act(write),
};
