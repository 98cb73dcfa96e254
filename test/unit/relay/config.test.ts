import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ConfigError, emptyConfig, missingFrom, parseConfig, readConfig } from '../../../src/relay/config.ts';
import { demoConfig } from '../../../src/relay/demo.ts';

const site = {
  id: 'shop',
  name: 'Shop',
  origins: ['https://shop.example'],
  workstreams: [{ id: 'chat', name: 'Chat', mode: 'live' }],
};
const agent = { id: 'ana', site: 'shop', login: 'ana', name: 'Ana', role: 'agent', passwordHash: 'x' };

const broken: readonly { readonly title: string; readonly config: unknown; readonly says: RegExp }[] = [
  { title: 'something that is no object', config: 7, says: /object/ },
  { title: 'a word it does not know', config: { sites: [], agents: [], colour: 'red' }, says: /additional|colour/ },
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
    says: /\/agents\/1 the login ana is used twice/,
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

test('an empty configuration says what is missing, a whole one says nothing', () => {
  assert.equal(missingFrom(emptyConfig).length, 3);
  assert.deepEqual(missingFrom(parseConfig({ publicUrl: 'https://chat.example', sites: [site], agents: [agent] })), []);
});

test('the demonstration’s configuration is a valid one', () => {
  assert.equal(parseConfig(demoConfig), demoConfig);
});
