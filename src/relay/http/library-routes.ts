/** Articles and quick replies for the people of the desk. Rules S10, X3 and X4 in docs/SPEC.md. */
import type { FastifyInstance } from 'fastify';
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
}

export const libraryRoutes = (app: FastifyInstance, { articles, quickReplies }: Library, options: Options): void => {
  const { door, masking } = options;
  articleReads(app, articles, door);
  articleChanges(app, articles, options);
  app.get(repliesPath, { onRequest: door.enter }, async (request) => {
    const { site, agent } = door.whoIs(request);
    return { quickReplies: await quickReplies.list(site, agent) };
  });
  quickReplyChanges(app, quickReplies, {
    masking,
    path: `${repliesPath}/own/:id`,
    onRequest: door.enter,
    shelfOf: (request) => {
      const { site, agent } = door.whoIs(request);
      return { site, owner: agent };
    },
  });
  quickReplyChanges(app, quickReplies, {
    masking,
    path: `${repliesPath}/site/:id`,
    onRequest: door.enterToChange,
    shelfOf: (request) => ({ site: door.whoIs(request).site }),
  });
};

const articlesPath = '/v1/library/articles';
const repliesPath = '/v1/library/quick-replies';

const articleReads = (app: FastifyInstance, articles: Articles, door: StaffDoor): void => {
  const { enter: onRequest } = door;

  // What is looked for stands in the body: addresses are written into the logs of whatever is in between.
  app.post<{ Body: Static<typeof SearchBody> }>(
    `${articlesPath}/search`,
    { onRequest, schema: { body: SearchBody } },
    async (request) => ({ articles: await found(articles, door.whoIs(request).site, request.body.query) }),
  );

  app.get<{ Querystring: Static<typeof Page> }>(
    articlesPath,
    { onRequest, schema: { querystring: Page } },
    async (request) => {
      const { limit, afterTitle: title = '', afterId: id } = request.query;
      const page = { limit, ...(id !== undefined && { after: { title, id } }) };
      return { articles: await articles.list(door.whoIs(request).site, page) };
    },
  );

  app.get<{ Params: Static<typeof Entry> }>(
    `${articlesPath}/:id`,
    { onRequest, schema: { params: Entry } },
    async (request) => {
      const article = await articles.read(door.whoIs(request).site, request.params.id);
      if (!article) throw new ParlorError('unknown-entry');
      return article;
    },
  );
};

const articleChanges = (app: FastifyInstance, articles: Articles, { door, masking }: Options): void => {
  const { enterToChange: onRequest } = door;

  app.put<{ Params: Static<typeof Entry>; Body: Static<typeof ArticleBody> }>(
    `${articlesPath}/:id`,
    { onRequest, bodyLimit: libraryBytesMax, schema: { params: Entry, body: ArticleBody } },
    async (request) => {
      const { site } = door.whoIs(request);
      const body = rewrittenContent(request.body, writtenContent.article, masking.on(site, 'agents'));
      assertKept(articleProblem(body));
      return kept(await articles.save(site, { ...body, id: request.params.id }));
    },
  );

  app.delete<{ Params: Static<typeof Entry>; Querystring: Static<typeof Version> }>(
    `${articlesPath}/:id`,
    { onRequest, schema: { params: Entry, querystring: Version } },
    async (request, reply) => {
      const seen = { id: request.params.id, version: request.query.version };
      assertKept(await articles.delete(door.whoIs(request).site, seen));
      return reply.code(204).send();
    },
  );
};

/** Where quick replies are changed, by whom, and on which shelf they stand. */
interface ShelfRoute extends Pick<Options, 'masking'> {
  readonly path: string;
  readonly onRequest: StaffDoor['enter'];
  readonly shelfOf: (request: object) => Shelf;
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
