/** A proxy of a test's own, as offices have them: it passes requests on as they stream, and lets no socket through. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { pipeline } from 'node:stream';

export class HttpProxy {
  readonly url: string;
  /** Upgrades it has refused. */
  refused = 0;
  /** Requests it has passed on, by route. */
  readonly passed = new Map<string, number>();
  /** Whether the answer to a request of this route is lost; asked when it is there. */
  losesAnswer: (route: string) => boolean = () => false;
  /** Whether a request to this path waits for `release`. */
  holds: (path: string) => boolean = () => false;
  readonly #held = new Set<() => void>();
  readonly #server: Server;
  readonly #targets: readonly number[];
  readonly #sockets = new Set<Socket>();
  #isDown = false;
  #count = 0;

  private constructor(server: Server, targets: readonly number[]) {
    this.#server = server;
    this.#targets = targets;
    this.url = `http://localhost:${(server.address() as AddressInfo).port}`;
    server.on('connection', (socket: Socket) => {
      if (this.#isDown) socket.resetAndDestroy();
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    server.on('request', (asked, answer) => this.#serverOnRequest(asked, answer));
    server.on('upgrade', (_request, socket: Socket) => {
      this.refused += 1;
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    });
  }

  /** Passes requests on to these ports in turn, one by one. */
  static async start(...targets: readonly number[]): Promise<HttpProxy> {
    const server = createServer().listen(0, 'localhost');
    await once(server, 'listening');
    return new HttpProxy(server, targets);
  }

  /** Ends all that is under way, and lets nothing through until `heal`. */
  fail(): void {
    this.#isDown = true;
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  heal(): void {
    this.#isDown = false;
  }

  /** Lets through what is held, and holds nothing any more. */
  release(): void {
    this.holds = () => false;
    for (const pass of this.#held) pass();
    this.#held.clear();
  }

  async close(): Promise<void> {
    this.fail();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #serverOnRequest(asked: IncomingMessage, answer: ServerResponse): void {
    if (this.holds(asked.url ?? '/')) this.#held.add(() => this.#pass(asked, answer));
    else this.#pass(asked, answer);
  }

  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    const { url = '/', method = 'GET', headers } = asked;
    const route = url.split('/').at(-1) ?? '';
    this.passed.set(route, (this.passed.get(route) ?? 0) + 1);
    this.#count += 1;
    const port = this.#targets[this.#count % this.#targets.length];
    const passing = request({ host: 'localhost', port, path: url, method, headers });
    passing.on('response', (response) => {
      if (this.losesAnswer(route)) return void answer.destroy();
      answer.writeHead(response.statusCode ?? 502, response.headers).flushHeaders();
      pipeline(response, answer, () => undefined);
    });
    // What breaks on one side breaks on the other.
    passing.on('error', () => answer.destroy());
    answer.on('close', () => passing.destroy());
    asked.pipe(passing);
  }
}
