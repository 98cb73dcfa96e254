/** The panel: each state of the conversation, what it says and what can be done in it. */

import { ana, startedAt, visitor } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, complaints, focused } from '../support/roles.ts';
import { clearStage, press, record, schemes, setScheme, typeInto } from '../ui/stage.ts';
import { ChatHarness, clearChat } from './chat-harness.ts';
import { active, bringInto, ends, open, panelStates, refused } from './panel-states.ts';

suite('the panel', () => {
  teardown(() => {
    clearChat();
    clearStage();
    document.documentElement.dir = '';
  });

  for (const [state, shown] of Object.entries(panelStates)) {
    test(`[W1] ${state}: it says so, and axe has nothing to say, in any scheme and from either side`, async () => {
      const harness = new ChatHarness();
      await bringInto(shown, harness.chat, harness.client);
      await harness.says(shown.says);
      for (const direction of ['ltr', 'rtl']) {
        document.documentElement.dir = direction;
        for (const scheme of schemes) {
          setScheme(scheme);
          equal(await complaints(), []);
        }
      }
    });
  }

  test('what is written goes to the relay, and no further into the page', async () => {
    const harness = await ChatHarness.open();
    const leaked = ['parlor-send', 'parlor-draft'].map((type) => record(document, type, 'text'));
    await harness.write('Hello');
    equal(harness.client.told.at(-1), 'send Hello');
    equal(leaked, [[], []]);
  });

  test('a refused message can be sent again or discarded', async () => {
    const harness = await ChatHarness.open((client) => client.knows(active(), [refused]));
    await harness.press('Send again');
    await harness.press('Discard');
    equal(harness.client.told.slice(-2), ['resend message-9', 'discard message-9']);
  });

  test('[D6] a refused message comes back to be edited, behind what is being written', async () => {
    const harness = await ChatHarness.open((client) => client.knows(active(), [refused]));
    const field = (await harness.get('textbox', 'Message')) as HTMLTextAreaElement;
    typeInto(field, 'And another thing');
    await harness.press('Edit');
    equal(harness.client.told.at(-1), 'discard message-9');
    equal(field.value, `And another thing\n${refused.command.text}`);
    equal(focused() === field, true);
  });

  test('[R10] [M3] the place in the queue changes in the sentence that is there, read out politely, and goes with the wait', async () => {
    const harness = await ChatHarness.open((client) => client.knows(open()).stands({ position: 3 }));
    await harness.says('You’re number 3 in line.');
    const line = () => allByRole('status', undefined, harness.chat).find(({ slot }) => slot === 'end');
    const before = line();
    harness.client.stands({ position: 2, waitMs: 60_000 });
    await harness.says('You’re number 2 in line. You can keep writing. The wait is about 1 minute.');
    equal(line() === before, true);
    equal(harness.text.includes('number 3'), false);
    harness.client.stands({ waitMs: 1_200_000 });
    await harness.says('You’re in line for the next free agent. You can keep writing. The wait is about 20 minutes.');
    harness.client.knows(active());
    await harness.says('Good morning');
    equal(line(), undefined);
  });

  for (const [who, { end, says }] of Object.entries(ends)) {
    test(`[C15] ended by ${who}: it says who it was, and only that`, async () => {
      const harness = await ChatHarness.open((client) => client.knows(end()));
      await harness.says(says);
      const others = Object.values(ends).filter((other) => other.says !== says);
      equal(
        others.filter((other) => harness.text.includes(other.says)),
        [],
      );
    });
  }

  test('[C6] a persistent conversation that the agent has left promises nobody, and goes on when the visitor writes', async () => {
    const script = active('persistent').sessionClosed();
    const harness = await ChatHarness.open((client) => client.knows(script));
    await harness.says('Write any time to go on');
    equal(
      ['in line', 'Waiting for an agent', 'talking with you'].filter((claim) => harness.text.includes(claim)),
      [],
    );
    harness.client.knows(script.said(visitor, 'One more thing'));
    await harness.says('Waiting for an agent…');
  });

  test('[C13] [C14] an ended conversation can be read, not written in, and a new one started', async () => {
    const harness = await ChatHarness.open((client) => client.knows(active().ended(ana)));
    equal(harness.text.includes('Good morning'), true);
    equal([harness.has('textbox'), harness.has('button', 'End conversation')], [false, false]);
    await harness.press('Start a new conversation');
    equal(harness.client.told.at(-1), 'startNew');
    const field = await harness.get('textbox', 'Message');
    await until('the focus', () => focused() === field);
  });

  test('an end in the middle of a sentence loses neither the sentence nor the focus', async () => {
    const harness = await ChatHarness.open((client) => client.knows(active()));
    typeInto((await harness.get('textbox', 'Message')) as HTMLTextAreaElement, 'One more thi');
    harness.client.knows(active().ended(ana));
    await harness.get('button', 'Start a new conversation');
    equal(focused()?.getRootNode() === (await harness.get('button', 'Start a new conversation')).getRootNode(), true);
    await harness.press('Start a new conversation');
    equal(((await harness.get('textbox', 'Message')) as HTMLTextAreaElement).value, 'One more thi');
  });

  test('the end is asked about first: keeping on changes nothing', async () => {
    const harness = await ChatHarness.open((client) => client.knows(active()));
    const end = await harness.get('button', 'End conversation');
    end.focus();
    await harness.press('End conversation');
    await harness.get('dialog', 'End this conversation?');
    await harness.press('Keep talking');
    equal(harness.client.told.includes('end'), false);
    await until('the focus', () => focused() === end);
  });

  test('Escape leaves the question, not the panel', async () => {
    const harness = await ChatHarness.open((client) => client.knows(active()));
    await harness.press('End conversation');
    press(focused() as Element, 'Escape');
    await until('no question', () => !harness.has('dialog', 'End this conversation?'));
    equal([harness.has('dialog', 'Chat'), harness.client.told.includes('end')], [true, false]);
  });

  test('confirmed, the conversation is ended; while asked, nothing behind the question can be used', async () => {
    const harness = await ChatHarness.open((client) => client.knows(active()));
    await harness.press('End conversation');
    equal(harness.has('textbox'), false);
    for (const scheme of schemes) {
      setScheme(scheme);
      equal(await complaints(), []);
    }
    await harness.press('End conversation');
    equal(harness.client.told.at(-1), 'end');
  });

  test('a refused end says why', async () => {
    const harness = await ChatHarness.open((client) => client.knows(active()));
    harness.client.refusal = 'conversation-ended';
    await harness.press('End conversation');
    await harness.press('End conversation');
    await harness.says('This conversation has ended.');
  });

  test('[M1] a persistent conversation can’t be ended by the visitor', async () => {
    const harness = await ChatHarness.open((client) => client.knows(active('persistent')));
    await harness.get('textbox', 'Message');
    equal(harness.has('button', 'End conversation'), false);
  });

  test('after an error one can try again', async () => {
    const harness = await ChatHarness.open((client) => client.is({ state: 'stopped', code: 'too-many-sockets' }));
    await harness.press('Try again');
    equal(harness.client.told.slice(-1), ['connect']);
  });

  test('the page can style every part that is documented', async () => {
    const sheet = new CSSStyleSheet();
    const parts = [
      'launcher',
      'panel',
      'header',
      'footer',
      'transcript',
      'message',
      'bubble',
      'bubble-own',
      'composer',
    ];
    sheet.replaceSync(parts.map((part) => `parlor-chat::part(${part}) { --seen-${part}: yes }`).join('\n'));
    document.adoptedStyleSheets = [sheet];
    const harness = await ChatHarness.open((client) => client.knows(active()));
    await harness.get('textbox', 'Message');
    const everything = (root: ShadowRoot | null): Element[] =>
      [...(root?.querySelectorAll('*') ?? [])].flatMap((one) => [one, ...everything(one.shadowRoot)]);
    const elements = everything(harness.chat.shadowRoot);
    const unseen = parts.filter((part) =>
      elements.every((one) => getComputedStyle(one).getPropertyValue(`--seen-${part}`) !== 'yes'),
    );
    document.adoptedStyleSheets = [];
    equal(unseen, []);
  });

  test('losing the connection moves no text', async () => {
    const harness = await ChatHarness.open((client) => client.knows(active()));
    const [log] = allByRole('log');
    const place = (): unknown => log?.getBoundingClientRect().toJSON();
    const before = place();
    harness.client.is({ state: 'waiting', retryAt: startedAt });
    await harness.says('Reconnecting…');
    equal(place(), before);
    await harness.press('Try now');
    equal(harness.client.told.at(-1), 'connect');
  });
});
