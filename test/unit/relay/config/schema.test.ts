/** The published JSON Schema of the configuration. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isConfigSchemaCurrent } from '../../../../scripts/config-schema.ts';
import { ConfigShape } from '../../../../src/relay/config/config.shape.ts';
import type { Schema } from '../../../../src/relay/config/mistakes.ts';

test('the published schema of the configuration is that of this relay', () => {
  assert.ok(isConfigSchemaCurrent(), 'docs/parlor.config.schema.json is out of date, run `npm run config-schema`');
});

test('every field of the published schema says what it is for', () => {
  const bare = (schema: Schema, place: string): string[] => [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
      ...(field.description === undefined ? [`${place}/${name}`] : []),
      ...bare(field, `${place}/${name}`),
    ]),
    ...[schema.items ?? []].flat().flatMap((items) => bare(items, `${place}/-`)),
  ];
  assert.deepEqual(bare(ConfigShape, ''), []);
});
