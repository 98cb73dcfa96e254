/** Signing in, renewing and signing out over HTTP. Rule X4 in docs/SPEC.md. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ParlorError } from '../../core/errors.ts';
import { allMeanings } from '../../core/further-meanings.ts';
import { agentSignInMs, nameLengthMax, passwordLength, signInsPerMinuteMax } from '../../core/limits.ts';
import type { Accounts, SignedIn } from '../auth/accounts.ts';
import type { SignIns } from '../sign-ins.ts';
import type { OriginPolicy } from './origins.ts';

const cookieName = 'parlor_sign_in';

const SignInBody = Type.Object({
  login: Type.String({ minLength: 1, maxLength: nameLengthMax }),
  password: Type.String({ minLength: 1, maxLength: passwordLength.max }),
});

/** Below this the account's own back-off decides; it keeps one address from trying many accounts. */
const signInRate = { max: signInsPerMinuteMax, timeWindow: 60_000 };

const DemoBody = Type.Object({ as: Type.String({ minLength: 1, maxLength: nameLengthMax }) });

interface Options {
  readonly accounts: Accounts;
  readonly signIns: Pick<SignIns, 'revoked'>;
  readonly origins: OriginPolicy;
  /** Cookies travel over TLS only. */
  readonly isSecure: boolean;
  /** In demo mode: signs in one of the demo's people at once. */
  readonly demoSignIn?: (as: string) => Promise<SignedIn>;
}

export const agentRoutes = (
  app: FastifyInstance,
  { accounts, signIns, origins, isSecure, demoSignIn }: Options,
): void => {
  const cookie = { path: '/v1/agents', httpOnly: true, sameSite: 'strict', secure: isSecure } as const;

  // A page elsewhere has no business here; SameSite keeps the cookie from it, this keeps the request.
  const ownPagesOnly = async (request: FastifyRequest): Promise<void> => {
    const { origin } = request.headers;
    if (origin !== undefined && !origins.isOwn(origin)) throw new ParlorError('origin-not-allowed');
  };

  const answer = (reply: FastifyReply, { token, expiresAt, agent, renewal }: SignedIn) => {
    const { id, name, role, site } = agent;
    reply.setCookie(cookieName, renewal, { ...cookie, maxAge: agentSignInMs / 1000 });
    reply.header('cache-control', 'no-store');
    return { token, expiresAt, agent: { id, name, role, site } };
  };

  app.post<{ Body: Static<typeof SignInBody> }>(
    '/v1/agents/sign-in',
    { schema: { body: SignInBody }, onRequest: ownPagesOnly, config: { rateLimit: signInRate } },
    async ({ body }, reply) => answer(reply, await accounts.signIn(body.login, body.password)),
  );

  app.post('/v1/agents/token', { onRequest: ownPagesOnly }, async (request, reply) =>
    answer(reply, await accounts.renew(request.cookies[cookieName] ?? '')),
  );

  app.post('/v1/agents/sign-out', { onRequest: ownPagesOnly }, async (request, reply) => {
    const revoked = await accounts.signOut(request.cookies[cookieName] ?? '');
    if (revoked) await signIns.revoked(revoked);
    return reply.clearCookie(cookieName, cookie).code(204).send();
  });

  if (demoSignIn) {
    app.post<{ Body: Static<typeof DemoBody> }>(
      '/v1/demo/sign-in',
      { schema: { body: DemoBody }, onRequest: ownPagesOnly },
      async ({ body }, reply) => answer(reply, await demoSignIn(body.as)),
    );
  }
};

/** HTTP status of the refusals that routes throw. */
const statusOf: Readonly<Partial<Record<string, number>>> = {
  'sign-in-failed': 401,
  'not-authenticated': 401,
  'token-expired': 401,
  'sign-in-blocked': 429,
  'rate-limited': 429,
  'origin-not-allowed': 403,
  'not-allowed': 403,
  'unknown-site': 404,
  'unknown-workstream': 404,
  'unknown-conversation': 404,
  'unknown-file': 404,
  'conversation-ended': 409,
  'id-conflict': 409,
  'file-too-large': 413,
  'file-not-allowed': 415,
  'too-many-files': 429,
  'too-many-sockets': 429,
  'unknown-entry': 404,
  'stale-version': 409,
  'library-full': 409,
  unavailable: 503,
  'going-away': 503,
  overloaded: 503,
};

/** Answers every error of a route as `{ code, message, … }`; what isn't ours to show is `internal`. */
export const sendError = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  if (error instanceof ParlorError) {
    const { retryMs } = error.params;
    if (typeof retryMs === 'number') reply.header('retry-after', Math.ceil(retryMs / 1000));
    const { code, message, params } = error;
    const meaning = message === code ? allMeanings[code] : message;
    reply.code(statusOf[code] ?? 400).send({ code, message: meaning, ...params });
    return;
  }
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status >= 500) request.log.error({ err: error }, 'request failed');
  const code = status >= 500 ? 'internal' : status === 429 ? 'rate-limited' : 'bad-request';
  const message = status >= 500 ? allMeanings.internal : (error as Error).message;
  reply.code(status).send({ code, message });
};
