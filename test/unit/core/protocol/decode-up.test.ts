/** What the relay makes of a client's text: frames, or a refusal that names the place. It never throws. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { commandShapes } from '../../../../src/core/conversation/vocabulary.shape.ts';
import {
  credentialLengthMax,
  framesPerBatchMax,
  historyPageMax,
  identifierLength,
  nameLengthMax,
  ongoingRowsMax,
  pageLengthMax,
  subscriptionsMax,
} from '../../../../src/core/limits.ts';
import { decodeCommand, decodeUp, isCommandType, isMalformed } from '../../../../src/core/protocol/decode-up.ts';
import { upShapes } from '../../../../src/core/protocol/up.shape.ts';
import type { UpType } from '../../../../src/core/protocol/up.ts';
import { anyJsonText } from '../../../support/hostile-text.ts';

const id = 'x'.repeat(identifierLength.min);

/** One good frame of each kind, with every field it can have. */
const good: Record<UpType, Record<string, unknown>> = {
  hello: {
    t: 'hello',
    v: 1,
    site: 'acme',
    as: 'visitor',
    tok: '',
    dev: id,
    lane: id,
    subs: [{ c: id, e: 'epoch', s: 0 }],
  },
  auth: { t: 'auth', tok: '' },
  sub: { t: 'sub', c: id, e: 'epoch', s: 3 },
  unsub: { t: 'unsub', c: id },
  page: { t: 'page', c: id, before: 2, limit: 1 },
  send: { t: 'send', c: id, id, lane: id, n: 1, fence: 1, command: { type: 'message.send', text: 'Hello' } },
  watch: { t: 'watch', q: 'open', list: 'open', limit: 50 },
  unwatch: { t: 'unwatch', q: 'open' },
  presence: { t: 'presence', id, choice: { base: 'away', custom: 'lunch' }, agent: 'ana' },
  sig: { t: 'sig', c: id, kind: 'typing' },
  read: { t: 'read', c: id, s: 3 },
  ping: { t: 'ping' },
  pong: { t: 'pong' },
};

const read = (value: unknown) => decodeUp(JSON.stringify(value));

/** The detail of the refusal, or a failed test. */
const refusal = (value: unknown): string => {
  const result = read(value);
  assert.ok(isMalformed(result), `accepted ${JSON.stringify(value).slice(0, 100)}`);
  assert.equal(result.refused, 'bad-frame');
  return result.detail;
};

test('every kind of frame is read as it was sent, alone and in an array', () => {
  for (const frame of Object.values(good)) assert.deepEqual(read(frame), [frame]);
  assert.deepEqual(read(Object.values(good)), Object.values(good));
  assert.deepEqual(read([]), []);
});

test('fields that a newer client adds are ignored', () => {
  for (const frame of Object.values(good))
    assert.deepEqual(read({ ...frame, mood: 'calm' }), [{ ...frame, mood: 'calm' }]);
});

test('what is not JSON is refused', () => {
  for (const text of ['', '{', 'undefined', '{"t":"ping"}{"t":"ping"}', '\u0000', 'GET / HTTP/1.1']) {
    assert.deepEqual(decodeUp(text), { refused: 'bad-frame', detail: 'The text is not JSON.' });
  }
});

test('a frame without a kind, or of an unknown one, is refused by its place in the array', () => {
  for (const frame of [null, 7, 'ping', [], {}, { t: 7 }])
    assert.equal(refusal([good.ping, frame]), 'Frame 2: it has no `t`.');
  for (const t of ['toString', '__proto__', 'constructor', '']) {
    assert.equal(refusal({ t }), `Frame 1: no frame is called ${JSON.stringify(t)}.`);
  }
});

test('a frame lacking any required field is refused by the field’s name', () => {
  const optional: Partial<Record<UpType, string[]>> = {
    sub: ['e'],
    send: ['fence'],
    watch: ['limit'],
    presence: ['choice', 'agent'],
  };
  for (const [t, frame] of Object.entries(good) as [UpType, Record<string, unknown>][]) {
    for (const field of Object.keys(frame).filter((name) => name !== 't')) {
      const { [field]: _, ...rest } = frame;
      if (optional[t]?.includes(field)) assert.deepEqual(read(rest), [rest]);
      else assert.match(refusal(rest), new RegExp(`\\b${field}\\b`));
    }
  }
});

test('a frame with any field of another type is refused', () => {
  for (const frame of Object.values(good)) {
    for (const field of Object.keys(frame).filter((name) => name !== 't')) {
      for (const wrong of [null, true, { no: 'such' }, -1, 1.5, ['x']]) refusal({ ...frame, [field]: wrong });
    }
  }
});

test('[X3] a batch of 64 frames is read, one of 65 is not', () => {
  const pings = (count: number) => Array.from({ length: count }, () => good.ping);
  assert.equal((read(pings(framesPerBatchMax)) as unknown[]).length, 64);
  assert.equal(refusal(pings(framesPerBatchMax + 1)), 'A batch may hold 64 frames.');
});

