/** An admin’s copy of the configuration: edited, judged, saved, overtaken, kept. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigDraft } from '../../../../src/console/admin/config-draft.ts';
import { holdsDraft, keepDraft, recallDraft } from '../../../../src/console/admin/draft-memory.ts';
import { FakeAdmin } from '../../../support/fake-admin.ts';
import { MemoryKeep } from '../../../support/memory-keep.ts';

const open = async (admin = new FakeAdmin()): Promise<{ admin: FakeAdmin; draft: ConfigDraft }> => {
  const draft = new ConfigDraft(admin);
  await draft.refresh();
  return { admin, draft };
};

const nameOf = (draft: ConfigDraft): unknown => (draft.getSnapshot().config.sites[0] as { name?: string }).name;

test('[O3] what was changed is saved over the version that was read, and counts as in force then', async () => {
  const { admin, draft } = await open();
  draft.edit('/sites/0/name', 'The shop');
  assert.ok(draft.getSnapshot().isChanged);
  assert.ok(await draft.save());
  assert.equal(admin.saved.length, 1);
  const { isChanged, isSaved, base } = draft.getSnapshot();
  assert.deepEqual([isChanged, isSaved, base?.version], [false, true, admin.present.version]);
  draft.edit('/sites/0/name', 'Another');
  assert.ok(!draft.getSnapshot().isSaved);
});

test('what is changed back is no change', async () => {
  const { draft } = await open();
  draft.edit('/sites/0/name', 'The shop');
  draft.edit('/sites/0/name', 'Fern & Clay');
  assert.ok(!draft.getSnapshot().isChanged);
});

test('[O3] a save over somebody else’s newer change is refused, takes in what does not touch, and can be repeated', async () => {
  const { admin, draft } = await open();
  draft.edit('/sites/0/name', 'Mine');
  admin.change(({ sites, agents }) => ({ sites, agents: agents.slice(0, 1) }));
  assert.ok(!(await draft.save()));
  const { config, conflicts, theirs } = draft.getSnapshot();
  assert.deepEqual(conflicts, []);
  assert.equal(config.agents.length, 1);
  assert.equal(nameOf(draft), 'Mine');
  assert.deepEqual(
    theirs.map(({ steps }) => steps),
    [['agents', { key: 'ben' }]],
  );
  assert.equal(admin.saved.length, 0);
  assert.ok(await draft.save());
  assert.deepEqual(admin.saved[0], config);
});

test('[O3] where both have changed the same nothing is saved until it is decided, either way', async () => {
  for (const side of ['mine', 'theirs'] as const) {
    const { admin, draft } = await open();
    draft.edit('/sites/0/name', 'mine');
    draft.edit('/agents/1', undefined);
    admin.change(({ sites, agents }) => ({
      sites: sites.map((site) => ({ ...(site as object), name: 'theirs' })),
      agents: agents.map((agent) => ({ ...(agent as object), capacity: 40 })),
    }));
    await draft.save();
    const [name, agent] = draft.getSnapshot().conflicts;
    assert.ok(name && agent);
    assert.ok(!(await draft.save()));
    draft.decide(name, side);
    draft.decide(agent, side);
    assert.equal(nameOf(draft), side);
    assert.equal(draft.getSnapshot().config.agents.length, side === 'mine' ? 1 : 2);
    await draft.save();
    assert.equal(nameOf(draft), side);
    assert.equal((admin.present.config.sites[0] as { name: string }).name, side);
  }
});

test('[O1] what the relay finds wrong is told with its places, and nothing typed is lost', async () => {
  const { admin, draft } = await open();
  draft.edit('/sites/0/name', '');
  admin.problems = [{ path: '/sites/0/name', message: 'is "".' }];
  assert.ok(!(await draft.check()));
  assert.deepEqual(draft.getSnapshot().problems, admin.problems);
  assert.ok(!(await draft.save()));
  assert.equal(nameOf(draft), '');
});

test('a relay that can’t be asked is told, and it goes on from there', async () => {
  const { admin, draft } = await open();
  draft.edit('/sites/0/name', 'Mine');
  admin.refuse('unavailable');
  assert.ok(!(await draft.save()));
  assert.equal(draft.getSnapshot().refused, 'unavailable');
  assert.equal(nameOf(draft), 'Mine');
  admin.refuse();
  assert.ok(await draft.save());
  assert.equal(draft.getSnapshot().refused, undefined);
});

test('what is typed while it is being saved is a change afterwards', async () => {
  const { draft } = await open();
  draft.edit('/sites/0/name', 'First');
  const saving = draft.save();
  draft.edit('/agents/1/name', 'Benedict');
  await saving;
  const { config, isChanged, base } = draft.getSnapshot();
  assert.ok(isChanged);
  assert.equal((config.agents[1] as { name: string }).name, 'Benedict');
  assert.partialDeepStrictEqual(base?.config.agents[1], { name: 'Ben Okafor' });
});

test('[S3] what is not saved is kept by agent, without passwords, and taken up again over what others have saved', async () => {
  const keep = new MemoryKeep();
  const { admin, draft } = await open();
  draft.edit('/agents/1/password', 'a cat sat there');
  draft.edit('/sites/0/name', 'Mine');
  const { base, config } = draft.getSnapshot();
  assert.ok(base && keepDraft(keep, 'ana', { base, config }));
  assert.ok(holdsDraft(keep, 'ana') && !holdsDraft(keep, 'ben'));
  const recalled = recallDraft(keep, 'ana');
  assert.ok(recalled);
  assert.doesNotMatch(JSON.stringify(recalled), /cat/);
  admin.change(({ sites }) => ({ sites, agents: [] }));
  const again = new ConfigDraft(admin, recalled);
  assert.ok(again.getSnapshot().isChanged);
  await again.refresh();
  assert.equal(nameOf(again), 'Mine');
  assert.equal(again.getSnapshot().config.agents.length, 0);
  assert.ok(keepDraft(keep, 'ana', undefined));
  assert.equal(recallDraft(keep, 'ana'), undefined);
});

test('[S3] a browser that keeps nothing says so, and what another version has left there is none', () => {
  const keep = new MemoryKeep();
  keep.setItem('parlor-desk:ana:configuration', '{"base":{"version":1},"config":[]}');
  assert.equal(recallDraft(keep, 'ana'), undefined);
  const refusing = {
    ...keep,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  } as unknown as MemoryKeep;
  const base = { version: '1', source: 'file', config: { sites: [], agents: [] } } as const;
  assert.ok(!keepDraft(refusing, 'ana', { base, config: base.config }));
});
