/** What is said of a configuration that is wrong in several places, and that it is said whenever one is refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Compile } from 'typebox/compile';
import { configMistakesMax, pictureLengthMax, wrapUpHoldMs } from '../../../../src/core/limits.ts';
import { ConfigShape } from '../../../../src/relay/config/config.shape.ts';
import { mistakesIn } from '../../../../src/relay/config/mistakes.ts';
import { ConfigError, parseConfig } from '../../../../src/relay/config.ts';

const site = {
  id: 'shop',
  name: 'Shop',
  origins: ['https://shop.example'],
  workstreams: [{ id: 'chat', name: 'Chat', mode: 'live' }],
};
const agent = { id: 'ana', site: 'shop', login: 'ana', name: 'Ana', role: 'agent', passwordHash: 'scrypt$x' };

/** The message that a configuration is refused with. */
const refusalOf = (config: unknown): string => {
  try {
    parseConfig(config);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message;
  }
  return assert.fail('it was taken');
};

test('[O1] every wrong place of a configuration is named at once, each in a line of its own', () => {
  const message = refusalOf({
    sites: [{ ...site, id: 'Shop', origins: ['https://*.example'] }],
    agents: [{ ...agent, role: 'boss' }],
  });
  const [first, ...places] = message.split('\n');
  assert.equal(first, '3 places are wrong:');
  const paths = places.map((line) => line.trim().split(' ')[0]);
  assert.deepEqual(paths, ['/sites/0/id', '/sites/0/origins/0', '/agents/0/role']);
});

test('[O1] what only the whole shows to be wrong is named all at once, too', () => {
  const message = refusalOf({ sites: [site, site], agents: [agent, agent] });
  assert.match(message, /^3 places are wrong:\n {2}\/sites\/1\/id .*\n {2}\/agents\/1\/id .*\n {2}\/agents\/1\/login /);
});

test('[X3] ten wrong places are told, and of one more that there is one', () => {
  const wrong = (count: number): string =>
    refusalOf({ sites: [{ ...site, origins: new Array(count).fill('*') }], agents: [] });
  assert.doesNotMatch(wrong(configMistakesMax), /more\./);
  const message = wrong(configMistakesMax + 1);
  assert.equal(message.split('\n').length, configMistakesMax + 2);
  assert.match(message, /… and 1 more\.$/);
});

test('[X1] [X3] an agent’s picture comes over https or from the page’s own origin, by an address of at most 500 characters', () => {
  const taken = (picture: string) => parseConfig({ sites: [site], agents: [{ ...agent, picture }] }).agents[0]?.picture;
  const longest = `/${'a'.repeat(pictureLengthMax - 1)}`;
  assert.deepEqual(['https://shop.example/ana.jpg', '/ana.jpg', longest].map(taken), [
    'https://shop.example/ana.jpg',
    '/ana.jpg',
    longest,
  ]);
  for (const picture of [
    'http://shop.example/ana.jpg',
    '//evil.example/ana.jpg',
    'javascript:alert(1)',
    'ana.jpg',
    '',
    `${longest}a`,
  ]) {
    assert.match(refusalOf({ sites: [site], agents: [{ ...agent, picture }] }), /^\/agents\/0\/picture /m, picture);
  }
});

test('[X4] a password in the place of its hash, or in the address of a database, is not repeated', () => {
  const message = refusalOf({
    sites: [site],
    agents: [{ ...agent, passwordHash: 'hunter2' }],
    postgres: 'pg://me:hunter2@db',
  });
  assert.match(
    message,
    /\/agents\/0\/passwordHash is not what it should be\. Expected: The line that `parlor hash-password`/,
  );
  assert.match(message, /\/postgres is not what it should be/);
  assert.doesNotMatch(message, /hunter2/);
});

test('a long value is shown as far as it takes to find it', () => {
  const message = refusalOf({ sites: [{ ...site, id: 'x'.repeat(5_000) }], agents: [] });
  assert.ok(message.length < 400, message);
});

test('[R7] [X3] what wrap-up takes is one of two words, or a time within its bounds', () => {
  const routed = (wrapUp: unknown, ask: unknown = false): unknown => ({
    sites: [
      {
        ...site,
        queues: [{ id: 'sales', name: 'Sales' }],
        workstreams: [{ ...site.workstreams[0], routing: { queue: 'sales', wrapUp, offer: { ask } } }],
      },
    ],
    agents: [],
  });
  const { min, max } = wrapUpHoldMs;
  for (const wrapUp of ['held', 'freed', { heldMs: min }, { heldMs: max }]) parseConfig(routed(wrapUp));
  const place = '/sites/0/workstreams/0/routing/wrapUp';
  for (const heldMs of [min - 1, max + 1, 'long']) {
    assert.match(refusalOf(routed({ heldMs })), new RegExp(`${place}/heldMs is .*5,000 to 3,600,000`));
  }
  assert.match(refusalOf(routed({})), new RegExp(`${place}/heldMs is missing`));
  assert.match(refusalOf(routed('hold')), /Expected: one of "held", "freed"\. Did you mean "held"\? Or: How long/);
  assert.match(refusalOf(routed('held', 'no')), /offer\/ask is "no"/);
});

type Tree = { [key: string]: Tree | unknown };

/** The way to everything in a value. */
const placesOf = (value: unknown): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => [[key], ...placesOf(one).map((rest) => [key, ...rest])])
    : [];

const validator = Compile(ConfigShape);

test('what is wrong in a configuration is explained whenever it is refused, and never when it is not', () => {
  const week = [[['09:00', '17:00']], [], [], [], [], [], []];
  const hours = { timeZone: 'UTC', week, holidays: [{ date: '2026-12-25', spans: [] }] };
  const routing = { queue: 'sales', wrapUp: { heldMs: 5_000 }, offer: { ask: false } };
  const workstreams = [{ ...site.workstreams[0], hours, routing, timeLimits: { wrapUpMs: 5_000 } }];
  const identity = { issuer: 'shop', audience: 'parlor', jwksUrl: 'https://shop.example/keys' };
  const whole = { publicUrl: 'https://chat.example', sites: [{ ...site, identity, workstreams }], agents: [agent] };
  const places = placesOf(whole);
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), (place, value) => {
      const changed = structuredClone(whole);
      const last = place.at(-1) ?? '';
      const parent = place.slice(0, -1).reduce<Tree>((tree, key) => tree[key] as Tree, changed as unknown as Tree);
      parent[last] = value;
      assert.equal(mistakesIn(changed, ConfigShape).length === 0, validator.Check(changed));
    }),
  );
});
