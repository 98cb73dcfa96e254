/** A visitor signs in to the site during a conversation: over real sockets, with the device's secret and the site's token. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import type { Config } from '../../src/relay/config.ts';
import { newSecret, RawSocket } from '../support/raw-socket.ts';
import { site, startRelay, testConfig } from '../support/relay.ts';
import { identity, tokenOf } from '../support/vouching-site.ts';

const config: Config = { ...testConfig, sites: testConfig.sites.map((one) => ({ ...one, identity })) };
const say = (text: string) => ({ type: 'message.send', text });
const identify = async (subject: string) => ({ type: 'visitor.identify', token: await tokenOf(subject) });

const talking = async (context: TestContext) => {
  const { port } = await startRelay(context, { config });
  const secret = newSecret();
  const device = await RawSocket.greeted(port, site, 'visitor', secret);
  const c = randomUUID();
  await device.answer(device.command(c, 1, { type: 'conversation.start' }));
  device.send({ t: 'sub', c, s: 0 });
  await device.next('live');
  return { port, secret, device, c };
};

test('[I4] [X2] after a sign-in the device’s secret reads nothing more, and the token everything', async (t) => {
  const { port, secret, device, c } = await talking(t);
  await device.answer(device.command(c, 2, await identify('customer-1')));
  await device.next('ev', ({ events }) => events.some(({ type }) => type === 'visitor.identified'));
  assert.equal((await device.next('denied')).code, 'unknown-conversation');
  const phone = await RawSocket.greeted(port, site, 'visitor', await tokenOf('customer-1'));
  await phone.answer(phone.command(c, 1, say('From my phone')));
  phone.send({ t: 'sub', c, s: 0 });
  await phone.next('ev', ({ events }) => events.some((event) => event.type === 'message.sent'));
  const again = await RawSocket.greeted(port, site, 'visitor', secret);
  again.send({ t: 'sub', c, s: 0 });
  assert.equal((await again.next('denied')).code, 'unknown-conversation');
  assert.deepEqual((await again.next('welcome')).conversations, []);
  assert.doesNotMatch(JSON.stringify([device.frames, again.frames]), /From my phone/u);
  for (const one of [device, phone, again]) one.close();
});

test('[I4] a token that nobody believes, or nobody who is somebody already, makes it nobody’s', async (t) => {
  const { port, device, c } = await talking(t);
  const forged = { type: 'visitor.identify', token: 'e30.eyJzdWIiOiJjdXN0b21lci0xIn0.AAAA' };
  const refusal = await device.answer(device.command(c, 2, forged));
  assert.deepEqual(refusal.t === 'nack' && [refusal.code, refusal.fatal], ['not-authenticated', true]);
  await device.answer(device.command(c, 3, await identify('customer-1')));
  const owner = await RawSocket.greeted(port, site, 'visitor', await tokenOf('customer-1'));
  const moved = await owner.answer(owner.command(c, 1, await identify('customer-2')));
  assert.equal(moved.t === 'nack' && moved.code, 'not-allowed');
  for (const one of [device, owner]) one.close();
});

test('[X3] a token that is longer than any is refused by its shape', async (t) => {
  const { device, c } = await talking(t);
  const refusal = await device.answer(device.command(c, 2, { type: 'visitor.identify', token: 'x'.repeat(4_097) }));
  assert.equal(refusal.t === 'nack' && refusal.code, 'invalid-command');
  device.close();
});
