/** One conversation under `decide` and `apply`, with its log: what a relay does with it, without the relay. */
import type { Notice } from '../../src/core/conversation/consent.ts';
import {
  apply,
  type Context,
  type Conversation,
  decide,
  isRefusal,
  newConversation,
} from '../../src/core/conversation/conversation.ts';
import type { FoundLinks, LinkedCase, LinkedContact } from '../../src/core/conversation/links.ts';
import type { OverflowAction } from '../../src/core/conversation/overflow.ts';
import { type Actor, system } from '../../src/core/conversation/participants.ts';
import type { AgentStanding, Queueing } from '../../src/core/conversation/routing.ts';
import type { Handing } from '../../src/core/conversation/supervision.ts';
import type { Surveying } from '../../src/core/conversation/survey.ts';
import type { Mode, State } from '../../src/core/conversation/transitions.ts';
import type { Command, ConversationEvent, LifecycleCommand } from '../../src/core/conversation/vocabulary.ts';
import type { ErrorCode, Refusal } from '../../src/core/errors.ts';
import type { Form } from '../../src/core/forms/form.ts';
import { allRights } from '../../src/core/rights.ts';

export { system } from '../../src/core/conversation/participants.ts';

export const site = 'acme';
export const visitor: Actor = { kind: 'visitor', id: 'visitor-1' };
export const otherVisitor: Actor = { kind: 'visitor', id: 'visitor-2' };
export const ana: Actor = { kind: 'agent', id: 'agent-1', name: 'Ana' };
export const ben: Actor = { kind: 'agent', id: 'agent-2', name: 'Ben' };
export const sam: Actor = { kind: 'supervisor', id: 'supervisor-1', name: 'Sam' };

/** 4 March 2026, 09:30 UTC: when every scripted conversation starts. */
export const startedAt = Date.UTC(2026, 2, 4, 9, 30);

/** What may differ from the defaults when a command is given. */
export type Circumstances = Partial<
  Pick<Context, 'site' | 'fence' | 'agent' | 'score' | 'masked' | 'uploads' | 'vouched' | 'handing' | 'rights'>
> & {
  readonly id?: string;
  readonly at?: number;
  /** What becomes of a start, its queue being full. */
  readonly overflow?: OverflowAction;
  /** The notice that is shown before a start, and why none can begin. */
  readonly notice?: Notice;
  readonly problem?: Refusal;
  /** What is asked before a start, and after the end: how content the visitor is, unless told otherwise. */
  readonly form?: Form;
  readonly surveying?: Surveying;
  /** What the site has of contacts and cases: Rosa and her lamp, unless told otherwise. */
  readonly links?: FoundLinks;
};

export const rosa: LinkedContact = { id: 'contact-1', version: 1, name: 'Rosa Lopes', account: 'Lopes Ltd' };
export const lamp: LinkedCase = { id: 'case-001', version: 1, number: 12, title: 'Broken lamp' };

/** How a conversation that is offered to agents enters its queue. */
export const pushed: Queueing = { queue: 'sales', priority: 0, pushes: true, units: 20, wrapUp: 'held' };

/** An agent who has nothing to do. */
export const idle: AgentStanding = { presence: 'available', freeUnits: 100, sessions: 0 };

/** What is configured of somebody, or some queue, that work is handed to. */
export const handing: Handing = {
  name: 'Ben',
  presences: ['available', 'busy'],
  offer: { ms: 120_000, countdown: true, missedAlert: true, declinedAlert: true },
};

export const incoming = {
  type: 'offer.make',
  scenario: 'incoming',
  ms: 120_000,
  countdown: true,
  declinable: true,
  timeout: 'route-on',
  missedAlert: true,
  declinedAlert: true,
  presences: ['available', 'busy'],
  reasons: { method: 'most-free', freeUnits: 100, idleSince: 0, lastOfferAt: 0 },
} as const satisfies Omit<Extract<Command, { type: 'offer.make' }>, 'agent'>;

/** What the router gives where an agent is not asked (N5). */
export const autoAssignment = ({ id, name = '' }: Actor): Extract<Command, { type: 'conversation.auto-assign' }> => ({
  type: 'conversation.auto-assign',
  agent: { id, name },
  ms: incoming.ms,
  presences: [...incoming.presences],
  reasons: incoming.reasons,
});

export class ScriptedConversation {
  readonly #mode: Mode;
  readonly #queueing: Queueing | undefined;
  readonly #events: ConversationEvent[] = [];
  #conversation = newConversation('conversation-1');
  #given = 0;
  #at = startedAt;

  constructor(mode: Mode = 'live', queueing?: Queueing) {
    this.#mode = mode;
    this.#queueing = queueing;
  }

  get now(): Conversation {
    return this.#conversation;
  }

  get state(): State {
    return this.#conversation.lifecycle.state;
  }

  get events(): readonly ConversationEvent[] {
    return this.#events;
  }

