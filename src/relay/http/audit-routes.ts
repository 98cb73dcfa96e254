/** Reading the audit log over HTTP, page by page from the newest entry. Rules V8, X3 and X4 in docs/SPEC.md. */
import type { FastifyInstance } from 'fastify';
import Type, { type Static } from 'typebox';
import { ParlorError } from '../../core/errors.ts';
import { auditPageMax } from '../../core/limits.ts';
import { mayChangeForSite } from '../../core/site-rights.ts';
import type { Audit, AuditPosition } from '../audit/audit.ts';
import type { RelayParts } from '../parts.ts';
import type { StaffDoor } from './staff-door.ts';

const Page = Type.Object({
  /** `next` of the page before. */
  before: Type.Optional(Type.String({ pattern: '^\\d{1,15}\\.[A-Za-z0-9_-]{1,400}$' })),
  limit: Type.Integer({ minimum: 1, maximum: auditPageMax, default: auditPageMax }),
});

interface Options {
  readonly audit: Audit;
  /** Those of the configuration in force: what a token says of a role may be ten minutes old. */
  readonly agents: RelayParts['agents'];
  readonly door: StaffDoor;
}

export const auditRoutes = (app: FastifyInstance, { audit, agents, door }: Options): void => {
  app.get<{ Querystring: Static<typeof Page> }>(
    '/v1/audit',
    { onRequest: door.enterToChange, schema: { querystring: Page } },
    async (request) => {
      const { site, agent } = door.whoIs(request);
      const role = agents.get(agent)?.role;
      if (role === undefined || !mayChangeForSite(role)) throw new ParlorError('not-allowed');
      const { before, limit } = request.query;
      // One more than is told says whether there is another page.
      const found = await audit.list(site, {
        limit: limit + 1,
        ...(before !== undefined && { before: positionIn(before) }),
      });
      const entries = found.slice(0, limit);
      const last = found.length > limit ? entries.at(-1) : undefined;
      return { entries, ...(last && { next: cursorOf(last) }) };
    },
  );
};

const cursorOf = ({ at, id }: AuditPosition): string => `${at}.${Buffer.from(id).toString('base64url')}`;

const positionIn = (cursor: string): AuditPosition => {
  const [at = '', id = ''] = cursor.split('.');
  return { at: Number(at), id: Buffer.from(id, 'base64url').toString() };
};
