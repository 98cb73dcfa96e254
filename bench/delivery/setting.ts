/** The servers a measurement runs against: started for it, gone afterwards. */
import { TestNats } from '../../test/support/nats.ts';
import { TestPostgres } from '../../test/support/postgres.ts';
import { processConfig, RelayProcess } from '../../test/support/relay-process.ts';

/** What is measured is what is shipped. */
const program = 'dist/relay/main.js';

/** Which database a relay writes to. */
export type Database = 'SQLite' | 'PostgreSQL';

/** Starts servers as they are asked for; `close` ends all of them. */
export class Setting {
  readonly #closers: (() => Promise<void>)[] = [];
  #postgres: TestPostgres | undefined;

  /** Version of the PostgreSQL in use, if it was. */
  postgresVersion: string | undefined;

  /** A relay of its own, with an empty database. */
  async relay(database: Database): Promise<RelayProcess> {
    if (database === 'SQLite') return this.#keep(await RelayProcess.start({ program }));
    const config = { ...processConfig, postgres: await this.database() };
    return this.#keep(await RelayProcess.start({ program, config }));
  }

  /** Two relays on one PostgreSQL and one NATS. */
  async twoRelays(): Promise<readonly [RelayProcess, RelayProcess]> {
    const nats = this.#keep(await TestNats.start());
    const config = { ...processConfig, postgres: await this.database(), nats: nats.url };
    const first = this.#keep(await RelayProcess.start({ program, config }));
    return [first, this.#keep(await RelayProcess.start({ program, config }))];
  }

  /** Ends what was started, last first. */
  async close(): Promise<void> {
    for (const close of this.#closers.splice(0).reverse()) await close();
    this.#postgres = undefined;
  }

  /** Address of a new, empty database on PostgreSQL. */
  async database(): Promise<string> {
    this.#postgres ??= this.#keep(await TestPostgres.start());
    const [row] = await this.#postgres.query('postgres', 'show server_version');
    this.postgresVersion = String(row?.['server_version']);
    return this.#postgres.createDatabase();
  }

  #keep<T extends { close(): Promise<void> }>(server: T): T {
    this.#closers.push(() => server.close());
    return server;
  }
}
