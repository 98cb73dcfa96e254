/** Somebody who gives commands to a store: makes the requests a relay would make, each in its place of the lane. */
import type { Actor } from '../../src/core/conversation/participants.ts';
import type { Command } from '../../src/core/conversation/vocabulary.ts';
import type { AppendRequest } from '../../src/relay/store/store.ts';

/** What may differ from what a sender would do by itself. */
export type Otherwise = Partial<
  Pick<
    AppendRequest,
    'id' | 'lane' | 'n' | 'digest' | 'fence' | 'site' | 'start' | 'rights' | 'handing' | 'queues' | 'surveys'
  >
>;

export const workstream = 'sales';

export class Sender {
  readonly actor: Actor;
  readonly site: string;
  readonly #lane: string;
  readonly #given = new Map<string, number>();

  constructor(actor: Actor, { site = 'acme', lane = `lane-of-${actor.id}` } = {}) {
    this.actor = actor;
    this.site = site;
    this.#lane = lane;
  }

  static visitor(name: string, place?: { site?: string; lane?: string }): Sender {
    return new Sender({ kind: 'visitor', id: `visitor-${name}` }, place);
  }

  static agent(name: string, place?: { site?: string; lane?: string }): Sender {
    return new Sender({ kind: 'agent', id: `agent-${name}`, name }, place);
  }

  static supervisor(name: string, place?: { site?: string; lane?: string }): Sender {
    return new Sender({ kind: 'supervisor', id: `supervisor-${name}`, name }, place);
  }

  start(conversation: string, otherwise: Otherwise = {}): AppendRequest {
    const start = { workstream, mode: 'live', secretHash: `secret of ${this.actor.id}` } as const;
    return this.give(conversation, { type: 'conversation.start' }, { start, ...otherwise });
  }

  say(conversation: string, text: string, otherwise: Otherwise = {}): AppendRequest {
    return this.give(conversation, { type: 'message.send', text }, otherwise);
  }

  give(conversation: string, command: Command, otherwise: Otherwise = {}): AppendRequest {
    const n = otherwise.n ?? (this.#given.get(conversation) ?? 0) + 1;
    if (otherwise.lane === undefined) this.#given.set(conversation, n);
    return {
      conversation,
      id: `${otherwise.lane ?? this.#lane}-${n}`,
      lane: this.#lane,
      command,
      digest: JSON.stringify([this.actor, command]),
      site: this.site,
      actor: this.actor,
      ...otherwise,
      n,
    };
  }
}
