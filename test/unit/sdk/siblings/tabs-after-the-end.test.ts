import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phaseOf } from '../../../../src/sdk/visitor-phase.ts';
import { ana } from '../../../support/memory-connection.ts';
import { isLive, outcome } from '../../../support/visitor-setting.ts';
import { shown, three, viewOf, waiting, write } from '../../../support/visitor-tabs.ts';

test('[D6] a refused message is shown in all tabs, and sent again or discarded in any of them', async () => {
  const { clock, relay, tabs } = await three();
  const [a, b, c] = tabs;
  relay.refuses = () => ({ code: 'not-allowed', fatal: true });
  write(a, 'one', 'two');
  await clock.until(() => tabs.every((one) => viewOf(one)?.pending.filter(({ refused }) => refused).length === 2));
  relay.refuses = () => undefined;
  const [one, two] = viewOf(c)?.pending ?? [];
  c.client.discard(one?.id ?? '');
  await clock.until(() => tabs.every((tab) => waiting(tab).join() === 'two'));
  b.lose(false);
  outcome(b.client.resend(two?.id ?? ''));
  await clock.until(() => tabs.every((tab) => shown(tab).length === 2 && waiting(tab).length === 0));
  assert.deepEqual(relay.texts(), ['Hello', 'two']);
});

test('[D6] sent again after the end, a refused message begins a new conversation, and the others stay visible there', async () => {
  const { clock, relay, tabs } = await three();
  const [a, b] = tabs;
  const { id } = relay.conversation;
  relay.act(id, ana, { type: 'conversation.pick' });
  relay.act(id, ana, { type: 'conversation.end' });
  const ends = write(a, 'late', 'later');
  await clock.until(() => ends.every(({ code }) => code === 'conversation-ended'));
  const [late] = viewOf(a)?.pending ?? [];
  outcome(a.client.resend(late?.id ?? ''));
  await clock.until(() => viewOf(a)?.conversation.id !== id && shown(a).length === 1);
  assert.deepEqual([shown(a), waiting(a)], [['late'], ['later']]);
  await clock.until(() => shown(b).join() === 'late');
});

test('[M9] after the end each tab keeps the transcript until a new conversation is begun in one of them', async () => {
  const { clock, relay, tabs } = await three();
  const [a, b, c] = tabs;
  const { id } = relay.conversation;
  relay.act(id, ana, { type: 'conversation.pick' });
  relay.act(id, ana, { type: 'conversation.end' });
  await clock.until(() => tabs.every((one) => phaseOf(one.client.getSnapshot()) === 'ended'));
  a.client.startNew();
  await clock.advance(50);
  assert.deepEqual(
    tabs.map(viewOf).map((view) => view?.conversation.id),
    [undefined, id, id],
  );
  write(a, 'Anew');
  await clock.until(() => [a, b, c].every((one) => shown(one).join() === 'Anew'));
});

test('[M9] a fresh tab learns from the others what goes on, and nothing of what is over', async () => {
  const { clock, relay, tab, tabs } = await three();
  const { id } = relay.conversation;
  const fresh = tab();
  fresh.lose(true);
  fresh.client.connect();
  await clock.advance(5);
  assert.deepEqual(shown(fresh), ['Hello']);
  relay.act(id, ana, { type: 'conversation.pick' });
  relay.act(id, ana, { type: 'conversation.end' });
  await clock.until(() => tabs.every((one) => phaseOf(one.client.getSnapshot()) === 'ended'));
  const [refused] = write(tabs[0], 'too late');
  await clock.until(() => refused?.code === 'conversation-ended');
  const late = tab();
  late.client.connect();
  await clock.until(() => isLive(late.client));
  assert.equal(viewOf(late), undefined);
  relay.act(id, ana, { type: 'session.close' });
  await clock.advance(50);
  assert.equal(viewOf(late), undefined);
});

test('[M9] a tab that lost its connection before the end brings nothing back on the screen of a fresh one', async () => {
  const { clock, relay, log, tab, tabs } = await three();
  const [a, b] = tabs;
  const { id } = relay.conversation;
  a.crash();
  relay.act(id, ana, { type: 'conversation.pick' });
  relay.act(id, ana, { type: 'conversation.end' });
  log.record = undefined;
  const fresh = tab();
  fresh.client.connect();
  await clock.until(() => isLive(fresh.client));
  await clock.advance(50);
  assert.deepEqual([shown(b), viewOf(fresh)], [['Hello'], undefined]);
});

test('[W2] a tab that learns late that its conversation is over asks what goes on instead', async () => {
  const { clock, relay, channel, tabs } = await three();
  const [a, b] = tabs;
  const { id } = relay.conversation;
  channel.delayMs = 1_000_000;
  relay.act(id, ana, { type: 'conversation.pick' });
  relay.act(id, ana, { type: 'conversation.end' });
  await clock.until(() => phaseOf(a.client.getSnapshot()) === 'ended');
  a.client.startNew();
  write(a, 'Anew');
  await clock.until(() => shown(a).join() === 'Anew');
  assert.deepEqual(shown(b), ['Hello']);
  channel.delayMs = 2;
  b.lose(false);
  await clock.until(() => shown(b).join() === 'Anew');
});
