/** Routing on a real database: how fast a crowd that waits is offered, how soon one who writes, how late what runs out is ended. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../../src/core/conversation/participants.ts';
import { appendBatchMax, offerMs } from '../../src/core/limits.ts';
import { systemClock } from '../../src/relay/clock.ts';
import type { SiteConfig } from '../../src/relay/config.ts';
import { openPostgresStore } from '../../src/relay/store/postgres/postgres-store.ts';
import { openSqliteStore } from '../../src/relay/store/sqlite/sqlite-store.ts';
import type { AppendRequest, Commit, Store } from '../../src/relay/store/store.ts';
import { RoutingRelay, site } from '../../test/support/routing-relay.ts';
import { incoming, pushed } from '../../test/support/scripted-conversation.ts';
import { distributionOf, type Finding, ratio } from '../delivery/report.ts';
import { type Database, Setting } from '../delivery/setting.ts';

const sitesWith = (ms: number): ReadonlyMap<string, SiteConfig> =>
  new Map([
    [
      site,
      {
        id: site,
        name: site,
        origins: [],
        queues: [{ id: 'sales', name: 'Sales' }],
        workstreams: [
          { id: 'chat', name: 'Chat', mode: 'live', routing: { queue: 'sales', offer: { ms, missedAlert: false } } },
        ],
      },
    ],
  ]);

const startOf = (n: number): AppendRequest => ({
  conversation: `conversation-${n}`,
  id: `start-${n}`,
  lane: `lane-${n}`,
  n: 1,
  command: { type: 'conversation.start' },
  digest: 'start',
  site,
  actor: { kind: 'visitor', id: `visitor-${n}` },
  start: { workstream: 'chat', mode: 'live', queueing: pushed },
});

const agentOf = (n: number): Actor => ({ kind: 'agent', id: `agent-${n}`, name: `Agent ${n}` });

/** Work that waits, and agents who are there, without anybody who brings them together. */
const crowd = async (store: Store, waiting: number, agents: number): Promise<void> => {
  const starts = Array.from({ length: waiting }, (_, n) => startOf(n));
  for (let from = 0; from < waiting; from += appendBatchMax.commands) {
    await store.append(starts.slice(from, from + appendBatchMax.commands));
  }
  for (let n = 0; n < agents; n += 1) {
    const input = { kind: 'linked', relay: 'here', name: `Agent ${n}`, capacity: 200 } as const;
    await store.workforce.step({ id: `agent-${n}`, site }, input);
  }
};

/** A relay on the store, and what it commits. */
const relayOn = (store: Store, ms: number, committed: (commit: Commit) => void, lanes = 4): RoutingRelay =>
  new RoutingRelay('relay', { clock: systemClock, store, sites: sitesWith(ms), lanes, committed });

/** Offers a second until everybody who waits is offered to somebody. */
const rush = async (store: Store, lanes: number): Promise<Finding> => {
  const [waiting, agents] = [10_000, 1_000];
  await crowd(store, waiting, agents);
  const done = Promise.withResolvers<void>();
  let offers = 0;
  const relay = relayOn(
    store,
    offerMs.max,
    ({ events }) => {
      offers += events.filter(({ type }) => type === 'offer.made').length;
      if (offers === waiting) done.resolve();
    },
    lanes,
  );
  const began = performance.now();
  relay.start();
  await done.promise;
  const ms = performance.now() - began;
  await relay.die();
  const floor = await writtenAlone(store, waiting, agents);
  const beside = `${waiting.toLocaleString('en')} waiting × ${agents.toLocaleString('en')} agents; ${ratio(ms, floor)} the same offers written without deciding`;
  return { what: 'offers', unit: '/s', value: (offers / ms) * 1_000, beside };
};

/** Time for as many offers that are known beforehand, in batches as big as they may be: the floor. */
const writtenAlone = async (store: Store, waiting: number, agents: number): Promise<number> => {
  const withdrawn = Array.from({ length: waiting }, (_, n) => command(n, { type: 'offer.withdraw', offer: 3 }));
  const made = Array.from({ length: waiting }, (_, n) =>
    command(n, { ...incoming, presences: ['available', 'busy', 'do-not-disturb'], agent: nameOf(n % agents) }),
  );
  for (const batch of batches(withdrawn)) await store.append(batch);
  const began = performance.now();
  for (const batch of batches(made)) await store.append(batch);
  return performance.now() - began;
};

