/** What was said with somebody before: who may read it through which conversation, and what a row tells whom. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversation } from '../../../../src/core/conversation/conversation.ts';
import { mayReadPast, pastRowOf, readsPastAsTheirs } from '../../../../src/core/conversation/past.ts';
import { states } from '../../../../src/core/conversation/transitions.ts';
import { allRights } from '../../../../src/core/rights.ts';
import { ana, ben, conversationIn, sam, site, visitor } from '../../../support/scripted-conversation.ts';

const now = conversationIn('active', 'live').now;
const held: Conversation = { ...now, lifecycle: { ...now.lifecycle, assignee: { id: ben.id, name: 'Ben' } } };
const before: Conversation = { ...conversationIn('closed', 'live').now, id: 'before' };
const linked = (one: Conversation, contact: string, by = one.visitor.id): Conversation => ({
  ...one,
  visitor: { ...one.visitor, id: by },
  links: { contact: { id: contact, version: 1 } },
});
const as = (actor: typeof ben, where = site) => ({ actor, site: where });

test('[S5] [X2] who has a conversation may read what was said with its visitor before, once that is over', () => {
  const readable = states.filter((state) => {
    const other = { ...conversationIn(state, 'persistent').now, id: 'other' };
    return mayReadPast(other, as(ben), held);
  });
  assert.deepEqual(readable, ['closed']);
  assert.equal(mayReadPast(before, as(ben)), false, 'through nothing it is not his');
  assert.equal(mayReadPast(before, as(ben, 'other-site'), held), false);
  assert.equal(mayReadPast(before, as(ben), { ...held, lifecycle: { ...held.lifecycle, site: 'other-site' } }), false);
  assert.equal(mayReadPast(before, as(ana), held), true, 'what was hers last is hers');
});

test('[S5] [X2] through a conversation of somebody else nothing is read, nor through one that is not one’s own', () => {
  const other = { ...before, visitor: { ...before.visitor, id: 'somebody-else' } };
  assert.equal(mayReadPast(other, as(ben), held), false);
  assert.equal(mayReadPast(linked(other, 'rosa', 'somebody-else'), as(ben), linked(held, 'rosa')), true);
  assert.equal(mayReadPast(linked(other, 'otto', 'somebody-else'), as(ben), linked(held, 'rosa')), false);
  assert.equal(mayReadPast(before, as(ben), now), false, 'Ana has that one');
  const closedToo = {
    ...before,
    id: 'third',
    lifecycle: { ...before.lifecycle, assignee: { id: ben.id, name: 'Ben' } },
  };
  assert.equal(mayReadPast(before, as(ben), closedToo), true, 'what he had last will do');
});

test('[V3] [V8] a supervisor reads what was before what they monitor, and it is no reading of their own', () => {
  const reader = { actor: sam, site, rights: allRights };
  assert.equal(mayReadPast(before, reader, held), true);
  assert.equal(mayReadPast(before, { ...reader, rights: ['assign'] }, held), false);
  assert.deepEqual(
    [
      readsPastAsTheirs(before, reader, held),
      readsPastAsTheirs(before, as(ben), held),
      readsPastAsTheirs(before, as(ana)),
    ],
    [false, true, true],
  );
});

test('[M9] a visitor reads nothing through another conversation of theirs but what they may read anyway', () => {
  const other = { ...visitor, id: 'another-device' };
  assert.equal(mayReadPast(linked(before, 'rosa', 'another-device'), as(visitor), linked(held, 'rosa')), false);
  assert.equal(mayReadPast(before, as(other), held), false);
});

test('[S5] a row tells nothing of what was said to who may not read it', () => {
  const secret = {
    ...before,
    messages: { ...before.messages, last: { by: 'visitor', at: 0, excerpt: 'secret' } as const },
  };
  const shown = pastRowOf(secret, as(ben), held);
  assert.deepEqual([shown.readable, shown.lastMessage?.excerpt, shown.agent?.id], [true, 'secret', ana.id]);
  const hidden = pastRowOf(secret, as(ben));
  assert.equal(hidden.readable, false);
  assert.doesNotMatch(JSON.stringify(hidden), /secret/u);
});
