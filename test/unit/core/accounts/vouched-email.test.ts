import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vouchedEmailKey } from '../../../../src/core/accounts/vouched-email.ts';

test('[X4] an address is the same in capitals, and no other one is', () => {
  assert.equal(vouchedEmailKey('Maya.K@Shop.EXAMPLE'), 'maya.k@shop.example');
  // The sign for Kelvin, a dotless i, letters of full width, a Cyrillic a, and what is not drawn.
  for (const lookalike of ['maya.\u212a@shop.example', 'm\u0430ya.k@shop.example', 'ｍaya.k@shop.example'])
    assert.notEqual(vouchedEmailKey(lookalike), 'maya.k@shop.example', lookalike);
  assert.notEqual(vouchedEmailKey('\u0130da@shop.example'), vouchedEmailKey('ida@shop.example'));
  assert.notEqual(vouchedEmailKey('maya.k\u200b@shop.example'), 'maya.k@shop.example');
});

test('what has no two sides, or white space in it, is no address', () => {
  for (const text of ['', 'maya', '@shop.example', 'maya@', 'ma ya@shop.example', 'maya@shop@example'])
    assert.equal(vouchedEmailKey(text), undefined, text);
});
