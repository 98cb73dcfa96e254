/**
 * What all routes have in common that sign somebody in: who may ask, and what is answered. The sign-in is in a cookie that no
 * script can read and no other site can send; what it answers is a token. Rules X1 and X4 in docs/SPEC.md.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { agentSignInMs } from '../../core/account-limits.ts';
import { ParlorError } from '../../core/errors.ts';
import type { SignedIn } from '../auth/accounts.ts';
import type { OriginPolicy } from './origins.ts';

/** What the desk is told, beside the cookie. */
interface Answer {
  readonly token: string;
  readonly expiresAt: number;
  readonly agent: Pick<SignedIn['agent'], 'id' | 'name' | 'role' | 'site'>;
}

const cookieName = 'parlor_sign_in';

export class SignInAnswers {
  readonly #origins: OriginPolicy;
  /** For whatever of a sign-in is kept in the browser. */
  readonly cookie: {
    readonly path: string;
    readonly httpOnly: true;
    readonly sameSite: 'strict';
    readonly secure: boolean;
  };

  /** `isSecure`: cookies travel over TLS only. */
  constructor({ origins, isSecure }: { readonly origins: OriginPolicy; readonly isSecure: boolean }) {
    this.#origins = origins;
    this.cookie = { path: '/v1/agents', httpOnly: true, sameSite: 'strict', secure: isSecure };
  }

  /** Fastify's `onRequest`: a page elsewhere has no business here. SameSite keeps the cookie from it, this keeps the request. */
  readonly ownPagesOnly = async (request: FastifyRequest): Promise<void> => {
    const { origin } = request.headers;
    if (origin !== undefined && !this.#origins.isOwn(origin)) throw new ParlorError('origin-not-allowed');
  };

  /** What the browser's cookie renews from; empty if there is none. */
  readonly renewalOf = (request: FastifyRequest): string => request.cookies[cookieName] ?? '';

  readonly welcome = (reply: FastifyReply, { token, expiresAt, agent, renewal }: SignedIn): Answer => {
    const { id, name, role, site } = agent;
    reply.setCookie(cookieName, renewal, { ...this.cookie, maxAge: agentSignInMs / 1000 });
    reply.header('cache-control', 'no-store');
    return { token, expiresAt, agent: { id, name, role, site } };
  };

  readonly forget = (reply: FastifyReply): FastifyReply => reply.clearCookie(cookieName, this.cookie);
}
