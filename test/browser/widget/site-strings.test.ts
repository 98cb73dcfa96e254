/** Texts of a page's own in the place of the widget's. */
import type { SiteStrings } from '../../../src/widget/site-strings.ts';
import { ScriptedConversation, startedAt, visitor } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { clearStage } from '../ui/stage.ts';
import { ChatHarness, clearChat } from './chat-harness.ts';

const open = (): ScriptedConversation => new ScriptedConversation().started().said(visitor, 'Hello');

suite('texts of a page’s own', () => {
  const { warn } = console;
  let warnings: string[] = [];

  setup(() => {
    warnings = [];
    console.warn = (said: unknown) => {
      if (String(said).startsWith('parlor-chat:')) warnings.push(String(said));
    };
  });

  teardown(() => {
    console.warn = warn;
    clearChat();
    clearStage();
  });

  const withStrings = (strings: SiteStrings, attributes: Record<string, string> = {}): ChatHarness => {
    const harness = new ChatHarness(attributes);
    harness.chat.strings = strings;
    return harness;
  };

  test('[W10] any text may be another one: of the launcher, the panel and what is in it', async () => {
    const harness = withStrings({
      launcher: { launcher: 'Ask the potter', region: 'Pottery desk' },
      widget: { message: 'Your question', greeting: 'What are you making?' },
      talk: { send: 'Off it goes' },
    });
    harness.client.knows();
    await harness.press('Ask the potter');
    await harness.get('region', 'Pottery desk');
    await harness.says('What are you making?');
    await harness.get('textbox', 'Your question');
    await harness.get('button', 'Off it goes');
    // What is not named stays.
    await harness.get('button', 'Minimise');
    equal(warnings, []);
  });

  test('[W10] where a number goes in, a text has it in braces, and a function gets it', async () => {
    const harness = withStrings({
      widget: { place: 'Still {count} before you.', wait: (minutes) => `${minutes * 60} seconds.` },
    });
    harness.client.knows(open()).stands({ position: 1_200, waitMs: 120_000 });
    await harness.chat.open();
    await harness.says('Still 1,200 before you. 120 seconds.');
  });

  test('[W10] reasons and notices can be told in other words too', async () => {
    const harness = withStrings({
      talk: { problems: { 'rate-limited': 'Easy now.' }, notices: { started: 'Hello!' } },
    });
    const command = { type: 'message.send', text: 'Too fast' } as const;
    harness.client.knows(open(), [{ id: 'message-9', command, at: startedAt, refused: 'rate-limited' }]);
    await harness.chat.open();
    await harness.says('Easy now.');
    await harness.says('Hello!');
  });

  test('[W10] they hold in every language, and the rest stays in the visitor’s', async () => {
    const harness = withStrings({ widget: { greeting: 'Moin!' } }, { locale: 'de' });
    harness.client.knows();
    await harness.chat.open();
    await harness.says('Moin!');
    await harness.says('Schreiben Sie uns');
  });

  test('[W10] set, changed and taken away while the panel is open, they are followed at once', async () => {
    const harness = await ChatHarness.open();
    harness.chat.strings = { talk: { send: 'Off it goes' }, widget: { greeting: 'Well?' } };
    await harness.get('button', 'Off it goes');
    harness.chat.strings = undefined;
    await harness.get('button', 'Send');
    await harness.says('How can we help?');
  });

  test('[W10] set before the script has arrived, they hold', async () => {
    const holder = document.createElement('div');
    const unborn = document.implementation.createHTMLDocument().createElement('parlor-chat');
    unborn.setAttribute('site', 'acme');
    Object.assign(unborn, { strings: { launcher: { launcher: 'Ask the potter' } } });
    document.body.append(holder);
    holder.append(unborn);
    await until('the name', () => unborn.shadowRoot?.querySelector('[aria-label="Ask the potter"]') !== null);
  });

  test('[W10] a name that is none is warned of once, with those that are, and changes nothing', async () => {
    const wrong: object = {
      widget: { greting: 'Hi', place: 7 },
      wigdet: {},
      talk: { problems: { 'rate-limitted': 'Slow' } },
    };
    const harness = withStrings(wrong as SiteStrings);
    harness.client.knows(open()).stands({ position: 3 });
    await harness.chat.open();
    await harness.says('You’re number 3 in line.');
    await until('the warnings', () => warnings.length >= 3);
    harness.client.stands({ position: 2 });
    await harness.says('You’re number 2 in line.');
    equal(warnings.length, 3);
    const [sets = '', texts = '', problems = ''] = [
      / strings has/,
      / strings\.widget /,
      / strings\.talk\.problems /,
    ].map((path) => warnings.find((warning) => path.test(warning)));
    equal([sets.includes('wigdet'), sets.includes('launcher, widget, talk, front, tools, transcript')], [true, true]);
    equal([texts.includes('greting, place'), texts.includes('greeting, greetingText')], [true, true]);
    equal([problems.includes('rate-limitted'), problems.includes('rate-limited')], [true, true]);
  });
});
