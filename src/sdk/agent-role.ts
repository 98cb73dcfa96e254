/**
 * The agent's part in the session: the live lists, and every conversation of *mine* followed. Pure. Rules C2, C7, D4, D6
 * and R6 in docs/SPEC.md.
 */
import type { ListName, Summary } from '../core/conversation/summary.ts';
import type { RowsFrame } from '../core/protocol/down.ts';
import { entriesOf } from './outbox-store/kept-outbox.ts';
import type { KeptConversation } from './outbox-store/outbox-store.ts';
import { adopt } from './session/outbox.ts';
import { drop, follow, type Replica } from './session/replica.ts';
import type { Role } from './session/session-state.ts';
import type { ListView } from './snapshots.ts';

const lists: readonly ListName[] = ['open', 'mine', 'waiting'];

export const agentRole: Role = {
  as: 'agent',
  lists,
  // Sessions come and go with their conversations; what an agent wrote in one does not go with it unsaid.
  keepsRefused: true,
  welcomed: (replica) => replica,
  listed: (replica, frame) => {
    const list = lists.find((name) => name === frame.q);
    if (!list) return replica;
    const view = updateList(listOf(replica, list), frame);
    const listed = { ...replica, lists: new Map(replica.lists).set(list, view) };
    return list === 'mine' ? followAll(listed, view) : listed;
  },
};

const emptyList: ListView = { rows: [], total: 0, loaded: false };

export const listOf = (replica: Replica, list: ListName): ListView => replica.lists.get(list) ?? emptyList;

/** The list after a change: longest waiting first, and of two summaries of a conversation the newer one. */
const updateList = (list: ListView, { reset, upsert, remove, total }: RowsFrame): ListView => {
  const rows = new Map(reset ? [] : list.rows.map((row) => [row.id, row]));
  const known = new Map(list.rows.map((row) => [row.id, row]));
  for (const id of remove) rows.delete(id);
  for (const row of upsert) {
    const former = known.get(row.id);
    rows.set(row.id, former && former.seq >= row.seq ? former : row);
  }
  const sorted = [...rows.values()].sort(byStart);
  return { rows: sorted, total: total ?? Math.max(list.total, sorted.length), loaded: true };
};

/** A conversation that returns to the queue keeps its place (C5), so waiting counts from the start. */
const byStart = (one: Summary, other: Summary): number =>
  one.startedAt - other.startedAt || (one.id < other.id ? -1 : 1);

/** Sessions that came are followed, those that went leave the screen. */
const followAll = (replica: Replica, { rows }: ListView): Replica => {
  const mine = new Set(rows.map(({ id }) => id));
  const gone = [...replica.logs.keys()].filter((c) => !mine.has(c));
  return [...mine].reduce(follow, gone.reduce(drop, replica));
};

/** Takes over what another page has left. */
export const adoptLeft = (replica: Replica, left: readonly KeptConversation[]): Replica => ({
  ...replica,
  outbox: left.reduce((held, { c, entries }) => adopt(held, c, entriesOf(entries)), replica.outbox),
});