test('[X3] every bound of a frame’s fields is met and one past it is refused', () => {
  const x = (length: number) => 'x'.repeat(length);
  const { min, max } = identifierLength;
  const bounds: [UpType, string, unknown, unknown][] = [
    ['hello', 'tok', x(credentialLengthMax), x(credentialLengthMax + 1)],
    ['hello', 'site', x(nameLengthMax), x(nameLengthMax + 1)],
    ['hello', 'site', x(1), ''],
    ['hello', 'v', 1, 0],
    ['hello', 'dev', x(min), x(min - 1)],
    ['hello', 'lane', x(max), x(max + 1)],
    ['sub', 'c', x(max), x(max + 1)],
    ['sub', 'c', 'a-Z_0123', 'a/Z_0123'],
    ['sub', 'e', x(64), x(65)],
    ['sub', 's', 0, -1],
    ['page', 'before', 2, 1],
    ['page', 'limit', 1, 0],
    ['page', 'limit', historyPageMax, historyPageMax + 1],
    ['send', 'n', 1, 0],
    ['send', 'fence', 0, -1],
    ['send', 'id', x(min), x(min - 1)],
    ['watch', 'limit', ongoingRowsMax, ongoingRowsMax + 1],
    ['watch', 'limit', 1, 0],
    ['watch', 'q', x(64), x(65)],
    ['watch', 'list', 'mine', 'everything'],
  ];
  for (const [t, field, met, past] of bounds) {
    assert.equal(isMalformed(read({ ...good[t], [field]: met })), false, `${t}.${field} at its bound`);
    refusal({ ...good[t], [field]: past });
  }
  const subs = (count: number) => ({ ...good.hello, subs: Array.from({ length: count }, () => ({ c: id, s: 0 })) });
  assert.equal(isMalformed(read(subs(subscriptionsMax.agent))), false);
  refusal(subs(subscriptionsMax.agent + 1));
});

test('[X3] a refusal is short, however long the mistake', () => {
  assert.ok(refusal({ t: 'x'.repeat(10_000) }).length < 250);
  assert.ok(refusal({ ...good.sub, c: 'x'.repeat(10_000) }).length < 250);
});

test('[X3] JSON nested as deep as a frame can hold is refused like any other', () => {
  const depth = 32_000;
  assert.equal(isMalformed(decodeUp('['.repeat(depth) + ']'.repeat(depth))), true);
  assert.equal(isMalformed(decodeUp(`{"t":"sub","c":${'{"c":'.repeat(10_000)}1${'}'.repeat(10_001)}`)), true);
});

test('a command of an unknown word or shape leaves the frame good: the command is refused, the connection lives', () => {
  const frame = { ...good.send, command: { type: 'message.recall', id } };
  assert.deepEqual(read(frame), [frame]);
  for (const type of ['message.recall', '', 'toString', '__proto__']) {
    const refused = decodeCommand({ type });
    assert.ok(isMalformed(refused));
    assert.equal(refused.refused, 'unknown-command');
    assert.equal(isCommandType(type), false);
  }
});

test('a command is checked against the shape of its word', () => {
  for (const type of Object.keys(commandShapes)) assert.ok(isCommandType(type));
  for (const command of [
    { type: 'message.send' },
    { type: 'message.send', text: 7 },
    { type: 'message.send', text: null },
    { type: 'note.write', text: ['x'] },
    { type: 'conversation.expire', reason: 'bored' },
    { type: 'conversation.start', workstream: '' },
    { type: 'conversation.start', page: 7 },
  ]) {
    const refused = decodeCommand(command);
    assert.ok(isMalformed(refused), JSON.stringify(command));
    assert.equal(refused.refused, 'invalid-command');
  }
  const start = { type: 'conversation.start', workstream: 'sales', page: 'https://shop.example/', language: 'pt-BR' };
  assert.equal(decodeCommand(start), start);
});

test('[X3] every bound of a command’s fields is met and one past it is refused', () => {
  const start = (fields: Record<string, string>) => decodeCommand({ type: 'conversation.start', ...fields } as never);
  for (const [field, max] of Object.entries({ workstream: nameLengthMax, page: pageLengthMax, language: 35 })) {
    assert.equal(isMalformed(start({ [field]: 'x'.repeat(max) })), false, field);
    assert.equal(isMalformed(start({ [field]: 'x'.repeat(max + 1) })), true, field);
  }
});

test('any text at all is frames of the documented shapes or a refusal', () => {
  fc.assert(
    fc.property(anyJsonText(Object.keys(upShapes)), (text) => {
      const result = decodeUp(text);
      if (isMalformed(result)) return;
      for (const frame of result) {
        assert.ok(Object.hasOwn(upShapes, frame.t));
        if (frame.t === 'send') decodeCommand(frame.command);
      }
    }),
    { numRuns: 2_000 },
  );
});
