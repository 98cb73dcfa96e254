/** What the demonstration's pages need beside a relay: a shop that vouches for its customer, and a relay that can be killed. Only `parlor demo` has it. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ParlorError } from '../../core/errors.ts';
import type { OriginPolicy } from './origins.ts';

export interface DemoOptions {
  /** Pages that are served beside the built ones. */
  readonly folder: string;
  /** As a site's own server would, gives a token for the one customer of the shop. */
  readonly visitorToken?: () => Promise<string>;
  /** Ends this process in the middle of what it does; left out where nobody starts it again. */
  readonly die?: () => void;
}

export const demoRoutes = (app: FastifyInstance, origins: OriginPolicy, { visitorToken, die }: DemoOptions): void => {
  const own = ({ headers: { origin } }: FastifyRequest): void => {
    if (origin !== undefined && !origins.isOwn(origin)) throw new ParlorError('origin-not-allowed');
  };
  if (visitorToken)
    app.post('/v1/demo/visitor-token', async (request, reply) => {
      own(request);
      return reply.header('cache-control', 'no-store').send({ token: await visitorToken() });
    });
  app.get('/v1/demo', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ pid: process.pid, canDie: die !== undefined }),
  );
  if (die)
    app.post('/v1/demo/death', async (request) => {
      own(request);
      die();
    });
};
