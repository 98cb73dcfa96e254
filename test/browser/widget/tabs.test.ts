/** A tab among others: the panel is open or minimised in all of them, and what is seen in one is seen. */
import { credentialKey } from '../../../src/sdk/credentials/credential-key.ts';
import { ana, ScriptedConversation, visitor } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { focused } from '../support/roles.ts';
import { clearStage, still } from '../ui/stage.ts';
import { ChatHarness, clearChat } from './chat-harness.ts';

const talk = (): ScriptedConversation => new ScriptedConversation().started().said(visitor, 'Hello').picked();

/** Another tab, as far as it can be heard. */
class OtherTab {
  readonly heard: Record<string, unknown>[] = [];
  readonly #channel = new BroadcastChannel(`${credentialKey(location.origin, 'acme')}::widget`);

  constructor() {
    this.#channel.onmessage = ({ data }) => this.heard.push(data);
  }

  say(word: unknown): void {
    this.#channel.postMessage(word);
  }

  /** What was heard of one kind. */
  of(kind: string): unknown[] {
    return this.heard.flatMap((word) => (word[kind] === undefined ? [] : [word[kind]]));
  }

  close(): void {
    this.#channel.close();
  }
}

suite('the widget in several tabs', () => {
  let other: OtherTab;
  setup(() => {
    other = new OtherTab();
  });
  teardown(() => {
    other.close();
    clearChat();
    clearStage();
  });

  test('[W2] opened and minimised in one tab, it is so in all, and nobody’s focus moves', async () => {
    const harness = await ChatHarness.open((client) => client.knows(talk()));
    await until('the word', () => other.of('open').length === 1);
    const elsewhere = document.createElement('input');
    elsewhere.ariaLabel = 'Search';
    document.querySelector('main')?.append(elsewhere);
    elsewhere.focus();
    other.say({ v: 1, open: false });
    await until('minimised', () => !harness.chat.isOpen);
    other.say({ v: 1, open: true });
    await until('opened', () => harness.chat.isOpen && harness.has('dialog', 'Chat'));
    await still();
    equal(focused() === elsewhere, true);
    harness.chat.close();
    await until('the word', () => other.of('open').length === 2);
    equal(other.of('open'), [true, false]);
  });

  test('a click that was meant to open what another tab has just opened does not close it', async () => {
    const harness = await ChatHarness.open((client) => client.knows(talk()));
    harness.chat.close();
    other.say({ v: 1, open: true });
    await until('opened', () => harness.chat.isOpen);
    harness.launcher.click();
    const field = await harness.get('textbox', 'Message');
    await until('the focus', () => focused() === field);
    equal([harness.chat.isOpen, other.of('open')], [true, [true, false]]);
  });

  test('[W2] a tab that comes later asks, and opens if the others are open', async () => {
    localStorage.setItem(credentialKey(location.origin, 'acme'), '{}');
    const harness = new ChatHarness();
    harness.client.knows(talk());
    await until('the question', () => other.heard.some(({ ask }) => ask === true));
    equal(harness.chat.isOpen, false);
    other.say({ v: 1, ask: false, open: true });
    await until('opened', () => harness.chat.isOpen);
  });

  test('[W2] a tab that is asked says that it is open, and up to where the conversation was seen', async () => {
    const script = talk().said(ana, 'Good morning');
    const harness = await ChatHarness.open((client) => client.knows(script));
    await until('what was seen', () => other.of('seen').length > 0);
    other.heard.length = 0;
    other.say({ v: 1, ask: true });
    await until('the answer', () => other.heard.length > 0);
    const seen = { conversation: script.now.id, seq: script.now.seq };
    equal(other.heard, [{ v: 1, open: true, seen }]);
    harness.chat.close();
    await until('the word', () => other.of('open').includes(false));
    other.heard.length = 0;
    other.say({ v: 1, ask: true });
    await until('the answer', () => other.heard.length > 0);
    equal(other.heard, [{ v: 1, seen }]);
  });

  test('[W2] what is read in another tab is not unread here, and what was not read there is not read here', async () => {
    const harness = await ChatHarness.open((client) => client.knows(talk()));
    harness.chat.close();
    const script = talk().said(ana, 'Good morning').said(ana, 'How can I help?');
    harness.client.knows(script);
    await until('two', () => harness.chat.unread === 2);
    other.say({ v: 1, seen: { conversation: script.now.id, seq: script.now.seq - 1 } });
    await until('one', () => harness.chat.unread === 1);
    other.say({ v: 1, seen: { conversation: script.now.id, seq: 1 } });
    other.say({ v: 1, seen: { conversation: 'another', seq: 99 } });
    other.say({ v: 1, seen: { conversation: script.now.id, seq: script.now.seq } });
    await until('none', () => harness.chat.unread === 0);
  });

  test('[W2] a tab that comes later counts what the others have not read yet', async () => {
    localStorage.setItem(credentialKey(location.origin, 'acme'), '{}');
    const harness = new ChatHarness();
    const script = talk().said(ana, 'Good morning');
    harness.client.knows(script);
    await until('the question', () => other.heard.some(({ ask }) => ask === true));
    equal(harness.chat.unread, 0);
    other.say({ v: 1, seen: { conversation: script.now.id, seq: script.now.seq - 1 } });
    await until('one', () => harness.chat.unread === 1);
  });

  test('[W2] what was taken for seen is told to the others only once the visitor looks', async () => {
    localStorage.setItem(credentialKey(location.origin, 'acme'), '{}');
    const harness = new ChatHarness();
    const script = talk().said(ana, 'Good morning');
    await until('a connection', () => harness.client.told.includes('connect'));
    harness.client.knows(script);
    await still();
    equal(other.of('seen'), []);
    await harness.chat.open();
    await until('the word', () => other.of('seen').length > 0);
    equal(other.of('seen'), [{ conversation: script.now.id, seq: script.now.seq }]);
  });

  test('[W2] a tab at rest connects when a conversation begins in another one', async () => {
    localStorage.setItem(credentialKey(location.origin, 'acme'), '{}');
    const harness = new ChatHarness();
    await until('a connection', () => harness.client.told.includes('connect'));
    harness.client.knows();
    await until('rest', () => harness.client.told.includes('close'));
    harness.client.is({ state: 'idle' });
    await still();
    other.say({ v: 1, seen: { conversation: 'conversation-1', seq: 2 } });
    await until('a connection', () => harness.client.told.filter((told) => told === 'connect').length === 2);
  });

  test('[W2] a page with nothing but the launcher connects when the first message is written in another tab', async () => {
    const harness = new ChatHarness();
    await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
    await still();
    equal(harness.made, []);
    const key = credentialKey(location.origin, 'acme');
    localStorage.setItem(key, '{}');
    dispatchEvent(new StorageEvent('storage', { key: 'of somebody else' }));
    equal(harness.made, []);
    dispatchEvent(new StorageEvent('storage', { key }));
    await until('a connection', () => harness.client.told.includes('connect'));
  });

  test('tabs of other versions, and nonsense, are not understood', async () => {
    const harness = await ChatHarness.open((client) => client.knows(talk()));
    harness.chat.close();
    const nonsense: unknown[] = [
      undefined,
      null,
      7,
      'open',
      [],
      { open: true },
      { v: 2, open: true },
      { v: 1, open: 'yes' },
      { v: 1, seen: 7 },
      { v: 1, seen: { conversation: 7, seq: 7 } },
      { v: 1, seen: { conversation: 'conversation-1', seq: Number.NaN } },
    ];
    for (const word of nonsense) other.say(word);
    other.say({ v: 1, ask: true });
    await until('the answer', () => other.of('seen').length > 1);
    equal(harness.chat.isOpen, false);
  });
});
