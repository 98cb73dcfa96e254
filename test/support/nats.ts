/** A NATS server of a test's own, which can go away and come back at the same address. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { ServerKeeper, serverFolder } from './server-keeper.ts';
import { until } from './until.ts';

export class TestNats {
  readonly url: string;
  readonly #port: number;
  readonly #keeper: ServerKeeper;

  private constructor(port: number, keeper: ServerKeeper) {
    this.url = `nats://127.0.0.1:${port}`;
    this.#port = port;
    this.#keeper = keeper;
  }

  /** Starts a server, with more arguments if it should ask for credentials. */
  static async start(more: readonly string[] = []): Promise<TestNats> {
    const port = await freePort();
    const args = ['-a', '127.0.0.1', '-p', String(port), ...more];
    const server = { command: 'nats-server', args, lastSignal: 'KILL' } as const;
    const nats = new TestNats(port, new ServerKeeper(await serverFolder('nats'), server));
    await nats.resume();
    return nats;
  }

  /** Starts the server; resolves when it takes connections. */
  async resume(): Promise<void> {
    await this.#keeper.start();
    await until('NATS takes connections', () => accepts(this.#port)).catch(async (error: unknown) => {
      const output = await this.#keeper.output();
      await this.close();
      throw new Error(`NATS did not start:\n${output}`, { cause: error });
    });
  }

  async halt(): Promise<void> {
    await this.#keeper.stop('KILL');
  }

  async close(): Promise<void> {
    await this.#keeper.close();
  }
}

/** A port that nobody listened on a moment ago. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const accepts = async (port: number): Promise<boolean> => {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
};
