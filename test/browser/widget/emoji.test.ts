/** Emoji to pick from, by keyboard. */
import { equal, until } from '../support/checks.ts';
import { complaints, focused } from '../support/roles.ts';
import { clearStage, press, schemes, setScheme, still, typeInto } from '../ui/stage.ts';
import { ChatHarness, clearChat } from './chat-harness.ts';

suite('emoji', () => {
  teardown(() => {
    clearChat();
    clearStage();
  });

  const opened = async (locale = 'en'): Promise<{ harness: ChatHarness; field: HTMLTextAreaElement }> => {
    const harness = await ChatHarness.open();
    const field = (await harness.get('textbox', 'Message')) as HTMLTextAreaElement;
    typeInto(field, 'Thanks !');
    field.setSelectionRange(7, 7);
    await harness.press('Emoji');
    harness.chat.locale = locale;
    await until('the focus in the grid', () => focused()?.textContent?.trim() === '😀');
    return { harness, field };
  };

  const at = (): string | undefined => focused()?.textContent?.trim();

  const walk = (...keys: readonly string[]): string | undefined => {
    for (const key of keys) press(focused() as Element, key);
    return at();
  };

  test('arrow keys walk through the grid, and stop at its edges', async () => {
    await opened();
    equal(walk('ArrowLeft'), '😀');
    equal(walk('ArrowRight'), '😄');
    equal(walk('ArrowDown', 'ArrowLeft'), '😘');
    equal(walk('End'), '☕');
    equal(walk('ArrowDown'), '☕');
    equal(walk('Home'), '😀');
  });

  test('what is picked stands at the caret, and one writes on behind it', async () => {
    const { harness, field } = await opened();
    walk('ArrowRight');
    focused()?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await until('the text', () => field.value === 'Thanks 😄!');
    await until('the focus', () => focused() === field);
    equal([field.selectionStart, harness.has('grid')], [9, false]);
    await harness.press('Send');
    equal(harness.client.told.at(-1), 'send Thanks 😄!');
  });

  test('Escape closes it, and not the panel', async () => {
    const { harness } = await opened();
    press(focused() as Element, 'Escape');
    await still();
    equal([harness.has('grid'), harness.has('dialog', 'Chat')], [false, true]);
    equal(focused()?.ariaLabel, 'Emoji');
  });

  test('from right to left the arrow keys go as they look', async () => {
    await opened('ar');
    await until('the direction', () => getComputedStyle(focused() as Element).direction === 'rtl');
    equal(walk('ArrowRight'), '😀');
    equal(walk('ArrowLeft'), '😄');
  });

  for (const scheme of schemes) {
    test(`axe has nothing to say in ${scheme}`, async () => {
      setScheme(scheme);
      await opened();
      equal(await complaints(), []);
    });
  }
});
