/** Who one is at one's site: `GET /v1/profile`. Rules S1 and X4 in docs/SPEC.md. */
import type { FastifyInstance } from 'fastify';
import type { Profile } from '../../core/desk/profile.ts';
import { ParlorError } from '../../core/errors.ts';
import type { RelayParts } from '../parts.ts';
import { queuesOf } from '../routing-settings.ts';
import type { StaffDoor } from './staff-door.ts';

export const profileRoute = (
  app: FastifyInstance,
  { sites, agents }: Pick<RelayParts, 'sites' | 'agents'>,
  door: StaffDoor,
): void => {
  app.get('/v1/profile', { onRequest: door.enter }, async (request): Promise<Profile> => {
    const asker = door.whoIs(request);
    const [agent, site] = [agents.get(asker.agent), sites.get(asker.site)];
    // Removed from the configuration since the token was given.
    if (!agent || !site) throw new ParlorError('not-authenticated');
    const { id, login, name, role, picture } = agent;
    const own = queuesOf(site, id);
    const queues = (site.queues ?? []).filter((queue) => own === undefined || own.includes(queue.id));
    return {
      ...{ id, login, name, role },
      site: { id: site.id, name: site.name },
      queues: queues.map((queue) => ({ id: queue.id, name: queue.name })),
      ...(picture !== undefined && { picture }),
    };
  });
};
