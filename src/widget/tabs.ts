/**
 * What the visitor's tabs agree on beside what the SDK tells them: whether the panel is open, and up to where the visitor has
 * seen the conversation. Fetched with the chat, which does without until it is there. Rule W2 in docs/SPEC.md.
 */
import { broadcastSiblings, type Siblings } from '../sdk/siblings/siblings.ts';
import type { Seen } from './seen.ts';
import { readTabWord, spoken, type TabWord } from './tab-word.ts';

/** Time in which nobody closes on purpose what another tab has opened, in milliseconds. */
const ledGraceMs = 1_000;

interface Ports {
  readonly host: {
    readonly isOpen: boolean;
    readonly layout: 'floating' | 'inline';
    open(): unknown;
    minimise(): void;
  };
  /** Up to where the visitor has seen it, as far as this tab knows for sure. */
  readonly seen: () => Seen | undefined;
  readonly heard: (seen: Seen) => void;
}

export class Tabs {
  readonly #ports: Ports;
  readonly #siblings: Siblings;
  /** Whether the panel is open, as the tabs have agreed. */
  #agreed = false;
  #isLed = false;
  #ledAt = Number.NEGATIVE_INFINITY;

  /** Of the tabs that share `name`. What has happened here before is told them now. */
  constructor(name: string, ports: Ports) {
    this.#ports = ports;
    this.#siblings = broadcastSiblings(name);
    this.ask();
    this.seen();
    if (ports.host.isOpen) this.agree(true);
  }

  /** Another tab has opened the panel a moment ago: a click on its way here was meant to do that. */
  get isJustLed(): boolean {
    return performance.now() - this.#ledAt < ledGraceMs;
  }

  /** Whether another tab has opened the panel, so that the visitor is not here; from here on they are taken to be. */
  arrive(): boolean {
    const isLed = this.#isLed;
    this.#isLed = false;
    return isLed;
  }

  /** Asks what the others know. Harmless while it listens: a page that comes back has to ask again. */
  ask(): void {
    this.#siblings.listen((word) => this.#hear(readTabWord(word) ?? {}));
    this.#say({ ask: true });
  }

  /** The panel was opened, or minimised. What another tab did is not told again. */
  agree(open: boolean): void {
    // In the page it is open anyway: that says nothing to tabs where it floats.
    if (this.#isInline) return;
    if (open !== this.#agreed) this.#say({ open });
    this.#agreed = open;
  }

  /** The visitor has seen more. */
  seen(): void {
    const seen = this.#ports.seen();
    if (seen) this.#say({ seen });
  }

  /** Hears nothing more until it asks. */
  close(): void {
    this.#siblings.close();
  }

  #hear({ ask, open, seen }: TabWord): void {
    const { host, heard } = this.#ports;
    // Only what is open is worth an answer: a tab that has just been opened by its visitor stays so.
    if (ask) this.#say({ ...(host.isOpen && !this.#isInline && { open: true }), seen: this.#ports.seen() });
    if (seen) heard(seen);
    if (open === undefined || this.#isInline) return;
    this.#agreed = open;
    if (open === host.isOpen) return;
    this.#isLed = open;
    if (open) {
      this.#ledAt = performance.now();
      void host.open();
    } else host.minimise();
  }

  #say(word: TabWord): void {
    this.#siblings.post(spoken(word));
  }

  get #isInline(): boolean {
    return this.#ports.host.layout === 'inline';
  }
}
