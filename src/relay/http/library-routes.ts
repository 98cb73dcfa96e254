/** Articles and quick replies, for the people of the desk those of their site, for admins those of any. Rules S10, X3 and X4 in docs/SPEC.md. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { Identifier } from '../../core/conversation/shapes.ts';
import { ParlorError } from '../../core/errors.ts';
import { ArticleContent } from '../../core/knowledge/article.shape.ts';
import { articleProblem, type FoundArticle } from '../../core/knowledge/article.ts';
import { excerptOf } from '../../core/knowledge/excerpt.ts';
import { searchTerms } from '../../core/knowledge/words.ts';
import { articlesMax, libraryBytesMax, nameLengthMax, searchLengthMax } from '../../core/limits.ts';
import { rewrittenContent, writtenContent } from '../../core/masking/written.ts';
import { QuickReplyContent } from '../../core/quick-replies/quick-reply.shape.ts';
import { quickReplyProblem } from '../../core/quick-replies/quick-reply.ts';
import { textLength } from '../../core/text.ts';
import type { Articles, Library, QuickReplies, Shelf } from '../library/library.ts';
import type { Masking } from '../masking/masking.ts';
import type { RelayParts } from '../parts.ts';
import { assertKept, Entry, kept, Version } from './kept.ts';
import type { StaffDoor } from './staff-door.ts';

const SearchBody = Type.Object({ query: Type.String() });
const ArticleBody = Type.Intersect([ArticleContent, Version]);
const QuickReplyBody = Type.Intersect([QuickReplyContent, Version]);

/** Which stretch of the list: as many, behind that title and id. */
const Page = Type.Object({
  limit: Type.Integer({ minimum: 1, maximum: articlesMax.page, default: articlesMax.page }),
  afterTitle: Type.Optional(Type.String({ maxLength: nameLengthMax })),
  afterId: Type.Optional(Identifier),
});

interface Options {
  readonly door: StaffDoor;
  readonly masking: Pick<Masking, 'on'>;
  readonly sites: RelayParts['sites'];
}

/** One site's library: where it is asked for, who may read and change it, and which site's it is. */
interface Place extends Pick<Options, 'masking'> {
  readonly path: string;
  readonly enter: StaffDoor['enter'];
  readonly enterToChange: StaffDoor['enter'];
  readonly siteOf: (request: FastifyRequest) => string;
}

export const libraryRoutes = (app: FastifyInstance, library: Library, { door, masking, sites }: Options): void => {
  const { quickReplies } = library;
  const { enter, enterToChange } = door;
  const siteOf: Place['siteOf'] = (request) => door.whoIs(request).site;
  const own = { path: '/v1/library', enter, enterToChange, siteOf, masking };
  siteRoutes(app, library, own);
  app.get(repliesPath(own), { onRequest: enter }, async (request) => {
    const { site, agent } = door.whoIs(request);
    return { quickReplies: await quickReplies.list(site, agent) };
  });
  quickReplyChanges(app, quickReplies, {
    masking,
    path: `${repliesPath(own)}/own/:id`,
    onRequest: enter,
    shelfOf: (request) => {
      const { site, agent } = door.whoIs(request);
      return { site, owner: agent };
    },
  });
  anySiteRoutes(app, library, { door, masking, sites });
};

/** The configuration and its admins are those of the whole installation: each of them writes for every site. */
const anySiteRoutes = (app: FastifyInstance, library: Library, { door, masking, sites }: Options): void => {
  const siteOf: Place['siteOf'] = ({ params }) => {
    const { site = '' } = params as { readonly site?: string };
    if (!sites.has(site)) throw new ParlorError('unknown-site');
    return site;
  };
  const enter: StaffDoor['enter'] = async (request, reply) => {
    await door.enterAsAdmin(request, reply);
    siteOf(request);
  };
  const any = { path: '/v1/admin/sites/:site/library', enter, enterToChange: enter, siteOf, masking };
  siteRoutes(app, library, any);
  app.get(repliesPath(any), { onRequest: enter }, async (request) => ({
    quickReplies: await library.quickReplies.list(siteOf(request)),
  }));
};

const siteRoutes = (app: FastifyInstance, { articles, quickReplies }: Library, place: Place): void => {
  const { masking, enterToChange, siteOf } = place;
  articleReads(app, articles, place);
  articleChanges(app, articles, place);
  quickReplyChanges(app, quickReplies, {
    masking,
    path: `${repliesPath(place)}/site/:id`,
    onRequest: enterToChange,
    shelfOf: (request) => ({ site: siteOf(request) }),
  });
};

