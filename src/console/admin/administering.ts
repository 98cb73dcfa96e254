/** The configuration as one admin edits it at one desk: fetched when it is first wanted, kept in the browser until it is saved. */
import type { AgentAdmin } from '../../sdk/admin/agent-admin.ts';
import type { AgentClient } from '../../sdk/agent-client.ts';
import type { Keep } from '../keep.ts';
import type { ConfigDraft } from './config-draft.ts';
import { keepDraft, recallDraft } from './draft-memory.ts';
import type { EntryEdits } from './entry-edits.ts';

export interface Administration {
  readonly admin: AgentAdmin;
  readonly draft: ConfigDraft;
  /** What is written of the library and not saved. */
  readonly entries: EntryEdits;
  /** Whether the browser keeps what is not saved. */
  readonly keeps: () => boolean;
}

export class Administering {
  readonly #client: Pick<AgentClient, 'administration' | 'getSnapshot'>;
  readonly #keep: Keep;
  readonly #changed: (isChanged: boolean) => void;
  #opened: Promise<Administration> | undefined;
  #unsubscribe: (() => void) | undefined;
  #isClosed = false;
  #isKept = true;

  /** `changed` hears whether something is not saved. */
  constructor(
    client: Pick<AgentClient, 'administration' | 'getSnapshot'>,
    keep: Keep,
    changed: (isChanged: boolean) => void,
  ) {
    this.#client = client;
    this.#keep = keep;
    this.#changed = changed;
  }

  /** The same each time. Rejects if that part of the desk can't be loaded; then it may be tried again. */
  open(): Promise<Administration> {
    this.#opened ??= this.#open().catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }

  /** Keeps nothing any more. */
  close(): void {
    this.#isClosed = true;
    this.#unsubscribe?.();
  }

  async #open(): Promise<Administration> {
    const [{ ConfigDraft }, { EntryEdits }, admin] = await Promise.all([
      import('./config-draft.ts'),
      import('./entry-edits.ts'),
      this.#client.administration(),
    ]);
    const agent = this.#client.getSnapshot().me?.id ?? '';
    const recalled = recallDraft(this.#keep, agent);
    const draft = new ConfigDraft(admin, recalled);
    const entries = new EntryEdits();
    let kept = recalled?.config;
    const follow = (): void => {
      const { base, config, isChanged } = draft.getSnapshot();
      const toKeep = isChanged ? config : undefined;
      // What another window has kept is none of this one's that has changed nothing.
      if (toKeep !== kept && base) this.#isKept = keepDraft(this.#keep, agent, toKeep && { base, config: toKeep });
      kept = toKeep;
      this.#changed(isChanged || entries.getSnapshot().length > 0);
    };
    if (!this.#isClosed) {
      const ends = [draft.subscribe(follow), entries.subscribe(follow)];
      this.#unsubscribe = () => {
        for (const end of ends) end();
      };
    }
    return { admin, draft, entries, keeps: () => this.#isKept };
  }
}
