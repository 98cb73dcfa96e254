/** A socket without the SDK: sends whatever a test wants, keeps what comes, and waits for what the test expects. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { DownFrame, DownType } from '../../src/core/protocol/down.ts';
import { subprotocol } from '../../src/core/protocol/version.ts';
import { helloOf } from './hello.ts';

type FrameOf<T extends DownType> = Extract<DownFrame, { t: T }>;

/** A visitor's secret as the SDK makes it. */
export const newSecret = (): string => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');

export class RawSocket {
  readonly socket: WebSocket;
  readonly frames: DownFrame[] = [];
  readonly lane: string = randomUUID();
  closed: { readonly code: number; readonly reason: string } | undefined;
  #changed = Promise.withResolvers<void>();

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data) => {
      const parsed = JSON.parse(data.toString()) as DownFrame | DownFrame[];
      this.frames.push(...(Array.isArray(parsed) ? parsed : [parsed]));
      this.#tell();
    });
    socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() };
      this.#tell();
    });
    socket.on('error', () => this.#tell());
  }

  static async open(port: number, site: string, headers: Record<string, string> = {}): Promise<RawSocket> {
    const socket = new WebSocket(`ws://localhost:${port}/v1/sites/${site}/socket`, [subprotocol], { headers });
    const raw = new RawSocket(socket);
    await once(socket, 'open');
    return raw;
  }

  /** Opens and says hello. */
  static async greeted(port: number, site: string, as: 'visitor' | 'agent', tok: string): Promise<RawSocket> {
    const raw = await RawSocket.open(port, site);
    raw.send(raw.hello(site, as, tok));
    await raw.next('welcome');
    return raw;
  }

  hello(site: string, as: 'visitor' | 'agent', tok: string, more: object = {}): object {
    return helloOf(site, tok, { as, lane: this.lane, ...more });
  }

  send(frame: unknown): void {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  /** Sends a command; gives its id. */
  command(c: string, n: number, command: object, more: { id?: string; fence?: number; lane?: string } = {}): string {
    const id = more.id ?? randomUUID();
    this.send({ t: 'send', c, lane: this.lane, n, command, ...more, id });
    return id;
  }

  /** The first frame of this type that passes, now or later. */
  async next<T extends DownType>(t: T, passes: (frame: FrameOf<T>) => boolean = () => true): Promise<FrameOf<T>> {
    const found = () => this.frames.find((frame): frame is FrameOf<T> => frame.t === t && passes(frame as FrameOf<T>));
    await this.until(() => found() !== undefined || this.closed !== undefined);
    const frame = found();
    if (!frame) throw new Error(`No ${t} came; the socket closed with ${JSON.stringify(this.closed)}`);
    return frame;
  }

  /** The answer to a command. */
  async answer(id: string): Promise<FrameOf<'ok'> | FrameOf<'nack'>> {
    const isAnswer = (frame: DownFrame) => (frame.t === 'ok' || frame.t === 'nack') && frame.id === id;
    await this.until(() => this.frames.some(isAnswer) || this.closed !== undefined);
    const frame = this.frames.find(isAnswer);
    if (frame?.t !== 'ok' && frame?.t !== 'nack') throw new Error(`No answer to ${id}`);
    return frame;
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await this.#changed.promise;
  }

  /** Resolves with how the relay closed the socket. */
  async end(): Promise<{ readonly code: number; readonly reason: string }> {
    await this.until(() => this.closed !== undefined);
    return this.closed ?? { code: 0, reason: '' };
  }

  close(): void {
    this.socket.terminate();
  }

  #tell(): void {
    const told = this.#changed;
    this.#changed = Promise.withResolvers();
    told.resolve();
  }
}
