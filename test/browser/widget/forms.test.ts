/** What a site asks its visitors, as they meet it: before a conversation, after it, and while nobody is there. */

import type { FrontFacts } from '../../../src/core/front/front-facts.ts';
import { ratingMax } from '../../../src/core/limits.ts';
import { goodAnswers, kinds, question } from '../../support/questions.ts';
import { ana, visitor } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, complaints, focused } from '../support/roles.ts';
import { clearStage, schemes, setScheme, still, typeInto } from '../ui/stage.ts';
import { ChatHarness, clearChat } from './chat-harness.ts';
import type { FakeVisitorClient } from './fake-visitor-client.ts';
import { active, closed, open } from './panel-states.ts';

/** With its panel open, and what the site asks. */
const openWith = (front: FrontFacts, prepare: (client: FakeVisitorClient) => unknown = (client) => client.knows()) =>
  ChatHarness.open((client) => {
    prepare(client);
    client.says(front);
  });

const name = question('text', { id: 'name', label: 'Your name', about: 'name', required: true });
const email = question('email', { label: 'E-mail', help: 'In case we lose each other.' });
const before: FrontFacts = { preChat: { questions: [name, email] } };
const after: FrontFacts = {
  postChat: { rating: true, questions: [question('long-text', { id: 'better', label: 'Better?' })] },
};
const away: FrontFacts = {
  hours: closed,
  contactForm: { questions: [question('text', { id: 'order', label: 'Order number', required: true })] },
};

const fieldOf = async (harness: ChatHarness, label: string, role = 'textbox'): Promise<HTMLInputElement> =>
  (await harness.get(role, label)) as HTMLInputElement;

const fill = async (harness: ChatHarness, label: string, text: string): Promise<HTMLInputElement> => {
  const field = await fieldOf(harness, label);
  typeInto(field, text);
  return field;
};

const verbs = ['answer', 'survey', 'contact', 'startNew'];

/** What the client was told to do of it. */
const told = ({ client }: ChatHarness): readonly string[] =>
  client.told.filter((one) => verbs.includes(one.split(' ')[0] ?? ''));

