/** The composer: what sends, what doesn't, and what it says about it. */
import { textLengthMax } from '../../../src/core/limits.ts';
import type { ParlorComposer } from '../../../src/ui/elements/parlor-composer.ts';
import '../../../src/ui/elements/parlor-composer.ts';
import { equal } from '../support/checks.ts';
import { allByRole, complaints, focused, spokenText } from '../support/roles.ts';
import { clearStage, onStage, press, record, schemes, setScheme, typeInto } from './stage.ts';

suite('the composer', () => {
  let composer: ParlorComposer;
  let sent: unknown[];
  const field = (): HTMLTextAreaElement => allByRole('textbox', 'Message')[0] as HTMLTextAreaElement;
  const button = (): HTMLButtonElement => allByRole('button', 'Send')[0] as HTMLButtonElement;
  const write = async (text: string): Promise<void> => {
    typeInto(field(), text);
    await composer.updateComplete;
  };

  setup(async () => {
    composer = document.createElement('parlor-composer');
    sent = record(composer, 'parlor-send', 'text');
    composer.label = 'Message';
    await onStage(composer);
  });
  teardown(clearStage);

  test('Enter sends, empties the field and keeps the focus in it', async () => {
    await write('Hello');
    press(field(), 'Enter');
    await composer.updateComplete;
    equal(sent, ['Hello']);
    equal(field().value, '');
    equal(focused() === field(), true);
  });

  test('the button sends too, and the focus goes back to the field', async () => {
    await write('Hello');
    button().click();
    await composer.updateComplete;
    equal(sent, ['Hello']);
    equal(focused() === field(), true);
  });

  test('Shift+Enter is left to the field, for a new line', async () => {
    await write('Hello');
    equal(press(field(), 'Enter', { shiftKey: true }), true);
    equal(sent, []);
  });

  test('Enter that ends a composition does not send', async () => {
    await write('こんにちは');
    press(field(), 'Enter', { isComposing: true });
    // What Safari reports once the composition has ended.
    press(field(), 'Enter', { keyCode: 229 });
    equal(sent, []);
    press(field(), 'Enter');
    equal(sent, ['こんにちは']);
  });

  for (const nothing of ['', '   ', '\n\t']) {
    test(`${JSON.stringify(nothing)} is not sent, and the button says that it can't be`, async () => {
      await write(nothing);
      press(field(), 'Enter');
      button().click();
      equal(sent, []);
      equal(button().getAttribute('aria-disabled'), 'true');
    });
  }

  test('[W7] [X3] 6,000 characters are sent, whole characters each', async () => {
    const longest = '🪴'.repeat(textLengthMax);
    await write(longest);
    press(field(), 'Enter');
    equal(sent, [longest]);
  });

  test('[W7] [X3] one more is not: it says how much too long it is, and keeps the text', async () => {
    const tooLong = '🪴'.repeat(textLengthMax + 1);
    await write(tooLong);
    press(field(), 'Enter');
    await composer.updateComplete;
    equal(sent, []);
    equal(field().value === tooLong, true);
    equal(field().getAttribute('aria-invalid'), 'true');
    equal(spokenText(allByRole('alert')[0]).trim(), '1 character too many');
  });

  test('near the limit it counts what is left', async () => {
    await write('a'.repeat(textLengthMax - 1_200));
    equal(spokenText().includes('left'), false);
    await write('a'.repeat(textLengthMax - 12));
    equal(spokenText().includes('12 characters left'), true);
  });

  test('[X3] half a character is not sent: it says so, until the text changes', async () => {
    await write('ab\ud83e');
    press(field(), 'Enter');
    await composer.updateComplete;
    equal(sent, []);
    equal(spokenText(allByRole('alert')[0]).trim(), 'This contains a damaged character.');
    await write('ab');
    equal(allByRole('alert'), []);
  });

  test('every change of the text is told, and so is that it is empty after sending', async () => {
    const drafts = record(composer, 'parlor-draft', 'text');
    await write('Hel');
    await write('Hello');
    press(field(), 'Enter');
    equal(drafts, ['Hel', 'Hello', '']);
  });

  test('who cancels the sending keeps the text', async () => {
    composer.addEventListener('parlor-send', (event) => event.preventDefault());
    await write('Hello');
    press(field(), 'Enter');
    await composer.updateComplete;
    equal(field().value, 'Hello');
  });

  test('a value that is set shows, and is told to nobody', async () => {
    const drafts = record(composer, 'parlor-draft', 'text');
    composer.value = 'Kept from before';
    await composer.updateComplete;
    equal(field().value, 'Kept from before');
    equal(drafts, []);
  });

  test('it grows with its text, up to six lines, and its text is large enough for no browser to zoom', async () => {
    const heightOf = async (lines: number): Promise<number> => {
      await write(Array.from({ length: lines }, () => 'line').join('\n'));
      return field().getBoundingClientRect().height;
    };
    const [one, three, six, twenty] = [await heightOf(1), await heightOf(3), await heightOf(6), await heightOf(20)];
    equal(one < three && three < six, true);
    equal(twenty, six);
    equal(getComputedStyle(field()).fontSize, '16px');
  });

  for (const scheme of schemes) {
    test(`axe has nothing to say, empty, full or too long, in ${scheme}`, async () => {
      setScheme(scheme);
      equal(await complaints(), []);
      await write('Hello');
      equal(await complaints(), []);
      await write('a'.repeat(textLengthMax + 1));
      equal(await complaints(), []);
    });
  }
});
