/** An agent's files, one shelf for each conversation, and the cases that they have seen. Rules N11, S3 and W5 in docs/SPEC.md. */
import type { CaseRow } from '../core/contacts/case.ts';
import type { AgentFiles } from './agent-files.ts';
import type { AgentOptions } from './agent-options.ts';
import type { AgentOutbox } from './agent-outbox.ts';
import { Signalling } from './agent-signals.ts';
import { systemClock } from './clock.ts';
import type { Files } from './files/files.ts';
import type { KeptLane } from './outbox-store/outbox-store.ts';
import type { RecordVerbs } from './recording.ts';
import type { AgentSnapshot } from './snapshots.ts';

export interface FileVerbs extends RecordVerbs {
  /**
   * What sends files to a conversation, and fetches those that came in it: the same one each time. Rejects if that part of the
   * SDK can't be loaded.
   */
  files(conversation: string): Promise<Files>;
  /**
   * Somebody has begun to look at this conversation in this window: what was chosen for it in another window of the agent's
   * goes on here (S3). Nothing happens where nothing is kept.
   */
  claimFiles(conversation: string): void;
}

export abstract class Filing extends Signalling implements FileVerbs {
  protected abstract readonly outbox: AgentOutbox;
  readonly #options: AgentOptions;
  #files: AgentFiles | undefined;
  #isHere = false;

  constructor(options: AgentOptions) {
    super(options);
    this.#options = options;
  }

  async files(conversation: string): Promise<Files> {
    return (await this.#load()).of(conversation);
  }

  claimFiles(conversation: string): void {
    this.#kept((files) => files.claim(conversation));
  }

  async seeCase(seen: Pick<CaseRow, 'id' | 'unseen'>): Promise<void> {
    const { createAgentContacts } = await import('./contacts/agent-contacts.ts');
    await createAgentContacts(this.#options).seeCase(seen);
  }

  /** What a snapshot says of it. */
  protected get filesShown(): Pick<AgentSnapshot, 'filesElsewhere'> {
    return { filesElsewhere: this.#files?.elsewhere ?? 0 };
  }

  /** The page is here, or here again: what was chosen in windows that are gone goes on. */
  protected arriveFiles(): void {
    this.#isHere = true;
    this.#kept((files) => files.arrive());
  }

  /** The page goes, perhaps to come back. */
  protected leaveFiles(): void {
    this.#isHere = false;
    this.#files?.leave();
  }

  /** Called after every change. */
  protected followFiles(): void {
    this.#files?.follow();
  }

  /** This is written down in the outbox. */
  protected readonly keptLane = (kept: KeptLane): void => this.#files?.written(kept);

  /** Nothing more is sent up; with `forget`, nothing of the agent's files is kept. */
  protected endFiles(how: { readonly forget: boolean }): void {
    this.#isHere = false;
    const ended = this.#files;
    this.#files = undefined;
    if (ended) void ended.end(how);
    else if (how.forget) this.#kept((files) => void files.end(how));
  }

  /** Without a name, or a browser, there is nobody to keep them for; what can't be loaded is tried again with the next call. */
  #kept(act: (files: AgentFiles) => void): void {
    const { agent, files } = this.#options;
    if (!files && (agent === undefined || typeof document === 'undefined')) return;
    this.#load().then(act, () => undefined);
  }

  async #load(): Promise<AgentFiles> {
    const { AgentFiles } = await import('./agent-files.ts');
    this.#files ??= new AgentFiles(this.#options, {
      clock: this.#options.clock ?? systemClock,
      replica: () => this.replica,
      outbox: this.outbox,
      submit: (conversation, command) => this.submit(conversation, command),
      changed: () => this.act((held) => held),
    });
    if (this.#isHere) this.#files.arrive();
    return this.#files;
  }
}
