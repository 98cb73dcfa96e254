/** A relay as an operator runs it, with a configuration of a test's own, on a port that is known beforehand. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Config } from '../../src/relay/config.ts';
import { relayProgram } from './relay-program.ts';

/** Where a relay is going to be. By number: to a browser `localhost` is another site. */
export const freeAddress = async (): Promise<string> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
};

export class Served {
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(child: ChildProcess, folder: string) {
    this.#child = child;
    this.#folder = folder;
  }

  /** Resolves when clients can come to `config.publicUrl`. */
  static async start(config: Config & { readonly publicUrl: string }, env: NodeJS.ProcessEnv = {}): Promise<Served> {
    const folder = await mkdtemp(join(tmpdir(), 'parlor-e2e-'));
    const file = join(folder, 'parlor.config.json');
    await writeFile(file, JSON.stringify(config));
    const { hostname, port } = new URL(config.publicUrl);
    const options = ['--host', hostname, '--port', port, '--config', file, '--data', folder, '--log', 'error'];
    const child = spawn(process.execPath, [...relayProgram, 'serve', ...options], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    const served = new Served(child, folder);
    for await (const line of createInterface({ input: child.stdout }))
      if (line.startsWith('Parlor is ready')) return served;
    throw new Error('The relay stopped before it was ready.');
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    this.#child.kill('SIGTERM');
    if (this.#child.exitCode === null) await once(this.#child, 'exit');
    await rm(this.#folder, { recursive: true, force: true });
  }
}
