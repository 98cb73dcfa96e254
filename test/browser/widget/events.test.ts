/** What `<parlor-chat>` tells the page, and what the page can ask of it. */
import { type ErrorCode, isParlorError } from '../../../src/core/errors.ts';
import { credentialKey } from '../../../src/sdk/credentials/credential-key.ts';
import { ana, ScriptedConversation, visitor } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { clearStage, record } from '../ui/stage.ts';
import { ChatHarness, clearChat } from './chat-harness.ts';

const talk = (): ScriptedConversation => new ScriptedConversation().started().said(visitor, 'Hello');

suite('events and methods', () => {
  teardown(() => {
    clearChat();
    clearStage();
  });

  const told = async (harness: ChatHarness, script: ScriptedConversation): Promise<void> => {
    harness.client.knows(script);
    // Listeners of the snapshot are called in a microtask of their own.
    await new Promise(requestAnimationFrame);
  };

  test('parlor-ready reaches who listens right after making the element', async () => {
    const harness = new ChatHarness();
    const ready = record(document, 'parlor-ready', 'type');
    await until('the event', () => ready.length === 1);
    equal(harness.chat.isConnected, true);
  });

  test('opening and closing are told once each', async () => {
    const harness = new ChatHarness();
    const seen = [record(harness.chat, 'parlor-open', 'type'), record(harness.chat, 'parlor-close', 'type')];
    harness.client.knows();
    await harness.chat.open();
    await harness.chat.open();
    harness.chat.close();
    harness.chat.close();
    harness.chat.toggle();
    harness.chat.toggle();
    equal(
      seen.map((one) => one.length),
      [2, 2],
    );
  });

  test('start, messages and end are told as they happen, with what they are about', async () => {
    const harness = await ChatHarness.open();
    const [started, sent, received, ended] = [
      record(harness.chat, 'parlor-start', 'conversation'),
      record(harness.chat, 'parlor-message-sent', 'text'),
      record(harness.chat, 'parlor-message-received', 'text'),
      record(harness.chat, 'parlor-end', 'by'),
    ];
    const script = new ScriptedConversation();
    await told(harness, script);
    await told(harness, script.started().said(visitor, 'Hello'));
    await told(harness, script.picked().said(ana, 'Good morning'));
    await told(harness, script.ended(ana));
    await until('the end', () => ended.length > 0);
    equal([started, sent, received, ended], [['conversation-1'], ['Hello'], ['Good morning'], ['agent']]);
  });

  test('who ended it is told truthfully', async () => {
    const harness = await ChatHarness.open((client) => client.knows(talk()));
    const by = record(harness.chat, 'parlor-end', 'by');
    await told(harness, talk().ended(visitor));
    await until('the end', () => by.length > 0);
    equal(by, ['visitor']);
  });

  test('history is no news', async () => {
    const harness = new ChatHarness();
    const received = record(harness.chat, 'parlor-message-received', 'text');
    const open = harness.chat.open();
    await told(harness, talk().picked().said(ana, 'Yesterday'));
    await open;
    await told(harness, talk().picked().said(ana, 'Yesterday').said(ana, 'Today'));
    await until('the news', () => received.length > 0);
    equal(received, ['Today']);
  });

  test('a refusal for good is told with its code, once', async () => {
    const harness = await ChatHarness.open();
    const codes = record(harness.chat, 'parlor-error', 'code');
    harness.client.is({ state: 'stopped', code: 'origin-not-allowed' });
    await until('the event', () => codes.length > 0);
    equal([codes, harness.chat.state], [['origin-not-allowed'], 'error']);
  });

  test('a page can send and end without the panel, and hears what is refused', async () => {
    const harness = new ChatHarness();
    await harness.chat.send('Hello');
    await harness.chat.end();
    equal(harness.client.told, ['connect', 'send Hello', 'connect', 'end']);
    harness.client.refusal = 'text-empty';
    const code: ErrorCode | undefined = await harness.chat.send('').then(
      () => undefined,
      (error: unknown) => (isParlorError(error) ? error.code : undefined),
    );
    equal([code, harness.has('dialog')], ['text-empty', false]);
  });

  test('the client gets what the attributes say, and the page without its fragment', async () => {
    const harness = new ChatHarness({ relay: '/chat', workstream: 'sales', locale: 'pt-BR' });
    await harness.chat.send('Hello');
    const [{ page, ...options } = { page: undefined }] = harness.made;
    equal(options, { relay: `${location.origin}/chat`, site: 'acme', language: 'pt-BR', workstream: 'sales' });
    equal(page?.(), location.href.split('#')[0]);
  });

  test('another site is another conversation', async () => {
    const harness = await ChatHarness.open((client) => client.knows(talk()));
    harness.chat.site = 'other';
    await until('the other', () => harness.made.length === 2);
    equal(
      harness.made.map(({ site }) => site),
      ['acme', 'other'],
    );
    equal(harness.client.told.includes('close'), true);
  });

  test('[I4] who signs in goes on with what is on screen; without a token it is nobody in particular again', async () => {
    const harness = await ChatHarness.open((client) => client.knows(talk()));
    await harness.chat.identify('a.token');
    await harness.chat.identify(async () => 'the.next');
    equal(harness.client.told.slice(-2), ['identify a.token', 'identify the.next']);
    equal(harness.made.length, 1);
    await harness.chat.identify();
    await until('another client', () => harness.made.length === 2);
    equal(harness.made[1]?.token, undefined);
    equal(harness.client.told.includes('close'), true);
  });

  test('[I4] a sign-in that is refused is told, and the chat goes on as it was', async () => {
    const harness = await ChatHarness.open((client) => client.knows(talk()));
    const told = record(harness.chat, 'parlor-error', 'code');
    harness.client.refusal = 'not-authenticated';
    const refused = await harness.chat.identify('forged').then(
      () => '',
      (error: { code: string }) => error.code,
    );
    equal([refused, told, harness.chat.state], ['not-authenticated', ['not-authenticated'], 'open']);
  });

  test('[I4] what this browser remembers when the page says who its visitor is comes along', async () => {
    const harness = new ChatHarness();
    localStorage.setItem(credentialKey(location.origin, 'acme'), '{}');
    await harness.chat.identify('a.token');
    await harness.chat.open();
    await until('it is signed in', () => harness.client.told.includes('identify a.token'));
    equal(harness.made.length, 1);
    equal(harness.made[0]?.token, undefined);
  });

  test('[I1] a page may say who its visitor is before anything is loaded', async () => {
    const harness = new ChatHarness();
    await harness.chat.identify('a.token');
    equal(harness.made, []);
    await harness.chat.open();
    equal(await harness.made[0]?.token?.(), 'a.token');
  });

  test('the accent is the page’s property, and goes as it comes', () => {
    const { chat } = new ChatHarness({ accent: '#0b6' });
    equal(chat.style.getPropertyValue('--parlor-accent'), '#0b6');
    chat.removeAttribute('accent');
    equal(chat.style.getPropertyValue('--parlor-accent'), '');
  });
});
