/**
 * The door for people of the desk who ask by request: let in by an agent's token, judged before a body is read. Rules X1,
 * X3 and X4 in docs/SPEC.md.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ParlorError } from '../../core/errors.ts';
import { mayChangeForSite, type StaffRole } from '../../core/site-rights.ts';
import { Allowances } from '../allowance.ts';
import type { AgentClaims } from '../auth/tokens.ts';
import type { RelayParts } from '../parts.ts';
import type { OriginPolicy } from './origins.ts';
import { comeBackSeconds } from './refusals.ts';

/** Somebody of the desk. */
export interface Staff {
  readonly agent: string;
  readonly site: string;
  /** By the configuration in force: what a token says of a role may be ten minutes old. */
  readonly role: StaffRole;
  /** The sign-in that the token was made from. */
  readonly signIn: string;
}

type Parts = Pick<RelayParts, 'store' | 'tokens' | 'agents' | 'load' | 'clock'>;

export class StaffDoor {
  readonly #parts: Parts;
  readonly #origins: OriginPolicy;
  readonly #allowances: Allowances;
  readonly #staff = new WeakMap<object, Staff>();

  constructor(parts: Parts, origins: OriginPolicy) {
    this.#parts = parts;
    this.#origins = origins;
    this.#allowances = new Allowances(parts.clock);
  }

  /** Fastify's `onRequest`. Throws a refusal, or leaves behind who it is. */
  readonly enter = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    reply.header('cache-control', 'no-store');
    const { origin, authorization } = request.headers;
    const { agents, load, clock } = this.#parts;
    if (origin !== undefined && !this.#origins.isOwn(origin)) throw new ParlorError('origin-not-allowed');
    if (load.isHigh) throw new ParlorError('overloaded', { params: { retryMs: comeBackSeconds(clock) * 1_000 } });
    const { agent, site, signIn } = await this.#claims(authorization);
    const { bucket } = this.#allowances.of({ site, actor: { kind: 'agent', id: agent } });
    const retryMs = bucket.take(clock.now());
    if (retryMs > 0) throw new ParlorError('rate-limited', { params: { retryMs } });
    this.#staff.set(request, { agent, site, role: agents.get(agent)?.role ?? 'agent', signIn });
  };

  /** The same for what only those may ask who may change what is the whole site's. */
  readonly enterToChange = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    await this.enter(request, reply);
    if (!mayChangeForSite(this.whoIs(request).role)) throw new ParlorError('not-allowed');
  };

  /** The same for admins. */
  readonly enterAsAdmin = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    await this.enter(request, reply);
    if (this.whoIs(request).role !== 'admin') throw new ParlorError('not-allowed');
  };

  /** Who it is that has been let in. */
  whoIs(request: object): Staff {
    const staff = this.#staff.get(request);
    if (!staff) throw new TypeError('A route without its door.');
    return staff;
  }

  async #claims(authorization = ''): Promise<AgentClaims> {
    const [, token = ''] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
    const claims = await this.#parts.tokens.verify(token);
    if (typeof claims === 'string') throw new ParlorError(claims);
    if (!(await this.#parts.store.signIn(claims.signIn))) throw new ParlorError('not-authenticated');
    return claims;
  }
}
