/** The library in a store's database. */

import type { RowsDatabase } from '../store/versioned-rows.ts';
import type { Library } from './library.ts';
import { SqlArticles } from './sql-articles.ts';
import { SqlQuickReplies } from './sql-quick-replies.ts';

export const libraryIn = (database: RowsDatabase): Library => ({
  articles: new SqlArticles(database),
  quickReplies: new SqlQuickReplies(database),
});
