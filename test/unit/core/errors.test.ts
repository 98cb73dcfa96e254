/** The table of refusals and the table of close codes say the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meanings } from '../../../src/core/error-meanings.ts';
import {
  type ErrorCode,
  type ErrorEntry,
  errors,
  isErrorCode,
  isParlorError,
  ParlorError,
  refuse,
  unreachable,
} from '../../../src/core/errors.ts';
import { allMeanings } from '../../../src/core/further-meanings.ts';
import { closeCodes, comesBack } from '../../../src/core/protocol/close-codes.ts';

const entries = Object.entries(errors) as [ErrorCode, ErrorEntry][];

test('every code is a kebab-case phrase with a sentence that ends', () => {
  for (const [code] of entries) {
    assert.match(code, /^[a-z]+(-[a-z]+)*$/);
    assert.match(allMeanings[code], /^[A-Z].*[.]$/, code);
  }
});

test('a refusal that ends the connection closes it with a code of the table', () => {
  for (const [code, { closes }] of entries) {
    if (closes !== undefined) assert.ok(Object.hasOwn(closeCodes, closes), `${code} closes with ${closes}`);
  }
});

test('every close code is that of a refusal', () => {
  const used = new Set(entries.map(([, { closes }]) => closes));
  for (const code of Object.keys(closeCodes)) assert.ok(used.has(Number(code)), code);
});

test('what may be tried again closes so that the client comes back, what never will does not', () => {
  for (const [code, { closes, retry }] of entries) {
    if (closes === undefined || retry === 'after-sign-in') continue;
    assert.equal(comesBack(closes), retry === 'later', code);
  }
});

test('a client comes back after codes of the network and up to 4499', () => {
  assert.deepEqual([1000, 1001, 1006, 1011, 4000, 4499].map(comesBack), [true, true, true, true, true, true]);
  assert.deepEqual([4500, 4999].map(comesBack), [false, false]);
});

test('a code is known or not, whatever its name', () => {
  assert.equal(isErrorCode('rate-limited'), true);
  for (const code of ['', 'toString', '__proto__', 'constructor', 'of-a-newer-relay'])
    assert.equal(isErrorCode(code), false);
});

test('an error carries its code, what to do about it and its details', () => {
  const cause = new Error('socket hang up');
  const error = new ParlorError('conversation-exists', { params: { conversation: 'c-1' }, cause });
  assert.deepEqual(
    [error.name, error.code, error.retry, error.params],
    ['ParlorError', 'conversation-exists', 'never', { conversation: 'c-1' }],
  );
  assert.equal(error.message, 'conversation-exists', 'whoever has the sentence says it');
  assert.equal(new ParlorError('unknown-site').message, meanings['unknown-site']);
  assert.equal(new ParlorError('offer-over').message, 'offer-over');
  assert.equal(error.cause, cause);
  assert.equal('cause' in new ParlorError('internal'), false);
  assert.equal(new ParlorError('internal', { message: 'The disk is full.' }).message, 'The disk is full.');
});

test('an error is recognised by its class and its code', () => {
  const error = new ParlorError('rate-limited');
  assert.equal(isParlorError(error), true);
  assert.equal(isParlorError(error, 'rate-limited'), true);
  assert.equal(isParlorError(error, 'overloaded'), false);
  assert.equal(isParlorError({ code: 'rate-limited' }), false);
  assert.equal(isParlorError(undefined), false);
});

test('a refusal has params only if it was given some', () => {
  assert.deepEqual(refuse('not-allowed'), { refused: 'not-allowed' });
  assert.deepEqual(refuse('already-assigned', { agent: 'Ana' }), {
    refused: 'already-assigned',
    params: { agent: 'Ana' },
  });
});

test('reaching the end of an exhaustive switch is a mistake of ours and says with what', () => {
  assert.throws(
    () => unreachable({ type: 'message.recalled' } as never),
    /TypeError: Unhandled case: .*message\.recalled/,
  );
});
