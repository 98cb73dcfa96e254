/**
 * Agents' tokens, real ones, made and checked before a simulation begins: the platform's cryptography answers from other
 * threads, in a time of its own, and what takes another time in each run can't be had again from a seed.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { ErrorCode } from '../../src/core/errors.ts';
import { type AgentClaims, AgentTokens } from '../../src/relay/auth/tokens.ts';
import type { AgentAccount } from '../../src/relay/store/store.ts';
import type { Time } from './life.ts';

const key = new Uint8Array(32).fill(7);

const signInOf = (agent: string): string => `sign-in-of-${agent}`;

export class SimulatedTokens extends AgentTokens {
  readonly #claims = new Map<string, AgentClaims>();
  readonly #tokens = new Map<string, string>();

  static async of(agents: readonly AgentAccount[], time: Time): Promise<SimulatedTokens> {
    const tokens = new SimulatedTokens(key, { now: time.now, after: time.after, random: time.random });
    for (const agent of agents) {
      const { token } = await tokens.sign(agent, signInOf(agent.id));
      const claims = await AgentTokens.prototype.verify.call(tokens, token);
      if (typeof claims === 'string') throw new Error(`A new token is ${claims}.`);
      // Nothing is about how they are renewed: they outlast every simulation.
      tokens.#claims.set(token, { ...claims, expiresAt: claims.expiresAt + 3_600_000 });
      tokens.#tokens.set(agent.id, token);
    }
    return tokens;
  }

  override async verify(token: string): Promise<AgentClaims | ErrorCode> {
    return this.#claims.get(token) ?? 'not-authenticated';
  }

  tokenOf(agent: string): string {
    return this.#tokens.get(agent) ?? '';
  }

  /** From here on nobody comes in with the agent's token. */
  revokeIn(db: DatabaseSync, agent: string): void {
    db.prepare('delete from sign_in where id = ?').run(signInOf(agent));
  }

  /** The sign-ins that the tokens come from. */
  keepIn(db: DatabaseSync): void {
    const agent = db.prepare(`insert into agent (id, site, login, login_key, name, role, password_hash)
      values (?, ?, ?, ?, ?, ?, '')`);
    const signIn = db.prepare(`insert into sign_in (id, agent, secret_hash, expires_at) values (?, ?, '', ?)`);
    for (const { agent: id, site, name, role } of this.#claims.values()) {
      agent.run(id, site, id, id, name, role);
      signIn.run(signInOf(id), id, Number.MAX_SAFE_INTEGER);
    }
  }
}
