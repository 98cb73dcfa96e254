/** Somebody's browser: what the tabs share, and what is left of a tab that crashes. */

import { visitorIdOf } from '../../src/relay/visitor-secret.ts';
import type { CredentialStore } from '../../src/sdk/credentials/credentials.ts';
import { memoryCredentials } from '../../src/sdk/credentials/memory.ts';
import type { KeptLane } from '../../src/sdk/outbox-store/outbox-store.ts';
import type { VisitorOptions } from '../../src/sdk/visitor-options.ts';
import type { Person } from '../support/history.ts';
import { TestLocks, type TestPage, TestStorage } from '../support/outbox-places.ts';
import { TestChannel, TestLogStore } from '../support/visitor-browser.ts';
import type { Life, Time } from './life.ts';
import type { Plant } from './plant.ts';
import { site } from './scene.ts';
import type { Customer } from './simulated-customers.ts';

export class SimulatedBrowser {
  readonly name: string;
  readonly #kept = memoryCredentials();
  /** Whom it remembers: the visitor of the first secret that was kept. */
  visitor: Person | undefined;
  /** Whom it remembers is erased: from then on it is whom a relay lets in. */
  isErased = false;
  readonly credentials: CredentialStore = {
    ...this.#kept,
    write: (credentials) => {
      if (!this.isErased) this.visitor ??= { kind: 'visitor', id: visitorIdOf(site.id, credentials.secret) };
      this.#kept.write(credentials);
    },
  };
  /** Who has signed in to the site here: what its pages are loaded with from then on. */
  customer: Customer | undefined;
  readonly #storage = new TestStorage();
  readonly #locks = new TestLocks();
  readonly #pages = new Map<Life, TestPage>();
  /** Commands that were on disk when a tab crashed: none of them may be lost any more. */
  readonly rescued = new Set<string>();

  readonly #plant: Plant;

  readonly #channel: TestChannel;
  readonly #log = new TestLogStore();

  constructor(name: string, plant: Plant, time: Time) {
    this.name = name;
    this.#channel = new TestChannel(time.after);
    this.#plant = plant;
  }

  /** A relay has let one of its pages in as this person. */
  admitted(person: Person): void {
    if (this.isErased) this.visitor = person;
  }

  /** What a page has in common with the other tabs, and with the next page. */
  sharedBy(life: Life): Required<Pick<VisitorOptions, 'outbox' | 'siblings' | 'log'>> {
    return { outbox: this.#outboxOf(life), siblings: this.#channel.of(() => life.isOver), log: this.#log };
  }

  /** Where a page's outbox outlives it. */
  #outboxOf(life: Life): NonNullable<VisitorOptions['outbox']> {
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
