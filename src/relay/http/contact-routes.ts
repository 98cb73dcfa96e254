/** Contacts for the people of the desk. Rules S10, X3 and X4 in docs/SPEC.md. */
import type { FastifyInstance } from 'fastify';
import Type, { type Static } from 'typebox';
import { ContactContent } from '../../core/contacts/contact.shape.ts';
import { contactProblem } from '../../core/contacts/contact.ts';
import { ParlorError } from '../../core/errors.ts';
import { contactsMax, cursorLengthMax } from '../../core/limits.ts';
import { rewrittenContent, writtenContent } from '../../core/masking/written.ts';
import type { ContactPosition, Contacts } from '../contacts/contacts.ts';
import { positionOf } from '../contacts/found-by.ts';
import type { Masking } from '../masking/masking.ts';
import { assertKept, Entry, kept, searched, Version } from './kept.ts';
import type { StaffDoor } from './staff-door.ts';

const ContactBody = Type.Intersect([ContactContent, Version]);

const SearchBody = Type.Object({
  query: Type.String(),
  /** `next` of the page before. */
  after: Type.Optional(Type.String({ maxLength: cursorLengthMax })),
  limit: Type.Integer({ minimum: 1, maximum: contactsMax.page, default: contactsMax.page }),
});

interface Options {
  readonly contacts: Contacts;
  readonly masking: Pick<Masking, 'on'>;
  readonly door: StaffDoor;
  /** A contact may have changed: there may be conversations to be told of it. */
  readonly changed: () => void;
}

const path = '/v1/contacts';

export const contactRoutes = (app: FastifyInstance, options: Options): void => {
  contactReads(app, options);
  contactChanges(app, options);
};

const contactReads = (app: FastifyInstance, { contacts, door }: Options): void => {
  const { enter: onRequest } = door;

  // What is looked for stands in the body: addresses are written into the logs of whatever is in between.
  app.post<{ Body: Static<typeof SearchBody> }>(
    `${path}/search`,
    { onRequest, schema: { body: SearchBody } },
    async (request) => {
      const { after, limit } = request.body;
      const query = searched(request.body.query);
      const position = after === undefined ? {} : { after: positionIn(after) };
      // One more than is told says whether there is another page.
      const wanted = { query, limit: limit + 1, ...position };
      const found = await contacts.search(door.whoIs(request).site, wanted);
      const last = found.length > limit ? found[limit - 1] : undefined;
      return { contacts: found.slice(0, limit), ...(last && { next: cursorOf(positionOf(last)) }) };
    },
  );

  app.get<{ Params: Static<typeof Entry> }>(
    `${path}/:id`,
    { onRequest, schema: { params: Entry } },
    async (request) => {
      const contact = await contacts.read(door.whoIs(request).site, request.params.id);
      if (!contact) throw new ParlorError('unknown-entry');
      return contact;
    },
  );
};

const contactChanges = (app: FastifyInstance, { contacts, masking, door, changed }: Options): void => {
  app.put<{ Params: Static<typeof Entry>; Body: Static<typeof ContactBody> }>(
    `${path}/:id`,
    { onRequest: door.enter, schema: { params: Entry, body: ContactBody } },
    async (request) => {
      const { site } = door.whoIs(request);
      const body = rewrittenContent(request.body, writtenContent.contact, masking.on(site, 'agents'));
      assertKept(contactProblem(body));
      const saved = kept(await contacts.save(site, { ...body, id: request.params.id }));
      changed();
      return saved;
    },
  );

  app.delete<{ Params: Static<typeof Entry>; Querystring: Static<typeof Version> }>(
    `${path}/:id`,
    { onRequest: door.enterToChange, schema: { params: Entry, querystring: Version } },
    async (request, reply) => {
      const seen = { id: request.params.id, version: request.query.version };
      assertKept(await contacts.delete(door.whoIs(request).site, seen));
      changed();
      return reply.code(204).send();
    },
  );
};

const cursorOf = ({ key, id }: ContactPosition): string => Buffer.from(JSON.stringify([key, id])).toString('base64url');

const positionIn = (cursor: string): ContactPosition => {
  try {
    const [key, id]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (typeof key === 'string' && typeof id === 'string' && !`${key}${id}`.includes('\0')) return { key, id };
  } catch {
    // Nothing that we have said.
  }
  throw new ParlorError('invalid-command');
};
