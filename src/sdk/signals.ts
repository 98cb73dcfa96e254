/**
 * What a client says and shows of typing and reading. Rule W4 in docs/SPEC.md. Visitors' pages load it by itself, with the
 * first conversation.
 *
 * Nothing of it is a command: typing is said once and forgotten; what was read is said on each connection until it has come
 * back as one's own.
 */
import { isOver } from '../core/conversation/lifecycle.ts';
import type { Actor } from '../core/conversation/participants.ts';
import type { ReadCursor, ReadingSide } from '../core/conversation/standing.ts';
import { reading, typing } from '../core/limits.ts';
import type { SigFrame } from '../core/protocol/down.ts';
import type { UpFrame } from '../core/protocol/up.ts';
import type { Clock } from './clock.ts';
import { keepFields, keepItems } from './conversation-views.ts';
import type { ConversationLog } from './session/conversation-log.ts';
import { laneOf } from './session/outbox.ts';
import type { Replica } from './session/replica.ts';
import type { SessionDriver } from './session/session-driver.ts';
import type { Session } from './session/session-state.ts';
import type { ConversationView } from './snapshots.ts';
import { Typists } from './typists.ts';

interface Surroundings {
  readonly clock: Clock;
  /** For whom it counts what is read here. */
  readonly side: ReadingSide;
  readonly driver: Pick<SessionDriver, 'session' | 'say'>;
  /** Somebody types no longer. */
  readonly changed: () => void;
}

/** The first version of the protocol with these frames. */
const signalsVersion = 4;

/** What is being typed here. */
interface Typed {
  readonly saidAt: number;
  /** The newest command of one's own when it began. */
  readonly newest: string | undefined;
  readonly cancelIdle: () => void;
}

/** Up to where it was read here, and what was said of it. */
interface Mark {
  readonly seq: number;
  readonly said?: { readonly seq: number; readonly socket: number; readonly at: number };
  readonly isPlanned?: boolean;
}

interface Shown {
  readonly view: ConversationView;
  readonly typing: readonly Actor[];
  readonly epoch: string | undefined;
  readonly read: ReadCursor;
  readonly shown: ConversationView;
}

