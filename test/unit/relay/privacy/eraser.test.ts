/** What forgets: it comes to its end whichever step its relay dies at, and forgets nothing before its time. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { ParlorError } from '../../../../src/core/errors.ts';
import { dayMs } from '../../../../src/core/privacy-limits.ts';
import type { SiteConfig } from '../../../../src/relay/config.ts';
import { Eraser } from '../../../../src/relay/privacy/eraser.ts';
import type { Erasures } from '../../../../src/relay/privacy/erasures.ts';
import { openSqliteStore } from '../../../../src/relay/store/sqlite/sqlite-store.ts';
import type { AppendRequest, Store } from '../../../../src/relay/store/store.ts';
import { testConfig } from '../../../support/relay.ts';
import { Sender } from '../../../support/sender.ts';
import { until } from '../../../support/until.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

const text = 'Zwergfledermaus';
const acme: SiteConfig = { ...(testConfig.sites[0] as SiteConfig), id: 'acme' };

interface Scene {
  readonly store: Store;
  readonly sql: (statement: string) => readonly Record<string, unknown>[];
  /** Looks once with a relay that dies at its `deadAt`th step; says whether it has died. */
  readonly look: (deadAt?: number) => Promise<boolean>;
  /** What was said to be erased, and the blobs that are there. */
  readonly told: readonly string[];
  readonly blobs: Set<string>;
}

const open = async (context: TestContext, site: SiteConfig = acme): Promise<Scene> => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-eraser-'));
  const file = join(folder, 'parlor.db');
  const store = await openSqliteStore(file);
  context.after(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const told: string[] = [];
  const blobs = new Set<string>();
  const sql = (statement: string) => {
    const db = new DatabaseSync(file, { timeout: 10_000 });
    try {
      return db.prepare(statement).all();
    } finally {
      db.close();
    }
  };
  const look = async (deadAt = Number.POSITIVE_INFINITY): Promise<boolean> => {
    let steps = 0;
    const isDead = (): boolean => steps >= deadAt;
    const step = (): void => {
      if (isDead()) throw new ParlorError('unavailable');
      steps += 1;
    };
    const mortal = <T extends object>(part: T): T =>
      new Proxy(part, {
        get: (target, name) => {
          const value: unknown = Reflect.get(target, name);
          if (typeof value !== 'function') return value;
          return async (...given: unknown[]): Promise<unknown> => {
            step();
            return Reflect.apply(value, target, given);
          };
        },
      });
    const clock = new VirtualClock();
    const looked = Promise.withResolvers<void>();
    const warned: unknown[] = [];
    const append = (request: AppendRequest, _bytes: number, answer: (result: never) => void): void => {
      store.append([request]).then(
        ([result]) => answer(result as never),
        () => answer({ ok: false, code: 'unavailable', fatal: false } as never),
      );
    };
    const eraser = new Eraser({
      store: {
        erasures: mortal<Erasures>(store.erasures),
        uploads: mortal(store.uploads),
        conversation: mortal(store).conversation,
      },
      blobs: mortal({ remove: async (id: string) => void blobs.delete(id) }),
      appender: { append },
      hub: { erased: (id) => void told.push(id) },
      workLists: { refresh: async () => undefined },
      sites: new Map([[site.id, site]]),
      clock: {
        ...clock,
        after: () => {
          looked.resolve();
          return () => undefined;
        },
      },
      log: { info: () => undefined, warn: (fields: unknown) => void warned.push(fields) },
    });
    eraser.start();
    await looked.promise;
    await eraser.stop();
    return isDead();
  };
  return { store, sql, look, told, blobs };
};

/** A visitor with a talk of each of these names, and a file in each; what is called *over…* is over. */
const talkAs = async (
  { store, blobs }: Pick<Scene, 'store' | 'blobs'>,
  visitor: Sender,
  talks: readonly string[],
): Promise<void> => {
  const append = async (...requests: AppendRequest[]): Promise<void> => {
    for (const result of await store.append(requests)) assert.ok(result.ok, JSON.stringify(result));
  };
  for (const c of talks) {
    await append(visitor.start(c), visitor.say(c, text), visitor.say(c, `${text} again`));
    const [id, owner] = [`file-${c}`, `visitor/${visitor.actor.id}`];
    await store.uploads.begin({ id, site: 'acme', owner, workstream: 'sales', name: text, bytes: 3 });
    await store.uploads.grow(id, 0, { name: text, type: 'image/png' });
    blobs.add(id);
    await append(visitor.give(c, { type: 'message.send', text: '', attachments: [id] }));
    if (c.startsWith('over')) await append(visitor.give(c, { type: 'conversation.end' }));
  }
};

const talk = async (scene: Scene): Promise<void> => {
  await talkAs(scene, Sender.visitor('vera'), ['over', 'goes-on']);
  await talkAs(scene, Sender.visitor('otto'), ['of-otto']);
};

