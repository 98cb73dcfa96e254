/**
 * What somebody looks at of what goes on: which part of it, in which columns and in which order. As a value, and as the part
 * of the page's address that says it. Rule V2 in docs/SPEC.md. Pure.
 */
import { identifierLength } from '../../core/limits.ts';
import type { OngoingFilter } from '../../core/lists.ts';

export const columns = [
  'state',
  'agent',
  'queue',
  'workstream',
  'mode',
  'waiting',
  'handled',
  'last',
  'feeling',
  'started',
] as const;

export type Column = (typeof columns)[number];

export type SortKey = 'title' | Column;

export interface Sort {
  readonly by: SortKey;
  readonly isDescending: boolean;
}

export type Wanted = Omit<OngoingFilter, 'after'>;

/** The last row of the page before. */
export type PageStart = NonNullable<OngoingFilter['after']>;

export interface OngoingView {
  readonly tab: 'conversations' | 'agents';
  readonly filter: Wanted;
  /** The page behind this row; the first one if left out. */
  readonly after?: PageStart;
  readonly columns: readonly Column[];
  readonly sort: Sort;
}

export const usualView: OngoingView = {
  tab: 'conversations',
  filter: {},
  columns: ['state', 'agent', 'queue', 'waiting', 'handled', 'last', 'feeling'],
  sort: { by: 'started', isDescending: false },
};

/** What may be asked for of each; names and ids may be anything. */
export const choices = {
  state: ['open', 'active', 'waiting', 'wrap-up'],
  mode: ['live', 'persistent'],
  sentiment: ['very-negative', 'negative', 'slightly-negative', 'neutral'],
} as const;

export const sieves = ['queue', 'agent', 'state', 'mode', 'workstream', 'sentiment'] as const;

export type Sieve = (typeof sieves)[number];

/** The longest name or id that is asked for. */
const idLengthMax = 300;

/** The view that an address names: what can't be read is as usual. */
export const readView = (at: string): OngoingView => {
  const asked = new URLSearchParams(at.startsWith('?') ? at.slice(1) : '');
  const filter = sieves.reduce<Wanted>((some, sieve) => withSieve(some, sieve, asked.get(sieve) ?? ''), {});
  const named = asked.get('columns')?.split('.') ?? [];
  const chosen = columns.filter((one) => named.includes(one));
  const sort = asked.get('sort') ?? '';
  const after = pageIn(asked.get('after') ?? '');
  const by = sort === 'title' || sort === '-title' ? 'title' : columns.find((one) => sort.replace(/^-/u, '') === one);
  return {
    tab: asked.get('tab') === 'agents' ? 'agents' : 'conversations',
    filter,
    ...(after && { after }),
    columns: asked.has('columns') ? chosen : usualView.columns,
    sort: by ? { by, isDescending: sort.startsWith('-') } : usualView.sort,
  };
};

/** The same the other way round; empty for what is usual. */
export const addressOf = ({ tab, filter, after, columns: chosen, sort }: OngoingView): string => {
  const said = new URLSearchParams();
  if (tab !== usualView.tab) said.set('tab', tab);
  for (const sieve of sieves) {
    const value = filter[sieve];
    if (value !== undefined) said.set(sieve, value);
  }
  if (after) said.set('after', `${after.startedAt}.${after.id}`);
  if (chosen.join() !== usualView.columns.join()) said.set('columns', chosen.join('.'));
  const by = `${sort.isDescending ? '-' : ''}${sort.by}`;
  if (by !== usualView.sort.by) said.set('sort', by);
  const text = said.toString();
  return text === '' ? '' : `?${text}`;
};

const pageIn = (text: string): PageStart | undefined => {
  const [, startedAt, id] = /^(\d{1,15})\.([A-Za-z0-9_-]+)$/u.exec(text) ?? [];
  const { min, max } = identifierLength;
  if (startedAt === undefined || id === undefined || id.length < min || id.length > max) return undefined;
  return { startedAt: Number(startedAt), id };
};

/** The same view, from its first page on. */
export const fromTheFirst = ({ after: _, ...view }: OngoingView): OngoingView => view;

/** The part of the list that is asked for: what passes the filter, and of that a page. */
export const partOf = ({ filter, after }: OngoingView): OngoingFilter => ({ ...filter, ...(after && { after }) });

/** The filter with that in one of its sieves; without it where nothing is asked, or nothing that there is. */
export const withSieve = (filter: Wanted, sieve: Sieve, value: string): Wanted => {
  const { [sieve]: _, ...others } = filter;
  const isKnown = sieve in choices ? isChoice(sieve as keyof typeof choices, value) : value.length <= idLengthMax;
  return value !== '' && isKnown ? { ...others, [sieve]: value } : others;
};

const isChoice = (sieve: keyof typeof choices, value: string): boolean =>
  choices[sieve].some((one: string) => one === value);

/** The order after its head was pressed: the other way round, or by another column. */
export const sortedBy = (sort: Sort, by: SortKey): Sort =>
  sort.by === by ? { by, isDescending: !sort.isDescending } : { by, isDescending: false };

export const isFiltered = ({ filter }: OngoingView): boolean => Object.keys(filter).length > 0;
