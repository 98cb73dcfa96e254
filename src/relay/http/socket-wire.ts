/** A wire over a WebSocket. */
import type { WebSocket } from 'ws';
import type { Wire, WireListener } from '../wire.ts';

export class SocketWire implements Wire {
  readonly isTwoWay = true;
  readonly #socket: WebSocket;

  constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  get bufferedBytes(): number {
    return this.#socket.bufferedAmount;
  }

  listen(listener: WireListener): void {
    this.#socket.on('message', (data, isBinary) => listener.received(isBinary ? undefined : data.toString()));
    this.#socket.on('close', () => listener.closed());
    // ws reports an oversized or broken frame here and closes by itself; the event needs a listener to be harmless.
    this.#socket.on('error', (error) => listener.broke(error));
  }

  send(text: string, written: () => void): void {
    this.#socket.send(text, written);
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    if (this.#socket.isPaused) this.#socket.resume();
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  terminate(): void {
    this.#socket.terminate();
  }
}
