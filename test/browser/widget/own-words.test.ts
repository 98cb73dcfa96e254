/** What a site says in its own words, as visitors meet it: sentences, the notice, and nobody there. */

import type { FrontFacts } from '../../../src/core/front/front-facts.ts';
import { ScriptedConversation, startedAt } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { complaints, focused } from '../support/roles.ts';
import { clearStage, press, still, typeInto } from '../ui/stage.ts';
import { ChatHarness, clearChat } from './chat-harness.ts';
import type { FakeVisitorClient } from './fake-visitor-client.ts';
import { closed, link, notice, open, outOfHours } from './panel-states.ts';

/** With its panel open, and what the site says. */
const openWith = (front: FrontFacts, prepare: (client: FakeVisitorClient) => unknown = (client) => client.knows()) =>
  ChatHarness.open((client) => {
    prepare(client);
    client.says(front);
  });

const fieldOf = async (harness: ChatHarness): Promise<HTMLTextAreaElement> =>
  (await harness.get('textbox', 'Message')) as HTMLTextAreaElement;

const boxOf = async (harness: ChatHarness): Promise<HTMLInputElement> =>
  (await harness.get('checkbox', 'I have read this and agree')) as HTMLInputElement;

const sent = ({ client }: ChatHarness): readonly string[] =>
  client.told.filter((told) => told.startsWith('send') || told.startsWith('consent'));

