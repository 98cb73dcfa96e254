/** What an agent has at hand while they talk: the library of the site, to whom they can turn, and their account. Rules S10, V5 and X4 in docs/SPEC.md. */
import type { HandingOn } from '../core/desk/handing-on.ts';
import type { Profile } from '../core/desk/profile.ts';
import { createOwnAccount, type OwnAccount } from './account/own-account.ts';
import type { AgentAdmin } from './admin/agent-admin.ts';
import type { AgentOptions } from './agent-options.ts';
import { type FileVerbs, Filing } from './filing.ts';
import type { AgentLibrary } from './library/agent-library.ts';
import { PatientRequests } from './patient-requests.ts';

export interface AtHandVerbs extends FileVerbs {
  /** The agent's own account: the same each time. Nothing of it is kept. */
  account(): OwnAccount;
  /** The articles and quick replies of the agent's site: the same one each time. Rejects if that part of the SDK can't be loaded. */
  library(): Promise<AgentLibrary>;
  /** The configuration of the installation, for an admin. Rejects if that part of the SDK can't be loaded. */
  administration(): Promise<AgentAdmin>;
  /** Who the agent is at their site, as it is now. Rejects as `handingOn` does, but for the conversation. */
  profile(options?: { readonly signal?: AbortSignal }): Promise<Profile>;
  /**
   * Who could take a conversation over or be consulted about it, as it is now: for who has it, and for supervisors who may
   * transfer it or, while it is open, assign it. Rejects with `unknown-conversation` for everybody else, `stopped` once
   * `signal` has given it up, and as `AgentLibrary` does if it may be tried again later.
   */
  handingOn(conversation: string, options?: { readonly signal?: AbortSignal }): Promise<HandingOn>;
}

const profileSample: Profile = { id: '', login: '', name: '', role: 'agent', site: { id: '', name: '' }, queues: [] };

const handingOnSample: HandingOn = { units: 0, presences: [], colleagues: [], queues: [] };

export abstract class AtHand extends Filing implements AtHandVerbs {
  readonly #access: Pick<AgentOptions, 'relay' | 'token'>;
  #library: Promise<AgentLibrary> | undefined;
  #requests: PatientRequests | undefined;
  #account: OwnAccount | undefined;

  constructor(options: AgentOptions) {
    super(options);
    this.#access = { relay: options.relay, token: options.token };
  }

  account(): OwnAccount {
    this.#account ??= createOwnAccount(this.#access);
    return this.#account;
  }

  library(): Promise<AgentLibrary> {
    this.#library ??= this.#loadLibrary();
    return this.#library;
  }

  async administration(): Promise<AgentAdmin> {
    const { createAgentAdmin } = await import('./admin/agent-admin.ts');
    return createAgentAdmin(this.#access);
  }

  handingOn(conversation: string, { signal }: { readonly signal?: AbortSignal } = {}): Promise<HandingOn> {
    this.#requests ??= new PatientRequests(this.#access);
    const path = `conversations/${encodeURIComponent(conversation)}/handing-on`;
    return this.#requests.ask({ method: 'GET', path, signal }, handingOnSample);
  }

  profile({ signal }: { readonly signal?: AbortSignal } = {}): Promise<Profile> {
    this.#requests ??= new PatientRequests(this.#access);
    return this.#requests.ask({ method: 'GET', path: 'profile', signal }, profileSample);
  }

  async #loadLibrary(): Promise<AgentLibrary> {
    try {
      const { createAgentLibrary } = await import('./library/agent-library.ts');
      return createAgentLibrary(this.#access);
    } catch (error) {
      // Tried again by whoever asks next.
      this.#library = undefined;
      throw error;
    }
  }
}
