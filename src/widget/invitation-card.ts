/** An invitation to talk, beside the launcher: read out politely, in nobody's way, gone with a click or Escape. */

interface Handlers {
  readonly accept: () => void;
  readonly dismiss: () => void;
}

const styles = `
  .invitation {
    position: absolute;
    inset-block-end: calc(100% + 12px);
    inset-inline-end: 0;
    display: flex;
    align-items: start;
    inline-size: max-content;
    max-inline-size: min(300px, calc(100vw - 2 * var(--_inline)));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    border-end-end-radius: 4px;
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    animation: fade 240ms;
  }

  :host([position='start']) .invitation {
    inset-inline: 0 auto;
    border-end-end-radius: var(--_radius);
    border-end-start-radius: 4px;
  }

  .invitation button {
    margin: 0;
    border: 0;
    border-radius: inherit;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .invitation .accept {
    padding-block: 14px;
    padding-inline: 16px 4px;
    font-size: 15px;
    line-height: 21px;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .invitation .dismiss {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    margin: 6px;
    border-radius: 50%;
  }

  .invitation .dismiss:hover {
    background: var(--_line);
  }

  @keyframes fade {
    from {
      opacity: 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .invitation {
      animation: none;
    }
  }

  .invitation svg {
    inline-size: 18px;
    block-size: 18px;
  }
`;

export class InvitationCard {
  private readonly box = document.createElement('div');
  private readonly dismiss = document.createElement('button');
  private readonly sheet = new CSSStyleSheet();
  private readonly root: ShadowRoot | null;

  constructor(chat: HTMLElement & { dress(): void }, text: string, { accept, dismiss }: Handlers) {
    this.root = chat.shadowRoot;
    chat.dress();
    this.sheet.replaceSync(styles);
    this.root?.adoptedStyleSheets.push(this.sheet);
    const spoken = document.createElement('div');
    const button = document.createElement('button');
    this.box.className = 'invitation';
    this.box.part.add('invitation');
    spoken.setAttribute('role', 'status');
    button.className = 'accept';
    button.dir = 'auto';
    this.dismiss.className = 'dismiss';
    for (const one of [button, this.dismiss]) one.type = 'button';
    this.dismiss.append(cross());
    button.addEventListener('click', accept);
    this.dismiss.addEventListener('click', dismiss);
    this.box.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') dismiss();
    });
    spoken.append(button);
    this.box.append(spoken, this.dismiss);
    // Before the launcher, as on the screen.
    this.root?.querySelector('section')?.prepend(this.box);
    // What comes into a status that is there already is read out; what comes with it may not be.
    requestAnimationFrame(() => {
      button.textContent = text;
    });
  }

  /** What the button that takes it away is called. */
  name(dismiss: string): void {
    this.dismiss.ariaLabel = dismiss;
    this.dismiss.title = dismiss;
  }

  remove(): void {
    const hadFocus = this.box.contains(this.root?.activeElement ?? null);
    this.box.remove();
    if (this.root) this.root.adoptedStyleSheets = this.root.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    // The focus must not fall back to the page.
    if (hadFocus) this.root?.querySelector<HTMLElement>('.launcher')?.focus();
  }
}

const cross = (): SVGSVGElement => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const line = document.createElementNS(svg.namespaceURI, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  line.setAttribute('d', 'M6 6 18 18M18 6 6 18');
  svg.append(line);
  return svg;
};
