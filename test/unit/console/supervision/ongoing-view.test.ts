/** What somebody looks at of what goes on, as a value and as an address. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addressOf,
  fromTheFirst,
  isFiltered,
  type OngoingView,
  partOf,
  readView,
  sortedBy,
  usualView,
  withSieve,
} from '../../../../src/console/supervision/ongoing-view.ts';
import { keepView, recallView } from '../../../../src/console/supervision/view-memory.ts';
import { identifierLength } from '../../../../src/core/limits.ts';
import { MemoryKeep } from '../../../support/memory-keep.ts';

test('[V2] what is looked at stands in the address, and a link with it opens the same', () => {
  assert.equal(addressOf(usualView), '');
  const view: OngoingView = {
    tab: 'agents',
    filter: {
      queue: 'service & more',
      agent: 'ana',
      state: 'active',
      mode: 'live',
      workstream: 'chat',
      sentiment: 'negative',
    },
    columns: ['agent', 'started'],
    sort: { by: 'last', isDescending: true },
  };
  assert.deepEqual(readView(addressOf(view)), view);
  const further = { ...view, after: { startedAt: 123, id: 'conversation-1' } };
  assert.deepEqual(readView(addressOf(further)), further);
  assert.deepEqual(fromTheFirst(further), view);
  assert.deepEqual(partOf(further), { ...view.filter, after: further.after });
  assert.deepEqual(partOf(view), view.filter);
  assert.deepEqual(readView(addressOf({ ...usualView, columns: [] })).columns, []);
  assert.equal(isFiltered(view), true);
  assert.equal(isFiltered(usualView), false);
});

test('[V2] [X3] an address may be anything: what there is not is as usual', () => {
  for (const at of [
    '',
    '?',
    'sites/acme',
    '?state=closed&mode=x&sentiment=positive&sort=-nothing&tab=3',
    '?queue=',
    '?after=123',
    '?after=-1.conversation-1',
    `?after=1.${'x'.repeat(identifierLength.min - 1)}`,
    `?after=1.${'x'.repeat(identifierLength.max + 1)}`,
    '?after=1.conversation%2F1',
    `?queue=${'x'.repeat(301)}`,
  ])
    assert.deepEqual(readView(at), usualView, at);
  assert.deepEqual(readView(`?queue=${'x'.repeat(300)}`).filter, { queue: 'x'.repeat(300) });
  assert.deepEqual(withSieve({ state: 'open' }, 'state', ''), {});
});

test('[V2] a head that is pressed orders by its column, and pressed again the other way round', () => {
  const once = sortedBy(usualView.sort, 'waiting');
  assert.deepEqual(once, { by: 'waiting', isDescending: false });
  assert.deepEqual(sortedBy(once, 'waiting'), { by: 'waiting', isDescending: true });
});

test('[V2] what was looked at last is kept for each person; a browser that keeps nothing is no problem', () => {
  const keep = new MemoryKeep();
  keepView(keep, 'ana', '?state=open');
  assert.deepEqual([recallView(keep, 'ana'), recallView(keep, 'ben')], ['?state=open', '']);
  const refusing = {
    getItem: () => assert.fail(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  keepView(refusing, 'ana', '?state=open');
  assert.equal(recallView(undefined, 'ana'), '');
});
