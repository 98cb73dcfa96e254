/** The chat in the page: a region that is always open, and takes nothing that nobody gives it. */
import { ana, ScriptedConversation, visitor } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { complaints, focused } from '../support/roles.ts';
import { clearStage, press, schemes, setScheme, still } from '../ui/stage.ts';
import { ChatHarness, clearChat } from './chat-harness.ts';

const talk = (): ScriptedConversation => new ScriptedConversation().started().said(visitor, 'Hello').picked();

suite('the chat in the page', () => {
  teardown(() => {
    clearChat();
    clearStage();
  });

  /** In a box of this height, with its panel there. */
  const inBox = async (height = 480): Promise<ChatHarness> => {
    const harness = new ChatHarness({ layout: 'inline' });
    harness.client.knows(talk());
    const box = document.createElement('div');
    box.style.cssText = `block-size: ${height}px; inline-size: 500px`;
    box.append(harness.chat);
    document.querySelector('main')?.append(box);
    await harness.get('textbox', 'Message');
    await still();
    return harness;
  };

  test('it is there without a click: a region with a name, no dialog, no launcher, and nothing to minimise', async () => {
    const harness = await inBox();
    equal([harness.has('region', 'Chat'), harness.has('dialog')], [true, false]);
    equal([harness.has('button', 'Chat with us'), harness.has('button', 'Minimise')], [false, false]);
    equal([harness.chat.isOpen, harness.chat.state], [true, 'active']);
  });

  test('it fills its box', async () => {
    const { chat } = await inBox();
    const { width, height } = chat.shadowRoot?.querySelector('parlor-panel')?.getBoundingClientRect() ?? {};
    equal([width, height], [500, 480]);
  });

  test('it takes no focus when it comes, and gets it when the page opens it', async () => {
    const harness = await inBox();
    equal(focused() === document.body, true);
    await harness.chat.open();
    const field = await harness.get('textbox', 'Message');
    await until('the focus', () => focused() === field);
  });

  test('neither Escape nor the page closes it', async () => {
    const harness = await inBox();
    press(await harness.get('textbox', 'Message'), 'Escape');
    harness.chat.minimise();
    harness.chat.toggle();
    await still();
    equal([harness.has('region', 'Chat'), harness.chat.isOpen], [true, true]);
  });

  test('far below the fold nothing is loaded and nothing connected until the visitor comes near', async () => {
    const harness = new ChatHarness({ layout: 'inline' });
    harness.client.knows();
    const far = document.createElement('div');
    far.style.blockSize = '5000px';
    document.querySelector('main')?.append(far, harness.chat);
    await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
    await still();
    equal(harness.made, []);
    harness.chat.scrollIntoView();
    await harness.get('textbox', 'Message');
  });

  test('what comes where the visitor does not look is unread until they do', async () => {
    const harness = await inBox();
    const far = document.createElement('div');
    far.style.blockSize = '5000px';
    document.querySelector('main')?.prepend(far);
    scrollTo(0, 0);
    await until('out of view', () => !harness.chat.isInView);
    harness.client.knows(talk().said(ana, 'Good morning'));
    await until('the count', () => harness.chat.unread === 1);
    harness.chat.scrollIntoView();
    await until('seen', () => harness.chat.unread === 0);
  });

  test('taken out and put back, it is there again', async () => {
    const harness = await inBox();
    const { parentNode } = harness.chat;
    harness.chat.remove();
    await until('the end of it', () => harness.client.told.includes('close'));
    parentNode?.append(harness.chat);
    await harness.get('textbox', 'Message');
  });

  test('it can be made to float, and put back into the page', async () => {
    const harness = await inBox();
    harness.chat.layout = 'floating';
    await harness.get('button', 'Chat with us');
    equal([harness.chat.isOpen, harness.has('region', 'Chat')], [false, false]);
    harness.chat.layout = 'inline';
    await harness.get('region', 'Chat');
  });

  for (const scheme of schemes) {
    test(`axe has nothing to say in ${scheme}`, async () => {
      setScheme(scheme);
      await inBox();
      equal(await complaints(), []);
    });
  }
});

suite('several on a page', () => {
  teardown(() => {
    clearChat();
    clearStage();
  });

  test('each has its own client, state, words and unread count', async () => {
    const one = new ChatHarness({ workstream: 'sales', label: 'Ask sales' });
    const other = new ChatHarness({ site: 'other', label: 'Ask the workshop' });
    one.client.knows(talk());
    other.client.knows();
    await one.chat.open();
    await other.chat.open();
    other.chat.minimise();
    await still();
    equal([one.chat.state, other.chat.state], ['active', 'new']);
    equal([one.chat.isOpen, other.chat.isOpen], [true, false]);
    equal(
      [one, other].map(({ made }) => made.map(({ site, workstream }) => [site, workstream])),
      [[['acme', 'sales']], [['other', null]]],
    );
    await one.chat.send('Hello');
    equal(other.client.told.includes('send Hello'), false);
  });
});
