/** What a conversation is found by. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversation } from '../../../../src/core/conversation/conversation.ts';
import { lookedForWords, saysAll } from '../../../../src/core/conversation/looked-for.ts';
import { searchTermsMax } from '../../../../src/core/limits.ts';
import { conversationIn } from '../../../support/scripted-conversation.ts';

const plain = conversationIn('active', 'live').now;
const known: Conversation = {
  ...plain,
  visitor: { id: 'visitor-1', number: 17, name: 'Rosa Müller', account: 'Fern GmbH' },
  links: {
    contact: { id: 'contact-1', version: 1, name: 'José Lopes', account: 'Lopes & Sons' },
    case: { id: 'case-0001', version: 1, number: 12, title: 'Broken lamp' },
  },
  messages: { ...plain.messages, last: { by: 'visitor', at: 0, excerpt: 'Où est ma commande?' } },
};

const isFound = (query: string): boolean => saysAll(known, lookedForWords(query));

test('[S9] a conversation is found by any piece of its names, its case and what was said last, without case and accents', () => {
  for (const query of [
    '',
    ' ',
    'rosa',
    'MULLER',
    'fern',
    'jose lop',
    'sons',
    '#12',
    '12 lamp',
    'ou est',
    'rosa commande',
  ])
    assert.equal(isFound(query), true, query);
  for (const query of ['otto', 'rosa otto', 'lampe']) assert.equal(isFound(query), false, query);
});

test('[S9] a visitor is found by the whole number, and not by a part of it', () => {
  assert.equal(isFound('17'), true);
  assert.equal(isFound('7'), false);
  assert.equal(saysAll(plain, lookedForWords(String(plain.visitor.number))), true);
});

test('[X3] [S9] of more words than are looked for the others are left out', () => {
  const words = Array.from({ length: searchTermsMax }, () => 'rosa');
  assert.equal(isFound([...words, 'otto'].join(' ')), true);
  assert.equal(isFound([...words.slice(1), 'otto'].join(' ')), false);
});
