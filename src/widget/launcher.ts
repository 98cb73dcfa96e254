/** The button at the edge of the page. Built by hand: it is all that a page view loads. */

interface Handlers {
  readonly toggle: () => void;
  /** The visitor may be about to open the panel. Called once for each way to come near it. */
  readonly intent: () => void;
}

export interface LauncherState {
  readonly name: string;
  readonly isOpen: boolean;
  /** The panel is still on its way. */
  readonly isBusy: boolean;
  readonly unread: number;
  /** Why the panel could not be opened; empty if nothing is wrong. */
  readonly problem: string;
}

/** Larger numbers would not fit, and tell nothing more. */
const unreadShownMax = 99;

export class Launcher {
  readonly element = document.createElement('button');
  /** Made when there is something to count. */
  #badge: HTMLElement | undefined;
  /** Beside the button: what went wrong. Made when something does. */
  #note: HTMLElement | undefined;
  readonly #intent: () => void;

  constructor({ toggle, intent }: Handlers) {
    const { element } = this;
    this.#intent = intent;
    const icon = document.createElement('slot');
    element.type = 'button';
    element.className = 'launcher';
    element.setAttribute('part', 'launcher');
    element.setAttribute('aria-haspopup', 'dialog');
    // The page may put its own drawing here.
    icon.name = 'launcher-icon';
    icon.append(document.createElement('i'));
    element.append(icon);
    element.addEventListener('click', toggle);
    for (const type of ['mouseenter', 'focus']) element.addEventListener(type, intent, { once: true });
  }

  /** Hears a finger before it is lifted again, too. To be told of pointers keeps a page that is being loaded waiting. */
  feelTouch(): void {
    this.element.addEventListener('pointerdown', this.#intent, { once: true });
  }

  update({ name, isOpen, isBusy, unread, problem }: LauncherState): void {
    const { element } = this;
    element.setAttribute('aria-label', name);
    element.setAttribute('aria-expanded', String(isOpen));
    element.toggleAttribute('data-busy', isBusy);
    this.#count(isOpen ? 0 : unread);
    this.#say(problem);
  }

  #count(unread: number): void {
    if (unread > 0) this.#badge ??= this.#makeBadge();
    if (!this.#badge) return;
    this.#badge.hidden = unread === 0;
    this.#badge.textContent = unread > unreadShownMax ? `${unreadShownMax}+` : String(unread);
  }

  #say(problem: string): void {
    if (problem) this.#note ??= this.#makeNote();
    if (!this.#note) return;
    this.#note.hidden = !problem;
    this.#note.textContent = problem;
  }

  #makeBadge(): HTMLElement {
    const badge = document.createElement('span');
    badge.className = 'badge';
    badge.setAttribute('part', 'badge');
    badge.setAttribute('aria-hidden', 'true');
    this.element.append(badge);
    return badge;
  }

  #makeNote(): HTMLElement {
    const note = document.createElement('p');
    note.className = 'note';
    note.dir = 'auto';
    note.setAttribute('role', 'alert');
    this.element.after(note);
    return note;
  }
}
