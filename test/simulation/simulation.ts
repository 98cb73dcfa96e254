/**
 * Level 1 of the proof: real clients and real relays in one process, on virtual time, over a network, a bus and a
 * database that fail as the seed wants. The same seed gives the same run.
 *
 * ```
 *   acts and bad weather ─▶ healing ─▶ all live and idle ─▶ 5 s ─▶ judged ─▶ finale: everybody at once ─▶ judged
 * ```
 */
import { routing as bounds, compareHeadsMs, offerMs, unseenMs } from '../../src/core/limits.ts';
import { routedAgentOf } from '../../src/core/presence/agent-state.ts';
import { match, type Work } from '../../src/core/routing/match.ts';
import type { SiteConfig } from '../../src/relay/config.ts';
import type { Metrics } from '../../src/relay/metrics.ts';
import { agentOfRow, conversationOfRow } from '../../src/relay/store/rows.ts';
import { checkAssignments } from '../support/assignment-checker.ts';
import type { FinalLog, Observation, Violation } from '../support/history.ts';
import { checkHistory } from '../support/history-checker.ts';
import { type Burden, checkOffers } from '../support/offer-checker.ts';
import { type Act, actKinds, randomActs } from './acts.ts';
import { befall } from './calamities.ts';
import { erasingMs, SimulatedErasure, withoutErased } from './erasing.ts';
import { logsIn } from './final-logs.ts';
import { Time } from './life.ts';
import { judgeLists } from './lists.ts';
import { Network } from './network.ts';
import type { Plant } from './plant.ts';
import { Readings } from './readings.ts';
import {
  agents,
  erased,
  site as pickingSite,
  relayNames,
  secretsAge,
  signedIn,
  signedOut,
  siteOf,
  unseenWait,
  visitorTabs,
  windowsPerAgent,
} from './scene.ts';
import { AgentSeat, VisitorSeat } from './seats.ts';
import { SimulatedBrowser } from './simulated-browser.ts';
import { SimulatedBus } from './simulated-bus.ts';
import { type Customer, SimulatedCustomers } from './simulated-customers.ts';
import { SimulatedDatabase } from './simulated-database.ts';
import { SimulatedRelay } from './simulated-relay.ts';
import { SimulatedTokens } from './simulated-tokens.ts';

export interface Run {
  readonly seed: number;
  /** Those of the seed if left out. */
  readonly acts?: readonly Act[];
  readonly plant?: Plant;
  /** Shared by all runs of a process: they are not what is looked at. */
  readonly metrics: Metrics;
}

export interface Outcome {
  readonly violations: readonly Violation[];
  /** What relays logged as mistakes of their own. */
  readonly mistakes: readonly string[];
  /** Things that happened: frames, answers, deadlines. */
  readonly steps: number;
  readonly observations: readonly Observation[];
  readonly logs: readonly FinalLog[];
}

export const hasFailed = ({ violations, mistakes }: Outcome): boolean => violations.length > 0 || mistakes.length > 0;

/** Time for everybody to come back after the weather has cleared: silence is noticed within 35 s, back-off is up to 20 s. */
const recoveryMs = 120_000;

/** Time within which all screens are to show the same when nothing is in the way any more. */
const convergenceMs = compareHeadsMs + 500;

/** Time for the last acts to reach every screen: nothing is in their way any more. */
const finaleMs = 2_000;

const stepMs = 500;

/** Time for work and agents to meet, on relays that answer slowly. */
const serviceMs = 1_500;

export const simulate = async ({ seed, acts = randomActs(seed), plant = {}, metrics }: Run): Promise<Outcome> => {
  const erases = seed % erased.everySeeds === 2;
  const simulation = await Simulation.open(seed, plant, { metrics, erases });
  return simulation.run(acts, {
    signsOut: seed % signedOut.everySeeds === 0,
    changesSecrets: seed % secretsAge.everySeeds === 0,
    signsIn: seed % signedIn.everySeeds === 1,
    erases,
    waitsForUnseen: seed % unseenWait.everySeeds === 0,
  });
};

/** What all relays of a simulation have. */
interface Relays {
  readonly metrics: Metrics;
  readonly erases: boolean;
}

interface People {
  readonly tokens: SimulatedTokens;
  readonly customers: SimulatedCustomers;
  readonly customer: Customer;
}

