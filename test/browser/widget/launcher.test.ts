/** The launcher: what a page has of the chat until somebody wants it. */
import { credentialKey } from '../../../src/sdk/credentials/credential-key.ts';
import { ana, ScriptedConversation, visitor } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { complaints, focused, spokenText } from '../support/roles.ts';
import { clearStage, press, record, schemes, setScheme, still } from '../ui/stage.ts';
import { ChatHarness, clearChat, comeFrom } from './chat-harness.ts';

const talk = (): ScriptedConversation => new ScriptedConversation().started().said(visitor, 'Hello').picked();

suite('the launcher', () => {
  teardown(() => {
    clearChat();
    clearStage();
  });

  test('it is a button with a name and a state, and all there is', async () => {
    const harness = new ChatHarness();
    const launcher = await harness.get('button', 'Chat with us');
    equal([launcher.getAttribute('aria-expanded'), launcher.getAttribute('aria-haspopup')], ['false', 'dialog']);
    equal([harness.has('dialog'), harness.made.length, harness.chat.state], [false, 0, 'idle']);
  });

  test('a label of the site’s own is its name', async () => {
    await new ChatHarness({ label: 'Ask the potter' }).get('button', 'Ask the potter');
  });

  test('a page view pays for the looks of the button alone; the others come with whoever comes near it', async () => {
    const harness = new ChatHarness();
    const sheets = (): number => harness.chat.shadowRoot?.adoptedStyleSheets.length ?? 0;
    await harness.get('button', 'Chat with us');
    equal([sheets(), getComputedStyle(harness.launcher).transitionDuration], [1, '0s']);
    equal(harness.chat.shadowRoot?.querySelectorAll('svg, .badge, .note').length, 0);
    harness.launcher.dispatchEvent(new MouseEvent('mouseenter'));
    harness.launcher.focus();
    equal(sheets(), 2);
    await until('its looks', () => getComputedStyle(harness.launcher).transitionDuration === '0.16s, 0.16s');
  });

  test('where an ancestor would take it along, it is drawn above the page from its first frame on', async () => {
    const box = document.createElement('div');
    box.style.cssText = 'transform: translate(40px, 60px)';
    const { chat, launcher } = new ChatHarness();
    document.querySelector('main')?.append(box);
    box.append(chat);
    await new Promise(requestAnimationFrame);
    equal(Math.round(innerHeight - launcher.getBoundingClientRect().bottom), 20);
  });

  test('a finger on it is enough, once the page has settled', async () => {
    const harness = new ChatHarness();
    const sheets = (): number => harness.chat.shadowRoot?.adoptedStyleSheets.length ?? 0;
    await until('its looks', () => {
      harness.launcher.dispatchEvent(new PointerEvent('pointerdown'));
      return sheets() > 1;
    });
    equal(harness.made, []);
  });

  test('it opens the panel, with the focus where one writes', async () => {
    const harness = new ChatHarness();
    harness.client.knows();
    await harness.press('Chat with us');
    const field = await harness.get('textbox', 'Message');
    await until('the focus', () => focused() === field);
    equal(harness.launcher.getAttribute('aria-expanded'), 'true');
    equal(harness.has('dialog', 'Chat'), true);
  });

  const ways: Record<string, (harness: ChatHarness) => unknown> = {
    Escape: async (harness) => press(await harness.get('textbox', 'Message'), 'Escape'),
    'the button in the panel': async (harness) => (await harness.get('button', 'Minimise')).click(),
  };
  for (const [way, close] of Object.entries(ways)) {
    test(`${way} closes the panel, and the focus is back on the launcher`, async () => {
      const harness = await ChatHarness.open();
      await until('the focus', async () => focused() === (await harness.get('textbox', 'Message')));
      await close(harness);
      await still();
      equal(focused() === harness.launcher, true);
      equal([harness.has('dialog'), harness.launcher.getAttribute('aria-expanded')], [false, 'false']);
    });
  }

  test('the launcher itself closes the panel too', async () => {
    const harness = await ChatHarness.open();
    harness.launcher.click();
    await still();
    equal(harness.has('dialog'), false);
  });

  test('opened, closed and opened again before anything has arrived, there is one panel, and it is open', async () => {
    const harness = new ChatHarness();
    harness.client.knows();
    for (let n = 0; n < 3; n += 1) harness.chat.toggle();
    await harness.get('textbox', 'Message');
    equal(harness.chat.shadowRoot?.querySelectorAll('parlor-panel').length, 1);
    equal([harness.made.length, harness.chat.isOpen], [1, true]);
  });

  test('a page that closes the panel does not get the focus moved', async () => {
    const harness = await ChatHarness.open();
    const elsewhere = document.createElement('input');
    elsewhere.ariaLabel = 'Search';
    document.querySelector('main')?.append(elsewhere);
    elsewhere.focus();
    harness.chat.close();
    equal(focused() === elsewhere, true);
  });

  test('its name tells how many messages are unread, until they are seen', async () => {
    const harness = await ChatHarness.open((client) => client.knows(talk()));
    harness.chat.close();
    harness.client.knows(talk().said(ana, 'Good morning'));
    await harness.get('button', 'Chat with us, 1 new message');
    harness.client.knows(talk().said(ana, 'Good morning').said(ana, 'How can I help?'));
    await harness.get('button', 'Chat with us, 2 new messages');
    equal(harness.chat.unread, 2);
    await harness.chat.open();
    await harness.get('button', 'Chat with us');
  });

  test('what the visitor writes is not unread', async () => {
    const harness = await ChatHarness.open((client) => client.knows(talk()));
    harness.chat.close();
    harness.client.knows(talk().said(visitor, 'Anybody?'));
    await new Promise(requestAnimationFrame);
    equal(harness.chat.unread, 0);
  });

  test('more than 99 are shown as 99+, and told exactly', async () => {
    const harness = await ChatHarness.open((client) => client.knows(talk()));
    harness.chat.close();
    const script = talk();
    for (let n = 0; n < 120; n += 1) script.said(ana, `${n}`);
    harness.client.knows(script);
    await harness.get('button', 'Chat with us, 120 new messages');
    equal(spokenText(harness.launcher).trim(), '99+');
  });

  test('an answer that comes on the way from one page to the next is unread on the next', async () => {
    const before = await ChatHarness.open((client) => client.knows(talk()));
    before.chat.remove();
    localStorage.setItem(credentialKey(location.origin, 'acme'), '{}');
    const after = new ChatHarness();
    after.client.knows(talk().said(ana, 'Good morning'));
    await after.get('button', 'Chat with us, 1 new message');
  });

  test('when the rest can’t be had it says so, and can be tried again', async () => {
    const harness = new ChatHarness();
    const codes = record(harness.chat, 'parlor-error', 'code');
    const { clientFactory } = harness.chat;
    harness.chat.clientFactory = () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    };
    await harness.press('Chat with us');
    await harness.says('The chat couldn’t be loaded.');
    equal([codes, harness.chat.isOpen], [['unavailable'], false]);
    harness.chat.clientFactory = clientFactory;
    harness.client.knows();
    await harness.press('Chat with us');
    await harness.get('textbox', 'Message');
    equal(harness.text.includes('couldn’t be loaded'), false);
  });

  for (const scheme of schemes) {
    test(`axe has nothing to say in ${scheme}`, async () => {
      setScheme(scheme);
      const harness = await ChatHarness.open((client) => client.knows(talk()));
      harness.chat.close();
      harness.client.knows(talk().said(ana, 'Good morning'));
      await harness.get('button', 'Chat with us, 1 new message');
      equal(await complaints(), []);
    });
  }
});

