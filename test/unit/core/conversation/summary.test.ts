/** What lists show, and which lists a conversation stands in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summarise } from '../../../../src/core/conversation/summary.ts';
import { type State, states } from '../../../../src/core/conversation/transitions.ts';
import { isListed, listNames } from '../../../../src/core/lists.ts';
import { ana, ben, conversationIn, site, startedAt, visitor } from '../../../support/scripted-conversation.ts';

test('[S9] what nobody has stands in everybody’s open list, what an agent holds in their own until it is closed', () => {
  const lists: Record<State, { ana: string[]; ben: string[] }> = {
    new: { ana: [], ben: [] },
    open: { ana: ['open'], ben: ['open'] },
    active: { ana: ['mine'], ben: [] },
    waiting: { ana: ['waiting'], ben: [] },
    'wrap-up': { ana: ['mine'], ben: [] },
    closed: { ana: [], ben: [] },
  };
  for (const state of states) {
    const summary = summarise(conversationIn(state, 'persistent').now);
    const listed = (id: string) => listNames.filter((list) => isListed(list, summary, { id, site }));
    assert.deepEqual({ ana: listed(ana.id), ben: listed(ben.id) }, lists[state], state);
  }
});

test('[X2] a conversation stands in no list of another site', () => {
  for (const state of ['open', 'active'] as const) {
    const summary = summarise(conversationIn(state, 'live').now);
    for (const list of listNames) assert.equal(isListed(list, summary, { id: ana.id, site: 'other-site' }), false);
  }
});

test('a summary is plain JSON with what a row shows, and no key without a value', () => {
  const summary = summarise(conversationIn('active', 'live').said(visitor, 'Hello').now);
  assert.deepEqual(JSON.parse(JSON.stringify(summary)), {
    id: 'conversation-1',
    seq: 3,
    site,
    state: 'active',
    mode: 'live',
    workstream: 'sales',
    visitor: { id: visitor.id, number: 7 },
    assignee: { id: ana.id, name: 'Ana' },
    startedAt: startedAt + 1_000,
    since: startedAt + 2_000,
    lastMessage: { by: 'visitor', at: startedAt + 3_000, excerpt: 'Hello' },
  });
  assert.deepEqual(
    Object.keys(summarise(conversationIn('open', 'live').now)).filter((key) => key === 'assignee'),
    [],
  );
});
