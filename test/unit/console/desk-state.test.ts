/** The desk's own state: focus, drafts, unread, attempts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  draftOf,
  emptyDraft,
  follow,
  newDesk,
  sessionInFront,
  unreadCount,
  withAttempt,
  withDraft,
  withFocus,
} from '../../../src/console/desk-state.ts';
import { deskMax } from '../../../src/core/limits.ts';
import { snapshotOf, talk } from '../../support/desk-conversations.ts';

const one = talk({ number: 1 }).picked();
const two = talk({ number: 2 }).picked();
const both = snapshotOf({ sessions: [one.view, two.view] });

test('[S3] a draft belongs to its conversation and its mode, and switching leaves all of them alone', () => {
  let desk = withDraft(newDesk, 'conversation-1', { message: 'Hello the' });
  desk = withDraft(desk, 'conversation-1', { mode: 'note' });
  desk = withDraft(desk, 'conversation-1', { note: 'Calls back' });
  desk = withFocus(withDraft(desk, 'conversation-2', { message: 'Other' }), 'conversation-2');
  desk = withDraft(desk, 'conversation-2', { mode: 'aside', aside: 'Do we ship there?' });
  const first = { mode: 'note', message: 'Hello the', note: 'Calls back', aside: '' };
  assert.deepEqual(draftOf(desk, 'conversation-1'), first);
  const second = { mode: 'aside', message: 'Other', note: '', aside: 'Do we ship there?' };
  assert.deepEqual(draftOf(desk, 'conversation-2'), second);
});

test('an emptied draft is forgotten', () => {
  const desk = withDraft(withDraft(newDesk, 'conversation-1', { message: 'x' }), 'conversation-1', { message: '' });
  assert.equal(desk.drafts.size, 0);
  assert.deepEqual(draftOf(desk, 'conversation-1'), emptyDraft);
});

test('one draft past the bound lets the oldest go, and writing makes a draft the newest', () => {
  let desk = newDesk;
  for (let n = 0; n < deskMax.drafts; n += 1) desk = withDraft(desk, `conversation-${n}`, { message: `${n}` });
  desk = withDraft(desk, 'conversation-0', { message: 'again' });
  desk = withDraft(desk, 'one-too-many', { message: 'x' });
  assert.equal(desk.drafts.size, deskMax.drafts);
  assert.equal(desk.drafts.has('conversation-0'), true);
  assert.equal(desk.drafts.has('conversation-1'), false);
});

test('ids that objects would stumble over are ids like any other', () => {
  for (const id of ['__proto__', 'constructor', 'toString']) {
    assert.deepEqual(draftOf(newDesk, id), emptyDraft);
    assert.equal(draftOf(withDraft(newDesk, id, { message: 'x' }), id).message, 'x');
  }
});

test('[S6] messages that the visitor sends while another session is in front are unread until it comes to the front', () => {
  let desk = follow(withFocus(newDesk, 'conversation-2'), both);
  const more = one.visitorSays('Hello?').agentSays('From another window').visitorSays('Anybody?');
  desk = follow(desk, snapshotOf({ sessions: [more.view, two.view] }));
  assert.equal(unreadCount(desk, more.view), 2);
  desk = follow(withFocus(desk, 'conversation-1'), snapshotOf({ sessions: [more.view, two.view] }));
  assert.equal(unreadCount(desk, more.view), 0);
  desk = withFocus(desk, undefined);
  assert.equal(unreadCount(desk, more.view), 0);
});

test('a session that is new to this window begins without unread messages', () => {
  const older = one.visitorSays('Before this window was opened');
  const desk = follow(newDesk, snapshotOf({ sessions: [older.view] }));
  assert.equal(unreadCount(desk, older.view), 0);
  assert.equal(unreadCount(desk, older.visitorSays('After').view), 1);
});

test('a session whose log is still on its way is not counted as seen', () => {
  const loading = { ...one.view, loaded: false };
  assert.equal(follow(newDesk, snapshotOf({ sessions: [loading] })).seen.size, 0);
});

test('a focused session that goes gives way to Home, and does not come back by itself', () => {
  let desk = follow(withFocus(newDesk, 'conversation-1'), both);
  desk = follow(desk, snapshotOf({ sessions: [two.view] }));
  assert.equal(desk.focused, undefined);
  assert.equal(sessionInFront(follow(desk, both), both.sessions), undefined);
});

test('a session that was just picked stays wanted until the list has it', () => {
  const desk = follow(withFocus(newDesk, 'conversation-1'), snapshotOf({ sessions: [two.view] }));
  assert.deepEqual(desk.focused, { kind: 'conversation', id: 'conversation-1' });
  assert.equal(sessionInFront(desk, [two.view]), undefined);
  assert.equal(sessionInFront(desk, both.sessions), one.view);
});

test('nothing is forgotten before the sessions are known', () => {
  const desk = follow(withFocus(newDesk, 'conversation-1'), both);
  assert.equal(follow(desk, { ...snapshotOf({}), loaded: false }), desk);
});

test('following twice changes nothing', () => {
  const desk = follow(newDesk, both);
  assert.equal(follow(desk, both), desk);
});

test('an attempt stands until it is taken back', () => {
  const desk = withAttempt(newDesk, 'conversation-1', { verb: 'end' });
  assert.equal(desk.attempts.get('conversation-1')?.verb, 'end');
  assert.equal(withAttempt(desk, 'conversation-1', undefined).attempts.size, 0);
});