/** What happens beside the acts. */
interface Extras {
  readonly signsOut: boolean;
  readonly changesSecrets: boolean;
  readonly signsIn: boolean;
  readonly erases: boolean;
  readonly waitsForUnseen: boolean;
}

class Simulation {
  readonly #time: Time;
  readonly #site: SiteConfig;
  readonly #database: SimulatedDatabase;
  readonly #tokens: SimulatedTokens;
  readonly #customer: Customer;
  readonly #erasure: SimulatedErasure;
  readonly #bus: SimulatedBus;
  readonly #relays: readonly SimulatedRelay[];
  readonly #network: Network;
  /** Of the visitors, and of the agents. */
  readonly #browsers: readonly SimulatedBrowser[];
  readonly #visitors: readonly VisitorSeat[];
  readonly #agents: readonly AgentSeat[];
  readonly #observations: Observation[] = [];
  readonly #readings = new Readings();
  readonly #mistakes: string[] = [];
  #signedOut: string | undefined;

  static async open(seed: number, plant: Plant, relays: Relays): Promise<Simulation> {
    const time = new Time(seed);
    const customers = new SimulatedCustomers(time);
    const people = {
      tokens: await SimulatedTokens.of(agents, time),
      customers,
      customer: await customers.customer(signedIn.visitor),
    };
    return new Simulation(time, plant, relays, people, siteOf(seed));
  }

