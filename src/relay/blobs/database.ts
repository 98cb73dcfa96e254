/** Blobs in the database that has the log, a row for each part: for any number of relays, and in every backup of it. */
import type { RowsDatabase } from '../store/versioned-rows.ts';
import type { Blobs } from './blobs.ts';

export class DatabaseBlobs implements Blobs {
  readonly #database: RowsDatabase;

  constructor(database: RowsDatabase) {
    this.#database = database;
  }

  async write(blob: string, part: number, bytes: Uint8Array): Promise<void> {
    const { ask, db } = this.#database;
    await ask(() =>
      db
        .insertInto('blob_part')
        .values({ blob, part, bytes })
        .onConflict((taken) => taken.columns(['blob', 'part']).doUpdateSet({ bytes }))
        .execute(),
    );
  }

  async read(blob: string, part: number): Promise<Uint8Array | undefined> {
    const { ask, db } = this.#database;
    const row = await ask(() =>
      db.selectFrom('blob_part').select('bytes').where('blob', '=', blob).where('part', '=', part).executeTakeFirst(),
    );
    return row?.bytes;
  }

  async remove(blob: string): Promise<void> {
    const { ask, db } = this.#database;
    await ask(() => db.deleteFrom('blob_part').where('blob', '=', blob).execute());
  }
}
