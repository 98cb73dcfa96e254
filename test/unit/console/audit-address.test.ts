/** What the audit log shows of itself in the address, and what is asked for by it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, filterOf, noWish, readAudit } from '../../../src/console/audit/audit-address.ts';

test('[V8] the filters of the audit log stand in the address, and are read from it again', () => {
  const wish = { ...noWish, by: 'sam & co?', action: 'presence.reset', from: '2026-03-04' };
  const at = addressOf('log', wish);
  assert.deepEqual(readAudit(at), { view: 'log', wish });
  assert.equal(addressOf('log', noWish), '');
  assert.deepEqual(readAudit(addressOf('visitors', wish)), { view: 'visitors', wish: noWish });
  for (const odd of ['x', '?', '?by', '?nothing=1', '??', '?%']) assert.equal(readAudit(odd).view, 'log', odd);
  assert.equal(readAudit(`?by=${'a'.repeat(500)}`).wish.by.length, 100);
});

test('[V8] days are asked for as a whole, from their first moment to that of the next, and what is no day is not', () => {
  const { from = 0, to = 0 } = filterOf({ ...noWish, from: '2026-03-04', to: '2026-03-04' });
  assert.deepEqual([from, to], [new Date(2026, 2, 4).getTime(), new Date(2026, 2, 5).getTime()]);
  const year = filterOf({ ...noWish, from: '2026-01-01', to: '2026-12-31' });
  assert.equal(year.to, new Date(2027, 0, 1).getTime());
  for (const odd of ['', 'yesterday', '2026-3-4', '0000-00-00'])
    assert.deepEqual(filterOf({ ...noWish, from: odd }), {});
  assert.deepEqual(filterOf({ ...noWish, by: ' sam ', about: ' ' }), { by: 'sam' });
});
