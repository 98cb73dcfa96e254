/** Connections that are dead and don't look it: what is sent over them is taken and forgotten, and nobody closes them. */
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { welcomeTimeoutMs } from '../../src/core/limits.ts';
import type { Direction } from '../support/tcp-proxy.ts';
import { Installation, isLong, rounds } from './installation.ts';

const directions: readonly Direction[] = ['both', 'up', 'down'];

/** Until such a connection is found out and given up takes a heartbeat; so few rounds take long. */
const times = isLong ? Math.ceil(rounds / 10) : 1;

test(`[D1] [D2] [D3] [D4] sockets that die half-open, in both directions and in each, ${times} times, cost time and nothing else`, async (context) => {
  const installation = await Installation.alone(context, directions.length);
  const { crowd } = installation;
  await installation.withstands(context, async () => {
    for (let round = 0; round < times; round += 1) {
      await crowd.goesOn(20);
      for (const [index, direction] of directions.entries()) installation.at(index).network.swallow(direction);
      await crowd.everybodyReturns();
      await crowd.converge();
    }
  });
});

test('[D1] [D2] [D3] [D4] a network that lets sockets open and then takes everything and answers nothing costs time and nothing else', async (context) => {
  const installation = await Installation.alone(context);
  const { crowd } = installation;
  const { network } = installation.at(0);
  await installation.withstands(context, async () => {
    for (const direction of isLong ? directions : directions.slice(0, 1)) {
      await crowd.goesOn(20);
      network.turn({ swallows: direction });
      network.reset();
      await delay(isLong ? 1.5 * welcomeTimeoutMs : 1_000);
      network.heal();
      // Whoever has just opened one of those sockets gives it a while.
      await crowd.everybodyIsLive();
      await crowd.converge();
    }
  });
});
