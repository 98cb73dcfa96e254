/** A relay follows its configuration while it runs; what is wrong changes nothing. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { ParlorError } from '../../../../src/core/errors.ts';
import { configLook } from '../../../../src/core/limits.ts';
import { type Clock, systemClock } from '../../../../src/relay/clock.ts';
import type { Config } from '../../../../src/relay/config.ts';
import { agentOf, ConfigFolder, siteOf } from '../../../support/config-folder.ts';
import { type Following, follow } from '../../../support/following.ts';
import { until } from '../../../support/until.ts';
import { identity } from '../../../support/vouching-site.ts';

const config: Config = { publicUrl: 'https://chat.example', sites: [siteOf('shop')], agents: [agentOf('ana')] };

/** A relay that was started with a file. */
const followFile = async (context: TestContext): Promise<Following & { readonly file: ConfigFolder }> => {
  const file = await ConfigFolder.open(context, config);
  return { file, ...(await follow(context, config, { file: file.path })) };
};

const sites = ({ follower }: Following): string[] => [...follower.configuration.sites.keys()];

const errors = ({ said }: Following): string[] => said.flatMap(({ level, text }) => (level === 'error' ? [text] : []));

test('[O2] another file is in force as a whole: sites, agents, keys, and who listens is told once', async (t) => {
  const following = await followFile(t);
  const { file, follower, store } = following;
  const { configuration } = follower;
  let told = 0;
  const stop = configuration.onChange(() => {
    told += 1;
  });
  const maps = [configuration.sites, configuration.agents, configuration.visitorTokens] as const;
  const changed = { ...config, sites: [siteOf('club', { identity })], agents: [agentOf('bo', { site: 'club' })] };
  await file.write(changed);
  await follower.look();
  assert.deepEqual(configuration.current, changed);
  assert.deepEqual(
    maps.map((map) => [...map.keys()]),
    [['club'], ['bo'], ['club']],
  );
  assert.equal((await store.agentById('bo'))?.site, 'club');
  await follower.look();
  assert.equal(told, 1);
  stop();
  await file.write(config);
  await follower.look();
  assert.equal(told, 1, 'who has stopped listening is not told');
  assert.deepEqual(sites(following), ['shop']);
});

test('keys that a site has published stay known while its identity is the same', async (t) => {
  const { file, follower } = await followFile(t);
  const { visitorTokens } = follower.configuration;
  const write = async (site: Config['sites'][number]): Promise<void> => {
    await file.write({ ...config, sites: [site] });
    await follower.look();
  };
  await write(siteOf('shop', { identity }));
  const known = visitorTokens.get('shop');
  assert.ok(known);
  await write(siteOf('shop', { identity, name: 'The shop' }));
  assert.equal(visitorTokens.get('shop'), known);
  await write(siteOf('shop', { identity: { ...identity, audience: 'others' } }));
  assert.notEqual(visitorTokens.get('shop'), known);
  await write(siteOf('shop'));
  assert.equal(visitorTokens.size, 0);
});

test('[O2] the system says that a file was replaced, and the relay follows', async (t) => {
  const file = await ConfigFolder.open(t, config);
  // Nobody looks by himself.
  const after: Clock['after'] = (ms, task) =>
    ms === configLook.everyMs ? () => undefined : systemClock.after(ms, task);
  const { follower } = await follow(t, config, { file: file.path, clock: { ...systemClock, after } });
  follower.start();
  await file.write({ ...config, sites: [siteOf('club')], agents: [] });
  await until('the other file is in force', () => follower.configuration.sites.has('club'));
});

test('[O2] a file that nobody tells of is found by looking', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-config-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = await ConfigFolder.open(t, config);
  // What changes is in another folder than the one that is watched.
  await symlink(file.path, join(folder, 'linked.json'));
  const { follower } = await follow(t, config, { file: join(folder, 'linked.json'), clock: systemClock });
  follower.start();
  await file.write({ ...config, sites: [siteOf('club')], agents: [] });
  await until('the other file is in force', () => follower.configuration.sites.has('club'));
});

