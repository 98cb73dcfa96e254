/** One relay on SQLite, killed again and again while visitors and an agent write. */
import { test } from 'node:test';
import { Installation, rounds } from './installation.ts';

test(`[D1] [D2] [D3] [D5] kill -9 of the only relay, ${rounds} times: every acknowledged message is there once, all screens agree`, async (context) => {
  const installation = await Installation.alone(context);
  const { relay } = installation.at(0);
  await installation.withstands(context, async () => {
    for (let round = 0; round < rounds; round += 1) {
      await installation.crowd.goesOn(20);
      await relay.stop('KILL');
      await relay.resume();
      await installation.crowd.converge();
    }
    await installation.crowd.goesOn(20);
  });
});

test('[D1] [D2] [D3] [D5] a network that resets, slices and delays in front of the only relay changes nothing', async (context) => {
  const installation = await Installation.alone(context);
  const { crowd } = installation;
  const { network } = installation.at(0);
  await installation.withstands(context, async () => {
    for (let round = 0; round < rounds; round += 1) {
      network.turn({ sliceBytes: 32, delayMs: 1 });
      await crowd.goesOn(20);
      network.reset();
      await crowd.goesOn(5);
      network.turn({ delayMs: 100 });
      await crowd.goesOn(5);
      network.heal();
      await crowd.converge();
    }
  });
});
