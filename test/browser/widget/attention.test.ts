/** What tells a visitor who isn't looking that somebody has written. */
import { type Attended, Attention } from '../../../src/widget/attention.ts';
import { chime } from '../../../src/widget/chime.ts';
import { ana, ScriptedConversation, visitor } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { complaints } from '../support/roles.ts';
import { clearStage } from '../ui/stage.ts';
import { ChatHarness, clearChat } from './chat-harness.ts';

const talk = (): ScriptedConversation => new ScriptedConversation().started().said(visitor, 'Hello').picked();

/** Whether somebody looks at the page, and has ever touched it. */
const pretend = ({ hidden, touched = true }: { readonly hidden: boolean; readonly touched?: boolean }): void => {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: hidden ? 'hidden' : 'visible' });
  Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { hasBeenActive: touched } });
  document.dispatchEvent(new Event('visibilitychange'));
};

const stopPretending = (): void => {
  for (const name of ['hidden', 'visibilityState']) Reflect.deleteProperty(document, name);
  Reflect.deleteProperty(navigator, 'userActivation');
};

suite('a message that nobody looks at', () => {
  let messages = 0;
  const attentions: Attention[] = [];

  setup(() => {
    document.title = 'A page';
    pretend({ hidden: true });
  });

  teardown(() => {
    for (const attention of attentions.splice(0)) attention.close();
    stopPretending();
    clearChat();
    clearStage();
  });

  interface Scene {
    readonly attention: Attention;
    readonly chat: HTMLElement & { isOpen: boolean; unread: number };
    readonly heard: number[];
  }

  const scene = (attributes: Readonly<Record<string, string>> = {}): Scene => {
    const chat = Object.assign(document.createElement('div'), { site: 'acme', isOpen: false, unread: 2 });
    for (const [name, value] of Object.entries(attributes)) chat.setAttribute(name, value);
    const heard: number[] = [];
    const attention = new Attention(chat satisfies Attended, async (volume) => void heard.push(volume));
    attentions.push(attention);
    return { attention, chat, heard };
  };

  const fresh = (): string => `message-${Date.now()}-${messages++}`;

  test('[W3] it is heard while the page is hidden or the panel closed, at the volume that the page says', async () => {
    const hidden = scene({ sound: '0.2' });
    hidden.chat.isOpen = true;
    void hidden.attention.heard(fresh());
    await until('a sound', () => hidden.heard.length === 1);
    equal(hidden.heard, [0.2]);
    pretend({ hidden: false });
    const closed = scene();
    void closed.attention.heard(fresh());
    await until('a sound', () => closed.heard.length === 1);
  });

  test('[W3] of several tabs one is heard', async () => {
    const message = fresh();
    const tabs = [scene(), scene(), scene()];
    const asked = tabs.map(({ attention }) => attention.heard(message));
    // The one that is heard keeps the others from it for a while.
    const done = await Promise.race([Promise.any(asked), Promise.all(asked)]);
    await until('a sound', () => tabs.some(({ heard }) => heard.length > 0));
    equal([done === undefined, tabs.flatMap(({ heard }) => heard).length], [true, 1]);
  });

  const silences: Record<string, (one: Scene) => unknown> = {
    'the visitor is reading it': ({ chat }) => {
      chat.isOpen = true;
      pretend({ hidden: false });
    },
    'it was read in another tab': ({ chat }) => {
      chat.unread = 0;
    },
    'nobody has touched the page': () => pretend({ hidden: true, touched: false }),
    'the page wants no sounds': ({ chat }) => chat.setAttribute('sound', 'off'),
    'the visitor wants none': () => localStorage.setItem('parlor:acme:muted', ''),
  };
  for (const [why, prepare] of Object.entries(silences)) {
    test(`[W3] it is not heard if ${why}`, async () => {
      const one = scene();
      prepare(one);
      await one.attention.heard(fresh());
      equal(one.heard, []);
    });
  }

  test('a tone needs no file, and no permission to be tried', async () => {
    await chime(0);
  });

  test('[W3] the title of a hidden page counts what is unread, and is the page’s own again when it is looked at', async () => {
    const { attention, chat } = scene({ sound: 'off' });
    const own = 'Pots  that\noutlive ';
    document.querySelector('title')?.replaceChildren(own);
    const shown = document.title;
    await attention.heard(fresh());
    equal(document.title, `(2) ${shown}`);
    chat.unread = 120;
    await attention.heard(fresh());
    equal(document.title, `(99+) ${shown}`);
    pretend({ hidden: false });
    equal(document.querySelector('title')?.textContent, own);
  });

  test('[W3] of several chats in a page one counts, and nothing of either is left', async () => {
    const [one, other] = [scene({ sound: 'off' }), scene({ sound: 'off' })];
    await Promise.all([one.attention.heard(fresh()), other.attention.heard(fresh())]);
    equal(document.title, '(2) A page');
    pretend({ hidden: false });
    equal(document.title, 'A page');
  });

  test('[W3] a page that changes its title meanwhile has that one', async () => {
    const { attention } = scene({ sound: 'off' });
    await attention.heard(fresh());
    document.title = 'Cart';
    await until('the hint', () => document.title === '(2) Cart');
    const title = document.querySelector('title');
    title?.replaceChildren('Checkout');
    await until('the hint', () => document.title === '(2) Checkout');
    pretend({ hidden: false });
    equal(document.title, 'Checkout');
  });

  test('[W3] what is read in another tab is no longer in the title', async () => {
    const { attention, chat } = scene({ sound: 'off' });
    await attention.heard(fresh());
    chat.unread = 0;
    await until('the page’s own title', () => document.title === 'A page');
  });

  test('[W3] the title stays as it is where the page says so', async () => {
    const { attention } = scene({ sound: 'off', 'title-hint': 'off' });
    await attention.heard(fresh());
    equal(document.title, 'A page');
  });

  test('[W3] a message that arrives at the widget is in the title, until the widget is gone', async () => {
    pretend({ hidden: false });
    const harness = await ChatHarness.open((client) => client.knows(talk()));
    harness.chat.setAttribute('sound', 'off');
    harness.chat.close();
    pretend({ hidden: true });
    harness.client.knows(talk().said(ana, 'Good morning'));
    await until('the hint', () => document.title === '(1) A page');
    harness.chat.remove();
    await until('the page’s own title', () => document.title === 'A page');
  });

  test('[W3] the visitor can switch sounds off, once there is a conversation, and it is forgotten with the rest', async () => {
    pretend({ hidden: false });
    const harness = await ChatHarness.open();
    equal(harness.has('button', 'More'), false);
    harness.client.knows(talk());
    const flip = async (): Promise<string | null> => {
      await harness.press('More');
      const entry = await harness.get('menuitemcheckbox', 'Sounds');
      const { ariaChecked } = entry;
      entry.click();
      return ariaChecked;
    };
    equal(await flip(), 'true');
    equal(localStorage.getItem('parlor:acme:muted'), '');
    equal(await complaints(), []);
    equal(await flip(), 'false');
    equal(localStorage.getItem('parlor:acme:muted'), null);
    equal(await flip(), 'true');
    harness.made[0]?.signedOut?.();
    equal(localStorage.getItem('parlor:acme:muted'), null);
  });
});
