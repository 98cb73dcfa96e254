/** Two relays, PostgreSQL and NATS, broken one after the other while visitors and agents write. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { compareHeadsMs, drainMs } from '../../src/core/limits.ts';
import { Installation, isLong, rounds } from './installation.ts';

/** How long something stays away, in milliseconds: longer when the long form is run. */
const awayMs = isLong ? { frozen: 20_000, bus: 30_000 } : { frozen: 3_000, bus: 3_000 };

/** Two relays withstand a fault if people go on writing after it and the judge finds nothing. */
const withstands = async (
  context: TestContext,
  fault: (setting: Awaited<ReturnType<typeof Installation.pair>>) => Promise<void>,
): Promise<void> => {
  const setting = await Installation.pair(context);
  const { installation } = setting;
  await installation.withstands(context, async () => {
    await installation.crowd.goesOn(20);
    await fault(setting);
    await installation.crowd.goesOn(20);
  });
};

test(`[D1] [D2] [D3] [D5] kill -9 of two relays in turn, ${rounds} times: every acknowledged message is there once, all screens agree`, async (context) => {
  await withstands(context, async ({ installation }) => {
    for (let round = 0; round < rounds; round += 1) {
      const { relay } = installation.at(round);
      await relay.stop('KILL');
      await relay.resume();
      await installation.crowd.converge();
      await installation.crowd.goesOn(20);
    }
  });
});

test(`[D1] [D2] [D3] [D5] clients of a killed relay go on at the other one, and come back, ${rounds} times`, async (context) => {
  await withstands(context, async ({ installation }) => {
    for (let round = 0; round < rounds; round += 1) {
      const [gone, other] = [installation.at(round), installation.at(round + 1)];
      gone.network.leadTo(other.relay.port);
      await gone.relay.stop('KILL');
      await installation.crowd.converge();
      await installation.crowd.goesOn(20);
      await gone.relay.resume();
      gone.network.leadTo(gone.relay.port);
      gone.network.reset();
      await installation.crowd.goesOn(20);
    }
  });
});

test('[D1] [D2] [D3] [D5] a rolling restart behind a balancer loses nothing, and nobody is ever without a connection', async (context) => {
  await withstands(context, async ({ installation }) => {
    const { crowd } = installation;
    await crowd.converge();
    const before = crowd.interruptions;
    for (let index = 0; index < (isLong ? 10 : 2); index += 1) {
      const { relay, network } = installation.at(index);
      network.leadTo(installation.at(index + 1).relay.port);
      const begun = performance.now();
      await relay.stop('TERM');
      const tookMs = performance.now() - begun;
      context.diagnostic(`the relay was gone after ${Math.round(tookMs)} ms`);
      assert.ok(tookMs < drainMs, `it took ${tookMs} ms`);
      await relay.resume();
      network.leadTo(relay.port);
      await crowd.goesOn(20);
    }
    assert.equal(crowd.interruptions, before);
  });
});

test('[D1] [D2] [D3] [D5] a relay that is restarted while there is no other way to go loses nothing', async (context) => {
  await withstands(context, async ({ installation }) => {
    const { relay } = installation.at(0);
    await relay.stop('TERM');
    await relay.resume();
  });
});

test('[D1] [D2] [D3] [D5] a relay that stands still for a while and wakes up as if nothing had been loses nothing', async (context) => {
  await withstands(context, async ({ installation }) => {
    const { relay } = installation.at(0);
    relay.freeze();
    await delay(awayMs.frozen);
    relay.thaw();
  });
});

test('[D3] [D7] while the bus is away, messages still arrive everywhere in the end', async (context) => {
  await withstands(context, async ({ installation, nats }) => {
    await nats.halt();
    await delay(awayMs.bus);
    await installation.crowd.goesOn(20);
    await nats.resume();
  });
});

test('[D3] [D7] without a bus all screens agree within seconds, from the log', async (context) => {
  const { installation, nats } = await Installation.pair(context);
  const withoutBus = async (): Promise<void> => {
    await installation.crowd.goesOn(20);
    await nats.halt();
    await installation.crowd.goesOn(20);
    await installation.crowd.converge();
    const [settledMs = 0] = installation.crowd.convergences;
    assert.ok(settledMs < 2 * compareHeadsMs, `it took ${settledMs} ms`);
  };
  await installation.withstands(context, withoutBus, 2 * compareHeadsMs);
});

test('[D1] [D2] [D3] [D7] a database that crashes and recovers has everything that was acknowledged', async (context) => {
  await withstands(context, async ({ installation, postgres }) => {
    for (let round = 0; round < Math.ceil(rounds / 2); round += 1) {
      await postgres.halt('crash');
      await postgres.resume();
      await installation.crowd.converge();
      await installation.crowd.goesOn(20);
    }
  });
});

test('[D1] [D2] [D3] [D5] networks that hold everything back, reset, slice and delay change nothing', async (context) => {
  await withstands(context, async ({ installation }) => {
    for (let round = 0; round < rounds; round += 1) {
      const { network } = installation.at(round);
      network.turn({ isBlackHole: true });
      await delay(1_000);
      network.turn({ sliceBytes: 32, delayMs: 1 });
      await installation.crowd.goesOn(10);
      network.reset();
      network.turn({ delayMs: 100 });
      await installation.crowd.goesOn(10);
      network.heal();
      await installation.crowd.converge();
    }
  });
});
