/** Parts of the administration that only compute: where things are, what they are called, what is typed, files and snippets. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configText, readConfigText } from '../../../../src/console/admin/config-file.ts';
import { embedSnippet } from '../../../../src/console/admin/embedding.ts';
import {
  fromUnit,
  identifierOf,
  inUnit,
  linesOf,
  movedUp,
  numberOf,
  unitFor,
} from '../../../../src/console/admin/fields.ts';
import { stepsTo } from '../../../../src/console/admin/keyed.ts';
import { withPasswordsOf } from '../../../../src/console/admin/new-password.ts';
import { told, wayTo } from '../../../../src/console/admin/saying.ts';
import { fallbackOf } from '../../../../src/console/admin/sections/front-fields.ts';
import { addressOf, readWhereabouts, whereIs } from '../../../../src/console/admin/whereabouts.ts';
import { configBytesMax } from '../../../../src/core/limits.ts';
import type { Json } from '../../../../src/sdk/admin/agent-admin.ts';
import { adminFields } from '../../../../src/ui/locales/desk/admin/fields.ts';
import { admin } from '../../../../src/ui/locales/desk/admin/frame.ts';

const config = {
  sites: [
    { id: 'shop', name: 'Shop' },
    { id: 'club', name: 'Club' },
  ],
  agents: [{ id: 'ana', name: 'Ana' }],
};

test('an address leads to a section and a site that are there, whatever it says', () => {
  assert.deepEqual(readWhereabouts('hours/club', config), { section: 'hours', site: 'club' });
  assert.deepEqual(readWhereabouts('', config), { section: 'sites', site: 'shop' });
  assert.deepEqual(readWhereabouts('constructor/%E0%A4%A', config), { section: 'sites', site: 'shop' });
  assert.deepEqual(readWhereabouts('agents', { sites: [] }), { section: 'agents', site: '' });
  for (const section of ['rights', 'masking'] as const) {
    const place = { section, site: 'club' };
    assert.deepEqual(readWhereabouts(addressOf(place), config), place);
  }
});

test('each place of the configuration is shown somewhere', () => {
  const expected = {
    '/sites/1/origins/0': 'sites',
    '/sites/1/tabs/0/url': 'sites',
    '/sites/1/workstreams/0': 'workstreams',
    '/sites/1/workstreams/0/routing/queue': 'workstreams',
    '/sites/1/workstreams/0/tabs/0': 'everything',
    '/sites/1/workstreams/0/hours/week/0/0/1': 'hours',
    '/sites/1/workstreams/0/front/preChat/questions/0/id': 'forms',
    '/sites/1/workstreams/0/front/words/0/questions/0': 'forms',
    '/sites/1/workstreams/0/front/words/0/messages/started': 'messages',
    '/sites/1/queues/0/id': 'queues',
    '/sites/1/presences/0/name': 'queues',
    '/sites/1/notifications/incoming': 'notifications',
    '/sites/1/masking/rules/0/hides/pattern': 'masking',
    '/sites/1/sentiment/alertAt': 'sentiment',
  } as const;
  for (const [pointer, section] of Object.entries(expected)) {
    assert.deepEqual(whereIs(pointer, config), { section, site: 'club' }, pointer);
  }
  assert.equal(whereIs('/agents/0/rights/1', config).section, 'rights');
  assert.equal(whereIs('/agents/0/login', config).section, 'agents');
  assert.equal(whereIs('/colour', config).section, 'everything');
  assert.equal(whereIs('/', config).section, 'everything');
});

test('an identifier is made of any name, and is another one than those there are', () => {
  assert.equal(identifierOf('Öl & Ton', [], 'site'), 'ol-ton');
  assert.equal(identifierOf('日本', ['site'], 'site'), 'site-2');
  assert.equal(identifierOf('Shop', ['shop', 'shop-2'], 'site'), 'shop-3');
  assert.match(identifierOf('x'.repeat(300), ['x'.repeat(56)], 'site'), /^x{56}-2$/);
});

test('durations are written in the largest unit that they are whole in', () => {
  for (const [ms, unit, number] of [
    [172_800_000, 'days', 2],
    [90 * 60_000, 'minutes', 90],
    [1_500, 'seconds', 1.5],
  ] as const) {
    assert.equal(unitFor(ms), unit);
    assert.equal(inUnit(ms, unit), number);
    assert.equal(fromUnit(number, unit), ms);
  }
});

test('what is typed is kept as it is, number or not', () => {
  assert.equal(numberOf(' 12 '), 12);
  assert.equal(numberOf(''), undefined);
  assert.equal(numberOf('a dozen'), 'a dozen');
  assert.deepEqual(linesOf(' one \n\n two'), ['one', 'two']);
  assert.deepEqual(movedUp(['a', 'b', 'c'], 2), ['a', 'c', 'b']);
});

test('a snippet names what was chosen, and is no way out of its attributes', () => {
  assert.equal(
    embedSnippet('https://chat.example', { site: 'shop', workstream: 'orders', accent: undefined }),
    '<script type="module" src="https://chat.example/parlor.js" data-site="shop" data-workstream="orders"></script>',
  );
  assert.match(
    embedSnippet('https://chat.example/a/', { site: '"><b>&' }),
    /a\/parlor\.js" data-site="&quot;&gt;&lt;b&gt;&amp;"/,
  );
});

test('[X3] a text that is too long, broken or something else is no configuration', () => {
  const text = configText(config);
  assert.deepEqual(readConfigText(text), { outcome: 'read', config });
  assert.deepEqual(readConfigText(`\uFEFF${text}`), { outcome: 'read', config });
  const padded = (bytes: number): string => text + ' '.repeat(bytes - Buffer.byteLength(text));
  assert.equal(readConfigText(padded(configBytesMax)).outcome, 'read');
  assert.equal(readConfigText(padded(configBytesMax + 1)).outcome, 'too-large');
  assert.equal(readConfigText('{').outcome, 'not-json');
  for (const one of ['null', '[]', '7', '{"sites":{},"agents":[]}'])
    assert.equal(readConfigText(one).outcome, 'not-config');
});

test('[O3] a password that was typed is in no text, and stays when the text is changed', () => {
  const typed = { ...config, agents: [{ id: 'ana', name: 'Ana', password: 'a cat sat there' }] };
  assert.doesNotMatch(configText(typed), /cat/);
  assert.deepEqual(withPasswordsOf(typed, config), typed);
  const hashed = { sites: [], agents: [{ id: 'ana', passwordHash: 'scrypt$1' }, 7] };
  assert.deepEqual(withPasswordsOf(typed, hashed), hashed);
});

test('[O1] where a pointer leads is told in words: by names, else by number, and as it is where nothing is known', () => {
  const way = (pointer: string) =>
    wayTo(stepsTo(configured as unknown as Json, pointer), [configured as unknown as Json], { fields: adminFields.en });
  const configured = {
    sites: [{ id: 'club', name: 'Club', origins: ['x'], workstreams: [{ id: 'live' }, {}] }],
    agents: [{ id: 'ana' }],
  };
  assert.deepEqual(way('/sites/0/name'), ['Club', 'Name']);
  assert.deepEqual(way('/sites/0/origins/0'), ['Club', 'Addresses of pages', '1']);
  assert.deepEqual(way('/sites/0/workstreams/0/mode'), ['Club', 'Workstream', 'live', 'Kind']);
  assert.deepEqual(way('/sites/0/workstreams/1'), ['Club', 'Workstream', '2']);
  assert.deepEqual(way('/agents/0/login'), ['ana', 'Sign-in name']);
  assert.deepEqual(way('/agents'), ['Agents']);
  assert.deepEqual(way('/sites/7/brand~1new'), ['8', 'brand/new']);
});

test('[O3] places and values are told in words, and a password in none', () => {
  const words = { frame: admin.en, fields: adminFields.en, language: 'en' };
  assert.deepEqual(wayTo(['sites', { key: 'club' }, 'origins'], [config], words), ['Club', 'Addresses of pages']);
  assert.deepEqual(wayTo(['sites', { key: 'gone' }], [config], words), ['gone']);
  assert.equal(told('a cat sat there', 'password', words), 'a new password');
  assert.equal(told(120_000, 'ms', words), '2 minutes');
  assert.equal(told(false, 'on', words), 'no');
  assert.equal(told(undefined, 'name', words), 'nothing');
  assert.equal(told('persistent', 'mode', words), 'Persistent');
  assert.equal(told([{ id: 'a', name: 'A' }, { id: 'b' }], 'queues', words), 'A and b');
  assert.equal(told({ issuer: 'me' }, 'identity', words), 'Issuer: me');
  assert.match(told(Array.from({ length: 20 }, String), 'origins', words), /and 8 more$/);
});

test('[M3] a language with a region falls back to the language, and to nothing else of the site’s', () => {
  const words = [
    { language: 'pt', messages: { started: 'Olá' } },
    { language: 'pt-BR' },
    { language: 'en', forOthers: true, messages: { started: 'Hi' } },
  ];
  assert.deepEqual(fallbackOf(words, 'pt-BR', 'started'), { language: 'pt', text: 'Olá' });
  assert.equal(fallbackOf(words, 'pt-BR', 'overflow'), undefined);
  assert.equal(fallbackOf(words, 'pt', 'started'), undefined);
  assert.equal(fallbackOf(words, 'de', 'started'), undefined);
});
