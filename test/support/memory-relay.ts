/**
 * A relay in memory, for tests of the client on virtual time. It keeps the protocol's promises by core's own rules;
 * what the network does to them is up to the test.
 */
import { grantProblem } from '../../src/core/conversation/access.ts';
import type { Notice } from '../../src/core/conversation/consent.ts';
import {
  apply,
  type Conversation,
  decide,
  isRefusal,
  newConversation,
} from '../../src/core/conversation/conversation.ts';
import { isOver } from '../../src/core/conversation/lifecycle.ts';
import type { Actor } from '../../src/core/conversation/participants.ts';
import { furthest, type ReadCursor } from '../../src/core/conversation/standing.ts';
import type { Mode } from '../../src/core/conversation/transitions.ts';
import type { Vouched } from '../../src/core/conversation/visitor.ts';
import type { Command, ConversationEvent } from '../../src/core/conversation/vocabulary.ts';
import { historyPageMax, replayMax } from '../../src/core/limits.ts';
import type { DownFrame, NackFrame, WelcomeFrame } from '../../src/core/protocol/down.ts';
import { judgeLane } from '../../src/core/protocol/lane.ts';
import type { SendFrame, UpFrame } from '../../src/core/protocol/up.ts';
import { version } from '../../src/core/protocol/version.ts';
import type { Transport } from '../../src/sdk/transport/transport.ts';
import { MemoryConnection, site, visitorOf } from './memory-connection.ts';
import { lamp, rosa } from './scripted-conversation.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** What a command is refused with. */
export type Refused = Omit<NackFrame, 't' | 'c' | 'id'>;

export class MemoryRelay {
  readonly clock: VirtualClock;
  /** One way, in milliseconds. */
  latencyMs = 10;
  epoch = 'epoch-1';
  /** The protocol version it speaks. */
  version = version;
  /** Events a client may have missed and still gets one by one. */
  replayMax = replayMax;
  /** Events of the log in what a client gets of a long history at a time. */
  pageSize = historyPageMax;
  mode: Mode = 'live';
  /** The notice that is shown before a conversation. */
  notice: Notice | undefined;
  /** What it says of credentials: how long they are good, and which secret is the next. */
  credential: Pick<WelcomeFrame, 'expiresMs' | 'secret'> = {};
  /** Whether sockets can be opened. */
  isReachable = true;
  /** Whether a frame of the client arrives; asked for each. */
  hears: (frame: UpFrame) => boolean = () => true;
  /** Whether a frame to the client arrives; asked for each. */
  tells: (frame: DownFrame) => boolean = () => true;
  /** Whether it lets in with this secret or token, and takes the token for a proof. */
  believes: (credential: string) => boolean = () => true;
  /** What a command is refused with before it is judged. */
  refuses: (frame: SendFrame) => Refused | undefined = () => undefined;
  /** Every frame that arrived, in order. */
  readonly heard: UpFrame[] = [];
  readonly connections: MemoryConnection[] = [];
  readonly conversations = new Map<string, Conversation>();
  readonly logs = new Map<string, ConversationEvent[]>();
  readonly lanes = new Map<string, number>();
  /** What was read of each conversation. */
  readonly cursors = new Map<string, ReadCursor>();
  readonly #visitors: string[] = [];

  constructor(clock: VirtualClock) {
    this.clock = clock;
  }

  readonly transport: Transport = {
    open: (_address, listener) => {
      const connection = new MemoryConnection(this, listener);
      this.connections.push(connection);
      return connection.wire;
    },
  };

  /** The newest connection. */
  get connection(): MemoryConnection {
    const newest = this.connections.at(-1);
    if (!newest) throw new Error('Nobody has connected.');
    return newest;
  }

  /** The only conversation. */
  get conversation(): Conversation {
    const [only, ...others] = this.conversations.values();
    if (!only || others.length > 0) throw new Error(`There are ${this.conversations.size} conversations.`);
    return only;
  }

  /** The texts of a conversation's messages in the log; of the only one if none is named. */
  texts(c: string = this.conversation.id): string[] {
    return (this.logs.get(c) ?? []).flatMap((event) => (event.type === 'message.sent' ? [event.text] : []));
  }

  /** The frames of one kind that arrived. */
  heardOf<T extends UpFrame['t']>(t: T): Extract<UpFrame, { t: T }>[] {
    return this.heard.filter((frame): frame is Extract<UpFrame, { t: T }> => frame.t === t);
  }

  /** The visitor's conversations that go on, newest first. */
  ongoing(visitor: string): Conversation[] {
    const all = [...this.conversations.values()].reverse();
    return all.filter((one) => one.visitor.id === visitor && !isOver(one.lifecycle.state));
  }