suite('the site’s own words', () => {
  teardown(() => {
    clearChat();
    clearStage();
    document.documentElement.dir = '';
  });

  test('[M3] a message is read as the site has it, in its language; one that is switched off is not there', async () => {
    const messages = { language: 'pt', texts: { 'agent-joined': '{agent} <b>está</b> aqui' } };
    const harness = await openWith({ messages, silent: ['started'] }, (client) => client.knows(open().picked()));
    await harness.says('Ana <b>está</b> aqui');
    equal(harness.text.includes('Conversation started'), false);
    equal(harness.text.includes('Ana joined'), false);
    const log = await harness.get('log', 'Messages');
    const row = [...log.querySelectorAll('.notice [lang]')].map((one) => [one.getAttribute('lang'), one.textContent]);
    equal(row, [['pt', 'Ana <b>está</b> aqui']]);
    equal(await complaints(), []);
  });

  test('[M3] [R10] place and wait are told as the site has it, each by itself, and the line goes with its words', async () => {
    const texts = {
      'queue-position': { one: 'You’re next, number {position}.', other: 'Number {position}.' },
      'average-wait': { one: 'A minute.', other: '{minutes} minutes.' },
    };
    const front = { messages: { language: 'en', texts }, silent: ['in-line'] };
    const harness = await openWith(front, (client) => client.knows(open()).stands({ position: 3, waitMs: 240_000 }));
    await harness.says('Number 3. 4 minutes.');
    harness.client.stands({ position: 1 });
    await harness.says('You’re next, number 1.');
    equal(harness.text.includes('minutes'), false);
    harness.client.stands({});
    await until('the line is gone', () => !harness.text.includes('number 1'));
    equal(harness.text.includes('next free agent'), false);
    harness.client.says({}).stands({});
    await harness.says('You’re in line for the next free agent.');
  });

  test('[V7] what is to be agreed to stands above the composer; until then what is sent stays in it', async () => {
    const harness = await openWith({ notice: { ...notice, link } });
    const box = await boxOf(harness);
    await harness.says('We keep this for a year.');
    equal((await harness.get('link', 'Privacy')).getAttribute('href'), link.url);
    const field = await fieldOf(harness);
    typeInto(field, 'Hello');
    press(field, 'Enter');
    await harness.says('Please agree to the notice above before you send your message.');
    equal([field.value, focused() === box, sent(harness)], ['Hello', true, []]);
    equal(await complaints(), []);
    box.click();
    await still();
    equal(harness.text.includes('Please agree'), false);
    press(field, 'Enter');
    await until('the composer is empty', () => field.value === '');
    equal(sent(harness), ['consent v3', 'send Hello']);
  });

  test('[V7] who takes consent back, or meets another version, agrees anew', async () => {
    const harness = await openWith({ notice });
    const box = await boxOf(harness);
    box.click();
    box.click();
    await harness.write('Hello');
    equal(sent(harness), ['consent v3', 'consent ']);
    box.click();
    harness.client.says({ notice: { ...notice, version: 'v4', text: 'For ten years now.' } });
    await harness.says('For ten years now.');
    equal((await boxOf(harness)).checked, false);
    press(await fieldOf(harness), 'Enter');
    equal(sent(harness).at(-1), 'consent v3');
    equal(harness.client.told.includes('send Hello'), false);
  });

  test('[V7] what is only to be read asks for nothing, and nobody is asked during a conversation', async () => {
    const harness = await openWith({ notice: { ...notice, required: false } });
    await harness.says('We keep this for a year.');
    equal(harness.has('checkbox'), false);
    await harness.write('Hello');
    equal(sent(harness), ['send Hello']);
    harness.client.knows(open('persistent').picked()).says({ notice });
    await harness.says('Ana joined');
    equal([harness.has('checkbox'), harness.has('group', 'Notice')], [false, false]);
  });

  test('[V7] [D6] a message that was refused for want of it says so, and can be sent again', async () => {
    const command = { type: 'message.send', text: 'Hello' } as const;
    const refused = { id: 'message-9', command, at: startedAt, refused: 'consent-required' } as const;
    const harness = await openWith({ notice }, (client) => client.knows(new ScriptedConversation(), [refused]));
    await harness.says('Please agree to the notice first.');
    (await boxOf(harness)).click();
    await harness.press('Send again');
    equal(harness.client.told.slice(-2), ['consent v3', 'resend message-9']);
  });

  test('[M2] where nobody is there, a live workstream says so, until when, and what the site offers; nothing can be written', async () => {
    const harness = await openWith({ hours: closed, outOfHours, notice });
    await harness.says('Nobody is here right now');
    await harness.says('We’re watering the plants.');
    await harness.says('We’re back Thursday, March 5, 2026');
    equal((await harness.get('link', 'Opening hours')).getAttribute('target'), '_blank');
    equal([harness.has('textbox'), harness.has('checkbox')], [false, false]);
    equal(focused()?.classList.contains('instead'), true);
    equal(await complaints(), []);
    harness.client.says({ hours: { open: true, canBegin: true }, outOfHours });
    await harness.get('textbox', 'Message');
    await harness.says('How can we help?');
    equal(harness.text.includes('watering'), false);
  });

  test('[M2] what is being written when hours end stays in sight, and goes with its last letter', async () => {
    const harness = await openWith({ hours: { open: true, canBegin: true } });
    typeInto(await fieldOf(harness), 'One more thing');
    harness.client.says({ hours: closed, outOfHours });
    await harness.says('Not here right now');
    await harness.says('We’re watering the plants.');
    equal((await fieldOf(harness)).value, 'One more thing');
    typeInto(await fieldOf(harness), '');
    await until('nothing can be written', () => !harness.has('textbox'));
    equal(focused()?.classList.contains('instead'), true);
  });

  test('[M2] a site that offers nothing says when it is back, if that is known', async () => {
    const harness = await openWith({ hours: closed });
    await harness.says('We’re back Thursday, March 5, 2026');
    harness.client.says({ hours: { open: false, canBegin: false } });
    await harness.says('Please come back later.');
    equal(harness.has('textbox'), false);
  });

  test('[M2] a persistent workstream takes messages at any hour, and says that nobody is there', async () => {
    const away: FrontFacts['hours'] = { open: false, canBegin: true };
    const harness = await openWith({ hours: away, outOfHours }, (client) => client.knows(open('persistent')));
    await harness.says('We’re watering the plants.');
    await harness.write('Another thing');
    equal(sent(harness), ['send Another thing']);
    harness.client.says({ hours: away });
    await harness.says('Nobody is here right now. Write anyway');
    harness.client.knows(open('persistent').picked()).says({ hours: away, outOfHours });
    await until('with somebody there it is gone', () => !harness.text.includes('watering'));
  });

  test('what a site writes at length can be scrolled by keyboard', async () => {
    const harness = await openWith({ notice: { ...notice, text: 'A long notice. '.repeat(200) } });
    const text = await harness.get('group', 'Notice');
    equal([text.tabIndex, text.scrollHeight > text.clientHeight], [0, true]);
    equal(await complaints(), []);
  });
});
