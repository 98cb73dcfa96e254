/** Whether a media query matches, and an update of the host when that changes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class MediaController implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly list: MediaQueryList;

  constructor(host: ReactiveControllerHost, query: string) {
    this.host = host;
    this.list = matchMedia(query);
    host.addController(this);
  }

  get matches(): boolean {
    return this.list.matches;
  }

  hostConnected(): void {
    this.list.addEventListener('change', this.handleChange);
  }

  hostDisconnected(): void {
    this.list.removeEventListener('change', this.handleChange);
  }

  private readonly handleChange = (): void => {
    this.host.requestUpdate();
  };
}
