/** Signing in and staying signed in: passwords checked with back-off, sign-ins that can be renewed from and revoked. Rule X4. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { agentSignInMs, signInBackoff } from '../../core/account-limits.ts';
import { loginKey } from '../../core/accounts/login.ts';
import { ParlorError } from '../../core/errors.ts';
import type { Clock } from '../clock.ts';
import type { AgentAccount, SignIn, SignInDetails, Store } from '../store/store.ts';
import type { OwnPassword } from './account-book.ts';
import type { Device } from './device.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import type { AgentTokens } from './tokens.ts';

/** What somebody who signed in gets: a token for the socket, and a secret for the cookie that renews it. */
export interface SignedIn {
  readonly token: string;
  readonly expiresAt: number;
  readonly agent: AgentAccount;
  /** `id.secret`, to be kept in an HttpOnly cookie. */
  readonly renewal: string;
}

/** Accounts whose failures are remembered at a time; the longest untouched is forgotten first. */
const rememberedMax = 10_000;

type Active = Pick<ReadonlySet<string>, 'has'>;

export class Accounts {
  readonly #store: Store;
  readonly #tokens: AgentTokens;
  readonly #clock: Clock;
  readonly #active: Active;
  readonly #failures = new Map<string, { count: number; blockedUntil: number }>();
  #decoy: Promise<string> | undefined;

  /** `active` has the agents who may sign in at all, and is asked each time. */
  constructor(store: Store, tokens: AgentTokens, clock: Clock, active: Active) {
    this.#store = store;
    this.#active = active;
    this.#tokens = tokens;
    this.#clock = clock;
  }

  /** @throws ParlorError `sign-in-failed`, or `sign-in-blocked` with `params.retryMs`. */
  async signIn(login: string, password: string, device?: Device): Promise<SignedIn> {
    const agent = this.#ifActive(await this.#store.agentByLogin(login));
    const { at: begunAt } = await this.#judge(login, password, agent);
    if (!agent) throw new ParlorError('sign-in-failed');
    return this.admit(agent, { ...device, begunAt });
  }

  /** Judges the password of who is signed in; gives their own one. @throws as `signIn` does. */
  async confirm(agent: AgentAccount, password: string): Promise<OwnPassword> {
    return this.#judge(agent.login, password, agent);
  }

  /** Signs an agent in without a password: for those who proved who they are in another way. */
  async admit(agent: AgentAccount, details?: SignInDetails, id: string = newSignInId()): Promise<SignedIn> {
    const secret = randomBytes(32).toString('base64url');
    const expiresAt = this.#clock.now() + agentSignInMs;
    await this.#store.saveSignIn({ id, agent: agent.id, secretHash: hashOf(secret), expiresAt }, details);
    return { ...(await this.#tokens.sign(agent, id)), agent, renewal: `${id}.${secret}` };
  }

  /** Signs in whoever has this id: for those whom somebody else vouches for, and for demonstrations. @throws ParlorError `sign-in-failed`. */
  async admitById(id: string, device?: Device): Promise<SignedIn> {
    const agent = this.#ifActive(await this.#store.agentById(id));
    if (!agent) throw new ParlorError('sign-in-failed');
    return this.admit(agent, device);
  }

  /** A new token for who signed in earlier. @throws ParlorError `not-authenticated`. */
  async renew(renewal: string): Promise<SignedIn> {
    const [id = '', secret = ''] = renewal.split('.');
    const signIn = await this.#store.signIn(id);
    const agent = signIn && this.#ifActive(await this.#store.agentById(signIn.agent));
    if (!signIn || !agent || !sameHash(signIn.secretHash, hashOf(secret))) throw new ParlorError('not-authenticated');
    await this.#store.accounts.signInUsed(id);
    return { ...(await this.#tokens.sign(agent, id)), agent, renewal };
  }

  /** Revokes the sign-in and gives it: its tokens are refused from now on. Unknown ones are ignored. */
  async signOut(renewal: string): Promise<SignIn | undefined> {
    const [id = '', secret = ''] = renewal.split('.');
    const signIn = await this.#store.signIn(id);
    if (!signIn || !sameHash(signIn.secretHash, hashOf(secret))) return undefined;
    await this.#store.revokeSignIn(id);
    return signIn;
  }

  async #judge(login: string, password: string, agent: AgentAccount | undefined): Promise<OwnPassword> {
    // One that is written otherwise has no tries of its own.
    const name = loginKey(login);
    const retryMs = (this.#failures.get(name)?.blockedUntil ?? 0) - this.#clock.now();
    if (retryMs > 0) throw new ParlorError('sign-in-blocked', { params: { retryMs } });
    // Counted before the answer is known, so that many tries at once don't slip past the count.
    this.#countFailure(name);
    // Whoever is asked about, the same is asked.
    const own = await this.#store.accounts.ownPassword(agent?.id ?? '');
    const hash = agent && holdingHash(agent, own);
    // An unknown name costs as much time as a wrong password, and is told the same.
    const matches = await verifyPassword(password, hash ?? (await this.#decoyHash()));
    if (hash === undefined || !matches) throw new ParlorError('sign-in-failed');
    this.#failures.delete(name);
    return own;
  }

  #ifActive(agent: AgentAccount | undefined): AgentAccount | undefined {
    return agent && this.#active.has(agent.id) ? agent : undefined;
  }

  #countFailure(name: string): void {
    const count = (this.#failures.get(name)?.count ?? 0) + 1;
    const { freeAttempts, firstWaitMs, maxWaitMs } = signInBackoff;
    const wait = count < freeAttempts ? 0 : Math.min(maxWaitMs, firstWaitMs * 2 ** (count - freeAttempts));
    this.#failures.delete(name);
    this.#failures.set(name, { count, blockedUntil: this.#clock.now() + wait });
    const [oldest] = this.#failures.keys();
    if (this.#failures.size > rememberedMax && oldest !== undefined) this.#failures.delete(oldest);
  }

  #decoyHash(): Promise<string> {
    this.#decoy ??= hashPassword(randomBytes(16).toString('base64url'));
    return this.#decoy;
  }
}

export const newSignInId = (): string => randomBytes(16).toString('base64url');

/**
 * The hash of the password that holds: the one that somebody has set themselves, for as long as the configuration says the same
 * as when they did; else the configured one, if there is one.
 */
const holdingHash = ({ passwordHash }: AgentAccount, { hash, over }: OwnPassword): string | undefined =>
  hash !== undefined && over === hashOf(passwordHash) ? hash : passwordHash || undefined;

/** Digest of a secret with enough entropy of its own. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

const sameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
