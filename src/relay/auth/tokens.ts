/** Access tokens of agents: short-lived, signed, checked without asking the database who they are. Rules X1, X4. */
import { randomBytes } from 'node:crypto';
import { errors as joseErrors, jwtVerify, SignJWT } from 'jose';
import { agentTokenMs } from '../../core/account-limits.ts';
import type { ErrorCode } from '../../core/errors.ts';
import type { Clock } from '../clock.ts';
import type { AgentAccount, AgentRole, Store } from '../store/store.ts';

const issuer = 'parlor';
const algorithm = 'HS256';

/** What a token says of its bearer. */
export interface AgentClaims {
  readonly agent: string;
  readonly site: string;
  readonly name: string;
  readonly role: AgentRole;
  /** The sign-in it was made from; revoked with it. */
  readonly signIn: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export class AgentTokens {
  readonly #key: Uint8Array;
  readonly #clock: Clock;

  constructor(key: Uint8Array, clock: Clock) {
    this.#key = key;
    this.#clock = clock;
  }

  /** Tokens signed with the key that all relays of this database share. */
  static async open(store: Store, clock: Clock): Promise<AgentTokens> {
    const key = await store.setting('agent-token-key', randomBytes(32).toString('base64url'));
    return new AgentTokens(Buffer.from(key, 'base64url'), clock);
  }

  async sign(agent: AgentAccount, signIn: string): Promise<{ token: string; expiresAt: number }> {
    const now = this.#clock.now();
    const expiresAt = Math.floor((now + agentTokenMs) / 1000) * 1000;
    const token = await new SignJWT({ site: agent.site, name: agent.name, role: agent.role, sid: signIn })
      .setProtectedHeader({ alg: algorithm })
      .setIssuer(issuer)
      .setSubject(agent.id)
      .setIssuedAt(Math.floor(now / 1000))
      .setExpirationTime(expiresAt / 1000)
      .sign(this.#key);
    return { token, expiresAt };
  }

  /** What the token says, or why it can't be believed. */
  async verify(token: string): Promise<AgentClaims | ErrorCode> {
    try {
      const { payload } = await jwtVerify(token, this.#key, {
        issuer,
        algorithms: [algorithm],
        requiredClaims: ['sub', 'exp', 'site', 'name', 'role', 'sid'],
        currentDate: new Date(this.#clock.now()),
      });
      const { sub, exp, site, name, role, sid } = payload;
      if (typeof sub !== 'string' || typeof exp !== 'number' || !isRole(role)) return 'not-authenticated';
      const expiresAt = exp * 1000;
      return { agent: sub, site: String(site), name: String(name), role, signIn: String(sid), expiresAt };
    } catch (error) {
      return error instanceof joseErrors.JWTExpired ? 'token-expired' : 'not-authenticated';
    }
  }
}

const isRole = (role: unknown): role is AgentRole =>
  role === 'agent' || role === 'bot' || role === 'supervisor' || role === 'admin';
