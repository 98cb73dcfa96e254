/** What a site's people keep at hand: articles and quick replies, their versions, their shelves and their bounds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Refusal, refuse } from '../../../src/core/errors.ts';
import type { ArticleDraft, ArticleSummary } from '../../../src/core/knowledge/article.ts';
import { libraryMax } from '../../../src/core/limits.ts';
import type { QuickReplyDraft } from '../../../src/core/quick-replies/quick-reply.ts';
import type { Library } from '../../../src/relay/library/library.ts';
import { asOfVersion1 } from './migrating.contract.ts';
import { type OpenDatabase, openDatabase, openRelays, openStore } from './test-database.ts';

const site = 'acme';

const draft = (id: string, other: Partial<ArticleDraft> = {}): ArticleDraft => ({
  id,
  version: 0,
  title: `Title of ${id}`,
  body: `<b>Body</b> of *${id}* 🎉`,
  language: 'en',
  ...other,
});

const replyDraft = (id: string, other: Partial<QuickReplyDraft> = {}): QuickReplyDraft => ({
  id,
  version: 0,
  title: `Title of ${id}`,
  text: 'Hello {visitor}',
  ...other,
});

/** What was not refused. */
export const kept = <T extends object>(answer: T | Refusal): T => {
  assert.ok(!('refused' in answer), `It was refused: ${JSON.stringify(answer)}`);
  return answer;
};

const titlesOf = async ({ quickReplies }: Library, agent: string): Promise<readonly string[]> =>
  (await quickReplies.list(site, agent)).map(({ title }) => title);

