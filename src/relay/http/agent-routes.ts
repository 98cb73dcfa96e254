/** Signing in, renewing and signing out over HTTP. Rule X4 in docs/SPEC.md. */
import type { FastifyInstance } from 'fastify';
import Type, { type Static } from 'typebox';
import { passwordLength, signInsPerMinuteMax } from '../../core/account-limits.ts';
import type { SignInWays } from '../../core/accounts/provider-sign-in.ts';
import { nameLengthMax } from '../../core/limits.ts';
import type { Accounts, SignedIn } from '../auth/accounts.ts';
import { type Device, deviceOf } from '../auth/device.ts';
import type { SignIns } from '../sign-ins.ts';
import type { SignInAnswers } from './sign-in-answers.ts';

const SignInBody = Type.Object({
  login: Type.String({ minLength: 1, maxLength: nameLengthMax }),
  password: Type.String({ minLength: 1, maxLength: passwordLength.max }),
});

/** Below this the account's own back-off decides; it keeps one address from trying many accounts. */
const signInRate = { max: signInsPerMinuteMax, timeWindow: 60_000 };

const DemoBody = Type.Object({ as: Type.String({ minLength: 1, maxLength: nameLengthMax }) });

interface Options {
  readonly ways: SignInWays;
  readonly accounts: Accounts;
  readonly signIns: Pick<SignIns, 'revoked'>;
  readonly answers: SignInAnswers;
  /** In demo mode: signs in one of the demo's people at once. */
  readonly demoSignIn?: (as: string, device: Device) => Promise<SignedIn>;
}

export const agentRoutes = (app: FastifyInstance, { accounts, signIns, answers, ways, demoSignIn }: Options): void => {
  const { ownPagesOnly: onRequest, passwordsOnly, renewalOf, welcome } = answers;

  app.get('/v1/agents/sign-in', { onRequest }, async (_request, reply): Promise<SignInWays> => {
    reply.header('cache-control', 'no-store');
    return ways;
  });

  app.post<{ Body: Static<typeof SignInBody> }>(
    '/v1/agents/sign-in',
    { schema: { body: SignInBody }, onRequest: [onRequest, passwordsOnly], config: { rateLimit: signInRate } },
    async ({ body, headers }, reply) =>
      welcome(reply, await accounts.signIn(body.login, body.password, deviceOf(headers['user-agent']))),
  );

  app.post('/v1/agents/token', { onRequest }, async (request, reply) =>
    welcome(reply, await accounts.renew(renewalOf(request))),
  );

  app.post('/v1/agents/sign-out', { onRequest }, async (request, reply) => {
    const revoked = await accounts.signOut(renewalOf(request));
    if (revoked) await signIns.revoked(revoked);
    return answers.forget(reply).code(204).send();
  });

  if (demoSignIn) {
    app.post<{ Body: Static<typeof DemoBody> }>(
      '/v1/demo/sign-in',
      { schema: { body: DemoBody }, onRequest },
      async ({ body, headers }, reply) => welcome(reply, await demoSignIn(body.as, deviceOf(headers['user-agent']))),
    );
  }
};
