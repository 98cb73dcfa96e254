/** Somebody who listens to a transport: keeps what they hear, and waits for it. */
import type { DownFrame } from '../../src/core/protocol/down.ts';
import type { TransportListener } from '../../src/sdk/transport/transport.ts';

export class Listener implements TransportListener {
  /** `opened`, `closed 1006`, or the type of a frame. */
  readonly heard: string[] = [];
  readonly frames: DownFrame[] = [];
  #tell = Promise.withResolvers<void>();

  opened = (): void => this.#hear('opened');
  closed = (code: number): void => this.#hear(`closed ${code}`);
  received = (text: string): void => {
    for (const frame of [JSON.parse(text) as DownFrame | DownFrame[]].flat()) {
      this.frames.push(frame);
      this.#hear(frame.t);
    }
  };

  /** Resolves when this has been heard so many times. */
  async until(what: string, times = 1): Promise<void> {
    while (this.heard.filter((one) => one === what).length < times) await this.#tell.promise;
  }

  #hear(what: string): void {
    this.heard.push(what);
    this.#tell.resolve();
    this.#tell = Promise.withResolvers();
  }
}
