/** What a file is called here. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fileTypes } from '../../../../src/core/attachments/file-kinds.ts';
import { fileName } from '../../../../src/core/attachments/file-name.ts';
import { attachmentsMax } from '../../../../src/core/limits.ts';

test('[W5] a name is its last part, without what is not to be seen', () => {
  const names = {
    'cat.png': 'cat.png',
    'Cat.PNG': 'Cat.PNG',
    '../../etc/cat.png': 'cat.png',
    'C:\\Users\\me\\cat.png': 'cat.png',
    'cat\u0000\u0007\n.png': 'cat.png',
    'cat\u202Egnp.exe': 'catgnp.exe.png',
    '\u200B\u2066cat.png': 'cat.png',
    '  .cat  two.png. ': 'cat two.png',
    'a<b>:"|?*.png': 'a_b______.png',
    '': 'file.png',
    '..': 'file.png',
    '/': 'file.png',
    '.png': 'png.png',
    '\ud800': 'file.png',
    'Foto des Büros 🐈.png': 'Foto des Büros 🐈.png',
  };
  for (const [called, name] of Object.entries(names)) assert.equal(fileName(called, 'image/png'), name, called);
});

test('[W5] a name ends as its type does: what lies about it keeps its lie before the truth', () => {
  assert.equal(fileName('invoice.exe', 'text/plain'), 'invoice.exe.txt');
  assert.equal(fileName('notes', 'text/plain'), 'notes.txt');
  assert.equal(fileName('photo.jpeg', 'image/jpeg'), 'photo.jpeg');
  assert.equal(fileName('photo.jpeg', 'image/webp'), 'photo.jpeg.webp');
});

test('[X3] a name has 120 code points at most, its ending among them', () => {
  const long = fileName(`${'🐈'.repeat(500)}.png`, 'image/png');
  assert.equal([...long].length, attachmentsMax.nameLength);
  assert.ok(long.endsWith('🐈.png'));
});

test('[W5] whatever it is called, a name is one line of bounded length that is no path, and stays as it is', () => {
  const types = fc.constantFrom(...Object.keys(fileTypes));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), types, (called, type) => {
      const name = fileName(called, type);
      assert.match(name, /^[^/\\\p{Control}\p{Bidi_Control}\p{Surrogate}]+\.[a-z0-9]+$/iu);
      assert.ok([...name].length <= attachmentsMax.nameLength);
      assert.equal(fileName(name, type), name);
    }),
  );
});
