/** Reading the audit log over HTTP, page by page from the newest entry or as a file. Rules V8, X3 and X4 in docs/SPEC.md. */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { ParlorError } from '../../core/errors.ts';
import { auditPageMax, nameLengthMax } from '../../core/limits.ts';
import type { AuditEntry, AuditFilter } from '../../core/privacy/audit-entry.ts';
import { mayChangeForSite } from '../../core/site-rights.ts';
import type { Audit, AuditPosition } from '../audit/audit.ts';
import { type AuditFormat, auditHead, auditLine, auditMediaTypes } from '../audit/audit-file.ts';
import type { RelayParts } from '../parts.ts';
import { FilePlaces } from './file-places.ts';
import type { StaffDoor } from './staff-door.ts';

const Moment = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const Word = Type.String({ minLength: 1, maxLength: nameLengthMax });

/** Left out, all are wanted. */
const filter = {
  by: Type.Optional(Word),
  action: Type.Optional(Word),
  about: Type.Optional(Word),
  from: Type.Optional(Moment),
  to: Type.Optional(Moment),
};

const Page = Type.Object({
  ...filter,
  /** `next` of the page before. */
  before: Type.Optional(Type.String({ pattern: '^\\d{1,15}\\.[A-Za-z0-9_-]{1,400}$' })),
  limit: Type.Integer({ minimum: 1, maximum: auditPageMax, default: auditPageMax }),
});

const File = Type.Object({
  ...filter,
  format: Type.Union([Type.Literal('csv'), Type.Literal('jsonl')], { default: 'csv' }),
});

interface Options {
  readonly audit: Audit;
  /** Those of the configuration in force: what a token says of a role may be ten minutes old. */
  readonly agents: RelayParts['agents'];
  readonly door: StaffDoor;
}

export const auditRoutes = (app: FastifyInstance, options: Options): void => {
  const { audit, door } = options;
  const { enterToChange: onRequest } = door;
  app.get<{ Querystring: Static<typeof Page> }>(
    '/v1/audit',
    { onRequest, schema: { querystring: Page } },
    async (request) => {
      const site = siteOf(request, options);
      const { before, limit, ...wanted } = request.query;
      // One more than is told says whether there is another page.
      const found = await audit.list(site, {
        ...wanted,
        limit: limit + 1,
        ...(before !== undefined && { before: positionIn(before) }),
      });
      const entries = found.slice(0, limit);
      const last = found.length > limit ? entries.at(-1) : undefined;
      return { entries, ...(last && { next: cursorOf(last) }) };
    },
  );
  const places = new FilePlaces();
  app.get<{ Querystring: Static<typeof File> }>(
    '/v1/audit/export',
    { onRequest, schema: { querystring: File } },
    async (request, reply) => {
      const site = siteOf(request, options);
      const { format, ...wanted } = request.query;
      const file = await places.written(async () => Readable.from(fileOf(audit, site, wanted, format)));
      return reply
        .headers({
          'content-type': auditMediaTypes[format],
          'content-disposition': `attachment; filename="audit.${format}"`,
          'x-content-type-options': 'nosniff',
        })
        .send(file);
    },
  );
};

/** The site whose log somebody may read: what a token says of a role may be ten minutes old. */
const siteOf = (request: FastifyRequest, { agents, door }: Options): string => {
  const { site, agent } = door.whoIs(request);
  const role = agents.get(agent)?.role;
  if (role === undefined || !mayChangeForSite(role)) throw new ParlorError('not-allowed');
  return site;
};

/** A page of it in memory at a time, for a reader who takes it. */
async function* fileOf(audit: Audit, site: string, wanted: AuditFilter, format: AuditFormat): AsyncGenerator<string> {
  yield auditHead(format);
  let last: AuditEntry | undefined;
  do {
    const page = await audit.list(site, { ...wanted, limit: auditPageMax, ...(last && { before: last }) });
    if (page.length > 0) yield page.map((entry) => auditLine(entry, format)).join('');
    last = page.length < auditPageMax ? undefined : page.at(-1);
  } while (last);
}

const cursorOf = ({ at, id }: AuditPosition): string => `${at}.${Buffer.from(id).toString('base64url')}`;

const positionIn = (cursor: string): AuditPosition => {
  const [at = '', id = ''] = cursor.split('.');
  return { at: Number(at), id: Buffer.from(id, 'base64url').toString() };
};
