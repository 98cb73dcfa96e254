/** A relay of a simulation: the real parts wired as `relay.ts` wires them, over a network, bus and database that fail. */
import type { WebSocket } from 'ws';
import { ParlorError } from '../../src/core/errors.ts';
import { Appender } from '../../src/relay/appender.ts';
import { Attendance } from '../../src/relay/attendance.ts';
import type { AgentTokens } from '../../src/relay/auth/tokens.ts';
import type { SiteConfig } from '../../src/relay/config.ts';
import { Connection } from '../../src/relay/connection.ts';
import { Connections } from '../../src/relay/connections.ts';
import { agentLimits, Expiry, lapses } from '../../src/relay/expiry.ts';
import { Fronts } from '../../src/relay/fronts.ts';
import { SocketWire } from '../../src/relay/http/socket-wire.ts';
import { Hub } from '../../src/relay/hub.ts';
import { Load } from '../../src/relay/load.ts';
import type { Log } from '../../src/relay/log.ts';
import { Masking } from '../../src/relay/masking/masking.ts';
import type { Metrics } from '../../src/relay/metrics.ts';
import { Openings } from '../../src/relay/openings.ts';
import type { RelayParts } from '../../src/relay/parts.ts';
import { Eraser } from '../../src/relay/privacy/eraser.ts';
import { ReadMarks } from '../../src/relay/read-marks.ts';
import { Repairs } from '../../src/relay/repairs.ts';
import { Roster } from '../../src/relay/roster.ts';
import { Router } from '../../src/relay/router.ts';
import { SignIns } from '../../src/relay/sign-ins.ts';
import type { Commit } from '../../src/relay/store/store.ts';
import { WaitingLines } from '../../src/relay/waiting-lines.ts';
import { WorkLists } from '../../src/relay/work-list.ts';
import { Life, type Time } from './life.ts';
import type { Door, Link } from './network.ts';
import type { SimulatedBus } from './simulated-bus.ts';
import type { SimulatedCustomers } from './simulated-customers.ts';
import { type SimulatedDatabase, SimulatedStore } from './simulated-database.ts';

/** What relays share. */
export interface Surroundings {
  readonly time: Time;
  readonly database: SimulatedDatabase;
  readonly bus: SimulatedBus;
  readonly tokens: AgentTokens;
  readonly customers: SimulatedCustomers;
  readonly metrics: Metrics;
  readonly site: SiteConfig;
  /** Whether anybody is erased. */
  readonly erases: boolean;
  /** Told of each mistake that a relay logs about itself. */
  readonly mistaken: (mistake: string) => void;
}

/** Transactions side by side, as on PostgreSQL: one relay's batches may overlap. */
const appendLanes = 2;

/** Relays die by the process or with their machine; one that drains goes within this time. */
const drainMs = 1_500;

export class SimulatedRelay implements Door {
  readonly #name: string;
  readonly #shared: Surroundings;
  readonly #links = new Set<Link>();
  #life: Life;
  #parts: RelayParts | undefined;
  #isOpen = false;
  #starts = 0;

  constructor(name: string, shared: Surroundings) {
    this.#name = name;
    this.#shared = shared;
    this.#life = new Life(shared.time);
  }

  get isUp(): boolean {
    return this.#isOpen;
  }

