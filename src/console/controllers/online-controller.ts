/** Whether this computer has a network, as far as the browser knows. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class OnlineController implements ReactiveController {
  private readonly host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  /** Wrong only when it says yes. */
  get isOnline(): boolean {
    return navigator.onLine;
  }

  hostConnected(): void {
    window.addEventListener('online', this.handleChange);
    window.addEventListener('offline', this.handleChange);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.handleChange);
    window.removeEventListener('offline', this.handleChange);
  }

  private readonly handleChange = (): void => {
    this.host.requestUpdate();
  };
}
