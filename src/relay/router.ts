/**
 * The router: brings together work that waits and agents who are free. Rules R2–R5 and R8 in docs/SPEC.md.
 *
 * Every relay looks when something it has written may have made a match, and now and then in case nobody did. What is to
 * be offered to whom is reckoned from what the database says at that moment (`core/routing/match.ts`) and judged again,
 * under lock, by the append: of relays that look at the same work at the same time one makes the offer, and the others
 * are refused and look again.
 */
import type { Conversation } from '../core/conversation/conversation.ts';
import { system } from '../core/conversation/participants.ts';
import { isUnasked, scenarioOf } from '../core/conversation/routing.ts';
import type { Command, FactType } from '../core/conversation/vocabulary.ts';
import { isWithin } from '../core/hours/hours.ts';
import { routing as bounds } from '../core/limits.ts';
import { routedAgentOf } from '../core/presence/agent-state.ts';
import { match, type Offer, type Work } from '../core/routing/match.ts';
import type { Answer, Appender } from './appender.ts';
import type { Clock } from './clock.ts';
import type { AgentConfig, SiteConfig } from './config.ts';
import type { Log } from './log.ts';
import type { Roster } from './roster.ts';
import { methodsOf, presencesFor, queuesOf, type RoutingSettings, routingOf } from './routing-settings.ts';
import type { Commit, Store } from './store/store.ts';

interface Parts {
  readonly relayId: string;
  readonly sites: ReadonlyMap<string, SiteConfig>;
  readonly agents: ReadonlyMap<string, Pick<AgentConfig, 'picture' | 'role'>>;
  readonly store: Pick<Store, 'workforce'>;
  readonly appender: Pick<Appender, 'append'>;
  readonly roster: Pick<Roster, 'step'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
}

/** One site's turn. */
interface Turn {
  looking: Promise<void> | undefined;
  /** Asked for while a look was under way, which may have been too early. */
  again: boolean;
  cancel: () => void;
}

