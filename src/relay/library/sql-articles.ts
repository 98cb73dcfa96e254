/** The articles of the library, written once for both dialects. */
import { sql } from 'kysely';
import type { Refusal } from '../../core/errors.ts';
import type { Article, ArticleDraft, ArticleSummary } from '../../core/knowledge/article.ts';
import { indexedTerms, type Term } from '../../core/knowledge/words.ts';
import { libraryMax } from '../../core/limits.ts';
import { type RowsDatabase, type Seen, staleVersion, unsaved, VersionedRows } from '../store/versioned-rows.ts';
import type { Articles } from './library.ts';
import type { LibraryTables } from './library-tables.ts';

/** What is read of a row: its terms are for the database alone, and lists do without the body. */
const columns = ['site', 'id', 'version', 'updated_at', 'language', 'title'] as const;

type SummaryRow = Pick<LibraryTables['article'], (typeof columns)[number]>;

export class SqlArticles implements Articles {
  readonly #database: RowsDatabase;
  readonly #rows: VersionedRows;

  constructor(database: RowsDatabase) {
    this.#database = database;
    this.#rows = new VersionedRows(database, 'article');
  }

  async search(site: string, terms: readonly Term[], limit: number): Promise<readonly Article[]> {
    if (terms.length === 0) return [];
    const { ask, db, dialect } = this.#database;
    const matches = sql<{ id: string; misses: number; rank: number }>`(${dialect.fullText.matches(site, terms)})`.as(
      'found',
    );
    const rows = await ask(() =>
      db
        .selectFrom(matches)
        .innerJoin('article as a', (join) => join.onRef('a.id', '=', 'found.id').on('a.site', '=', site))
        .select(['a.site', 'a.id', 'a.version', 'a.updated_at', 'a.language', 'a.title', 'a.body'])
        .orderBy('found.misses')
        .orderBy('found.rank')
        .orderBy('a.updated_at', 'desc')
        .orderBy('a.id')
        .limit(limit)
        .execute(),
    );
    return rows.map(articleOf);
  }

  async list(
    site: string,
    { after, limit }: { readonly after?: Pick<ArticleSummary, 'title' | 'id'>; readonly limit: number },
  ): Promise<readonly ArticleSummary[]> {
    const { ask, db } = this.#database;
    const all = db.selectFrom('article').select(columns).where('site', '=', site);
    const title = indexedTerms(after?.title ?? '');
    const rest = after
      ? all.where(({ eb, or, and }) =>
          or([eb('title_terms', '>', title), and([eb('title_terms', '=', title), eb('id', '>', after.id)])]),
        )
      : all;
    const rows = await ask(() => rest.orderBy('title_terms').orderBy('id').limit(limit).execute());
    return rows.map(summaryOf);
  }

  async read(site: string, id: string): Promise<Article | undefined> {
    const { ask, db } = this.#database;
    const one = db
      .selectFrom('article')
      .select([...columns, 'body'])
      .where('site', '=', site)
      .where('id', '=', id);
    const row = await ask(() => one.executeTakeFirst());
    return row && articleOf(row);
  }

  async save(site: string, draft: ArticleDraft): Promise<Article | Refusal> {
    const { id, title, body, language } = draft;
    const terms = this.#database.dialect.fullText.columns(indexedTerms(title), indexedTerms(body));
    const content = { language, title, body };
    const stamp = await this.#rows.save({ site }, draft, { ...content, ...terms }, libraryMax.articles);
    if (stamp) return articleOf({ site, id, ...content, ...stamp });
    return unsaved(draft, await this.read(site, id), {
      isSame: (one) => one.title === title && one.body === body && one.language === language,
      max: libraryMax.articles,
    });
  }

  async delete(site: string, seen: Seen): Promise<Refusal | undefined> {
    if (await this.#rows.delete({ site }, seen)) return undefined;
    const present = await this.read(site, seen.id);
    return present && staleVersion(present);
  }
}

const summaryOf = ({ site, id, title, language, updated_at: updatedAt, version }: SummaryRow): ArticleSummary => ({
  id,
  site,
  title,
  language,
  updatedAt,
  version,
});

const articleOf = (row: SummaryRow & Pick<LibraryTables['article'], 'body'>): Article => ({
  ...summaryOf(row),
  body: row.body,
});
