/**
 * Passwords that people set themselves: by a link that is good once, or in the place of the one they have. Rule X4 in
 * docs/SPEC.md.
 */
import { randomBytes } from 'node:crypto';
import { passwordLinkMs } from '../../core/account-limits.ts';
import { knownOf, passwordProblem } from '../../core/accounts/password.ts';
import { ParlorError } from '../../core/errors.ts';
import type { SiteConfig } from '../config.ts';
import type { SignIns } from '../sign-ins.ts';
import type { AgentAccount, Store } from '../store/store.ts';
import { type Accounts, hashOf, newSignInId, type SignedIn } from './accounts.ts';
import type { Device } from './device.ts';
import { hashPassword } from './passwords.ts';

interface Parts {
  readonly store: Store;
  readonly accounts: Accounts;
  readonly signIns: Pick<SignIns, 'end'>;
  /** Those of the configuration in force: nobody else gets a link, or can use one. */
  readonly agents: Pick<ReadonlyMap<string, unknown>, 'has'>;
  readonly sites: Pick<ReadonlyMap<string, SiteConfig>, 'get'>;
}

/** A link for its agent: whoever has it can sign in as them. */
export interface PasswordLink {
  readonly agent: AgentAccount;
  /** 256 bits, known to nobody else: what is kept is a hash. */
  readonly token: string;
  readonly expiresAt: number;
}

export class ChosenPasswords {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Makes a link, and every older one of the same agent worthless. @throws ParlorError `unknown-entry`. */
  async link(id: string): Promise<PasswordLink> {
    const agent = await this.#active(id);
    if (!agent) throw new ParlorError('unknown-entry');
    const token = randomBytes(32).toString('base64url');
    return { agent, token, expiresAt: await this.#parts.store.accounts.keepLink(id, hashOf(token), passwordLinkMs) };
  }

  /** Whose link it is. @throws ParlorError `link-over`. */
  async linked(token: string): Promise<AgentAccount> {
    const id = await this.#parts.store.accounts.agentOfLink(hashOf(token));
    const agent = id === undefined ? undefined : await this.#active(id);
    if (!agent) throw new ParlorError('link-over');
    return agent;
  }

  /** Sets a password by a link, and signs in who has it. @throws ParlorError `link-over`, `password-weak`. */
  async setByLink(token: string, password: string, device?: Device): Promise<SignedIn> {
    const { store, accounts, signIns } = this.#parts;
    const agent = await this.linked(token);
    const id = newSignInId();
    const next = { hash: await this.#hashed(password, agent), over: hashOf(agent.passwordHash), keeps: id };
    if (!(await store.accounts.usePasswordLink(hashOf(token), next))) throw new ParlorError('link-over');
    await signIns.end(agent.id, { but: id });
    return accounts.admit(agent, device, id);
  }

  /** Changes one's own password; ends all sign-ins but `signIn`. @throws ParlorError `password-weak`, or as signing in does. */
  async change(id: string, signIn: string, { former, next }: { former: string; next: string }): Promise<void> {
    const { store, accounts, signIns } = this.#parts;
    const agent = await this.#active(id);
    if (!agent) throw new ParlorError('not-authenticated');
    const { hash } = await accounts.confirm(agent, former);
    const set = { hash: await this.#hashed(next, agent), over: hashOf(agent.passwordHash), keeps: signIn };
    // Somebody else has changed it meanwhile: the former one is not the present one any more.
    if (!(await store.accounts.changePassword(id, hash, set))) throw new ParlorError('sign-in-failed');
    await signIns.end(id, { but: signIn });
  }

  async #hashed(password: string, agent: AgentAccount): Promise<string> {
    const problem = passwordProblem(
      password,
      knownOf(agent, agent.site, this.#parts.sites.get(agent.site)?.name ?? ''),
    );
    if (problem) throw new ParlorError('password-weak', { params: { problem } });
    return hashPassword(password);
  }

  async #active(id: string): Promise<AgentAccount | undefined> {
    return this.#parts.agents.has(id) ? this.#parts.store.agentById(id) : undefined;
  }
}
