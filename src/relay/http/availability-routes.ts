/** Whether a conversation can begin, for a page before it begins one: `GET /v1/sites/{site}/availability`. Rules X1 and X3. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ParlorError } from '../../core/errors.ts';
import { availability as bounds, languageLengthMax, nameLengthMax } from '../../core/limits.ts';
import { Availabilities } from '../availability.ts';
import { workstreamOf } from '../front-facts.ts';
import type { Openings } from '../openings.ts';
import type { RelayParts } from '../parts.ts';
import type { Admission } from './admission.ts';

const Query = Type.Object({
  workstream: Type.Optional(Type.String({ minLength: 1, maxLength: nameLengthMax })),
  /** BCP 47: what the page is told in the site's own words is in it. */
  language: Type.Optional(Type.String({ maxLength: languageLengthMax })),
});

interface Route {
  readonly Params: { readonly site: string };
  readonly Querystring: Static<typeof Query>;
}

const rateLimit = { max: bounds.perMinuteMax, timeWindow: 60_000 };

export const availabilityRoutes = (
  app: FastifyInstance,
  parts: Pick<RelayParts, 'sites' | 'store' | 'clock' | 'fronts'> & { readonly openings: Openings },
  admission: Pick<Admission, 'originProblem'>,
): void => {
  const availabilities = new Availabilities(parts);
  /** Before it is counted, so that pages can read that they ask too often. */
  const enter = async ({ params, headers: { origin } }: FastifyRequest<Route>, reply: FastifyReply): Promise<void> => {
    // What is in between may keep an answer, for each origin by itself.
    reply.headers({ vary: 'origin', 'cache-control': 'no-store' });
    const problem = admission.originProblem({ site: params.site, origin });
    if (problem !== undefined) throw new ParlorError(problem);
    if (origin !== undefined) reply.header('access-control-allow-origin', origin);
  };
  app.get<Route>(
    '/v1/sites/:site/availability',
    { schema: { querystring: Query }, onRequest: enter, config: { rateLimit } },
    async ({ params, query }, reply) => {
      const site = parts.sites.get(params.site);
      if (!site) throw new ParlorError('unknown-site');
      const workstream = workstreamOf(site, query.workstream);
      if (!workstream) throw new ParlorError('unknown-workstream');
      const answer = await availabilities.of(site, workstream, query.language);
      return reply.header('cache-control', `public, max-age=${Math.floor(bounds.cacheMs / 1_000)}`).send(answer);
    },
  );
};
