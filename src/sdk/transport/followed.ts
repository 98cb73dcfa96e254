/** What a stream is asked for: who asks, and what is followed and watched, each from where the frames that came have led to. */
import { helloSubscriptionsMax } from '../../core/limits.ts';
import type { DownFrame } from '../../core/protocol/down.ts';
import type { HelloFrame, SubFrame, UpFrame, WatchFrame } from '../../core/protocol/up.ts';

export class Followed {
  #hello: HelloFrame | undefined;
  readonly #positions = new Map<string, SubFrame>();
  readonly #watches = new Map<string, WatchFrame>();

  /** Who asks, without anything that is followed. */
  get hello(): string {
    return JSON.stringify({ ...this.#hello, subs: [] });
  }

  /** What a stream begins with, message by message as on a socket; `hello` has to stay small. */
  get opening(): string {
    const positions = [...this.#positions.values()];
    const subs = positions.slice(0, helloSubscriptionsMax).map(({ t: _, ...position }) => position);
    const rest = [...positions.slice(helloSubscriptionsMax), ...this.#watches.values()];
    return [{ ...this.#hello, subs }, ...rest].map((message) => JSON.stringify(message)).join('\n');
  }

  /** Goes on with another credential. */
  use(tok: string): void {
    if (this.#hello) this.#hello = { ...this.#hello, tok };
  }

  /** Takes in what the session says; false if it does not concern the stream. */
  said(frame: UpFrame): boolean {
    switch (frame.t) {
      case 'hello':
        this.#hello = frame;
        for (const sub of frame.subs) this.#positions.set(sub.c, { t: 'sub', ...sub });
        return true;
      case 'auth':
        this.use(frame.tok);
        return true;
      case 'sub':
        this.#positions.set(frame.c, frame);
        return true;
      case 'unsub':
        this.#positions.delete(frame.c);
        return true;
      case 'watch':
        this.#watches.set(frame.q, frame);
        return true;
      case 'unwatch':
        this.#watches.delete(frame.q);
        return true;
      default:
        return false;
    }
  }

  /** Takes in what the relay says. */
  heard(frame: DownFrame): void {
    switch (frame.t) {
      case 'ev':
      case 'gap':
        return this.#reached(frame.c, frame.e, frame.last);
      case 'live':
        return this.#reached(frame.c, frame.e, frame.s);
      case 'reset':
        return this.#reached(frame.c, frame.e, 0);
      case 'denied':
        this.#positions.delete(frame.c);
        return;
      default:
        return;
    }
  }

  #reached(c: string, e: string, s: number): void {
    if (this.#positions.has(c)) this.#positions.set(c, { t: 'sub', c, e, s });
  }
}
