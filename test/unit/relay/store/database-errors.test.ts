/** What is left of what a database says: why it can't be used, and nothing that people wrote. */
import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { withoutRows } from '../../../../src/relay/store/database-errors.ts';

/** What SQLite throws. */
const thrownBy = (statement: string): unknown => {
  const database = new DatabaseSync(':memory:');
  database.exec("create table t (a text check (a <> 'x'), b integer primary key) strict");
  try {
    return database.prepare(statement).all();
  } catch (error) {
    return error;
  } finally {
    database.close();
  }
};

const saysOf = (error: unknown): string => {
  const { message, stack } = withoutRows(error) as Error;
  return `${message} ${stack} ${JSON.stringify(error)}`;
};

test('[X7] of rows and values that SQLite refuses only the code is told; what else it says stays', () => {
  for (const statement of ["insert into t values ('x', 1)", "insert into t values ('word', 'word')"]) {
    assert.match(saysOf(thrownBy(statement)), /the database refused a row or a value \(\d+\)/, statement);
    assert.doesNotMatch(saysOf(thrownBy(statement)), /word|'x'/, statement);
  }
  assert.match(saysOf(thrownBy('select * from nowhere')), /no such table: nowhere/);
  const full = Object.assign(new Error('database or disk is full'), { errcode: 13 });
  assert.match(saysOf(full), /disk is full/);
});

test('[X7] neither message nor fields in which PostgreSQL quotes values or rows are told', () => {
  const error = (code: string, message: string) =>
    Object.assign(new Error(message), {
      severity: 'ERROR',
      code,
      detail: 'Failing row contains (word).',
      where: 'word',
    });
  assert.doesNotMatch(saysOf(error('22P02', 'invalid input syntax for type bigint: "word"')), /word/);
  assert.match(saysOf(error('22P02', 'invalid input')), /\(22P02\)/);
  assert.match(saysOf(error('23514', 'new row for relation "event" violates check')), /relation "event"/);
  assert.doesNotMatch(saysOf(error('23514', 'new row for relation "event" violates check')), /word/);
  assert.equal(withoutRows('no error'), 'no error');
});
