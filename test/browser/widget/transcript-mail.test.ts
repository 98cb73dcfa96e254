/** The transcript by mail: where it is offered, the question where to, and what is said of it. */
import { ana, ScriptedConversation, visitor } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, complaints, focused } from '../support/roles.ts';
import { clearStage, press, schemes, setScheme, still, typeInto } from '../ui/stage.ts';
import { ChatHarness } from './chat-harness.ts';

const entry = 'Send transcript by e-mail';

suite('the transcript by mail', () => {
  const answered = (): ScriptedConversation =>
    new ScriptedConversation().started().said(visitor, 'Do you ship?').picked().said(ana, 'We do.');
  const open = (transcriptMail: { given: boolean; known?: string } | undefined, script = answered()) =>
    ChatHarness.open((client) => client.knows(script).says(transcriptMail && { transcriptMail }));
  const entries = async (harness: ChatHarness): Promise<readonly HTMLElement[]> => {
    (await harness.get('button', 'More')).click();
    await harness.get('menu', 'More');
    return allByRole('menuitem', undefined, harness.chat) as HTMLElement[];
  };
  const ask = async (harness: ChatHarness): Promise<HTMLInputElement> => {
    // The part with it is loaded when it is wanted.
    (await harness.get('button', 'More')).click();
    (await harness.get('menuitem', entry)).click();
    const field = (await harness.get('textbox', 'E-mail address')) as HTMLInputElement;
    await until('the focus in the field', () => focused() === field);
    return field;
  };

  // As on a page without TLS: whatever makes ids does without.
  setup(() => {
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
  });
  teardown(() => {
    Reflect.deleteProperty(crypto, 'randomUUID');
  });
  teardown(clearStage);

  test('[W6] it is in the menu where the site allows it and somebody has answered, and nowhere else', async () => {
    const harness = await open({ given: true });
    await harness.get('button', 'More');
    (await harness.get('button', 'More')).click();
    await harness.get('menuitem', entry);
    clearStage();
    const forbidden = await open(undefined);
    equal(
      (await entries(forbidden)).some(({ textContent }) => textContent?.includes('e-mail')),
      false,
    );
    clearStage();
    const unanswered = await open({ given: true }, new ScriptedConversation().started().said(visitor, 'Hello?'));
    // Whatever is loaded for it is there before this.
    await import('../../../src/widget/transcript-mail.ts');
    await still();
    equal(
      (await entries(unanswered)).some(({ textContent }) => textContent?.includes('e-mail')),
      false,
    );
  });

  test('[W6] it goes to the address that is written, once however often it is tried, and that is said', async () => {
    const harness = await open({ given: true });
    const field = await ask(harness);
    equal(field.value, '');
    typeInto(field, ' rosa@home.example ');
    harness.client.refusal = 'unavailable';
    press(field, 'Enter');
    await harness.says('This couldn’t be sent. Please try again.');
    equal(field.value.trim(), 'rosa@home.example');
    harness.client.refusal = undefined;
    await harness.press('Send');
    await harness.says('The transcript is on its way to rosa@home.example.');
    const [first, second] = harness.client.keys;
    equal(
      [harness.client.told.filter((what) => what.startsWith('mail')), first === second],
      [['mail rosa@home.example', 'mail rosa@home.example'], true],
    );
    await until('the focus where it was', () => focused()?.getAttribute('aria-label') === 'More');
    await harness.press('Close');
    equal(harness.text.includes('on its way'), false);
  });

  test('[W6] what is no address is said beside the field, which has the focus', async () => {
    const harness = await open({ given: true });
    const field = await ask(harness);
    typeInto(field, 'rosa');
    harness.client.refusal = 'answer-invalid';
    await harness.press('Send');
    await harness.says('Write an e-mail address, like name@example.com.');
    await until('the focus', () => focused() === field);
    equal([field.getAttribute('aria-invalid'), field.value], ['true', 'rosa']);
  });

  test('[W6] each refusal that somebody can do something about is told in words', async () => {
    const harness = await open({ given: true, known: 'rosa@home.example' });
    await ask(harness);
    for (const [code, words] of [
      ['not-allowed', 'It can’t be sent to this address.'],
      ['wrong-state', 'It can be sent once somebody has answered you.'],
      ['text-too-long', 'This conversation is too long for an e-mail.'],
      ['rate-limited', 'That was often enough for today.'],
    ] as const) {
      harness.client.refusal = code;
      await harness.press('Send');
      await harness.says(words);
    }
  });

  test('[W6] what the site vouches for is there already; where nothing else may be, it can’t be changed', async () => {
    const harness = await open({ given: true, known: 'rosa@home.example' });
    const field = await ask(harness);
    equal([field.value, field.readOnly], ['rosa@home.example', false]);
    clearStage();
    const fixed = await open({ given: false, known: 'rosa@home.example' });
    const shown = await ask(fixed);
    equal([shown.value, shown.readOnly], ['rosa@home.example', true]);
    await fixed.press('Send');
    await fixed.says('on its way to rosa@home.example');
    equal(fixed.client.told.at(-1), 'mail');
  });

  test('[W6] the question is left with Escape, and the panel stays open; the rest waits meanwhile', async () => {
    const harness = await open({ given: true });
    const field = await ask(harness);
    equal(harness.has('textbox', 'Message'), false);
    press(field, 'Escape');
    await until('no question', () => !harness.has('textbox', 'E-mail address'));
    equal(
      [harness.chat.isOpen, harness.has('textbox', 'Message'), harness.client.told.includes('mail')],
      [true, true, false],
    );
    await until('the focus where it was', () => focused()?.getAttribute('aria-label') === 'More');
  });

  test('[W6] [M9] it is offered where the conversation has ended', async () => {
    const harness = await open({ given: true }, answered().ended());
    await harness.press(entry);
    await harness.get('dialog', entry);
  });

  for (const scheme of schemes) {
    test(`axe has nothing to say about the question, refused and answered, in ${scheme}`, async () => {
      setScheme(scheme);
      const harness = await open({ given: true });
      const field = await ask(harness);
      equal(await complaints(), []);
      typeInto(field, 'rosa');
      harness.client.refusal = 'answer-invalid';
      await harness.press('Send');
      await harness.says('Write an e-mail address');
      equal(await complaints(), []);
      harness.client.refusal = undefined;
      typeInto(field, 'rosa@home.example');
      await harness.press('Send');
      await harness.says('on its way');
      equal(await complaints(), []);
    });
  }

  test('[W9] in Arabic it is asked in Arabic, and the address is read from left to right', async () => {
    const harness = new ChatHarness({ locale: 'ar' });
    harness.client.knows(answered()).says({ transcriptMail: { given: true } });
    await harness.chat.open();
    await still();
    (await harness.get('button', 'المزيد')).click();
    (await harness.get('menuitem', 'إرسال المحادثة بالبريد الإلكتروني')).click();
    const field = await harness.get('textbox', 'عنوان البريد الإلكتروني');
    equal(
      [getComputedStyle(field).direction, getComputedStyle(field.parentElement as Element).direction],
      ['ltr', 'rtl'],
    );
    equal(await complaints(), []);
  });
});