  /** Judges a command as the append does: once, and in the order of its lane. */
  append(actor: Actor, frame: SendFrame): DownFrame {
    const { c, id, lane, n, command } = frame;
    const nack = (refused: Refused): DownFrame => ({ t: 'nack', c, id, ...refused });
    const before = this.conversations.get(c) ?? newConversation(c);
    const vouched = this.#vouched(before, command);
    if (vouched === 'refused') return nack({ code: 'not-authenticated', fatal: true });
    const closed = this.#closedDoor(actor, before, command, vouched);
    if (closed) return nack(closed);
    const key = `${c}/${lane}`;
    const lastN = this.lanes.get(key) ?? 0;
    const verdict = judgeLane(lastN, n);
    if (verdict === 'ahead') return nack({ code: 'lane-gap', fatal: false, want: lastN + 1 });
    if (verdict === 'next') this.lanes.set(key, n);
    const known = this.logs.get(c)?.find((event) => event.id === id);
    if (known) return { t: 'ok', c, id, s: known.seq, at: known.at, dup: true };
    if (verdict === 'repeat') return nack({ code: 'consumed', fatal: true });
    return this.#commit(actor, before, frame, vouched);
  }

  /** Somebody else does something: an agent at another desk, a supervisor, a timer. */
  act(c: string, actor: Actor, command: Command): void {
    const before = this.conversations.get(c);
    if (!before) throw new Error(`There is no ${c}.`);
    const id = `${actor.id}-${before.seq + 1}-${c}`;
    const answer = this.#commit(actor, before, { c, id, command, fence: before.lifecycle.assignmentEpoch });
    if (answer.t === 'nack') throw new Error(`${command.type} was refused: ${answer.code}`);
  }

  /** Somebody has read a conversation: everybody who follows it is told. */
  read(c: string, cursor: ReadCursor): void {
    this.cursors.set(c, furthest(this.cursors.get(c) ?? {}, cursor));
    for (const connection of this.connections) connection.tellRead(c);
  }

  /** Goes back to an earlier state of a log, as after restoring a backup. */
  restore(c: string, seq: number, epoch: string): void {
    const events = (this.logs.get(c) ?? []).slice(0, seq);
    this.epoch = epoch;
    this.cursors.delete(c);
    this.logs.set(c, events);
    this.conversations.set(c, events.reduce(apply, newConversation(c)));
    this.lanes.clear();
  }

  /** Whom the site vouches for, with the conversation of theirs that goes on. */
  #vouched({ id: c, lifecycle }: Conversation, command: Command): Vouched | undefined | 'refused' {
    if (command.type !== 'visitor.identify') return undefined;
    if (!this.believes(command.token)) return 'refused';
    const { id, name } = visitorOf(command.token);
    const [other] = this.ongoing(id).filter((one) => one.lifecycle.workstream === lifecycle.workstream);
    return {
      id,
      ...(name !== undefined && { name }),
      verified: {},
      ...(other && other.id !== c && { ongoing: other.id }),
    };
  }

  #closedDoor(actor: Actor, before: Conversation, command: Command, vouched: Vouched | undefined): Refused | undefined {
    if (before.seq > 0) {
      const problem = grantProblem(before, command.type, { actor, site, ...(vouched && { vouched }) });
      return problem === 'unknown-conversation' ? { code: problem, fatal: true } : undefined;
    }
    if (command.type !== 'conversation.start') return { code: 'unknown-conversation', fatal: true };
    const [other] = this.ongoing(actor.id);
    return other && { code: 'conversation-exists', fatal: true, params: { conversation: other.id } };
  }

  #commit(
    actor: Actor,
    before: Conversation,
    frame: Pick<SendFrame, 'c' | 'id' | 'command' | 'fence'>,
    vouched?: Vouched,
  ): DownFrame {
    const { c, id, command, fence } = frame;
    const known = this.#visitors.indexOf(actor.id);
    const visitorNumber = (known === -1 ? this.#visitors.length : known) + 1;
    const start = { workstream: 'chat', mode: this.mode, visitorNumber, ...(this.notice && { notice: this.notice }) };
    const found = { ...(vouched && { vouched }), links: { contact: rosa, case: lamp } };
    const facts = decide(before, command, { actor, site, ...(fence !== undefined && { fence }), start, ...found });
    if (isRefusal(facts)) {
      return { t: 'nack', c, id, code: facts.refused, fatal: true, ...(facts.params && { params: facts.params }) };
    }
    if (command.type === 'conversation.start' && known === -1) this.#visitors.push(actor.id);
    const at = this.clock.now();
    const events = facts.map((fact, index): ConversationEvent => {
      const seq = before.seq + 1 + index;
      return { ...fact, seq, id: index === 0 ? id : `${id}.${index}`, at, by: actor };
    });
    const after = events.reduce(apply, before);
    this.conversations.set(c, after);
    this.logs.set(c, [...(this.logs.get(c) ?? []), ...events]);
    // The answer goes out before the fan-out, as the relay's does.
    queueMicrotask(() => {
      for (const connection of this.connections) connection.committed(before, after, events);
    });
    return { t: 'ok', c, id, s: before.seq + 1, at };
  }
}