const nameOf = (n: number): { id: string; name: string } => ({ id: `agent-${n}`, name: `Agent ${n}` });

let given = 0;

const command = (n: number, what: AppendRequest['command']): AppendRequest => {
  given += 1;
  const id = `given-${given}`;
  const actor = { kind: 'system', id: 'system' } as const;
  return { conversation: `conversation-${n}`, id, lane: id, n: 1, command: what, digest: id, site, actor };
};

const batches = (requests: readonly AppendRequest[]): readonly (readonly AppendRequest[])[] =>
  Array.from({ length: Math.ceil(requests.length / appendBatchMax.commands) }, (_, index) =>
    requests.slice(index * appendBatchMax.commands, (index + 1) * appendBatchMax.commands),
  );

/** Time from the commit of what somebody writes to the commit of the offer, with an agent there. */
const meeting = async (store: Store): Promise<Finding> => {
  const samples: number[] = [];
  const floors: number[] = [];
  let offered = Promise.withResolvers<void>();
  const relay = relayOn(store, offerMs.max, ({ events }) => {
    if (events.some(({ type }) => type === 'offer.made')) offered.resolve();
  });
  relay.start();
  for (let n = 0; n < 60; n += 1) relay.roster.came({ actor: agentOf(n), site });
  for (let n = 100_000; n < 100_300; n += 1) {
    offered = Promise.withResolvers();
    const asked = performance.now();
    await new Promise((resolve) => relay.appender.append(startOf(n), 200, resolve));
    const began = performance.now();
    floors.push(began - asked);
    await offered.promise;
    samples.push(performance.now() - began);
  }
  await relay.stop();
  const value = distributionOf(samples);
  const beside = `from the commit of the start; ${ratio(value.p50, distributionOf(floors).p50)} the commit of the start itself`;
  return { what: 'an offer, with an agent there', unit: 'ms', value, beside };
};

/** How late offers that nobody answers are ended, by the database's clock. */
const lateness = async (store: Store): Promise<Finding> => {
  const samples: number[] = [];
  const done = Promise.withResolvers<void>();
  const count = 300;
  const relay = relayOn(store, offerMs.min, ({ before, events }) => {
    for (const event of events) {
      const { offer } = before.routing;
      if (event.type === 'offer.ended' && event.why === 'missed' && offer) samples.push(event.at - offer.until);
    }
    if (samples.length >= count) done.resolve();
  });
  relay.start();
  for (let n = 0; n < count; n += 1) relay.roster.came({ actor: agentOf(n + 1_000), site });
  for (let n = 200_000; n < 200_000 + count; n += 1) {
    await new Promise((resolve) => relay.appender.append(startOf(n), 200, resolve));
  }
  await done.promise;
  await relay.stop();
  const early = samples.filter((ms) => ms < 0).length;
  return { what: 'offers that run out', unit: 'ms', value: distributionOf(samples), beside: `late; ${early} early` };
};

/** All of it, on one database of each kind. */
export const onDatabases = async (): Promise<{
  readonly findings: readonly Finding[];
  readonly postgresVersion: string | undefined;
}> => {
  const setting = new Setting();
  const findings: Finding[] = [];
  const measure = async (database: Database, open: () => Promise<Store>): Promise<void> => {
    for (const one of [(store: Store) => rush(store, database === 'SQLite' ? 2 : 4), meeting, lateness]) {
      const store = await open();
      const finding = await one(store);
      findings.push({ ...finding, what: `${finding.what}, ${database}` });
      await store.close();
    }
  };
  try {
    const folder = await mkdtemp(join(tmpdir(), 'parlor-bench-'));
    let files = 0;
    await measure('SQLite', () => {
      files += 1;
      return openSqliteStore(join(folder, `${files}.db`));
    });
    await rm(folder, { recursive: true, force: true });
    await measure('PostgreSQL', async () => openPostgresStore(await setting.database()));
    return { findings, postgresVersion: setting.postgresVersion };
  } finally {
    await setting.close();
  }
};
