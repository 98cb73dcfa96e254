/** How e-mail addresses and phone numbers are compared, and which contact fits. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emailKey, isIdentified, phoneKey, soleFit } from '../../../../src/core/contacts/reaching.ts';
import { phoneDigits } from '../../../../src/core/limits.ts';

test('[S10] e-mail addresses are compared without case, and what is none is like no other', () => {
  for (const email of ['rosa@home.example', ' Rosa@Home.Example ', 'ROSA@HOME.EXAMPLE']) {
    assert.equal(emailKey(email), 'rosa@home.example');
  }
  assert.equal(
    emailKey('ro\u0301sa@home.example'),
    emailKey('r\u00f3sa@home.example'),
    'one letter, written in two ways',
  );
  for (const none of ['', 'n/a', '@', 'rosa@', '@home.example', 'rosa lopes@home.example', 'a@b@c']) {
    assert.equal(emailKey(none), undefined, none);
  }
});

test('[S10] phone numbers are compared by their digits, and by their country where it is given', () => {
  for (const phone of [
    '+351 21 234 5678',
    '00351212345678',
    '+351 (21) 234-56-78',
    '+351/21.234.5678',
    '+351 (0)21 2345678',
  ]) {
    assert.equal(phoneKey(phone), '+351212345678', phone);
  }
  assert.equal(phoneKey('021 234 5678'), '0212345678');
  assert.equal(phoneKey('(0)21 234 5678'), '0212345678', 'without a country the zero is dialled');
  assert.notEqual(phoneKey('351212345678'), phoneKey('+351212345678'), 'a number without its country may be anybody’s');
});

test('[S10] what is no number, or more than one, is like no other', () => {
  for (const none of [
    '',
    '+',
    'call me',
    '+351 212345678 ext. 4',
    '+351212345678x4',
    '21 2345 / 678 90 12 34 567',
    '++351212345678',
  ]) {
    assert.equal(phoneKey(none), undefined, none);
  }
  const digits = (count: number): string => '1'.repeat(count);
  const { min, max } = phoneDigits;
  const compared = [min - 1, min, max, max + 1].map((count) => phoneKey(digits(count)) !== undefined);
  assert.deepEqual(compared, [false, true, true, false]);
});

test('[S10] a key is the key of itself', () => {
  const isStable = (keyOf: (text: string) => string | undefined) => (text: string) => {
    const key = keyOf(text);
    if (key !== undefined) assert.equal(keyOf(key), key);
  };
  fc.assert(fc.property(fc.emailAddress(), isStable(emailKey)));
  fc.assert(fc.property(fc.stringMatching(/^\+?[0-9 ()./-]{4,20}$/u), isStable(phoneKey)));
});

test('[S10] one contact fits by the first of visitor, e-mail and phone that anybody fits by, or nobody does', () => {
  const fitting = (visitor: string[], email: string[], phone: string[]) => soleFit({ visitor, email, phone });
  assert.equal(fitting(['a'], ['b', 'c'], ['d']), 'a');
  assert.equal(fitting([], ['b'], ['d']), 'b');
  assert.equal(fitting([], [], ['d']), 'd');
  assert.equal(fitting([], ['b', 'c'], ['b']), undefined, 'two fit by e-mail: which of them is a guess');
  assert.equal(fitting([], [], ['b', 'c']), undefined);
  assert.equal(fitting([], [], []), undefined);
});

test('[I1] the ids of those whom a site vouches for are told from those of devices', () => {
  assert.deepEqual([isIdentified('i_abc'), isIdentified('v_abc')], [true, false]);
});
