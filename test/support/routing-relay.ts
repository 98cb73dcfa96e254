/** Relays as far as routing goes, on one database whose clock is the test's: they start, stop, die, and route. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Actor } from '../../src/core/conversation/participants.ts';
import type { Command } from '../../src/core/conversation/vocabulary.ts';
import { presenceOf } from '../../src/core/presence/presence.ts';
import { Appender } from '../../src/relay/appender.ts';
import type { Clock } from '../../src/relay/clock.ts';
import type { SiteConfig } from '../../src/relay/config.ts';
import { agentLimits, conversationLimits, Expiry, lapses } from '../../src/relay/expiry.ts';
import { Roster } from '../../src/relay/roster.ts';
import { Router } from '../../src/relay/router.ts';
import { handingOf, type RoutingConfig, routingOf } from '../../src/relay/routing-settings.ts';
import type { AppendRequest, Commit, Store } from '../../src/relay/store/store.ts';
import { ClockedStore } from './clocked-store.ts';
import { masking } from './unmasked.ts';
import { VirtualClock } from './virtual-clock.ts';

export const site = 'acme';

const metrics = { appendSeconds: { observe: () => undefined }, appendBatch: { observe: () => undefined } };
const log = { warn: () => undefined, error: (...what: unknown[]) => assert.fail(JSON.stringify(what)) };

const person = (id: string): Actor => ({ kind: 'agent', id, name: id });

interface Parts {
  readonly clock: Clock;
  readonly store: Store;
  readonly sites: ReadonlyMap<string, SiteConfig>;
  /** Transactions side by side. */
  readonly lanes: number;
  /** Called for each commit made here. */
  readonly committed: (commit: Commit) => void;
}

/** A relay without connections: what it writes, who is at it, what it offers and what it ends by itself. */
export class RoutingRelay {
  readonly appender: Appender;
  readonly roster: Roster;
  readonly #router: Router;
  readonly #expiries: readonly Expiry[];

  constructor(id: string, { clock, store, sites, lanes, committed }: Parts) {
    this.appender = new Appender({
      masking,
      store,
      lanes,
      clock,
      log,
      metrics,
      committed: (commit: Commit) => {
        committed(commit);
        this.#router.committed(commit);
      },
    } as never);
    this.roster = new Roster({
      relayId: id,
      sites,
      workforce: store.workforce,
      audit: store.audit,
      signIns: store,
      agents: new Map(),
      changed: (state) => {
        this.#router.wake(state.site);
        if (state.presence.link === 'signed-out') absences.lookAgain();
      },
      clock,
      log,
    });
    const { appender, roster } = this;
    const { workforce } = store;
    const absences = new Expiry({ source: agentLimits(workforce), appender, clock, log });
    this.#router = new Router({ relayId: id, sites, agents: new Map(), store, appender, roster, clock, log });
    const sources = [conversationLimits(store, sites), lapses(workforce)];
    this.#expiries = [absences, ...sources.map((source) => new Expiry({ source, appender, clock, log }))];
  }

