/** Signing out: no trace in the browser, in no tab, whatever was being written; and somebody else afterwards. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitorBrowser } from '../../support/visitor-browser.ts';
import { isLive, outcome, setting, texts } from '../../support/visitor-setting.ts';
import { shown, three, viewOf, waiting, write } from '../../support/visitor-tabs.ts';

type Browser = Omit<ReturnType<typeof visitorBrowser>, 'tab'>;

const assertNoTrace = ({ storage, log, credentials }: Browser): void => {
  assert.deepEqual([...storage.lanes.values()], []);
  assert.equal(log.record, undefined);
  assert.equal(credentials.read(), undefined);
};

/** A tab in a conversation, with a message that can't be sent. */
const withUnsent = async () => {
  const browser = visitorBrowser();
  const tab = browser.tab();
  tab.client.connect();
  write(tab, 'Hello');
  await browser.clock.until(() => shown(tab).length === 1 && browser.log.record !== undefined);
  tab.lose(true);
  const [unsent = outcome(Promise.resolve())] = write(tab, 'Unsent');
  await browser.clock.until(() => browser.storage.texts.includes('Unsent'));
  return { ...browser, tab, unsent };
};

test('[I5] signing out leaves nothing in the browser, drops what was not sent and closes the connection', async () => {
  const browser = await withUnsent();
  const { clock, tab, unsent } = browser;
  const reset = outcome(tab.client.reset());
  await clock.until(() => 'value' in reset);
  assert.equal(unsent.code, 'stopped');
  assert.deepEqual(tab.client.getSnapshot(), { connection: { state: 'idle' } });
  assertNoTrace(browser);
});

test('[I5] whoever writes next is a new visitor', async () => {
  const { clock, relay, tab } = await withUnsent();
  const reset = outcome(tab.client.reset());
  await clock.until(() => 'value' in reset);
  tab.lose(false);
  await clock.until(() => isLive(tab.client));
  assert.equal(viewOf(tab), undefined);
  write(tab, 'Somebody else');
  await clock.until(() => shown(tab).length === 1);
  const [first, second] = [...relay.conversations.values()];
  assert.notEqual(first?.visitor.id, second?.visitor.id);
  assert.deepEqual(texts(tab.client.getSnapshot()), ['Somebody else']);
});

test('[I5] the other tabs follow at once, connected or not, and bring nothing back', async () => {
  const browser = await three();
  const { clock, tabs } = browser;
  const [unsent] = write(tabs[1], 'From the second tab');
  await clock.until(() => waiting(tabs[0]).length === 1);
  const reset = outcome(tabs[0].client.reset());
  await clock.until(() => 'value' in reset && tabs.every((tab) => viewOf(tab) === undefined));
  assert.equal(unsent?.code, 'stopped');
  for (const { client } of tabs) assert.deepEqual(client.getSnapshot(), { connection: { state: 'idle' } });
  await clock.advance(60_000);
  assertNoTrace(browser);
});

test('[I5] what was being written when the page was signed out of does not come back', async () => {
  const browser = await withUnsent();
  const { clock, storage, tab } = browser;
  let answer = (): void => undefined;
  storage.delayed = new Promise((resolve) => {
    answer = resolve;
  });
  write(tab, 'Under way');
  await clock.advance(0);
  const reset = outcome(tab.client.reset());
  await clock.advance(10);
  assert.equal('value' in reset, false, 'it waits for what is under way');
  answer();
  await clock.until(() => 'value' in reset);
  await clock.advance(60_000);
  assertNoTrace(browser);
});

test('[I5] a storage that does not answer does not keep anybody signed in', async () => {
  const browser = await withUnsent();
  const { clock, storage, log, tab, credentials } = browser;
  storage.fails = () => 'hangs';
  log.fails = () => 'throws';
  const reset = outcome(tab.client.reset());
  await clock.until(() => 'value' in reset);
  assert.equal(credentials.read(), undefined);
  assert.deepEqual(tab.client.getSnapshot(), { connection: { state: 'idle' } });
});

test('[I5] a tab that has slept through it knows when it wakes: nothing of the former visitor is on its screen', async () => {
  const { clock, relay, tabs } = await three();
  tabs[1].client.close();
  const reset = outcome(tabs[0].client.reset());
  await clock.until(() => 'value' in reset);
  tabs[1].lose(false);
  await clock.until(() => isLive(tabs[1].client));
  assert.equal(viewOf(tabs[1]), undefined);
  write(tabs[1], 'Somebody else');
  await clock.until(() => shown(tabs[1]).length === 1);
  assert.equal(relay.conversations.size, 2);
});

test('[I5] a tab that hears of it late takes nothing from who has come since', async () => {
  const browser = await three();
  const { channel, clock, storage, tabs } = browser;
  channel.delayMs = 5_000;
  const reset = outcome(tabs[0].client.reset());
  await clock.until(() => 'value' in reset);
  write(tabs[0], 'Somebody else');
  tabs[0].lose(true);
  await clock.until(() => storage.texts.includes('Somebody else'));
  await clock.advance(10_000);
  assert.deepEqual(storage.texts, ['Somebody else']);
  assert.deepEqual(shown(tabs[1]), [], 'and shows nothing of the one before');
});

test('[I5] signed out of before anything was written, it is as it was', async () => {
  const browser = visitorBrowser();
  const { client } = browser.tab();
  const reset = outcome(client.reset());
  await browser.clock.until(() => 'value' in reset);
  assertNoTrace(browser);
});

test('[I5] every tab is told, whether it was ever connected or not', async () => {
  const { clock, tab } = visitorBrowser();
  const told: string[] = [];
  const one = tab({ signedOut: () => told.push('one') });
  const other = tab({ signedOut: () => told.push('other') });
  other.lose(true);
  other.client.connect();
  one.client.connect();
  write(one, 'Hello');
  await clock.until(() => shown(one).length === 1);
  const reset = outcome(one.client.reset());
  await clock.until(() => 'value' in reset && told.length === 2);
  assert.deepEqual(told, ['one', 'other']);
});

test('[I5] a visitor with a token is signed out too, even before it was ever asked for', async () => {
  const { clock, visitor } = setting();
  const client = visitor({ token: () => new Promise(() => undefined) });
  const reset = outcome(client.reset());
  await clock.until(() => 'value' in reset);
  assert.deepEqual(client.getSnapshot(), { connection: { state: 'idle' } });
});
