/** What a window of the desk keeps through a refresh. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetDesk, type Keep, keepDesk, recallDesk } from '../../../src/console/desk-memory.ts';
import { emptyDraft, newDesk, withAttempt, withDraft, withFocus } from '../../../src/console/desk-state.ts';
import { deskDraftsMax } from '../../../src/core/limits.ts';

/** As much of sessionStorage as the desk sees. */
class MemoryKeep implements Keep {
  readonly entries = new Map<string, string>();
  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.entries.set(key, value);
  }
  removeItem(key: string): void {
    this.entries.delete(key);
  }
}

test('[S3] a refresh keeps drafts, their mode, the session in front and what was seen', () => {
  const keep = new MemoryKeep();
  const desk = {
    ...withFocus(withDraft(newDesk, '__proto__', { mode: 'note', note: 'ß\u{1F642}', message: 'kept too' }), 'b'),
    seen: new Map([['b', 7]]),
  };
  keepDesk(keep, 'agent-1', desk);
  assert.deepEqual(recallDesk(keep, 'agent-1'), desk);
});

test('a refused act is not news after a refresh', () => {
  const keep = new MemoryKeep();
  keepDesk(keep, 'agent-1', withAttempt(newDesk, 'a', { verb: 'end', refused: { code: 'wrong-state', params: {} } }));
  assert.equal(recallDesk(keep, 'agent-1').attempts.size, 0);
});

test('another agent in the same tab finds nothing, and signing out leaves no trace', () => {
  const keep = new MemoryKeep();
  keepDesk(keep, 'agent-1', withDraft(newDesk, 'a', { message: 'private' }));
  assert.deepEqual(recallDesk(keep, 'agent-2'), newDesk);
  forgetDesk(keep, 'agent-1');
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
    { drafts: 7, seen: {}, focused: 3 },
    { drafts: [['a'], ['a', null], [1, 2], ['a', { mode: 'shout', message: '', note: '' }]], seen: [['a', 'b'], 3] },
  ];
  for (const entry of odd) {
    keep.setItem('parlor-desk:agent-1', typeof entry === 'string' ? entry : JSON.stringify(entry));
    assert.deepEqual(recallDesk(keep, 'agent-1'), newDesk);
  }
});

test('no more drafts are read than are kept', () => {
  const keep = new MemoryKeep();
  const drafts = Array.from({ length: deskDraftsMax + 1 }, (_, n) => [
    `${n}`,
    { mode: 'message', message: 'x', note: '' },
  ]);
  keep.setItem('parlor-desk:agent-1', JSON.stringify({ drafts, seen: [] }));
  assert.equal(recallDesk(keep, 'agent-1').drafts.size, deskDraftsMax);
});

test('a browser that refuses storage costs the refresh only', () => {
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  const keep: Keep = { getItem: refuse, setItem: refuse, removeItem: refuse };
  assert.deepEqual(recallDesk(keep, 'agent-1'), newDesk);
  keepDesk(keep, 'agent-1', newDesk);
  forgetDesk(keep, 'agent-1');
});

test('[S3] a draft that was kept before there were side conversations is a draft all the same', () => {
  const keep = new MemoryKeep();
  keepDesk(keep, 'agent-1', withDraft(newDesk, 'a', { note: 'Calls back' }));
  const [key = '', kept = ''] = [...keep.entries][0] ?? [];
  keep.entries.set(key, kept.replace(',"aside":""', ''));
  assert.notEqual(keep.entries.get(key), kept);
  assert.deepEqual(recallDesk(keep, 'agent-1').drafts.get('a'), { ...emptyDraft, note: 'Calls back' });
});
