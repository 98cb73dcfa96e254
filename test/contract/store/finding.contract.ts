/** What a search finds, the same in every database: held against a model, and against what people and attackers type. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import type { ArticleDraft } from '../../../src/core/knowledge/article.ts';
import { searchTerms } from '../../../src/core/knowledge/words.ts';
import { articleLengthMax, nameLengthMax } from '../../../src/core/limits.ts';
import type { Articles } from '../../../src/relay/library/library.ts';
import { isFoundIn } from '../../support/found-articles.ts';
import { until } from '../../support/until.ts';
import { kept } from './library.contract.ts';
import { type OpenDatabase, openRelays, openStore } from './test-database.ts';

const site = 'acme';

/** Articles by id: title and text. */
type Texts = Readonly<Record<string, readonly [title: string, body: string]>>;

const save = async (articles: Articles, texts: Texts): Promise<void> => {
  for (const [id, [title, body]] of Object.entries(texts)) {
    const draft: ArticleDraft = { id, version: 0, title, body, language: 'en' };
    kept(await articles.save(site, draft));
  }
};

const find = async (articles: Articles, typed: string, limit = 100): Promise<readonly string[]> =>
  (await articles.search(site, searchTerms(typed), limit)).map(({ id }) => id);

const opened = async (t: TestContext, open: OpenDatabase, texts: Texts): Promise<Articles> => {
  const { articles } = (await openStore(t, open)).library;
  await save(articles, texts);
  return articles;
};

const shop: Texts = {
  returns: ['Returns', 'Send it back within 30 days. The label is in the *parcel*.'],
  password: ['Reset your password', 'Open <b>Settings</b> → “Account”, then reset.'],
  café: ['Café hours', 'Naïve visitors: Straße 5, Łódź. 🎉'],
  case: ['返品について', '東京都のお客様はiPhone用ケースを返品できます。'],
  arabic: ['سياسة الإرجاع', 'يمكنكم إرجاع المُنتَج خلال ثلاثين يومًا'],
  hindi: ['हिन्दी सहायता', 'अपना पासवर्ड बदलें'],
};

/** What is found by what is typed. */
const finds: Readonly<Record<string, readonly string[]>> = {
  RETURN: ['returns'],
  ret: ['returns'],
  eturn: [],
  'reset password': ['password'],
  'password reset': ['password'],
  'pass reset': [],
  'reset pass': ['password'],
  'cafe naive': ['café'],
  CAFÉ: ['café'],
  'strasse lodz': ['café'],
  '30 days': ['returns'],
  返品: ['case'],
  東京都: ['case'],
  京: ['case'],
  ケース: ['case'],
  ｹｰｽ: ['case'],
  'iphone ケース': ['case'],
  東京湾: [],
  منتج: [],
  المنتج: ['arabic'],
  ارجاع: ['arabic'],
  हिन्दी: ['hindi'],
  पासव: ['hindi'],
  b: ['password', 'returns'],
  '🎉': [],
};

/** What a database might take for more than words, and what is found by it. */
const hostile: Readonly<Record<string, readonly string[]>> = {
  '"': [],
  '"reset': ['password'],
  'reset" OR "returns': [],
  'reset*': ['password'],
  '*': [],
  'reset NEAR password': [],
  'NEAR(reset password)': [],
  'reset -password': ['password'],
  'NOT reset': [],
  'title_terms : reset': [],
  'body:settings': [],
  '^reset': ['password'],
  '(reset': ['password'],
  'reset)': ['password'],
  "'reset' & 'password':*A": ['password'],
  "re'set": [],
  "'); drop table article; --": [],
  'reset\0password': ['password'],
  '\0': [],
  '\\': [],
  '!!!???…': [],
  '%': [],
  _: [],
  '\ud800reset': ['password'],
  '\u202ereset\u202c': ['password'],
};

/** Words that meet each other, and what parsers of text make something else of. */
const words = [
  'a', 'ab', 'abc', 'reset', 'resets', 'the', 'not', '1e5', '12', '12abc', '3.14', 'a@b.example', 'http://a.example/b?c=1',
  'e-mail', '-5', "don't", 'é', 'E\u0301T', 'straße', '東京都', '京都', '猫', 'のケース', 'ｶﾞ', '한국어', 'กิน', 'हिन्दी', 'مُنتَج', 'שָׁלוֹם', '𝔵𝔶',
  '🎉', '½', '①', '™', '&amp;', '<b>', '{x}', 'x_y', 'a\u00adb', 'ﷺ', 'x'.repeat(50),
]; // biome-ignore format: a table