test('[O1] a broken file is refused with its name, the place and the reason, once; what was in force stays', async (t) => {
  const following = await followFile(t);
  const { file, follower } = following;
  await file.write({ ...config, sites: [siteOf('Club')], agents: [{ ...agentOf('ana'), role: 'boss' }] });
  for (let looks = 0; looks < 4; looks += 1) await follower.look();
  const [refusal = '', ...others] = errors(following);
  assert.deepEqual(others, []);
  assert.ok(refusal.includes(`the one in force stays. ${file.path}: `), refusal);
  assert.match(refusal, /\n {2}\/sites\/0\/id is "Club"\. Expected: .*small letters/);
  assert.match(refusal, /\n {2}\/agents\/0\/role is "boss"\. Expected: one of "agent"/);
  assert.deepEqual(follower.configuration.current, config);
  await file.write({ ...config, agents: [] });
  await follower.look();
  assert.equal(follower.configuration.agents.size, 0, 'the next good one is followed');
});

test('[O1] a file that is not written to its end is not called broken', async (t) => {
  const following = await followFile(t);
  const { file, follower } = following;
  await file.write('{ "sites": [');
  await follower.look();
  await file.write({ ...config, sites: [siteOf('shop'), siteOf('club')] });
  await follower.look();
  assert.deepEqual(errors(following), []);
  assert.deepEqual(sites(following), ['shop', 'club']);
});

test('[O1] a file that is taken away is missed in the log, and nothing else', async (t) => {
  const following = await followFile(t);
  await following.file.remove();
  for (let looks = 0; looks < 3; looks += 1) await following.follower.look();
  assert.equal(errors(following).length, 1);
  assert.match(errors(following).join(), /can't be read\. ENOENT/);
  assert.deepEqual(sites(following), ['shop']);
});

test('[M8] [O2] what is fixed while a relay runs is refused with a sentence', async (t) => {
  const following = await followFile(t);
  const { file, follower } = following;
  const persistent = { id: 'chat', name: 'Chat', mode: 'persistent', allowsAnonymous: true } as const;
  await file.write({
    ...config,
    publicUrl: 'https://other.example',
    postgres: 'postgres://db',
    sites: [siteOf('shop', { workstreams: [persistent] })],
  });
  for (let looks = 0; looks < 3; looks += 1) await follower.look();
  const [refusal = ''] = errors(following);
  assert.match(refusal, /\n {2}\/publicUrl has changed\. It is read at the start: restart the relay for it\./);
  assert.match(refusal, /\n {2}\/postgres has changed/);
  assert.match(
    refusal,
    /\/sites\/0\/workstreams\/0\/mode is "persistent", and was "live"\. A workstream keeps its mode/,
  );
  assert.deepEqual(follower.configuration.current, config);
});

test('agents may exchange their logins, and get those of agents who are gone', async (t) => {
  const { file, follower, store } = await followFile(t);
  const write = async (...agents: Config['agents']): Promise<void> => {
    await file.write({ ...config, agents });
    await follower.look();
  };
  await write(agentOf('ana', { login: 'one' }), agentOf('bo', { login: 'two' }));
  await write(agentOf('ana', { login: 'two' }), agentOf('bo', { login: 'one' }));
  assert.equal((await store.agentByLogin('one'))?.id, 'bo');
  assert.equal((await store.agentByLogin('two'))?.id, 'ana');
  await write(agentOf('cy', { login: 'One' }));
  assert.equal((await store.agentByLogin('one'))?.id, 'cy');
});

test('[D7] what could not be taken over while the database was away is taken over when it is back, and said once', async (t) => {
  const file = await ConfigFolder.open(t, config);
  let isAway = false;
  let refused = 0;
  const setting = async (): Promise<string> => {
    if (!isAway) return '{"version":0,"by":""}';
    refused += 1;
    throw new ParlorError('unavailable');
  };
  const following = await follow(t, config, { file: file.path, storeParts: { setting } });
  isAway = true;
  await file.write({ ...config, agents: [] });
  for (let looks = 0; looks < 3; looks += 1) await following.follower.look();
  assert.equal(refused, 3);
  assert.equal(following.follower.configuration.agents.size, 1);
  assert.equal(following.said.filter(({ level }) => level === 'warn').length, 1);
  isAway = false;
  await following.follower.look();
  assert.equal(following.follower.configuration.agents.size, 0);
});

test('the log says at the start which configuration is in force', async (t) => {
  const { file, said } = await followFile(t);
  assert.deepEqual(said, [{ level: 'info', text: `the configuration in force is that of ${file.path}` }]);
});
