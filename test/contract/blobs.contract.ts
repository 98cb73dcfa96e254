/** What every place for blobs promises, as tests. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, type TestContext, test } from 'node:test';
import { filePartBytes } from '../../src/core/limits.ts';
import type { Blobs } from '../../src/relay/blobs/blobs.ts';

const bytesOf = (bytes: Uint8Array | undefined): Buffer | undefined => bytes && Buffer.from(bytes);

/** Declares the suite for one implementation; `open` gives an empty one each time. */
export const describeBlobs = (name: string, open: (context: TestContext) => Promise<Blobs>): void => {
  describe(`blobs: ${name}`, () => {
    test('[W5] parts are read as they were written, byte by byte, each by itself', async (context) => {
      const blobs = await open(context);
      const parts = [randomBytes(filePartBytes), Buffer.from([0, 255, 10, 13, 0]), Buffer.alloc(1)];
      for (const [part, bytes] of parts.entries()) await blobs.write('blob-1', part, bytes);
      for (const [part, bytes] of parts.entries()) assert.deepEqual(bytesOf(await blobs.read('blob-1', part)), bytes);
      assert.equal(await blobs.read('blob-1', 3), undefined);
      assert.equal(await blobs.read('blob-2', 0), undefined);
    });

    test('[W5] a part that is written again is replaced, also by several at a time', async (context) => {
      const blobs = await open(context);
      const same = Buffer.from('the same');
      await blobs.write('blob-1', 0, Buffer.from('a longer one than that'));
      await Promise.all(Array.from({ length: 8 }, () => blobs.write('blob-1', 0, same)));
      assert.deepEqual(bytesOf(await blobs.read('blob-1', 0)), same);
    });

    test('[W5] what is removed is gone with all its parts, and nothing else is', async (context) => {
      const blobs = await open(context);
      for (const blob of ['blob-a', 'blob-A', 'blob-b']) await blobs.write(blob, 0, Buffer.from(blob));
      await blobs.write('blob-a', 1, Buffer.from('more'));
      await blobs.remove('blob-a');
      assert.equal(await blobs.read('blob-a', 0), undefined);
      assert.equal(await blobs.read('blob-a', 1), undefined);
      assert.deepEqual(bytesOf(await blobs.read('blob-A', 0)), Buffer.from('blob-A'));
      assert.deepEqual(bytesOf(await blobs.read('blob-b', 0)), Buffer.from('blob-b'));
      await blobs.remove('blob-a');
      await blobs.remove('never-there');
    });

    test('[X3] a name that is a path leads nowhere else', async (context) => {
      const blobs = await open(context);
      const hostile = '../../../etc/passwd';
      assert.equal(await blobs.read(hostile, 0), undefined);
      await blobs.write(hostile, 0, Buffer.from('here'));
      assert.deepEqual(bytesOf(await blobs.read(hostile, 0)), Buffer.from('here'));
      await blobs.remove(hostile);
    });
  });
};
