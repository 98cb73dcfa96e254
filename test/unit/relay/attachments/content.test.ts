/** What a file is, by what is in it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fileTypes } from '../../../../src/core/attachments/file-kinds.ts';
import { filePartBytes } from '../../../../src/core/limits.ts';
import { contentOf, goesOnAs } from '../../../../src/relay/attachments/content.ts';
import { files, png } from '../../../support/files.ts';

const office = 'application/vnd.openxmlformats-officedocument';

test('[W5] a file is what its content is, whatever it is called', async () => {
  const types: Readonly<Record<keyof typeof files, string | undefined>> = {
    png: 'image/png',
    gif: 'image/gif',
    pdf: 'application/pdf',
    text: 'text/plain',
    csv: 'text/plain',
    docx: `${office}.wordprocessingml.document`,
    zip: 'application/zip',
    exe: 'application/x-msdownload',
    svg: 'text/html',
    html: 'text/html',
  };
  for (const [kind, type] of Object.entries(types)) {
    const content = await contentOf(files[kind as keyof typeof files], 'cat.png');
    assert.equal(content?.type, type, kind);
  }
  assert.equal((await contentOf(files.csv, 'Prices.CSV'))?.type, 'text/csv');
});

test('[W5] what a browser could run is no type that can be taken', () => {
  for (const type of ['text/html', 'image/svg+xml', 'application/xml', 'application/x-msdownload']) {
    assert.ok(!Object.hasOwn(fileTypes, type));
  }
});

test('[W5] an image has its width and height, as it is shown', async () => {
  assert.deepEqual(await contentOf(png(40, 30), 'a'), { type: 'image/png', width: 40, height: 30 });
  assert.deepEqual(await contentOf(files.gif, 'a'), { type: 'image/gif', width: 1, height: 1 });
  // A JPEG that lies on its side, by its EXIF.
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0', 'latin1'),
  ]);
  const length = Buffer.from([0, exif.length + 2]);
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 30, 0, 40, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
  const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), length, exif, frame, Buffer.alloc(64)]);
  assert.deepEqual(await contentOf(jpeg, 'a'), { type: 'image/jpeg', width: 30, height: 40 });
});

test('[W5] an image whose beginning says nothing of its size is one without', async () => {
  assert.deepEqual(await contentOf(Buffer.from('GIF89a'), 'a'), { type: 'image/gif' });
  assert.deepEqual(await contentOf(png(1, 1).subarray(0, 20), 'a'), { type: 'image/png' });
});

test('[W5] text is text to its end', async () => {
  assert.equal(goesOnAs('text/plain', files.text), true);
  assert.equal(goesOnAs('text/plain', Buffer.from('MZ\0\0')), false);
  assert.equal(goesOnAs('image/png', Buffer.from('MZ\0\0')), true);
  assert.equal(await contentOf(Buffer.from('Not quite\0text'), 'a.txt'), undefined);
});

test('[X3] whatever a file is, it costs neither an error nor much time', async () => {
  const heads = Object.values(files);
  const hostile = fc.oneof(
    fc.uint8Array({ maxLength: 4_096 }),
    fc.tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 512 }), fc.nat(200)).map(([head, rest, at]) => {
      const bytes = Buffer.concat([head, rest]);
      bytes.set(rest.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length));
      return bytes;
    }),
  );
  await fc.assert(
    fc.asyncProperty(hostile, async (bytes) => {
      const began = performance.now();
      const content = await contentOf(bytes, 'a');
      assert.ok(performance.now() - began < 2_000);
      assert.ok(content === undefined || typeof content.type === 'string');
    }),
    { numRuns: 500 },
  );
  for (const head of heads)
    await contentOf(Buffer.concat([head, Buffer.alloc(filePartBytes - head.length, 0xff)]), 'a');
});
