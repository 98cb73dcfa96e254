/** The bugs that are planted, each a mistake that others have made and a promise that it breaks. */
import type { DatabaseSync } from 'node:sqlite';
import type { Follower } from '../../src/relay/hub.ts';
import type { AppendRequest } from '../../src/relay/store/store.ts';
import type { HistoryRule } from '../support/history.ts';
import type { Plant } from './plant.ts';

export interface PlantedBug {
  readonly name: string;
  readonly plant: Plant;
  /** The promises it breaks: one of them has to be named. */
  readonly breaks: readonly HistoryRule[];
}

const replaced =
  (from: RegExp, to: string) =>
  (sql: string): string =>
    sql.replace(from, to);

/** The tables without the key that makes a command happen once. */
const eventsWithoutKey: readonly string[] = [
  'drop table event',
  `create table event (conversation text not null, seq integer not null, id text not null, type text not null,
    at integer not null, actor text not null, fact text not null, digest text not null) strict`,
];

/** Each command in a lane of its own, as if nobody had kept lanes. */
const withoutLanes = (requests: readonly AppendRequest[]): readonly AppendRequest[] =>
  requests.map((request, index) => ({ ...request, lane: `${request.lane}-${request.n}-${index}`, n: 1 }));

/** Some frames with events, the same ones whenever they come. */
const isLost = (text: string): boolean => text.startsWith('{"t":"ev"') && text.length % 7 === 0;

const recently = '$<start> at > (select max(at) from event) - 1000 and';

const withoutAdvance: NonNullable<Plant['appended']> = (requests, results, db) => {
  const goBack = db.prepare('update lane set last_n = last_n - 1 where conversation = ? and lane = ? and last_n = ?');
  for (const [index, { conversation, lane, n }] of requests.entries()) {
    const result = results[index];
    if (result && !result.ok && result.fatal) goBack.run(conversation, lane, n);
  }
};

const assignmentEpoch = (db: DatabaseSync, conversation: string): number | undefined => {
  const path = '$.lifecycle.assignmentEpoch';
  const row = db.prepare('select snapshot ->> ? as epoch from conversation where id = ?').get(path, conversation);
  return typeof row?.epoch === 'number' ? row.epoch : undefined;
};

const withTodaysFence = (requests: readonly AppendRequest[], db: DatabaseSync): readonly AppendRequest[] =>
  requests.map((request) => {
    const fence = assignmentEpoch(db, request.conversation);
    return request.fence === undefined || fence === undefined ? request : { ...request, fence };
  });

/** A snapshot in which nobody has the conversation, as it was before another agent took it. */
const snapshotBeforePick = `select case when snapshot ->> '$.lifecycle.state' = 'active'
  then json_remove(json_set(snapshot, '$.lifecycle.state', 'open'), '$.lifecycle.assignee') else snapshot end as snapshot
  from conversation where id = ?`;

export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'an acknowledgement before the commit',
    breaks: ['durable'],
    plant: { answersUndone: true },
  },
  {
    name: 'a publication before the commit',
    breaks: ['agreement', 'screen'],
    plant: {
      beforeAppend: (requests, database, hub) => {
        for (const result of database.rehearse(requests)) if (result.ok && result.commit) hub.committed(result.commit);
      },
    },
  },
  {
    name: 'no unique key: a repeat is not recognised',
    breaks: ['once'],
    plant: {
      schema: eventsWithoutKey,
      prepare: replaced(
        /^select seq, at, digest from event where/,
        'select seq, at, digest from event where false and',
      ),
      requests: withoutLanes,
    },
  },
  {
    name: 'a repeat that is recognised for a second only',
    breaks: ['phantom'],
    plant: { prepare: replaced(/^(?<start>select seq, at, digest from event where)/, recently) },
  },
  {
    name: 'a lane that does not advance when a command is refused',
    breaks: ['lane-order'],
    plant: { appended: withoutAdvance },
  },
  {
    name: 'a relay that relies on the bus',
    breaks: ['convergence'],
    plant: { withoutRepairs: true },
  },
  {
    name: 'lanes that are not kept: what comes first is taken first',
    breaks: ['lane-order', 'real-time', 'phantom', 'settled'],
    plant: { requests: withoutLanes },
  },
  {
    name: 'a gap that the client shows',
    breaks: ['screen'],
    plant: {
      heard: (text) => (isLost(text) ? undefined : text.replace(/^(?<start>\{"t":"ev".*?"first":)\d+/, '$<start>1')),
    },
  },
  {
    name: 'a subscription that reads first and registers second',
    breaks: ['convergence'],
    plant: {
      hub: (hub, time) => {
        const follow = hub.follow.bind(hub);
        hub.follow = (follower: Follower) => void time.after(40, () => follow(follower));
      },
    },
  },
  {
    name: 'an outbox on disk that nobody reads after a crash',
    breaks: ['settled'],
    plant: { withoutAdoption: true },
  },
  {
    name: 'a pick without compare-and-set',
    breaks: ['one-holder'],
    plant: { prepare: replaced(/^select snapshot from conversation where id = \?$/, snapshotBeforePick) },
  },
  {
    name: 'a stale assignment epoch that is accepted',
    breaks: ['one-holder'],
    plant: { requests: withTodaysFence },
  },
];
