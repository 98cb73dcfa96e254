/** The tables of the library. All but what articles are searched by is the same in both dialects. */

/** As Kysely sees them. Times are in milliseconds since 1970. */
export interface LibraryTables {
  article: {
    site: string;
    id: string;
    version: number;
    updated_at: number;
    language: string;
    title: string;
    /** What the title is found by, as `core/knowledge/words.ts` has it; also its place in the alphabet. */
    title_terms: string;
    body: string;
  };
  quick_reply: {
    site: string;
    /** The agent whose own it is; empty if it is the whole site's. */
    owner: string;
    id: string;
    version: number;
    updated_at: number;
    language: string | null;
    title: string;
    text: string;
  };
}

interface Words {
  readonly id: string;
  readonly int: string;
  readonly table: string;
}

/** What the articles of a dialect have for their search. */
export interface FullTextTables {
  /** Definitions behind those of the columns, each with a comma before it. */
  readonly definitions: string;
  readonly statements: readonly string[];
}

/** Statements that create what is missing, in a dialect's words and with what its search needs. */
export const libraryTables = (
  { id, int, table }: Words,
  { definitions, statements }: FullTextTables,
): readonly string[] => [
  `create table if not exists article (
    site ${id} not null,
    id ${id} not null,
    version ${int} not null,
    updated_at ${int} not null,
    language ${id} not null,
    title text not null,
    title_terms ${id} not null,
    body text not null${definitions}
  ) ${table}`,
  `create table if not exists quick_reply (
    site ${id} not null,
    owner ${id} not null,
    id ${id} not null,
    version ${int} not null,
    updated_at ${int} not null,
    language ${id},
    title text not null,
    text text not null,
    primary key (site, owner, id)
  ) ${table}`,
  ...statements,
];

/** Puts a row's terms into the index, or takes them out. */
const indexed = (row: 'new' | 'old'): string => {
  const [column, command] = row === 'old' ? ['article_terms, ', `'delete', `] : ['', ''];
  return `insert into article_terms (${column}rowid, title_terms, body_terms)
    values (${command}${row}.number, ${row}.title_terms, ${row}.body_terms);`;
};

/**
 * An FTS5 index that has no copy of the terms and follows the rows by itself. It knows a row by its number, which is a
 * column, since a number that is none may be another one when the file has been compacted. Terms are taken as they come:
 * this tokenizer parts them at spaces.
 */
export const sqliteFullTextTables: FullTextTables = {
  definitions: ', body_terms text not null, number integer primary key, unique (site, id)',
  statements: [
    `create virtual table if not exists article_terms
      using fts5 (title_terms, body_terms, content = 'article', content_rowid = 'number', tokenize = 'ascii')`,
    `create trigger if not exists article_added after insert on article begin ${indexed('new')} end`,
    `create trigger if not exists article_changed after update on article begin ${indexed('old')} ${indexed('new')} end`,
    `create trigger if not exists article_deleted after delete on article begin ${indexed('old')} end`,
  ],
};

/** A vector that is written with the row. PostgreSQL's own parser would part texts by the locale of the database. */
export const postgresFullTextTables: FullTextTables = {
  definitions: ', terms tsvector not null, primary key (site, id)',
  statements: ['create index if not exists article_by_terms on article using gin (terms)'],
};
