/** How either database keeps the terms of articles, and is asked which ones have some. They answer with the same ones. */
import { type RawBuilder, sql } from 'kysely';
import type { Term } from '../../core/knowledge/words.ts';

/** An article that has all the terms. */
export interface Match {
  readonly id: string;
  /** 0 if its title alone has them all, else 1. */
  readonly misses: number;
  /** How much it is about them: less is more. */
  readonly rank: number;
}

export interface FullText {
  /** The columns of an article that it is found by. Terms stand between spaces. */
  columns(titleTerms: string, bodyTerms: string): Readonly<Record<string, string | RawBuilder<unknown>>>;
  /** A query for the matches in a site. There is at least one term. */
  matches(site: string, terms: readonly Term[]): RawBuilder<Match>;
}

/** How many times as much a word in the title weighs as one in the text. */
const titleWeight = 10;

/** Terms have no quotes: between quotes they are terms and nothing else. */
export const sqliteFullText: FullText = {
  columns: (titleTerms, bodyTerms) => ({ title_terms: titleTerms, body_terms: bodyTerms }),
  matches: (site, terms) => {
    const all = terms.map(({ text, isPrefix }) => `"${text}"${isPrefix ? ' *' : ''}`).join(' AND ');
    const inTitle = `title_terms : (${all})`;
    return sql`select article.id,
        article.number not in (select rowid from article_terms where article_terms match ${inTitle}) as misses,
        bm25(article_terms, ${sql.lit(titleWeight)}, 1) as rank
      from article_terms join article on article.number = article_terms.rowid
      where article_terms match ${all} and article.site = ${site}`;
  },
};

export const postgresFullText: FullText = {
  columns: (titleTerms, bodyTerms) => ({
    title_terms: titleTerms,
    terms: sql`cast(${vectorOf(titleTerms, bodyTerms)} as tsvector)`,
  }),
  matches: (site, terms) => {
    const having = (weight: string): RawBuilder<unknown> => {
      const each = terms.map(({ text, isPrefix }) => `'${text}':${isPrefix ? '*' : ''}${weight}`);
      return sql`cast(${each.join(' & ')} as tsquery)`;
    };
    const weights = sql.lit(`{${1 / titleWeight}, 0, 0, 1}`);
    // Divided by the logarithm of the length: a long article has more of everything.
    return sql`select id, case when terms @@ ${having(titleLabel)} then 0 else 1 end as misses,
        -ts_rank(${weights}, terms, ${having('')}, 1) as rank
      from article where site = ${site} and terms @@ ${having('')}`;
  },
};

/** PostgreSQL's name for the weight of the words in a title. */
const titleLabel = 'A';

/** The terms with their places, as PostgreSQL reads a vector. */
const vectorOf = (titleTerms: string, bodyTerms: string): string => {
  const places = new Map<string, string[]>();
  let place = 0;
  for (const [terms, label] of [
    [titleTerms, titleLabel],
    [bodyTerms, ''],
  ] as const) {
    for (const term of terms.split(' ')) {
      place += 1;
      const own = places.get(term) ?? [];
      // PostgreSQL counts no further, and complains of a place that is far beyond.
      if (own.length < placesMax.each) own.push(`${Math.min(place, placesMax.last)}${label}`);
      places.set(term, own);
    }
  }
  places.delete('');
  return [...places].map(([term, own]) => `'${term}':${own.join(',')}`).join(' ');
};

/** Places that PostgreSQL keeps of a term, and the last one that it knows. */
const placesMax = { each: 255, last: 16_383 } as const;
