/** What is sent is written down in the same moment: a page that crashes before its database has it loses nothing. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { Command } from '../../../../src/core/conversation/vocabulary.ts';
import { jottedMax } from '../../../../src/core/limits.ts';
import { localStorageOutbox } from '../../../../src/sdk/outbox-store/local-storage.ts';
import { OutboxKeeper } from '../../../../src/sdk/outbox-store/outbox-keeper.ts';
import type { KeptConversation } from '../../../../src/sdk/outbox-store/outbox-store.ts';
import { SteadyStore } from '../../../../src/sdk/outbox-store/steady.ts';
import { enqueue, newOutbox, type Outbox } from '../../../../src/sdk/session/outbox.ts';
import { TestLocks, TestStorage } from '../../../support/outbox-places.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

/** A browser's `localStorage`; with `room`, it refuses texts that are longer. */
const browserStorage = (room = Number.POSITIVE_INFINITY): Record<string, string> => {
  const methods = {
    getItem: (key: string) => values[key] ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new DOMException('Full.', 'QuotaExceededError');
      values[key] = text;
    },
    removeItem: (key: string) => void Reflect.deleteProperty(values, key),
  };
  const values: Record<string, string> = Object.create(methods);
  Object.defineProperty(globalThis, 'localStorage', { value: values, configurable: true });
  return values;
};

/** One browser: its database, its `localStorage`, its locks; and pages in it. */
const browser = () => {
  const [database, locks, clock] = [new TestStorage(), new TestLocks(), new VirtualClock()];
  const page = (lane: string) => {
    let isGone = false;
    const tab = locks.page();
    const adopted: KeptConversation[] = [];
    const keeper = new OutboxKeeper({
      store: new SteadyStore(clock, [database.of(() => isGone), localStorageOutbox('outbox')]),
      locks: tab,
      clock,
      lane,
      owner: () => 'device-1',
      adopt: (left) => void adopted.push(...left),
    });
    const crash = (): void => {
      isGone = true;
      tab.dies();
    };
    return { keeper, crash, texts: () => adopted.flatMap(textsOf) };
  };
  return { database, page };
};

const textsOf = ({ entries }: KeptConversation): string[] =>
  entries.flatMap(({ pending: { command } }) => (command.type === 'message.send' ? [command.text] : []));

const said = (outbox: Outbox, ...texts: string[]): Outbox =>
  texts.reduce((before, text) => {
    const command: Command = { type: 'message.send', text };
    return enqueue(before, 'conversation-1', { id: text, command, at: 1 });
  }, outbox);

const own = newOutbox('lane-1');

test('[D4] a page that crashes in the moment in which something was sent has kept it', async () => {
  browserStorage();
  const { database, page } = browser();
  database.delayed = new Promise(() => undefined);
  const first = page('lane-1');
  first.keeper.keep(said(own, 'Hello', 'Is anybody there?'));
  first.crash();
  database.delayed = Promise.resolve();
  const second = page('lane-2');
  await second.keeper.look();
  assert.deepEqual(second.texts(), ['Hello', 'Is anybody there?']);
});

test('[D4] what was jotted down goes when the database has it, and not while there is something newer', async () => {
  const storage = browserStorage();
  const { database, page } = browser();
  let write = (): void => undefined;
  database.delayed = new Promise((resolve) => {
    write = resolve;
  });
  const first = page('lane-1');
  const one = said(own, 'Hello');
  first.keeper.keep(one);
  await setImmediate();
  const two = said(one, 'Is anybody there?');
  first.keeper.keep(two);
  assert.match(storage['outbox:lane-1'] ?? '', /anybody/);
  write();
  await setImmediate();
  assert.deepEqual([Object.keys(storage), database.texts], [[], ['Hello', 'Is anybody there?']]);
});

test('[D4] [X3] of more than can be jotted down quickly, and where there is no room, it is written a moment later', async () => {
  for (const [count, room] of [
    [jottedMax + 1, Number.POSITIVE_INFINITY],
    [1, 10],
  ] as const) {
    const storage = browserStorage(room);
    const { database, page } = browser();
    page('lane-1').keeper.keep(said(own, ...Array.from({ length: count }, (_, at) => `Text ${at}`)));
    assert.deepEqual(Object.keys(storage), []);
    await setImmediate();
    assert.equal(database.texts.length, count);
  }
  const storage = browserStorage();
  browser()
    .page('lane-1')
    .keeper.keep(said(own, ...Array.from({ length: jottedMax }, (_, at) => `Text ${at}`)));
  assert.deepEqual(Object.keys(storage), ['outbox:lane-1']);
});