const left = ({ sql }: Scene) =>
  sql(`select conversation from event where fact like '%${text}%'
    union select id from conversation where snapshot like '%${text}%'
    union select conversation from upload where name like '%${text}%'`).map(({ conversation }) => conversation);

test('[X6] [D1] whichever step a relay dies at, the next one comes to the end of it, and nothing of others goes', async (t) => {
  const scene = await open(t);
  await talkAs(scene, Sender.visitor('otto'), ['of-otto']);
  const by = { id: 'agent-rui', name: 'Rui' };
  let died = 0;
  for (let deadAt = 1, isDead = true; isDead; deadAt += 1) {
    const id = `erasure-${deadAt}`;
    const vera = Sender.visitor(`vera-${deadAt}`);
    const talks = [`over-${deadAt}`, `goes-on-${deadAt}`];
    await talkAs(scene, vera, talks);
    await scene.store.erasures.ask({ id, site: 'acme', visitor: vera.actor.id, by });
    isDead = await scene.look(deadAt);
    if (isDead) died += 1;
    // Its lease is over.
    scene.sql('update erasure set due_at = 0 where due_at is not null returning 1');
    assert.equal(await scene.look(), false);
    assert.deepEqual(left(scene), ['of-otto'], `died at step ${deadAt}`);
    assert.deepEqual([...scene.blobs], ['file-of-otto']);
    assert.ok((await scene.store.erasures.read('acme', id))?.doneAt);
    const own = scene.told.filter((c) => c.endsWith(`-${deadAt}`));
    assert.ok(own.length === 2 || isDead, 'who dies says nothing more; others look for themselves');
    const entries = (await scene.store.audit.list('acme', { limit: 2 })).map(({ action }) => action);
    assert.deepEqual(entries.toSorted(), ['conversation.force-close', 'visitor.erase']);
  }
  const gone = scene.sql("select count(*) as count from conversation where visitor = 'erased' and state = 'closed'");
  assert.equal(gone[0]?.['count'], 2 * (died + 1));
  assert.ok(!JSON.stringify(await scene.store.audit.list('acme', { limit: 100 })).includes(text));
  assert.ok(died > 12, `it died at ${died} steps`);
});

test('[X6] a site’s conversations go when they have been closed for as long as it keeps them, and not before', async (t) => {
  const scene = await open(t, { ...acme, retention: { conversationDays: 30 } });
  await talk(scene);
  const age = (ms: number) => scene.sql(`update conversation set since = since - ${ms} returning 1`);
  age(30 * dayMs - 60_000);
  await scene.look();
  assert.equal(left(scene).length, 3);
  age(60_000);
  await scene.look();
  assert.deepEqual(left(scene), ['goes-on', 'of-otto'], 'what goes on is not old');
  assert.deepEqual(scene.told, ['over']);
  assert.deepEqual([...scene.blobs], ['file-goes-on', 'file-of-otto']);
  assert.deepEqual(await scene.store.audit.list('acme', { limit: 10 }), []);
});

test('[X6] a site that says nothing keeps everything', async (t) => {
  const scene = await open(t);
  await talk(scene);
  scene.sql(`update conversation set since = 0 returning 1`);
  scene.sql(`update upload set changed_at = 0 returning 1`);
  await scene.look();
  assert.equal(left(scene).length, 3);
  assert.equal(scene.blobs.size, 3);
});

test('[X6] [W5] files go after days of their own, and what was said with them stays', async (t) => {
  const scene = await open(t, { ...acme, retention: { fileDays: 2 } });
  await talk(scene);
  scene.sql(`update upload set changed_at = changed_at - ${2 * dayMs} where id <> 'file-goes-on' returning 1`);
  await scene.look();
  assert.deepEqual([...scene.blobs], ['file-goes-on']);
  assert.deepEqual(
    scene.sql('select id from upload').map(({ id }) => id),
    ['file-goes-on'],
  );
  assert.equal((await scene.store.read('goes-on', 0, 10))?.events.length, 4);
  assert.equal(await scene.store.uploads.attachment('over', 'file-over'), undefined);
});

test('[X6] an erasure that can’t be finished keeps no other waiting', async (t) => {
  const scene = await open(t);
  await talk(scene);
  const by = { id: 'agent-rui', name: 'Rui' };
  const { erasures } = scene.store;
  for (const visitor of ['vera', 'otto']) {
    await erasures.ask({ id: `erasure-of-${visitor}`, site: 'acme', visitor: `visitor-${visitor}`, by });
  }
  const writeDown = erasures.writeDown.bind(erasures);
  Object.assign(erasures, {
    writeDown: async (erasure: Parameters<Erasures['writeDown']>[0]) => {
      if (erasure.visitor === 'visitor-vera') throw new ParlorError('unavailable');
      await writeDown(erasure);
    },
  });
  await until('the other one is done', async () => {
    await scene.look();
    return (await erasures.read('acme', 'erasure-of-otto'))?.doneAt !== undefined;
  });
  assert.equal((await erasures.read('acme', 'erasure-of-vera'))?.doneAt, undefined);
});
