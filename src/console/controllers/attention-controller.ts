/** Whether somebody looks at this window: it is visible and has the focus. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class AttentionController implements ReactiveController {
  private readonly changed: () => void;

  /** `changed` is called when it may be another matter. */
  constructor(host: ReactiveControllerHost, changed: () => void) {
    this.changed = changed;
    host.addController(this);
  }

  get isLooking(): boolean {
    return document.visibilityState === 'visible' && document.hasFocus();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.changed);
    window.addEventListener('focus', this.changed);
    window.addEventListener('blur', this.changed);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.changed);
    window.removeEventListener('focus', this.changed);
    window.removeEventListener('blur', this.changed);
  }
}
