/** What lists show, and which lists a conversation stands in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summarise } from '../../../../src/core/conversation/summary.ts';
import { type State, states } from '../../../../src/core/conversation/transitions.ts';
import { listRowsMax, ongoingRowsMax } from '../../../../src/core/limits.ts';
import { isListed, listNames, type OngoingFilter, rowIn, rowsMaxOf } from '../../../../src/core/lists.ts';
import type { Right } from '../../../../src/core/rights.ts';
import { consultOf, offerOf, talk } from '../../../support/desk-conversations.ts';
import { ana, ben, conversationIn, sam, site, startedAt, visitor } from '../../../support/scripted-conversation.ts';

test('[S9] what nobody has stands in everybody’s open list, what an agent holds in their own, and among what is closed once it is', () => {
  const lists: Record<State, { ana: string[]; ben: string[] }> = {
    new: { ana: [], ben: [] },
    open: { ana: ['open'], ben: ['open'] },
    active: { ana: ['mine'], ben: [] },
    waiting: { ana: ['waiting'], ben: [] },
    'wrap-up': { ana: ['mine'], ben: [] },
    closed: { ana: ['closed'], ben: [] },
  };
  for (const state of states) {
    const summary = summarise(conversationIn(state, 'persistent').now);
    const listed = (id: string) => listNames.filter((list) => isListed(list, summary, { id, site }));
    assert.deepEqual({ ana: listed(ana.id), ben: listed(ben.id) }, lists[state], state);
  }
});

test('[V2] who has any right sees all that is not closed, as far as the filter lets it pass', () => {
  const sees = (state: State, rights: readonly Right[], filter: OngoingFilter = {}) =>
    isListed(
      'ongoing',
      { ...summarise(conversationIn(state, 'persistent').now), sentiment: 'negative' },
      { id: 'sam', site, rights, filter },
    );
  for (const state of states.filter((one) => one !== 'new')) {
    assert.equal(sees(state, ['assign']), state !== 'closed', state);
    assert.equal(sees(state, []), false);
  }
  const passing: readonly OngoingFilter[] = [
    { state: 'active', mode: 'persistent', agent: ana.id, workstream: 'sales' },
    { sentiment: 'negative' },
    { after: { startedAt, id: 'z' } },
    { after: { startedAt: startedAt + 1_000, id: 'conversation-0' } },
  ];
  const failing: readonly OngoingFilter[] = [
    { state: 'open' },
    { mode: 'live' },
    { agent: 'ben' },
    { queue: 'sales' },
    { state: 'active', workstream: 'other' },
    { sentiment: 'very-negative' },
    { after: { startedAt: startedAt + 1_000, id: 'conversation-1' } },
    { after: { startedAt: startedAt + 2_000, id: 'a' } },
  ];
  assert.equal(sees('wrap-up', ['monitor'], { sentiment: 'negative' }), false, 'nobody waits or talks any more');
  for (const filter of passing) assert.equal(sees('active', ['monitor'], filter), true, JSON.stringify(filter));
  for (const filter of failing) assert.equal(sees('active', ['monitor'], filter), false, JSON.stringify(filter));
});

test('[N1] [S7] who may monitor is told whose visitor feels badly, while somebody waits or talks, unless it is their own', () => {
  const uneasy = (state: State, score: number, { id = 'sam', rights = ['monitor'] as readonly Right[] } = {}) => {
    const script = conversationIn('open', 'persistent').said(visitor, 'Well …', { score });
    if (state !== 'open') script.picked(ana);
    if (state === 'waiting') script.sessionClosed(ana);
    if (state === 'wrap-up') script.ended(ana);
    const reader = { id, site, rights, attentionAt: 'negative' as const };
    return [script, isListed('attention', summarise(script.now), reader)] as const;
  };
  const listed = (...asked: Parameters<typeof uneasy>): boolean => uneasy(...asked)[1];
  for (const state of ['open', 'active'] as const) {
    assert.equal(listed(state, -0.6), true, state);
    assert.equal(listed(state, -1), true);
    assert.equal(listed(state, -0.2), false, 'slightly negative is above the level');
    assert.equal(listed(state, -1, { rights: ['assign', 'transfer', 'force-close'] }), false);
  }
  for (const state of ['waiting', 'wrap-up'] as const) assert.equal(listed(state, -1), false, state);
  assert.equal(listed('active', -1, { id: ana.id }), false, 'their own session says so itself');
  const [{ now }] = uneasy('active', -1);
  assert.equal(isListed('attention', summarise(now), { id: 'sam', site, rights: ['monitor'] }), false, 'never');
});

test('[V3] [V5] who takes part beside the agent finds it among what they have joined', () => {
  const script = conversationIn('active', 'live').joined(sam).transferred(ana, ben).accepted(ben);
  const listed = (id: string) => isListed('joined', summarise(script.now), { id, site });
  assert.deepEqual([listed(sam.id), listed(ana.id), listed(ben.id)], [true, true, false]);
});

test('[N4] [S5] language, page, device and answers are told to who is asked, shortened, and in no other list; before and after to nobody', () => {
  const page = `https://shop.example/${'a'.repeat(200)}`;
  const answers = [{ id: 'order', question: 'Order', answer: 'b'.repeat(201) }];
  const { view } = talk({ number: 1 });
  const { lifecycle, routing } = view.conversation;
  const known = {
    ...view.conversation,
    lifecycle: { ...lifecycle, page },
    context: { answers, device: 'Chrome, Android' },
  };
  assert.equal(summarise(known).told, undefined);
  const { offer } = offerOf(view).summary;
  assert.ok(offer);
  const asked = summarise({ ...known, routing: { ...routing, offer } });
  const { told } = asked;
  assert.deepEqual([told?.language, told?.page?.length, told?.answers?.[0]?.answer.length], ['en', 200, 200]);
  assert.equal(told?.device, 'Chrome, Android');
  for (const list of listNames) {
    assert.deepEqual('told' in rowIn(list, asked) && rowIn(list, asked), list === 'offers' && asked, list);
  }
  const [consult] = consultOf(view).summary.consults ?? [];
  assert.ok(consult);
  assert.ok(summarise({ ...known, consulting: { requests: [consult], failed: [] } }).told);
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
    assignedAt: startedAt + 2_000,
    lastMessage: { by: 'visitor', at: startedAt + 3_000, excerpt: 'Hello' },
  });
  assert.deepEqual(
    Object.keys(summarise(conversationIn('open', 'live').now)).filter((key) => key === 'assignee'),
    [],
  );
});

test('[X3] [V2] of what goes on more rows are sent than of any other list', () => {
  for (const list of listNames) assert.equal(rowsMaxOf(list), list === 'ongoing' ? ongoingRowsMax : listRowsMax, list);
});
