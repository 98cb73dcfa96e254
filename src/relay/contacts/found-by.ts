/**
 * What contacts and cases are found by: their texts, folded, looked through for each word of what is typed. A site's are few
 * enough for that (docs/decisions/0029-contacts-and-cases.md), and so any piece of a name, an address or a number finds them.
 */
import { type RawBuilder, sql } from 'kysely';
import type { ContactDraft } from '../../core/contacts/contact.ts';
import { phoneKey } from '../../core/contacts/reaching.ts';
import { fold } from '../../core/folding.ts';
import { contactsMax, searchTermsMax } from '../../core/limits.ts';
import type { ContactPosition } from './contacts.ts';

/** The text that a search looks through. */
export const foundBy = (texts: readonly (string | null | undefined)[]): string =>
  fold(texts.filter((text) => text).join('\n'));

/** Words that have to be there, each anywhere. */
const wordsOf = (query: string): readonly string[] =>
  fold(query)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, searchTermsMax);

const contains = (column: string, text: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} like ${`%${text.replaceAll(/[\\%_]/gu, '\\$&')}%`} escape '\\'`;

/** A condition on the column with that text: it has all the words of the query, or the phone number that it is. */
export const matching = (column: string, query: string): RawBuilder<boolean> => {
  const words = wordsOf(query).map((word) => contains(column, word));
  const all = words.length === 0 ? sql<boolean>`1 = 1` : sql<boolean>`${sql.join(words, sql` and `)}`;
  const phone = phoneKey(query);
  return phone === undefined ? all : sql<boolean>`((${all}) or ${contains(column, phone)})`;
};

/** The place of a contact in the order of a search. */
export const positionOf = ({ id, name, email, phone, account }: Omit<ContactDraft, 'version'>): ContactPosition => ({
  key: [...fold(name ?? account ?? email ?? phone ?? '')].slice(0, contactsMax.orderLength).join(''),
  id,
});
