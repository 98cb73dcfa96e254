/** What one connection says and hears of typing and reading: dropped where there is better to do, told when it can be. Rule W4. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '../../../src/core/conversation/participants.ts';
import { type Standing, standingIn } from '../../../src/core/conversation/standing.ts';
import { signalRate } from '../../../src/core/limits.ts';
import type { DownFrame } from '../../../src/core/protocol/down.ts';
import type { SiteConfig } from '../../../src/relay/config.ts';
import type { Signal } from '../../../src/relay/hub.ts';
import { Signalling } from '../../../src/relay/signalling.ts';
import type { ReadMark } from '../../../src/relay/store/read-cursors.ts';
import { ana, ben, conversationIn, site, visitor } from '../../support/scripted-conversation.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

const active = standingIn(conversationIn('active', 'live').now);
const c = active.id;
const typing = { t: 'sig', c, kind: 'typing' } as const;

const connect = (actor: Actor, standing: Standing = active) => {
  const clock = new VirtualClock();
  const world = { isHigh: false, isFull: false };
  const said: Signal[] = [];
  const marks: ReadMark[] = [];
  const told: DownFrame[] = [];
  const workstream: SiteConfig['workstreams'][number] = { id: 'sales', name: 'Sales', mode: 'live' };
  const sites = new Map<string, SiteConfig>([
    [site, { id: site, name: 'Acme', origins: [], workstreams: [workstream] }],
  ]);
  const parts = {
    hub: { signal: (_: string, signal: Signal) => void said.push(signal) },
    readMarks: { add: (mark: ReadMark) => void marks.push(mark) },
    load: world,
    sites,
    clock,
  };
  const tell = (frame: DownFrame): boolean => {
    if (!world.isFull) told.push(frame);
    return !world.isFull;
  };
  const signalling = new Signalling(parts, { actor, site }, tell);
  signalling.stands(standing);
  return { signalling, clock, world, said, marks, told };
};

test('[W4] [X3] a relay under load lets typing go first, and keeps what was read', () => {
  const { signalling, world, said, marks } = connect(ana);
  world.isHigh = true;
  signalling.say(typing);
  signalling.say({ t: 'read', c, s: 1 });
  assert.deepEqual(said, []);
  assert.deepEqual(marks, [{ conversation: c, side: 'agent', seq: 1 }]);
  world.isHigh = false;
  signalling.say(typing);
  assert.deepEqual(said, [{ kind: 'typing', by: ana }]);
});

test('[W4] [X3] more than a connection may say is dropped, one past the bound too, until it may again', () => {
  const { signalling, clock, said } = connect(visitor);
  for (let count = 0; count <= signalRate.burst; count += 1) signalling.say(typing);
  assert.equal(said.length, signalRate.burst);
  clock.set(clock.now() + 1_000);
  for (let count = 0; count <= signalRate.perSecond; count += 1) signalling.say(typing);
  assert.equal(said.length, signalRate.burst + signalRate.perSecond);
});

test('[W4] [D8] to a slow reader typing is not told at all, and what was read when there is room again', () => {
  const { signalling, world, told } = connect(visitor);
  world.isFull = true;
  signalling.heard(c, { kind: 'typing', by: ana });
  signalling.readTo(c, { agent: 2 });
  signalling.readTo(c, { agent: 3 });
  assert.deepEqual(told, []);
  world.isFull = false;
  signalling.readTo(c, { agent: 3 });
  assert.deepEqual(told, [{ t: 'read', c, agent: 3 }], 'as the comparison with the database does');
});

test('[W4] a place that is known already, or behind, is not told again', () => {
  const { signalling, told } = connect(visitor);
  signalling.stands(active, { visitor: 1, agent: 3 });
  for (const cursor of [{ agent: 3 }, { agent: 2 }, { visitor: 1 }, {}]) signalling.readTo(c, cursor);
  signalling.stands(active);
  signalling.retell();
  assert.deepEqual(told, [{ t: 'read', c, visitor: 1, agent: 3 }]);
});

test('[W4] [X2] who may not read any more is told nothing more, and is not heard', () => {
  const { signalling, said, told, marks } = connect(ana);
  signalling.stands({ ...active, lifecycle: { ...active.lifecycle, assignee: { id: ben.id, name: 'Ben' } } });
  signalling.heard(c, { kind: 'typing', by: visitor });
  signalling.readTo(c, { visitor: 1 });
  signalling.say(typing);
  signalling.say({ t: 'read', c, s: 1 });
  assert.deepEqual([said, told, marks], [[], [], []]);
});

test('[W4] what is not followed, or no longer, is nothing to a connection', () => {
  const { signalling, said, told, marks } = connect(visitor);
  signalling.forget(c);
  signalling.heard(c, { kind: 'typing', by: ana });
  signalling.readTo(c, { agent: 1 });
  for (const frame of [typing, { t: 'read', c, s: 1 } as const, { ...typing, c: 'another' }]) signalling.say(frame);
  assert.deepEqual([said, told, marks], [[], [], []]);
});

test('[W4] an agent’s other window, signed in as a supervisor, is not shown their own typing', () => {
  const { signalling, told } = connect(ana);
  signalling.heard(c, { kind: 'typing', by: { ...ana, kind: 'supervisor' } });
  assert.deepEqual(told, []);
  // Whoever has the same id on the other side is somebody else.
  signalling.heard(c, { kind: 'typing', by: { kind: 'visitor', id: ana.id } });
  assert.equal(told.length, 1);
});
