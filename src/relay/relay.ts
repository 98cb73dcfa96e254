/** The relay: wires the parts together, starts, drains and stops. Only here and in `main.ts` are ports given their implementations. */
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { drainMs } from '../core/limits.ts';
import { Appender } from './appender.ts';
import { Attendance } from './attendance.ts';
import { Accounts } from './auth/accounts.ts';
import { AgentTokens } from './auth/tokens.ts';
import { VisitorTokens } from './auth/visitor-tokens.ts';
import type { Bus } from './bus/bus.ts';
import { InProcessBus } from './bus/in-process.ts';
import { openNatsBus } from './bus/nats.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { Connections } from './connections.ts';
import { agentLimits, conversationLimits, Expiry } from './expiry.ts';
import { Admission } from './http/admission.ts';
import { agentRoutes } from './http/agent-routes.ts';
import { demoRoutes } from './http/demo-routes.ts';
import { FrameRoutes } from './http/frame-routes.ts';
import { libraryRoutes } from './http/library-routes.ts';
import { OriginPolicy } from './http/origins.ts';
import { createServer, webFolder } from './http/server.ts';
import { StaffDoor } from './http/staff-door.ts';
import { Door } from './http/upgrade.ts';
import { Hub } from './hub.ts';
import { type LagSource, Load, measuredLag } from './load.ts';
import { createMetrics } from './metrics.ts';
import type { RelayParts } from './parts.ts';
import { Repairs } from './repairs.ts';
import { Roster } from './roster.ts';
import { Router } from './router.ts';
import { openPostgresStore } from './store/postgres/postgres-store.ts';
import { openSqliteStore } from './store/sqlite/sqlite-store.ts';
import type { Store } from './store/store.ts';
import { WorkLists } from './work-list.ts';

export interface RelayOptions {
  readonly config: Config;
  /** 0 takes a free port. */
  readonly port: number;
  readonly host: string;
  /** Folder of the SQLite database; made if it is missing. Not used with PostgreSQL. */
  readonly dataDir: string;
  readonly log: Logger;
  readonly clock?: Clock;
  /** Instead of what the configuration names; the relay closes it when it stops. */
  readonly store?: Store;
  /** Instead of what the configuration names. */
  readonly bus?: Bus;
  /** Instead of measuring this process's event loop. */
  readonly lag?: LagSource;
  /** Called once if the relay can't go on, ever, and has said why in its log: the process has to be started anew. */
  readonly onFailure?: () => void;
  /** For trying things out: pages on this machine may connect, agents sign in by id alone, and the pages of `folder` are served. */
  readonly demo?: { readonly folder: string; readonly visitorToken?: () => Promise<string> };
}

/**
 * Batches under way side by side. PostgreSQL takes four well; SQLite has one writer, which gets its next batch while the
 * answers to the one before are given.
 */
const appendLanes = { sqlite: 2, postgres: 4 } as const;

export class Relay {
  readonly #parts: RelayParts;
  readonly #bus: Bus;
  readonly #repairs: Repairs;
  readonly #expiries: readonly Expiry[];
  readonly #router: Router;
  readonly #app: FastifyInstance;
  readonly #admission: Admission;
  #phase: 'starting' | 'ready' | 'stopping' = 'starting';
  #stopping: Promise<void> | undefined;

  private constructor(parts: RelayParts, bus: Bus, app: FastifyInstance, admission: Admission, router: Router) {
    this.#parts = parts;
    this.#bus = bus;
    this.#repairs = new Repairs({ bus, ...parts });
    const sources = [conversationLimits(parts.store, parts.sites), agentLimits(parts.store.workforce)];
    this.#expiries = sources.map((source) => new Expiry({ source, ...parts }));
    this.#router = router;
    this.#app = app;
    this.#admission = admission;
  }

