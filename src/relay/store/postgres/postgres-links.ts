/** What the append on PostgreSQL reads and writes of contacts, cases and links. Each statement takes and gives whole batches. */
import type { ClientBase } from 'pg';
import { soleFit } from '../../../core/contacts/reaching.ts';
import type { LinkedCase, LinkedContact } from '../../../core/conversation/links.ts';
import type { Plan } from '../append-plan.ts';
import {
  entryKey,
  type LinkNeeds,
  type LoadedLinks,
  noLinks,
  type VouchedVisitor,
  vouchedKey,
} from '../batch-links.ts';
import { linkedContactOf, type StoredContact, writing } from '../link-statements.ts';
import { prepared } from './postgres-statements.ts';

/** Takes sites and ids of contacts, pairwise. */
const knownContacts = prepared<StoredContact & { site: string }>(
  'known-contacts',
  `select site, id, version, name, account from contact
  join unnest($1::text[], $2::text[]) as asked (site, id) using (site, id)`,
);

/** Takes sites and ids of cases, pairwise. */
const knownCases = prepared<LinkedCase & { site: string }>(
  'known-cases',
  `select site, id, version, number, title from support_case
  join unnest($1::text[], $2::text[]) as asked (site, id) using (site, id)`,
);

type Way = 'visitor' | 'email' | 'phone';

/**
 * Takes sites, visitors, e-mail addresses and phone numbers, one of each for everybody whom a site vouches for. Gives the
 * contacts that fit, with the way in which and the place in the arrays of whom: two at most, which are as good as many.
 */
const fittingContacts = prepared<StoredContact & { place: number; way: Way }>(
  'fitting-contacts',
  `with asked as (
    select * from unnest($1::text[], $2::text[], $3::text[], $4::text[]) with ordinality
    as each (site, visitor, email, phone, place)
  )
  select place, 'visitor' as way, c.id, c.version, c.name, c.account from asked
    join contact_visitor v on v.site = asked.site and v.visitor = asked.visitor
    join contact c on c.site = v.site and c.id = v.contact
  union all select place, 'email', c.* from asked cross join lateral (
    select id, version, name, account from contact where site = asked.site and email_key = asked.email limit 2
  ) as c
  union all select place, 'phone', c.* from asked cross join lateral (
    select id, version, name, account from contact where site = asked.site and phone_key = asked.phone limit 2
  ) as c`,
);

const { saveVisitor, forgetVisitor } = writing('$1::text', '$2::text', '$3::text');

/** Takes site, visitor and contact. */
const rememberVisitor = prepared('remember-visitor', saveVisitor);
const forget = prepared('forget-visitor', forgetVisitor);

/** Takes rows as a JSON array. */
const saveLinks = prepared(
  'save-links',
  `insert into conversation_link select * from json_populate_recordset(null::conversation_link, $1)
  on conflict (conversation) do update set contact = excluded.contact, contact_version = excluded.contact_version,
    case_id = excluded.case_id, case_version = excluded.case_version, ongoing = excluded.ongoing`,
);

export const loadLinks = async (client: ClientBase, { contacts, cases, visitors }: LinkNeeds): Promise<LoadedLinks> => {
  if (contacts.length + cases.length + visitors.length === 0) return noLinks;
  const of = <T>(rows: readonly T[], column: keyof T) => rows.map((row) => row[column] ?? null);
  const [known, about, fits] = await Promise.all([
    knownContacts(client, of(contacts, 'site'), of(contacts, 'id')),
    knownCases(client, of(cases, 'site'), of(cases, 'id')),
    fittingContacts(
      client,
      of(visitors, 'site'),
      of(visitors, 'visitor'),
      of(visitors, 'email'),
      of(visitors, 'phone'),
    ),
  ]);
  return {
    contacts: new Map(known.map((row) => [entryKey(row), linkedContactOf(row)])),
    cases: new Map(about.map(({ site, ...one }) => [entryKey({ site, id: one.id }), one])),
    fitting: fitsOf(visitors, fits),
  };
};

const fitsOf = (
  visitors: readonly VouchedVisitor[],
  fits: readonly (StoredContact & { place: number; way: Way })[],
): ReadonlyMap<string, LinkedContact> => {
  const found = (at: number, by: Way) =>
    fits.filter(({ place, way }) => place === at + 1 && way === by).map(linkedContactOf);
  return new Map(
    visitors.flatMap((vouched, at): [string, LinkedContact][] => {
      const by = { visitor: found(at, 'visitor'), email: found(at, 'email'), phone: found(at, 'phone') };
      const fit = soleFit(by);
      return fit ? [[vouchedKey(vouched), fit]] : [];
    }),
  );
};

/** Sends what there is to write, in the order of its keys. */
export const writeLinks = (
  client: ClientBase,
  { links, knownVisitors }: Pick<Plan, 'links' | 'knownVisitors'>,
): readonly Promise<unknown>[] => [
  ...(links.length === 0 ? [] : [saveLinks(client, JSON.stringify(links))]),
  ...knownVisitors.map(({ site, visitor, contact, isForgotten }) =>
    (isForgotten ? forget : rememberVisitor)(client, site, visitor, contact),
  ),
];
