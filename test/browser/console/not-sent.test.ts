/** What was refused when its session had gone, and leaving the desk with something not sent. */
import type { RefusedCommand } from '../../../src/sdk/snapshots.ts';
import { snapshotOf, talk } from '../../support/desk-conversations.ts';
import { equal } from '../support/checks.ts';
import { allByRole, spokenText } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';

const visitor = { id: 'visitor-7', number: 7 };
const message: RefusedCommand = {
  conversation: 'conversation-7',
  visitor,
  pending: {
    id: 'message-1',
    command: { type: 'message.send', text: 'Your order left\nthis morning.' },
    // Midnight: a minute ago is yesterday in the first minute of a day.
    at: new Date().setHours(0, 0, 0, 0),
    refused: 'not-assigned',
  },
};
const end: RefusedCommand = {
  conversation: 'conversation-8',
  pending: { id: 'end-1', command: { type: 'conversation.end' }, at: Date.now(), refused: 'stale-assignment' },
};

const handedOn: RefusedCommand = {
  conversation: 'conversation-9',
  pending: {
    id: 'transfer-1',
    command: { type: 'conversation.transfer', agent: 'ben' },
    at: Date.now(),
    refused: 'stale-assignment',
  },
};

suite('what was not sent', () => {
  let desk: DeskHarness;

  teardown(() => desk.close());

  test('[D6] it stands above the work items with its text and its reason, until it is discarded', async () => {
    desk = await DeskHarness.open(snapshotOf({ open: [talk({ number: 1 }).view] }));
    equal(spokenText().includes('Not sent'), false);
    desk.client.show(snapshotOf({ open: [talk({ number: 1 }).view], refused: [message, end] }));
    const item = await desk.get('listitem', 'Message to Visitor 7');
    await desk.says('Your order left', item);
    await desk.says('This conversation isn’t assigned to you.', item);
    await desk.says('today', item);
    await desk.says('assigned anew', await desk.get('listitem', 'Ending the conversation with Visitor'));
    await desk.press('Discard', item);
    equal(desk.client.calls.at(-1), ['discard', 'conversation-7', 'message-1']);
    desk.client.show(snapshotOf({ refused: [end] }));
    await desk.press('Dismiss');
    equal(desk.client.calls.at(-1), ['discard', 'conversation-8', 'end-1']);
    desk.client.show(snapshotOf({}));
    await desk.gone('heading', 'Not sent');
  });

  test('[D6] what was to be done, and is no message, is not called one', async () => {
    desk = await DeskHarness.open(snapshotOf({ refused: [handedOn] }));
    await desk.says('assigned anew', await desk.get('listitem', 'Change to the conversation with Visitor'));
    equal(spokenText().includes('Message to'), false);
  });

  test('[D6] its text can be copied', async () => {
    const copied: string[] = [];
    const { writeText } = navigator.clipboard;
    navigator.clipboard.writeText = async (text) => void copied.push(text);
    desk = await DeskHarness.open(snapshotOf({ refused: [message, end] }));
    equal(allByRole('button', 'Copy').length, 1);
    await desk.press('Copy');
    await desk.get('button', 'Copied');
    navigator.clipboard.writeText = writeText;
    equal(copied, ['Your order left\nthis morning.']);
  });

  test('[D6] Home says so while a session is in front', async () => {
    const session = talk({ number: 1 }).picked().view;
    desk = await DeskHarness.open(snapshotOf({ sessions: [session], refused: [message] }));
    await desk.goTo('Visitor 1');
    await desk.press('Home Not sent');
    await desk.get('listitem', 'Message to Visitor 7');
  });
});

suite('leaving the desk with something not sent', () => {
  let desk: DeskHarness;
  let left = 0;
  const open = async (unsent: number, keepsUnsent = true): Promise<void> => {
    left = 0;
    const counted = async (): Promise<void> => {
      left += 1;
    };
    desk = new DeskHarness({ ...snapshotOf({}), unsent, keepsUnsent }, { signOut: counted });
    await desk.get('heading', 'Sessions');
    await desk.press('Sign out');
  };

  teardown(() => desk.close());

  test('[D4] it is asked what is to become of it; the way out leaves everything as it is', async () => {
    await open(2);
    const dialog = await desk.get('dialog', 'Sign out with something not sent?');
    await desk.says('2 things you wrote or did have not been sent.', dialog);
    await desk.press('Cancel', dialog);
    await desk.gone('dialog', 'Sign out with something not sent?');
    equal([left, desk.client.calls], [0, [['connect']]]);
  });

  test('[D4] kept, it goes out when the agent is back', async () => {
    await open(1);
    await desk.press('Keep and sign out');
    await desk.get('button', 'Sign in');
    equal([left, desk.client.calls.at(-1)], [1, ['close']]);
  });

  test('[D4] discarded, it is given up', async () => {
    await open(1);
    await desk.press('Discard and sign out');
    await desk.get('button', 'Sign in');
    equal([left, desk.client.calls.at(-1)], [1, ['close', 'forget']]);
  });

  test('[D4] where nothing can be kept, that is said and not offered', async () => {
    await open(1, false);
    await desk.says('This browser can’t keep it');
    equal(allByRole('button', 'Keep and sign out').length, 0);
    await desk.press('Discard and sign out');
    await desk.get('button', 'Sign in');
  });

  test('with everything sent, nobody is asked', async () => {
    await open(0);
    await desk.get('button', 'Sign in');
    equal([left, desk.client.calls.at(-1)], [1, ['close']]);
  });
});
