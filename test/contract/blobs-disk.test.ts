/** Blobs on disk keep the promises of blobs, and those of a folder. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { isParlorError } from '../../src/core/errors.ts';
import { DiskBlobs } from '../../src/relay/blobs/disk.ts';
import { describeBlobs } from './blobs.contract.ts';

const newFolder = async (context: TestContext): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-blobs-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

describeBlobs('on disk', async (context) => new DiskBlobs(join(await newFolder(context), 'blobs')));

test('[W5] there is no folder before the first blob, and nothing half written beside it', async (context) => {
  const folder = join(await newFolder(context), 'blobs');
  const blobs = new DiskBlobs(folder);
  await assert.rejects(stat(folder));
  await blobs.write('blob-1', 0, Buffer.from('bytes'));
  assert.deepEqual(await readdir(join(folder, 'new')), []);
  assert.deepEqual(Buffer.from((await new DiskBlobs(folder).read('blob-1', 0)) ?? []), Buffer.from('bytes'));
});

test('[W5] where nothing can be written it says so', async (context) => {
  const folder = join(await newFolder(context), 'blobs');
  await writeFile(folder, 'no folder');
  const unavailable = (error: unknown): boolean => isParlorError(error, 'unavailable');
  await assert.rejects(new DiskBlobs(folder).write('blob-1', 0, Buffer.from('bytes')), unavailable);
  await assert.rejects(new DiskBlobs(folder).read('blob-1', 0), unavailable);
});
