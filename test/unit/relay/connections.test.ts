import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
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
    connections.admit(one, { ...principal, device: `device-${index}` });
    return one;
  });
  assert.equal(connections.hasRoom('crowded'), false);
  assert.equal(connections.hasRoom('elsewhere'), true);
  if (held[0]) connections.gone(held[0]);
  assert.equal(connections.hasRoom('crowded'), true);
});

test('sending everybody away ends when the last has gone', async () => {
  const { connections } = open();
  const { connection: one } = connection();
  connections.add(one, 'address');
  const away = connections.sendAway(60_000);
  connections.gone(one);
  await away;
  assert.equal(connections.size, 0);
});
