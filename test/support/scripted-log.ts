/** A conversation's log in memory whose reads finish when a test says so: for what happens between two awaits. */
import { apply, type Conversation, newConversation } from '../../src/core/conversation/conversation.ts';
import type { Actor } from '../../src/core/conversation/participants.ts';
import type { ConversationEvent, Fact } from '../../src/core/conversation/vocabulary.ts';
import type { Commit, Store } from '../../src/relay/store/store.ts';

export const visitor: Actor = { kind: 'visitor', id: 'v_1' };
export const agent: Actor = { kind: 'agent', id: 'ana', name: 'Ana' };

const started: Fact = {
  type: 'conversation.started',
  site: 'shop',
  workstream: 'chat',
  mode: 'live',
  visitor: { id: visitor.id, number: 1 },
};

export class ScriptedLog {
  readonly id = 'conversation-1';
  epoch = 'epoch-1';
  conversation: Conversation = newConversation(this.id);
  readonly events: ConversationEvent[] = [];
  /** Reads wait for `release()` while this is true. */
  holds = false;
  reads = 0;
  /** Its visitor is to be erased, and it has not come to that yet. */
  isToBeErased = false;
  readonly #waiting: (() => void)[] = [];

  /** Appends facts as one commit; what a relay would hand on. */
  append(by: Actor, ...facts: readonly Fact[]): Commit {
    const before = this.conversation;
    const events = facts.map((fact, index): ConversationEvent => {
      const seq = before.seq + 1 + index;
      return { ...fact, seq, id: `event-${seq}`, at: 1_000 + seq, by };
    });
    this.events.push(...events);
    this.conversation = events.reduce(apply, before);
    return { epoch: this.epoch, before, after: this.conversation, events, agents: [] };
  }

  start(): Commit {
    return this.append(visitor, started);
  }

  say(text: string): Commit {
    return this.append(visitor, { type: 'message.sent', text });
  }

  assign(): Commit {
    const epoch = this.conversation.lifecycle.assignmentEpoch + 1;
    return this.append(agent, {
      type: 'conversation.assigned',
      agent: { id: agent.id, name: 'Ana' },
      epoch,
      reason: 'picked',
    });
  }

  release(): void {
    for (const go of this.#waiting.splice(0)) go();
  }

  readonly store = {
    conversation: async (id: string) => {
      await this.#gate();
      return id === this.id && this.conversation.seq > 0
        ? { epoch: this.epoch, conversation: this.conversation }
        : undefined;
    },
    read: async (_id: string, after: number, limit: number) => {
      this.reads += 1;
      const events = this.events.slice(after, after + limit);
      const head = this.conversation.seq;
      await this.#gate();
      return { epoch: this.epoch, head, events };
    },
    erasures: { isUnderWay: async () => this.isToBeErased } as Partial<Store['erasures']> as Store['erasures'],
  } as Partial<Store> as Store;

  async #gate(): Promise<void> {
    if (this.holds) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
