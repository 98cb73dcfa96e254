/** What a window of the desk keeps through a refresh. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetDesk, type Keeps, keepDesk, recallDesk } from '../../../src/console/desk-memory.ts';
import { emptyDraft, newDesk, withAttempt, withDraft, withFocus } from '../../../src/console/desk-state.ts';
import type { Keep } from '../../../src/console/keep.ts';
import { deskMax } from '../../../src/core/limits.ts';
import { MemoryKeep } from '../../support/memory-keep.ts';

/** Both storages in one, as the entries of either have names of their own. */
const keeps = (keep: Keep): Keeps => ({ tab: keep, browser: keep });

test('[S3] a refresh keeps drafts, their mode, the session in front and what was seen', () => {
  const keep = new MemoryKeep();
  const desk = {
    ...withFocus(withDraft(newDesk, '__proto__', { mode: 'note', note: 'ß\u{1F642}', message: 'kept too' }), 'b'),
    seen: new Map([['b', 7]]),
    showing: new Map([['b', { tab: 'site-1', isPageInFront: true }]]),
    records: [{ kind: 'contact' as const, id: 'c', title: 'Kenny' }],
    layout: { ...newDesk.layout, isPanelCollapsed: true, talkPx: 500 },
  };
  keepDesk(keeps(keep), 'agent-1', desk);
  const { written: _, ...kept } = recallDesk(keeps(keep), 'agent-1');
  assert.deepEqual({ ...kept, written: desk.written }, desk);
});

test('a refused act is not news after a refresh', () => {
  const keep = new MemoryKeep();
  keepDesk(
    keeps(keep),
    'agent-1',
    withAttempt(newDesk, 'a', { verb: 'end', refused: { code: 'wrong-state', params: {} } }),
  );
  assert.equal(recallDesk(keeps(keep), 'agent-1').attempts.size, 0);
});

test('another agent in the same tab finds nothing, and signing out leaves no trace', () => {
  const keep = new MemoryKeep();
  keepDesk(keeps(keep), 'agent-1', withDraft(newDesk, 'a', { message: 'private' }));
  assert.deepEqual(recallDesk(keeps(keep), 'agent-2'), newDesk);
  forgetDesk(keeps(keep), 'agent-1');
  assert.equal(keep.entries.size, 0);
});

test('whatever else stands in the storage gives a desk that works', () => {
  const keep = new MemoryKeep();
  const odd: unknown[] = [
    '',
    'null',
    '{',
    '[]',
    '7',
    { focused: 3, records: 7, seen: {}, showing: [['a', { tab: 1 }]] },
    {
      focused: { kind: 'planet', id: 'a' },
      records: [{ kind: 'conversation', id: 'a', title: '' }],
      seen: [['a', 'b'], 3],
    },
    { mode: 'shout', message: '', note: '', aside: '' },
    { talkPx: 'wide', isPanelCollapsed: 1 },
  ];
  const keys = ['parlor-desk:agent-1', 'parlor-desk:agent-1:sessions', 'parlor-desk:agent-1:draft:a'];
  for (const entry of odd) {
    for (const key of [...keys, 'parlor-desk-layout:agent-1'])
      keep.setItem(key, typeof entry === 'string' ? entry : JSON.stringify(entry));
    assert.deepEqual(recallDesk(keeps(keep), 'agent-1'), newDesk);
  }
});

test('no more drafts are read than are kept', () => {
  const keep = new MemoryKeep();
  for (let n = 0; n <= deskMax.drafts; n += 1) {
    const draft = { mode: 'message', message: 'x', note: '', aside: '', at: { message: n } };
    keep.setItem(`parlor-desk:agent-1:draft:${n}`, JSON.stringify(draft));
  }
  const { drafts } = recallDesk(keeps(keep), 'agent-1');
  assert.equal(drafts.size, deskMax.drafts);
  assert.equal(drafts.has('0'), false, 'the oldest is the one that is left out');
});

test('a browser that refuses storage costs the refresh only', () => {
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  const keep: Keep = { getItem: refuse, setItem: refuse, removeItem: refuse, key: refuse, length: 1 };
  assert.deepEqual(recallDesk(keeps(keep), 'agent-1'), newDesk);
  assert.equal(keepDesk(keeps(keep), 'agent-1', newDesk), true, 'nothing was to be kept');
  assert.equal(keepDesk(keeps(keep), 'agent-1', withDraft(newDesk, 'a', { message: 'x' })), false);
  forgetDesk(keeps(keep), 'agent-1');
});

test('[S1] how somebody likes their desk outlives signing out', () => {
  const keep = new MemoryKeep();
  const desk = { ...newDesk, layout: { ...newDesk.layout, isPanelCollapsed: true } };
  keepDesk(keeps(keep), 'agent-1', desk);
  forgetDesk(keeps(keep), 'agent-1');
  assert.equal(recallDesk(keeps(keep), 'agent-1').layout.isPanelCollapsed, true);
});

test('[S3] of two windows that can only meet in the storage, the later text of each mode stays', () => {
  const keep = new MemoryKeep();
  const early = withDraft(newDesk, 'a', { message: 'early', note: 'a note' }, 1);
  const late = withDraft(newDesk, 'a', { message: 'late' }, 10);
  keepDesk(keeps(keep), 'agent-1', late);
  keepDesk(keeps(keep), 'agent-1', early);
  assert.deepEqual(recallDesk(keeps(keep), 'agent-1').drafts.get('a'), {
    ...emptyDraft,
    message: 'late',
    note: 'a note',
  });
  keepDesk(keeps(keep), 'agent-1', withDraft(early, 'a', { message: '', note: '' }, 1), early);
  assert.equal(recallDesk(keeps(keep), 'agent-1').drafts.get('a')?.message, 'late');
});
