/** What a site says about files: what holds, and what its pages are told of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usualTypes } from '../../../../src/core/attachments/file-kinds.ts';
import { fileRules } from '../../../../src/core/attachments/file-rules.ts';
import { attachmentsMax } from '../../../../src/core/limits.ts';
import { siteFileRules, toldFileRules } from '../../../../src/relay/attachments/site-file-rules.ts';
import { type Config, configMistakes } from '../../../../src/relay/config.ts';
import { testConfig } from '../../../support/relay.ts';

type Attachments = NonNullable<Config['sites'][number]['attachments']>;

test('[W5] where nothing is said both sides send as usual, and are told nothing', () => {
  for (const side of ['visitors', 'agents'] as const) {
    assert.deepEqual(siteFileRules({}, {}, side), { maxBytes: attachmentsMax.bytes, types: usualTypes });
    assert.equal(toldFileRules({}, {}, side), undefined);
  }
  assert.ok(usualTypes.includes('image/png') && !usualTypes.includes('application/zip'));
});

test('[W5] a workstream’s word goes before its site’s, each for itself', () => {
  const site = { attachments: { visitors: false, maxBytes: 10 } };
  const workstream = { attachments: { visitors: true, types: ['image/png'] } };
  assert.deepEqual(siteFileRules(site, workstream, 'visitors'), { maxBytes: 10, types: ['image/png'] });
  assert.equal(siteFileRules(site, {}, 'visitors'), undefined);
  assert.deepEqual(toldFileRules(site, {}, 'visitors'), { none: true });
  assert.equal(fileRules({ none: true }), undefined);
  assert.equal(siteFileRules(site, {}, 'agents')?.maxBytes, 10);
});

test('[X3] a file can be set to 128 MiB, and not to a byte more; types are those that can be told', () => {
  const mistakes = (attachments: Attachments) =>
    configMistakes({ ...testConfig, sites: testConfig.sites.map((one) => ({ ...one, attachments })) });
  assert.deepEqual(mistakes({ maxBytes: attachmentsMax.settableBytes, types: ['application/zip'] }), []);
  const [large] = mistakes({ maxBytes: attachmentsMax.settableBytes + 1 });
  assert.equal(large?.path, '/sites/0/attachments/maxBytes');
  for (const type of ['image/svg+xml', 'text/html', 'imageXpng', 'image/*']) {
    assert.equal(mistakes({ types: [type] })[0]?.path, '/sites/0/attachments/types/0', type);
  }
});
