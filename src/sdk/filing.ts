/** An agent's files, one shelf for each conversation, and the cases that they have seen. Rules N11 and W5 in docs/SPEC.md. */
import type { CaseRow } from '../core/contacts/case.ts';
import type { MessageCommand } from '../core/conversation/vocabulary.ts';
import type { AgentOptions } from './agent-client.ts';
import { Signalling } from './agent-signals.ts';
import { systemClock } from './clock.ts';
import type { ConversationFiles, Files } from './files/files.ts';
import type { RecordVerbs } from './recording.ts';

export interface FileVerbs extends RecordVerbs {
  /**
   * What sends files to a conversation, and fetches those that came in it: the same one each time. Rejects if that part of the
   * SDK can't be loaded.
   */
  files(conversation: string): Promise<Files>;
}

export abstract class Filing extends Signalling implements FileVerbs {
  readonly #options: AgentOptions;
  readonly #files = new Map<string, ConversationFiles>();

  constructor(options: AgentOptions) {
    super(options);
    this.#options = options;
  }

  async files(conversation: string): Promise<Files> {
    const { agentFiles } = await import('./agent-files.ts');
    const { clock = systemClock } = this.#options;
    const submit = (command: MessageCommand) => this.submit(conversation, command);
    const around = { clock, replica: () => this.replica, submit };
    const files = this.#files.get(conversation) ?? agentFiles(this.#options, conversation, around);
    this.#files.set(conversation, files);
    return files;
  }

  async seeCase(seen: Pick<CaseRow, 'id' | 'unseen'>): Promise<void> {
    const { createAgentContacts } = await import('./contacts/agent-contacts.ts');
    await createAgentContacts(this.#options).seeCase(seen);
  }

  /** Nothing more is sent up. */
  protected endFiles(): void {
    for (const files of this.#files.values()) files.end();
    this.#files.clear();
  }
}