suite('what a site asks', () => {
  // As on a page without TLS: whatever makes ids does without.
  setup(() => {
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
  });
  teardown(() => {
    Reflect.deleteProperty(crypto, 'randomUUID');
  });
  teardown(() => {
    clearChat();
    clearStage();
    document.documentElement.dir = '';
  });

  test('[W6] questions stand in the composer’s place until they are answered; Enter sends, and the visitor writes', async () => {
    const harness = await openWith(before);
    const field = await fieldOf(harness, 'Your name');
    equal(harness.has('textbox', 'Message'), false);
    equal([field.autocomplete, field.required], ['name', true]);
    const mail = await fieldOf(harness, 'E-mail (optional)');
    equal([mail.type, mail.inputMode, mail.autocomplete], ['email', 'email', 'email']);
    equal(await complaints(), []);
    typeInto(field, ' Rosa ');
    field.form?.requestSubmit();
    const composer = await harness.get('textbox', 'Message');
    equal(told(harness), ['answer name=Rosa']);
    await until('the visitor can go on', () => focused() === composer);
  });

  test('[W6] what is wrong is said beside its field, which has it for a description; the first one gets the focus', async () => {
    const harness = await openWith(before);
    const mail = await fill(harness, 'E-mail (optional)', 'rosa');
    await harness.press('Go on');
    const field = await fieldOf(harness, 'Your name');
    await until('the first wrong field', () => focused() === field);
    equal(told(harness), []);
    const described = (one: HTMLElement): string =>
      (one.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => (one.getRootNode() as ShadowRoot).getElementById(id)?.textContent?.trim())
        .join(' | ');
    equal(described(field), 'Please answer this.');
    equal(described(mail), 'In case we lose each other. | Write an e-mail address, like name@example.com.');
    equal(
      [field, mail].map((one) => one.getAttribute('aria-invalid')),
      ['true', 'true'],
    );
    await until('an alert', () =>
      allByRole('alert', undefined, harness.chat).some((one) => one.textContent?.includes('marked')),
    );
    equal(await complaints(), []);
  });

  test('[W6] every kind of question is answered, and its answer is what the relay takes', async () => {
    const questions = kinds.map((kind) => question(kind, { label: kind, required: true }));
    const harness = await openWith({ preChat: { questions } });
    for (const kind of ['text', 'long-text', 'email', 'phone'] as const) await fill(harness, kind, goodAnswers[kind]);
    const select = (await harness.get('combobox', 'choice')) as HTMLSelectElement;
    select.value = 'returns';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    for (const box of ['About returns', 'About sales', 'consent']) (await harness.get('checkbox', box)).click();
    equal(await complaints(), []);
    await harness.press('Go on');
    await harness.get('textbox', 'Message');
    const choices = 'choices=sales returns';
    const rest = kinds.filter((kind) => kind !== 'choices').map((kind) => `${kind}=${goodAnswers[kind]}`);
    const [answered = ''] = told(harness);
    equal(
      [...rest, choices].every((one) => answered.includes(one)),
      true,
    );
  });

  test('[W6] what is filled in survives minimising and a connection that is lost', async () => {
    const harness = await openWith(before);
    await fill(harness, 'Your name', 'Rosa');
    harness.chat.close();
    harness.client.is({ state: 'offline' });
    await harness.chat.open();
    await still();
    equal((await fieldOf(harness, 'Your name')).value, 'Rosa');
    harness.client.is({ state: 'live' });
    await still();
    equal((await fieldOf(harness, 'Your name')).value, 'Rosa');
    equal(told(harness), []);
  });

  test('[W6] nothing is asked of who goes on, of what the page has answered, and again for each conversation', async () => {
    const harness = await openWith(before, (client) => client.knows(open()));
    await harness.get('textbox', 'Message');
    equal(harness.has('textbox', 'Your name'), false);
    harness.client.knows().says(before);
    await harness.get('textbox', 'Your name');
    const answers = [{ question: 'name', answer: 'Rosa' }];
    harness.client.holds({ page: { answers } });
    await until('the name is not asked', () => !harness.has('textbox', 'Your name'));
    await harness.get('textbox', 'E-mail (optional)');
    harness.client.holds({ page: { answers: [...answers, { question: 'email', answer: 'rosa@lopes.example' }] } });
    await harness.get('textbox', 'Message');
    equal(told(harness), []);
  });

  test('[W6] a form that has become another one is asked again; what the relay does not take is told', async () => {
    const harness = await openWith(before);
    harness.client.refusal = 'answers-required';
    await fill(harness, 'Your name', 'Rosa');
    await harness.press('Go on');
    await harness.says('Please answer the questions first.');
    harness.client.refusal = undefined;
    await harness.press('Go on');
    await harness.get('textbox', 'Message');
    harness.client.says({ preChat: { questions: [name] } });
    await harness.get('textbox', 'Your name');
  });

  test('[W6] after the end the visitor says how it was, once, reads thanks, and may start anew', async () => {
    const harness = await openWith(after, (client) => client.knows(active().ended(ana)));
    const scores = await until('five of them', () => {
      const found = allByRole('radio', undefined, harness.chat);
      return found.length === ratingMax && found;
    });
    equal(await complaints(), []);
    scores[3]?.click();
    await fill(harness, 'Better? (optional)', 'More lamps');
    await harness.press('Send');
    await harness.says('Thank you for your answer.');
    equal(told(harness), ['survey 4 better=More lamps']);
    await harness.press('Start a new conversation');
    equal(told(harness).at(-1), 'startNew');
  });

  test('[W6] it can be skipped; who was answered by nobody, or has said it on another page, is not asked', async () => {
    const skipped = await openWith(after, (client) => client.knows(active().ended(visitor)));
    await skipped.press('Skip');
    await skipped.get('button', 'Start a new conversation');
    equal(told(skipped), []);
    clearChat();
    const alone = await openWith(after, (client) => client.knows(open().expired('unanswered')));
    await alone.get('button', 'Start a new conversation');
    equal(alone.has('radio'), false);
    clearChat();
    const script = active().ended(ana).give(visitor, { type: 'survey.answer', rating: 5, answers: [] });
    const elsewhere = await openWith(after, (client) => client.knows(script));
    await elsewhere.says('Thank you for your answer.');
  });

  test('[M2] while nobody is there a message can be left; what could not be sent stays, and is tried under the same key', async () => {
    const harness = await openWith(away);
    await harness.says('Nobody is here right now');
    for (const [label, text] of Object.entries({ Name: 'Rosa', 'Order number': 'AB-17', 'Your message': 'My lamp?' })) {
      await fill(harness, label, text);
    }
    await harness.press('Send message');
    const mail = await fieldOf(harness, 'E-mail');
    await until('a way to answer is asked for', () => focused() === mail);
    typeInto(mail, 'rosa@lopes.example');
    equal(await complaints(), []);
    harness.client.refusal = 'unavailable';
    await harness.press('Send message');
    await harness.says('This couldn’t be sent. It’s all still here: try again.');
    equal((await fieldOf(harness, 'Your message')).value, 'My lamp?');
    await harness.press('Send message');
    await fill(harness, 'Your message', 'My lamp, please?');
    harness.client.refusal = undefined;
    await harness.press('Send message');
    await harness.says('We have your message. We’ll get back to you by e-mail or phone.');
    const [first, second, third] = harness.client.keys;
    equal([first === second, second === third, typeof first], [true, false, 'string']);
    equal(await complaints(), []);
  });

  test('[M2] where somebody is there nothing of it is', async () => {
    const harness = await openWith({ ...away, hours: { open: true, canBegin: true } });
    await harness.get('textbox', 'Message');
    equal(harness.has('textbox', 'Your message'), false);
  });

  test('axe has nothing to say about ten questions, in both themes and mirrored', async () => {
    const questions = Array.from({ length: 10 }, (_, index) =>
      question(kinds[index % kinds.length] ?? 'text', {
        id: `q${index}`,
        label: `A long label ${'very '.repeat(20)}${index}?`,
      }),
    );
    const harness = await openWith({ preChat: { questions } });
    await harness.get('button', 'Go on');
    for (const scheme of schemes) {
      setScheme(scheme);
      equal(await complaints(), []);
    }
    document.documentElement.dir = 'rtl';
    equal(await complaints(), []);
  });
});
