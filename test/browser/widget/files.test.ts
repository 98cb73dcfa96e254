/** Files in the panel: chosen, pasted, dropped; how they stand, and what came. By role and name, and by keyboard. */
import type { FileView } from '../../../src/sdk/files/files.ts';
import { ana, ScriptedConversation, startedAt, visitor } from '../../support/scripted-conversation.ts';
import { attachments, picture, withAttachments } from '../../support/sent-files.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, complaints, spokenText } from '../support/roles.ts';
import { clearStage, press, schemes, setScheme, still, typeInto } from '../ui/stage.ts';
import { ChatHarness, clearChat } from './chat-harness.ts';

/** A conversation in which files have come. */
const withFiles = (): ScriptedConversation =>
  withAttachments(new ScriptedConversation().started().picked().said(ana, 'Here'));

suite('files in the panel', () => {
  teardown(() => {
    clearChat();
    clearStage();
    document.documentElement.dir = '';
  });

  const opened = async (): Promise<ChatHarness> => {
    const harness = await ChatHarness.open();
    await harness.get('button', 'Attach files');
    return harness;
  };

  const transfer = (...names: string[]): DataTransfer => {
    const data = new DataTransfer();
    for (const name of names) data.items.add(new File(['bytes'], name));
    return data;
  };

  const drop = (target: Element, type: 'dragover' | 'drop', data: DataTransfer): boolean =>
    target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));

  const paste = (target: Element, data: DataTransfer): boolean =>
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, composed: true, cancelable: true }),
    );

  const chosen = async (harness: ChatHarness, change: Partial<FileView> = {}): Promise<string> => {
    paste(await harness.get('textbox', 'Message'), transfer('cat.png'));
    await harness.get('list', 'Files to send');
    const id = harness.client.chosen.getSnapshot().at(-1)?.id ?? '';
    harness.client.chosen.becomes(id, change);
    await still();
    return id;
  };

  test('[W5] what is pasted is chosen, and a text that is pasted is left to the field', async () => {
    const harness = await opened();
    const field = await harness.get('textbox', 'Message');
    const text = new DataTransfer();
    text.setData('text/plain', 'Hello');
    equal(paste(field, text), true);
    equal(paste(field, transfer('cat.png', 'dog.png')), false);
    await harness.get('list', 'Files to send');
    equal(harness.client.chosen.told, ['add cat.png', 'add dog.png']);
  });

  test('[W5] what is dropped anywhere on the panel is chosen; while it is held there the panel says so', async () => {
    const harness = await opened();
    const panel = await harness.get('dialog', 'Chat');
    equal(drop(panel, 'dragover', transfer('cat.png')), false);
    await harness.says('Drop files to attach them');
    drop(panel, 'drop', transfer('cat.png'));
    await harness.get('list', 'Files to send');
    equal(harness.text.includes('Drop files'), false);
    equal(harness.client.chosen.told, ['add cat.png']);
    const text = new DataTransfer();
    text.setData('text/plain', 'Hello');
    equal(drop(panel, 'dragover', text), true);
  });

  test('[W5] each file has its name, size, progress and a way to take it away', async () => {
    const harness = await opened();
    const id = await chosen(harness, { sent: 2 });
    await harness.says('Uploading…');
    const bar = (await harness.get('progressbar', 'cat.png')) as HTMLProgressElement;
    equal([bar.value, bar.max], [2, 5]);
    harness.client.chosen.becomes(id, { state: 'ready', sent: 5 });
    await harness.says('Ready to send');
    equal(harness.has('progressbar', 'cat.png'), false);
    await harness.press('Remove cat.png');
    equal(harness.client.chosen.told.at(-1), `cancel ${id}`);
    equal(harness.has('list', 'Files to send'), false);
  });

  test('[W5] one that failed says why, at once, and is tried again if there is any use in it', async () => {
    const harness = await opened();
    const id = await chosen(harness, { state: 'failed', code: 'file-too-large', params: { max: 5_242_880 } });
    const alert = await harness.get('alert');
    equal(spokenText(alert).trim(), 'This file is too large. It can have 5.2 MB at most.');
    equal(harness.has('button', 'Try cat.png again'), false);
    harness.client.chosen.becomes(id, { state: 'failed', code: 'unavailable', params: {} });
    await harness.press('Try cat.png again');
    equal(harness.client.chosen.told.at(-1), `retry ${id}`);
  });

  test('[W5] files are sent with the text, or without one; without files a message is sent as ever', async () => {
    const harness = await opened();
    await chosen(harness, { state: 'ready' });
    await harness.write('Look');
    equal(harness.client.chosen.told.at(-1), 'send Look');
    equal(
      harness.client.told.some((one) => one.startsWith('send')),
      false,
    );
    await chosen(harness, { state: 'ready' });
    await harness.press('Send');
    equal(harness.client.chosen.told.at(-1), 'send ');
    await harness.write('And more');
    equal(harness.client.told.at(-1), 'send And more');
  });

  test('[W5] a file that failed is not sent, and holds up no text', async () => {
    const harness = await opened();
    await chosen(harness, { state: 'failed', code: 'file-empty' });
    await harness.write('Never mind');
    equal(harness.client.told.at(-1), 'send Never mind');
  });

  test('[W5] where visitors may send none there is no button, and what is dropped is left to the page', async () => {
    const harness = await ChatHarness.open((client) => client.says({ files: { none: true } }));
    await still();
    equal(harness.has('button', 'Attach files'), false);
    equal(drop(await harness.get('dialog', 'Chat'), 'dragover', transfer('cat.png')), true);
  });

  test('[W5] a picture that came is shown in its place, opened by a link; anything else is saved by a button', async () => {
    const harness = await ChatHarness.open((client) => {
      client.chosen.blob = picture;
      client.knows(withFiles());
    });
    const link = (await harness.get('link', 'Open lamp.png')) as HTMLAnchorElement;
    equal(link.href.startsWith('blob:'), true);
    equal(link.rel, 'noopener');
    const { width, height } = link.getBoundingClientRect();
    equal([Math.round(width), Math.round(height)], [240, 150]);
    await harness.get('button', `Save ${attachments[1]?.name}`);
    await harness.says('1.2 MB');
    equal(harness.client.chosen.told, ['load upload-1']);
  });

  test('[W5] a picture that cannot be had is a file that can be tried again', async () => {
    const harness = await ChatHarness.open((client) => client.knows(withFiles()));
    await harness.says('Can’t be loaded right now.');
    await harness.get('button', 'Save lamp.png');
  });

  test('[W5] what a picture was shown from is gone with it', async () => {
    const harness = await ChatHarness.open((client) => {
      client.chosen.blob = picture;
      client.knows(withFiles());
    });
    const { href } = (await harness.get('link', 'Open lamp.png')) as HTMLAnchorElement;
    harness.client.knows();
    await until('it is gone', () => !harness.has('link', 'Open lamp.png'));
    const isThere = await fetch(href).then(
      () => true,
      () => false,
    );
    equal(isThere, false);
  });

  test('[W5] what is on its way is shown by name, or by number where a reload has forgotten it', async () => {
    const harness = await ChatHarness.open((client) => {
      const command = { type: 'message.send', text: '', attachments: ['upload-8', 'upload-9'] } as const;
      const pending = {
        id: 'message-9',
        command: { ...command, attachments: [...command.attachments] },
        at: startedAt,
      };
      client.knows(new ScriptedConversation().started().said(visitor, 'Hello'), [pending]);
    });
    await harness.says('2 files');
  });

  test('[W5] axe has nothing to say, in any scheme and from either side, and all of it is there by keyboard', async () => {
    const harness = await ChatHarness.open((client) => {
      client.chosen.blob = picture;
      client.knows(withFiles());
    });
    await harness.get('link', 'Open lamp.png');
    await chosen(harness, { sent: 3 });
    await chosen(harness, { state: 'ready' });
    await chosen(harness, { state: 'failed', code: 'file-not-allowed' });
    for (const direction of ['ltr', 'rtl']) {
      document.documentElement.dir = direction;
      for (const scheme of schemes) {
        setScheme(scheme);
        equal(await complaints(), []);
      }
    }
    for (const button of allByRole('button', undefined, harness.chat)) equal(button.tabIndex >= 0, true);
    typeInto((await harness.get('textbox', 'Message')) as HTMLTextAreaElement, 'Here');
    press(await harness.get('textbox', 'Message'), 'Enter');
    equal(harness.client.chosen.told.at(-1), 'send Here');
  });
});
