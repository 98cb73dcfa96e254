/** The menu of the panel, and in it the transcript to take along. */
import { ana, ScriptedConversation, visitor } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, complaints, focused } from '../support/roles.ts';
import { clearStage, press, schemes, setScheme } from '../ui/stage.ts';
import { ChatHarness } from './chat-harness.ts';

/** What the browser was given to store: name and content. */
const saved = (): { readonly files: { name: string; text: Promise<string> }[]; stop(): void } => {
  const files: { name: string; text: Promise<string> }[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (): void {
    files.push({ name: this.download, text: fetch(this.href).then((response) => response.text()) });
  };
  return {
    files,
    stop: () => {
      HTMLAnchorElement.prototype.click = click;
    },
  };
};

suite('the menu, and the transcript to take along', () => {
  const script = (): ScriptedConversation =>
    new ScriptedConversation().started().said(visitor, 'Do you <b>ship</b>?').picked().said(ana, 'We do.');
  const opened = async (harness: ChatHarness): Promise<HTMLElement> => {
    const button = await harness.get('button', 'More');
    button.click();
    return harness.get('menu', 'More');
  };

  teardown(clearStage);

  test('it is there with a conversation, and is a menu by keyboard', async () => {
    const harness = await ChatHarness.open();
    equal(harness.has('button', 'More'), false);
    harness.client.knows(script());
    const button = await harness.get('button', 'More');
    const entries = (): Element[] => [...allByRole('menuitem'), ...allByRole('menuitemcheckbox')];
    button.click();
    await until('the entries', () => entries().length === 3);
    button.click();
    await until('no menu', () => !harness.has('menu'));
    button.focus();
    press(button, 'ArrowDown');
    await until('the entries', () => entries().length === 3);
    const [first, second, third] = entries();
    await until('the focus on the first', () => focused() === first);
    press(first as Element, 'ArrowDown');
    equal(focused() === second, true);
    press(second as Element, 'End');
    equal(focused() === third, true);
    press(third as Element, 'ArrowDown');
    equal(focused() === first, true);
    press(first as Element, 'Escape');
    await until('no menu', () => !harness.has('menu'));
    equal([focused() === button, harness.chat.isOpen], [true, true]);
  });

  test('[W6] the transcript is given to the browser as a page or as text', async () => {
    const harness = await ChatHarness.open((client) => client.knows(script()));
    const { files, stop } = saved();
    for (const name of ['Download transcript', 'Download as plain text']) {
      await opened(harness);
      (await harness.get('menuitem', name)).click();
    }
    await until('the files', () => files.length === 2);
    stop();
    const [page, text] = files;
    equal(/^[\w.-]+-\d{4}-\d\d-\d\d\.html$/.test(page?.name ?? ''), true);
    equal((await page?.text)?.includes('Do you &lt;b&gt;ship&lt;/b&gt;?'), true);
    equal((await text?.text)?.includes('You: Do you <b>ship</b>?\n'), true);
    equal((await text?.text)?.includes('Ana: We do.\n'), true);
    const made = new DOMParser().parseFromString((await page?.text) ?? '', 'text/html');
    equal(
      [...made.querySelectorAll('.text')].map((one) => one.textContent),
      ['Do you <b>ship</b>?', 'We do.'],
    );
  });

  test('[W6] what is not here yet is fetched first; meanwhile it can be given up, and without it there is no file', async () => {
    const harness = await ChatHarness.open((client) => client.knows(script()).has({ hasEarlier: true }));
    const { files, stop } = saved();
    await opened(harness);
    (await harness.get('menuitem', 'Download transcript')).click();
    await harness.get('progressbar', 'Collecting the transcript…');
    equal(harness.client.told.includes('loadEarlier'), true);
    equal(await complaints(), []);
    await harness.press('Cancel');
    await until('nothing', () => !harness.has('progressbar'));

    harness.client.has({ loadsEarlier: false });
    await opened(harness);
    (await harness.get('menuitem', 'Download transcript')).click();
    await harness.get('progressbar', 'Collecting the transcript…');
    harness.client.is({ state: 'stopped', code: 'internal' });
    await harness.says('The transcript couldn’t be fetched as a whole, so there is no file.');
    equal(files.length, 0);
    harness.client.is({ state: 'live' }).has({ hasEarlier: false, loadsEarlier: false });
    // The panel has had a button of that name too, as long as it could not connect.
    await until('the other one', () => allByRole('button', 'Try again').length === 1);
    await harness.press('Try again');
    await until('the file', () => files.length === 1);
    stop();
  });

  test('[M9] once it has ended, the transcript can still be taken along', async () => {
    const harness = await ChatHarness.open((client) => client.knows(script().ended(ana)));
    const { files, stop } = saved();
    await harness.press('Download transcript');
    await until('the file', () => files.length === 1);
    stop();
    equal((await files[0]?.text)?.includes('Ana ended the conversation'), true);
  });

  for (const scheme of schemes) {
    test(`axe has nothing to say in ${scheme}`, async () => {
      setScheme(scheme);
      const harness = await ChatHarness.open((client) => client.knows(script().ended(ana)));
      await opened(harness);
      equal(await complaints(), []);
    });
  }
});
