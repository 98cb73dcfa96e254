/**
 * `npm run bench:supervision`: what opening the list of everything that goes on costs where 20,000 conversations do, beside a
 * plain `select` of the same rows on a connection of its own. On SQLite, in a temporary folder.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { listRowsMax } from '../../src/core/limits.ts';
import type { OngoingFilter } from '../../src/core/lists.ts';
import { allRights } from '../../src/core/rights.ts';
import { openSqliteStore } from '../../src/relay/store/sqlite/sqlite-store.ts';
import type { AppendRequest } from '../../src/relay/store/store.ts';
import { conditions, distributionOf, lineOf, ratio, tableHead } from '../delivery/report.ts';
import { timed } from '../timed.ts';

const conversations = 20_000;
const batch = 500;
const rounds = 40;
const site = 'shop';
const queues = ['sales', 'support', 'returns'];

const startOf = (index: number): AppendRequest => {
  const id = `conversation-${index}`;
  const actor = { kind: 'visitor', id: `visitor-${index}` } as const;
  const queue = queues[index % queues.length] ?? '';
  const queueing = { queue, priority: 0, pushes: false, units: 20, wrapUp: 'held' } as const;
  return {
    conversation: id,
    id: `start-${index}`,
    lane: `lane-${index}`,
    n: 1,
    command: { type: 'conversation.start', page: 'https://shop.example/teapots', language: 'en' },
    digest: id,
    site,
    actor,
    start: { workstream: 'chat', mode: 'live', queueing },
  };
};

const loadBefore = loadavg();
const folder = await mkdtemp(join(tmpdir(), 'parlor-bench-'));
const file = join(folder, 'parlor.db');
const store = await openSqliteStore(file);
for (let from = 0; from < conversations; from += batch) {
  await store.append(Array.from({ length: batch }, (_, offset) => startOf(from + offset)));
}

const reader = { id: 'sam', site, kind: 'supervisor', rights: allRights } as const;
const open = (filter: OngoingFilter) => () => store.list('ongoing', { ...reader, filter }, listRowsMax);
const db = new DatabaseSync(file, { readOnly: true });
const select = (where: string) => {
  const statement = db.prepare(
    `select snapshot from conversation where site = '${site}' and state <> 'closed' ${where}
    order by started_at, id limit ${listRowsMax}`,
  );
  return () => statement.all().map(({ snapshot }) => JSON.parse(String(snapshot)) as unknown);
};

const middle = db.prepare('select started_at, id from conversation order by started_at, id limit 1 offset 10000').get();
const after = { startedAt: Number(middle?.['started_at']), id: String(middle?.['id']) };
console.log(tableHead);
for (const [what, filter, where] of [
  ['all of it', {}, ''],
  ['one queue', { queue: 'returns' }, `and queue = 'returns'`],
  ['the page in the middle', { after }, `and (started_at, id) > (${after.startedAt}, '${after.id}')`],
  ['what nobody passes', { state: 'active' }, `and state = 'active'`],
] as const) {
  const value = distributionOf(await timed(rounds, open(filter)));
  const plain = distributionOf(await timed(rounds, select(where)));
  const { total } = await open(filter)();
  const beside = `${total.toLocaleString('en')} counted; ${ratio(value.p50, plain.p50)} a plain select without the count, ${plain.p50.toFixed(2)} ms`;
  console.log(lineOf({ what: `ongoing, ${what}`, unit: 'ms', value, beside }));
}
console.log(`\n${(await conditions(loadBefore, undefined)).map((line) => `- ${line}`).join('\n')}`);
db.close();
await store.close();
await rm(folder, { recursive: true, force: true });