  private constructor(
    time: Time,
    plant: Plant,
    relays: Relays,
    { tokens, customers, customer }: People,
    site: SiteConfig,
  ) {
    this.#time = time;
    this.#site = site;
    this.#database = new SimulatedDatabase(time, plant);
    this.#erasure = new SimulatedErasure(this.#database, time, site.id);
    this.#tokens = tokens;
    this.#customer = customer;
    tokens.keepIn(this.#database.db);
    this.#bus = new SimulatedBus(time);
    const mistaken = (mistake: string): void => void this.#mistakes.push(mistake);
    const shared = { time, database: this.#database, bus: this.#bus, tokens, customers, ...relays, site, mistaken };
    this.#relays = relayNames.map((name) => new SimulatedRelay(name, shared));
    this.#network = new Network(time, this.#relays);
    const note = (observation: Observation): void => void this.#observations.push(observation);
    const world = { time, network: this.#network, plant, note, readings: this.#readings };
    const browsersOf = (names: readonly string[]) => names.map((name) => new SimulatedBrowser(name, plant, time));
    const visitorBrowsers = browsersOf(Object.keys(visitorTabs));
    const agentBrowsers = browsersOf(agents.map(({ id }) => id));
    this.#browsers = [...visitorBrowsers, ...agentBrowsers];
    this.#visitors = visitorBrowsers.flatMap((browser) =>
      Array.from(
        { length: visitorTabs[browser.name] ?? 0 },
        (_, tab) => new VisitorSeat(`${browser.name}-${tab + 1}`, world, browser),
      ),
    );
    this.#agents = agentBrowsers.flatMap((browser) =>
      Array.from({ length: windowsPerAgent }, (_, index) => {
        const id = browser.name;
        return new AgentSeat(`${id}-${index + 1}`, world, { id, token: tokens.tokenOf(id), browser });
      }),
    );
  }

  async run(
    acts: readonly Act[],
    { signsOut, changesSecrets, signsIn, erases, waitsForUnseen }: Extras,
  ): Promise<Outcome> {
    for (const relay of this.#relays) relay.start();
    for (const seat of this.#seats) seat.load();
    for (const act of acts) this.#time.after(act.at, () => this.#carryOut(act));
    const end = acts.at(-1)?.at ?? 0;
    if (signsIn) this.#signIn(end);
    if (signsOut) this.#time.after(end / 2, () => this.#signOut(signedOut.agent));
    if (erases) this.#time.after((end * 2) / 3, () => this.#erase());
    for (let time = 1; changesSecrets && time <= secretsAge.times; time += 1) {
      this.#time.after((end * time) / (secretsAge.times + 1), () => this.#ageSecrets());
    }
    await this.#time.advance(end + 1);
    this.#heal();
    await this.#until(() => this.#isWell, recoveryMs);
    if (erases) await this.#until(() => this.#erasure.isDone, erasingMs);
    if (this.#pushes) await this.#rest();
    if (waitsForUnseen) await this.#time.advance(unseenWait.ms + unseenMs);
    await this.#time.advance(convergenceMs);
    const rested = this.#pushes ? await this.#judgeService(this.#judge()) : this.#judge();
    if (changesSecrets) await this.#returnLater();
    for (const seat of this.#present) if (seat.isLive) seat.finale();
    await this.#time.advance(finaleMs);
    const outcome = hasFailed(rested) ? rested : this.#judge();
    for (const seat of this.#seats) seat.unload();
    for (const relay of this.#relays) relay.crash(true);
    this.#database.db.close();
    return outcome;
  }

  /** The weather has cleared, everybody has come back, and nothing is under way. */
  get #isWell(): boolean {
    const areUp = this.#network.isHonest && this.#relays.every(({ isUp }) => isUp);
    const areSent = this.#presentBrowsers.every(({ kept }) => kept.length === 0);
    return areUp && areSent && this.#present.every((seat) => seat.isLive && seat.isIdle);
  }

  get #seats(): readonly (VisitorSeat | AgentSeat)[] {
    return [...this.#visitors, ...this.#agents];
  }

  /** Those who may come in: all but who was signed out and has noticed. */
  get #present(): readonly (VisitorSeat | AgentSeat)[] {
    return [...this.#visitors, ...this.#presentAgents];
  }

  get #presentAgents(): readonly AgentSeat[] {
    return this.#agents.filter(({ agent, isStopped }) => agent !== this.#signedOut || !isStopped);
  }

  /** Those whose owner may come in: what was left by somebody who is signed out waits until they sign in again. */
  get #presentBrowsers(): readonly SimulatedBrowser[] {
    return this.#browsers.filter(({ name }) => name !== this.#signedOut);
  }

  /** Visitors' secrets are from here on so old that they are to be changed. */
  #ageSecrets(): void {
    this.#database.db.exec('update visitor set secret_since = 0');
  }

  /** Everybody is away for longer than a former secret is good, and comes back. */
  async #returnLater(): Promise<void> {
    this.#database.db.exec('update visitor set former_until = 0');
    for (const { name } of this.#seats) for (const link of this.#network.linksOf(name)) link.cut();
    await this.#time.advance(stepMs);
    await this.#until(() => this.#isWell, recoveryMs);
    await this.#time.advance(convergenceMs);
  }

  /** One tab after the other, until long before the weather clears. */
  #signIn(end: number): void {
    const tabs = this.#visitors.filter(({ name }) => name.startsWith(signedIn.visitor));
    tabs.forEach((tab, index) => {
      this.#time.after((end * (index + 1)) / (tabs.length + 1), () => {
        for (const browser of this.#browsers) if (browser.name === signedIn.visitor) browser.customer = this.#customer;
        tab.signIn(this.#customer);
      });
    });
  }

  /** Whoever the relays know that browser as. */
  #erase(): void {
    const [browser] = this.#browsers.filter(({ name }) => name === erased.visitor);
    const { id } = browser?.visitor ?? {};
    const failed = (error: unknown): void => void this.#mistakes.push(`erasing: ${String(error)}`);
    if (!browser || id === undefined) return;
    browser.isErased = true;
    browser.visitor = undefined;
    this.#erasure.ask(id).catch(failed);
  }

  #signOut(agent: string): void {
    this.#signedOut = agent;
    this.#tokens.revokeIn(this.#database.db, agent);
    this.#observations.push({ kind: 'revoked', at: this.#time.now(), person: { kind: 'agent', id: agent } });
  }

