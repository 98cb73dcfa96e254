/** What a client makes of a relay's text: it drops what it does not know, keeps its place, and never throws. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isVisible } from '../../../../src/core/conversation/visibility.ts';
import { factShapes } from '../../../../src/core/conversation/vocabulary.shape.ts';
import type { FactType } from '../../../../src/core/conversation/vocabulary.ts';
import { decodeDown } from '../../../../src/core/protocol/decode-down.ts';
import { deskEvents } from '../../../../src/core/protocol/desk-events.ts';
import { downShapes } from '../../../../src/core/protocol/down.shape.ts';
import { anyJsonText } from '../../../support/hostile-text.ts';

const read = (...frames: unknown[]) => decodeDown(JSON.stringify(frames.length === 1 ? frames[0] : frames));

const event = (seq: number, type: string) => ({
  type,
  seq,
  id: `command-${seq}`,
  at: 1,
  by: { kind: 'system', id: 'system' },
});
const ev = (events: unknown) => ({ t: 'ev', c: 'conversation-1', e: 'epoch-1', first: 1, last: 3, events });

test('one frame and an array of frames are both read', () => {
  assert.deepEqual(read({ t: 'ping', heads: [] }), [{ t: 'ping', heads: [] }]);
  assert.deepEqual(read({ t: 'ping', heads: [] }, { t: 'pong' }), [{ t: 'ping', heads: [] }, { t: 'pong' }]);
  assert.deepEqual(decodeDown('[]'), []);
});

test('every frame of the shapes is known', () => {
  for (const t of Object.keys(downShapes)) assert.equal(read({ t, events: [] })?.length, 1, t);
});

test('every event of the shapes is known at the desk, and to a visitor’s client what visitors see', () => {
  for (const type of Object.keys(factShapes) as FactType[]) {
    const text = JSON.stringify(ev([event(1, type)]));
    for (const [facts, isKnown] of [
      [deskEvents, true],
      [undefined, isVisible({ type }, 'visitor')],
    ] as const) {
      const [frame] = decodeDown(text, facts) ?? [];
      assert.ok(frame?.t === 'ev');
      assert.equal(frame.events.length, isKnown ? 1 : 0, type);
    }
  }
});

test('a frame that a newer relay says is dropped, its neighbours are not', () => {
  assert.deepEqual(read({ t: 'weather' }, { t: 'pong' }, { t: 'toString' }, { t: '__proto__' }), [{ t: 'pong' }]);
});

test('[D3] an event that a newer relay tells is a step of the position: the range stays, the event goes', () => {
  const [frame] = read(ev([event(1, 'message.sent'), event(2, 'message.reacted'), event(3, 'constructor')])) ?? [];
  assert.ok(frame?.t === 'ev');
  assert.deepEqual([frame.first, frame.last], [1, 3]);
  assert.deepEqual(
    frame.events.map(({ seq }) => seq),
    [1],
  );
});

test('fields that a newer relay adds are kept out of nobody’s way', () => {
  assert.deepEqual(read({ t: 'live', c: 'conversation-1', e: 'epoch-1', s: 3, mood: 'calm' })?.length, 1);
});

test('what is not a frame is undefined, not a throw', () => {
  for (const text of [
    '',
    '{',
    'null',
    '7',
    '"ping"',
    '{}',
    '{"t":7}',
    '[null]',
    '[[]]',
    '[{"t":"pong"},7]',
    '\u0000',
  ]) {
    assert.equal(decodeDown(text), undefined, text);
  }
});

test('an event frame without a list of events is not a frame', () => {
  for (const events of [undefined, null, 7, {}, 'message.sent', [null], [7], [{}], [{ type: ['message.sent'] }]]) {
    assert.equal(read(ev(events)), undefined, JSON.stringify(events));
  }
});

test('any text at all is frames or undefined', () => {
  fc.assert(
    fc.property(anyJsonText(Object.keys(downShapes)), (text) => {
      for (const frame of decodeDown(text) ?? []) assert.ok(Object.hasOwn(downShapes, frame.t));
    }),
    { numRuns: 2_000 },
  );
});
