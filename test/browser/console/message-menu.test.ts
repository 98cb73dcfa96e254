/** What can be done with a message at the desk, by pointer and by keys. */
import { snapshotOf, talk } from '../../support/desk-conversations.ts';
import { ana } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, focused } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';

const said = talk({ number: 7 })
  .visitorSays('Is it\nblue?')
  .picked()
  .agentSays('It is')
  .then(ana, { type: 'note.written', text: 'A regular' });

suite('the menu of a message', () => {
  let desk: DeskHarness;
  const open = async (view = said.view): Promise<HTMLElement[]> => {
    desk = await DeskHarness.open(snapshotOf({ sessions: [view] }));
    await desk.goTo('Visitor 7');
    return until('a button for each', () => {
      const found = allByRole('button', 'Actions for this message');
      return found.length === 3 && found;
    });
  };
  const entries = (): string[] => allByRole('menuitem').map((one) => one.textContent.trim());
  const holds = async (name: string, text: string): Promise<void> => {
    const box = (await desk.get('textbox', name)) as HTMLTextAreaElement;
    await until(text, () => box.value === text);
  };
  const key = (code: string): void => {
    focused()?.dispatchEvent(
      new KeyboardEvent('keydown', { key: code, bubbles: true, composed: true, cancelable: true }),
    );
  };

  teardown(() => desk.close());

  test('a message is quoted behind what is being written, and used as a note', async () => {
    const [first] = await open();
    await desk.write('Message', 'You asked:');
    first?.click();
    await until('the menu', () => entries().length === 4);
    equal(entries(), ['Copy text', 'Quote in a message', 'Use as a note', 'Save as my quick reply…']);
    (await desk.get('menuitem', 'Quote in a message')).click();
    await holds('Message', 'You asked:\n> Is it\n> blue?\n');
    first?.click();
    (await desk.get('menuitem', 'Use as a note')).click();
    await holds('Note', 'Is it\nblue?');
  });

  test('[C13] what people of the desk write for each other is not quoted to the visitor', async () => {
    const buttons = await open();
    buttons[2]?.click();
    await until('the menu', () => entries().length > 0);
    equal(entries(), ['Copy text', 'Use as a note']);
  });

  test('[S10] a message becomes a quick reply of one’s own', async () => {
    const buttons = await open();
    buttons[1]?.click();
    (await desk.get('menuitem', 'Save as my quick reply…')).click();
    await desk.get('dialog', 'Quick replies');
    await holds('Text', 'It is');
  });

  test('the menus are one stop of the tab key; arrows lead from one message to another, Escape back to the button', async () => {
    const [first, second, third] = await open();
    equal(
      [first, second, third].map((one) => one?.tabIndex),
      [-1, -1, 0],
    );
    third?.focus();
    key('ArrowUp');
    await until('the message above', () => focused() === second);
    await until('one stop', () => second?.tabIndex === 0 && third?.tabIndex === -1);
    second?.click();
    await until('the first entry', () => focused()?.textContent?.trim() === 'Copy text');
    key('Escape');
    await until('the button', () => focused() === second);
    equal(entries(), []);
  });

  test('once the conversation has ended there is nothing to quote into', async () => {
    const [first] = await open(said.ended(ana).view);
    first?.click();
    await until('the menu', () => entries().length > 0);
    equal(entries(), ['Copy text', 'Use as a note', 'Save as my quick reply…']);
  });
});
