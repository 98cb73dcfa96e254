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
  /** Beside the button: what went wrong. */
  readonly note = document.createElement('p');
  readonly #badge = document.createElement('span');
  readonly #intent: () => void;

  constructor({ toggle, intent }: Handlers) {
    const { element, note } = this;
    this.#intent = intent;
    const badge = this.#badge;
    const icon = document.createElement('slot');
    element.type = 'button';
    element.className = 'launcher';
    element.part.add('launcher');
    element.setAttribute('aria-haspopup', 'dialog');
    badge.className = 'badge';
    badge.part.add('badge');
    badge.setAttribute('aria-hidden', 'true');
    note.className = 'note';
    note.dir = 'auto';
    note.setAttribute('role', 'alert');
    // The page may put its own drawing here.
    icon.name = 'launcher-icon';
    icon.append(document.createElement('i'));
    element.append(icon, badge);
    element.addEventListener('click', toggle);
    for (const type of ['mouseenter', 'focus']) element.addEventListener(type, intent, { once: true });
  }

  /** Hears a finger before it is lifted again, too. To be told of pointers keeps a page that is being loaded waiting. */
  feelTouch(): void {
    this.element.addEventListener('pointerdown', this.#intent, { once: true });
  }

  update({ name, isOpen, isBusy, unread, problem }: LauncherState): void {
    const { element, note } = this;
    const badge = this.#badge;
    element.setAttribute('aria-label', name);
    element.setAttribute('aria-expanded', String(isOpen));
    element.toggleAttribute('data-busy', isBusy);
    badge.hidden = unread === 0 || isOpen;
    badge.textContent = unread > unreadShownMax ? `${unreadShownMax}+` : String(unread);
    note.hidden = problem === '';
    note.textContent = problem;
  }
}
