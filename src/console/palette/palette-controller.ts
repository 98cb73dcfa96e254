/** The palette over the desk: fetched when it is first asked for; when it goes, the focus is where it was, or where the choice leads. Rule S9. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { focused } from '../../ui/focused.ts';
import { whenIdle } from '../../ui/when-idle.ts';
import { ActEvent } from '../acts.ts';
import { AlertingEvent } from '../notifications/alerting-acts.ts';
import type { Standing } from './doing.ts';
import type { Way } from './entry.ts';
import type { PaletteChosenEvent } from './parlor-palette.ts';

interface Surroundings {
  readonly standing: () => Standing | undefined;
  /** Whether the relay can be asked now. */
  readonly isConnected: () => boolean;
  /** Leads to what is opened nowhere else than at its place. */
  readonly lead: (to: 'settings' | 'notifications' | 'next-unread') => void;
  /** Puts the focus into what is in front. */
  readonly toFront: () => void;
}

/** How long after the desk has come the palette is fetched, where nobody says when there is nothing to do. */
const idleMs = 2_000;

export class PaletteController implements ReactiveController {
  /** Whether it was asked for and could not be fetched. */
  isMissing = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #around: Surroundings;
  readonly #fetch: () => Promise<unknown>;
  #isOpen = false;
  #opener: HTMLElement | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    around: Surroundings,
    fetch: () => Promise<unknown> = () => import('./parlor-palette.ts'),
  ) {
    this.#host = host;
    this.#around = around;
    this.#fetch = fetch;
    host.addController(this);
  }

  hostConnected(): void {
    // Ahead of time, so that who goes on typing behind its key types into it.
    whenIdle(() => void this.#fetch().catch(() => undefined), idleMs);
  }

  hostDisconnected(): void {
    this.#isOpen = false;
    this.#opener = undefined;
  }

  readonly open = async (): Promise<void> => {
    if (this.#isOpen) return;
    this.#opener = focused();
    try {
      await this.#fetch();
      this.#isOpen = this.#host.isConnected;
      this.isMissing = false;
    } catch {
      // The rest of the desk works without it.
      this.isMissing = true;
    }
    this.#host.requestUpdate();
  };

  /** Somebody has taken note that it could not be fetched. */
  readonly note = (): void => {
    this.isMissing = false;
    this.#host.requestUpdate();
  };

  render(): unknown {
    if (!this.#isOpen) return nothing;
    return html`
      <parlor-palette
        .standing=${this.#around.standing()}
        ?connected=${this.#around.isConnected()}
        @parlor-palette-chosen=${this.#handleChosen}
        @parlor-palette-left=${this.#close}
      ></parlor-palette>
    `;
  }

  readonly #close = async (): Promise<void> => {
    const opener = this.#opener;
    this.#opener = undefined;
    this.#isOpen = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    opener?.focus({ preventScroll: true });
  };

  readonly #handleChosen = async ({ way }: PaletteChosenEvent): Promise<void> => {
    await this.#close();
    this.#go(way);
  };

  #go(way: Way): void {
    switch (way.to) {
      case 'acts':
        for (const act of way.acts) this.#host.dispatchEvent(new ActEvent(act));
        // Who chooses what is in front already goes there, too.
        if (way.acts.some((act) => act.do === 'focus' || act.do === 'open' || act.do === 'visit'))
          this.#around.toFront();
        return;
      case 'alerting':
        this.#host.dispatchEvent(new AlertingEvent(way.act));
        return;
      case 'preference':
        this.#host.dispatchEvent(new ActEvent({ do: 'prefer', change: way.change }));
        return;
      case 'sign-out':
        this.#host.dispatchEvent(new ActEvent({ do: 'sign-out' }));
        return;
      case 'settings':
      case 'notifications':
      case 'next-unread':
        this.#around.lead(way.to);
        return;
      default:
        // What is read, and what is asked again, stays in the palette.
        return;
    }
  }
}
