/** Every text of every command is rewritten, whatever it is; and nothing else is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandShapes } from '../../../../src/core/conversation/vocabulary.shape.ts';
import type { Command } from '../../../../src/core/conversation/vocabulary.ts';
import {
  isWritten,
  rewritten,
  rewrittenContent,
  written,
  writtenContent,
} from '../../../../src/core/masking/written.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
}

test('[X5] the table has every field of every command’s shape', () => {
  for (const [type, shape] of Object.entries(commandShapes)) {
    const fields = Object.keys((shape as Schema).properties ?? {}).filter((field) => field !== 'type');
    assert.deepEqual(Object.keys(written[type as Command['type']]).sort(), fields.sort(), type);
  }
});

const loud = (text: string): string => text.toUpperCase();

const commands: readonly (readonly [Command, Command])[] = [
  [
    { type: 'message.send', text: 'a', attachments: ['upload'] },
    { type: 'message.send', text: 'A', attachments: ['upload'] },
  ],
  [
    { type: 'note.write', text: 'a' },
    { type: 'note.write', text: 'A' },
  ],
  [
    { type: 'conversation.requeue', queue: 'a', note: 'a' },
    { type: 'conversation.requeue', queue: 'a', note: 'A' },
  ],
  [
    { type: 'aside.write', text: 'a' },
    { type: 'aside.write', text: 'A' },
  ],
  [
    { type: 'conversation.start', workstream: 'w', page: 'p', language: 'l', consent: 'c' },
    { type: 'conversation.start', workstream: 'w', page: 'P', language: 'L', consent: 'c' },
  ],
  [
    { type: 'context.update', page: { a: 'b', __proto__: 'c' }, answers: [{ question: 'q', answer: 'a' }] },
    { type: 'context.update', page: { A: 'B' }, answers: [{ question: 'Q', answer: 'A' }] },
  ],
  [
    { type: 'survey.answer', rating: 3, answers: [{ question: 'q', answer: 'a' }], language: 'de' },
    { type: 'survey.answer', rating: 3, answers: [{ question: 'Q', answer: 'A' }], language: 'de' },
  ],
  [{ type: 'conversation.end' }, { type: 'conversation.end' }],
  [
    { type: 'consult.ask', agent: 'ana' },
    { type: 'consult.ask', agent: 'ana' },
  ],
];

for (const [command, expected] of commands) {
  test(`[X5] what is written in ${command.type} is rewritten`, () => {
    assert.deepEqual(rewritten(command, loud), expected);
    assert.equal(isWritten(command), JSON.stringify(command) !== JSON.stringify(expected));
  });
}

test('[X5] what agents keep beside conversations is rewritten, and told what it was asked for', () => {
  const asked: (string | undefined)[] = [];
  const contact = { name: 'ana', email: 'a@b', version: 1 };
  const left = rewrittenContent(contact, writtenContent.contact, (text, kind) => {
    asked.push(kind);
    return loud(text);
  });
  assert.deepEqual(left, { name: 'ANA', email: 'A@B', version: 1 });
  assert.deepEqual(asked, ['text', 'email']);
  const kept = { title: 't', status: 'open', contact: 'c', assignee: 'a' };
  assert.deepEqual(rewrittenContent(kept, writtenContent.case, loud), { ...kept, title: 'T' });
});
