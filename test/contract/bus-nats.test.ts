/** The bus over NATS keeps the bus's promises, and comes back from every absence. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isParlorError } from '../../src/core/errors.ts';
import { openNatsBus } from '../../src/relay/bus/nats.ts';
import { TestNats } from '../support/nats.ts';
import { until } from '../support/until.ts';
import { describeBus, describeOutage } from './bus.contract.ts';

let nats: TestNats;
before(async () => {
  nats = await TestNats.start();
});
after(() => nats.close());

// Subjects are the same from test to test, but so are those who listen: each test closes its buses.
describeBus('NATS', async () => ({ connect: () => openNatsBus(nats.url), remove: async () => undefined }));

describeOutage('NATS', async () => {
  const own = await TestNats.start();
  return {
    connect: () => openNatsBus(own.url),
    remove: () => own.close(),
    outage: { begin: () => own.halt(), end: () => own.resume() },
  };
});

test('an address that is none is refused in words, without repeating the password in it', async () => {
  for (const address of ['', 'http://secret@host', 'nats://', 'nats://user:secret@:4222', 'nats://secret@ho st']) {
    await assert.rejects(
      openNatsBus(address),
      (error) => isParlorError(error, 'unavailable') && !error.message.includes('secret'),
    );
  }
});

test('a password or a token in the address opens a server that asks for it', async (t) => {
  const doors = [
    { key: 'ana:p%40ss%20word', more: ['--user', 'ana', '--pass', 'p@ss word'] },
    { key: 's3cret', more: ['--auth', 's3cret'] },
  ];
  for (const { key, more } of doors) {
    const guarded = await TestNats.start(more);
    t.after(() => guarded.close());
    const isLetIn = async (address: string): Promise<boolean> => {
      const bus = await openNatsBus(address);
      const { connected } = bus;
      await bus.close();
      return connected;
    };
    assert.equal(await isLetIn(guarded.url.replace('//', `//${key}@`)), true);
    assert.equal(await isLetIn(guarded.url.replace('//', '//wrong:one@')), false);
    assert.equal(await isLetIn(guarded.url), false);
  }
});

test('a text too large for the server is lost, and nothing else is', async (t) => {
  const bus = await openNatsBus(nats.url);
  t.after(() => bus.close());
  const heard: string[] = [];
  bus.subscribe('parlor.large', (text) => heard.push(text));
  bus.publish('parlor.large', 'x'.repeat(2_000_000));
  bus.publish('parlor.large', 'small');
  await until('the small one has arrived', () => heard.length > 0);
  assert.deepEqual(heard, ['small']);
  assert.equal(bus.connected, true);
});
