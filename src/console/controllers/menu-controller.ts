/** A button that opens a menu: keys, focus, and every way of closing it. Its entries are `[role^=menuitem]` of the host. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** As the menu button of the ARIA Authoring Practices has it: arrows, Home, End, Escape, Tab and the first letter. */
export class MenuController implements ReactiveController {
  /** Whether it is open. */
  isOpen = false;
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly opener: () => HTMLElement | null;

  /** `opener` is the button that the focus goes back to. */
  constructor(host: ReactiveControllerHost & HTMLElement, opener: () => HTMLElement | null) {
    this.host = host;
    this.opener = opener;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Opens it with the focus on the first entry, or the last. */
  async open(at: 'first' | 'last' = 'first'): Promise<void> {
    this.set(true);
    await this.host.updateComplete;
    this.entries.at(at === 'first' ? 0 : -1)?.focus();
  }

  /** Closes it; the focus goes back to its button if it was inside. */
  close(): void {
    const hadFocus = this.entries.some((entry) => entry.matches(':focus'));
    this.set(false);
    if (hadFocus) this.opener()?.focus();
  }

  readonly handleButton = (): void => {
    if (this.isOpen) this.close();
    else void this.open();
  };

  readonly handleButtonKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    void this.open(event.key === 'ArrowDown' ? 'first' : 'last');
  };

  readonly handleMenuKey = (event: KeyboardEvent): void => {
    // From its button Tab goes on as it would have without the menu.
    if (event.key === 'Tab') this.close();
    const { key, altKey, ctrlKey, metaKey } = event;
    if (key === 'Tab' || altKey || ctrlKey || metaKey) return;
    const entry = this.entryFor(key);
    if (key !== 'Escape' && !entry) return;
    event.preventDefault();
    event.stopPropagation();
    if (entry) entry.focus();
    else this.close();
  };

  private entryFor(key: string): HTMLElement | undefined {
    const { entries } = this;
    const at = entries.findIndex((entry) => entry.matches(':focus'));
    if (key === 'ArrowDown') return entries[(at + 1) % entries.length];
    if (key === 'ArrowUp') return entries.at(at <= 0 ? -1 : at - 1);
    if (key === 'Home') return entries[0];
    if (key === 'End') return entries.at(-1);
    if (key.length !== 1 || key === ' ') return undefined;
    const letter = key.toLocaleLowerCase();
    const inTurn = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
    return inTurn.find((entry) => entry.textContent.trim().toLocaleLowerCase().startsWith(letter));
  }

  private get entries(): HTMLElement[] {
    return [...(this.host.shadowRoot?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
  }

  private set(isOpen: boolean): void {
    this.isOpen = isOpen;
    const listen = isOpen ? 'addEventListener' : 'removeEventListener';
    window[listen]('pointerdown', this.handleElsewhere);
    window[listen]('focusin', this.handleElsewhere);
    this.host.requestUpdate();
  }

  private readonly handleElsewhere = (event: Event): void => {
    if (!event.composedPath().includes(this.host)) this.close();
  };
}
