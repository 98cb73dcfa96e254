/** The site's quick replies and its articles, seen to in the same way. Rule S10 in docs/SPEC.md. */
import { ParlorError } from '../../core/errors.ts';
import type { Article, ArticleSummary } from '../../core/knowledge/article.ts';
import { articlesMax } from '../../core/limits.ts';
import { quickReplyFilter } from '../../core/quick-replies/filtering.ts';
import type { QuickReply } from '../../core/quick-replies/quick-reply.ts';
import type { SiteLibrary } from '../../sdk/library/agent-library.ts';
import type { LibrarySection } from '../../ui/locales/desk/admin/library.ts';
import type { Entry } from './entry-edits.ts';

/** One in a list: an article has no text there but a piece, if it was looked for. */
export interface ShelfRow {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly piece: string;
}

export interface Shelf {
  /** Those that have all words of the query, or all of them; behind `after` if it is given. */
  find(
    query: string,
    options: { readonly after?: ShelfRow; readonly signal: AbortSignal },
  ): Promise<{ readonly rows: readonly ShelfRow[]; readonly hasMore: boolean }>;
  /** Rejects with `unknown-entry` if it is gone. */
  read(id: string): Promise<Entry>;
  /** As it is kept now: masking may have hidden some of it. */
  save(entry: Entry): Promise<Entry>;
  remove(seen: Pick<Entry, 'id' | 'version'>): Promise<void>;
}

export const shelfOf = (section: LibrarySection, library: SiteLibrary): Shelf =>
  section === 'replies' ? repliesOf(library) : articlesOf(library);

const repliesOf = (library: SiteLibrary): Shelf => ({
  find: async (query) => {
    const all = (await library.refreshQuickReplies()).filter(({ owner }) => owner === undefined);
    const rows = quickReplyFilter(all)(query).map(({ id, title, language = '', text }) => ({
      id,
      title,
      language,
      piece: text,
    }));
    return { rows, hasMore: false };
  },
  read: async (id) => {
    const found = (await library.refreshQuickReplies()).find((one) => one.id === id && one.owner === undefined);
    if (!found) throw new ParlorError('unknown-entry');
    return replyEntry(found);
  },
  save: async ({ language, ...draft }) =>
    replyEntry(await library.saveQuickReply('site', { ...draft, ...(language !== '' && { language }) })),
  remove: (seen) => library.deleteQuickReply(seen),
});

const replyEntry = ({ id, title, text, language = '', version }: QuickReply): Entry => ({
  id,
  title,
  text,
  language,
  version,
});

const articlesOf = (library: SiteLibrary): Shelf => ({
  find: async (query, { after, signal }) => {
    if (query !== '') {
      const found = await library.searchArticles(query, { signal });
      const rows = found.map((one) => ({ ...rowOf(one), piece: one.excerpt.map(({ text }) => text).join('') }));
      return { rows, hasMore: false };
    }
    const page = await library.articles(after);
    return { rows: page.map(rowOf), hasMore: page.length === articlesMax.page };
  },
  read: async (id) => articleEntry(await library.article(id)),
  save: async ({ text, ...draft }) => articleEntry(await library.saveArticle({ ...draft, body: text })),
  remove: (seen) => library.deleteArticle(seen),
});

const rowOf = ({ id, title, language }: ArticleSummary): ShelfRow => ({ id, title, language, piece: '' });

const articleEntry = ({ id, title, body, language, version }: Article): Entry => ({
  id,
  title,
  text: body,
  language,
  version,
});
