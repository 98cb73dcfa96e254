/** The table of transcripts that are to go by mail, and of those that went within the last day. The same in both dialects. */

/**
 * What becomes of a wish:
 *
 * ```
 *   waiting ──a server has the mail──▶ sent ──a day after it was asked for──▶ (no row)
 *    │  ▲ └───nobody will take it────▶ given up ──────────┘
 *    └──┘ not now: tried again, later each time
 * ```
 */
export interface WishTable {
  /** Times are in milliseconds since 1970. */
  transcript_mail: {
    id: string;
    site: string;
    conversation: string;
    visitor: string;
    /** Null once it is over: nobody needs it any more. */
    address: string | null;
    /** Sixteen bits of a hash of it: enough to count by, too little to find out an address by. */
    address_mark: number;
    language: string;
    time_zone: string;
    /** The transcript goes up to this event. */
    head: number;
    asked_at: number;
    /** When somebody is to try, if nobody has it in hand by then; null once it is over. */
    due_at: number | null;
    /** How often it was taken in hand: who has it in hand knows it by this. */
    tries: number;
    /** Null while it waits; `sent`, or why it was given up. */
    outcome: string | null;
  };
}

interface Words {
  readonly id: string;
  readonly int: string;
  readonly restless: string;
}

/** Statements that create what is missing, in a dialect's words. */
export const wishTable = ({ id, int, restless }: Words): readonly string[] => [
  `create table if not exists transcript_mail (
    id ${id} primary key,
    site ${id} not null,
    conversation ${id} not null,
    visitor ${id} not null,
    address text,
    address_mark ${int} not null,
    language text not null,
    time_zone text not null,
    head ${int} not null,
    asked_at ${int} not null,
    due_at ${int},
    tries ${int} not null,
    outcome text
  ) ${restless}`,
  'create index if not exists transcript_mail_due on transcript_mail (due_at) where due_at is not null',
  'create index if not exists transcript_mail_over on transcript_mail (asked_at) where due_at is null',
  'create index if not exists transcript_mail_by_conversation on transcript_mail (conversation)',
  'create index if not exists transcript_mail_by_visitor on transcript_mail (site, visitor)',
  'create index if not exists transcript_mail_by_address on transcript_mail (site, address_mark)',
];
