/**
 * In which order rows stand on the screen. While somebody's pointer or focus is among them none moves: what is new comes last,
 * and what has gone stays in its place, marked, so that nobody presses what was another row a moment ago. Rule V2 in
 * docs/SPEC.md. Pure.
 */
import type { Summary } from '../../core/conversation/summary.ts';
import { sentimentLevels } from '../../core/sentiment/sentiment.ts';
import type { Sort, SortKey } from './ongoing-view.ts';

/** A row as it is shown. */
export interface Shown {
  readonly row: Summary;
  /** It is not in the list any more. */
  readonly isGone: boolean;
}

/** Things that a row is called by whoever reads it. */
export interface Naming {
  readonly language: string;
  readonly title: (row: Summary) => string;
  readonly queue: (row: Summary) => string;
  readonly workstream: (row: Summary) => string;
}

export interface Arranging {
  readonly sort: Sort;
  readonly naming: Naming;
  /** Whether somebody is among the rows. */
  readonly isHeld: boolean;
  /** Rows that have something to say that nobody has taken note of: they stay, even if they have gone. */
  readonly kept: ReadonlySet<string>;
}

export const arrangedRows = (
  before: readonly Shown[],
  rows: readonly Summary[],
  { sort, naming, isHeld, kept }: Arranging,
): readonly Shown[] => {
  const compare = comparing(sort, naming);
  const here = new Map(rows.map((row) => [row.id, row]));
  const gone = before.filter(({ row }) => !here.has(row.id) && (isHeld || kept.has(row.id)));
  if (!isHeld) {
    const all = [...rows.map((row) => ({ row, isGone: false })), ...gone.map(asGone)];
    return all.sort((one, other) => compare(one.row, other.row));
  }
  const known = new Set(before.map(({ row }) => row.id));
  const fresh = rows.filter(({ id }) => !known.has(id)).sort(compare);
  const stay = before.map((shown): Shown => {
    const row = here.get(shown.row.id);
    if (!row) return asGone(shown);
    return row === shown.row && !shown.isGone ? shown : { row, isGone: false };
  });
  return [...stay, ...fresh.map((row) => ({ row, isGone: false }))];
};

const asGone = (shown: Shown): Shown => (shown.isGone ? shown : { ...shown, isGone: true });

/** Since when its visitor waits for somebody to take it. */
export const waitsSince = ({ state, arrivedAt, startedAt }: Summary): number | undefined =>
  state === 'open' ? (arrivedAt ?? startedAt) : undefined;

/** Since when its agent has it. */
export const handledSince = ({ state, assignedAt, since }: Summary): number | undefined =>
  state === 'active' ? (assignedAt ?? since) : undefined;

/** What rows are ordered by: text, a place, how long something lasts, or nothing known, which comes last either way. */
const keys: Readonly<Record<SortKey, (row: Summary, naming: Naming) => string | number | undefined>> = {
  title: (row, { title }) => title(row),
  state: ({ state }) => states.indexOf(state),
  agent: ({ assignee, former }) => (assignee ?? former)?.name,
  queue: (row, { queue }) => queue(row) || undefined,
  workstream: (row, { workstream }) => workstream(row),
  mode: ({ mode }) => mode,
  waiting: (row) => lasting(waitsSince(row)),
  handled: (row) => lasting(handledSince(row)),
  last: ({ lastMessage }) => lasting(lastMessage?.at),
  feeling: ({ sentiment }) => sentiment && sentimentLevels.indexOf(sentiment),
  started: ({ startedAt }) => startedAt,
};

/** What began later lasts shorter. */
const lasting = (since: number | undefined): number | undefined => since && -since;

const states: readonly Summary['state'][] = ['open', 'active', 'waiting', 'wrap-up'];

const comparing = ({ by, isDescending }: Sort, naming: Naming): ((one: Summary, other: Summary) => number) => {
  const texts = new Intl.Collator(naming.language, { numeric: true });
  const keyOf = keys[by];
  return (one, other) => {
    const [first, second] = [keyOf(one, naming), keyOf(other, naming)];
    if (first === undefined || second === undefined || first === second) {
      const unknown = Number(first === undefined) - Number(second === undefined);
      return unknown || one.startedAt - other.startedAt || (one.id < other.id ? -1 : 1);
    }
    const order =
      typeof first === 'number' && typeof second === 'number'
        ? first - second
        : texts.compare(String(first), String(second));
    return isDescending ? -order : order;
  };
};
