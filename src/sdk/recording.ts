/** What an agent knows of whom they serve, beside the conversation itself. Rules S5 and S10 in docs/SPEC.md. */
import type { AgentOptions } from './agent-options.ts';
import { type AgentContacts, createAgentContacts } from './contacts/agent-contacts.ts';
import { Linking } from './linking.ts';
import { type AgentPast, createAgentPast } from './past/agent-past.ts';
import { type AgentPrivacy, createAgentPrivacy } from './privacy/agent-privacy.ts';
import { type AgentWallboard, createAgentWallboard } from './wallboard/agent-wallboard.ts';

/** What is asked of the relay by request; nothing of it is kept. */
export interface AgentRecords {
  /** The contacts and cases of the agent's site. */
  readonly contacts: AgentContacts;
  /** What was said with somebody before. */
  readonly past: AgentPast;
  /** What supervisors did, and what is kept of visitors. */
  readonly privacy: AgentPrivacy;
  /** Who waits in the queues, and what was counted there today. */
  readonly wallboard: AgentWallboard;
}

export interface RecordVerbs {
  /** Whom the agent serves and what about, beside the conversations: the same each time. */
  records(): AgentRecords;
}

export abstract class Recording extends Linking implements RecordVerbs {
  readonly #records: AgentRecords;

  constructor({ relay, token }: AgentOptions) {
    super();
    const access = { relay, token };
    this.#records = {
      contacts: createAgentContacts(access),
      past: createAgentPast(access),
      privacy: createAgentPrivacy(access),
      wallboard: createAgentWallboard(access),
    };
  }

  records(): AgentRecords {
    return this.#records;
  }
}
