import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptFilesMax } from '../../../../src/core/desk-limits.ts';
import { siblingWatchMs } from '../../../../src/core/limits.ts';
import type { FileKeep } from '../../../../src/sdk/files/file-keep.ts';
import { FileKeeper } from '../../../../src/sdk/files/file-keeper.ts';
import type { RestoredFile } from '../../../../src/sdk/files/kept-files.ts';
import { memoryFiles } from '../../../../src/sdk/files/memory-files.ts';
import { TestLocks } from '../../../support/outbox-places.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';
import { windowsTogether } from '../../../support/window-pair.ts';

const fileOf = (id: string, bytes = 3) =>
  ({
    id,
    file: new Blob([new Uint8Array(bytes)]),
    name: `${id}.txt`,
    sent: 0,
    state: 'waiting',
    isMeant: false,
  }) as const;

/** One agent's browser. What a window shows is in `here`, by conversation and id. */
const openBrowser = () => {
  const clock = new VirtualClock();
  const keep: FileKeep = { ...memoryFiles() };
  const locks = new TestLocks();
  const sibling = windowsTogether();
  const open = ({ sessions = ['c'] } = {}) => {
    const here = new Map<string, RestoredFile>();
    const page = locks.page();
    const keeper = new FileKeeper({
      ...{ keep, clock, locks: page, siblings: sibling() },
      shelf: () => ({ restore: (kept) => here.set(kept.id, kept), handOver: (id) => here.delete(id) }),
      isThere: (c) => sessions.includes(c),
      isNamed: () => false,
      looked: async () => undefined,
      changed: () => undefined,
    });
    keeper.arrive();
    const choose = (id: string, bytes?: number): Promise<boolean> => {
      here.set(id, { ...fileOf(id), upload: id });
      return keeper.of('c').chosen(fileOf(id, bytes));
    };
    return { keeper, here, choose, crash: () => page.dies() };
  };
  return { clock, keep, open };
};

test('[S3] of three windows the one has a file in which somebody looks, whoever waits for it longer', async () => {
  const { clock, open } = openBrowser();
  const [first, second, third] = [open(), open(), open()];
  await clock.advance(10);
  assert.equal(await first.choose('one'), true);
  await clock.advance(10);
  for (const [looked, ...others] of [
    [third, first, second],
    [second, first, third],
    [first, second, third],
  ] as const) {
    looked.keeper.claim('c');
    await clock.advance(2 * siblingWatchMs);
    assert.deepEqual([...looked.here.keys()], ['one']);
    for (const { here, keeper } of others) assert.deepEqual([here.size, keeper.elsewhere], [0, 1]);
  }
  first.crash();
  await clock.advance(10);
  assert.equal(second.here.size + third.here.size, 1);
});

test('[S3] a file waits for its session, and counts as kept elsewhere until it is there', async () => {
  const { clock, open } = openBrowser();
  const first = open();
  await first.choose('one');
  first.crash();
  const sessions: string[] = [];
  const second = open({ sessions });
  await clock.advance(10);
  assert.deepEqual([second.here.size, second.keeper.elsewhere], [0, 1]);
  sessions.push('c');
  second.keeper.follow();
  await clock.advance(10);
  assert.deepEqual([[...second.here.keys()], second.keeper.elsewhere], [['one'], 0]);
});

test('[S3] a page that goes and comes back has lent what it had', async () => {
  const { clock, open } = openBrowser();
  const [first, second] = [open(), open()];
  await first.choose('one');
  await clock.advance(10);
  first.keeper.leave();
  await clock.advance(10);
  assert.deepEqual([first.here.size, second.here.size], [0, 1]);
  first.keeper.arrive();
  await clock.advance(10);
  first.keeper.claim('c');
  await clock.advance(10);
  assert.deepEqual([first.here.size, second.here.size], [1, 0]);
});

test('[S3] [X3] what is too large is not even read; what can’t be read is not kept; what there is no room for stays here', async () => {
  const { clock, open, keep } = openBrowser();
  const [first, second] = [open(), open()];
  const huge = { size: keptFilesMax.bytes + 1, arrayBuffer: () => assert.fail('read') } as unknown as Blob;
  assert.equal(await first.keeper.of('c').chosen({ ...fileOf('huge'), file: huge }), false);
  const changed = { size: 3, arrayBuffer: () => Promise.reject(new DOMException('Changed.', 'NotReadableError')) };
  assert.equal(await first.keeper.of('c').chosen({ ...fileOf('lost'), file: changed as unknown as Blob }), false);
  for (let count = 0; count < keptFilesMax.count; count += 1) await first.choose(`file-${count}`);
  assert.equal(await first.choose('more'), false);
  second.keeper.claim('c');
  await clock.advance(siblingWatchMs);
  assert.deepEqual([...first.here.keys()], ['more']);
  assert.equal(second.here.size, keptFilesMax.count);
  assert.equal((await keep.all(clock.now())).length, keptFilesMax.count);
});

test('[S3] storage that never answers is not waited for, and what it writes in the end is nobody else’s', async () => {
  const { clock, open, keep } = openBrowser();
  const first = open();
  const { write } = keep;
  const late = Promise.withResolvers<void>();
  keep.write = (...given) => late.promise.then(() => write(...given));
  const choosing = first.choose('one');
  await clock.advance(keptFilesMax.answerMs);
  assert.equal(await choosing, false);
  late.resolve();
  const second = open();
  await clock.advance(siblingWatchMs);
  assert.deepEqual([first.here.size, second.here.size], [1, 0]);
  first.keeper.of('c').sent(['one'], Promise.resolve({ id: 'message', seq: 1, at: 0 }));
  await clock.advance(siblingWatchMs);
  assert.deepEqual([await keep.all(clock.now()), second.here.size], [[], 0]);
});

test('[S3] what can’t be said of a file any more is not kept: as it was it might be sent twice', async () => {
  const { clock, open, keep } = openBrowser();
  const first = open();
  await first.choose('one');
  keep.change = () => Promise.reject(new DOMException('Full.', 'QuotaExceededError'));
  assert.equal(await first.keeper.of('c').renamed('one', 'another'), false);
  await clock.advance(10);
  assert.deepEqual(await keep.all(clock.now()), []);
});

test('[S3] what is refused for want of room in the outbox is there again', async () => {
  const { clock, open } = openBrowser();
  const first = open();
  await first.choose('one');
  first.here.delete('one');
  const { ParlorError } = await import('../../../../src/core/errors.ts');
  first.keeper.of('c').sent(['one'], Promise.reject(new ParlorError('rate-limited')));
  await clock.advance(10);
  assert.deepEqual([...first.here.keys()], ['one']);
});

test('[S3] who signs out leaves nothing, and no other window goes on with it', async () => {
  const { clock, open, keep } = openBrowser();
  const [first, second] = [open(), open()];
  await first.choose('one');
  await clock.advance(10);
  await first.keeper.forget();
  await clock.advance(siblingWatchMs);
  assert.deepEqual([await keep.all(clock.now()), second.here.size, second.keeper.elsewhere], [[], 0, 0]);
});
