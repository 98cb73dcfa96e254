/** What an agent has at hand, without a user interface: the site's articles, and quick replies. Rule S10. */
import type { Article, ArticleDraft, ArticleSummary, FoundArticle } from '../../core/knowledge/article.ts';
import type { QuickReply, QuickReplyDraft } from '../../core/quick-replies/quick-reply.ts';
import { systemClock } from '../clock.ts';
import type { DeskAccess } from '../desk-requests.ts';
import { newIdentifier } from '../identifier.ts';
import { Observable, type Readable } from '../observable.ts';
import { PatientRequests } from '../patient-requests.ts';

/** The quick replies as this client knows them. */
export interface QuickReplyShelf {
  /** False until they have come for the first time. */
  readonly loaded: boolean;
  /** The site's, and the agent's own. */
  readonly replies: readonly QuickReply[];
}

/**
 * The library of an agent's site. It keeps nothing but the quick replies, in memory.
 *
 * Promises reject with a `ParlorError`: `not-allowed` if the agent's role may not do it, `stale-version` if somebody has
 * changed it since (`params.version`), `unknown-entry` if it has been deleted, `text-empty`, `text-too-long` or
 * `text-malformed` (`params.field`), `library-full`, `not-authenticated` if no token helps, and `rate-limited`,
 * `overloaded` or `unavailable` if it may be tried again later. To try the same change again writes it once.
 */
export interface AgentLibrary {
  /** What can be shown of the quick replies at once; `refreshQuickReplies` gets them. */
  readonly quickReplies: Readable<QuickReplyShelf>;
  /** Gets the quick replies as they are now; asked several times at once, it asks the relay once. */
  refreshQuickReplies(): Promise<readonly QuickReply[]>;
  /** Saves a quick reply of the agent's own, or one of the whole site, as supervisors and admins may. */
  saveQuickReply(shelf: 'own' | 'site', draft: QuickReplyDraft): Promise<QuickReply>;
  /** Deletes a quick reply as it was seen; harmless if it is gone already. */
  deleteQuickReply(seen: Pick<QuickReply, 'id' | 'version' | 'owner'>): Promise<void>;

  /**
   * The articles that have all words of the query, the last one as far as it is typed, best first: twenty at most. A
   * `signal` gives a search up, which rejects with `stopped` then.
   */
  searchArticles(query: string, options?: { readonly signal?: AbortSignal }): Promise<readonly FoundArticle[]>;
  /** A page of the site's articles by the alphabet: those behind `after`, if it is given; an empty one is the end. */
  articles(after?: Pick<ArticleSummary, 'id' | 'title'>): Promise<readonly ArticleSummary[]>;
  article(id: string): Promise<Article>;
  /** As supervisors and admins may. */
  saveArticle(draft: ArticleDraft): Promise<Article>;
  /** Deletes an article as it was seen, as supervisors and admins may; harmless if it is gone already. */
  deleteArticle(seen: Pick<Article, 'id' | 'version'>): Promise<void>;

  /** An id for something new: made once, however often it takes to save it. */
  newId(): string;
}

/** The library of one site of the installation, for admins: what is everybody's there, and nothing of anybody's own. */
export interface SiteLibrary extends Omit<AgentLibrary, 'saveQuickReply' | 'deleteQuickReply'> {
  saveQuickReply(shelf: 'site', draft: QuickReplyDraft): Promise<QuickReply>;
  deleteQuickReply(seen: Pick<QuickReply, 'id' | 'version'>): Promise<void>;
}

export const createAgentLibrary = (access: DeskAccess): AgentLibrary => new HttpLibrary(access, 'library');

/** Its promises reject with `unknown-site`, too. */
export const createSiteLibrary = (access: DeskAccess, site: string): SiteLibrary =>
  new HttpLibrary(access, `admin/sites/${encodeURIComponent(site)}/library`);

const summarySample: ArticleSummary = { id: '', site: '', title: '', language: '', updatedAt: 0, version: 0 };
const articleSample: Article = { ...summarySample, body: '' };
const quickReplySample: QuickReply = { id: '', site: '', title: '', text: '', updatedAt: 0, version: 0 };

