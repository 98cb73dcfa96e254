import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { passwordLength } from '../../../../src/core/account-limits.ts';
import { type PasswordProblem, passwordProblem } from '../../../../src/core/accounts/password.ts';

const maya = ['maya.lindqvist@fern.example', 'Maya Lindqvist', 'fern-and-clay', 'Fern & Clay'];

const verdicts: Readonly<Record<string, PasswordProblem | undefined>> = {
  '': 'short',
  'k4#Tz9!vQe2': 'short',
  'k4#Tz9!vQe2m': undefined,
  'velvet otter under glass': undefined,
  'Grüne Gießkanne am Zaun': undefined,
  みどりのじょうろと古い門: undefined,
  password1234: 'common',
  'P@ssw0rd2024!': 'common',
  PasswordPassword: 'common',
  Passwort123456: 'common',
  'motdepasse-2025': 'common',
  Summer2026Summer2026: 'common',
  '123456789012': 'common',
  qwertyuiop12: 'common',
  mnbvcxzlkjhgfdsa: 'common',
  aaaaaaaaaaaaaaaa: 'common',
  abababababababab: 'common',
  'correct horse battery staple': 'common',
  mayalindqvist1: 'personal',
  'Lindqvist.Maya!7': 'personal',
  'fern&clay-2026': 'personal',
  'm4y4-L1ndqvist': undefined,
};

for (const [password, verdict] of Object.entries(verdicts)) {
  test(`[X4] “${password}” as a password is ${verdict ?? 'taken'}`, () => {
    assert.equal(passwordProblem(password, maya), verdict);
  });
}

test('[X3] a password has as many characters as it may, and not one more or fewer', () => {
  const { min, max } = passwordLength;
  const some = (length: number): string =>
    Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 37) % 9_000))).join('');
  assert.deepEqual(
    [min - 1, min, max, max + 1].map((length) => passwordProblem(some(length), [])),
    ['short', undefined, undefined, 'long'],
  );
  assert.equal(passwordProblem('🪴🍄🦔🐌🪲🕷🌿🍃🪨🌧🪵'.slice(0, 2 * (min - 1)), []), 'short', 'an emoji counts once');
});

test('[X4] what comes at random is taken, whoever it is for, and any text gets a verdict', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'bdfghkmprtvwxz269#%&'), minLength: 20, maxLength: 40 });
  const isVaried = (text: string): boolean => new Set(text).size >= 10;
  fc.assert(fc.property(letters.filter(isVaried), (text) => passwordProblem(text, maya) === undefined));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.string()), (text, known) => {
      passwordProblem(text, known);
    }),
  );
});
