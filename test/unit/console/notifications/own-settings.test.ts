/** What an agent has set about notifications, however a browser keeps it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  keepSettings,
  recallSettings,
  type SettingsKeep,
  usualSettings,
} from '../../../../src/console/notifications/own-settings.ts';

const keepWith = (text: string | null): SettingsKeep => ({
  getItem: () => text,
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
});

test('[N4] what can’t be read is as usual, piece by piece', () => {
  for (const text of [null, '', 'null', '[]', '"x"', '{', '{"volume":101}', '{"volume":"loud","muted":1}']) {
    assert.deepEqual(recallSettings(keepWith(text), 'ana'), usualSettings, String(text));
  }
  assert.deepEqual(recallSettings(undefined, 'ana'), usualSettings);
  const kept = recallSettings(keepWith('{"volume":0,"messages":false,"muted":"x"}'), 'ana');
  assert.deepEqual(kept, { muted: false, volume: 0, messages: false });
});

test('a browser that keeps nothing is no reason to fail', () => {
  assert.doesNotThrow(() => keepSettings(keepWith(null), 'ana', usualSettings));
  assert.doesNotThrow(() => keepSettings(undefined, 'ana', usualSettings));
});
