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

/** Of a cookie that only this very host can have set, over TLS: no neighbour below the same domain plants one. */
const hostOnly = '__Host-';

export class SignInAnswers {
  readonly #origins: OriginPolicy;
  readonly #hasPasswords: boolean;
  /** For whatever of a sign-in is kept in the browser. */
  readonly cookie: {
    readonly path: string;
    readonly httpOnly: true;
    readonly sameSite: 'strict';
    readonly secure: boolean;
  };

  /**
   * For what is kept while somebody is at their identity provider. It has to come along when that one sends them back from
   * elsewhere: so it is `Lax`, and good for nothing but finishing what this browser began.
   */
  readonly attemptCookie: {
    readonly name: string;
    readonly options: {
      readonly path: '/';
      readonly httpOnly: true;
      readonly sameSite: 'lax';
      readonly secure: boolean;
    };
  };

  /** `isSecure`: cookies travel over TLS only. `hasPasswords`: people sign in with a password here. */
  constructor({
    origins,
    isSecure,
    hasPasswords,
  }: { readonly origins: OriginPolicy; readonly isSecure: boolean; readonly hasPasswords: boolean }) {
    this.#origins = origins;
    this.#hasPasswords = hasPasswords;
    this.cookie = { path: '/v1/agents', httpOnly: true, sameSite: 'strict', secure: isSecure };
    this.attemptCookie = {
      name: `${isSecure ? hostOnly : ''}parlor_provider`,
      options: { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure },
    };
  }

  /** Fastify's `onRequest`: a page elsewhere has no business here. SameSite keeps the cookie from it, this keeps the request. */
  readonly ownPagesOnly = async (request: FastifyRequest): Promise<void> => {
    const { origin } = request.headers;
    if (origin !== undefined && !this.#origins.isOwn(origin)) throw new ParlorError('origin-not-allowed');
  };

  /** Fastify's `onRequest`: refuses all that is about passwords where people sign in by their identity provider alone. */
  readonly passwordsOnly = async (): Promise<void> => {
    if (!this.#hasPasswords) throw new ParlorError('not-allowed');
  };

  /** What the browser's cookie renews from; empty if there is none. */
  readonly renewalOf = (request: FastifyRequest): string => request.cookies[cookieName] ?? '';

  readonly welcome = (reply: FastifyReply, signedIn: SignedIn): Answer => {
    const { token, expiresAt, agent } = signedIn;
    const { id, name, role, site } = agent;
    this.keep(reply, signedIn);
    return { token, expiresAt, agent: { id, name, role, site } };
  };

  /** Gives the browser the sign-in to keep, and nothing else: the desk asks for a token of its own. */
  readonly keep = (reply: FastifyReply, { renewal }: SignedIn): void => {
    reply.setCookie(cookieName, renewal, { ...this.cookie, maxAge: agentSignInMs / 1000 });
    reply.header('cache-control', 'no-store');
  };

  readonly forget = (reply: FastifyReply): FastifyReply => reply.clearCookie(cookieName, this.cookie);
}
