/**
 * Files on their way up, for visitors and people of the desk: announced, then sent in parts. Rules W5, D2, X2 and X3 in
 * docs/SPEC.md; why in parts, in decision 0034.
 *
 * Each request stands for itself and says what is kept already: whoever was cut off asks again, any relay, and goes on from
 * there.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { Identifier } from '../../core/conversation/shapes.ts';
import { filePartBytes, nameLengthMax } from '../../core/limits.ts';
import type { Receiving } from '../attachments/receiving.ts';
import { AskerQuery, type ParticipantDoor, type SiteParams } from './participant-door.ts';

const Announcement = Type.Object({
  /** Made by the client: the same announcement again goes on with the same upload. */
  id: Identifier,
  name: Type.String({ maxLength: nameLengthMax }),
  bytes: Type.Integer({ minimum: 0 }),
  /** Where it is to be sent. A visitor who has none yet leaves it out, and may name the workstream. */
  conversation: Type.Optional(Identifier),
  workstream: Type.Optional(Type.String({ minLength: 1, maxLength: nameLengthMax })),
});

const UploadParams = Type.Object({ site: Type.String(), upload: Identifier });
const PartParams = Type.Object({ site: Type.String(), upload: Identifier, part: Type.Integer({ minimum: 0 }) });

const path = '/v1/sites/:site/uploads';

/** Fastify's plugin: its parser holds for these routes only. */
export const uploadRoutes =
  (receiving: Receiving, door: ParticipantDoor) =>
  async (app: FastifyInstance): Promise<void> => {
    const { enter: onRequest } = door;
    app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    for (const url of [path, `${path}/:upload`, `${path}/:upload/parts/:part`]) app.options(url, door.preflight);

    app.post<{ Params: SiteParams; Body: Static<typeof Announcement> }>(
      path,
      { onRequest, schema: { querystring: AskerQuery, body: Announcement } },
      async (request) => receiving.announce(door.whoIs(request), request.body),
    );

    app.put<{ Params: Static<typeof PartParams> }>(
      `${path}/:upload/parts/:part`,
      { onRequest, bodyLimit: filePartBytes, schema: { querystring: AskerQuery, params: PartParams } },
      async (request) => {
        const { upload, part } = request.params;
        return receiving.take(door.whoIs(request), { upload, part, bytes: bytesOf(request) });
      },
    );

    app.delete<{ Params: Static<typeof UploadParams> }>(
      `${path}/:upload`,
      { onRequest, schema: { querystring: AskerQuery, params: UploadParams } },
      async (request, reply) => {
        await receiving.drop(door.whoIs(request), request.params.upload);
        return reply.code(204).send();
      },
    );
  };

/** Nothing, if it is called something else: of the wrong length, then. */
const bytesOf = ({ body }: FastifyRequest): Uint8Array => (body instanceof Uint8Array ? body : new Uint8Array());
