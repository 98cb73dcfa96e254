/** Alt and a digit brings a session to the front, Alt+0 Home; wherever on the page the focus is. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class ShortcutsController implements ReactiveController {
  private readonly choose: (digit: number) => void;

  constructor(host: ReactiveControllerHost, choose: (digit: number) => void) {
    this.choose = choose;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.handleKey);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.handleKey);
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    // By place on the keyboard: with Alt, a Mac's digit keys give other characters. AltGr counts as Ctrl+Alt.
    const digit = /^Digit(\d)$/.exec(event.code)?.[1];
    if (digit === undefined || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // A dialog that asks something is answered first.
    if (event.composedPath().some((node) => node instanceof HTMLDialogElement)) return;
    event.preventDefault();
    this.choose(Number(digit));
  };
}
