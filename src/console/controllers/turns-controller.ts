/**
 * What is in the page and not in sight is drawn when the browser has nothing else to do, one after the other: what is in
 * front does not wait for it, and a key that is pressed meanwhile waits for one at most.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whenIdle } from '../../ui/when-idle.ts';

/** Where browsers don't say when they are idle: between one and the next there is time for a key and a frame. */
const betweenMs = 50;

export class TurnsController implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private drawn: ReadonlySet<string> = new Set();
  private waiting: readonly string[] = [];
  private isConnected = false;
  private isAsked = false;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  /** Which of all that are there are to be drawn now: those that were, and the one in front. To be asked in each update. */
  of(all: readonly string[], front: string | undefined): ReadonlySet<string> {
    this.drawn = new Set(all.filter((id) => id === front || this.drawn.has(id)));
    this.waiting = all.filter((id) => !this.drawn.has(id));
    this.ask();
    return this.drawn;
  }

  hostConnected(): void {
    this.isConnected = true;
    this.ask();
  }

  hostDisconnected(): void {
    this.isConnected = false;
  }

  private ask(): void {
    if (this.isAsked || !this.isConnected || this.waiting.length === 0) return;
    this.isAsked = true;
    whenIdle(() => {
      this.isAsked = false;
      const [next] = this.waiting;
      if (next === undefined || !this.isConnected) return;
      this.drawn = new Set([...this.drawn, next]);
      this.host.requestUpdate();
    }, betweenMs);
  }
}
