/** The demonstration's shop: vouches for its one customer, as a site's own server would. Only `parlor demo` has it. */
import type { FastifyInstance } from 'fastify';
import { ParlorError } from '../../core/errors.ts';
import type { OriginPolicy } from './origins.ts';

export const demoRoutes = (app: FastifyInstance, origins: OriginPolicy, visitorToken: () => Promise<string>): void => {
  app.post('/v1/demo/visitor-token', async ({ headers: { origin } }, reply) => {
    if (origin !== undefined && !origins.isOwn(origin)) throw new ParlorError('origin-not-allowed');
    return reply.header('cache-control', 'no-store').send({ token: await visitorToken() });
  });
};