  #judge(): Outcome {
    const all = logsIn(this.#database.db);
    const gone = this.#erasure.conversations;
    const logs = withoutErased(all, gone);
    const screens = this.#present.flatMap((seat) => seat.screens);
    const told = checkHistory({
      observations: withoutErased(this.#observations, gone),
      logs,
      outboxes: [...this.#present.map(({ outbox }) => outbox), ...this.#disks(all)],
      finalScreens: withoutErased(screens, gone),
      lanesLast: true,
    });
    const violations = [
      ...told,
      ...judgeLists(this.#database.db, this.#presentAgents),
      ...withoutErased(this.#readings.judge(this.#database.db, this.#present), gone),
      ...this.#judgePresence(),
      ...checkOffers(logs, this.#burdens()),
      ...checkAssignments(logs, this.#time.now()),
      ...this.#erasure.judge({ observations: this.#observations, logs: all, screens }),
    ];
    const { steps } = this.#time;
    return { violations, mistakes: this.#mistakes, steps, observations: this.#observations, logs };
  }

  get #pushes(): boolean {
    return this.#site !== pickingSite;
  }

  /** Everybody takes no more work, and what is offered runs out: lists hold still then. */
  async #rest(): Promise<void> {
    for (const seat of this.#presentAgents) seat.serve(false);
    await this.#until(() => this.#isWell, recoveryMs);
    await this.#time.advance(offerMs.min);
  }

  /** Work that waits and agents who take work again meet at once: nothing is lost, nobody is left idle. */
  async #judgeService(rested: Outcome): Promise<Outcome> {
    for (const seat of this.#presentAgents) seat.serve(true);
    await this.#time.advance(serviceMs);
    const { db } = this.#database;
    const routed = (db.prepare('select state from agent_state').all() as { state: string }[]).map((row) =>
      routedAgentOf(agentOfRow(row), ['service']),
    );
    // That a pause is over is found by looking.
    const waiting = db
      .prepare('select snapshot from conversation where to_route = 1 and paused_until <= ?')
      .all(this.#time.now() - bounds.lookEveryMs - serviceMs) as { snapshot: string }[];
    const work = waiting.map((row): Work => {
      const { id, routing } = conversationOfRow(row);
      const { queue, priority, arrivedAt, units, tried } = routing;
      return { conversation: id, queue, priority, arrivedAt, units, tried, presences: ['available', 'busy'] };
    });
    const { offers } = match(work, routed, new Map(), this.#time.now());
    const idle = offers.map(
      ({ conversation, agent }): Violation => ({
        rule: 'service',
        c: conversation,
        ids: [],
        why: `it waits while ${agent} could have it`,
      }),
    );
    return { ...rested, violations: [...rested.violations, ...idle] };
  }

  #burdens(): readonly Burden[] {
    const rows = this.#database.db.prepare('select state from agent_state').all() as { state: string }[];
    return rows
      .map(agentOfRow)
      .map(({ id, sessions, presence }) => ({ agent: id, sessions, load: presence.workload.load }));
  }

  /** Nobody is locked out: in the end everybody who may come in is in. */
  #judgePresence(): readonly Violation[] {
    const out = this.#present.filter(({ isLive }) => !isLive);
    return out.map(({ name }) => ({ rule: 'membership', c: '', ids: [], why: `${name} did not come in again` }));
  }

  /** What browsers have on disk and have not sent, and what they had and is nowhere any more. */
  #disks(logs: readonly FinalLog[]): readonly { readonly client: string; readonly ids: readonly string[] }[] {
    const settled = new Set(logs.flatMap(({ events }) => events.map(({ id }) => id)));
    for (const seen of this.#observations) if (seen.kind === 'nack' && seen.fatal) settled.add(seen.id);
    for (const { outbox } of this.#present) for (const id of outbox.refused) settled.add(id);
    return this.#presentBrowsers.map(({ name, kept, rescued }) => ({
      client: `${name}'s browser`,
      ids: [...kept, ...[...rescued].filter((id) => !settled.has(id))],
    }));
  }

  async #until(condition: () => boolean, withinMs: number): Promise<void> {
    for (let passed = 0; passed < withinMs && !condition(); passed += stepMs) await this.#time.advance(stepMs);
  }

  #heal(): void {
    this.#network.isCalm = true;
    this.#network.offline.clear();
    this.#bus.loss = 0;
    this.#bus.isUp = true;
    this.#database.failure = 0;
    for (const relay of this.#relays) relay.start();
  }

  #carryOut(act: Act): void {
    const of = <T>(all: readonly T[]): T | undefined => all[act.who % all.length];
    const { about } = actKinds[act.kind];
    if (about === 'visitor') of(this.#visitors)?.act(act);
    else if (about === 'agent') of(this.#agents)?.act(act);
    else {
      const [time, network, bus, database] = [this.#time, this.#network, this.#bus, this.#database];
      const mistaken = (mistake: string): void => void this.#mistakes.push(mistake);
      const struck = { client: of(this.#seats)?.name ?? '', relay: of(this.#relays) };
      befall(act, struck, { time, network, bus, database, mistaken });
    }
  }
}
