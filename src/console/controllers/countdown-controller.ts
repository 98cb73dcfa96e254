/** Renders its host whenever a second of a deadline has gone by. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextTickMs, secondsLeft } from '../offers/countdown.ts';

/** Counts the deadline's own seconds, so that all windows change at once; a tab that slept is right when it wakes. */
export class CountdownController implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly deadline: () => number | undefined;
  private tick: ReturnType<typeof setTimeout> | undefined;

  /** `deadline` is in milliseconds since 1970; nothing ticks while there is none. */
  constructor(host: ReactiveControllerHost, deadline: () => number | undefined) {
    this.host = host;
    this.deadline = deadline;
    host.addController(this);
  }

  /** Whole seconds that are left; 0 without a deadline. */
  get seconds(): number {
    return this.secondsUntil(this.deadline());
  }

  /** The same of another deadline, which is counted as long as this one is. */
  secondsUntil(endsAt: number | undefined): number {
    return endsAt === undefined ? 0 : secondsLeft(endsAt, Date.now());
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.tick);
  }

  hostUpdated(): void {
    clearTimeout(this.tick);
    const endsAt = this.deadline();
    const ms = endsAt === undefined ? undefined : nextTickMs(endsAt, Date.now());
    if (ms !== undefined) this.tick = setTimeout(() => this.host.requestUpdate(), ms);
  }
}
