/** An installation of a test's own, of real processes: relays, their database and bus, and a network between. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { openPostgresStore } from '../../src/relay/store/postgres/postgres-store.ts';
import { openSqliteStore } from '../../src/relay/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/relay/store/store.ts';
import type { FinalLog } from '../support/history.ts';
import { checkHistory, describeViolations } from '../support/history-checker.ts';
import { TestNats } from '../support/nats.ts';
import { TestPostgres } from '../support/postgres.ts';
import { site } from '../support/relay.ts';
import { processConfig, RelayProcess } from '../support/relay-process.ts';
import { TcpProxy } from '../support/tcp-proxy.ts';
import { Crowd } from './crowd.ts';

/** Times each fault happens: a few in every run, more when `npm run fault -- --rounds N` asks. */
export const rounds = Number(process.env['PARLOR_FAULT_ROUNDS'] ?? 5);

/** Whether this is the long form: faults last longer, and how soon screens agree is not only told but judged. */
export const isLong = rounds > 5;

/** All screens agree this soon after all is well again, in milliseconds. */
const convergenceMaxMs = 5_000;

const pageSize = 500;

/** A relay and the network in front of it. */
interface Site {
  readonly relay: RelayProcess;
  readonly network: TcpProxy;
}

export class Installation {
  readonly sites: readonly Site[];
  readonly crowd: Crowd;
  readonly #openStore: () => Promise<Store>;

  private constructor(sites: readonly Site[], crowd: Crowd, openStore: () => Promise<Store>) {
    this.sites = sites;
    this.crowd = crowd;
    this.#openStore = openStore;
  }

  /** One relay on SQLite behind `networks` networks, with people at each who write all the time. */
  static async alone(context: TestContext, networks = 1): Promise<Installation> {
    const dataDir = await mkdtemp(join(tmpdir(), 'parlor-fault-'));
    context.after(() => rm(dataDir, { recursive: true, force: true }));
    const alone = await open(context, () => RelayProcess.start({ dataDir }));
    const sites = [alone];
    for (let more = 1; more < networks; more += 1) {
      sites.push({ relay: alone.relay, network: await networkTo(context, alone.relay) });
    }
    const openStore = () => openSqliteStore(join(dataDir, 'parlor.db'));
    return new Installation(sites, await gather(context, sites, networks === 1 ? 3 : 1), openStore);
  }

  /** Two relays on one PostgreSQL and one NATS; every conversation has its visitor at one and its agent at the other. */
  static async pair(context: TestContext) {
    const postgres = await TestPostgres.start();
    context.after(() => postgres.close());
    const nats = await TestNats.start();
    context.after(() => nats.close());
    const database = await postgres.createDatabase();
    const config = { ...processConfig, postgres: database, nats: nats.url };
    const start = () => RelayProcess.start({ config });
    const both = [await open(context, start), await open(context, start)];
    const installation = new Installation(both, await gather(context, both, 2), () => openPostgresStore(database));
    return { installation, postgres, nats };
  }

  /** The relay and network of this number, counted round. */
  at(index: number): Site {
    const found = this.sites[index % this.sites.length];
    if (!found) throw new RangeError('There is no relay.');
    return found;
  }

  /**
   * Runs a fault while people write, until all is healed and everybody agrees, within `agreeMs` in the long form. Then
   * the relays stop, and what the log says in the end is held against all that was done, told and shown.
   */
  async withstands(context: TestContext, fault: () => Promise<void>, agreeMs = convergenceMaxMs): Promise<void> {
    const ran = await this.#run(context, fault, agreeMs).then(
      () => ({ ok: true }) as const,
      (error: unknown) => ({ ok: false, error }) as const,
    );
    // Whoever waited in vain did so for a reason, and the log may know it.
    await this.#judge();
    if (!ran.ok) throw ran.error;
  }

  async #run(context: TestContext, fault: () => Promise<void>, agreeMs: number): Promise<void> {
    await fault();
    await this.crowd.settle();
    const { acknowledged, convergences } = this.crowd;
    const sorted = convergences.map(Math.round).sort((one, other) => one - other);
    const [p50, most = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
    context.diagnostic(
      `${acknowledged} messages acknowledged; screens agreed ${sorted.length} times, p50 ${p50} ms, max ${most} ms`,
    );
    if (isLong) assert.ok(most <= agreeMs, `screens agreed after ${sorted.join(', ')} ms`);
  }

  async #judge(): Promise<void> {
    const { conversations, visitors } = this.crowd;
    for (const relay of new Set(this.sites.map((site) => site.relay))) await relay.stop('KILL');
    const store = await this.#openStore();
    try {
      const found = await Promise.all(visitors.map((visitor) => store.ongoing(site, visitor)));
      const ids = new Set([...conversations, ...found.flat().map(({ id }) => id)]);
      const logs = await Promise.all([...ids].map((id) => readLog(store, id)));
      const history = this.crowd.history(logs);
      const violations = checkHistory(history);
      assert.equal(violations.length, 0, describeViolations(violations.slice(0, 20)));
      assert.deepEqual(this.crowd.refusals, []);
      assert.equal(ids.size, visitors.length, 'each visitor has one conversation');
    } finally {
      await store.close();
    }
  }
}

const open = async (context: TestContext, start: () => Promise<RelayProcess>): Promise<Site> => {
  const relay = await start();
  context.after(() => relay.close());
  return { relay, network: await networkTo(context, relay) };
};

const networkTo = async (context: TestContext, relay: RelayProcess): Promise<TcpProxy> => {
  const network = await TcpProxy.start(relay.port);
  context.after(() => network.close());
  return network;
};

const gather = async (context: TestContext, sites: readonly Site[], perEntrance: number): Promise<Crowd> => {
  const entrances = sites.map(({ relay, network }) => ({ site, relay: network.url, signInAt: relay.url }));
  const crowd = await Crowd.gather(entrances, perEntrance);
  context.after(() => crowd.leave());
  return crowd;
};

const readLog = async (store: Store, c: string): Promise<FinalLog> => {
  const events: FinalLog['events'][number][] = [];
  for (;;) {
    const page = await store.read(c, events.length, pageSize);
    if (!page) throw new Error(`The store has no conversation ${c}.`);
    events.push(...page.events);
    if (page.events.length < pageSize) return { c, epoch: page.epoch, events };
  }
};
