/** A visitor without the SDK, cheap enough that a thousand of them measure the relay more than themselves. */
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { unauthenticatedSocketsPerAddressMax } from '../../src/core/limits.ts';
import type { DownFrame } from '../../src/core/protocol/down.ts';
import { subprotocol, version } from '../../src/core/protocol/version.ts';
import { processConfig } from '../../test/support/relay-process.ts';

const site = processConfig.sites[0]?.id ?? '';

/** Where a visitor connects to, and from which loopback address: relays bound what one address may hold. */
export interface Place {
  readonly port: number;
  readonly from: string;
}

/** Where a reader is. */
export interface Position {
  readonly c: string;
  readonly e?: string;
  readonly s: number;
}

/** Loopback addresses that visitors come from. All of 127.0.0.0/8 is ours on Linux; elsewhere there is one. */
export const addresses: readonly string[] =
  process.platform === 'linux' ? Array.from({ length: 8 }, (_, index) => `127.0.0.${index + 2}`) : ['127.0.0.1'];

export class Visitor {
  readonly secret: string;
  readonly conversation: string;
  readonly #socket: WebSocket;
  readonly #lane = randomUUID();
  readonly #answers = new Map<
    string,
    { sentAt: number; resolve: (ms: number) => void; reject: (why: Error) => void }
  >();
  readonly #openedAt: number;
  #n = 0;
  #epoch = '';
  #head = 0;
  readonly #welcomed = Promise.withResolvers<void>();
  readonly #live = Promise.withResolvers<number>();
  #seen: ((id: string) => void) | undefined;

  private constructor(socket: WebSocket, secret: string, conversation: string) {
    this.#socket = socket;
    this.secret = secret;
    this.conversation = conversation;
    this.#openedAt = performance.now();
    // Whoever waits for `live` hears of a broken connection there; whoever does not must not fail for it.
    this.#live.promise.catch(() => undefined);
    socket.on('message', (data) => {
      const frames = JSON.parse(String(data)) as DownFrame | DownFrame[];
      for (const frame of Array.isArray(frames) ? frames : [frames]) this.#take(frame);
    });
    socket.on('close', (code) => this.#broken(new Error(`The relay closed the socket with ${code}.`)));
    socket.on('error', (error) => this.#broken(error));
  }

  /** Opens a socket and says hello; resolves at `welcome`. Given a former visitor's secret and position, resumes. */
  static async arrive({ port, from }: Place, again?: { secret: string; position: Position }): Promise<Visitor> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/v1/sites/${site}/socket`, [subprotocol], {
      localAddress: from,
      perMessageDeflate: false,
    });
    await once(socket, 'open');
    const visitor = new Visitor(
      socket,
      again?.secret ?? randomBytes(32).toString('base64url'),
      again?.position.c ?? randomUUID(),
    );
    visitor.#hello(again ? [again.position] : []);
    await visitor.#welcomed.promise;
    return visitor;
  }

  /** Begins the conversation. */
  async start(): Promise<void> {
    await this.#command({ type: 'conversation.start' }, performance.now());
  }

  /** Sends a message; resolves with the milliseconds from `since` until it is acknowledged as durable. */
  say(text: string, since: number = performance.now()): Promise<number> {
    return this.#command({ type: 'message.send', text }, since);
  }

  /** Follows the conversation from its beginning and calls back with the id of each event. */
  async follow(seen: (id: string) => void): Promise<void> {
    this.#seen = seen;
    this.#socket.send(JSON.stringify({ t: 'sub', c: this.conversation, s: 0 }));
    await this.#live.promise;
  }

  /** Resolves when the backlog has been replayed, with the milliseconds since the socket was open. */
  live(): Promise<number> {
    return this.#live.promise;
  }

  /** The id of the command that `say` sends next. */
  nextId(): string {
    return `${this.#lane}-${this.#n + 1}`;
  }

  /** Where this visitor would be, had it missed the last `events` of its conversation. */
  positionWithout(events: number): Position {
    return { c: this.conversation, ...(this.#epoch && { e: this.#epoch }), s: Math.max(0, this.#head - events) };
  }

  leave(): void {
    this.#socket.terminate();
  }

  #hello(subs: readonly Position[]): void {
    const [dev, lane] = [randomUUID(), this.#lane];
    const hello = { t: 'hello', v: version, site, as: 'visitor', tok: this.secret, dev, lane, subs };
    this.#socket.send(JSON.stringify(hello));
  }

  #command(command: object, sentAt: number): Promise<number> {
    const id = this.nextId();
    this.#n += 1;
    const answer = new Promise<number>((resolve, reject) => this.#answers.set(id, { sentAt, resolve, reject }));
    this.#socket.send(JSON.stringify({ t: 'send', c: this.conversation, id, lane: this.#lane, n: this.#n, command }));
    return answer;
  }

  #take(frame: DownFrame): void {
    switch (frame.t) {
      case 'welcome':
        return this.#welcomed.resolve();
      case 'ok': {
        this.#head = Math.max(this.#head, frame.s);
        const answer = this.#answers.get(frame.id);
        this.#answers.delete(frame.id);
        return answer?.resolve(performance.now() - answer.sentAt);
      }
      case 'nack':
        return this.#answers.get(frame.id)?.reject(new Error(`The relay refused a message: ${frame.code}.`));
      case 'ev':
        for (const { id } of frame.events) this.#seen?.(id);
        return;
      case 'live':
        this.#epoch = frame.e;
        return this.#live.resolve(performance.now() - this.#openedAt);
      case 'ping':
        return this.#socket.send('{"t":"pong"}');
      default:
    }
  }

  #broken(why: Error): void {
    this.#welcomed.reject(why);
    this.#live.reject(why);
    for (const { reject } of this.#answers.values()) reject(why);
    this.#answers.clear();
  }
}

/** Runs `work` for 0 … count−1, as many at a time as `width`; gives the results in order. */
export const sideBySide = async <T>(
  count: number,
  width: number,
  work: (index: number) => Promise<T>,
): Promise<T[]> => {
  const results: T[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next; index < count; index = next) {
      next += 1;
      results[index] = await work(index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, count) }, worker));
  return results;
};

/** How many may be greeting at a time, from all addresses together; half the bound, for sockets that are just closing. */
export const greetingWidth = (unauthenticatedSocketsPerAddressMax / 2) * addresses.length;

/** The address of the visitor with this number. */
export const addressOf = (index: number): string => addresses[index % addresses.length] ?? '127.0.0.1';

/** That many visitors, each with a conversation begun. */
export const crowd = (port: number, count: number): Promise<Visitor[]> =>
  sideBySide(count, greetingWidth, async (index) => {
    const visitor = await Visitor.arrive({ port, from: addressOf(index) });
    await visitor.start();
    return visitor;
  });
