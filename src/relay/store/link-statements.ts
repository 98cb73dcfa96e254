/** What both dialects' appends have in common when they read and write of contacts. */
import type { LinkedContact } from '../../core/conversation/links.ts';
import { contactsMax } from '../../core/limits.ts';
import type { Database } from './schema.ts';

/** What is read of a contact. */
export type StoredContact = Pick<Database['contact'], 'id' | 'version' | 'name' | 'account'>;

export const linkedContactOf = ({ id, version, name, account }: StoredContact): LinkedContact => ({
  id,
  version,
  ...(name !== null && { name }),
  ...(account !== null && { account }),
});

/** Statements that remember or forget a visitor as a contact; the parameters are site, visitor and contact. Past the bound nobody is remembered. */
export const writing = (site: string, visitor: string, contact: string) =>
  ({
    saveVisitor: `insert into contact_visitor (site, visitor, contact) select ${site}, ${visitor}, ${contact}
      where (select count(*) from contact_visitor where site = ${site} and contact = ${contact}) < ${contactsMax.visitors}
      on conflict (site, visitor) do update set contact = excluded.contact`,
    forgetVisitor: `delete from contact_visitor where site = ${site} and visitor = ${visitor} and contact = ${contact}`,
  }) as const;
