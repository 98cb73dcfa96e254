/** The windows of one agent as a test owns them: who has a turn, who looks, and what they tell each other. */
import type { Windows, WindowWord } from '../../src/console/notifications/windows.ts';

interface Waiting {
  readonly what: string;
  readonly gained: () => void;
}

/** All windows of one agent in one browser. */
export class AgentDesks {
  readonly #looking = new Map<Windows, string>();
  readonly #listeners = new Map<Windows, (word: WindowWord) => void>();
  readonly #claimed = new Set<string>();
  /** In the order they asked; the first of each kind has the turn. */
  #turns: readonly Waiting[] = [];

  /** One more of them. */
  window(): Windows {
    const window: Windows = {
      look: (at) => {
        if (at === undefined) this.#looking.delete(window);
        else this.#looking.set(window, at);
        this.#tell(window, { kind: 'looked' });
      },
      lookedAt: async () => [...this.#looking.values()],
      claim: async (what) => {
        const isFree = !this.#claimed.has(what);
        this.#claimed.add(what);
        return isFree;
      },
      turn: (what, gained) => {
        const one = { what, gained };
        const isFirst = !this.#turns.some((other) => other.what === what);
        this.#turns = [...this.#turns, one];
        if (isFirst) gained();
        return () => this.#pass(one);
      },
      tell: (word) => this.#tell(window, word),
      listen: (heard) => void this.#listeners.set(window, heard),
      close: () => {
        this.#looking.delete(window);
        this.#listeners.delete(window);
      },
    };
    return window;
  }

  #pass(one: Waiting): void {
    const hadTurn = this.#turns.find(({ what }) => what === one.what) === one;
    this.#turns = this.#turns.filter((other) => other !== one);
    if (hadTurn) this.#turns.find(({ what }) => what === one.what)?.gained();
  }

  #tell(from: Windows, word: WindowWord): void {
    for (const [window, heard] of this.#listeners) if (window !== from) heard(word);
  }
}
