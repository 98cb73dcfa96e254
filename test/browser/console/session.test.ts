/** One session: writing, ending, closing. */
import type { Pending } from '../../../src/core/conversation/timeline.ts';
import { snapshotOf, talk, visitorOf, withPending } from '../../support/desk-conversations.ts';
import { ana, sam } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { focused, spokenText } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';

const active = talk({ number: 7 }).visitorSays('Hello').picked();
const visitor = visitorOf(active.view);

suite('a session', () => {
  let desk: DeskHarness;
  const open = async (view = active.view, title = 'Visitor 7'): Promise<void> => {
    desk = await DeskHarness.open(snapshotOf({ sessions: [view] }));
    await desk.goTo(title);
  };
  const isDisabled = async (role: string, name: string): Promise<boolean> =>
    ((await desk.get(role, name)) as HTMLTextAreaElement).disabled;

  const header = async (): Promise<Element> => {
    const found = (await desk.get('heading', 'Visitor 7')).closest('header');
    if (!found) throw new Error('the title is in no header');
    return found;
  };

  teardown(() => desk.close());

  test('Send sends the message and empties the field', async () => {
    await open();
    await desk.write('Message', 'How can I help?');
    await desk.press('Send');
    equal(desk.client.calls.at(-1), ['send', 'conversation-7', 'How can I help?']);
    const box = (await desk.get('textbox', 'Message')) as HTMLTextAreaElement;
    await until('an empty field', () => box.value === '');
  });

  test('all of the desk speaks one language, whatever the page around it speaks', async () => {
    document.documentElement.lang = 'de';
    await open();
    await desk.write('Message', 'How can I help?');
    await desk.get('button', 'Send');
    await desk.says('You took this conversation');
    document.documentElement.lang = 'en';
  });

  test('a note goes out as a note', async () => {
    await open();
    await desk.press('Note');
    await desk.write('Note', 'Calls back');
    await desk.press('Add note');
    equal(desk.client.calls.at(-1), ['note', 'conversation-7', 'Calls back']);
  });

  test('[X5] the desk reads where something of a message was hidden, whoever wrote it', async () => {
    const masked = true;
    const hidden = active
      .then(visitor, { type: 'message.sent', text: 'It is ####', masked })
      .then(ana, { type: 'message.sent', text: 'Write to ####', masked });
    await open(hidden.agentSays('Thank you').view);
    await desk.says('It is ####');
    await until('two notes', () => spokenText(document.body).split('Part of this was hidden').length === 3);
  });

  test('who chooses a mode goes on to write in it', async () => {
    await open();
    const button = await desk.get('button', 'Note');
    button.focus();
    button.click();
    const box = await desk.get('textbox', 'Note');
    await until('the focus in the field', () => focused() === box);
  });

  test('a text that can’t be sent stays, with the reason', async () => {
    await open();
    await desk.write('Message', 'half a \ud83d');
    await desk.press('Send');
    await desk.says('This contains a damaged character.');
    equal(((await desk.get('textbox', 'Message')) as HTMLTextAreaElement).value, 'half a \ud83d');
    equal(desk.client.calls, [['connect']]);
  });

  test('[D6] a refused message can be sent again or discarded', async () => {
    const refused: Pending = {
      id: 'message-1',
      command: { type: 'message.send', text: 'Too fast' },
      at: 0,
      refused: 'rate-limited',
    };
    await open(withPending(active.view, refused));
    await desk.press('Send again');
    await desk.press('Discard');
    equal(desk.client.calls.slice(1), [
      ['resend', 'conversation-7', 'message-1'],
      ['discard', 'conversation-7', 'message-1'],
    ]);
  });

  test('[D6] a refused note comes back to be edited as a note, and what was being written stays', async () => {
    const refused: Pending = {
      id: 'note-1',
      command: { type: 'note.write', text: 'Prefers mornings' },
      at: 0,
      refused: 'rate-limited',
    };
    await open(withPending(active.view, refused));
    await desk.write('Message', 'Shall I call you');
    await desk.press('Edit');
    const note = (await desk.get('textbox', 'Note')) as HTMLTextAreaElement;
    equal(note.value, 'Prefers mornings');
    equal(desk.client.calls.at(-1), ['discard', 'conversation-7', 'note-1']);
    await desk.press('Message');
    equal(((await desk.get('textbox', 'Message')) as HTMLTextAreaElement).value, 'Shall I call you');
  });

  test('[C4] End asks first, says what will happen, and Cancel leaves everything as it was', async () => {
    await open();
    await desk.press('End');
    const dialog = await desk.get('dialog', 'End the conversation with Visitor 7?');
    await desk.says('nobody can write messages any more', dialog);
    equal(focused()?.textContent?.trim(), 'Cancel');
    await desk.press('Cancel', dialog);
    await desk.gone('dialog');
    equal(desk.client.calls, [['connect']]);
    await desk.press('End');
    await desk.press('End', await desk.get('dialog'));
    equal(desk.client.calls.at(-1), ['end', 'conversation-7']);
    await desk.gone('dialog');
  });

  test('[C5] closing an active live session says that the conversation returns to the queue', async () => {
    await open();
    await desk.press('Close session');
    const dialog = await desk.get('dialog', 'Close the session with Visitor 7?');
    await desk.says('it returns to its place in the queue', dialog);
    await desk.press('Close session', dialog);
    equal(desk.client.calls.at(-1), ['closeSession', 'conversation-7']);
  });

  test('[S8] a refusal to close is said in the question, which is the same as that of ✖ in the panel', async () => {
    await open();
    await desk.press('Close session');
    const dialog = await desk.get('dialog', 'Close the session with Visitor 7?');
    await desk.press('Close session', dialog);
    await desk.says('Closing…', dialog);
    desk.client.refuse('unavailable');
    await desk.says('Not closed.', dialog);
    await desk.press('Cancel', dialog);
    await desk.gone('dialog');
  });

  test('[C5] the question about closing offers End beside it', async () => {
    await open();
    await desk.press('Close session');
    await desk.press('End', await desk.get('dialog'));
    equal(desk.client.calls.at(-1), ['end', 'conversation-7']);
  });

  test('[C6] closing an active persistent session says that the conversation waits', async () => {
    await open(talk({ number: 7, mode: 'persistent' }).picked().view);
    await desk.press('Close session');
    await desk.says('it waits until the visitor writes again', await desk.get('dialog'));
  });

  test('[C10] in wrap-up the session is closed without a question', async () => {
    await open(active.ended(ana).view);
    await desk.press('Close session');
    equal(desk.client.calls.at(-1), ['closeSession', 'conversation-7']);
    await desk.gone('dialog');
    await desk.gone('button', 'End');
  });

  test('[C13] when the visitor ends it, messages stop at once and notes go on', async () => {
    await open();
    await desk.write('Message', 'I was just about to');
    desk.client.show(snapshotOf({ sessions: [active.ended(visitor).view] }));
    await desk.says('The visitor ended the conversation', await header());
    await until('a field that is shut', () => isDisabled('textbox', 'Message'));
    equal(await isDisabled('button', 'Send'), true);
    equal(((await desk.get('textbox', 'Message')) as HTMLTextAreaElement).value, 'I was just about to');
    await desk.press('Note');
    await desk.write('Note', 'Left in the middle');
    await desk.press('Add note');
    equal(desk.client.calls.at(-1), ['note', 'conversation-7', 'Left in the middle']);
  });

  test('[C15] who ended it is told so, not that somebody else did', async () => {
    await open(active.ended(ana).view);
    await desk.says('You ended the conversation', await desk.get('log'));
    await desk.says('You ended the conversation', await header());
  });

  test('[C15] a supervisor’s end is told as a supervisor’s', async () => {
    await open(active.ended(sam).view);
    await desk.says('Sam', await header());
    await desk.says('ended the conversation', await header());
  });

  test('a refused End is said where the button is, for as long as it could be tried again', async () => {
    await open();
    await desk.press('End');
    await desk.press('End', await desk.get('dialog'));
    desk.client.refuse('unavailable');
    await desk.says('Not ended.', await desk.get('alert'));
    desk.client.show(snapshotOf({ sessions: [active.ended(visitor).view] }));
    await desk.gone('alert');
  });

  test('[S5] what else is known of the conversation is at hand', async () => {
    await open();
    await desk.press('Details');
    equal((await desk.get('link')).getAttribute('href'), 'https://shop.example/teapots');
    await desk.says('Waited 1:00');
  });

  test('[W4] the visitor is shown typing under their title, and what they have seen says so', async () => {
    const said = active.agentSays('How can I help?');
    await open({ ...said.view, typing: [visitor], read: { visitor: said.view.conversation.seq } });
    await until('is typing', () => /Visitor 7\u2069 is typing/.test(spokenText()));
    await desk.says('Seen');
    desk.client.show(snapshotOf({ sessions: [{ ...said.view, read: {} }] }));
    await desk.says('Sent');
    await until('no longer', () => !spokenText().includes('is typing'));
  });

  test('[W4] what comes in the session in front is read as long as the window has the focus', async () => {
    const hasFocus = document.hasFocus.bind(document);
    document.hasFocus = () => false;
    try {
      await open();
      equal(desk.client.read, []);
      document.hasFocus = () => true;
      window.dispatchEvent(new Event('focus'));
      equal(desk.client.read, ['conversation-7']);
      document.hasFocus = () => false;
      window.dispatchEvent(new Event('blur'));
      desk.client.show(snapshotOf({ sessions: [active.visitorSays('And now?').view] }));
      await desk.says('And now?');
      equal(desk.client.read, ['conversation-7']);
    } finally {
      document.hasFocus = hasFocus;
    }
  });
});
