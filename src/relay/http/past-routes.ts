/**
 * What was said with somebody before, for the people of the desk: lists of conversations, and the log of one that is not
 * followed, page by page from its end. Rules S5, S9, X2, X3, X4 and V8 in docs/SPEC.md.
 */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import Type, { type Static } from 'typebox';
import type { Inquirer } from '../../core/conversation/access.ts';
import { mayRead } from '../../core/conversation/access.ts';
import type { Conversation } from '../../core/conversation/conversation.ts';
import { mayReadPast, type PastRow, pastRowOf, readsPastAsTheirs } from '../../core/conversation/past.ts';
import { Identifier } from '../../core/conversation/shapes.ts';
import { ParlorError } from '../../core/errors.ts';
import { contactsMax, cursorLengthMax, historyPageMax } from '../../core/limits.ts';
import { kindOf } from '../../core/site-rights.ts';
import { readBefore } from '../history.ts';
import { readerOf } from '../monitoring.ts';
import type { RelayParts } from '../parts.ts';
import type { PastPosition, PastWish } from '../past/past.ts';
import { sought } from '../past/seeking.ts';
import { Entry, searched } from './kept.ts';
import type { StaffDoor } from './staff-door.ts';

const Page = Type.Object({
  /** `next` of the page before. */
  after: Type.Optional(Type.String({ maxLength: cursorLengthMax })),
  limit: Type.Integer({ minimum: 1, maximum: contactsMax.past, default: contactsMax.past }),
});

const SearchBody = Type.Object({
  query: Type.String(),
  limit: Type.Integer({ minimum: 1, maximum: contactsMax.past, default: contactsMax.past }),
});

const Stretch = Type.Object({
  /** The earliest seq that is known; the newest events if left out. */
  before: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, default: Number.MAX_SAFE_INTEGER }),
  /** Another conversation of that person, which whoever asks may read. */
  through: Type.Optional(Identifier),
  limit: Type.Integer({ minimum: 1, maximum: historyPageMax, default: historyPageMax }),
});

type Parts = Pick<RelayParts, 'store' | 'agents'>;

interface Options extends Parts {
  readonly door: StaffDoor;
}

export const pastRoutes = (app: FastifyInstance, options: Options): void => {
  searchRoute(app, options);
  listRoutes(app, options);
  logRoute(app, options);
};

const searchRoute = (app: FastifyInstance, { store, agents, door }: Options): void => {
  // What is looked for stands in the body: addresses are written into the logs of whatever is in between.
  app.post<{ Body: Static<typeof SearchBody> }>(
    '/v1/conversations/search',
    { onRequest: door.enter, schema: { body: SearchBody } },
    async (request) => {
      const reader = inquirer(door, request, agents);
      const query = searched(request.body.query);
      const found = await sought(store.contactBook.past, { query, limit: request.body.limit, reader });
      return { conversations: found.map((one) => pastRowOf(one, reader)) };
    },
  );
};

const listRoutes = (app: FastifyInstance, { store, agents, door }: Options): void => {
  const { enter: onRequest } = door;
  const schema = { params: Entry, querystring: Page };
  type Asked = { Params: Static<typeof Entry>; Querystring: Static<typeof Page> };

  app.get<Asked>('/v1/conversations/:id/earlier', { onRequest, schema }, async (request) => {
    const reader = inquirer(door, request, agents);
    const { id } = request.params;
    const through = await readable(store, id, reader);
    const contact = through.links?.contact?.id;
    const wish = { visitor: through.visitor.id, except: id, ...(contact !== undefined && { contact }) };
    return page(store, reader, { ...request.query, wish, through });
  });

  for (const what of ['contact', 'case'] as const) {
    app.get<Asked>(`/v1/${what}s/:id/conversations`, { onRequest, schema }, async (request) => {
      const wish = { [what]: request.params.id };
      return page(store, inquirer(door, request, agents), { ...request.query, wish });
    });
  }
};

const logRoute = (app: FastifyInstance, { store, agents, door }: Options): void => {
  app.get<{ Params: Static<typeof Entry>; Querystring: Static<typeof Stretch> }>(
    '/v1/conversations/:id/events',
    { onRequest: door.enter, schema: { params: Entry, querystring: Stretch } },
    async (request) => {
      const reader = inquirer(door, request, agents);
      const { before, through: way, limit } = request.query;
      const through = way === undefined ? undefined : await readable(store, way, reader);
      const stored = await store.conversation(request.params.id);
      if (!stored || !mayReadPast(stored.conversation, reader, through)) throw new ParlorError('unknown-conversation');
      const { conversation, epoch } = stored;
      if (!readsPastAsTheirs(conversation, reader, through)) await writeDown(store, reader, conversation);
      const found = await readBefore(store, stored, before, limit);
      // Another backup was restored in between: whoever asks again reads that.
      if (!found) throw new ParlorError('unavailable');
      return { epoch, conversation, events: found.events, more: found.first > 1 };
    },
  );
};

/** A conversation that they may read; what is not theirs to see looks like what is not there. */
const readable = async (store: Parts['store'], id: string, reader: Inquirer): Promise<Conversation> => {
  const conversation = (await store.conversation(id))?.conversation;
  if (!conversation || !mayRead(conversation, reader)) throw new ParlorError('unknown-conversation');
  return conversation;
};

interface Wanted {
  readonly wish: Omit<PastWish, 'after' | 'limit'>;
  readonly through?: Conversation;
  readonly after?: string;
  readonly limit: number;
}

const page = async (
  store: Parts['store'],
  reader: Inquirer,
  { wish, through, after, limit }: Wanted,
): Promise<{ readonly conversations: readonly PastRow[]; readonly next?: string }> => {
  const position = after === undefined ? {} : { after: positionIn(after) };
  // One more than is told says whether there is another page.
  const found = await store.contactBook.past.find(reader.site, { ...wish, ...position, limit: limit + 1 });
  const last = found.length > limit ? found[limit - 1] : undefined;
  const conversations = found.slice(0, limit).map((one) => pastRowOf(one, reader, through));
  return { conversations, ...(last && { next: cursorOf(last) }) };
};

/** Whoever monitors is written down before they see what they may (V8). */
const writeDown = async (store: Parts['store'], { actor, site }: Inquirer, { id }: Conversation): Promise<void> => {
  const by = { id: actor.id, ...(actor.name !== undefined && { name: actor.name }) };
  await store.audit.add({ id: randomUUID(), site, by, action: 'conversation.monitor', conversation: id });
};

/** Who asks, with the rights that they have at this moment. */
const inquirer = (door: StaffDoor, request: object, agents: Parts['agents']): Inquirer => {
  const { agent: id, site, role } = door.whoIs(request);
  const name = agents.get(id)?.name;
  return readerOf({ actor: { kind: kindOf(role), id, ...(name !== undefined && { name }) }, site }, agents);
};

const cursorOf = ({ lifecycle: { startedAt }, id }: Conversation): string => `${startedAt}.${id}`;

const positionIn = (cursor: string): PastPosition => {
  const [, startedAt, id] = /^(\d{1,15})\.([A-Za-z0-9_-]+)$/.exec(cursor) ?? [];
  if (startedAt === undefined || id === undefined) throw new ParlorError('invalid-command');
  return { startedAt: Number(startedAt), id };
};
