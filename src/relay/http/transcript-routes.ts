/** Transcripts by mail: `POST /v1/sites/{site}/transcripts`, for visitors. Rules W6, D1, X1, X2 and X3 in docs/SPEC.md. */
import type { FastifyInstance } from 'fastify';
import Type, { type Static } from 'typebox';
import { Identifier } from '../../core/conversation/shapes.ts';
import { contactLengthMax, languageLengthMax, timeZoneLengthMax, transcriptMailMax } from '../../core/limits.ts';
import type { RelayParts } from '../parts.ts';
import { askForMail } from '../transcript-mail/asking.ts';
import { assertKept } from './kept.ts';
import { AskerQuery, type ParticipantDoor, type SiteParams } from './participant-door.ts';

const Wanted = Type.Object({
  key: Identifier,
  conversation: Identifier,
  address: Type.Optional(Type.String({ maxLength: 2 * contactLengthMax.email })),
  language: Type.Optional(Type.String({ maxLength: languageLengthMax })),
  timeZone: Type.Optional(Type.String({ maxLength: timeZoneLengthMax })),
});

const path = '/v1/sites/:site/transcripts';

const { perMinute, bytes: bodyLimit } = transcriptMailMax;

/** `asked` is called once there may be something to send. */
export const transcriptRoutes = (
  app: FastifyInstance,
  parts: Pick<RelayParts, 'store' | 'sites' | 'agents'>,
  door: ParticipantDoor,
  asked: () => void,
): void => {
  app.options(path, door.preflight);
  app.post<{ Params: SiteParams; Body: Static<typeof Wanted> }>(
    path,
    {
      onRequest: door.enter,
      schema: { querystring: AskerQuery, body: Wanted },
      bodyLimit,
      config: { rateLimit: { max: perMinute, timeWindow: 60_000 } },
    },
    async (request, reply) => {
      assertKept(await askForMail(request.body, door.whoIs(request), parts));
      asked();
      return reply.code(204).send();
    },
  );
};
