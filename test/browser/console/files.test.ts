/** Files at the desk: sent to visitors and to nobody else, and kept for each session by itself. */
import type { FileView } from '../../../src/sdk/files/files.ts';
import { snapshotOf, talk } from '../../support/desk-conversations.ts';
import { ana } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, complaints, spokenText } from '../support/roles.ts';
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

  const asksBeforeLeaving = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const becomes = (change: Partial<FileView>, at = 0): void => {
    const files = desk.client.chosenIn('conversation-7');
    files.becomes(files.getSnapshot()[at]?.id ?? '', change);
  };

  test('[S3] who leaves the page is asked about files as long as they are not kept, and signing out about all', async () => {
    equal(asksBeforeLeaving(), false);
    await paste('offer.pdf');
    await until('the question', asksBeforeLeaving);
    becomes({ state: 'ready', isKept: true });
    await until('no question', () => !asksBeforeLeaving());
    await desk.press('Sign out');
    const asked = await desk.get('dialog', 'Sign out with something not sent?');
    await desk.says('You have chosen one file and not sent it. What you keep stays in this browser', asked);
    await desk.press('Cancel', asked);
    await paste('plan.pdf');
    becomes({ state: 'ready', isKept: false }, 1);
    await until('the question', asksBeforeLeaving);
    await desk.press('Sign out');
    await desk.says('You have chosen 2 files and not sent them.', asked);
    await desk.says('Files that this browser can’t keep are lost.', asked);
    await desk.press('Discard and sign out', asked);
    await desk.get('button', 'Sign in');
    equal(desk.client.hasForgottenFiles, true);
  });

  test('[S3] files that another window has are asked about, too, when somebody signs out, and kept with it', async () => {
    desk.client.show({ ...snapshotOf({ sessions: [first.view, second.view] }), filesElsewhere: 2 });
    await desk.press('Sign out');
    const asked = await desk.get('dialog', 'Sign out with something not sent?');
    await desk.says('You have chosen 2 files and not sent them.', asked);
    equal(asksBeforeLeaving(), false);
    await desk.press('Keep and sign out', asked);
    await desk.get('button', 'Sign in');
    equal(desk.client.hasForgottenFiles, false);
  });

  test('[S3] who signs out with nothing to send leaves no file behind either', async () => {
    await desk.press('Sign out');
    await desk.get('button', 'Sign in');
    equal(desk.client.hasForgottenFiles, true);
  });

  test('[S3] that a file can’t be kept is said once', async () => {
    const note = 'Not every file that you have chosen can be kept in this browser.';
    await paste('offer.pdf');
    equal(spokenText().includes(note), false);
    becomes({ state: 'ready', isKept: false });
    await desk.says(note);
    await desk.press('Dismiss');
    await until('it is noted', () => !spokenText().includes(note));
    await paste('plan.pdf');
    becomes({ state: 'ready', isKept: false }, 1);
    await until('it is there', () => spokenText().includes('plan.pdf'));
    equal(spokenText().includes(note), false);
  });

  test('[S3] a session that somebody begins to look at is said to have its files here, once', async () => {
    await desk.goTo('Visitor 8');
    await desk.goTo('Visitor 7');
    equal(desk.client.claimed, ['conversation-7', 'conversation-8', 'conversation-7']);
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
