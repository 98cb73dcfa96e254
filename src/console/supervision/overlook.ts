/** What goes on and who is there, as long as somebody looks at it: asked of the client once for each change. Rule V2 in docs/SPEC.md. */
import type { OngoingFilter } from '../../core/lists.ts';
import type { AgentClient } from '../../sdk/agent-client.ts';

export class Overlook {
  readonly #client: Pick<AgentClient, 'watchOngoing' | 'watchAgents'>;
  #filter: string | undefined;
  #hasAgents = false;

  constructor(client: Pick<AgentClient, 'watchOngoing' | 'watchAgents'>) {
    this.#client = client;
  }

  /** Looks at that, and at nothing else any more. */
  look({ conversations, agents = false }: { readonly conversations?: OngoingFilter; readonly agents?: boolean }): void {
    const filter = conversations && JSON.stringify(conversations);
    if (filter !== this.#filter) {
      this.#filter = filter;
      this.#client.watchOngoing(conversations);
    }
    if (agents !== this.#hasAgents) {
      this.#hasAgents = agents;
      this.#client.watchAgents(agents);
    }
  }

  stop(): void {
    this.look({});
  }
}
