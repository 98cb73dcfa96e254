/** The table of what is counted for the wallboard: a queue and a quarter of an hour in a row. Nothing in it is about anybody. */
import type { Counted } from '../../core/wallboard/tally.ts';

/** As Kysely sees it. `queue` is empty for conversations of none. */
export interface TallyTable {
  queue_tally: { site: string; queue: string; slot: number } & Record<Counts, number>;
}

type Counts = 'in_time' | 'late' | 'abandoned' | 'unserved' | 'handled';

/** In which column it stands. */
export const columnOf: Readonly<Record<Counted, Counts>> = {
  inTime: 'in_time',
  late: 'late',
  abandoned: 'abandoned',
  unserved: 'unserved',
  handled: 'handled',
};

const counts = Object.values(columnOf);

export const tallyTable = (words: { readonly id: string; readonly int: string; readonly restless: string }): string =>
  `create table if not exists queue_tally (
    site ${words.id} not null,
    slot ${words.int} not null,
    queue ${words.id} not null,
    ${counts.map((column) => `${column} ${words.int} not null,`).join(' ')}
    primary key (site, slot, queue)
  ) ${words.restless}`;

/** Counts further; takes a mark for each value of `valuesOf`. */
export const addTally = (marks: readonly string[]): string => `insert into queue_tally
    (site, queue, slot, ${counts.join(', ')}) values (${marks.join(', ')})
    on conflict (site, slot, queue) do update set
      ${counts.map((column) => `${column} = queue_tally.${column} + excluded.${column}`).join(', ')}`;

/** What is to be counted in addition, as `addTally` takes it. */
export const valuesOf = ({ site, queue, slot, ...more }: TallyTable['queue_tally']): readonly (string | number)[] => [
  site,
  queue,
  slot,
  ...counts.map((column) => more[column]),
];