suite('what a browser remembers', () => {
  teardown(() => {
    clearChat();
    clearStage();
  });

  const remember = (): void => localStorage.setItem(credentialKey(location.origin, 'acme'), '{}');

  test('without anything remembered nothing is connected before the panel is opened', async () => {
    const harness = new ChatHarness();
    await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
    await new Promise(requestAnimationFrame);
    equal(harness.made, []);
    await harness.chat.open();
    equal(harness.client.told, ['connect']);
  });

  test('nothing is stored before the first message', async () => {
    const harness = await ChatHarness.open();
    await harness.get('textbox', 'Message');
    harness.chat.close();
    equal([localStorage.length, sessionStorage.length, document.cookie], [0, 0, '']);
  });

  test('[M6] a remembered conversation is taken up without a click', async () => {
    remember();
    const harness = new ChatHarness();
    await until('a connection', () => harness.client.told.includes('connect'));
    harness.client.knows(talk());
    await until('the state', () => harness.chat.state === 'active');
    equal(harness.has('dialog'), false);
  });

  test('[M6] for a visitor who has just arrived it is taken up a little later, and nothing looks for it before', async () => {
    remember();
    comeFrom('https://search.example/');
    const looked: string[] = [];
    const { getItem } = Storage.prototype;
    Storage.prototype.getItem = function (key) {
      looked.push(key);
      return getItem.call(this, key);
    };
    try {
      const harness = new ChatHarness();
      await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
      await new Promise(requestAnimationFrame);
      equal([looked, harness.made.length], [[], 0]);
      await until('a connection', () => harness.client.told.includes('connect'));
    } finally {
      Storage.prototype.getItem = getItem;
      comeFrom();
    }
  });

  test('if nothing goes on any more, the connection is let go of', async () => {
    remember();
    const harness = new ChatHarness();
    await until('a connection', () => harness.client.told.includes('connect'));
    harness.client.knows();
    await until('the end of it', () => harness.client.told.includes('close'));
    equal(harness.chat.state, 'idle');
  });

  test('a visitor who has written nothing holds no connection while the panel is closed', async () => {
    const harness = await ChatHarness.open();
    harness.chat.close();
    equal(harness.client.told, ['connect', 'close']);
    await harness.chat.open();
    equal(harness.client.told.at(-1), 'connect');
  });

  test('an element that is put back begins closed', async () => {
    const harness = await ChatHarness.open((client) => client.knows(talk()));
    const { parentNode } = harness.chat;
    harness.chat.remove();
    await until('the end of it', () => harness.client.told.includes('close'));
    parentNode?.append(harness.chat);
    equal([harness.chat.isOpen, harness.launcher.getAttribute('aria-expanded')], [false, 'false']);
  });

  test('an element that is taken away lets go of its connection, one that is moved does not', async () => {
    const harness = await ChatHarness.open((client) => client.knows(talk()));
    document.querySelector('main')?.append(harness.chat);
    await new Promise((resolve) => setTimeout(resolve));
    equal(harness.client.told.includes('close'), false);
    harness.chat.remove();
    await until('the end of it', () => harness.client.told.includes('close'));
  });
});
