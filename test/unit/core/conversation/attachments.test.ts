/** Attachments: which uploads a message may bring, and how many. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Attachment, attachedBy } from '../../../../src/core/conversation/attachments.ts';
import {
  applyFiles,
  applyMessages,
  decideMessage,
  type Messages,
  newMessages,
} from '../../../../src/core/conversation/messages.ts';
import type { MessageFact } from '../../../../src/core/conversation/vocabulary.ts';
import { attachmentsMax } from '../../../../src/core/limits.ts';

const { perMessage, perConversation } = attachmentsMax;

const upload = (id: string): Attachment => ({ id, name: `${id}.png`, type: 'image/png', bytes: 10 });
const uploadsOf = (count: number): Map<string, Attachment> =>
  new Map(Array.from({ length: count }, (_, index) => [`upload-${index}`, upload(`upload-${index}`)]));

const decide = (text: string, ids: readonly string[], sent = 0, uploads = uploadsOf(perMessage + 1)) =>
  decideMessage(
    'active',
    { ...newMessages, files: sent },
    { type: 'message.send', text, attachments: [...ids] },
    { uploads },
  );

test('[W5] a message may have no text if it has a file, and no text that is nothing', () => {
  const alone = decide('', ['upload-0']);
  assert.deepEqual(alone, [{ type: 'message.sent', text: '', attachments: [upload('upload-0')] }]);
  assert.deepEqual(decide(' ', ['upload-0']), { refused: 'text-empty' });
  assert.deepEqual(decide('x'.repeat(6_001), ['upload-0']), { refused: 'text-too-long' });
  assert.deepEqual(decideMessage('active', newMessages, { type: 'message.send', text: '' }), { refused: 'text-empty' });
});

test('[W5] where no message can be written none with a file can', () => {
  const command = { type: 'message.send', text: '', attachments: ['upload-0'] } as const;
  const verdict = decideMessage(
    'wrap-up',
    newMessages,
    { ...command, attachments: ['upload-0'] },
    { uploads: uploadsOf(1) },
  );
  assert.deepEqual(verdict, { refused: 'conversation-ended' });
});

test('[W5] one upload that is not there costs the whole message', () => {
  assert.deepEqual(attachedBy(['upload-0', 'nowhere'], 0, uploadsOf(1)), { refused: 'unknown-file' });
  assert.deepEqual(attachedBy(['upload-0', 'upload-0'], 0, uploadsOf(1)), { refused: 'unknown-file' });
  assert.deepEqual(attachedBy(['upload-0'], 0), { refused: 'unknown-file' });
});

test('[X3] as many go with a message, and with a conversation, as may, and not one more', () => {
  const ids = [...uploadsOf(perMessage + 1).keys()];
  const refusal = (max: number) => ({ refused: 'too-many-files', params: { max } });
  assert.deepEqual(decide('', ids), refusal(perMessage));
  assert.ok(Array.isArray(decide('', ids.slice(1))));
  assert.deepEqual(decide('', ids.slice(0, 2), perConversation - 1), refusal(perConversation));
  assert.ok(Array.isArray(decide('', ids.slice(0, 1), perConversation - 1)));
});

test('[W5] files are counted, and the first one stands for a message without a text', () => {
  const place = { seq: 2, id: 'message-1', at: 5, by: { kind: 'visitor', id: 'v' } } as const;
  const attachments = [upload('upload-0'), upload('upload-1')];
  const apply = (messages: Messages, fact: MessageFact) =>
    applyFiles(applyMessages(messages, { ...fact, ...place }), fact);
  const once = apply(newMessages, { type: 'message.sent', text: '', attachments });
  assert.partialDeepStrictEqual(once, { count: 1, files: 2, last: { excerpt: 'upload-0.png' } });
  const twice = apply(once, { type: 'message.sent', text: 'Hello', attachments: [upload('upload-2')] });
  assert.partialDeepStrictEqual(twice, { count: 2, files: 3, last: { excerpt: 'Hello' } });
  assert.partialDeepStrictEqual(apply(twice, { type: 'message.sent', text: 'Again' }), { count: 3, files: 3 });
  assert.equal(apply(newMessages, { type: 'message.sent', text: 'Hello' }).files, undefined);
});
