/** The library in a store's database. */
import type { Library } from './library.ts';
import { SqlArticles } from './sql-articles.ts';
import { SqlQuickReplies } from './sql-quick-replies.ts';
import type { LibraryDatabase } from './versioned-rows.ts';

export const libraryIn = (database: LibraryDatabase): Library => ({
  articles: new SqlArticles(database),
  quickReplies: new SqlQuickReplies(database),
});
