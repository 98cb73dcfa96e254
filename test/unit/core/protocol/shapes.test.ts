/** Shapes, types and the engine agree: what core makes is of the shapes that the relay publishes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Compile } from 'typebox/compile';
import { commandShapes, factShapes } from '../../../../src/core/conversation/vocabulary.shape.ts';
import { downShapes } from '../../../../src/core/protocol/down.shape.ts';
import { anyWalk, take } from '../../../support/command-sequences.ts';
import { ScriptedConversation } from '../../../support/scripted-conversation.ts';

const facts = new Map(Object.entries(factShapes).map(([type, shape]) => [type, Compile(shape)]));
const commands = new Map(Object.entries(commandShapes).map(([type, shape]) => [type, Compile(shape)]));
const ev = Compile(downShapes.ev);

test('every event that core makes is of its published shape, in its frame', () => {
  fc.assert(
    fc.property(anyWalk, (steps) => {
      const script = new ScriptedConversation();
      for (const step of steps) {
        assert.equal(commands.get(step.command.type)?.Check(step.command), true);
        take(script, step);
      }
      for (const event of script.events) assert.equal(facts.get(event.type)?.Check(event), true, event.type);
      const frame = { t: 'ev', c: 'conversation-1', e: 'epoch', first: 1, last: script.now.seq, events: script.events };
      assert.equal(ev.Check(frame), true);
    }),
  );
});

test('a word’s shape names the word, and a frame’s shape the frame', () => {
  for (const [type, shape] of [...Object.entries(commandShapes), ...Object.entries(factShapes)]) {
    assert.equal(nameIn(shape, 'type'), type);
  }
  for (const [t, shape] of Object.entries(downShapes)) assert.equal(nameIn(shape, 't'), t);
});

const nameIn = (shape: object, field: string): unknown => {
  const { properties } = shape as { properties?: Record<string, { const?: unknown }> };
  return properties?.[field]?.const;
};
