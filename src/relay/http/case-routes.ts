/** Cases for the people of the desk: looked for, kept, given to an agent, and seen by them. Rules S10, N11, X3 and X4. */
import type { FastifyInstance } from 'fastify';
import Type, { type Static } from 'typebox';
import { CaseContent, CaseStatus } from '../../core/contacts/case.shape.ts';
import { type CaseRow, caseProblem } from '../../core/contacts/case.ts';
import { Identifier } from '../../core/conversation/shapes.ts';
import { ParlorError, refuse } from '../../core/errors.ts';
import { casesMax, nameLengthMax } from '../../core/limits.ts';
import { rewrittenContent, writtenContent } from '../../core/masking/written.ts';
import type { Cases } from '../contacts/contacts.ts';
import type { Masking } from '../masking/masking.ts';
import type { RelayParts } from '../parts.ts';
import { assertKept, Entry, kept, searched, Version } from './kept.ts';
import type { Staff, StaffDoor } from './staff-door.ts';

const CaseBody = Type.Intersect([CaseContent, Version]);

/** No database keeps U+0000. */
const AgentId = Type.String({ minLength: 1, maxLength: nameLengthMax, pattern: '^[^\\0]+$' });

const SearchBody = Type.Object({
  query: Type.String(),
  contact: Type.Optional(Identifier),
  assignee: Type.Optional(AgentId),
  status: Type.Optional(CaseStatus),
  /** `next` of the page before. */
  after: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
  limit: Type.Integer({ minimum: 1, maximum: casesMax.page, default: casesMax.page }),
});

/** The alert that was seen, by its end. */
const SeenBody = Type.Object({ until: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }) });

interface Options {
  readonly cases: Cases;
  readonly masking: Pick<Masking, 'on'>;
  /** Those of the configuration in force: whom a case can be given to. */
  readonly agents: RelayParts['agents'];
  readonly door: StaffDoor;
  /** Called with a case that may have changed. */
  readonly changed: (row: CaseRow) => void;
  /** Called with a case that its assignee has seen. */
  readonly seen: (row: CaseRow) => void;
}

const path = '/v1/cases';

export const caseRoutes = (app: FastifyInstance, options: Options): void => {
  caseReads(app, options);
  caseChanges(app, options);
};

const caseReads = (app: FastifyInstance, { cases, door }: Options): void => {
  const { enter: onRequest } = door;

  app.post<{ Body: Static<typeof SearchBody> }>(
    `${path}/search`,
    { onRequest, schema: { body: SearchBody } },
    async (request) => {
      const { limit, ...wanted } = request.body;
      const query = searched(wanted.query);
      // One more than is told says whether there is another page.
      const found = await cases.search(door.whoIs(request).site, { ...wanted, query, limit: limit + 1 });
      const last = found.length > limit ? found[limit - 1] : undefined;
      return { cases: found.slice(0, limit), ...(last && { next: last.number }) };
    },
  );

  app.get<{ Params: Static<typeof Entry> }>(
    `${path}/:id`,
    { onRequest, schema: { params: Entry } },
    async (request) => {
      const { site } = door.whoIs(request);
      const found = await cases.read(site, request.params.id);
      if (!found) throw new ParlorError('unknown-entry');
      const asked = await cases.request(site, found.id);
      return { ...found, ...(asked && { request: asked }) };
    },
  );
};

const caseChanges = (app: FastifyInstance, options: Options): void => {
  const { cases, masking, door, changed, seen } = options;
  const { enter: onRequest } = door;

  app.put<{ Params: Static<typeof Entry>; Body: Static<typeof CaseBody> }>(
    `${path}/:id`,
    { onRequest, schema: { params: Entry, body: CaseBody } },
    async (request) => {
      const staff = door.whoIs(request);
      const body = rewrittenContent(request.body, writtenContent.case, masking.on(staff.site, 'agents'));
      assertKept(caseProblem(body));
      const draft = { ...body, id: request.params.id };
      const assignee = await assigneeName(draft, staff, options);
      const names = { by: staff.agent, ...(assignee !== undefined && { assignee }) };
      const saved = kept(await cases.save(staff.site, draft, names));
      changed(saved);
      return saved;
    },
  );

  // Whoever is late, or means another's, changes nothing by it.
  app.post<{ Params: Static<typeof Entry>; Body: Static<typeof SeenBody> }>(
    `${path}/:id/seen`,
    { onRequest, schema: { params: Entry, body: SeenBody } },
    async (request, reply) => {
      const { site, agent } = door.whoIs(request);
      const row = await cases.see(site, agent, { id: request.params.id, until: request.body.until });
      if (row) seen(row);
      return reply.code(204).send();
    },
  );
};

/** The name of whom a case is given to. It stays with who has it, though they may have left the site. */
const assigneeName = async (
  { id, assignee }: { readonly id: string; readonly assignee?: string },
  { site }: Staff,
  { cases, agents }: Pick<Options, 'cases' | 'agents'>,
): Promise<string | undefined> => {
  if (assignee === undefined) return undefined;
  const agent = agents.get(assignee);
  if (agent?.site === site) return agent.name;
  const { assignee: present } = (await cases.read(site, id)) ?? {};
  return present?.id === assignee ? present.name : kept<never>(refuse('unknown-entry', { field: 'assignee' }));
};