  start(): void {
    this.roster.start();
    this.#router.start();
    for (const expiry of this.#expiries) expiry.start();
  }

  /** Ends in order. */
  async stop(): Promise<void> {
    await this.die();
    await this.roster.stop();
  }

  /** Ends as by kill -9, as far as the database can tell. */
  async die(): Promise<void> {
    await Promise.all([this.#router.stop(), this.roster.halt(), ...this.#expiries.map((one) => one.stop())]);
    await this.appender.flush();
  }
}

/** A site with one queue, its database, and relays. */
export class RoutingScene {
  readonly clock = new VirtualClock();
  readonly store = new ClockedStore(this.clock.now);
  readonly sites: Map<string, SiteConfig>;
  readonly commits: Commit[] = [];
  #given = 0;

  constructor(
    context: TestContext,
    routing: Partial<RoutingConfig> = {},
    workstream: Partial<SiteConfig['workstreams'][number]> = {},
  ) {
    const chat = {
      id: 'chat',
      name: 'Chat',
      mode: 'live' as const,
      ...workstream,
      routing: { queue: 'sales', ...routing },
    };
    const queues = [{ id: 'sales', name: 'Sales' }];
    this.sites = new Map([[site, { id: site, name: site, origins: [], queues, workstreams: [chat] }]]);
    context.after(() => this.store.close());
  }

  relay(context: TestContext, id = 'relay-1'): RoutingRelay {
    const { clock, store, sites } = this;
    const committed = (commit: Commit): void => void this.commits.push(commit);
    const relay = new RoutingRelay(id, { clock, store, sites, lanes: 1, committed });
    relay.start();
    context.after(() => relay.die());
    return relay;
  }

  /** Somebody gives a command by way of a relay. */
  async give(relay: RoutingRelay, conversation: string, actor: Actor, command: Command): Promise<string> {
    this.#given += 1;
    const id = `act-${this.#given}`;
    const { lifecycle } = (await this.store.conversation(conversation))?.conversation ?? {};
    const [workstream] = this.sites.get(site)?.workstreams ?? [];
    assert.ok(workstream);
    const settings = routingOf(workstream);
    const isStart = command.type === 'conversation.start';
    const request: AppendRequest = {
      conversation,
      id,
      lane: id,
      n: 1,
      command,
      digest: id,
      site,
      actor,
      ...(lifecycle && { fence: lifecycle.assignmentEpoch }),
      ...(command.type === 'consult.ask' && {
        handing: handingOf([workstream], { name: command.agent, role: 'agent' }),
      }),
      ...(isStart && {
        start: { workstream: 'chat', mode: workstream.mode, ...(settings && { queueing: settings.queueing }) },
      }),
    };
    const answered = Promise.withResolvers<string>();
    relay.appender.append(request, 100, (answer) => answered.resolve(answer.ok ? 'ok' : answer.code));
    await this.clock.advance(0);
    return answered.promise;
  }

  async begin(relay: RoutingRelay, conversation: string): Promise<void> {
    const visitor: Actor = { kind: 'visitor', id: `visitor of ${conversation}` };
    assert.equal(await this.give(relay, conversation, visitor, { type: 'conversation.start' }), 'ok');
    await this.clock.advance(0);
  }

  /** The agent connects, at a relay. */
  async come(relay: RoutingRelay, agent: string): Promise<void> {
    relay.roster.came({ actor: person(agent), site });
    await this.clock.advance(0);
    await this.clock.advance(0);
  }

  /** A connection of the agent is closed, that came by a sign-in. */
  async leave(relay: RoutingRelay, agent: string, signIn?: string): Promise<void> {
    relay.roster.left({ actor: person(agent), ...(signIn !== undefined && { signIn }) });
    await this.clock.advance(0);
    await this.clock.advance(0);
  }

  /** Gives what the agent does about what they have or are offered. */
  async act(
    relay: RoutingRelay,
    conversation: string,
    agent: string,
    type: 'offer.accept' | 'offer.decline' | 'session.close' | 'conversation.end' | 'assignment.see',
  ): Promise<string> {
    const offer = (await this.now(conversation)).routing.offer?.seq ?? 1;
    const isAnswer = type === 'offer.accept' || type === 'offer.decline';
    return this.give(relay, conversation, person(agent), isAnswer ? { type, offer } : { type });
  }

  async now(conversation: string) {
    const { conversation: now } = (await this.store.conversation(conversation)) ?? assert.fail(conversation);
    return now;
  }

  /** Who has it asks a colleague; gives the name of the request. */
  async ask(relay: RoutingRelay, conversation: string, agent: string, colleague: string): Promise<number> {
    const command = { type: 'consult.ask', agent: colleague } as const;
    assert.equal(await this.give(relay, conversation, person(agent), command), 'ok');
    return (await this.now(conversation)).consulting?.requests.at(-1)?.seq ?? 0;
  }

  /** To whom it is offered. */
  async offeredTo(conversation: string): Promise<string | undefined> {
    return (await this.now(conversation)).routing.offer?.agent.id;
  }

  /** Who has it. */
  async heldBy(conversation: string): Promise<string | undefined> {
    return (await this.now(conversation)).lifecycle.assignee?.id;
  }

  async loadOf(agent: string): Promise<number | undefined> {
    return (await this.store.workforce.agent(agent))?.presence.workload.load;
  }

  async presenceOf(agent: string): Promise<string> {
    const state = await this.store.workforce.agent(agent);
    return state ? presenceOf(state.presence).base : 'unknown';
  }
}
