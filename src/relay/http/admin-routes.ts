/** The admin API: reading and changing the configuration over HTTP. Rules O3, X1 and X4 in docs/SPEC.md. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ParlorError } from '../../core/errors.ts';
import { configBytesMax } from '../../core/limits.ts';
import type { AgentTokens } from '../auth/tokens.ts';
import type { ConfigEdits, Present } from '../config/edits.ts';
import { problemsOf } from '../config/mistakes.ts';
import { type AgentConfig, ConfigError } from '../config.ts';
import type { Store } from '../store/store.ts';
import { maskingTrialRoutes } from './masking-trial-routes.ts';
import type { OriginPolicy } from './origins.ts';

interface Options {
  readonly edits: ConfigEdits;
  /** Those of the configuration in force: what a token says of a role may be ten minutes old. */
  readonly agents: ReadonlyMap<string, AgentConfig>;
  readonly tokens: AgentTokens;
  readonly store: Pick<Store, 'signIn'>;
  readonly origins: OriginPolicy;
}

const path = '/v1/admin/config';

export const adminRoutes = (app: FastifyInstance, options: Options): void => {
  const { edits } = options;
  const admins = new WeakMap<FastifyRequest, string>();

  // Before anything of the body is read.
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    reply.header('cache-control', 'no-store');
    admins.set(request, await adminOf(request, options));
  };

  app.get(path, { onRequest }, async (_request, reply) => answer(reply, await edits.present()));

  app.put(path, { onRequest, bodyLimit: configBytesMax }, async (request, reply) => {
    const version = versionIn(request.headers['if-match']);
    if (version === undefined) return reply.code(428).send(refusals['version-missing']);
    try {
      const changed = await edits.replace(version, request.body, admins.get(request) ?? '');
      return changed ? answer(reply, changed) : reply.code(412).send(refusals['version-outdated']);
    } catch (error) {
      return refuse(reply, error);
    }
  });

  app.post(`${path}/check`, { onRequest, bodyLimit: configBytesMax }, async (request, reply) => {
    try {
      await edits.check(request.body);
      return reply.code(204).send();
    } catch (error) {
      return refuse(reply, error);
    }
  });

  maskingTrialRoutes(app, onRequest);
};

const refuse = (reply: FastifyReply, error: unknown): FastifyReply => {
  if (!(error instanceof ConfigError)) throw error;
  const { message, mistakes } = error;
  return reply.code(422).send({ code: 'config-invalid', message, problems: problemsOf(mistakes) });
};

/** What only these routes answer; pages never do, so it is not among the protocol's codes. */
const refusals = {
  'version-missing': {
    code: 'version-missing',
    message: 'Say in `If-Match` which version this is to replace: the `ETag` of what was read.',
  },
  'version-outdated': {
    code: 'version-outdated',
    message: 'The configuration has changed since it was read. Read it again and change that.',
  },
} as const;

/** Who asks, if they may. @throws ParlorError `not-authenticated`, `token-expired`, `not-allowed`, `origin-not-allowed`. */
const adminOf = async ({ headers }: FastifyRequest, options: Options): Promise<string> => {
  const { agents, tokens, store, origins } = options;
  if (headers.origin !== undefined && !origins.isOwn(headers.origin)) throw new ParlorError('origin-not-allowed');
  const [, token = ''] = /^Bearer (.+)$/i.exec(headers.authorization ?? '') ?? [];
  const claims = await tokens.verify(token);
  if (typeof claims === 'string') throw new ParlorError(claims);
  if (!(await store.signIn(claims.signIn))) throw new ParlorError('not-authenticated');
  if (agents.get(claims.agent)?.role !== 'admin') throw new ParlorError('not-allowed');
  return claims.agent;
};

/** The version in an entity tag; proxies that compress mark it as weak. */
const versionIn = (ifMatch: string | undefined): string | undefined => /^(?:W\/)?"(.*)"$/.exec(ifMatch ?? '')?.[1];

const answer = (reply: FastifyReply, present: Present): FastifyReply =>
  reply.header('etag', `"${present.version}"`).send(present);
