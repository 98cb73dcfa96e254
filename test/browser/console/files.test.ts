/** Files at the desk: sent to visitors and to nobody else, and kept for each session by itself. */
import { snapshotOf, talk } from '../../support/desk-conversations.ts';
import { ana } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, complaints } from '../support/roles.ts';
import { schemes, setScheme } from '../ui/stage.ts';
import { DeskHarness } from './desk-harness.ts';

const first = talk({ number: 7 }).visitorSays('Hello').picked();
const second = talk({ number: 8 }).visitorSays('Good morning').picked();

suite('files at the desk', () => {
  let desk: DeskHarness;

  setup(async () => {
    document.title = 'A desk';
    document.documentElement.lang = 'en';
    desk = await DeskHarness.open(snapshotOf({ sessions: [first.view, second.view] }));
    await desk.goTo('Visitor 7');
  });
  teardown(() => desk.close());

  const paste = async (name: string): Promise<void> => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['bytes'], name));
    const field = await desk.get('textbox', 'Message');
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }),
    );
    await desk.get('list', 'Files to send');
  };
  const hasAttach = (): boolean => allByRole('button', 'Attach files').length > 0;

  test('[W5] what is pasted is sent with the message, to this visitor', async () => {
    await paste('offer.pdf');
    const files = desk.client.chosenIn('conversation-7');
    files.becomes(files.getSnapshot()[0]?.id ?? '', { state: 'ready' });
    await desk.says('Ready to send');
    await desk.write('Message', 'Our offer');
    await desk.press('Send');
    await until('it is sent', () => files.told.at(-1) === 'send Our offer');
    equal(
      desk.client.calls.some(([verb]) => verb === 'send'),
      false,
    );
    const box = (await desk.get('textbox', 'Message')) as HTMLTextAreaElement;
    await until('an empty field', () => box.value === '');
  });

  test('[W5] a file goes without a text, too', async () => {
    await paste('offer.pdf');
    const files = desk.client.chosenIn('conversation-7');
    await desk.press('Send');
    await until('it is sent', () => files.told.at(-1) === 'send ');
  });

  test('[W5] [C13] a note has no files: they wait for the message', async () => {
    await paste('offer.pdf');
    await desk.press('Note');
    await desk.gone('list', 'Files to send');
    equal(hasAttach(), false);
    await desk.write('Note', 'Calls back');
    await desk.press('Add note');
    equal(desk.client.calls.at(-1), ['note', 'conversation-7', 'Calls back']);
    await desk.press('Message');
    await desk.get('list', 'Files to send');
  });

  test('[S3] what is chosen in a session is there again when it is', async () => {
    await paste('offer.pdf');
    await desk.goTo('Visitor 8');
    await desk.gone('list', 'Files to send');
    await desk.goTo('Visitor 7');
    await desk.get('list', 'Files to send');
    await desk.says('offer.pdf');
    equal(desk.client.chosenIn('conversation-8').told, []);
  });

  test('[W5] in wrap-up nothing can be sent to the visitor, no file either', async () => {
    desk.close();
    desk = await DeskHarness.open(snapshotOf({ sessions: [talk({ number: 9 }).picked().ended(ana).view] }));
    await desk.goTo('Visitor 9');
    equal(hasAttach(), false);
  });

  test('[W5] axe has nothing to say, in any scheme', async () => {
    await paste('offer.pdf');
    for (const scheme of schemes) {
      setScheme(scheme);
      equal(await complaints(), []);
    }
  });
});
