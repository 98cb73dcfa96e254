import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptFilesMax } from '../../../../src/core/desk-limits.ts';
import { hasRoom, type KeptFile, readKeptFile } from '../../../../src/sdk/files/file-keep.ts';
import { readFileWord, spokenFileWord } from '../../../../src/sdk/files/file-word.ts';
import { memoryFiles } from '../../../../src/sdk/files/memory-files.ts';
import { fileKeepSuite } from '../../../support/file-keep-suite.ts';

fileKeepSuite(
  (title, run) => void test(title, run),
  async () => memoryFiles(),
);

const one: KeptFile = {
  ...{ id: 'one', upload: 'one', conversation: 'c', name: 'one.png', type: 'image/png' },
  ...{ bytes: 1, isMeant: false, at: 0 },
};

test('[S3] [X3] there is room for so many files, of so many bytes together, and for none beyond', () => {
  const many = (count: number, bytes = 1): KeptFile[] => Array.from({ length: count }, () => ({ ...one, bytes }));
  assert.equal(hasRoom(many(keptFilesMax.count - 1), 1), true);
  assert.equal(hasRoom(many(keptFilesMax.count), 1), false);
  assert.equal(hasRoom(many(1, keptFilesMax.bytes - 1), 1), true);
  assert.equal(hasRoom(many(1, keptFilesMax.bytes - 1), 2), false);
});

test('[S3] [X3] what is too old is not there any more, nor what is none of ours', () => {
  assert.deepEqual(readKeptFile(one, keptFilesMax.ageMs - 1), one);
  assert.equal(readKeptFile(one, keptFilesMax.ageMs), undefined);
  assert.equal(readKeptFile({ ...one, bytes: 'many' }, 1), undefined);
  for (const other of [undefined, null, 'one', { id: 'one' }]) assert.equal(readKeptFile(other, 1), undefined);
});

test('[S3] windows understand each other’s words, and no others', () => {
  const words = [
    { kind: 'kept', id: 'one', conversation: 'c' },
    { kind: 'gone', id: 'one' },
    { kind: 'claim', conversation: 'c' },
    { kind: 'forgotten' },
  ] as const;
  for (const word of words) assert.partialDeepStrictEqual(readFileWord(spokenFileWord(word)), word);
  for (const other of [undefined, null, 'claim', { kind: 'claim', conversation: 'c' }, { v: 2, kind: 'forgotten' }])
    assert.equal(readFileWord(other), undefined);
  for (const kind of ['kept', 'gone', 'claim', 'new']) assert.equal(readFileWord({ v: 1, kind }), undefined);
});
