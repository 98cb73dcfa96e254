/** One conversation of a list that is read in the list's place, and the way back to its row, with the keyboard too. Rules S5 and S9. */
import type { LitElement } from 'lit';

export class RowReading {
  /** Id of the one that is read, if one is. */
  id: string | undefined;
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  open(id: string): void {
    this.#become(id, 'parlor-past-reader');
  }

  /** Back to where one was: the button that is marked with `data-reads`. */
  readonly back = (): void => {
    this.#become(undefined, `[data-reads="${CSS.escape(this.id ?? '')}"]`);
  };

  /** Shows the list without leading there. */
  close(): void {
    this.id = undefined;
  }

  #become(id: string | undefined, next: string): void {
    this.id = id;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(next)?.focus());
  }
}