export class Signals {
  readonly #around: Surroundings;
  readonly #typists: Typists;
  readonly #typed = new Map<string, Typed>();
  readonly #marks = new Map<string, Mark>();
  readonly #shown = new Map<string, Shown>();
  #heard: SigFrame | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#typists = new Typists(around.clock, around.changed);
    // What was said before this was there is old by now.
    this.#heard = around.driver.session.replica.signal;
  }

  /** Somebody is typing here, or has stopped. To be called with every key: it is said every few seconds. */
  typing(c: string, isTyping: boolean): void {
    const former = this.#typed.get(c);
    former?.cancelIdle();
    if (!isTyping) {
      if (this.#typed.delete(c)) this.#say({ t: 'sig', c, kind: 'idle' });
      return;
    }
    const { clock, driver } = this.#around;
    const now = clock.now();
    const isDue = !former || now >= former.saidAt + typing.everyMs;
    if (isDue) this.#say({ t: 'sig', c, kind: 'typing' });
    this.#typed.set(c, {
      saidAt: isDue ? now : former.saidAt,
      newest: former ? former.newest : newestOf(driver.session.replica, c)?.id,
      cancelIdle: clock.after(typing.idleMs, () => this.typing(c, false)),
    });
  }

  /** All that the other side has written so far is on a screen that somebody looks at. */
  markRead(c: string): void {
    const { replica } = this.#around.driver.session;
    const seq = newestFrom(replica.logs.get(c), this.#around.side);
    if (seq <= (this.#marks.get(c)?.seq ?? 0)) return;
    this.#marks.set(c, { ...this.#marks.get(c), seq });
    this.#sayRead(c);
  }

  /** Called after every change of the session, before anything is shown of it. */
  follow({ replica }: Session): void {
    const { signal } = replica;
    if (signal && signal !== this.#heard) this.#typists.hear(signal, replica.logs.get(signal.c)?.have ?? 0);
    this.#heard = signal;
    for (const [c, { newest, cancelIdle }] of this.#typed) {
      const written = newestOf(replica, c);
      if (written?.command.type !== 'message.send' || written.id === newest) continue;
      // The message says that it is typed.
      cancelIdle();
      this.#typed.delete(c);
    }
    for (const c of this.#marks.keys()) this.#sayRead(c);
    for (const c of this.#shown.keys()) if (!replica.logs.has(c)) this.#shown.delete(c);
  }

  /** The view with who is typing and what was read; the same as before as long as nothing of it has changed. */
  shown(view: ConversationView): ConversationView {
    const { id, lifecycle } = view.conversation;
    const former = this.#shown.get(id);
    const typing = keepItems(former?.typing ?? [], isOver(lifecycle.state) ? [] : this.#typists.of(id, view.events));
    const { epoch, read: told = {} } = this.#around.driver.session.replica.logs.get(id) ?? {};
    const read = keepFields<ReadCursor>(former?.read ?? {}, atLeast(former?.epoch === epoch ? former?.read : {}, told));
    if (former?.view === view && former.typing === typing && former.read === read) return former.shown;
    const shown = { ...view, ...(typing.length > 0 && { typing }), read };
    this.#shown.set(id, { view, typing, epoch, read, shown });
    return shown;
  }

  /** Nobody types here any more, and nobody looks. */
  stop(): void {
    for (const { cancelIdle } of this.#typed.values()) cancelIdle();
    this.#typed.clear();
    this.#typists.stop();
  }

  #sayRead(c: string): void {
    const { clock, driver, side } = this.#around;
    const { phase, replica } = driver.session;
    const mark = this.#marks.get(c);
    const log = replica.logs.get(c);
    if (!mark) return;
    // It is on screen no longer, or was restored from before.
    if (!log || log.have < mark.seq) {
      this.#marks.delete(c);
      return;
    }
    if (phase.name !== 'live' || mark.isPlanned || (log.read?.[side] ?? 0) >= mark.seq) return;
    const { said, seq } = mark;
    const isNew = said?.socket !== phase.socket.id;
    if (!isNew && said.seq >= seq) return;
    const waitMs = isNew ? 0 : said.at + reading.sayEveryMs - clock.now();
    if (waitMs > 0) {
      this.#marks.set(c, { ...mark, isPlanned: true });
      clock.after(waitMs, () => {
        const planned = this.#marks.get(c);
        if (planned) this.#marks.set(c, { ...planned, isPlanned: false });
        this.#sayRead(c);
      });
      return;
    }
    this.#marks.set(c, { seq, said: { seq, socket: phase.socket.id, at: clock.now() } });
    this.#say({ t: 'read', c, s: seq });
  }

  /** What an older relay would not know, or is not followed, is not said. */
  #say(frame: Extract<UpFrame, { t: 'sig' | 'read' }>): void {
    const { phase, replica } = this.#around.driver.session;
    if (!('link' in phase) || phase.link.version < signalsVersion || !replica.following.has(frame.c)) return;
    this.#around.driver.say(frame);
  }
}

/**
 * The sides that are told of now, each at the further of its two places: while one connection takes over from another, the
 * older one may still be heard.
 */
const atLeast = (former: ReadCursor = {}, { visitor, agent }: ReadCursor): ReadCursor => ({
  ...(visitor !== undefined && { visitor: Math.max(visitor, former.visitor ?? 0) }),
  ...(agent !== undefined && { agent: Math.max(agent, former.agent ?? 0) }),
});

/** The newest command of one's own that no event has confirmed. */
const newestOf = ({ outbox }: Replica, c: string) => laneOf(outbox, c).entries.at(-1)?.pending;

/** Seq of the newest message that the others have written; 0 if there is none. */
const newestFrom = (log: ConversationLog | undefined, side: ReadingSide): number => {
  const isTheirs = (kind: Actor['kind']): boolean => (kind === 'visitor') === (side === 'agent');
  const { events = [] } = log ?? {};
  const theirs = events.filter(({ type, by }) => type === 'message.sent' && isTheirs(by.kind));
  return theirs.at(-1)?.seq ?? 0;
};
