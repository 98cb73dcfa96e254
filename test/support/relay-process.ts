/** A relay as an operator runs it: a process of its own, which can be killed, stopped, paused and started again. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Config } from '../../src/relay/config.ts';
import type { LogLevel } from '../../src/relay/log.ts';
import { freePort } from './nats.ts';
import { ServerKeeper } from './server-keeper.ts';
import { unroutedConfig } from './unrouted-config.ts';
import { until } from './until.ts';

const [agent] = unroutedConfig.agents as [Config['agents'][number]];

/** The configuration of relays that are processes: the demo's site and people, and one agent more, over loopback. */
export const processConfig: Config = {
  ...unroutedConfig,
  agents: [...unroutedConfig.agents, { ...agent, id: 'agent-3', login: 'agent-3', name: 'Noor Haddad' }],
};

/** Arguments for Node, where a test's clients don't come back when a relay has too much to do, as the SDK's would. */
export const neverLate = ['--import', new URL('never-late.ts', import.meta.url).href] as const;

interface RelayProcessOptions {
  readonly config?: Config;
  /** Folder of the SQLite database; one of its own, deleted with it, if left out. */
  readonly dataDir?: string;
  /** The relay's main module. */
  readonly program?: string;
  /** Arguments for Node itself. */
  readonly node?: readonly string[];
  /** What it writes into its log; errors, if left out. */
  readonly log?: LogLevel;
}

export class RelayProcess {
  readonly port: number;
  readonly url: string;
  readonly #keeper: ServerKeeper;
  #pid: number | undefined;

  private constructor(port: number, keeper: ServerKeeper) {
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.#keeper = keeper;
  }

  static async start(options: RelayProcessOptions = {}): Promise<RelayProcess> {
    const { config = processConfig, program = 'src/relay/main.ts', node = [], log = 'error' } = options;
    const folder = await mkdtemp(join(tmpdir(), 'parlor-relay-process-'));
    const file = join(folder, 'parlor.config.json');
    const port = await freePort();
    // Where its own desk is served: else nobody could sign in there.
    await writeFile(file, JSON.stringify({ publicUrl: `http://127.0.0.1:${port}`, ...config }));
    const dataDir = options.dataDir ?? join(folder, 'data');
    const args = ['serve', '--config', file, '--data', dataDir, '--host', '127.0.0.1', '--port', String(port)];
    const keeper = new ServerKeeper(
      { folder, user: {} },
      { command: process.execPath, args: [...node, resolve(program), ...args, '--log', log], lastSignal: 'KILL' },
    );
    const relay = new RelayProcess(port, keeper);
    await relay.resume();
    return relay;
  }

  /** Its process id while it runs. */
  get pid(): number {
    if (this.#pid === undefined) throw new Error('The relay does not run.');
    return this.#pid;
  }

  /** Starts it, at the same port on the same data; resolves when it takes clients. */
  async resume(): Promise<void> {
    this.#pid = await this.#keeper.start();
    await until('the relay takes clients', () =>
      fetch(`${this.url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ),
    ).catch(async (error: unknown) => {
      const output = await this.#keeper.output();
      await this.close();
      throw new Error(`The relay did not start:\n${output}`, { cause: error });
    });
  }

  /** Ends it by a signal: KILL as a crash would, TERM as a deploy does. Resolves when it is gone. */
  async stop(signal: 'KILL' | 'TERM'): Promise<void> {
    this.#pid = undefined;
    await this.#keeper.stop(signal);
  }

  /** Freezes the process where it stands; its sockets stay open. */
  freeze(): void {
    process.kill(this.pid, 'SIGSTOP');
  }

  thaw(): void {
    process.kill(this.pid, 'SIGCONT');
  }

  /** What it has said since it was first started. */
  output(): Promise<string> {
    return this.#keeper.output();
  }

  async close(): Promise<void> {
    await this.#keeper.close();
  }
}
