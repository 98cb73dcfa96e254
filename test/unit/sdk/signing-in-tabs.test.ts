/** Signing in with several tabs, and over the end of a page: nothing of what any of them had is lost, doubled or shown to others. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../../../src/sdk/signing-in.ts';
import { tokenFor } from '../../support/memory-connection.ts';
import { type Tab, visitorBrowser } from '../../support/visitor-browser.ts';
import { isLive, outcome } from '../../support/visitor-setting.ts';
import { shown, viewOf, waiting, write } from '../../support/visitor-tabs.ts';

const rosa = tokenFor('rosa');

/** Tabs of a device in a conversation. */
const talking = async (count: number) => {
  const browser = visitorBrowser();
  const tabs = Array.from({ length: count }, () => browser.tab());
  for (const { client } of tabs) client.connect();
  const [first = assert.fail(), second = assert.fail()] = tabs;
  write(first, 'Hello');
  await browser.clock.until(() => tabs.every((tab) => isLive(tab.client) && shown(tab).length === 1));
  return { ...browser, first, second, c: browser.relay.conversation.id };
};

const signIn = ({ client }: Tab) => outcome(client.identify(rosa));
const isRosa = ({ client }: Tab): boolean => isLive(client) && client.getSnapshot().me?.id === 'i_rosa';
const refusedIn = (tab: Tab) => (viewOf(tab)?.pending ?? []).flatMap(({ refused }) => refused ?? []);

test('[I4] a tab that knows of no sign-in keeps what it showed, and what it could not send; it goes along when its page asks', async () => {
  const { clock, relay, first, second, c } = await talking(2);
  second.lose(true);
  const [unsent] = write(second, 'From the second tab');
  const end = signIn(first);
  await clock.until(() => 'value' in end && isRosa(first));
  write(first, 'As Rosa');
  await clock.until(() => shown(first).length === 2);
  assert.deepEqual(waiting(first), [], 'what another visitor writes is not shown');
  second.lose(false);
  await clock.until(() => unsent?.code !== undefined);
  assert.deepEqual([shown(second), refusedIn(second)], [['Hello'], ['unknown-conversation']]);
  const along = signIn(second);
  await clock.until(() => 'value' in along && isRosa(second) && shown(second).length === 2);
  assert.deepEqual([viewOf(second)?.conversation.id, refusedIn(second)], [c, ['unknown-conversation']]);
  const again = outcome(second.client.resend(viewOf(second)?.pending[0]?.id ?? ''));
  await clock.until(() => 'value' in again && shown(first).length === 3);
  assert.deepEqual(relay.texts(c), ['Hello', 'As Rosa', 'From the second tab']);
});

test('[I4] a tab that was offline when another one signed in, and whose page asks before it is back, sends all as the visitor', async () => {
  const { clock, relay, first, second, c } = await talking(2);
  second.lose(true);
  write(second, 'one', 'two');
  const end = signIn(first);
  await clock.until(() => 'value' in end && isRosa(first));
  const along = signIn(second);
  await clock.advance(10);
  second.lose(false);
  await clock.until(() => 'value' in along && isRosa(second) && waiting(second).length === 0);
  assert.deepEqual(relay.texts(c), ['Hello', 'one', 'two']);
  assert.equal(relay.logs.get(c)?.filter(({ type }) => type === 'visitor.identified').length, 1);
});

test('[I4] what the device begins with another tab, before the answer comes, stays its own', async () => {
  const { clock, relay, first, second, c } = await talking(2);
  relay.tells = (frame) => !('c' in frame) || frame.c !== c || frame.t === 'denied';
  const end = signIn(first);
  await clock.until(() => relay.logs.get(c)?.at(-1)?.type === 'visitor.identified');
  await clock.advance(1_000);
  second.client.startNew();
  write(second, 'As the device');
  await clock.until(() => shown(second).join() === 'As the device' && shown(first).join() === 'As the device');
  const own = viewOf(second)?.conversation.id;
  relay.tells = () => true;
  for (const connection of relay.connections) connection.cut();
  await clock.until(() => 'value' in end && isRosa(first) && isLive(second.client));
  assert.deepEqual([viewOf(first)?.conversation.id, viewOf(second)?.conversation.id], [c, own]);
  await clock.until(() => shown(first).join() === 'Hello');
});

test('[I4] [D4] what a tab of the device leaves unsent is taken over by the one that has signed in', async () => {
  const { clock, relay, storage, first, second, c } = await talking(2);
  second.lose(true);
  write(second, 'From the second tab');
  await clock.until(() => storage.texts.includes('From the second tab'));
  const end = signIn(first);
  await clock.until(() => 'value' in end && isRosa(first));
  second.crash();
  await clock.until(() => relay.texts(c).length === 2 && storage.lanes.size === 0);
  assert.deepEqual([relay.texts(c), relay.logs.get(c)?.at(-1)?.by.id], [['Hello', 'From the second tab'], 'i_rosa']);
});