  /** Opens the database and the bus, listens, and resolves when clients can come. Rejects, with nothing left open, if not. */
  static async start(options: RelayOptions): Promise<Relay> {
    const store = options.store ?? (await openStore(options));
    try {
      const bus = options.bus ?? (await openBus(options));
      const relay = await Relay.#wire(options, store, bus);
      await relay.#listen(options);
      return relay;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  static async #wire(options: RelayOptions, store: Store, bus: Bus): Promise<Relay> {
    const { config, log, clock = systemClock, demo, lag = measuredLag() } = options;
    await saveAgents(config, store);
    const relayId = randomUUID();
    const workLists = new WorkLists(bus, relayId);
    const hub = new Hub({
      bus,
      relayId,
      changed: (commit) => {
        workLists.committed(commit);
        router.committed(commit);
      },
    });
    const metrics = createMetrics(() => appender.waiting);
    const appender = new Appender({
      store,
      lanes: config.postgres === undefined ? appendLanes.sqlite : appendLanes.postgres,
      clock,
      log,
      metrics,
      committed: (commit) => hub.committed(commit),
    });
    const tokens = await AgentTokens.open(store, clock);
    const connections = new Connections(clock);
    const load = new Load({ clock, lag, appendQueue: () => appender.waiting });
    const sites = new Map(config.sites.map((site) => [site.id, site]));
    const roster = new Roster({
      relayId,
      workforce: store.workforce,
      agents: new Map(config.agents.map((agent) => [agent.id, agent])),
      changed: (state) => {
        workLists.agentChanged(state);
        router.wake(state.site);
      },
      clock,
      log,
    });
    const router = new Router({ relayId, sites, store, appender, roster, clock, log });
    const parts: RelayParts = {
      sites,
      store,
      tokens,
      visitorTokens: visitorTokensOf(config, clock),
      roster,
      attendance: new Attendance({ store, clock, log }),
      appender,
      hub,
      workLists,
      connections,
      load,
      clock,
      log,
      metrics,
    };
    const folders = [webFolder(), ...(demo ? [demo.folder] : [])];
    const app = await createServer({ log, store, metrics, folders, isReady: () => relay.#phase === 'ready' });
    const origins = new OriginPolicy(config, { allowsLoopback: demo !== undefined });
    const accounts = new Accounts(store, tokens, clock, new Set(config.agents.map(({ id }) => id)));
    agentRoutes(app, {
      accounts,
      origins,
      isSecure: config.publicUrl?.startsWith('https:') ?? false,
      ...(demo && { demoSignIn: (as) => accounts.admitById(as) }),
    });
    if (demo?.visitorToken) demoRoutes(app, origins, demo.visitorToken);
    libraryRoutes(app, store.library, new StaffDoor(parts, origins));
    const admission = new Admission(parts, origins);
    app.server.on('upgrade', new Door(parts, admission).serverOnUpgrade);
    await app.register(new FrameRoutes(parts, admission).register);
    const relay = new Relay(parts, bus, app, admission, router);
    store.onFailure((cause) => {
      log.error({ err: cause }, 'the thread that holds the database is gone, and only a new process gets it back');
      options.onFailure?.();
    });
    return relay;
  }

  async #listen({ port, host }: RelayOptions): Promise<void> {
    await this.#app.listen({ port, host });
    this.#parts.connections.start();
    this.#parts.load.start();
    this.#repairs.start();
    for (const expiry of this.#expiries) expiry.start();
    this.#parts.attendance.start();
    this.#parts.roster.start();
    this.#router.start();
    this.#phase = 'ready';
  }

  get port(): number {
    return (this.#app.server.address() as AddressInfo).port;
  }

  /** Deploy-friendly stop: clients are sent away over `ms` before the relay stops. */
  async drain(ms: number = drainMs): Promise<void> {
    this.#phase = 'stopping';
    this.#admission.drain();
    await this.#parts.connections.sendAway(ms);
    await this.stop();
  }

  /** Answers what was taken in, closes every connection, lets go of database and bus. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    this.#phase = 'stopping';
    this.#admission.shut();
    const { connections, appender, load, store } = this.#parts;
    connections.stop();
    load.stop();
    const repaired = this.#repairs.stop();
    await Promise.all([...this.#expiries.map((expiry) => expiry.stop()), this.#parts.attendance.stop()]);
    await this.#router.stop();
    await appender.flush();
    connections.endAll();
    await this.#parts.roster.stop();
    await this.#app.close();
    await this.#bus.close();
    await repaired;
    await store.close();
  }
}

const visitorTokensOf = ({ sites }: Config, clock: Clock): ReadonlyMap<string, VisitorTokens> =>
  new Map(sites.flatMap(({ id, identity }) => (identity ? [[id, new VisitorTokens(identity, clock)]] : [])));

const openStore = async ({ config, dataDir }: RelayOptions): Promise<Store> => {
  if (config.postgres !== undefined) return openPostgresStore(config.postgres);
  await mkdir(dataDir, { recursive: true });
  return openSqliteStore(join(dataDir, 'parlor.db'));
};

const openBus = async ({ config }: RelayOptions): Promise<Bus> =>
  config.nats === undefined ? new InProcessBus() : openNatsBus(config.nats);

/** The configuration's agents are the accounts. Who is no longer in it stays on record and can't sign in any more. */
const saveAgents = async (config: Config, store: Store): Promise<void> => {
  for (const agent of config.agents) {
    await store.saveAgent({ ...agent, login: agent.login.trim().toLowerCase() });
  }
};
