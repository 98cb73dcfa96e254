/** What the days come to that a site keeps things. Rule X6. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { retentionTold } from '../../../../src/console/admin/retention.ts';
import { dayMs, retentionDays } from '../../../../src/core/privacy-limits.ts';

const now = 10_000 * dayMs;

test('[X6] days are told as the date before which things go, and nothing as for good', () => {
  assert.deepEqual(retentionTold({ conversationDays: 30, fileDays: 7 }, now), {
    conversations: now - 30 * dayMs,
    files: now - 7 * dayMs,
    isFileLater: false,
  });
  assert.deepEqual(retentionTold({}, now), { conversations: 'good', files: 'good', isFileLater: false });
  assert.deepEqual(retentionTold(undefined, now), { conversations: 'good', files: 'good', isFileLater: false });
});

test('[X6] files that would outlive their conversation are told to go with it', () => {
  assert.equal(retentionTold({ conversationDays: 7, fileDays: 30 }, now).isFileLater, true);
});

test('[X6] what is no number of days within the bounds is told to be wrong, one past them too', () => {
  for (const days of [retentionDays.min - 1, retentionDays.max + 1, 1.5, 'a week', null, true])
    assert.equal(retentionTold({ conversationDays: days }, now).conversations, 'wrong', String(days));
  for (const days of [retentionDays.min, retentionDays.max])
    assert.equal(retentionTold({ fileDays: days }, now).files, now - days * dayMs);
});
