/** The seam between SDK and elements: follows a `Readable` and has its host rendered when it changes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Readable } from '../../sdk/observable.ts';

export class SnapshotController<T> implements ReactiveController {
  private source: Readable<T> | undefined;
  private unsubscribe: (() => void) | undefined;
  private readonly host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost, source?: Readable<T>) {
    this.host = host;
    this.source = source;
    host.addController(this);
  }

  /** The source's value now; undefined while nothing is followed. */
  get value(): T | undefined {
    return this.source?.getSnapshot();
  }

  /** Follows `source` instead, or nothing. */
  follow(source: Readable<T> | undefined): void {
    if (source === this.source) return;
    const connected = this.unsubscribe !== undefined;
    this.hostDisconnected();
    this.source = source;
    if (connected) this.hostConnected();
    this.host.requestUpdate();
  }

  hostConnected(): void {
    this.unsubscribe ??= this.source?.subscribe(() => this.host.requestUpdate()) ?? (() => undefined);
  }

  hostDisconnected(): void {
    this.unsubscribe?.();
    this.unsubscribe = undefined;
  }
}
