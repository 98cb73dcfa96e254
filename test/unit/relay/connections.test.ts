import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  goSpread,
  heartbeatMs,
  pongTimeoutMs,
  slowSocketMs,
  socketsPerAddressMax,
  tokenGraceMs,
} from '../../../src/core/limits.ts';
import type { Connection } from '../../../src/relay/connection.ts';
import { Connections } from '../../../src/relay/connections.ts';
import type { Principal } from '../../../src/relay/handshake.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

/** Connections on virtual time. */
const open = () => {
  const clock = new VirtualClock(1, 0);
  clock.chance = 0.5;
  const connections = new Connections(clock);
  connections.start();
  return { connections, clock };
};

const principal: Principal = {
  actor: { kind: 'visitor', id: 'v_1' },
  site: 'shop',
  version: 1,
  device: 'device-1',
};

const connection = (fields: Partial<Connection> = {}) => {
  const beats: number[] = [];
  const ended: string[] = [];
  const made = {
    principal,
    fullSince: undefined,
    lastHeardAt: 0,
    isTwoWay: true,
    beat: () => void beats.push(1),
    end: (code: string) => void ended.push(code),
    send: () => undefined,
    ...fields,
  };
  return { connection: made as unknown as Connection, beats, ended, made };
};

test('a ping comes within the interval, and comes again', async () => {
  const { connections, clock } = open();
  const { connection: one, beats, made } = connection();
  connections.add(one, 'address');
  await clock.advance(heartbeatMs / 2 + 1_000);
  assert.equal(beats.length, 1);
  made.lastHeardAt = heartbeatMs;
  await clock.advance(heartbeatMs + 1_000);
  assert.equal(beats.length, 2);
});

test('a peer that answers nothing after a ping is let go after ten seconds, one that answers stays', async () => {
  const { connections, clock } = open();
  const [silent, lively] = [connection(), connection()];
  connections.add(silent.connection, 'address');
  connections.add(lively.connection, 'address');
  await clock.advance(heartbeatMs / 2 + 1_000);
  lively.made.lastHeardAt = clock.now() + 1;
  await clock.advance(pongTimeoutMs);
  assert.deepEqual([silent.ended, lively.ended], [[], []]);
  await clock.advance(1_000);
  assert.deepEqual([silent.ended, lively.ended], [['no-pong'], []]);
});

test('[X3] a reader that takes nothing for thirty seconds is let go, not a second earlier', async () => {
  const { connections, clock } = open();
  const { connection: slow, ended, made } = connection({ fullSince: 0 });
  made.lastHeardAt = Number.MAX_SAFE_INTEGER;
  connections.add(slow, 'address');
  await clock.advance(slowSocketMs);
  assert.deepEqual(ended, []);
  await clock.advance(1_000);
  assert.deepEqual(ended, ['slow-reader']);
});

test('[X1] an expired token ends the connection after its grace', async () => {
  const { connections, clock } = open();
  const { connection: agent, ended, made } = connection({ principal: { ...principal, expiresAt: 10_000 } });
  made.lastHeardAt = Number.MAX_SAFE_INTEGER;
  connections.add(agent, 'address');
  await clock.advance(10_000 + tokenGraceMs);
  assert.deepEqual(ended, []);
  await clock.advance(1_000);
  assert.deepEqual(ended, ['token-expired']);
});

test('[X3] an address has room for so many sockets, and again when one has gone', () => {
  const { connections } = open();
  const held = Array.from({ length: socketsPerAddressMax }, (_, index) => {
    const { connection: one } = connection();
    connections.add(one, 'crowded');
    connections.admit(one, { ...principal, device: `device-${index}` }, 'lane');
    return one;
  });
  assert.equal(connections.hasRoom('crowded'), false);
  assert.equal(connections.hasRoom('elsewhere'), true);
  if (held[0]) connections.gone(held[0]);
  assert.equal(connections.hasRoom('crowded'), true);
});

/** So many connections that count the `go` they get. */
const crowd = (connections: Connections, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const gos: number[] = [];
    const { connection: one, ended } = connection({
      send: (frame) => void (frame.t === 'go' && gos.push(frame.after)),
    });
    connections.add(one, `address ${index}`);
    return { one, gos, ended };
  });

test('sending everybody away ends when the last has gone, however much time there is', async () => {
  const { connections } = open();
  const leaving = crowd(connections, 3);
  const away = connections.sendAway(60_000);
  for (const { one } of leaving) connections.gone(one);
  await away;
  assert.equal(connections.size, 0);
});

test('sending away ends when the time is up, whoever is still there', async () => {
  const { connections, clock } = open();
  const [stays] = crowd(connections, 1);
  const away = connections.sendAway(10_000);
  await clock.advance(10_000);
  await away;
  assert.equal(connections.size, 1);
  assert.ok(stays);
  const told = stays.gos.length;
  await clock.advance(10_000);
  assert.equal(stays.gos.length, told);
});

test('few are asked to go at once, and a crowd group by group over half of the time', async () => {
  const { connections, clock } = open();
  const few = crowd(connections, 20);
  void connections.sendAway(10_000);
  assert.ok(few.every(({ gos }) => gos.length === 1 && (gos[0] ?? 0) <= goSpread.afterMs));

  const { connections: others, clock: time } = open();
  const many = crowd(others, 5_000);
  void others.sendAway(10_000);
  const asked = () => many.filter(({ gos }) => gos.length > 0).length;
  assert.equal(asked(), 100);
  await time.advance(2_000);
  assert.equal(asked(), 2_100);
  await time.advance(3_000);
  assert.equal(asked(), 5_000);
  assert.equal(clock.now(), 0);
});

test('who is still there after a while is asked to go again', async () => {
  const { connections, clock } = open();
  const [stays] = crowd(connections, 1);
  void connections.sendAway(10_000);
  await clock.advance(goSpread.againMs - 1);
  assert.equal(stays?.gos.length, 1);
  await clock.advance(2 * goSpread.everyMs);
  assert.equal(stays?.gos.length, 2);
});

test('who has not said who they are is turned away when the relay goes', () => {
  const { connections } = open();
  const { connection: stranger, ended } = connection({ principal: undefined });
  connections.add(stranger, 'address');
  void connections.sendAway(10_000);
  assert.deepEqual(ended, ['going-away']);
});