export class Router {
  readonly #parts: Parts;
  readonly #turns = new Map<string, Turn>();
  /** Counts commands, so that each has an id of its own. */
  #given = 0;
  #isStopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): void {
    for (const site of this.#parts.sites.keys()) this.wake(site);
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const { cancel } of this.#turns.values()) cancel();
    await Promise.all([...this.#turns.values()].map(({ looking }) => looking));
  }

  /** A commit was made on this relay: more work, or more room for it. */
  committed({ after, agents, events }: Commit): void {
    const { routing, lifecycle } = after;
    const isOver = events.some(({ type }) => !moveless.has(type));
    if (isOver && (agents.length > 0 || isUnasked(routing, lifecycle))) this.wake(lifecycle.site);
  }

  /** Something has happened in this site that may have made a match. */
  wake(site: string): void {
    if (this.#isStopped) return;
    const turn = this.#turns.get(site) ?? { looking: undefined, again: false, cancel: () => undefined };
    this.#turns.set(site, turn);
    if (turn.looking !== undefined) {
      turn.again = true;
      return;
    }
    turn.cancel();
    turn.again = false;
    turn.looking = this.#look(site)
      .catch((error: unknown) => {
        this.#parts.log.warn({ err: error }, 'looking for agents for what waits failed');
        return bounds.waitingMs;
      })
      .then((waitMs) => {
        turn.looking = undefined;
        if (turn.again) this.wake(site);
        else if (!this.#isStopped) turn.cancel = this.#parts.clock.after(waitMs, () => this.wake(site));
      });
  }

  /** Makes the offers that can be made; what nobody is asked about is assigned. Resolves with the time until it is worth looking again, in milliseconds. */
  async #look(id: string): Promise<number> {
    const { sites, store, clock } = this.#parts;
    const site = sites.get(id);
    const settings = site ? pushingWorkstreams(site, clock.now()) : new Map<string, RoutingSettings>();
    if (!site || settings.size === 0) return bounds.lookEveryMs;
    const waiting = await store.workforce.toRoute(id, [...settings.keys()], bounds.batch);
    if (waiting.length === 0) return bounds.lookEveryMs;
    const agents = await store.workforce.agents(id);
    const work = waiting.flatMap((one) => workOf(one, settings.get(one.lifecycle.workstream)));
    const routed = agents.map((agent) => routedAgentOf(agent, queuesOf(site, agent.id) ?? []));
    const { offers, exhausted, limited } = match(work, routed, methodsOf(site), clock.now());
    const found = new Map(waiting.map((one) => [one.id, one]));
    const names = new Map(agents.map(({ id: agent, name }) => [agent, name]));
    const answers = await Promise.all([
      ...offers.map((offer) => this.#offer(offer, found, names, settings)),
      ...exhausted.map((conversation) => this.#give(conversation, id, { type: 'round.end' })),
    ]);
    for (const agent of limited) {
      if (agents.some((one) => one.id === agent && !one.presence.alert)) {
        await this.#parts.roster.step({ id: agent, site: id }, { kind: 'alerted', alert: 'session-limit' });
      }
    }
    // There may be more behind what was looked at; and who was refused looked at what has changed meanwhile.
    const isMore = offers.length > 0 && (waiting.length >= bounds.batch || answers.some(({ ok }) => !ok));
    return isMore && answers.some(({ ok }) => ok) ? 0 : bounds.waitingMs;
  }

  async #offer(
    { conversation, agent: id, reasons }: Offer,
    found: ReadonlyMap<string, Conversation>,
    names: ReadonlyMap<string, string>,
    settings: ReadonlyMap<string, RoutingSettings>,
  ): Promise<Answer> {
    const { lifecycle, routing } = found.get(conversation) as Conversation;
    const terms = settings.get(lifecycle.workstream) as RoutingSettings;
    const { picture, role } = this.#parts.agents.get(id) ?? {};
    const looks = { ...(picture !== undefined && { picture }), ...(role === 'bot' && { isBot: true as const }) };
    const agent = { id, name: names.get(id) ?? '', ...looks };
    const presences = [...presencesFor(routing, terms)];
    const { ask, ...offer } = terms.offer;
    // Whom it reaches whatever their presence is asked always: they may not be there (R9).
    const command: Command =
      ask || routing.overflow === 'offer'
        ? { type: 'offer.make', agent, scenario: scenarioOf(routing, lifecycle), ...offer, presences, reasons }
        : { type: 'conversation.auto-assign', agent, ms: offer.ms, presences, reasons };
    return this.#give(conversation, lifecycle.site, command);
  }

  #give(conversation: string, site: string, command: Command): Promise<Answer> {
    this.#given += 1;
    const id = `${this.#parts.relayId}-${this.#given}`;
    const request = { conversation, id, lane: id, n: 1, command, digest: id, site, actor: system };
    return new Promise((resolve) => this.#parts.appender.append(request, bounds.bytes, resolve));
  }
}

/** The workstreams that push work now: out of hours nothing reaches an agent (M2). */
const pushingWorkstreams = ({ workstreams }: SiteConfig, now: number): ReadonlyMap<string, RoutingSettings> =>
  new Map(
    workstreams.flatMap((workstream) => {
      const settings = routingOf(workstream);
      const isOpen = !workstream.hours || isWithin(workstream.hours, now);
      return settings?.queueing.pushes && isOpen ? [[workstream.id, settings]] : [];
    }),
  );

const workOf = ({ id, routing, lifecycle }: Conversation, settings: RoutingSettings | undefined): readonly Work[] => {
  if (!settings) return [];
  const { queue, priority, arrivedAt, units, tried, isHandedOn, escalation } = routing;
  const presences = presencesFor(routing, settings);
  const former = settings.sameAgent && !isHandedOn ? lifecycle.former?.id : undefined;
  return [
    {
      conversation: id,
      queue,
      priority,
      arrivedAt,
      units,
      presences,
      tried,
      ...(former !== undefined && { former }),
      ...(escalation?.by.isBot && { isForPeople: true }),
    },
  ];
};

/** Events that make no match: they neither bring work nor make room for it. */
const moveless: ReadonlySet<FactType> = new Set([
  'offer.made',
  'message.sent',
  'note.written',
  'aside.written',
  'context.set',
  'consult.asked',
  'consult.accepted',
  'consult.failed',
  'consult.ended',
]);
