/** The protocol's version: no frame, command or event changes without a new line in its history. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { commandShapes, factShapes } from '../../../../src/core/conversation/vocabulary.shape.ts';
import { downShapes } from '../../../../src/core/protocol/down.shape.ts';
import { upShapes } from '../../../../src/core/protocol/up.shape.ts';
import { chooseVersion, oldestVersion, subprotocol, version } from '../../../../src/core/protocol/version.ts';
import { history } from '../../../../src/core/protocol/version-history.ts';

test('the schemas are those of the last line of the history', () => {
  const schemas = JSON.stringify({ upShapes, downShapes, commandShapes, factShapes });
  const hash = createHash('sha256').update(schemas).digest('hex').slice(0, 16);
  assert.equal(history.at(-1)?.schemas, hash, 'a shape has changed: add a line to the history of version.ts');
});

test('versions count up by one, days do not go back, and no schemas stand there twice', () => {
  assert.deepEqual(
    history.map((line) => line.version),
    history.map((_, index) => index + 1),
  );
  const dates = history.map((line) => line.date);
  assert.deepEqual(dates, [...dates].sort());
  assert.equal(new Set(history.map((line) => line.schemas)).size, history.length);
  assert.equal(history.at(-1)?.version, version);
});

test('two sides speak the lower of their highest versions, and nothing older than the one before ours', () => {
  assert.equal(chooseVersion(version), version);
  assert.equal(chooseVersion(version + 7), version);
  assert.equal(chooseVersion(oldestVersion), oldestVersion);
  assert.equal(chooseVersion(oldestVersion - 1), undefined);
});

test('the subprotocol names the major version', () => {
  assert.equal(subprotocol, 'parlor.v1');
});
