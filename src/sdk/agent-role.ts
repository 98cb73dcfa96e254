/**
 * The agent's part in the session: the live lists, and every conversation of *mine* followed, as those one takes part in or
 * monitors. Pure. Rules C2, C7, D4, D6, R6 and V3 in docs/SPEC.md.
 */
import { apply } from '../core/conversation/conversation.ts';
import type { DeskFacts } from '../core/desk/desk-facts.ts';
import { allMeanings } from '../core/further-meanings.ts';
import { type ListName, type ListRow, listNames, type RowOf } from '../core/lists.ts';
import { deskEvents } from '../core/protocol/desk-events.ts';
import type { DownFrame, RowsFrame } from '../core/protocol/down.ts';
import { isWanted, type ListWish, tellListWishes } from './list-wishes.ts';
import { entriesOf } from './outbox-store/kept-outbox.ts';
import type { KeptConversation } from './outbox-store/outbox-store.ts';
import { hearAnswer, presenceVersion, tellWishes } from './presence-wishes.ts';
import { adopt } from './session/outbox.ts';
import { drop, follow, type Replica } from './session/replica.ts';
import type { Role } from './session/session-state.ts';
import type { ListView } from './snapshots.ts';

/** What one takes part in before what is one’s own: who hands a conversation on reads on without a gap. */
const lists: readonly ListName[] = ['open', 'joined', 'mine', 'waiting', 'offers', 'attention', 'me', 'cases'];

/** The lists of a relay that knows no routing. */
const formerLists: readonly ListName[] = ['open', 'mine', 'waiting'];

export const agentRole: Role = {
  as: 'agent',
  apply,
  events: deskEvents,
  meanings: allMeanings,
  lists: (version) => (version < presenceVersion ? formerLists : lists),
  // Sessions come and go with their conversations; what an agent wrote in one does not go with it unsaid.
  keepsRefused: true,
  welcomed: (replica, frame, now) => ({ ...replica, aheadMs: frame.now - now }),
  tell: (replica, { version }, socket) => {
    const wished = tellWishes(replica, version, socket);
    const listed = tellListWishes(wished.replica, version, socket);
    return { replica: listed.replica, frames: [...wished.frames, ...listed.frames] };
  },
  heard: (replica, frame) => (frame.t === 'desk' ? { ...replica, desk: factsOf(frame) } : hearAnswer(replica, frame)),
  listed: (replica, frame) => {
    const list = listNames.find((name) => name === frame.q);
    if (!list || (isOnDemand(list) && !isWanted(replica, list))) return replica;
    const view = updateList(replica.lists.get(list) ?? emptyList, frame);
    const listed = { ...replica, lists: new Map(replica.lists).set(list, view) };
    return list === 'mine' || list === 'joined' ? followAll(listed) : listed;
  },
};

const factsOf = ({ t: _, ...facts }: Extract<DownFrame, { t: 'desk' }>): DeskFacts => facts;

const emptyList: ListView<never> = { rows: [], total: 0, loaded: false };

/** A list as it is known; the relay keeps rows of one kind in each. */
export const listOf = <L extends ListName>(replica: Replica, list: L): ListView<RowOf<L>> =>
  (replica.lists.get(list) as ListView<RowOf<L>> | undefined) ?? emptyList;

/** The list after a change: longest waiting first, and of two summaries of a conversation the newer one. */
const updateList = (list: ListView<ListRow>, { reset, upsert, remove, total }: RowsFrame): ListView<ListRow> => {
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
const byStart = (one: ListRow, other: ListRow): number =>
  ('startedAt' in one && 'startedAt' in other ? one.startedAt - other.startedAt : 0) || (one.id < other.id ? -1 : 1);

/** Lists that are asked for only while somebody looks at them. */
const isOnDemand = (list: ListName): list is ListWish['list'] =>
  list === 'ongoing' || list === 'agents' || list === 'closed';

/** What is read beside one's own sessions: what one takes part in, and what is monitored. */
export const besideOf = (replica: Replica): readonly string[] => {
  const mine = new Set(listOf(replica, 'mine').rows.map(({ id }) => id));
  const beside = new Set([...listOf(replica, 'joined').rows.map(({ id }) => id), ...(replica.monitored ?? [])]);
  return [...beside].filter((c) => !mine.has(c));
};

/** These are monitored from here on. */
export const followMonitored = (replica: Replica, monitored: ReadonlySet<string>): Replica =>
  followAll({ ...replica, monitored });

/** These have been taken, and are not there yet. */
export const followTaken = (replica: Replica, taken: ReadonlySet<string>): Replica => followAll({ ...replica, taken });

/** Sessions that came are followed, those that went leave the screen. */
const followAll = (replica: Replica): Replica => {
  const mine = listOf(replica, 'mine').rows.map(({ id }) => id);
  const wanted = new Set([...mine, ...besideOf(replica), ...(replica.taken ?? [])]);
  const gone = [...replica.logs.keys()].filter((c) => !wanted.has(c));
  return [...wanted].reduce(follow, gone.reduce(drop, replica));
};

/** Takes over what another page has left. */
export const adoptLeft = (replica: Replica, left: readonly KeptConversation[]): Replica => ({
  ...replica,
  outbox: left.reduce((held, { c, entries }) => adopt(held, c, entriesOf(entries)), replica.outbox),
});
