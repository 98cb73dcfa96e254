/** Asks, in the browser's own words, before a page is left in which something is not sent. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** It listens only while there is something: a page that listens is kept out of some browsers' back-forward caches. */
export class LeavingController implements ReactiveController {
  private readonly hasUnsent: () => boolean;
  private isListening = false;

  constructor(host: ReactiveControllerHost, hasUnsent: () => boolean) {
    this.hasUnsent = hasUnsent;
    host.addController(this);
  }

  hostUpdated(): void {
    this.listen(this.hasUnsent());
  }

  hostDisconnected(): void {
    this.listen(false);
  }

  private listen(isWanted: boolean): void {
    if (isWanted === this.isListening) return;
    this.isListening = isWanted;
    if (isWanted) window.addEventListener('beforeunload', this.handleLeaving);
    else window.removeEventListener('beforeunload', this.handleLeaving);
  }

  private readonly handleLeaving = (event: BeforeUnloadEvent): void => event.preventDefault();
}
