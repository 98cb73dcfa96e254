/** A textarea as tall as its text, up to the `max-block-size` that its style sets. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** For browsers without `field-sizing: content`, which does the same by itself. */
export class AutoGrowController implements ReactiveController {
  private readonly textarea: () => HTMLTextAreaElement | null;

  constructor(host: ReactiveControllerHost, textarea: () => HTMLTextAreaElement | null) {
    this.textarea = textarea;
    if (!CSS.supports('field-sizing', 'content')) host.addController(this);
  }

  hostUpdated(): void {
    const textarea = this.textarea();
    if (textarea === null) return;
    textarea.style.blockSize = 'auto';
    textarea.style.blockSize = `${textarea.scrollHeight}px`;
  }
}
