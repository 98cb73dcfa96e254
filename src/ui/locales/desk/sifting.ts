/** Words of filtering and ordering work items. */
import type { Languages } from '../languages.ts';
import { deskOthersOf } from './others.ts';

export interface SiftingStrings {
  /** Name of the field that filters. */
  readonly filter: string;
  /** The same inside the field. */
  readonly filterHint: string;
  /** Name of what the rows are ordered by. */
  readonly order: string;
  readonly orders: Readonly<Record<'waiting' | 'newest' | 'title', string>>;
  /** How many of a list are left. */
  readonly shown: (shown: number, total: number) => string;
  readonly noneMatches: string;
  /** Takes the filter away. */
  readonly showAll: string;
}

const en: SiftingStrings = {
  filter: 'Filter work items',
  filterHint: 'Filter',
  order: 'Order',
  orders: { waiting: 'Longest waiting', newest: 'Newest', title: 'By name' },
  shown: (shown, total) => `${shown} of ${total} shown`,
  noneMatches: 'None of them matches.',
  showAll: 'Show all',
};

export const sifting: Languages<SiftingStrings> = {
  name: 'sifting',
  en,
  others: deskOthersOf((words) => words.sifting),
};
