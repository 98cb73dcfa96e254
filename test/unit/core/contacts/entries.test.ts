/** What may be kept as a contact or a case, and which list of whom a case stands in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CaseRow, caseProblem } from '../../../../src/core/contacts/case.ts';
import { contactProblem } from '../../../../src/core/contacts/contact.ts';
import { summarise } from '../../../../src/core/conversation/summary.ts';
import { contactLengthMax, nameLengthMax } from '../../../../src/core/limits.ts';
import { holds, isListed, listNames } from '../../../../src/core/lists.ts';
import { agentRowOf, newAgentState } from '../../../../src/core/presence/agent-state.ts';
import { ana, ben, conversationIn, site } from '../../../support/scripted-conversation.ts';

test('[X3] a contact’s fields are as long as they may be, and one code point longer none of them', () => {
  const bounds = {
    name: nameLengthMax,
    email: contactLengthMax.email,
    phone: contactLengthMax.phone,
    account: nameLengthMax,
  };
  for (const [field, max] of Object.entries(bounds)) {
    assert.equal(contactProblem({ [field]: '🪴'.repeat(max) }), undefined);
    const problem = { refused: 'text-too-long', params: { field, max } };
    assert.deepEqual(contactProblem({ [field]: '🪴'.repeat(max + 1) }), problem);
  }
  assert.deepEqual(contactProblem({ name: 'Rosa', phone: ' ' }), { refused: 'text-empty', params: { field: 'phone' } });
  assert.deepEqual(contactProblem({ name: 'a\0b' }), { refused: 'text-malformed', params: { field: 'name' } });
  assert.deepEqual(contactProblem({}), { refused: 'text-empty', params: { field: 'name' } });
});

test('[X3] a case has a title, of the length of a name', () => {
  assert.equal(caseProblem({ title: 'x'.repeat(nameLengthMax) }), undefined);
  const problem = { refused: 'text-too-long', params: { field: 'title', max: nameLengthMax } };
  assert.deepEqual(caseProblem({ title: 'x'.repeat(nameLengthMax + 1) }), problem);
  assert.deepEqual(caseProblem({ title: ' ' }), { refused: 'text-empty', params: { field: 'title' } });
});

const row: CaseRow = {
  id: 'case-1',
  site,
  number: 1,
  title: 'Broken lamp',
  status: 'open',
  assignee: { id: ana.id, name: 'Ana' },
  updatedAt: 0,
  version: 1,
  seq: 1,
};

test('[N11] an open case stands among its assignee’s cases, and in no other list of anybody', () => {
  const listsOf = (one: CaseRow, id: string, where = site) =>
    listNames.filter((list) => isListed(list, one, { id, site: where, rights: ['monitor'] }));
  assert.deepEqual(listsOf(row, ana.id), ['cases']);
  assert.deepEqual(listsOf(row, ben.id), []);
  assert.deepEqual(listsOf(row, ana.id, 'other'), []);
  assert.deepEqual(listsOf({ ...row, status: 'resolved' }, ana.id), []);
});

test('a list has rows of one kind: what else has an id of theirs concerns it not', () => {
  const conversation = summarise(conversationIn('active', 'live').now);
  const agent = agentRowOf(newAgentState(ana.id, site));
  const kinds = listNames.map((list) => [conversation, agent, row].map((one) => holds(list, one)).indexOf(true));
  assert.deepEqual(
    listNames.map((list, at) => [list, kinds[at]]),
    [
      ['open', 0],
      ['mine', 0],
      ['waiting', 0],
      ['offers', 0],
      ['joined', 0],
      ['closed', 0],
      ['ongoing', 0],
      ['attention', 0],
      ['me', 1],
      ['agents', 1],
      ['cases', 2],
    ],
  );
  for (const list of listNames) assert.equal([conversation, agent, row].filter((one) => holds(list, one)).length, 1);
});
