/** Mistakes of whoever builds the page: one line in the console for each, and the default instead. */
import { equal, until } from '../support/checks.ts';
import { clearStage } from '../ui/stage.ts';
import { ChatHarness, clearChat } from './chat-harness.ts';

suite('wrong values of attributes', () => {
  let said: string[];
  const { warn } = console;
  setup(() => {
    said = [];
    console.warn = (...words: unknown[]) => {
      const text = words.join(' ');
      if (text.startsWith('<parlor-chat>')) said.push(text);
    };
  });
  teardown(() => {
    console.warn = warn;
    clearChat();
    clearStage();
  });

  const cases: Readonly<Record<string, readonly [value: string, advice: string]>> = {
    layout: ['sideways', 'layout="sideways" is not understood. It takes "floating" or "inline". "floating" is used.'],
    position: ['left', 'position="left" is not understood. It takes "start" or "end". "end" is used.'],
    theme: ['night', 'theme="night" is not understood. It takes "light", "dark" or "auto". That of the page is used.'],
    accent: [
      'greenish',
      'accent="greenish" is not understood. It takes a CSS colour such as "#0b6" or "rebeccapurple". The default colour is used.',
    ],
    locale: [
      'en_US',
      'locale="en_US" is not understood. It takes a BCP 47 tag such as "en" or "pt-BR". The language of the page is used.',
    ],
    relay: [
      'https://[chat',
      'relay="https://[chat" is not understood. It takes an http or https address. The address that the script came from is used.',
    ],
    site: ['', 'site is missing. It takes the id of a site at the relay. Without it the chat can’t connect.'],
  };
  for (const [name, [value, advice]] of Object.entries(cases)) {
    test(`[W10] ${name}="${value}" is said to be wrong, once`, async () => {
      const harness = new ChatHarness({ [name]: value });
      await until('the warning', () => said.length > 0);
      harness.chat.label = 'Ask';
      harness.chat.remove();
      document.body.append(harness.chat);
      await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
      await new Promise(requestAnimationFrame);
      equal(said, [`<parlor-chat>: ${advice}`]);
    });
  }

  test('[W10] what is wrong later is said then, and what was right stays', async () => {
    const harness = new ChatHarness({ accent: 'rebeccapurple' });
    harness.chat.setAttribute('accent', 'nonsense');
    await until('the warning', () => said.length > 0);
    equal(getComputedStyle(harness.launcher).backgroundColor, 'rgb(13, 107, 90)');
  });

  test('what is right, and what an element has not, is not spoken of', async () => {
    new ChatHarness({
      accent: 'oklch(70% 0.15 140)',
      locale: 'zh-Hant-TW',
      theme: 'auto',
      relay: '/chat',
      layout: 'floating',
    });
    await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
    await new Promise(requestAnimationFrame);
    equal(said, []);
  });

  test('[W10] the defaults are used', async () => {
    const harness = new ChatHarness({
      accent: 'greenish',
      position: 'left',
      relay: 'https://[chat',
      layout: 'sideways',
    });
    equal(getComputedStyle(harness.launcher).backgroundColor, 'rgb(13, 107, 90)');
    equal([harness.chat.position, harness.chat.layout], ['end', 'floating']);
    await harness.chat.send('Hello');
    equal(harness.made[0]?.relay, location.origin);
  });

  test('[W10] a site that the relay does not know is named, once', async () => {
    const harness = await ChatHarness.open();
    for (let n = 0; n < 2; n += 1) {
      harness.client.is({ state: 'stopped', code: 'unknown-site' });
      await until('the warning', () => said.length > 0);
      harness.client.knows();
      await new Promise(requestAnimationFrame);
    }
    equal(said, ['<parlor-chat>: the relay knows no site="acme" (unknown-site).']);
  });
});
