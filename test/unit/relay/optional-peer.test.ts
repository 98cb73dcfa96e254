import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isParlorError } from '../../../src/core/errors.ts';
import { loadPeer } from '../../../src/relay/optional-peer.ts';

const missing = 'a-package-that-nobody-has';

test('a package that is configured and not installed is missed in words', async () => {
  await assert.rejects(
    loadPeer(missing, () => import(missing)),
    (error) => isParlorError(error, 'unavailable') && error.message.includes(`npm install ${missing}`),
  );
});

test('a package that is there is loaded, and one that fails by itself says so itself', async () => {
  assert.equal(await loadPeer('fine', async () => 'module'), 'module');
  const broken = new SyntaxError('Unexpected token');
  await assert.rejects(
    loadPeer('broken', () => Promise.reject(broken)),
    broken,
  );
});