export const describeFinding = (open: OpenDatabase): void => {
  test('[S10] an article is found by all the words that are typed, the last one as far as it is typed', async (t) => {
    const articles = await opened(t, open, shop);
    for (const [typed, expected] of Object.entries(finds)) {
      assert.deepEqual([...(await find(articles, typed))].sort(), expected, typed);
    }
  });

  test('[S10] [X3] what is typed is words and nothing else, whatever a database would make of it', async (t) => {
    const articles = await opened(t, open, shop);
    for (const [typed, expected] of Object.entries(hostile)) {
      assert.deepEqual(await find(articles, typed), expected, JSON.stringify(typed));
    }
    for (const long of ['x', '漢', '" ', 'reset ', '(']) {
      assert.ok(Array.isArray(await find(articles, long.repeat(10_000 / long.length))));
    }
    assert.equal((await articles.list(site, { limit: 10 })).length, Object.keys(shop).length);
  });

  test('[S10] whatever is written and typed, every database finds the same', async (t) => {
    const { articles } = (await openStore(t, open)).library;
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 5 })), {
      minLength: 1,
      maxLength: 8,
    });
    const clean = (pieces: readonly string[]): string => `${pieces.join(' ').replaceAll('\0', '')}.`;
    const texts = fc.sample(fc.tuple(text, text), { numRuns: 60, seed: 41 });
    const all = texts.map(([title, body], index) => [`article-${index}`, [clean(title), clean(body)]] as const);
    await save(articles, Object.fromEntries(all));
    const typed = fc.sample(
      fc.oneof(
        text.map((pieces) => pieces.slice(0, 2)),
        text,
      ),
      { numRuns: 150, seed: 42 },
    );
    for (const looked of [...words, ...typed.map((pieces) => pieces.join(' '))]) {
      const expected = all.filter(([, pieces]) => isFoundIn(pieces.join(' '), looked)).map(([id]) => id);
      const terms = searchTerms(looked);
      assert.deepEqual([...(await find(articles, looked))].sort(), terms.length === 0 ? [] : expected.sort(), looked);
    }
  });

  test('[S10] first comes what has it in its title, then what is most about it, then the newest', async (t) => {
    const { articles } = (await openStore(t, open)).library;
    const filler = 'Something else is said here, and it goes on for a while. '.repeat(4);
    await save(articles, {
      'once-in-long': ['One', `${filler} parcel ${filler}`],
      'often-in-long': ['Two', `${filler} parcel parcel parcel parcel ${filler}`],
      'in-title': ['Your parcel', filler],
      nowhere: ['Three', filler],
      'split-between': ['Lost', `${filler} parcel`],
    });
    assert.deepEqual((await find(articles, 'parcel')).slice(0, 2), ['in-title', 'often-in-long']);
    assert.deepEqual(await find(articles, 'lost parcel'), ['split-between']);
    assert.deepEqual(await find(articles, 'parcel', 1), ['in-title']);
    await save(articles, { 'twin-b': ['Twin', 'unique'] });
    const twin = await articles.read(site, 'twin-b');
    await until('the clock goes on', () => twin && Date.now() > twin.updatedAt + 1);
    await save(articles, { 'twin-c': ['Twin', 'unique'] });
    assert.deepEqual(await find(articles, 'unique'), ['twin-c', 'twin-b']);
  });

  test('[S10] a change and a deletion are found at once, by every relay, and what they replace is not', async (t) => {
    const relays = await openRelays(t, open);
    const [{ articles } = assert.fail(), { articles: elsewhere } = assert.fail()] = [
      relays.at(0)?.library,
      relays.at(-1)?.library,
    ];
    const first = kept(
      await articles.save(site, { id: 'article-1', version: 0, title: 'Old', body: 'was', language: 'en' }),
    );
    assert.deepEqual(await find(elsewhere, 'old'), ['article-1']);
    const second = kept(await articles.save(site, { ...first, title: 'New', body: 'is' }));
    assert.deepEqual([await find(elsewhere, 'old'), await find(elsewhere, 'was')], [[], []]);
    assert.deepEqual([await find(elsewhere, 'new'), await find(elsewhere, 'is')], [['article-1'], ['article-1']]);
    await articles.delete(site, second);
    assert.deepEqual(await find(elsewhere, 'new'), []);
  });

  test('[X2] a search finds nothing of another site', async (t) => {
    const articles = await opened(t, open, shop);
    assert.deepEqual(await articles.search('other', searchTerms('returns'), 10), []);
    kept(await articles.save('other', { id: 'returns', version: 0, title: 'Returns', body: 'Never', language: 'en' }));
    assert.deepEqual(
      (await articles.search(site, searchTerms('returns'), 10)).map(({ body }) => body),
      [shop['returns']?.[1]],
    );
  });

  test('[X3] the longest article of the most different words is kept and found', async (t) => {
    const { articles } = (await openStore(t, open)).library;
    const first = 0x20000;
    const points = (count: number, from: number): string =>
      Array.from({ length: count }, (_, index) => String.fromCodePoint(from + index)).join('');
    await save(articles, {
      han: [points(nameLengthMax, first), points(articleLengthMax, first + 1_000)],
      ligatures: ['ﷺ'.repeat(nameLengthMax), '㌀ﷺ '.repeat(articleLengthMax / 4)],
      one: ['x'.repeat(nameLengthMax), 'y'.repeat(articleLengthMax)],
      words: ['W', Array.from({ length: articleLengthMax / 5 }, (_, index) => (index + 10_000).toString(36)).join(' ')],
    });
    assert.deepEqual(await find(articles, points(5, first + articleLengthMax)), ['han']);
    assert.deepEqual(await find(articles, 'y'.repeat(30)), ['one']);
    assert.deepEqual(await find(articles, (10_000 + 3_999).toString(36)), ['words']);
  });
};
