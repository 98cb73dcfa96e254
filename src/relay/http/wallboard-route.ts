/** The numbers of the wallboard: `GET /v1/wallboard`, for who has any right over others' conversations. Rules V9, V1 and X4. */
import type { FastifyInstance } from 'fastify';
import { ParlorError } from '../../core/errors.ts';
import { rightsOf } from '../../core/rights.ts';
import type { RelayParts } from '../parts.ts';
import { Boards } from '../wallboard/boards.ts';
import type { StaffDoor } from './staff-door.ts';

type Parts = Pick<RelayParts, 'store' | 'sites' | 'agents' | 'clock'>;

export const wallboardRoute = (app: FastifyInstance, { store, sites, agents, clock }: Parts, door: StaffDoor): void => {
  const boards = new Boards({ sites, clock, tallies: store.tallies });
  app.get('/v1/wallboard', { onRequest: door.enter }, async (request) => {
    const { agent, site } = door.whoIs(request);
    // Those of the configuration in force: what a token says may be ten minutes old.
    if (rightsOf(agents.get(agent)).length === 0) throw new ParlorError('not-allowed');
    const board = await boards.of(site);
    if (!board) throw new ParlorError('unknown-site');
    return board;
  });
};
