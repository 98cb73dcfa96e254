/** The tables of contacts and cases, and of what conversations are linked to. The same in both dialects. */

/** As Kysely sees them. Times are in milliseconds since 1970. */
export interface ContactTables {
  contact: {
    site: string;
    id: string;
    version: number;
    updated_at: number;
    name: string | null;
    email: string | null;
    phone: string | null;
    account: string | null;
    /** Its place in the alphabet, what it is compared by, and what a search looks through, as `reaching.ts` and `found-by.ts` have it. */
    order_key: string;
    email_key: string | null;
    phone_key: string | null;
    found_by: string;
  };
  /** The visitors whom the site vouches for and who are this contact. */
  contact_visitor: { site: string; visitor: string; contact: string };
  /** *Case* is a word of SQL. */
  support_case: {
    site: string;
    id: string;
    version: number;
    updated_at: number;
    /** Counts the changes too, and when it was seen. */
    seq: number;
    number: number;
    title: string;
    found_by: string;
    status: string;
    contact: string | null;
    assignee: string | null;
    assignee_name: string | null;
    /** Until when its assignee is alerted; null once they have seen it. */
    alert_until: number | null;
    /** What a visitor has left behind that it has come of, as JSON, when, and by what it is found. */
    request: string | null;
    requested_at: number | null;
    request_found_by: string | null;
  };
  /**
   * What a conversation knows of the contact and the case that it is linked to; `ongoing` is 1 until it is closed. Rows stay
   * as long as the log, which has the contact's name: by them it is found.
   */
  conversation_link: {
    conversation: string;
    site: string;
    contact: string | null;
    contact_version: number | null;
    case_id: string | null;
    case_version: number | null;
    ongoing: number;
  };
}

interface Words {
  readonly id: string;
  readonly int: string;
  readonly table: string;
}

/** Statements that create what is missing, in a dialect's words. */
export const contactTables = ({ id, int, table }: Words): readonly string[] => [
  `create table if not exists contact (
    site ${id} not null,
    id ${id} not null,
    version ${int} not null,
    updated_at ${int} not null,
    name text,
    email text,
    phone text,
    account text,
    order_key ${id} not null,
    email_key ${id},
    phone_key ${id},
    found_by ${id} not null,
    primary key (site, id)
  ) ${table}`,
  'create index if not exists contact_by_order on contact (site, order_key, id)',
  'create index if not exists contact_by_email on contact (site, email_key) where email_key is not null',
  'create index if not exists contact_by_phone on contact (site, phone_key) where phone_key is not null',
  `create table if not exists contact_visitor (
    site ${id} not null,
    visitor ${id} not null,
    contact ${id} not null,
    primary key (site, visitor)
  ) ${table}`,
  'create index if not exists contact_visitor_by_contact on contact_visitor (site, contact)',
  `create table if not exists support_case (
    site ${id} not null,
    id ${id} not null,
    version ${int} not null,
    updated_at ${int} not null,
    seq ${int} not null,
    number ${int} not null,
    title text not null,
    found_by ${id} not null,
    status ${id} not null,
    contact ${id},
    assignee ${id},
    assignee_name text,
    alert_until ${int},
    request text,
    requested_at ${int},
    request_found_by ${id},
    primary key (site, id),
    unique (site, number)
  ) ${table}`,
  'create index if not exists support_case_by_contact on support_case (site, contact) where contact is not null',
  'create index if not exists support_case_by_assignee on support_case (site, assignee) where assignee is not null',
  `create index if not exists support_case_requested on support_case (site)
    where request is not null and status = 'open'`,
  `create table if not exists conversation_link (
    conversation ${id} primary key,
    site ${id} not null,
    contact ${id},
    contact_version ${int},
    case_id ${id},
    case_version ${int},
    ongoing ${int} not null
  ) ${table}`,
  'create index if not exists conversation_link_by_contact on conversation_link (site, contact) where contact is not null',
  'create index if not exists conversation_link_by_case on conversation_link (site, case_id) where case_id is not null',
  'create index if not exists conversation_link_ongoing on conversation_link (conversation) where ongoing = 1',
];
