/** An agent's library without a relay: tests say what is on its shelves, and what it refuses. */
import { type ErrorCode, type ErrorParams, ParlorError } from '../../src/core/errors.ts';
import type { Article, ArticleDraft, ArticleSummary, FoundArticle } from '../../src/core/knowledge/article.ts';
import type { QuickReply, QuickReplyDraft } from '../../src/core/quick-replies/quick-reply.ts';
import type { AgentLibrary, QuickReplyShelf } from '../../src/sdk/library/agent-library.ts';
import { Observable } from '../../src/sdk/observable.ts';

export const replyOf = (id: string, title: string, text: string, owner?: string): QuickReply => ({
  id,
  site: 'demo',
  ...(owner !== undefined && { owner }),
  title,
  text,
  updatedAt: 0,
  version: 1,
});

export const articleOf = (id: string, title: string, body: string): Article => ({
  id,
  site: 'demo',
  title,
  body,
  language: 'en',
  updatedAt: 0,
  version: 1,
});

export class FakeLibrary implements AgentLibrary {
  readonly told: string[] = [];
  readonly quickReplies: Observable<QuickReplyShelf> = new Observable<QuickReplyShelf>({ loaded: false, replies: [] });
  replies: readonly QuickReply[] = [];
  shelf: readonly Article[] = [];
  #refusal: ParlorError | undefined;
  #ids = 0;

  /** Whatever is asked next is refused, until it is to go on. */
  refuse(code?: ErrorCode, params: ErrorParams = {}): void {
    this.#refusal = code && new ParlorError(code, { params });
  }

  async refreshQuickReplies(): Promise<readonly QuickReply[]> {
    this.#judge();
    this.quickReplies.set({ loaded: true, replies: this.replies });
    return this.replies;
  }

  async saveQuickReply(shelf: 'own' | 'site', draft: QuickReplyDraft): Promise<QuickReply> {
    this.told.push(`save ${shelf} ${draft.version} ${draft.title}: ${draft.text}`);
    this.#judge();
    const owner = shelf === 'own' ? 'ana' : undefined;
    const saved = { ...replyOf(draft.id, draft.title, draft.text, owner), version: draft.version + 1 };
    this.#put([...this.replies.filter(({ id }) => id !== draft.id), saved]);
    return saved;
  }

  async deleteQuickReply({ id, version }: Pick<QuickReply, 'id' | 'version'>): Promise<void> {
    this.told.push(`delete ${version} ${id}`);
    this.#judge();
    this.#put(this.replies.filter((one) => one.id !== id));
  }

  async searchArticles(query: string): Promise<readonly FoundArticle[]> {
    this.told.push(`search ${query}`);
    this.#judge();
    const found = this.shelf.filter(({ title }) => title.toLowerCase().includes(query.toLowerCase()));
    return found.map(({ body, ...one }) => ({ ...one, excerpt: [{ text: body.slice(0, 40), isFound: false }] }));
  }

  async articles(after?: Pick<ArticleSummary, 'id' | 'title'>): Promise<readonly ArticleSummary[]> {
    this.#judge();
    return after ? [] : this.shelf;
  }

  async article(id: string): Promise<Article> {
    this.#judge();
    const article = this.shelf.find((one) => one.id === id);
    if (!article) throw new ParlorError('unknown-entry');
    return article;
  }

  async saveArticle({ id, version, ...content }: ArticleDraft): Promise<Article> {
    this.told.push(`save article ${version} ${content.title} (${content.language}): ${content.body}`);
    this.#judge();
    const saved = { ...articleOf(id, content.title, content.body), ...content, version: version + 1 };
    this.shelf = [...this.shelf.filter((one) => one.id !== id), saved];
    return saved;
  }

  async deleteArticle({ id, version }: Pick<Article, 'id' | 'version'>): Promise<void> {
    this.told.push(`delete article ${version} ${id}`);
    this.#judge();
    this.shelf = this.shelf.filter((one) => one.id !== id);
  }

  newId(): string {
    this.#ids += 1;
    return `new-${this.#ids}`;
  }

  #put(replies: readonly QuickReply[]): void {
    this.replies = replies;
    this.quickReplies.set({ loaded: true, replies });
  }

  #judge(): void {
    if (this.#refusal) throw this.#refusal;
  }
}
