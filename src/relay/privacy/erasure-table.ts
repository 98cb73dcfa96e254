/** The table of what admins have had erased. The same in both dialects. */

/**
 * What becomes of an erasure:
 *
 * ```
 *   asked for ──all of it is gone──▶ done, and stays: a restored backup needs it again
 *      │  ▲
 *      └──┘ whoever has it in hand dies: taken in hand once more
 * ```
 */
export interface ErasureTable {
  /** Times are in milliseconds since 1970. Nothing in it says who the visitor is. */
  erasure: {
    id: string;
    site: string;
    visitor: string;
    /** A contact that goes with the visitor. */
    contact: string | null;
    /** Conversations that began later stay. */
    up_to: number;
    asked_at: number;
    /** Who asked for it, as JSON. */
    actor: string;
    /** When somebody is to go on with it, if nobody has it in hand by then; null once it is done. */
    due_at: number | null;
    /** How often it was taken in hand. */
    tries: number;
    done_at: number | null;
  };
}

interface Words {
  readonly id: string;
  readonly int: string;
  readonly table: string;
}

/** Statements that create what is missing, in a dialect's words. */
export const erasureTable = ({ id, int, table }: Words): readonly string[] => [
  `create table if not exists erasure (
    id ${id} primary key,
    site ${id} not null,
    visitor ${id} not null,
    contact ${id},
    up_to ${int} not null,
    asked_at ${int} not null,
    actor text not null,
    due_at ${int},
    tries ${int} not null,
    done_at ${int}
  ) ${table}`,
  'create index if not exists erasure_due on erasure (due_at) where due_at is not null',
  'create index if not exists erasure_by_site on erasure (site, asked_at, id)',
];