const articlesPath = ({ path }: Pick<Place, 'path'>): string => `${path}/articles`;
const repliesPath = ({ path }: Pick<Place, 'path'>): string => `${path}/quick-replies`;

const articleReads = (app: FastifyInstance, articles: Articles, place: Place): void => {
  const { enter: onRequest, siteOf } = place;
  const path = articlesPath(place);

  // What is looked for stands in the body: addresses are written into the logs of whatever is in between.
  app.post<{ Body: Static<typeof SearchBody> }>(
    `${path}/search`,
    { onRequest, schema: { body: SearchBody } },
    async (request) => ({ articles: await found(articles, siteOf(request), request.body.query) }),
  );

  app.get<{ Querystring: Static<typeof Page> }>(path, { onRequest, schema: { querystring: Page } }, async (request) => {
    const { limit, afterTitle: title = '', afterId: id } = request.query;
    const page = { limit, ...(id !== undefined && { after: { title, id } }) };
    return { articles: await articles.list(siteOf(request), page) };
  });

  app.get<{ Params: Static<typeof Entry> }>(
    `${path}/:id`,
    { onRequest, schema: { params: Entry } },
    async (request) => {
      const article = await articles.read(siteOf(request), request.params.id);
      if (!article) throw new ParlorError('unknown-entry');
      return article;
    },
  );
};

const articleChanges = (app: FastifyInstance, articles: Articles, place: Place): void => {
  const { enterToChange: onRequest, siteOf, masking } = place;
  const path = articlesPath(place);

  app.put<{ Params: Static<typeof Entry>; Body: Static<typeof ArticleBody> }>(
    `${path}/:id`,
    { onRequest, bodyLimit: libraryBytesMax, schema: { params: Entry, body: ArticleBody } },
    async (request) => {
      const site = siteOf(request);
      const body = rewrittenContent(request.body, writtenContent.article, masking.on(site, 'agents'));
      assertKept(articleProblem(body));
      return kept(await articles.save(site, { ...body, id: request.params.id }));
    },
  );

  app.delete<{ Params: Static<typeof Entry>; Querystring: Static<typeof Version> }>(
    `${path}/:id`,
    { onRequest, schema: { params: Entry, querystring: Version } },
    async (request, reply) => {
      const seen = { id: request.params.id, version: request.query.version };
      assertKept(await articles.delete(siteOf(request), seen));
      return reply.code(204).send();
    },
  );
};

/** Where quick replies are changed, by whom, and on which shelf they stand. */
interface ShelfRoute extends Pick<Options, 'masking'> {
  readonly path: string;
  readonly onRequest: StaffDoor['enter'];
  readonly shelfOf: (request: FastifyRequest) => Shelf;
}

const quickReplyChanges = (
  app: FastifyInstance,
  quickReplies: QuickReplies,
  { path, onRequest, shelfOf, masking }: ShelfRoute,
): void => {
  app.put<{ Params: Static<typeof Entry>; Body: Static<typeof QuickReplyBody> }>(
    path,
    { onRequest, bodyLimit: libraryBytesMax, schema: { params: Entry, body: QuickReplyBody } },
    async (request) => {
      const shelf = shelfOf(request);
      const body = rewrittenContent(request.body, writtenContent.quickReply, masking.on(shelf.site, 'agents'));
      assertKept(quickReplyProblem(body));
      return kept(await quickReplies.save(shelf, { ...body, id: request.params.id }));
    },
  );

  app.delete<{ Params: Static<typeof Entry>; Querystring: Static<typeof Version> }>(
    path,
    { onRequest, schema: { params: Entry, querystring: Version } },
    async (request, reply) => {
      const seen = { id: request.params.id, version: request.query.version };
      assertKept(await quickReplies.delete(shelfOf(request), seen));
      return reply.code(204).send();
    },
  );
};

const found = async (articles: Articles, site: string, query: string): Promise<readonly FoundArticle[]> => {
  if (textLength(query) > searchLengthMax) throw new ParlorError('text-too-long', { params: { max: searchLengthMax } });
  const terms = searchTerms(query);
  const matches = await articles.search(site, terms, articlesMax.found);
  return matches.map(({ body, ...summary }) => ({ ...summary, excerpt: excerptOf(body, terms) }));
};
