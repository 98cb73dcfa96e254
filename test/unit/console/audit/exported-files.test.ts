/** The files that an export of a visitor's data names. Rule X6. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesIn } from '../../../../src/console/audit/exported-files.ts';
import { exportListedBytes } from '../../../../src/core/privacy-limits.ts';

const at = '2026-03-04T09:30:00.000Z';

const documentOf = (value: unknown): Blob => new Blob([JSON.stringify(value)]);

test('[X6] the files of all conversations are listed in their order, with where they are and when they were sent', async () => {
  const file = { id: 'file-1', name: 'pot.png', type: 'image/png', bytes: 12, address: '/v1/…' };
  const events = [
    { type: 'message.sent', at, attachments: [file, { ...file, id: 'file-2' }] },
    { type: 'ended', at },
  ];
  const listed = await filesIn(
    documentOf({
      conversations: [
        { id: 'c-1', events },
        { id: 'c-2', events: [] },
      ],
    }),
  );
  const expected = { conversation: 'c-1', id: 'file-1', name: 'pot.png', bytes: 12, at };
  assert.deepEqual(listed, [expected, { ...expected, id: 'file-2' }]);
});

test('[X3] a document of another shape names no files, and what is no document at all can’t be told', async () => {
  assert.deepEqual(await filesIn(documentOf({})), []);
  assert.deepEqual(
    await filesIn(documentOf({ conversations: [null, 7, { events: [{ attachments: [{ id: 1 }] }] }] })),
    [],
  );
  assert.equal(await filesIn(new Blob(['{ "conversations": ['])), undefined);
});

test('[X6] a document that is one byte too large is not looked through', async () => {
  const large = { size: exportListedBytes + 1, text: () => Promise.reject(new Error('looked through')) };
  assert.equal(await filesIn(large as unknown as Blob), undefined);
  const fitting = { size: exportListedBytes, text: async () => '{"conversations":[]}' };
  assert.deepEqual(await filesIn(fitting as unknown as Blob), []);
});
