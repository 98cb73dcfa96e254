/** Changing the configuration over the admin API: by version, as a whole, for all relays of a database. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { configLook } from '../../../../src/core/limits.ts';
import { InProcessBus } from '../../../../src/relay/bus/in-process.ts';
import { Subscribers } from '../../../../src/relay/bus/subscribers.ts';
import { letFileHold } from '../../../../src/relay/config/kept-config.ts';
import { type Config, ConfigError } from '../../../../src/relay/config.ts';
import { ClockedStore } from '../../../support/clocked-store.ts';
import { agentOf, ConfigFolder, siteOf } from '../../../support/config-folder.ts';
import { type Following, follow } from '../../../support/following.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

const rui = agentOf('rui', { role: 'admin' });
const config: Config = { publicUrl: 'https://chat.example', sites: [siteOf('shop')], agents: [rui, agentOf('ana')] };
const other = { sites: [siteOf('shop'), siteOf('club')], agents: [rui] };

/** Writes what comes next to what is there. */
const put = async ({ edits }: Following, value: unknown): Promise<string> => {
  const { version } = await edits.present();
  const changed = await edits.replace(version, value, 'rui');
  assert.ok(changed, 'nobody else has written');
  return changed.version;
};

const refusalOf = async (following: Following, value: unknown): Promise<string> => {
  try {
    await put(following, value);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message;
  }
  return assert.fail('it was taken');
};

/** Two relays on one database, and one bus or one each. */
const followTwice = async (context: TestContext, buses: readonly [InProcessBus, InProcessBus]) => {
  const clock = new VirtualClock();
  const store = new ClockedStore(clock.now);
  const here = await follow(context, config, { store, clock, bus: buses[0] });
  const there = await follow(context, config, { store, clock, bus: buses[1] });
  context.after(() => store.close());
  for (const { follower } of [here, there]) follower.start();
  return { here, there, clock, hasClub: () => there.follower.configuration.sites.has('club') };
};

test('[O2] what was written on one relay is in force there at once, and on the other with the next word of the bus', async (t) => {
  const subscribers = new Subscribers();
  const { here, clock, hasClub } = await followTwice(t, [new InProcessBus(subscribers), new InProcessBus(subscribers)]);
  await put(here, other);
  assert.ok(here.follower.configuration.sites.has('club'));
  await clock.until(hasClub, 1);
});

test('[O2] what the bus lost is in force within a second', async (t) => {
  const { here, clock, hasClub } = await followTwice(t, [new InProcessBus(), new InProcessBus()]);
  await put(here, other);
  assert.ok(!hasClub());
  await clock.until(hasClub, configLook.everyMs);
});

test('[O3] of two who change the same version one does, and the other is told', async (t) => {
  const { here, there } = await followTwice(t, [new InProcessBus(), new InProcessBus()]);
  const { version } = await here.edits.present();
  const changes = await Promise.all([
    here.edits.replace(version, other, 'rui'),
    there.edits.replace(version, { ...other, sites: [siteOf('shop', { name: 'Another' })] }, 'ana'),
  ]);
  assert.equal(changes.filter((one) => one !== undefined).length, 1);
  const [won] = changes.filter((one) => one !== undefined);
  assert.deepEqual(await there.edits.present(), won);
  assert.equal(await here.edits.replace(version, other, 'rui'), undefined, 'a version that is gone stays gone');
});

test('[O3] a file that has changed since it was read is another version', async (t) => {
  const file = await ConfigFolder.open(t, config);
  const { edits, follower } = await follow(t, config, { file: file.path });
  const { version, source } = await edits.present();
  assert.equal(source, 'file');
  await file.write({ ...config, sites: [siteOf('shop', { name: 'The shop' })] });
  await follower.look();
  assert.equal(await edits.replace(version, other, 'rui'), undefined);
});

test('[O3] a hash that is left out stays as it was, one that is given replaces it, and none is told', async (t) => {
  const following = await follow(t, config);
  const { passwordHash: _, ...known } = agentOf('ana');
  const agents = [{ ...rui, passwordHash: 'scrypt$new' }, known];
  await put(following, { sites: config.sites, agents });
  const hashes = [...following.follower.configuration.agents.values()].map(({ passwordHash }) => passwordHash);
  assert.deepEqual(hashes, ['scrypt$new', 'scrypt$ana']);
  const present = await following.edits.present();
  assert.doesNotMatch(JSON.stringify(present), /scrypt/);
  await put(following, present.config);
});

