/** Which writings of a word count as the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold } from '../../../src/core/folding.ts';

/** Writings that count as the same, by what is made of them. */
const same: Readonly<Record<string, readonly string[]>> = {
  resume: ['Résumé', 'RÉSUMÉ', 're\u0301sume\u0301', 'ｒéｓume'],
  strasse: ['Straße', 'STRASSE', 'STRAẞE'],
  lodz: ['Łódź', 'LODZ', 'łodz'],
  aero: ['Ærø', 'ÆRØ'],
  istanbul: ['İstanbul', 'ISTANBUL', 'ıstanbul'],
  'οδοσ στ': ['Οδός ΣΤ', 'ΟΔΟΣ στ'],
  елка: ['Ёлка', 'ЕЛКА'],
  محمد: ['مُحَمَّد', 'محمـد'],
  ا: ['آ', 'أ', 'إ'],
  שלום: ['שָׁלוֹם'],
  ガキ: ['ｶﾞｷ', 'ガキ'],
  한국어: ['한국어'.normalize('NFD')],
  'file 2': ['ﬁle ²', 'fi\u00adle\u200b 2'],
};

test('[S10] what is written in another way is the same when somebody looks for it', () => {
  for (const [folded, writings] of Object.entries(same))
    for (const writing of writings) assert.equal(fold(writing), folded, writing);
});

test('[S10] what makes another word of it stays', () => {
  assert.notEqual(fold('がき'), fold('かき'));
  assert.notEqual(fold('กิน'), fold('กัน'));
  assert.notEqual(fold('हिन्दी'), fold('हिन्द'));
  assert.equal(fold('a-b_c 👩‍👧 (d)'), 'a-b_c 👩👧 (d)');
});

test('[S10] a text that is folded is as it should be already', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => fold(fold(text)) === fold(text)));
  for (let point = 1; point <= 0x10ffff; point += 1) {
    const folded = fold(String.fromCodePoint(point));
    assert.equal(fold(folded), folded, `U+${point.toString(16)}`);
  }
});
