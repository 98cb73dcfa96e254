/** A bad network of a test's own: a TCP proxy that holds bytes back, swallows, resets, slices and delays, as it is told. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** What the network is like; `clear` is a network without faults. */
export interface Weather {
  /** Nothing passes in either direction, and nothing says so: a cable that was pulled. What is held passes later. */
  readonly isBlackHole?: boolean;
  /** Bytes travel in pieces of this size. */
  readonly sliceBytes?: number;
  /** Each piece takes this long, in milliseconds. */
  readonly delayMs?: number;
  /** New connections are half-open from their first byte on, for ever. */
  readonly swallows?: Direction;
}

/** Seen from the client. */
export type Direction = 'up' | 'down' | 'both';

const clear: Weather = {};

/** A connection through the proxy. */
interface Passage {
  readonly client: Socket;
  readonly relay: Socket;
  /** Where nothing passes any more, not even the end: what is sent is taken and forgotten. */
  swallows: Direction | undefined;
}

export class TcpProxy {
  readonly port: number;
  readonly url: string;
  readonly #server: Server;
  readonly #passages = new Set<Passage>();
  #targetPort: number;
  #weather = clear;
  #changed = Promise.withResolvers<void>();

  private constructor(server: Server, targetPort: number) {
    this.#server = server;
    this.#targetPort = targetPort;
    this.port = (server.address() as AddressInfo).port;
    this.url = `http://127.0.0.1:${this.port}`;
    server.on('connection', (client) => this.#serverOnConnection(client));
  }

  static async start(targetPort: number): Promise<TcpProxy> {
    // Each direction ends by itself: a half-closed connection stays half-closed through the proxy.
    const server = createServer({ allowHalfOpen: true, noDelay: true }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TcpProxy(server, targetPort);
  }

  /** From now on the network is like this, for the connections there are and for new ones. */
  turn(weather: Weather): void {
    this.#weather = weather;
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }

  /** Back to a network without faults. */
  heal(): void {
    this.turn(clear);
  }

  /** From now on new connections lead to this port, as a balancer's do when a relay is gone. */
  leadTo(port: number): void {
    this.#targetPort = port;
  }

  /** Ends every connection without a word of goodbye. */
  reset(): void {
    for (const { client, relay } of this.#passages) {
      client.resetAndDestroy();
      relay.resetAndDestroy();
    }
  }

  /** The connections there are become half-open, and stay so whatever becomes of the network. */
  swallow(direction: Direction): void {
    for (const passage of this.#passages) passage.swallows = direction;
  }

  async close(): Promise<void> {
    this.heal();
    for (const { client, relay } of this.#passages) {
      client.destroy();
      relay.destroy();
    }
    this.#server.close();
    await once(this.#server, 'close');
  }

  #serverOnConnection(client: Socket): void {
    const relay = connect({ port: this.#targetPort, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
    const passage: Passage = { client, relay, swallows: this.#weather.swallows };
    this.#passages.add(passage);
    for (const socket of [client, relay]) {
      socket.on('close', () => client.destroyed && relay.destroyed && this.#passages.delete(passage));
    }
    // What breaks on one side breaks on the other, if it is told.
    client.on('error', () => passage.swallows ?? relay.resetAndDestroy());
    relay.on('error', () => passage.swallows ?? client.resetAndDestroy());
    void this.#carry(client, relay, () => passage.swallows === 'up' || passage.swallows === 'both');
    void this.#carry(relay, client, () => passage.swallows === 'down' || passage.swallows === 'both');
  }

  async #carry(from: Socket, to: Socket, isSwallowed: () => boolean): Promise<void> {
    try {
      for await (const chunk of from as AsyncIterable<Buffer>) {
        for (const piece of this.#slices(chunk)) {
          await this.#passage();
          if (isSwallowed()) continue;
          if (!to.write(piece)) await Promise.race([once(to, 'drain'), once(to, 'close')]);
        }
      }
      await this.#passage();
      if (!isSwallowed()) to.end();
    } catch {
      // A broken connection; its error has been passed on.
      if (!isSwallowed()) to.destroy();
    }
  }

  *#slices(chunk: Buffer): Iterable<Buffer> {
    for (let start = 0; start < chunk.length; ) {
      const end = start + (this.#weather.sliceBytes ?? chunk.length);
      yield chunk.subarray(start, end);
      start = end;
    }
  }

  /** Resolves when the next piece may pass. */
  async #passage(): Promise<void> {
    const { delayMs = 0 } = this.#weather;
    if (delayMs > 0) await delay(delayMs);
    while (this.#weather.isBlackHole) await this.#changed.promise;
  }
}
