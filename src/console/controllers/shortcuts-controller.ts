/** Alt and a digit brings a session to the front, Alt+0 Home, F8 leads to what is offered; wherever on the page the focus is. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * F8 is a key of its own: no layout writes a letter with it, no browser or screen reader has it, and pages that show
 * notices elsewhere use it for the same. It leads there and answers nothing: whoever is typing may press it by mistake.
 */
export const offerKey = 'F8';

interface Shortcuts {
  readonly choose: (digit: number) => void;
  readonly toOffer: () => void;
}

export class ShortcutsController implements ReactiveController {
  private readonly shortcuts: Shortcuts;

  constructor(host: ReactiveControllerHost, shortcuts: Shortcuts) {
    this.shortcuts = shortcuts;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.handleKey);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.handleKey);
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    // By place on the keyboard: with Alt, a Mac's digit keys give other characters. AltGr counts as Ctrl+Alt.
    const digit = event.altKey ? /^Digit(\d)$/.exec(event.code)?.[1] : undefined;
    if (digit === undefined && (event.altKey || event.code !== offerKey)) return;
    // A dialog that asks something is answered first.
    if (event.composedPath().some((node) => node instanceof HTMLDialogElement)) return;
    event.preventDefault();
    if (digit === undefined) this.shortcuts.toOffer();
    else this.shortcuts.choose(Number(digit));
  };
}
