/** Who could be asked, as long as somebody looks: live, asked again, and given up in time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Colleagues } from '../../../src/console/talk/colleagues.ts';
import type { Colleague } from '../../../src/core/desk/handing-on.ts';
import { selfWith, snapshotOf } from '../../support/desk-conversations.ts';
import { FakeAgentClient } from '../../support/fake-agent-client.ts';
import { handingOn } from '../../support/fake-colleagues.ts';

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const opened = () => {
  const client = new FakeAgentClient(snapshotOf({}));
  client.handing = handingOn;
  const colleagues = new Colleagues(client, 'conversation-1');
  return { client, colleagues, watched: () => client.calls.filter(([verb]) => verb === 'watchAgents') };
};

const presenceOf = (colleagues: Colleagues, id: string): string | undefined =>
  colleagues.getSnapshot().handingOn?.colleagues.find((one: Colleague) => one.id === id)?.presence.base;

test('[V5] nothing is asked before somebody looks, and nothing is watched once nobody does', async () => {
  const { colleagues, watched } = opened();
  assert.equal(colleagues.getSnapshot().handingOn, undefined);
  assert.deepEqual(watched(), []);
  const stop = [colleagues.subscribe(() => undefined), colleagues.subscribe(() => undefined)];
  await settle();
  assert.deepEqual(colleagues.getSnapshot().handingOn?.queues, handingOn.queues);
  for (const one of stop) one();
  assert.deepEqual(watched(), [
    ['watchAgents', 'true'],
    ['watchAgents', 'false'],
  ]);
});

test('[V5] [S10] a presence that changes while the dialog is open is shown; what is older than the answer is not', async () => {
  const { client, colleagues } = opened();
  const stop = colleagues.subscribe(() => undefined);
  await settle();
  const away = { base: 'away', setBy: 'agent', since: 0 } as const;
  const row = selfWith({ id: 'ben', name: 'Ben', presence: away });
  const showing = (seq: number): void =>
    client.show({ ...snapshotOf({}), agents: { rows: [{ ...row, seq }], total: 1, loaded: true } });
  showing(1);
  await settle();
  assert.equal(presenceOf(colleagues, 'ben'), 'available');
  showing(2);
  await settle();
  assert.equal(presenceOf(colleagues, 'ben'), 'away');
  stop();
});

test('what can’t be asked says why; who looks without a connection is told so', async () => {
  const { client, colleagues } = opened();
  client.handing = undefined;
  client.show({ ...snapshotOf({}), connection: { state: 'waiting', retryAt: 0 } });
  const stop = colleagues.subscribe(() => undefined);
  await settle();
  const { handingOn: known, refused, isConnected } = colleagues.getSnapshot();
  assert.deepEqual([known, refused?.code, isConnected], [undefined, 'unavailable', false]);
  stop();
});
