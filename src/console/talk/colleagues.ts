/**
 * Who could take a conversation over or be consulted about it, as long as somebody looks: asked of the relay again and again,
 * and between two answers what the list of agents says. Rules S10 and V5 in docs/SPEC.md.
 */
import { type HandingOn, withNewer } from '../../core/desk/handing-on.ts';
import { isParlorError } from '../../core/errors.ts';
import type { AgentClient } from '../../sdk/agent-client.ts';
import { Observable, type Readable } from '../../sdk/observable.ts';
import type { Refused } from '../access.ts';

/** How long how the queues stand counts as news. */
const freshMs = 5_000;

export interface ColleaguesView {
  /** Undefined until it is known for the first time. */
  readonly handingOn: HandingOn | undefined;
  /** Why it could not be asked last. */
  readonly refused: Refused | undefined;
  readonly isConnected: boolean;
}

type Client = Pick<AgentClient, 'getSnapshot' | 'subscribe' | 'watchAgents' | 'handingOn'>;

/** Looks as long as it has subscribers. */
export class Colleagues implements Readable<ColleaguesView> {
  readonly #client: Client;
  readonly #conversation: string;
  readonly #view: Observable<ColleaguesView>;
  #asked: HandingOn | undefined;
  #refused: Refused | undefined;
  #listeners = 0;
  #stop: (() => void) | undefined;

  constructor(client: Client, conversation: string) {
    this.#client = client;
    this.#conversation = conversation;
    this.#view = new Observable(this.#seen());
  }

  readonly getSnapshot = (): ColleaguesView => this.#view.getSnapshot();

  readonly subscribe = (listener: () => void): (() => void) => {
    const unsubscribe = this.#view.subscribe(listener);
    this.#listeners += 1;
    if (this.#listeners === 1) this.#look();
    return () => {
      unsubscribe();
      this.#listeners -= 1;
      if (this.#listeners > 0) return;
      this.#stop?.();
      this.#stop = undefined;
    };
  };

  #look(): void {
    const looking = new AbortController();
    const { signal } = looking;
    this.#client.watchAgents();
    const unsubscribe = this.#client.subscribe(() => this.#view.set(this.#seen()));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      await this.#ask(signal);
      if (!signal.aborted) timer = setTimeout(() => void ask(), freshMs);
    };
    void ask();
    this.#stop = () => {
      looking.abort();
      clearTimeout(timer);
      unsubscribe();
      this.#client.watchAgents(false);
    };
  }

  async #ask(signal: AbortSignal): Promise<void> {
    try {
      this.#asked = await this.#client.handingOn(this.#conversation, { signal });
      this.#refused = undefined;
    } catch (error) {
      if (!isParlorError(error)) throw error;
      if (signal.aborted) return;
      this.#refused = { code: error.code, params: error.params };
    }
    this.#view.set(this.#seen());
  }

  #seen(): ColleaguesView {
    const { agents, connection } = this.#client.getSnapshot();
    const asked = this.#asked;
    return {
      handingOn: asked && { ...asked, colleagues: withNewer(asked.colleagues, agents?.rows ?? []) },
      refused: this.#refused,
      isConnected: connection.state === 'live' || connection.state === 'syncing',
    };
  }
}
