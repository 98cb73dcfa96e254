import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identifierLength } from '../../../src/core/limits.ts';
import { systemClock } from '../../../src/sdk/clock.ts';
import { newIdentifier, newSecret } from '../../../src/sdk/identifier.ts';

const zeros = { now: () => 0x0123_4567_89ab, bytes: (length: number) => new Uint8Array(length) };
const ones = { now: () => 2 ** 48 - 1, bytes: (length: number) => new Uint8Array(length).fill(0xff) };

test('an identifier is a UUID of version 7: the time first, then chance', () => {
  assert.equal(newIdentifier(zeros), '01234567-89ab-7000-8000-000000000000');
  assert.equal(newIdentifier(ones), 'ffffffff-ffff-7fff-bfff-ffffffffffff');
});

test('identifiers differ, sort by the time they were made, and fit the wire', () => {
  const made = Array.from({ length: 1_000 }, (_, now) => newIdentifier({ ...systemClock, now: () => 1e12 + now }));
  assert.deepEqual([...made].sort(), made);
  assert.equal(new Set(Array.from({ length: 1_000 }, () => newIdentifier(systemClock))).size, 1_000);
  for (const id of made) assert.ok(id.length >= identifierLength.min && id.length <= identifierLength.max);
});

test('a secret is 256 bits in base64url', () => {
  const secret = newSecret(systemClock);
  assert.match(secret, /^[\w-]{43}$/);
  assert.equal(Buffer.from(secret, 'base64url').length, 32);
  assert.equal(newSecret(ones), Buffer.alloc(32, 0xff).toString('base64url'));
  assert.notEqual(newSecret(systemClock), secret);
});
