/** The relay's HTTP door without the SDK: requests as a test wants them, and streams that wait for what it expects. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { DownFrame, DownType } from '../../src/core/protocol/down.ts';

type FrameOf<T extends DownType> = Extract<DownFrame, { t: T }>;

/** A command in a lane of its own, unless one is named. */
export const sendOf = (c: string, n: number, command: object, more: object = {}) => ({
  t: 'send',
  c,
  id: randomUUID(),
  lane: 'lane-of-requests',
  n,
  command,
  ...more,
});

export interface Door {
  readonly port: number;
  readonly site: string;
}

const asText = { 'content-type': 'text/plain' };

/** Begins a request; the body is the caller's to write. */
export const begin = ({ port, site }: Door, route: string, headers: Record<string, string> = {}, method = 'POST') =>
  request({ host: 'localhost', port, path: `/v1/sites/${site}/${route}`, method, headers, agent: false });

/** Posts frames, or any text, and gives the answer. */
export const post = async (door: Door, frames: unknown, headers: Record<string, string> = asText) => {
  const asking = begin(door, 'frames', headers);
  asking.end(typeof frames === 'string' ? frames : JSON.stringify(frames));
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  const answer = await text(response);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    frames: JSON.parse(answer) as DownFrame[],
  };
};

export class RawStream {
  readonly response: IncomingMessage;
  readonly frames: DownFrame[] = [];
  isOver = false;
  #rest = '';
  #changed = Promise.withResolvers<void>();

  private constructor(response: IncomingMessage) {
    this.response = response;
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => this.#take(chunk));
    response.on('error', () => undefined);
    response.on('close', () => {
      this.isOver = true;
      this.#tell();
    });
  }

  /** Opens a stream; each of `messages` is what one would be on a socket. */
  static async open(door: Door, messages: readonly unknown[], headers: Record<string, string> = asText) {
    const asking = begin(door, 'stream', headers);
    asking.on('error', () => undefined);
    asking.end(messages.map((message) => JSON.stringify(message)).join('\n'));
    const [response] = (await once(asking, 'response')) as [IncomingMessage];
    return new RawStream(response);
  }

  /** The first frame of this type that passes, now or later. */
  async next<T extends DownType>(t: T, passes: (frame: FrameOf<T>) => boolean = () => true): Promise<FrameOf<T>> {
    const found = () => this.frames.find((frame): frame is FrameOf<T> => frame.t === t && passes(frame as FrameOf<T>));
    await this.until(() => found() !== undefined || this.isOver);
    const frame = found();
    if (!frame) throw new Error(`No ${t} came.`);
    return frame;
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await this.#changed.promise;
  }

  /** Resolves with the code that the relay ended it with; undefined if it gave none. */
  async end(): Promise<string | undefined> {
    await this.until(() => this.isOver);
    const last = this.frames.at(-1);
    return last?.t === 'bye' ? last.code : undefined;
  }

  close(): void {
    this.response.destroy();
  }

  #take(chunk: string): void {
    const events = (this.#rest + chunk).split('\n\n');
    this.#rest = events.pop() ?? '';
    for (const event of events) this.frames.push(JSON.parse(event.replace(/^data: /u, '')) as DownFrame);
    this.#tell();
  }

  #tell(): void {
    const told = this.#changed;
    this.#changed = Promise.withResolvers();
    told.resolve();
  }
}
