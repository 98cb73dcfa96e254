/** A visitor's browser: what the tabs share, and what is left of a tab that crashes. */

import type { CredentialStore } from '../../src/sdk/credentials/credentials.ts';
import { memoryCredentials } from '../../src/sdk/credentials/memory.ts';
import type { KeptLane } from '../../src/sdk/outbox-store/outbox-store.ts';
import type { VisitorOptions } from '../../src/sdk/visitor-client.ts';
import { TestLocks, type TestPage, TestStorage } from '../support/outbox-places.ts';
import type { Life } from './life.ts';
import type { Plant } from './plant.ts';

export class SimulatedBrowser {
  readonly name: string;
  readonly credentials: CredentialStore = memoryCredentials();
  readonly #storage = new TestStorage();
  readonly #locks = new TestLocks();
  readonly #pages = new Map<Life, TestPage>();
  /** Commands that were on disk when a tab crashed: none of them may be lost any more. */
  readonly rescued = new Set<string>();

  readonly #plant: Plant;

  constructor(name: string, plant: Plant) {
    this.name = name;
    this.#plant = plant;
  }

  /** Where a page's outbox outlives it. */
  outboxOf(life: Life): NonNullable<VisitorOptions['outbox']> {
    const locks = this.#locks.page();
    this.#pages.set(life, locks);
    const store = this.#storage.of(() => life.isOver);
    return { store: this.#plant.withoutAdoption ? { ...store, all: async () => [] } : store, locks };
  }

  /** A tab is gone, and with it all that it had not written down. */
  crashed(life: Life): void {
    for (const id of this.kept) this.rescued.add(id);
    this.#pages.get(life)?.dies();
    this.#pages.delete(life);
  }

  /** Ids of the commands on disk that were neither confirmed nor refused. */
  get kept(): readonly string[] {
    return [...this.#storage.lanes.values()].flatMap((text) => {
      const { conversations } = JSON.parse(text) as KeptLane;
      const entries = conversations.flatMap((conversation) => conversation.entries);
      return entries.filter(({ pending }) => pending.refused === undefined).map(({ pending }) => pending.id);
    });
  }
}
