import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { timeLimitMs } from '../../../src/core/limits.ts';
import { ConfigError, emptyConfig, missingFrom, parseConfig, readConfig } from '../../../src/relay/config.ts';
import { newDemo } from '../../../src/relay/demo.ts';

const site = {
  id: 'shop',
  name: 'Shop',
  origins: ['https://shop.example'],
  workstreams: [{ id: 'chat', name: 'Chat', mode: 'live' }],
};
const persistent = { id: 'account', name: 'Account', mode: 'persistent' };
const week = [[], [], [], [], [], [], []];
const identity = { issuer: 'shop', audience: 'parlor', jwksUrl: 'https://shop.example/keys' };
const limited = (wrapUpMs: number) => ({ ...site.workstreams[0], timeLimits: { wrapUpMs } });
const agent = { id: 'ana', site: 'shop', login: 'ana', name: 'Ana', role: 'agent', passwordHash: 'scrypt$x' };

const broken: readonly { readonly title: string; readonly config: unknown; readonly says: RegExp }[] = [
  { title: 'something that is no object', config: 7, says: /object/ },
  {
    title: 'a word it does not know',
    config: { sites: [], agents: [], colour: 'red' },
    says: /\/colour is not known here\. What may stand here: .*"sites"/,
  },
  {
    title: 'an origin with a path',
    config: { sites: [{ ...site, origins: ['https://shop.example/'] }], agents: [] },
    says: /\/sites\/0\/origins\/0/,
  },
  {
    title: 'an origin with a wildcard',
    config: { sites: [{ ...site, origins: ['https://*.example'] }], agents: [] },
    says: /\/sites\/0\/origins\/0/,
  },
  {
    title: 'an origin that every file and every sandbox has',
    config: { sites: [{ ...site, origins: ['null', 'file://'] }], agents: [] },
    says: /\/sites\/0\/origins\/1/,
  },
  {
    title: 'a site without workstreams',
    config: { sites: [{ ...site, workstreams: [] }], agents: [] },
    says: /\/sites\/0\/workstreams/,
  },
  {
    title: 'two sites of one id',
    config: { sites: [site, site], agents: [] },
    says: /\/sites\/1\/id "shop" is used twice/,
  },
  {
    title: 'an agent of no site',
    config: { sites: [], agents: [agent] },
    says: /\/agents\/0\/site "shop" is not a configured site/,
  },
  {
    title: 'two logins that differ in case',
    config: { sites: [site], agents: [agent, { ...agent, id: 'bo', login: 'ANA' }] },
    says: /\/agents\/1\/login "ana" is used twice/,
  },
  {
    title: 'two workstreams of one id',
    config: { sites: [{ ...site, workstreams: [...site.workstreams, ...site.workstreams] }], agents: [] },
    says: /\/sites\/0\/workstreams\/1\/id "chat" is used twice/,
  },
  {
    title: 'a persistent workstream that nobody could use',
    config: { sites: [{ ...site, workstreams: [persistent] }], agents: [] },
    says: /\/sites\/0\/workstreams\/0 is persistent: give the site an "identity"/,
  },
  {
    title: 'hours of a time zone that nobody knows',
    config: {
      sites: [{ ...site, workstreams: [{ ...site.workstreams[0], hours: { timeZone: 'Mars', week } }] }],
      agents: [],
    },
    says: /\/sites\/0\/workstreams\/0\/hours\/timeZone "Mars" is not known/,
  },
  {
    title: 'an identity without a key',
    config: { sites: [{ ...site, identity: { issuer: 'shop', audience: 'parlor' } }], agents: [] },
    says: /\/sites\/0\/identity needs one of "jwksUrl" and "publicKey"/,
  },
  {
    title: 'an identity with two keys',
    config: { sites: [{ ...site, identity: { ...identity, publicKey: 'x' } }], agents: [] },
    says: /\/sites\/0\/identity needs one of/,
  },
  {
    title: 'a public key that is none',
    config: { sites: [{ ...site, identity: { issuer: 'shop', audience: 'parlor', publicKey: 'x' } }], agents: [] },
    says: /\/sites\/0\/identity\/publicKey is not a public key in PEM/,
  },
  {
    title: 'a time limit that is a moment too short',
    config: { sites: [{ ...site, workstreams: [limited(timeLimitMs.min - 1)] }], agents: [] },
    says: /\/sites\/0\/workstreams\/0\/timeLimits\/wrapUpMs/,
  },
  {
    title: 'a word that is nearly one it knows',
    config: { sites: [{ ...site, orgins: [] }], agents: [] },
    says: /\/sites\/0\/orgins is not known here\. Did you mean "origins"\?/,
  },
  {
    title: 'a workstream of another mode',
    config: { sites: [{ ...site, workstreams: [{ id: 'chat', name: 'Chat', mode: 'Persistant' }] }], agents: [] },
    says: /mode is "Persistant"\. Expected: one of "live", "persistent"\. Did you mean "persistent"\?/,
  },
  {
    title: 'rights of an agent who is no supervisor',
    config: { sites: [site], agents: [{ ...agent, rights: ['monitor'] }] },
    says: /\/agents\/0\/rights are for a supervisor or an admin/,
  },
  {
    title: 'a right that there is not',
    config: { sites: [site], agents: [{ ...agent, role: 'supervisor', rights: ['close'] }] },
    says: /\/agents\/0\/rights\/0 is "close"\. Expected: one of "monitor"/,
  },
  {
    title: 'a role that nobody has',
    config: { sites: [site], agents: [{ ...agent, role: 'owner' }] },
    says: /\/agents\/0\/role is "owner"\. Expected: one of "agent", "supervisor", "admin"\.$/,
  },
  {
    title: 'a field that is missing',
    config: { sites: [] },
    says: /\/agents is missing\. Expected: Who works at the desk\./,
  },
  {
    title: 'a number in quotes',
    config: {
      sites: [{ ...site, workstreams: [{ ...site.workstreams[0], timeLimits: { wrapUpMs: '9000' } }] }],
      agents: [],
    },
    says: /wrapUpMs is "9000"\. Expected: a whole number\. How long wrap-up may last/,
  },
  {
    title: 'a week of two days',
    config: {
      sites: [{ ...site, workstreams: [{ ...site.workstreams[0], hours: { timeZone: 'UTC', week: [[], []] } }] }],
      agents: [],
    },
    says: /hours\/week is a list of 2\. Expected: 7\. Seven days from Monday/,
  },
  {
    title: 'a time that no clock shows',
    config: {
      sites: [
        {
          ...site,
          workstreams: [
            { ...site.workstreams[0], hours: { timeZone: 'UTC', week: [[['9:00', '17:00']], ...week.slice(1)] } },
          ],
        },
      ],
      agents: [],
    },
    says: /hours\/week\/0\/0\/0 is "9:00"\. Expected: A time of day from "00:00" to "24:00"\./,
  },
  {
    title: 'an agent of a site that is nearly configured',
    config: { sites: [site, { ...site, id: 'club' }], agents: [{ ...agent, site: 'shpo' }] },
    says: /\/agents\/0\/site "shpo" is not a configured site\. Did you mean "shop"\?/,
  },
  {
    title: 'an address of its own that is none',
    config: { publicUrl: 'https://', sites: [], agents: [] },
    says: /\/publicUrl "https:\/\/" is not an address/,
  },
  {
    title: 'an address of keys that is none',
    config: { sites: [{ ...site, identity: { ...identity, jwksUrl: 'https://' } }], agents: [] },
    says: /\/identity\/jwksUrl "https:\/\/" is not an address/,
  },
  {
    title: 'a time limit that is a moment too long',
    config: { sites: [{ ...site, workstreams: [limited(timeLimitMs.max + 1)] }], agents: [] },
    says: /\/sites\/0\/workstreams\/0\/timeLimits\/wrapUpMs/,
  },
];