/** Answers with a list; of what is in it is known that the relay made it. */
const articlesSample: { readonly articles: readonly never[] } = { articles: [] };
const quickRepliesSample: { readonly quickReplies: readonly QuickReply[] } = { quickReplies: [] };

class HttpLibrary implements AgentLibrary {
  readonly quickReplies: Observable<QuickReplyShelf> = new Observable<QuickReplyShelf>({ loaded: false, replies: [] });
  readonly #requests: PatientRequests;
  /** Where it is asked for. */
  readonly #path: string;
  #refreshing: Promise<readonly QuickReply[]> | undefined;
  /** Changes that this client has seen confirmed. */
  #changes = 0;

  constructor(access: DeskAccess, path: string) {
    this.#requests = new PatientRequests(access);
    this.#path = path;
  }

  refreshQuickReplies(): Promise<readonly QuickReply[]> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async saveQuickReply(shelf: 'own' | 'site', { id, ...content }: QuickReplyDraft): Promise<QuickReply> {
    const path = `${this.#path}/quick-replies/${shelf}/${encodeURIComponent(id)}`;
    const saved = await this.#requests.ask({ method: 'PUT', path, body: content }, quickReplySample);
    this.#changed(saved, [saved]);
    return saved;
  }

  async deleteQuickReply(seen: Pick<QuickReply, 'id' | 'version' | 'owner'>): Promise<void> {
    const shelf = seen.owner === undefined ? 'site' : 'own';
    const path = `${this.#path}/quick-replies/${shelf}/${encodeURIComponent(seen.id)}?version=${seen.version}`;
    await this.#requests.tell({ method: 'DELETE', path });
    this.#changed(seen, []);
  }

  async searchArticles(
    query: string,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<readonly FoundArticle[]> {
    const request = { method: 'POST', path: `${this.#path}/articles/search`, body: { query }, signal } as const;
    return (await this.#requests.ask<{ readonly articles: readonly FoundArticle[] }>(request, articlesSample)).articles;
  }

  async articles(after?: Pick<ArticleSummary, 'id' | 'title'>): Promise<readonly ArticleSummary[]> {
    const page = after ? `?${new URLSearchParams({ afterTitle: after.title, afterId: after.id })}` : '';
    const request = { method: 'GET', path: `${this.#path}/articles${page}` } as const;
    return (await this.#requests.ask<{ readonly articles: readonly ArticleSummary[] }>(request, articlesSample))
      .articles;
  }

  article(id: string): Promise<Article> {
    return this.#requests.ask(
      { method: 'GET', path: `${this.#path}/articles/${encodeURIComponent(id)}` },
      articleSample,
    );
  }

  saveArticle({ id, ...content }: ArticleDraft): Promise<Article> {
    const path = `${this.#path}/articles/${encodeURIComponent(id)}`;
    return this.#requests.ask({ method: 'PUT', path, body: content }, articleSample);
  }

  async deleteArticle({ id, version }: Pick<Article, 'id' | 'version'>): Promise<void> {
    await this.#requests.tell({
      method: 'DELETE',
      path: `${this.#path}/articles/${encodeURIComponent(id)}?version=${version}`,
    });
  }

  newId(): string {
    return newIdentifier(systemClock);
  }

  async #refresh(): Promise<readonly QuickReply[]> {
    for (;;) {
      const before = this.#changes;
      const { quickReplies } = await this.#requests.ask(
        { method: 'GET', path: `${this.#path}/quick-replies` },
        quickRepliesSample,
      );
      // What was asked before a change may have been answered from before it.
      if (before !== this.#changes) continue;
      this.quickReplies.set({ loaded: true, replies: quickReplies });
      return quickReplies;
    }
  }

  #changed({ id, owner }: Pick<QuickReply, 'id' | 'owner'>, now: readonly QuickReply[]): void {
    this.#changes += 1;
    const { loaded, replies } = this.quickReplies.getSnapshot();
    const others = replies.filter((one) => one.id !== id || one.owner !== owner);
    this.quickReplies.set({ loaded, replies: [...others, ...now] });
  }
}
