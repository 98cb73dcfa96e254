/**
 * What a site keeps of its visitors, for its admins: found, taken along as a file, and erased. Rules X6, V8, X3 and X4 in
 * docs/SPEC.md.
 */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { Identifier } from '../../core/conversation/shapes.ts';
import { ParlorError } from '../../core/errors.ts';
import { cursorLengthMax, nameLengthMax } from '../../core/limits.ts';
import type { AuditEntry } from '../../core/privacy/audit-entry.ts';
import { visitorData as bounds } from '../../core/privacy-limits.ts';
import type { RelayParts } from '../parts.ts';
import type { ErasurePosition } from '../privacy/erasures.ts';
import { exportOf } from '../privacy/export.ts';
import { answerFile } from './attachment-routes.ts';
import { FilePlaces } from './file-places.ts';
import { kept } from './kept.ts';
import type { StaffDoor } from './staff-door.ts';

const VisitorId = Type.String({ minLength: 1, maxLength: nameLengthMax });
const Visitor = Type.Object({ visitor: VisitorId });

const Search = Type.Object({
  query: Type.String({ minLength: 1, maxLength: bounds.queryLength }),
  /** `next` of the part before. */
  after: Type.Optional(Type.String({ maxLength: cursorLengthMax })),
});

const ErasureBody = Type.Object({
  /** Made by whoever asks: the same again is the same erasure. */
  id: Identifier,
  visitor: VisitorId,
  /** A contact that goes with the visitor. */
  contact: Type.Optional(Identifier),
  /** Conversations that began later stay: for what is repeated after a backup was restored. */
  upTo: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
});

const Page = Type.Object({
  /** `next` of the page before. */
  before: Type.Optional(Type.String({ pattern: '^\\d{1,15}\\.[A-Za-z0-9_-]{1,64}$' })),
  limit: Type.Integer({ minimum: 1, maximum: bounds.erasuresPage, default: bounds.erasuresPage }),
});

type Parts = Pick<RelayParts, 'store' | 'blobs' | 'agents' | 'clock'>;

interface Options {
  readonly parts: Parts;
  readonly door: StaffDoor;
  /** An erasure was asked for. */
  readonly asked: () => void;
}

/** An admin, and the site that is theirs. */
interface Admin {
  readonly site: string;
  readonly by: AuditEntry['by'];
}

export const visitorRoutes = (app: FastifyInstance, options: Options): void => {
  const { parts, door } = options;
  const { store } = parts;
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    await door.enter(request, reply);
    adminIn(request, options);
  };

  // Not in the address: that is written down by whatever stands in front.
  app.post<{ Body: Static<typeof Search> }>(
    '/v1/admin/visitors/search',
    { onRequest, schema: { body: Search } },
    (request) => store.visitors.find(adminIn(request, options).site, request.body),
  );

  exportRoute(app, options, onRequest);

  const File = Type.Object({ conversation: Identifier, id: Identifier });
  app.get<{ Params: Static<typeof File> }>(
    '/v1/admin/conversations/:conversation/files/:id',
    { onRequest, schema: { params: File } },
    async (request, reply) => {
      const { site, by } = adminIn(request, options);
      const { conversation: c, id } = request.params;
      const conversation = (await store.conversation(c))?.conversation;
      const isOurs = conversation?.lifecycle.site === site;
      const file = isOurs ? await store.uploads.attachment(c, id) : undefined;
      if (!conversation || !file) throw new ParlorError('unknown-file');
      const entry = { id: randomUUID(), site, by, visitor: conversation.visitor.id, conversation: c };
      await store.audit.add({ ...entry, action: 'visitor.export' });
      return answerFile(reply, parts.blobs, file);
    },
  );

  erasureRoutes(app, options, onRequest);
};

type OnRequest = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

const exportRoute = (app: FastifyInstance, options: Options, onRequest: OnRequest): void => {
  const { store, clock } = options.parts;
  const places = new FilePlaces();
  app.get<{ Params: Static<typeof Visitor> }>(
    '/v1/admin/visitors/:visitor/export',
    { onRequest, schema: { params: Visitor } },
    async (request, reply) => {
      const { site, by } = adminIn(request, options);
      const visitor = await store.visitors.read(site, request.params.visitor);
      if (!visitor) throw new ParlorError('unknown-entry');
      const document = await places.written(async () => {
        // Written down before anything is read.
        await store.audit.add({ id: randomUUID(), site, by, action: 'visitor.export', visitor: visitor.id });
        return Readable.from(exportOf({ site, visitor, at: clock.now() }, store));
      });
      return reply
        .headers({
          'content-type': 'application/json; charset=utf-8',
          'content-disposition': 'attachment; filename="visitor.json"',
          'x-content-type-options': 'nosniff',
        })
        .send(document);
    },
  );
};

const erasureRoutes = (app: FastifyInstance, options: Options, onRequest: OnRequest): void => {
  const { erasures } = options.parts.store;

  app.post<{ Body: Static<typeof ErasureBody> }>(
    '/v1/admin/erasures',
    { onRequest, schema: { body: ErasureBody } },
    async (request, reply) => {
      const erasure = kept(await erasures.ask({ ...request.body, ...adminIn(request, options) }));
      options.asked();
      return reply.code(202).send(erasure);
    },
  );

  app.get<{ Querystring: Static<typeof Page> }>(
    '/v1/admin/erasures',
    { onRequest, schema: { querystring: Page } },
    async (request) => {
      const { before, limit } = request.query;
      // One more than is told says whether there is another page.
      const found = await erasures.list(adminIn(request, options).site, {
        limit: limit + 1,
        ...(before !== undefined && { before: positionIn(before) }),
      });
      const page = found.slice(0, limit);
      const last = found.length > limit ? page.at(-1) : undefined;
      return { erasures: page, ...(last && { next: `${last.askedAt}.${last.id}` }) };
    },
  );

  const Erasure = Type.Object({ id: Identifier });
  app.get<{ Params: Static<typeof Erasure> }>(
    '/v1/admin/erasures/:id',
    { onRequest, schema: { params: Erasure } },
    async (request) => {
      const erasure = await erasures.read(adminIn(request, options).site, request.params.id);
      if (!erasure) throw new ParlorError('unknown-entry');
      return erasure;
    },
  );
};

/** Who asks, if the configuration in force has them for an admin: what a token says may be ten minutes old. */
const adminIn = (request: FastifyRequest, { door, parts }: Options): Admin => {
  const { agent: id, site } = door.whoIs(request);
  const known = parts.agents.get(id);
  if (known?.role !== 'admin') throw new ParlorError('not-allowed');
  return { site, by: { id, name: known.name } };
};

const positionIn = (cursor: string): ErasurePosition => {
  const [askedAt = '', id = ''] = cursor.split('.');
  return { askedAt: Number(askedAt), id };
};
