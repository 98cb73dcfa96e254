/**
 * Signing in by way of an identity provider: the browser is sent there, and comes back. Both ends are pages that a browser goes
 * to, so whatever goes wrong leads to the desk's own page, with a word behind `#`. Rules X1, X4 and X7 in docs/SPEC.md.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { providerSignIn, signInsPerMinuteMax } from '../../core/account-limits.ts';
import type { ProviderRefusal } from '../../core/accounts/provider-sign-in.ts';
import { isParlorError } from '../../core/errors.ts';
import type { Accounts } from '../auth/accounts.ts';
import { deviceOf } from '../auth/device.ts';
import { agentOf } from '../oidc/identities.ts';
import type { IdentityProvider } from '../oidc/provider.ts';
import { TurnedAway } from '../oidc/turned-away.ts';
import type { RelayParts } from '../parts.ts';
import type { SignInAnswers } from './sign-in-answers.ts';

interface Options extends Pick<RelayParts, 'agents' | 'log'> {
  readonly provider: Pick<IdentityProvider, 'depart' | 'arrive'>;
  readonly accounts: Pick<Accounts, 'admitById'>;
  readonly answers: SignInAnswers;
}

/** Where the provider sends people back to, below the address of the installation. */
export const oidcCallback = '/v1/agents/oidc/callback';

const rateLimit = { max: signInsPerMinuteMax, timeWindow: 60_000 };

export const oidcRoutes = (app: FastifyInstance, { provider, accounts, answers, agents, log }: Options): void => {
  const kept = answers.attemptCookie;

  const turnAway = (error: unknown, reply: FastifyReply): FastifyReply => {
    const { refusal, reason, isOurs } = refusalOf(error);
    if (isOurs) log.error({ err: error }, 'request failed');
    // Who changed their mind is no news.
    if (refusal !== 'cancelled')
      log.warn({ refusal, reason }, 'a sign-in by way of the identity provider came to nothing');
    return leave(reply, `/console/#sign-in=${refusal}`);
  };

  const options = {
    config: { rateLimit },
    exposeHeadRoute: false,
    errorHandler: (error: unknown, _request: FastifyRequest, reply: FastifyReply) => turnAway(error, reply),
  };

  app.get<{ Querystring: { anew?: unknown } }>('/v1/agents/oidc', options, async ({ query, headers }, reply) => {
    // Nobody is made to sign in by a page elsewhere. Browsers that don't say where they were sent from are not asked.
    const from = headers['sec-fetch-site'] ?? 'none';
    if (from !== 'same-origin' && from !== 'none') throw new TurnedAway('expired', 'begun_elsewhere');
    const { address, sealed } = await provider.depart({ anew: query.anew !== undefined });
    reply.setCookie(kept.name, sealed, { ...kept.options, maxAge: providerSignIn.attemptMs / 1000 });
    return leave(reply, address);
  });

  app.get(oidcCallback, options, async (request, reply) => {
    // Whatever becomes of it: it was for this once.
    reply.clearCookie(kept.name, kept.options);
    const { search } = new URL(request.raw.url ?? '', 'http://relay');
    const id = await provider.arrive(search, request.cookies[kept.name] ?? '', (identity) =>
      agentOf(identity, agents.values()),
    );
    answers.keep(reply, await accounts.admitById(id, deviceOf(request.headers['user-agent'])));
    return leave(reply, '/console/');
  });
};

/** Nothing of what a browser is sent away with is kept by anything on the way. */
const leave = (reply: FastifyReply, to: string): FastifyReply =>
  reply.header('cache-control', 'no-store').redirect(to, 303);

interface Refused {
  readonly refusal: ProviderRefusal;
  readonly reason: string;
  /** A failure of the relay’s own, of which the log has all. What the library throws may have secrets in it. */
  readonly isOurs: boolean;
}

const refusalOf = (error: unknown): Refused => {
  if (error instanceof TurnedAway) return { refusal: error.refusal, reason: error.reason, isOurs: false };
  // An agent of the configuration whose account is not written down yet, or who was taken out this very moment.
  if (isParlorError(error, 'sign-in-failed')) return { refusal: 'unknown', reason: error.code, isOurs: false };
  if (isParlorError(error)) return { refusal: 'unavailable', reason: error.code, isOurs: false };
  const isLimit = typeof error === 'object' && error !== null && 'statusCode' in error && error.statusCode === 429;
  return { refusal: 'unavailable', reason: isLimit ? 'rate-limited' : 'internal', isOurs: !isLimit };
};