for (const [what, hears] of Object.entries({ 'before the relay has it': false, 'before it is answered': true })) {
  test(`[I4] [D4] a page that dies ${what}: the next one that signs in has the conversation, with all that was unsent`, async () => {
    const { clock, relay, storage, credentials, first, second, tab, c } = await talking(2);
    second.crash();
    relay.hears = (frame) => hears || frame.t !== 'send' || frame.command.type !== 'visitor.identify';
    relay.tells = (frame) => frame.t !== 'ok' && frame.t !== 'ev';
    signIn(first);
    await clock.advance(0);
    write(first, 'one', 'two');
    await clock.until(() => storage.texts.length === 2);
    await clock.advance(50);
    first.crash();
    assert.equal(JSON.stringify([...storage.lanes]).includes(rosa), false, 'the token is kept nowhere');
    assert.equal(relay.conversation.visitor.id === 'i_rosa', hears);
    relay.hears = () => true;
    relay.tells = () => true;
    const next = tab();
    const end = signIn(next);
    await clock.until(() => 'value' in end && isRosa(next) && shown(next).length === 3);
    assert.deepEqual([relay.texts(c), shown(next)], [relay.texts(c), ['Hello', 'one', 'two']]);
    assert.deepEqual([relay.conversation.visitor.id, waiting(next)], ['i_rosa', []]);
    assert.ok(credentials.read(), 'the device is still remembered');
  });
}

test('[I4] the page after it finds the conversation as the visitor’s, and the device’s page finds none', async () => {
  const { clock, first, second, tab, c } = await talking(2);
  const end = signIn(first);
  await clock.until(() => 'value' in end && isRosa(first));
  first.crash();
  second.crash();
  const device = tab();
  device.client.connect();
  await clock.until(() => isLive(device.client));
  assert.equal(viewOf(device), undefined);
  device.crash();
  const next = tab();
  const again = signIn(next);
  await clock.until(() => 'value' in again && isRosa(next) && shown(next).length === 1);
  assert.equal(viewOf(next)?.conversation.id, c);
});

test('[I4] [D4] what an identified visitor has left unsent waits for them while the browser is somebody else’s', async () => {
  const { clock, relay, storage, first, second, tab, c } = await talking(2);
  second.crash();
  const end = signIn(first);
  await clock.until(() => 'value' in end && isRosa(first));
  first.lose(true);
  write(first, 'Left by Rosa');
  await clock.until(() => storage.texts.includes('Left by Rosa'));
  first.crash();
  const device = tab();
  device.client.connect();
  await clock.until(() => isLive(device.client));
  await clock.advance(1_000);
  assert.deepEqual(waiting(device), []);
  device.crash();
  const next = tab();
  const again = signIn(next);
  await clock.until(() => 'value' in again && shown(next).length === 2 && storage.lanes.size === 0);
  assert.deepEqual(relay.texts(c), ['Hello', 'Left by Rosa']);
});

test('[I4] [I5] a page that was signed in to and has slept through the sign-out knows when it wakes', async () => {
  const { clock, first, second } = await talking(2);
  const ends = [signIn(first), signIn(second)];
  await clock.until(() => ends.every((end) => 'value' in end) && isRosa(first) && isRosa(second));
  second.client.close();
  const reset = outcome(first.client.reset());
  await clock.until(() => 'value' in reset);
  second.client.connect();
  await clock.until(() => isLive(second.client) || second.client.getSnapshot().connection.state === 'idle');
  assert.deepEqual([viewOf(second), second.client.getSnapshot().me?.name], [undefined, undefined]);
});

test('[D6] what could not be sent into a conversation that is not to be read any more is shown with its reason', async () => {
  const { clock, relay, log, storage, first, second, tab, c } = await talking(2);
  second.crash();
  first.lose(true);
  write(first, 'Left');
  await clock.until(() => storage.texts.includes('Left'));
  first.crash();
  const { conversation } = relay;
  relay.conversations.set(c, { ...conversation, visitor: { ...conversation.visitor, id: 'i_rosa' } });
  log.record = undefined;
  const next = tab();
  next.client.connect();
  await clock.until(() => refusedIn(next).length === 1);
  assert.deepEqual([waiting(next), refusedIn(next), shown(next)], [['Left'], ['unknown-conversation'], []]);
  const again = outcome(next.client.resend(viewOf(next)?.pending[0]?.id ?? ''));
  await clock.until(() => 'value' in again);
  assert.deepEqual([relay.texts(c), relay.conversations.size], [['Hello'], 2]);
});