export const describeLibrary = (open: OpenDatabase): void => {
  test('[S10] an article is kept as it was written, and counts its changes', async (t) => {
    const { articles } = (await openStore(t, open)).library;
    const first = kept(await articles.save(site, draft('article-1')));
    const { version: _, ...content } = draft('article-1');
    assert.deepEqual(first, { ...content, site, version: 1, updatedAt: first.updatedAt });
    assert.ok(Math.abs(first.updatedAt - Date.now()) < 60_000);
    assert.deepEqual(await articles.read(site, 'article-1'), first);
    const second = kept(await articles.save(site, { ...first, body: 'Another', language: 'pt-BR' }));
    assert.partialDeepStrictEqual(second, { version: 2, body: 'Another', language: 'pt-BR', title: first.title });
    assert.deepEqual(await articles.read(site, 'article-1'), second);
    assert.equal(await articles.read(site, 'article-2'), undefined);
  });

  test('[S10] who has not seen the last change can’t write over it, nor delete it', async (t) => {
    const { articles, quickReplies } = (await openStore(t, open)).library;
    const first = kept(await articles.save(site, draft('article-1')));
    kept(await articles.save(site, { ...first, body: 'By somebody else' }));
    const stale = refuse('stale-version', { version: 2 });
    assert.deepEqual(await articles.save(site, { ...first, body: 'By me' }), stale);
    assert.deepEqual(await articles.save(site, draft('article-1')), stale);
    assert.deepEqual(await articles.save(site, { ...first, version: 7 }), stale);
    assert.deepEqual(await articles.delete(site, first), stale);
    assert.equal((await articles.read(site, 'article-1'))?.body, 'By somebody else');
    const reply = kept(await quickReplies.save({ site }, replyDraft('reply-1')));
    kept(await quickReplies.save({ site }, { ...reply, text: 'By somebody else' }));
    assert.deepEqual(await quickReplies.save({ site }, { ...reply, text: 'By me' }), stale);
    assert.deepEqual(await quickReplies.delete({ site }, reply), stale);
  });

  test('[S10] the same change made again is answered as the first time', async (t) => {
    const { articles, quickReplies } = (await openStore(t, open)).library;
    const first = await articles.save(site, draft('article-1'));
    assert.deepEqual(await articles.save(site, draft('article-1')), first);
    const change = { ...kept(first), title: 'Changed' };
    const second = await articles.save(site, change);
    assert.deepEqual(await articles.save(site, change), second);
    const reply = await quickReplies.save({ site }, replyDraft('reply-1', { language: 'de' }));
    assert.deepEqual(await quickReplies.save({ site }, replyDraft('reply-1', { language: 'de' })), reply);
    for (let times = 0; times < 2; times += 1) {
      assert.equal(await articles.delete(site, kept(second)), undefined);
      assert.equal(await quickReplies.delete({ site }, kept(reply)), undefined);
    }
  });

  test('[S10] what was deleted can’t be changed, only written anew', async (t) => {
    const { articles } = (await openStore(t, open)).library;
    const first = kept(await articles.save(site, draft('article-1')));
    await articles.delete(site, first);
    assert.equal(await articles.read(site, 'article-1'), undefined);
    assert.deepEqual(await articles.save(site, first), refuse('unknown-entry'));
    assert.equal(kept(await articles.save(site, draft('article-1'))).version, 1);
  });

  test('[S10] of several who change the same version at once, one does', async (t) => {
    const relays = await openRelays(t, open);
    const libraries = [...relays, ...relays].map(({ library }) => library);
    const [one] = libraries;
    assert.ok(one);
    const first = kept(await one.articles.save(site, draft('article-1')));
    const saved = await Promise.all(
      libraries.map(({ articles }, index) => articles.save(site, { ...first, body: `By ${index}` })),
    );
    assert.equal(saved.filter((answer) => !('refused' in answer)).length, 1);
    assert.equal((await one.articles.read(site, 'article-1'))?.version, 2);
  });

  test('[S10] articles are listed by the alphabet, page by page, whatever case and accents they have', async (t) => {
    const { articles } = (await openStore(t, open)).library;
    const titles = ['Zebra', 'élan', 'Ähre', 'apple', 'Élan', '東京', 'Apple', '"', 'Œuvre', 'ear'];
    for (const [index, title] of titles.entries()) await articles.save(site, draft(`article-${index}`, { title }));
    const all = await articles.list(site, { limit: 100 });
    assert.deepEqual(
      all.map(({ title }) => title),
      ['"', 'Ähre', 'apple', 'Apple', 'ear', 'élan', 'Élan', 'Œuvre', 'Zebra', '東京'],
    );
    assert.ok(all.every((one) => !('body' in one)));
    const paged: ArticleSummary[] = [];
    let page = await articles.list(site, { limit: 3 });
    while (page.length > 0) {
      paged.push(...page);
      const after = page.at(-1);
      page = await articles.list(site, { limit: 3, ...(after && { after }) });
    }
    assert.deepEqual(paged, all);
  });

  test('[X2] sites see nothing of each other', async (t) => {
    const { articles, quickReplies } = (await openStore(t, open)).library;
    const first = kept(await articles.save(site, draft('article-1')));
    const reply = kept(await quickReplies.save({ site, owner: 'ana' }, replyDraft('reply-1')));
    assert.equal(await articles.read('other', 'article-1'), undefined);
    assert.deepEqual(await articles.list('other', { limit: 10 }), []);
    assert.deepEqual(await articles.save('other', first), refuse('unknown-entry'));
    assert.equal(await articles.delete('other', first), undefined);
    assert.deepEqual(await quickReplies.list('other', 'ana'), []);
    assert.equal(await quickReplies.delete({ site: 'other', owner: 'ana' }, reply), undefined);
    kept(await articles.save('other', draft('article-1', { body: 'Of another site' })));
    assert.deepEqual(await articles.read(site, 'article-1'), first);
    assert.deepEqual(await quickReplies.list(site, 'ana'), [reply]);
  });

  test('[S10] an agent has the quick replies of the site and their own, and nobody else’s', async (t) => {
    const { library } = await openStore(t, open);
    const { quickReplies } = library;
    const save = (title: string, owner?: string, id = 'reply-1') =>
      quickReplies.save({ site, ...(owner !== undefined && { owner }) }, replyDraft(id, { title }));
    const everybodys = kept(await save('Everybody’s'));
    const anas = kept(await save('Ana’s', 'ana'));
    await save('Bob’s', 'bob', 'reply-2');
    assert.deepEqual([everybodys.owner, anas.owner], [undefined, 'ana']);
    assert.deepEqual(await titlesOf(library, 'ana'), ['Everybody’s', 'Ana’s']);
    assert.deepEqual(await titlesOf(library, 'bob'), ['Everybody’s', 'Bob’s']);
    assert.deepEqual(await titlesOf(library, 'eve'), ['Everybody’s']);
    const bobs = { ...anas, id: 'reply-2', text: 'Mine now' };
    assert.deepEqual(await quickReplies.save({ site, owner: 'ana' }, bobs), refuse('unknown-entry'));
    assert.equal(await quickReplies.delete({ site, owner: 'ana' }, { id: 'reply-2', version: 1 }), undefined);
    assert.deepEqual(await titlesOf(library, 'bob'), ['Everybody’s', 'Bob’s']);
  });

  test('[X3] a library that is full takes nothing new, but changes', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    const { articles, quickReplies } = (await connect()).library;
    const numbers = (count: number) => ({
      sqlite: `from (with recursive n (i) as (select 1 union all select i + 1 from n where i < ${count}) select i from n)`,
      postgres: `from generate_series(1, ${count}) as n (i)`,
    });
    const fill = async (table: string, columns: string, values: string, count: number): Promise<void> => {
      const { sqlite, postgres } = numbers(count);
      const insert = `insert into ${table} (site, id, version, updated_at, ${columns}) select '${site}', 'filler-' || i, 1, 0, ${values}`;
      await run({
        sqlite: `${insert} ${sqlite}`,
        postgres: `${insert.replace('body_terms', 'terms')} ${postgres}`,
      });
    };
    const articleColumns = 'language, title, title_terms, body, body_terms';
    await fill('article', articleColumns, `'en', 'T', 't', 'B', 'b'`, libraryMax.articles - 1);
    const last = kept(await articles.save(site, draft('the-last')));
    assert.deepEqual(
      await articles.save(site, draft('one-more')),
      refuse('library-full', { max: libraryMax.articles }),
    );
    kept(await articles.save(site, { ...last, body: 'Changed' }));
    kept(await articles.save('other', draft('of-another-site')));
    for (const [owner, max] of [
      ['', libraryMax.siteReplies],
      ['ana', libraryMax.ownReplies],
    ] as const) {
      await fill('quick_reply', 'owner, title, text', `'${owner}', 'T', 'x'`, max - 1);
      const shelf = { site, ...(owner !== '' && { owner }) };
      kept(await quickReplies.save(shelf, replyDraft('the-last')));
      assert.deepEqual(await quickReplies.save(shelf, replyDraft('one-more')), refuse('library-full', { max }));
    }
    kept(await quickReplies.save({ site, owner: 'bob' }, replyDraft('somebody-else')));
  });

  test('[S10] a database that had no library has one once it is opened', async (t) => {
    const { connect, run } = await openDatabase(t, open);
    await run(asOfVersion1);
    const { articles, quickReplies } = (await connect()).library;
    const saved = kept(await articles.save(site, draft('article-1')));
    assert.deepEqual(await articles.search(site, [{ text: 'title', isPrefix: false }], 10), [saved]);
    kept(await quickReplies.save({ site }, replyDraft('reply-1')));
  });
};
