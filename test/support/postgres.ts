/** A PostgreSQL of a test's own: a fresh cluster, reached through a socket in its folder, gone afterwards. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { ServerKeeper, serverFolder } from './server-keeper.ts';
import { until } from './until.ts';

const run = promisify(execFile);

/** Where the newest installed version has its programs; Debian keeps them off the path. */
const programs = (): string => {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((one, other) => Number(other) - Number(one)) : [];
  return versions[0] === undefined ? '' : join(root, versions[0], 'bin');
};

export class TestPostgres {
  readonly #keeper: ServerKeeper;
  readonly #folder: string;
  #databases = 0;

  private constructor(keeper: ServerKeeper, folder: string) {
    this.#keeper = keeper;
    this.#folder = folder;
  }

  static async start(): Promise<TestPostgres> {
    const place = await serverFolder('postgres');
    const data = join(place.folder, 'data');
    try {
      const options = ['--username=parlor', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
      await run(join(programs(), 'initdb'), [`--pgdata=${data}`, ...options], { ...place.user, cwd: place.folder });
    } catch (error) {
      await rm(place.folder, { recursive: true, force: true });
      throw error;
    }
    const settings = [`unix_socket_directories=${place.folder}`, 'listen_addresses='];
    const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
    // Killed, it would leave its shared memory behind.
    const server = { command: join(programs(), 'postgres'), args, lastSignal: 'QUIT' } as const;
    const postgres = new TestPostgres(new ServerKeeper(place, server), place.folder);
    await postgres.resume();
    return postgres;
  }

  /** Starts the server after `halt`; resolves when it answers. */
  async resume(): Promise<void> {
    await this.#keeper.start();
    await until('PostgreSQL answers', () =>
      this.query('postgres', 'select 1').then(
        () => true,
        () => false,
      ),
    ).catch(async (error: unknown) => {
      const output = await this.#keeper.output();
      await this.close();
      throw new Error(`PostgreSQL did not start:\n${output}`, { cause: error });
    });
  }

  /** Stops the server: `fast` closes connections in good order, `crash` is as good as a power cut. */
  async halt(how: 'fast' | 'crash'): Promise<void> {
    await this.#keeper.stop(how === 'fast' ? 'INT' : 'QUIT');
  }

  /** Makes an empty database, with options of `create database`; gives its address. */
  async createDatabase(options = ''): Promise<string> {
    this.#databases += 1;
    const name = `parlor_${this.#databases}`;
    await this.query('postgres', `create database ${name} ${options}`);
    return this.#url(name);
  }

  /** Runs statements in a database, by name or address; gives the rows of the last one. */
  async query(database: string, text: string): Promise<readonly Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: database.includes('/') ? database : this.#url(database) });
    await client.connect();
    try {
      const results = [await client.query<Record<string, unknown>>(text)].flat();
      return results.at(-1)?.rows ?? [];
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    await this.#keeper.close();
  }

  #url(database: string): string {
    return `postgresql://parlor@${encodeURIComponent(this.#folder)}/${database}`;
  }
}
