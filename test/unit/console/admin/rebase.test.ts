/** What two admins make of one configuration: what differs, and what becomes of both. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { differenceOf } from '../../../../src/console/admin/difference.ts';
import { below, isSameJson, valueAt, withValueAt } from '../../../../src/console/admin/json.ts';
import { pointerTo } from '../../../../src/console/admin/keyed.ts';
import { rebase } from '../../../../src/console/admin/rebase.ts';
import type { Json } from '../../../../src/sdk/admin/agent-admin.ts';

const config: Json = {
  sites: [
    { id: 'shop', name: 'Shop', origins: ['https://shop.example'], queues: [{ id: 'a', name: 'A' }] },
    { id: 'club', name: 'Club', origins: [] },
  ],
  agents: [{ id: 'ana', name: 'Ana' }],
};

const changed = (...edits: readonly (readonly [pointer: string, value: Json | undefined])[]): Json =>
  edits.reduce((json: Json, [pointer, value]) => withValueAt(json, pointer, value), config);

test('a place is looked at and changed by its pointer, and what was there stays as it was', () => {
  const next = withValueAt(config, '/sites/0/queues/0/name', 'B');
  assert.equal(valueAt(next, '/sites/0/queues/0/name'), 'B');
  assert.equal(valueAt(config, '/sites/0/queues/0/name'), 'A');
  assert.deepEqual(valueAt(withValueAt(config, '/sites/0', undefined), '/sites/0/id'), 'club');
  assert.deepEqual(valueAt(withValueAt(config, '/sites/1/masking/rules', []), '/sites/1/masking'), { rules: [] });
  assert.equal(valueAt(config, '/sites/9/name'), undefined);
  assert.equal(valueAt(config, '/sites/length'), undefined);
  assert.equal(valueAt(withValueAt({}, below('', 'a/b~c'), 1), '/a~1b~0c'), 1);
});

test('a site that comes first is one site more, and not a change of all', () => {
  const added = { id: 'bar', name: 'Bar' };
  const next = changed(['/sites', [added, ...(valueAt(config, '/sites') as Json[])]]);
  assert.deepEqual(differenceOf(config, next), [{ steps: ['sites', { key: 'bar' }], is: added }]);
});

test('what was changed, taken out and put in another order is told by its place', () => {
  const [shop, club] = valueAt(config, '/sites') as readonly [Json, Json];
  const next = changed(['/sites', [club, withValueAt(shop, '/name', 'The shop')]], ['/agents/0', undefined]);
  assert.deepEqual(differenceOf(config, next), [
    { steps: ['sites', { key: 'shop' }, 'name'], was: 'Shop', is: 'The shop' },
    { steps: ['sites'], isMoved: true, was: ['shop', 'club'], is: ['club', 'shop'] },
    { steps: ['agents', { key: 'ana' }], was: { id: 'ana', name: 'Ana' } },
  ]);
});

test('[O3] what only one of two has touched is theirs, also in the same site', () => {
  const mine = changed(['/sites/0/name', 'Mine'], ['/agents/1', { id: 'ben', name: 'Ben' }]);
  const theirs = changed(
    ['/sites/0/origins', []],
    ['/sites/1', undefined],
    ['/agents/1', { id: 'cleo', name: 'Cleo' }],
  );
  const { merged, conflicts } = rebase(config, mine, theirs);
  assert.deepEqual(conflicts, []);
  assert.deepEqual(merged, {
    sites: [{ id: 'shop', name: 'Mine', origins: [], queues: [{ id: 'a', name: 'A' }] }],
    agents: [
      { id: 'ana', name: 'Ana' },
      { id: 'cleo', name: 'Cleo' },
      { id: 'ben', name: 'Ben' },
    ],
  });
});

test('[O3] what both have touched is asked about, with both sides, and mine stays until then', () => {
  const mine = changed(['/sites/0/name', 'Mine'], ['/agents/0/name', 'Anna']);
  const theirs = changed(['/sites/0/name', 'Theirs'], ['/agents/0', undefined]);
  const { merged, conflicts } = rebase(config, mine, theirs);
  assert.deepEqual(merged, mine);
  assert.deepEqual(conflicts, [
    { steps: ['sites', { key: 'shop' }, 'name'], base: 'Shop', mine: 'Mine', theirs: 'Theirs' },
    {
      steps: ['agents', { key: 'ana' }],
      base: { id: 'ana', name: 'Ana' },
      mine: { id: 'ana', name: 'Anna' },
      theirs: undefined,
    },
  ]);
  assert.equal(pointerTo(merged, ['sites', { key: 'shop' }, 'name']), '/sites/0/name');
});

test('both who make the same change do not contradict each other', () => {
  const both = changed(['/sites/0/name', 'New']);
  assert.deepEqual(rebase(config, both, both), { merged: both, conflicts: [] });
});

const element = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.integer({ min: 0, max: 2 }) });
const list = fc.uniqueArray(element, { selector: ({ id }) => id });
const fields = fc.dictionary(fc.constantFrom('x', 'y', '__proto__'), fc.integer({ min: 0, max: 2 }));
const anyConfig = fc.record({ sites: list, more: fields }) as fc.Arbitrary<Json>;

test('[O3] whoever has changed nothing gets what the other has made, and nothing differs from itself', () => {
  fc.assert(
    fc.property(anyConfig, anyConfig, (one, other) => {
      assert.ok(isSameJson(rebase(one, one, other).merged, other));
      assert.ok(isSameJson(rebase(one, other, one).merged, other));
      assert.deepEqual(rebase(one, other, one).conflicts, []);
      assert.deepEqual(differenceOf(one, one), []);
      assert.equal(differenceOf(one, other).length === 0, isSameJson(one, other));
    }),
  );
});

test('[O3] nothing of mine is lost: each place that I have changed is mine afterwards, or asked about', () => {
  fc.assert(
    fc.property(anyConfig, anyConfig, anyConfig, (base, mine, theirs) => {
      const { merged, conflicts } = rebase(base, mine, theirs);
      const contested = new Set(conflicts.map(({ steps }) => JSON.stringify(steps)));
      for (const { steps, is, isMoved } of differenceOf(base, mine)) {
        if (isMoved || contested.has(JSON.stringify(steps))) continue;
        const pointer = pointerTo(merged, steps);
        const there = pointer === undefined ? undefined : valueAt(merged, pointer);
        assert.ok(
          isSameJson(there, is) || [...contested].some((one) => one.startsWith(JSON.stringify(steps).slice(0, -1))),
        );
      }
    }),
  );
});
