/**
 * What becomes of those who are connected when a sign-in ends: its connections are closed, on all relays, and its agent is
 * signed out. Rules X4, A3 and A6 in docs/SPEC.md.
 *
 * That one has ended is told over the bus. Who was not told finds it in the database, where every relay asks again and again
 * which sign-ins of its connections are still good.
 */
import { signInLookMs } from '../core/limits.ts';
import type { AccountBook, WhichSignIns } from './auth/account-book.ts';
import { type Bus, signOutSubject } from './bus/bus.ts';
import type { Clock } from './clock.ts';
import type { Connections } from './connections.ts';
import type { Log } from './log.ts';
import type { Roster } from './roster.ts';
import type { SignIn, Store } from './store/store.ts';

interface Parts {
  readonly bus: Pick<Bus, 'publish' | 'subscribe'>;
  readonly store: Pick<Store, 'goodSignIns' | 'agentById'> & {
    readonly accounts: Pick<AccountBook, 'endSignIns'>;
  };
  readonly connections: Pick<Connections, 'signIns' | 'endSignIn'>;
  readonly roster: Pick<Roster, 'step'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
}

export class SignIns {
  readonly #parts: Parts;
  #looking: Promise<void> | undefined;
  #cancel: (() => void) | undefined;
  #stopListening: (() => void) | undefined;
  #isStopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): void {
    const { bus, connections } = this.#parts;
    this.#stopListening = bus.subscribe(signOutSubject, (id) => connections.endSignIn(id));
    this.#schedule();
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel?.();
    this.#stopListening?.();
    await this.#looking;
  }

  /** Revokes sign-ins of an agent. */
  async end(agent: string, which: WhichSignIns): Promise<void> {
    for (const id of await this.#parts.store.accounts.endSignIns(agent, which)) await this.revoked({ id, agent });
  }

  /**
   * This sign-in has been revoked here. Its agent is signed out, unless there are connections of another one; if there are
   * some of this one yet, as soon as these are closed (`roster.ts`).
   */
  async revoked({ id, agent }: Pick<SignIn, 'id' | 'agent'>): Promise<void> {
    const { bus, connections, store, roster, log } = this.#parts;
    connections.endSignIn(id);
    bus.publish(signOutSubject, id);
    try {
      const account = await store.agentById(agent);
      if (account) await roster.step({ id: agent, site: account.site }, { kind: 'signed-out' });
    } catch (error) {
      // Then it is as after a lost connection.
      log.warn({ err: error }, 'writing down that an agent has signed out failed');
    }
  }

  #schedule(): void {
    const { clock, log } = this.#parts;
    this.#cancel = clock.after(signInLookMs, () => {
      this.#looking = this.#look()
        .catch((error: unknown) => log.warn({ err: error }, 'asking whether sign-ins are still good failed'))
        .then(() => {
          if (!this.#isStopped) this.#schedule();
        });
    });
  }

  async #look(): Promise<void> {
    const { connections, store } = this.#parts;
    const ids = connections.signIns();
    if (ids.length === 0) return;
    const good = await store.goodSignIns(ids);
    for (const id of ids) if (!good.has(id)) connections.endSignIn(id);
  }
}