for (const { title, config, says } of broken) {
  test(`a configuration with ${title} is refused with the place and the reason`, () => {
    assert.throws(
      () => parseConfig(config),
      (error: Error) => error instanceof ConfigError && says.test(error.message),
    );
  });
}

test('a file that is missing or no JSON is refused by name', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-config-'));
  context.after(() => rm(folder, { recursive: true }));
  const path = join(folder, 'parlor.config.json');
  await assert.rejects(
    readConfig(path),
    (error: Error) => error instanceof ConfigError && error.message.includes(path),
  );
  await writeFile(path, '{');
  await assert.rejects(
    readConfig(path),
    (error: Error) => error instanceof ConfigError && error.message.includes(path),
  );
  await writeFile(path, JSON.stringify({ sites: [site], agents: [agent] }));
  assert.deepEqual((await readConfig(path)).agents, [agent]);
});

test('a file that is empty is said to be empty, one that is no JSON where it stops being', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-config-'));
  context.after(() => rm(folder, { recursive: true }));
  const path = join(folder, 'parlor.config.json');
  for (const [text, says] of [
    [' \n', /is not JSON\. It is empty\./],
    ['{ "sites": [], }', /is not JSON\. .*line 1 column 16/],
  ] as const) {
    await writeFile(path, text);
    await assert.rejects(readConfig(path), (error: Error) => error instanceof ConfigError && says.test(error.message));
  }
});

test('a file may name its schema', () => {
  assert.ok(parseConfig({ $schema: './parlor.config.schema.json', sites: [], agents: [] }));
});

test('an empty configuration says what is missing, a whole one says nothing', () => {
  assert.equal(missingFrom(emptyConfig).length, 3);
  const whole = { publicUrl: 'https://chat.example', sites: [site], agents: [agent] };
  assert.deepEqual(missingFrom(parseConfig(whole)), []);
  const signIn = { oidc: { issuer: 'https://login.example', clientId: 'parlor', label: 'Acme' } };
  const [sentence, ...others] = missingFrom(parseConfig({ ...whole, signIn }));
  assert.match(sentence ?? '', /knows nobody here/);
  assert.deepEqual(others, []);
  for (const known of [{ email: 'ana@shop.example' }, { oidcSubject: 's' }])
    assert.deepEqual(missingFrom(parseConfig({ ...whole, signIn, agents: [{ ...agent, ...known }] })), []);
});

test('the demonstration’s configuration is a valid one', () => {
  const { config } = newDemo();
  assert.equal(parseConfig(config), config);
});

test('[M8] a site can have workstreams of both modes', () => {
  const both = [...site.workstreams, persistent];
  const identified = { sites: [{ ...site, identity, workstreams: both }], agents: [] };
  assert.deepEqual(parseConfig(identified), identified);
  const anonymous = { sites: [{ ...site, workstreams: [{ ...persistent, allowsAnonymous: true }] }], agents: [] };
  assert.deepEqual(parseConfig(anonymous), anonymous);
});

test('[X3] time limits of a workstream may be as short and as long as their bounds say', () => {
  for (const ms of [timeLimitMs.min, timeLimitMs.max]) {
    assert.ok(parseConfig({ sites: [{ ...site, workstreams: [limited(ms)] }], agents: [] }));
  }
});

test('the origin of an app is one like that of a page', () => {
  const origins = ['https://shop.example', 'capacitor://localhost', 'tauri://localhost'];
  assert.deepEqual(parseConfig({ sites: [{ ...site, origins }], agents: [] }).sites[0]?.origins, origins);
});
