/** The button at the edge of the page. Built by hand: it is all that a page view loads. */

interface Handlers {
  readonly toggle: () => void;
  /** The visitor may be about to open the panel. Called once. */
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

const speech =
  'M20 11.5c0 4.1-3.6 7-8 7-1 0-2-.15-2.9-.43L4.5 20l1.2-3.6A6.6 6.6 0 0 1 4 11.5c0-4.1 3.6-7 8-7s8 2.9 8 7z';
const chevron = 'M6 9.5 12 15.5 18 9.5';

/** Larger numbers would not fit, and tell nothing more. */
const unreadShownMax = 99;

export class Launcher {
  readonly element = document.createElement('button');
  /** Beside the button: what went wrong. */
  readonly note = document.createElement('p');
  readonly #badge = document.createElement('span');

  constructor({ toggle, intent }: Handlers) {
    const { element, note } = this;
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
    icon.className = 'closed';
    icon.append(drawing(speech, ''));
    element.append(icon, drawing(chevron, 'opened'), badge);
    element.addEventListener('click', toggle);
    for (const type of ['pointerenter', 'pointerdown', 'focus']) element.addEventListener(type, intent, { once: true });
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

const drawing = (path: string, name: string): SVGSVGElement => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const line = document.createElementNS(svg.namespaceURI, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', name);
  svg.setAttribute('aria-hidden', 'true');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
};
