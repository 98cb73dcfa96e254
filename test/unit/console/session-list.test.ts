/** What is in the session panel beside conversations, and in what order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  focusedConversation,
  follow,
  inFront,
  newDesk,
  withFocus,
  withOpened,
  withShut,
} from '../../../src/console/desk-state.ts';
import { hasRoom, listedSessions, type RecordSession } from '../../../src/console/session-list.ts';
import { agentSessionsMax } from '../../../src/core/limits.ts';
import { snapshotOf, talk } from '../../support/desk-conversations.ts';

const contact: RecordSession = { kind: 'contact', id: 'one', title: 'Kenny Smith' };
const sameIdCase: RecordSession = { kind: 'case', id: 'one', title: 'Broken teapot' };
const taken = talk({ number: 1 }).picked();
const client = snapshotOf({ sessions: [taken.view] });

test('[S1] conversations stand first, and below them what was opened by hand, in the order in which it was', () => {
  const desk = withOpened(withOpened(newDesk, sameIdCase, client), contact, client);
  const titles = listedSessions(desk.records, client).map((session) => `${session.kind} ${session.id}`);
  assert.deepEqual(titles, ['conversation conversation-1', 'case one', 'contact one']);
});

test('[S4] what is opened by hand comes to the front; opened again, it comes back to it and has its new title', () => {
  const opened = withOpened(newDesk, contact, client);
  assert.deepEqual(inFront(opened, client), contact);
  assert.equal(focusedConversation(opened), undefined);
  const again = withOpened(withFocus(opened, 'conversation-1'), { ...contact, title: 'Kenny S.' }, client);
  assert.deepEqual(again.records, [{ ...contact, title: 'Kenny S.' }]);
  assert.deepEqual(inFront(again, client), { ...contact, title: 'Kenny S.' });
});

test('[S1] what was opened by hand is closed by itself, and gives way to Home only where it is in front', () => {
  const both = withOpened(withOpened(newDesk, contact, client), sameIdCase, client);
  const behind = withShut(both, contact);
  assert.deepEqual(inFront(behind, client), sameIdCase);
  assert.equal(inFront(withShut(behind, sameIdCase), client), undefined);
  assert.equal(follow(both, client).focused?.kind, 'case', 'no conversation that goes takes it along');
});

test('[S1] ten sessions are as many as can be opened by hand', () => {
  const records = (count: number): RecordSession[] =>
    Array.from({ length: count }, (_, n) => ({ kind: 'case', id: `${n}`, title: '' }));
  assert.equal(hasRoom(records(agentSessionsMax - 2), client), true);
  assert.equal(hasRoom(records(agentSessionsMax - 1), client), false);
  const full = withOpened({ ...newDesk, records: records(agentSessionsMax - 1) }, contact, client);
  assert.deepEqual([full.isFull, full.records.length, full.focused], [true, agentSessionsMax - 1, undefined]);
  const known = withOpened(full, { kind: 'case', id: '3', title: 'New title' }, client);
  assert.deepEqual([known.isFull, known.focused?.id], [false, '3'], 'what is open already can always be gone to');
});
