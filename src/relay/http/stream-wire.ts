/** A wire over an HTTP response: an event stream, each message of it one frame. It carries nothing up but its request's body. */
import type { ServerResponse } from 'node:http';
import type { Wire, WireListener } from '../wire.ts';

export class StreamWire implements Wire {
  readonly isTwoWay = false;
  readonly #response: ServerResponse;

  /** `response` has its head written and is not ended. */
  constructor(response: ServerResponse) {
    this.#response = response;
  }

  get isOpen(): boolean {
    return !this.#response.writableEnded && !this.#response.destroyed;
  }

  get bufferedBytes(): number {
    return this.#response.writableLength;
  }

  listen(listener: WireListener): void {
    this.#response.on('close', () => listener.closed());
    this.#response.on('error', (error) => listener.broke(error));
  }

  send(text: string, written: () => void): void {
    this.#response.write(`data: ${text}\n\n`, written);
  }

  pause(): void {
    // The body has been read as a whole, and is bounded.
  }

  resume(): void {
    // As above.
  }

  /** The frame before it has said why. */
  close(): void {
    this.#response.end();
  }

  terminate(): void {
    this.#response.destroy();
  }
}
