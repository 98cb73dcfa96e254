/** What admins see and do about the accounts of others, over HTTP. Rule X4 in docs/SPEC.md. */
import type { DeskAccess } from '../desk-requests.ts';
import { PatientRequests } from '../patient-requests.ts';
import type { SignInView } from './own-account.ts';

/** Each rejects with a `ParlorError`: `not-allowed` for who is no admin, `unknown-entry` if there is no such agent. */
export interface AccountAdmin {
  /** Where an agent is signed in, where it was used last first. */
  signIns(agent: string, options?: { readonly signal?: AbortSignal }): Promise<readonly SignInView[]>;
  /** Ends one of an agent's sign-ins, or all: at once, on all relays. */
  endSignIns(agent: string, id?: string): Promise<void>;
  /** Makes a link that the agent sets a password by: an invitation, or a reset. Older ones are worth nothing from then on. */
  invite(agent: string, options?: { readonly email?: string }): Promise<PasswordLink>;
}

/** Whoever has it can sign in as the agent: shown once, kept nowhere. */
export interface PasswordLink {
  /** Where it leads: the desk of the relay. */
  readonly address: string;
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
  /** Whether it was sent to the address that was given. */
  readonly isMailed: boolean;
}

const linkSample = { token: '', expiresAt: 0, isMailed: false };

const sample: { readonly signIns: readonly SignInView[] } = { signIns: [] };

export const createAccountAdmin = (access: DeskAccess): AccountAdmin => new HttpAccountAdmin(access);

class HttpAccountAdmin implements AccountAdmin {
  readonly #relay: string;
  readonly #requests: PatientRequests;

  constructor(access: DeskAccess) {
    this.#relay = access.relay;
    this.#requests = new PatientRequests(access);
  }

  async signIns(agent: string, { signal }: { readonly signal?: AbortSignal } = {}): Promise<readonly SignInView[]> {
    return (await this.#requests.ask({ method: 'GET', path: signInsOf(agent), signal }, sample)).signIns;
  }

  async endSignIns(agent: string, id?: string): Promise<void> {
    const one = id === undefined ? '' : `/${encodeURIComponent(id)}`;
    await this.#requests.tell({ method: 'DELETE', path: `${signInsOf(agent)}${one}` });
  }

  async invite(agent: string, options: { readonly email?: string } = {}): Promise<PasswordLink> {
    const path = `${pathOf(agent)}/invitation`;
    const { token, ...link } = await this.#requests.ask({ method: 'POST', path, body: options }, linkSample);
    return { ...link, address: new URL(`/console/#set-password=${token}`, this.#relay).href };
  }
}

const pathOf = (agent: string): string => `admin/agents/${encodeURIComponent(agent)}`;
const signInsOf = (agent: string): string => `${pathOf(agent)}/sign-ins`;