test('[O3] [X4] somebody new needs no hash: they set a password by a link', async (t) => {
  const following = await follow(t, config);
  const { config: present } = await following.edits.present();
  const { passwordHash: _, ...stranger } = agentOf('bo');
  await put(following, { ...present, agents: [...present.agents, stranger] });
  assert.deepEqual(following.follower.configuration.agents.get('bo'), stranger);
});

test('[O1] what is wrong is refused, every place of it, and nothing is written', async (t) => {
  const following = await follow(t, config);
  const { version } = await following.edits.present();
  assert.match(await refusalOf(following, { sites: [siteOf('Shop')], agents: [{ id: 'ana' }, 7] }), /places are wrong/);
  assert.match(await refusalOf(following, 'nonsense'), /is "nonsense"\. Expected: an object/);
  assert.match(await refusalOf(following, { sites: config.sites, agents: [agentOf('ana')] }), /\/agents has no admin/);
  assert.match(
    await refusalOf(following, { ...other, postgres: 'postgres://db', nats: 'nats://bus' }),
    /2 places are wrong:\n {2}\/postgres stands in the file only.*\n {2}\/nats stands/,
  );
  assert.equal((await following.edits.present()).version, version);
  assert.deepEqual(following.follower.configuration.current, config);
});

test('[M8] a workstream cannot be given another mode', async (t) => {
  const following = await follow(t, config);
  const workstreams = [{ id: 'chat', name: 'Chat', mode: 'persistent', allowsAnonymous: true }];
  const says = await refusalOf(following, { ...other, sites: [{ ...siteOf('shop'), workstreams }] });
  assert.match(says, /^\/sites\/0\/workstreams\/0\/mode is "persistent", and was "live"\. A workstream keeps its mode/);
});

test('[O2] what was written outlives the relay, whatever its file says, and the log tells which holds', async (t) => {
  const store = new ClockedStore(() => 0);
  t.after(() => store.close());
  const file = await ConfigFolder.open(t, config);
  const first = await follow(t, config, { store, file: file.path });
  await put(first, other);
  const { follower, edits, said } = await follow(t, config, { store, file: file.path });
  assert.deepEqual([...follower.configuration.sites.keys()], ['shop', 'club']);
  assert.equal(follower.configuration.current.publicUrl, 'https://chat.example');
  assert.equal((await edits.present()).source, 'admin-api');
  assert.match(said[0]?.text ?? '', /in force is version 1, which "rui" has written over the admin API/);
  await follower.look();
  await file.write({ ...config, sites: [] });
  await follower.look();
  await follower.look();
  const warnings = said.filter(({ level }) => level === 'warn');
  assert.equal(warnings.length, 1);
  assert.match(warnings[0]?.text ?? '', /has changed, and that changes nothing: in force is version 1/);
});

test('[O2] once the file holds again, all relays follow it', async (t) => {
  const file = await ConfigFolder.open(t, config);
  const following = await follow(t, config, { file: file.path });
  const { follower, store, edits } = following;
  await put(following, other);
  assert.ok(await letFileHold(store));
  assert.ok(!(await letFileHold(store)));
  await follower.look();
  assert.deepEqual(follower.configuration.current, config);
  assert.equal((await edits.present()).source, 'file');
  await put(following, other);
  assert.ok(follower.configuration.sites.has('club'));
});

test('[O1] a version in the database that this installation cannot use is refused at the start with a way out', async (t) => {
  const store = new ClockedStore(() => 0);
  t.after(() => store.close());
  await store.setting('configuration', JSON.stringify({ version: 7, by: 'rui', content: { sites: [7], agents: [] } }));
  await assert.rejects(
    follow(t, config, { store }),
    (error: Error) =>
      error instanceof ConfigError && /^Version 7, .*\/sites\/0 is 7.*`parlor use-file`/s.test(error.message),
  );
});