  start(): void {
    if (this.#parts) return;
    const { database, bus, tokens, metrics, site } = this.#shared;
    this.#starts += 1;
    const life = new Life(this.#shared.time);
    this.#life = life;
    const relayId = `${this.#name}-${this.#starts}`;
    const port = bus.portOf(life);
    const workLists = new WorkLists(port, relayId);
    const { plant } = database;
    const changed = (commit: Commit): void => {
      workLists.committed(commit);
      router.committed(commit);
    };
    const hints = plant.isDeaf ? { ...port, subscribe: () => () => undefined } : port;
    const hub = new Hub({ bus: hints, relayId, changed });
    const store = new SimulatedStore(database, life, (requests) => plant.beforeAppend?.(requests, database, hub));
    plant.relay?.({ hub, store, database, time: this.#shared.time, life });
    const log = this.#log();
    const sites = new Map([[site.id, site]]);
    const masking = new Masking(sites);
    const appender = new Appender({
      store,
      masking,
      lanes: appendLanes,
      clock: life,
      log,
      metrics,
      committed: (commit) => hub.committed(commit),
    });
    const connections = new Connections(life);
    const lag = { start: () => undefined, take: () => 0, stop: () => undefined };
    const load = new Load({ clock: life, lag, appendQueue: () => appender.waiting });
    const roster = new Roster({
      relayId,
      sites,
      workforce: store.workforce,
      audit: store.audit,
      signIns: store,
      agents: new Map(),
      changed: (state) => {
        workLists.agentChanged(state);
        router.wake(state.site);
        if (state.presence.link === 'signed-out') absences.lookAgain();
      },
      clock: life,
      log,
    });
    const absences = new Expiry({ source: agentLimits(store.workforce), appender, clock: life, log });
    const router = new Router({ relayId, sites, agents: new Map(), store, appender, roster, clock: life, log });
    this.#parts = {
      sites,
      agents: new Map(),
      store,
      // Nobody sends files here.
      blobs: { write: async () => undefined, read: async () => undefined, remove: async () => undefined },
      tokens,
      visitorTokens: new Map([[site.id, this.#shared.customers]]),
      attendance: new Attendance({ store, clock: life, log }),
      roster,
      // What simulated people write is no language.
      sentiment: { scoreOf: () => undefined },
      appender,
      masking,
      hub,
      readMarks: new ReadMarks({ store, load, clock: life, log, moved: (id, cursor) => hub.read(id, cursor) }),
      workLists,
      waitingLines: new WaitingLines({ bus: port, relayId, sites, store, clock: life, log }),
      fronts: new Fronts({ sites, openings: new Openings({ sites, clock: life }) }),
      connections,
      load,
      clock: life,
      log,
      metrics,
    };
    if (this.#shared.erases) new Eraser(this.#parts).start();
    connections.start();
    load.start();
    roster.start();
    router.start();
    absences.start();
    new Expiry({ source: lapses(store.workforce), appender, clock: life, log }).start();
    new SignIns({ bus: port, store, connections, roster, clock: life, log }).start();
    const compared = plant.isDeaf ? { conversations: [], headsAre: () => undefined, cursorsAre: () => undefined } : hub;
    if (!plant.withoutRepairs) new Repairs({ bus: port, ...this.#parts, hub: compared }).start();
    this.#isOpen = true;
  }

  accept(link: Link): boolean {
    if (!this.#parts || !this.#isOpen) return false;
    this.#links.add(link);
    const connection = new Connection(
      new SocketWire(link.socket as unknown as WebSocket),
      { site: this.#shared.site.id, address: 'somewhere' },
      this.#parts,
    );
    this.#parts.connections.add(connection, 'somewhere');
    link.socket.once('close', () => this.#links.delete(link));
    return true;
  }

  /** Dies at once: sockets drop, memory is gone, and what the database was asked for may happen or not. */
  crash(isMachine: boolean): void {
    this.#life.isOver = true;
    this.#parts = undefined;
    this.#isOpen = false;
    for (const link of this.#links) link.crash(isMachine);
    this.#links.clear();
  }

  /** Sends everybody away, answers what it was asked, and ends. */
  async drain(): Promise<void> {
    const parts = this.#parts;
    const life = this.#life;
    if (!parts || !this.#isOpen) return;
    this.#isOpen = false;
    await parts.connections.sendAway(drainMs);
    await parts.appender.flush();
    parts.connections.endAll();
    await parts.roster.stop();
    await this.#shared.time.delay(100);
    if (!life.isOver) this.crash(false);
  }

  /** Faults of the surroundings are expected; mistakes of the relay's own are not. */
  #log(): Log {
    const nothing = (): void => undefined;
    const error = (told: { err?: unknown; mistake?: string }, what: string): void => {
      const { err } = told;
      if (err instanceof ParlorError && err.code === 'unavailable' && err.cause === undefined) return;
      this.#shared.mistaken(`${this.#name}: ${what}: ${told.mistake ?? describe(err)}`);
    };
    const log = { debug: nothing, info: nothing, warn: nothing, error, child: () => log };
    return log as unknown as Log;
  }
}

const describe = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${error.cause === undefined ? '' : String(error.cause)}` : String(error);
