import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandRate } from '../../../src/core/limits.ts';
import { Allowances } from '../../../src/relay/allowance.ts';
import type { Principal } from '../../../src/relay/handshake.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

const visitor = (id: string, device = 'device'): Principal => ({
  actor: { kind: 'visitor', id },
  site: 'shop',
  version: 3,
  device,
});

test('[X3] a sender has one allowance on all devices, and another sender has another', () => {
  const allowances = new Allowances(new VirtualClock());
  const one = allowances.of(visitor('one'));
  assert.equal(allowances.of(visitor('one', 'another-device')), one);
  assert.notEqual(allowances.of(visitor('other')), one);
  assert.notEqual(allowances.of({ ...visitor('one'), site: 'another' }), one);
});

test('[X3] an allowance is forgotten when it is whole again, and not while something of it waits for its answer', async () => {
  const clock = new VirtualClock();
  const allowances = new Allowances(clock);
  const { burst, perSecond } = commandRate.visitor;
  const wholeAfterMs = (burst / perSecond) * 1_000;
  const [first, waiting] = [allowances.of(visitor('first')), allowances.of(visitor('waiting'))];
  waiting.unanswered = 1;
  for (let count = 0; count < 100; count += 1) allowances.of(visitor(`visitor-${count}`));
  assert.equal(allowances.size, 102);
  await clock.advance(wholeAfterMs - 1);
  assert.equal(allowances.of(visitor('first')), first);
  await clock.advance(1);
  assert.equal(allowances.of(visitor('first')), first);
  assert.equal(allowances.size, 2);
  assert.equal(allowances.of(visitor('waiting')), waiting);
});
