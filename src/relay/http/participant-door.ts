/**
 * The door for visitors and people of the desk alike who ask by request: let in by what they would say in `hello`, in a header,
 * judged before a body is read. Rules X1, X2 and X3 in docs/SPEC.md.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ParlorError } from '../../core/errors.ts';
import { corsMaxAgeSeconds } from '../../core/limits.ts';
import { version } from '../../core/protocol/version.ts';
import { greet, isRefused, type Principal } from '../handshake.ts';
import type { RelayParts } from '../parts.ts';
import type { Admission } from './admission.ts';

/** Which of the two asks: a token does not say it. */
export const AskerQuery = Type.Object({ as: Type.Union([Type.Literal('visitor'), Type.Literal('agent')]) });

export interface SiteParams {
  readonly site: string;
}

type Parts = Pick<RelayParts, 'store' | 'tokens' | 'visitorTokens'>;

export class ParticipantDoor {
  readonly #parts: Parts;
  readonly #admission: Admission;
  readonly #principals = new WeakMap<object, Principal>();

  constructor(parts: Parts, admission: Admission) {
    this.#parts = parts;
    this.#admission = admission;
  }

  /** Fastify's `onRequest`. Throws a refusal, or leaves behind who it is. */
  readonly enter = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { site } = request.params as SiteParams;
    const { origin, authorization = '' } = request.headers;
    reply.headers({ 'cache-control': 'no-store', vary: 'origin' });
    const caller = { site, origin, address: request.raw.socket.remoteAddress ?? '' };
    if (origin !== undefined && this.#admission.originProblem(caller) === undefined) {
      reply.header('access-control-allow-origin', origin);
    }
    const problem = this.#admission.requestProblem(caller);
    if (problem) this.#refuse(problem);
    const [, tok = ''] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
    const { as } = request.query as Static<typeof AskerQuery>;
    const principal = await greet({ v: version, site, as, tok, dev: 'by-request' }, site, this.#parts);
    if (isRefused(principal)) throw new ParlorError(principal.refused);
    this.#principals.set(request, principal);
  };

  /** What a browser asks before it lets a page elsewhere send a credential. */
  readonly preflight = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { site } = request.params as SiteParams;
    const { origin } = request.headers;
    const problem = this.#admission.originProblem({ site, origin });
    if (problem) this.#refuse(problem);
    return reply
      .headers({
        vary: 'origin',
        ...(origin !== undefined && { 'access-control-allow-origin': origin }),
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        'access-control-allow-headers': 'authorization, content-type',
        'access-control-max-age': corsMaxAgeSeconds,
      })
      .code(204)
      .send();
  };

  /** Who it is that has been let in. */
  whoIs(request: object): Principal {
    const principal = this.#principals.get(request);
    if (!principal) throw new TypeError('A route without its door.');
    return principal;
  }

  #refuse(code: ConstructorParameters<typeof ParlorError>[0]): never {
    const { 'retry-after': seconds } = this.#admission.answerOf(code).headers;
    throw new ParlorError(code, seconds === undefined ? {} : { params: { retryMs: Number(seconds) * 1_000 } });
  }
}
