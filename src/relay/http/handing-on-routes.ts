/** To whom a conversation can be handed on: `GET /v1/conversations/{id}/handing-on`. Rules S10, V5, X2 and X3 in docs/SPEC.md. */
import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import { ParlorError } from '../../core/errors.ts';
import { handingOnOf } from '../handing-on.ts';
import type { RelayParts } from '../parts.ts';
import { Entry } from './kept.ts';
import type { StaffDoor } from './staff-door.ts';

type Parts = Pick<RelayParts, 'store' | 'sites' | 'agents' | 'clock'>;

export const handingOnRoutes = (app: FastifyInstance, parts: Parts, door: StaffDoor): void => {
  app.get<{ Params: Static<typeof Entry> }>(
    '/v1/conversations/:id/handing-on',
    { onRequest: door.enter, schema: { params: Entry } },
    async (request) => {
      const answer = await handingOnOf(parts, door.whoIs(request), request.params.id);
      if (!answer) throw new ParlorError('unknown-conversation');
      return answer;
    },
  );
};
