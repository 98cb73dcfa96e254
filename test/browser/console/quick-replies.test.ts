/** Quick replies: asked for with a slash, inserted with names, and seen to in a dialog of their own. */
import { snapshotOf, talk } from '../../support/desk-conversations.ts';
import { replyOf } from '../../support/fake-library.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, focused, spokenText } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';

const own = replyOf('reply-1', 'Hello', 'Good morning {visitor}, this is {agent}. Is it order {order}?', 'ana');
const site = replyOf('reply-2', 'Returns', 'Within 30 days.');

suite('quick replies', () => {
  let desk: DeskHarness;
  let box: HTMLTextAreaElement;

  const open = async (replies = [own, site]): Promise<void> => {
    const view = talk({ number: 7, name: 'Rosa' }).visitorSays('Hello').picked().view;
    desk = await DeskHarness.open(snapshotOf({ sessions: [view] }));
    desk.client.shelves.replies = replies;
    await desk.goTo('Rosa');
    box = (await desk.get('textbox', 'Message')) as HTMLTextAreaElement;
    box.focus();
  };
  const type = (text: string, caret = text.length): void => {
    box.value = text;
    box.setSelectionRange(caret, caret);
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const press = (key: string, more: KeyboardEventInit = {}): boolean =>
    box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
  const options = (): string[] => allByRole('option').map((one) => spokenText(one).trim());
  const shown = async (count: number): Promise<void> => {
    await until(`${count} options`, () => options().length === count);
  };
  const active = (): string | undefined => box.ariaActiveDescendantElement?.querySelector('.title')?.textContent.trim();

  teardown(() => desk.close());

  test('[S10] a slash asks, arrows choose, Enter puts it in with names, and what is open is to be written over', async () => {
    await open();
    type('Well, /');
    await shown(2);
    await desk.get('listbox', 'Quick replies');
    await desk.says('2 quick replies');
    await until('the first', () => active()?.startsWith('Hello') === true);
    equal(options()[0]?.includes('Mine'), true);
    equal(focused(), box);
    press('ArrowUp');
    await until('the last', () => active() === 'Returns');
    press('ArrowDown');
    await until('the first', () => active()?.startsWith('Hello') === true);
    equal(press('Enter'), false);
    equal(box.value, `Well, Good morning Rosa, this is ${desk.client.getSnapshot().me?.name}. Is it order {order}?`);
    equal(box.value.slice(box.selectionStart, box.selectionEnd), '{order}');
    await shown(0);
    equal(
      desk.client.calls.filter(([verb]) => verb === 'send'),
      [],
    );
  });

  test('[S10] it is filtered by title and text as one types, in the middle of a message, too; Tab and a click put it in', async () => {
    await open();
    type('Well, /30 bye', 'Well, /30'.length);
    await shown(1);
    press('Tab');
    equal(box.value, 'Well, Within 30 days. bye');
    equal(box.selectionStart, 'Well, Within 30 days.'.length);
    type('/ret');
    await shown(1);
    allByRole('option')[0]?.click();
    equal(box.value, 'Within 30 days.');
    equal(focused(), box);
  });

  test('[S10] Escape leaves the slash and what was typed, and asks no more for it; Enter sends it then', async () => {
    await open();
    type('/re');
    await shown(1);
    press('Escape');
    await shown(0);
    equal(box.value, '/re');
    type('/ret');
    await desk.gone('listbox');
    press('Enter');
    equal(desk.client.calls.at(-1), ['send', 'conversation-7', '/ret']);
    type('/');
    await shown(2);
  });

  test('[S10] what nobody has made is sent as it is written, and what is composed is none of ours', async () => {
    await open();
    type('/retzz');
    await desk.says('No quick reply has these words. Enter sends what you have written.');
    press('Enter');
    equal(desk.client.calls.at(-1), ['send', 'conversation-7', '/retzz']);
    type('/ret');
    await shown(1);
    press('Enter', { isComposing: true });
    equal(box.value, '/ret');
    await shown(1);
  });

  test('[S10] where there are none it says how to make one; where they can’t be had, why', async () => {
    await open([]);
    type('/');
    await desk.says('There are no quick replies yet.');
    desk.close();
    await open();
    desk.client.shelves.refuse('unavailable');
    type('/');
    await desk.says('No quick replies right now. We’re very busy right now.');
    press('Enter');
    equal(desk.client.calls.at(-1), ['send', 'conversation-7', '/']);
  });

  test('a note is written without them', async () => {
    await open();
    await desk.press('Note');
    box = (await desk.get('textbox', 'Note')) as HTMLTextAreaElement;
    type('/');
    await new Promise(requestAnimationFrame);
    equal(options(), []);
  });

  const field = async (name: string, text: string): Promise<void> => {
    const input = (await desk.get('textbox', name)) as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const manage = async (): Promise<HTMLElement> => {
    type('/');
    await shown(2);
    await desk.press('My quick replies…');
    return desk.get('dialog', 'Quick replies');
  };

  test('[S10] a quick reply of one’s own is made, changed and deleted; those of the site are only read', async () => {
    await open();
    const dialog = await manage();
    equal(allByRole('button', undefined, await desk.get('list', 'Quick replies')).length, 1);
    await desk.press('New quick reply', dialog);
    await desk.press('Save', dialog);
    await desk.says('Give it a title.', dialog);
    await field('Title', 'Bye');
    await field('Text', 'Goodbye');
    await desk.press('Save', dialog);
    await until('saved', () => desk.client.shelves.told.at(-1) === 'save own 0 Bye: Goodbye');
    const row = await until('its row', () =>
      allByRole('button', undefined, dialog).find((one) => spokenText(one).includes('Goodbye')),
    );
    row.click();
    await field('Text', 'So long');
    await desk.press('Save', dialog);
    await until('changed', () => desk.client.shelves.told.at(-1) === 'save own 1 Bye: So long');
    (
      await until('its row', () =>
        allByRole('button', undefined, dialog).find((one) => spokenText(one).includes('So long')),
      )
    ).click();
    await desk.press('Delete', dialog);
    await desk.press('Delete for good', dialog);
    await until('deleted', () => desk.client.shelves.told.at(-1) === 'delete 2 new-1');
    await desk.press('Close', dialog);
    await desk.gone('dialog');
  });

  test('[S10] who has not seen the last change sees both, and nothing typed is lost by it', async () => {
    await open();
    const dialog = await manage();
    (
      await until('its row', () =>
        allByRole('button', undefined, dialog).find((one) => spokenText(one).includes('Good morning')),
      )
    ).click();
    await field('Text', 'Mine');
    const theirs = { ...own, text: 'Theirs', version: 2 };
    desk.client.shelves.replies = [theirs, site];
    desk.client.shelves.refuse('stale-version', { version: 2 });
    const refused = desk.press('Save', dialog);
    await refused;
    desk.client.shelves.refuse();
    await desk.client.shelves.refreshQuickReplies();
    await desk.says('Somebody has changed this since you opened it.', dialog);
    await desk.says('Theirs', dialog);
    equal(((await desk.get('textbox', 'Text')) as HTMLTextAreaElement).value, 'Mine');
    await desk.press('Back to the list', dialog);
    (
      await until('its row', () =>
        allByRole('button', undefined, dialog).find((one) => spokenText(one).includes('Theirs')),
      )
    ).click();
    equal(((await desk.get('textbox', 'Text')) as HTMLTextAreaElement).value, 'Mine');
    await desk.press('Save mine instead', dialog);
    await until('saved', () => desk.client.shelves.told.at(-1) === 'save own 2 Hello: Mine');
  });

  test('[S10] the bounds of a quick reply are said before it is saved, and a refusal where the act was', async () => {
    await open();
    const dialog = await manage();
    await desk.press('New quick reply', dialog);
    await field('Title', 'a'.repeat(301));
    await desk.says('1 character too many', dialog);
    await desk.press('Save', dialog);
    await desk.says('Not saved. 1 character too many', dialog);
    equal(desk.client.shelves.told, []);
    await field('Title', 'a'.repeat(300));
    await field('Text', 'b');
    desk.client.shelves.refuse('library-full');
    await desk.press('Save', dialog);
    await desk.says('Not saved. There is no room for another one.', dialog);
    equal(((await desk.get('textbox', 'Text')) as HTMLTextAreaElement).value, 'b');
  });
});
