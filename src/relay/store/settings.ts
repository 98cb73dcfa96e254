/** Settings: values that all relays of a database share, each under a key of its own. */
import type { Kysely } from 'kysely';
import { type Database, settingKey } from './schema.ts';

/** The value under `key`; `initial` is stored first if there is none. */
export const settingOf = async (db: Kysely<Database>, key: string, initial: string): Promise<string> => {
  const found = await db.selectFrom('meta').select('value').where('key', '=', settingKey(key)).executeTakeFirst();
  if (found) return found.value;
  const { value } = await db
    .insertInto('meta')
    .values({ key: settingKey(key), value: initial })
    // Sets what is there to what is there: a conflict that does nothing would return nothing.
    .onConflict((conflict) => conflict.column('key').doUpdateSet((eb) => ({ value: eb.ref('meta.value') })))
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
};

/** Puts `next` in the place of `former`; false, and nothing changed, if something else is there. */
export const replacedSetting = async (
  db: Kysely<Database>,
  key: string,
  { former, next }: { readonly former: string; readonly next: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('meta')
    .set({ value: next })
    .where('key', '=', settingKey(key))
    .where('value', '=', former)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
