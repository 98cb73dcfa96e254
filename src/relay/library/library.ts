/**
 * The library: what the agents of a site have at hand, articles and quick replies. A port, kept in the store's database;
 * `test/contract/library.contract.ts` holds both dialects to its promises. Rule S10 in docs/SPEC.md.
 *
 * Every change names the version that it was made from, so that nobody overwrites what they have not seen. The same change
 * made again is answered as the first time. All of it rejects with `unavailable` if the database can't be reached.
 */
import type { Refusal } from '../../core/errors.ts';
import type { Article, ArticleDraft, ArticleSummary } from '../../core/knowledge/article.ts';
import type { Term } from '../../core/knowledge/words.ts';
import type { QuickReply, QuickReplyDraft } from '../../core/quick-replies/quick-reply.ts';
import type { Seen } from '../store/versioned-rows.ts';

/** Whose quick replies: an agent's own, or those of the whole site. */
export interface Shelf {
  readonly site: string;
  readonly owner?: string;
}

export interface Articles {
  /**
   * The site's articles that have all of these terms, at most `limit`: first those whose title alone has them all, then by
   * how much they are about them, then the newest.
   */
  search(site: string, terms: readonly Term[], limit: number): Promise<readonly Article[]>;

  /** The site's articles by the alphabet, those after `after` if it is given, at most `limit`. */
  list(
    site: string,
    page: { readonly after?: Pick<ArticleSummary, 'title' | 'id'>; readonly limit: number },
  ): Promise<readonly ArticleSummary[]>;

  read(site: string, id: string): Promise<Article | undefined>;

  /** Refused with `stale-version`, `unknown-entry` if it is to be changed and is not there, or `library-full`. */
  save(site: string, draft: ArticleDraft): Promise<Article | Refusal>;

  /** Deletes what was seen; does nothing if it is gone already. Refused with `stale-version`. */
  delete(site: string, seen: Seen): Promise<Refusal | undefined>;
}

export interface QuickReplies {
  /** The site's quick replies, and those of the agent’s own if one is named. */
  list(site: string, agent?: string): Promise<readonly QuickReply[]>;

  /** As that of articles. Nobody's own is found on another shelf. */
  save(shelf: Shelf, draft: QuickReplyDraft): Promise<QuickReply | Refusal>;

  /** As that of articles. */
  delete(shelf: Shelf, seen: Seen): Promise<Refusal | undefined>;
}

export interface Library {
  readonly articles: Articles;
  readonly quickReplies: QuickReplies;
}
