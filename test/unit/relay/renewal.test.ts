import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agentTokenMs } from '../../../src/core/account-limits.ts';
import { tokenGraceMs } from '../../../src/core/limits.ts';
import { newSecret, RawSocket } from '../../support/raw-socket.ts';
import { site, startRelay } from '../../support/relay.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

test('[X1] welcome and auth say for how long an agent’s token is good; a visitor’s secret does not end', async (context) => {
  const { port, token } = await startRelay(context);
  const agent = await RawSocket.greeted(port, site, 'agent', await token());
  const { expiresMs = 0 } = await agent.next('welcome');
  assert.ok(expiresMs > agentTokenMs - 30_000 && expiresMs <= agentTokenMs, `${expiresMs}`);
  agent.send({ t: 'auth', tok: await token() });
  const answer = await agent.next('auth');
  assert.ok((answer.expiresMs ?? 0) > agentTokenMs - 30_000, JSON.stringify(answer));
  const visitor = await RawSocket.greeted(port, site, 'visitor', newSecret());
  assert.equal((await visitor.next('welcome')).expiresMs, undefined);
});

test('[X1] an agent who renews stays; one who does not is let go after the grace', async (context) => {
  const clock = new VirtualClock(1, Date.now());
  const { port, token } = await startRelay(context, { clock });
  const [renews, stays] = [
    await RawSocket.greeted(port, site, 'agent', await token()),
    await RawSocket.greeted(port, site, 'agent', await token()),
  ];
  /** Time passes, with everything answered in it. */
  const pass = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += 5_000) {
      await clock.advance(5_000);
      for (const one of [renews, stays]) {
        if (one.closed) continue;
        const heard = one.frames.length;
        one.send({ t: 'ping' });
        await one.until(() => one.closed !== undefined || one.frames.slice(heard).some(({ t }) => t === 'pong'));
      }
    }
  };
  await pass(agentTokenMs - 60_000);
  renews.send({ t: 'auth', tok: await token() });
  await renews.next('auth');
  await pass(60_000 + tokenGraceMs + 5_000);
  assert.deepEqual(stays.closed, { code: 4005, reason: 'token-expired' });
  assert.equal(renews.closed, undefined);
  await pass(agentTokenMs);
  assert.deepEqual(renews.closed, { code: 4005, reason: 'token-expired' });
});

test('[X1] [X2] a credential that is not the same person’s, or none, ends the connection', async (context) => {
  const { port, token } = await startRelay(context);
  const secret = newSecret();
  const cases = [
    { as: 'agent', first: await token('agent-1'), other: await token('agent-2') },
    { as: 'agent', first: await token('agent-1'), other: await token('supervisor') },
    { as: 'agent', first: await token('agent-1'), other: secret },
    { as: 'agent', first: await token('agent-1'), other: 'a.b.c' },
    { as: 'visitor', first: secret, other: newSecret() },
    { as: 'visitor', first: secret, other: await token('agent-1') },
  ] as const;
  for (const { as, first, other } of cases) {
    const raw = await RawSocket.greeted(port, site, as, first);
    raw.send({ t: 'auth', tok: other });
    assert.deepEqual(await raw.end(), { code: 4501, reason: 'not-authenticated' }, `${as}, ${other}`);
  }
  const stranger = await RawSocket.open(port, site);
  stranger.send({ t: 'auth', tok: secret });
  assert.deepEqual(await stranger.end(), { code: 4500, reason: 'hello-expected' });
});
