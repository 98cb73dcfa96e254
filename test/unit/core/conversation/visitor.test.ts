/** Titles and initials. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initials, titleOf } from '../../../../src/core/conversation/visitor.ts';
import { conversationIn, ScriptedConversation, visitor } from '../../../support/scripted-conversation.ts';

test('[I2] a conversation keeps the number its visitor was given at the start', () => {
  assert.equal(conversationIn('open', 'live').now.visitor.number, 7);
  assert.equal(conversationIn('closed', 'live').now.visitor.number, 7);
});

test('[I3] the title is the name, else the account, else the number to be worded by the reader', () => {
  const title = (known: { name?: string; account?: string }) =>
    titleOf({ visitor: { id: 'visitor-1', number: 7, ...known } });
  assert.deepEqual(title({ name: 'Rosa Lopes', account: 'Lopes Ltd' }), { name: 'Rosa Lopes' });
  assert.deepEqual(title({ account: 'Lopes Ltd' }), { name: 'Lopes Ltd' });
  assert.deepEqual(title({}), { visitorNumber: 7 });
});

test('[I3] a name of nothing but white space is no name', () => {
  const title = (known: { name?: string; account?: string }) =>
    titleOf({ visitor: { id: 'visitor-1', number: 7, ...known } });
  assert.deepEqual(title({ name: ' ', account: '\t' }), { visitorNumber: 7 });
  assert.deepEqual(title({ name: ' Rosa ' }), { name: 'Rosa' });
});

test('[I3] a visitor who gives a name at the start is titled by it', () => {
  const script = new ScriptedConversation().started({ ...visitor, name: 'Rosa' });
  assert.deepEqual(titleOf(script.now), { name: 'Rosa' });
});

test('[S2] initials are the first two letters as people see letters', () => {
  const expected: Record<string, string> = {
    'Visitor 7': 'Vi',
    '  Ana': 'An',
    Q: 'Q',
    'Ó Briain': 'ÓB',
    'e\u0301lan': 'e\u0301l',
    निशा: 'निशा',
    '👩‍👩‍👧 Familie': '👩‍👩‍👧F',
    '🇵🇹 Rosa': '🇵🇹R',
    'زائر 7': 'زا',
    '訪問者 7': '訪問',
    '': '',
    ' \n': '',
  };
  for (const [title, letters] of Object.entries(expected)) assert.equal(initials(title), letters, title);
});
