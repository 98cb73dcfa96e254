/**
 * The wire by requests, for networks that block sockets: frames go up by `POST …/frames`, one request at a time and in
 * order, and come down over `POST …/stream`. Loaded when it is needed.
 *
 * Neither side keeps anything between two requests. What is followed and watched is said anew with each stream, from the
 * position that the frames which passed have led to; a request that fails ends the wire, so that the session says all
 * again that was not answered.
 */
import { blockedSocket, exchangeTimeoutMs, frameBytesMax, framesPerBatchMax } from '../../core/limits.ts';
import type { DownFrame, WelcomeFrame } from '../../core/protocol/down.ts';
import type { UpFrame } from '../../core/protocol/up.ts';
import { doorAddress } from '../relay-address.ts';
import type { Means } from './any-way.ts';
import { Followed } from './followed.ts';
import { closedAbnormally, type TransportListener, type Wire } from './transport.ts';

export class RequestsWire implements Wire {
  readonly #address: string;
  readonly #listener: TransportListener;
  readonly #means: Means;
  readonly #followed = new Followed();
  readonly #unsent: string[] = [];
  readonly #stopLooking: () => void;
  #isPosting = false;
  #isStale = false;
  #isWelcome = false;
  #isOver = false;
  #stream: AbortController | undefined;
  #request: AbortController | undefined;

  /** `said` was said to a socket in its place, and is said again. */
  constructor(address: string, listener: TransportListener, means: Means, said: readonly string[]) {
    this.#address = address;
    this.#listener = listener;
    this.#means = means;
    this.#stopLooking = whenUnblocked(address, means, () => {
      means.failures = 0;
      means.blockedUntil = 0;
      // The session takes its leave in its own way: a second connection first.
      listener.received('{"t":"go","after":0,"why":"going-away"}');
    });
    queueMicrotask(() => {
      if (said.length === 0 && !this.#isOver) listener.opened();
      for (const text of said) this.send(text);
    });
  }

  send(text: string): void {
    if (this.#isOver) return;
    for (const frame of [JSON.parse(text) as UpFrame | UpFrame[]].flat()) {
      if (this.#followed.said(frame)) void this.#follow();
      else if (frame.t !== 'pong') {
        this.#unsent.push(JSON.stringify(frame));
        void this.#post();
      }
    }
  }

  close(): void {
    this.#isOver = true;
    this.#stopLooking();
    this.#stream?.abort();
    this.#request?.abort();
  }

  /** Opens the stream anew: once for all that is said in the same turn. */
  async #follow(): Promise<void> {
    if (this.#isStale) return;
    this.#isStale = true;
    await Promise.resolve();
    this.#isStale = false;
    if (this.#isOver) return;
    this.#stream?.abort();
    this.#stream = new AbortController();
    const { signal } = this.#stream;
    try {
      const response = await this.#fetch('stream', this.#followed.opening, signal);
      if (response.ok && response.body) await this.#read(response.body, signal);
      else this.#refused(await response.text());
    } catch {
      // The network, or another stream has taken over: the signal knows.
    }
    if (!signal.aborted) this.#lost();
  }

  async #read(body: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<void> {
    const decoder = new TextDecoder();
    const reader = body.getReader();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.startsWith('data: ') && !signal.aborted) this.#hear(line.slice(6));
    }
  }

  #hear(text: string): void {
    const frame = JSON.parse(text) as DownFrame;
    this.#followed.heard(frame);
    if (frame.t === 'welcome') this.#welcomed(frame);
    else if (frame.t === 'bye') this.#refused(text);
    else this.#listener.received(text);
  }

  /**
   * The session is welcomed once. That its credential was taken again is for it to know, and so is the secret that is to
   * follow: to use one that is not kept anywhere would lock its visitor out.
   */
  #welcomed(frame: WelcomeFrame): void {
    const { expiresMs } = frame;
    const means = this.#means;
    const again: DownFrame = { t: 'auth', ...(expiresMs !== undefined && { expiresMs }) };
    const told = this.#isWelcome ? again : frame;
    if (!this.#isWelcome) means.blockedUntil = means.clock.now() + blockedSocket.againMs;
    this.#isWelcome = true;
    this.#listener.received(JSON.stringify(told));
  }

  /** Once welcome, somebody whose credential has been replaced meanwhile comes back with the new one. */
  #refused(text: string): void {
    const isReplaced = this.#isWelcome && text.includes('"not-authenticated"');
    if (!isReplaced && text.includes('"bye"')) this.#listener.received(text);
    this.#lost();
  }

  async #post(): Promise<void> {
    if (this.#isPosting) return;
    this.#isPosting = true;
    // What is said in the same turn goes together.
    await Promise.resolve();
    while (this.#unsent.length > 0 && !this.#isOver) await this.#exchange(this.#batch());
    this.#isPosting = false;
  }

  async #exchange(body: string): Promise<void> {
    const request = new AbortController();
    this.#request = request;
    const stop = this.#means.clock.after(exchangeTimeoutMs, () => request.abort());
    try {
      const response = await this.#fetch('frames', body, request.signal);
      const text = await response.text();
      if (this.#isOver) return;
      if (response.ok) this.#listener.received(text);
      else this.#refused(text);
    } catch {
      this.#lost();
    } finally {
      stop();
    }
  }

  /** As much of what waits as one request may carry, in its order. */
  #batch(): string {
    const encoder = new TextEncoder();
    const hello = this.#followed.hello;
    let bytes = encoder.encode(hello).length + 2;
    const fits = (text: string): boolean => {
      bytes += encoder.encode(text).length + 1;
      return bytes <= frameBytesMax;
    };
    const beyond = this.#unsent.findIndex((text, index) => index === framesPerBatchMax - 1 || !fits(text));
    const count = beyond < 0 ? this.#unsent.length : Math.max(1, beyond);
    return `[${[hello, ...this.#unsent.splice(0, count)].join()}]`;
  }

  /** A plain text needs no preflight. */
  #fetch(door: 'frames' | 'stream', body: string, signal: AbortSignal): Promise<Response> {
    const request = { method: 'POST', body, signal, credentials: 'omit', cache: 'no-store' } as const;
    return fetch(doorAddress(this.#address, door), request);
  }

  #lost(): void {
    if (this.#isOver) return;
    this.close();
    this.#listener.closed(closedAbnormally);
  }
}

/** Tries a socket after a while, and again, until one opens; gives the function that stops it. */
const whenUnblocked = (address: string, { clock, sockets }: Means, unblocked: () => void): (() => void) => {
  let stop = (): void => undefined;
  const lookLater = (): void => {
    stop = clock.after(blockedSocket.againMs, () => {
      const probe = sockets.open(address, {
        opened: () => {
          probe.close();
          unblocked();
        },
        received: () => undefined,
        closed: lookLater,
      });
      stop = () => probe.close();
    });
  };
  lookLater();
  return () => stop();
};
