/** The bugs that are planted, each a mistake that others have made and a promise that it breaks. */
import type { DatabaseSync } from 'node:sqlite';
import { visitorSecretMs } from '../../src/core/limits.ts';
import type { Follower } from '../../src/relay/hub.ts';
import type { AppendRequest, Commit } from '../../src/relay/store/store.ts';
import type { HistoryRule } from '../support/history.ts';
import { type Act, crossedStarts } from './acts.ts';
import type { Plant } from './plant.ts';

export interface PlantedBug {
  readonly name: string;
  readonly plant: Plant;
  /** The promises it breaks: one of them has to be named. */
  readonly breaks: readonly HistoryRule[];
  /** What has to happen for it to show, if that is too rare in what happens anyway. */
  readonly acts?: (seed: number) => readonly Act[];
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

/** Each command takes the next number of all when it is asked for; some commit later than those with a higher one. */
const tickets = 'create table ticket (number integer primary key autoincrement, event text not null unique) strict';

const takeTickets: NonNullable<Plant['beforeAppend']> = (requests, { db }) => {
  const take = db.prepare('insert or replace into ticket (event) values (?)');
  for (const { id } of requests) take.run(id);
};

/** A relay that finds what others have committed by the highest number it has seen, instead of by each conversation's head. */
const followNumbers: NonNullable<Plant['relay']> = ({ hub, database: { db }, life }) => {
  let seen = 0;
  const news = db.prepare(`select conversation, max(seq) as head, max(number) as number
    from event join ticket on event = id where number > ? group by conversation`);
  const look = (): void => {
    const rows = news.all(seen);
    seen = Math.max(seen, ...rows.map(({ number }) => Number(number)));
    hub.headsAre(new Map(rows.map(({ conversation, head }) => [String(conversation), Number(head)])));
    life.after(20, look);
  };
  look();
};

/** A secret that is due to change has changed when the next one is told, whether its visitor hears of it or not. */
const changeAtOnce: NonNullable<Plant['relay']> = ({ store, database: { db } }) => {
  const find = store.visitorBySecret.bind(store);
  const change = db.prepare(`update visitor set secret_hash = next_hash, secret_since = unixepoch() * 1000,
    next_hash = null, next_salt = null, former_hash = secret_hash, former_until = 0 where secret_hash = ?`);
  store.visitorBySecret = async (site, secretHash, id) => {
    const known = await find(site, secretHash, id);
    if (known?.secret === 'present' && known.ageMs >= visitorSecretMs) change.run(secretHash);
    return known;
  };
};

/** Whoever had the conversation when somebody began to follow it has it for ever, as far as followers know. */
const readOn: NonNullable<Plant['relay']> = ({ hub }) => {
  const [follow, unfollow] = [hub.follow.bind(hub), hub.unfollow.bind(hub)];
  const followers = new Map<Follower, Follower>();
  hub.follow = (follower) => {
    let holder: Commit['after']['lifecycle']['assignee'];
    const held = (conversation: Commit['after']): Commit['after'] => {
      holder ??= conversation.lifecycle.assignee;
      return holder ? { ...conversation, lifecycle: { ...conversation.lifecycle, assignee: holder } } : conversation;
    };
    const credulous: Follower = {
      conversation: follower.conversation,
      headIsAt: (seq) => follower.headIsAt(seq),
      isGone: () => follower.isGone(),
      signalled: (signal) => follower.signalled(signal),
      readTo: (cursor) => follower.readTo(cursor),
      committed: (commit) => follower.committed({ ...commit, before: held(commit.before), after: held(commit.after) }),
    };
    followers.set(follower, credulous);
    follow(credulous);
  };
  hub.unfollow = (follower) => {
    const credulous = followers.get(follower);
    followers.delete(follower);
    if (credulous) unfollow(credulous);
  };
};

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
    name: 'a token that is not checked again: who was signed out comes in',
    breaks: ['membership'],
    plant: {
      query: replaced(
        /^select \* from "sign_in" where .*/,
        `select ?1 as id, '' as agent, '' as secret_hash, ?2 + 1 as expires_at`,
      ),
    },
  },
  {
    name: 'a membership that is not checked again: who had the conversation reads on',
    breaks: ['membership'],
    plant: { relay: readOn },
  },
  {
    name: 'a secret that changes when the next one is told, before it is used',
    breaks: ['membership'],
    plant: { relay: changeAtOnce },
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
    name: 'a refused start that is judged anew when it comes again',
    breaks: ['settled'],
    acts: crossedStarts,
    plant: { prepare: replaced(/^select last_n, elsewhere from lane/, 'select last_n, null as elsewhere from lane') },
  },
  {
    name: 'a relay that relies on the bus',
    breaks: ['convergence'],
    plant: { withoutRepairs: true },
  },
  {
    name: 'a cursor over all conversations, although commits come out of order',
    breaks: ['convergence'],
    plant: {
      schema: [tickets],
      isDeaf: true,
      beforeAppend: takeTickets,
      relay: followNumbers,
    },
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
      relay: ({ hub, time }) => {
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
  {
    name: 'what was read, told over the bus alone',
    breaks: ['reading'],
    plant: { query: (sql) => sql.replace(/from "read_cursor" where/, 'from "read_cursor" where 1 = 0 and') },
  },
  {
    name: 'an erasure that leaves what was said',
    breaks: ['erasing'],
    plant: { query: (sql) => sql.replace('fact = one.fact, ', '') },
  },
  {
    name: 'an erasure of whoever writes',
    breaks: ['erasing'],
    plant: {
      query: (sql) =>
        sql.replace(
          /(select "snapshot" from "conversation" where "site" = \?) and "visitor" = \?/,
          '$1 and ? is not null',
        ),
    },
  },
];