  /**
   * Gives a command and gets its code if it is refused. Agents believe in the current assignment and supervisors have all
   * rights unless told otherwise.
   */
  try(actor: Actor, command: Command, circumstances: Circumstances = {}): ErrorCode | undefined {
    this.#given += 1;
    this.#at = circumstances.at ?? this.#at + 1_000;
    const verdict = decide(this.#conversation, command, {
      actor,
      site: circumstances.site ?? site,
      fence: circumstances.fence ?? this.#conversation.lifecycle.assignmentEpoch,
      start: {
        workstream: 'sales',
        mode: this.#mode,
        visitorNumber: 7,
        ...(this.#queueing && { queueing: this.#queueing }),
        ...(circumstances.overflow && { overflow: circumstances.overflow }),
        ...(circumstances.notice && { notice: circumstances.notice }),
        ...(circumstances.form && { form: circumstances.form }),
        ...(circumstances.problem && { problem: circumstances.problem }),
      },
      surveying: circumstances.surveying ?? { now: this.#at, surveys: { sales: { rating: true, questions: [] } } },
      ...(circumstances.agent && { agent: circumstances.agent }),
      ...(circumstances.uploads && { uploads: circumstances.uploads }),
      ...(circumstances.score !== undefined && { score: circumstances.score }),
      ...(circumstances.masked && { masked: circumstances.masked }),
      ...(circumstances.vouched && { vouched: circumstances.vouched }),
      ...(circumstances.handing && { handing: circumstances.handing }),
      links: circumstances.links ?? { contact: rosa, case: lamp },
      rights: circumstances.rights ?? (actor.kind === 'supervisor' ? allRights : []),
    });
    if (isRefusal(verdict)) return verdict.refused;
    const id = circumstances.id ?? `command-${this.#given}`;
    for (const [index, fact] of verdict.entries()) {
      const place = {
        seq: this.#conversation.seq + 1,
        id: index === 0 ? id : `${id}.${index}`,
        at: this.#at,
        by: actor,
      };
      const event: ConversationEvent = { ...fact, ...place };
      this.#conversation = apply(this.#conversation, event);
      this.#events.push(event);
    }
    return undefined;
  }

  /** Gives a command that has to succeed. */
  give(actor: Actor, command: Command, circumstances: Circumstances = {}): this {
    const refused = this.try(actor, command, circumstances);
    if (refused !== undefined) throw new Error(`${command.type} by ${actor.id} was refused: ${refused}`);
    return this;
  }

  started(by: Actor = visitor): this {
    return this.give(by, { type: 'conversation.start' });
  }

  picked(by: Actor = ana): this {
    return this.give(by, { type: 'conversation.pick' });
  }

  /** Offered to an agent who is free, or not so free. */
  offered(
    to: Actor = ana,
    agent: AgentStanding = idle,
    terms: Partial<Extract<Command, { type: 'offer.make' }>> = {},
  ): this {
    const offer = { ...incoming, agent: { id: to.id, name: to.name ?? '' }, ...terms };
    return this.give(system, offer, { agent });
  }

  /** Assigned at once to an agent who was not asked. */
  autoAssigned(to: Actor = ana, agent: AgentStanding = idle): this {
    return this.give(system, autoAssignment(to), { agent });
  }

  /** The name of the offer that can be answered; 0 if there is none. */
  get offer(): number {
    return this.#conversation.routing.offer?.seq ?? 0;
  }

  said(by: Actor, text: string, circumstances: Circumstances = {}): this {
    return this.give(by, { type: 'message.send', text }, circumstances);
  }

  ended(by: Actor = ana): this {
    return this.give(by, { type: 'conversation.end' });
  }

  released(by: Actor = ana): this {
    return this.give(by, { type: 'conversation.release' });
  }

  reopened(by: Actor = ana): this {
    return this.give(by, { type: 'conversation.reopen' });
  }

  /** Handed on by who has it, or a supervisor: another one is asked. */
  transferred(by: Actor = ana, to: Actor = ben, agent: AgentStanding = idle): this {
    return this.give(
      by,
      { type: 'conversation.transfer', agent: to.id },
      { agent, handing: { ...handing, name: to.name ?? '' } },
    );
  }

  /** The offer that can be answered, answered by who got it. */
  accepted(by: Actor = ben): this {
    return this.give(by, { type: 'offer.accept', offer: this.offer }, { agent: idle });
  }

  joined(by: Actor = sam): this {
    return this.give(by, { type: 'conversation.join' });
  }

  /** A colleague is asked to be consulted. */
  asked(by: Actor = ana, to: Actor = ben, agent: AgentStanding = idle): this {
    return this.give(
      by,
      { type: 'consult.ask', agent: to.id },
      { agent, handing: { ...handing, name: to.name ?? '' } },
    );
  }

  /** The names of the requests that can be answered, oldest first. */
  get consults(): readonly number[] {
    return (this.#conversation.consulting?.requests ?? []).map(({ seq }) => seq);
  }

  /** Asked, and there. */
  consulted(by: Actor = ana, whom: Actor = ben): this {
    return this.asked(by, whom).give(whom, { type: 'consult.accept', consult: this.consults.at(-1) ?? 0 });
  }

  /** The time of the present state is over. */
  expired(reason: Extract<LifecycleCommand, { type: 'conversation.expire' }>['reason']): this {
    const { since } = this.#conversation.lifecycle;
    return this.give(system, { type: 'conversation.expire', reason, since });
  }

  sessionClosed(by: Actor = ana): this {
    return this.give(by, { type: 'session.close' });
  }
}

/** A conversation brought to a state the way a real one gets there, held by Ana where somebody holds it. */
export const conversationIn = (state: State, mode: Mode): ScriptedConversation => {
  const script = new ScriptedConversation(mode);
  switch (state) {
    case 'new':
      return script;
    case 'open':
      return script.started();
    case 'active':
      return script.started().picked();
    case 'waiting':
      if (mode === 'live') throw new Error('A live conversation never waits.');
      return script.started().picked().sessionClosed();
    case 'wrap-up':
      return script.started().picked().ended();
    case 'closed':
      return script.started().picked().ended().sessionClosed();
  }
};
