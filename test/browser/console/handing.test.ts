/** Handing a conversation on, consulting colleagues, returning it, and reading along: dialogs, and what becomes of it. */
import { snapshotOf, talk, visitorOf } from '../../support/desk-conversations.ts';
import { handingOn } from '../../support/fake-colleagues.ts';
import { ana, sam } from '../../support/scripted-conversation.ts';
import { transferOffered, transferOver } from '../../support/transfers.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, focused, spokenText } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';

const ben = { kind: 'agent', id: 'ben', name: 'Ben' } as const;
const taken = talk({ number: 7 }).visitorSays('Hello').picked();
const asked = { type: 'consult.asked', agent: { id: 'cem', name: 'Cem' }, ms: 1_000, countdown: true } as const;

suite('handing a conversation on', () => {
  let desk: DeskHarness;
  const open = async (view = taken.view): Promise<void> => {
    desk = await DeskHarness.open(snapshotOf({ sessions: [view] }));
    desk.client.handing = handingOn;
    await desk.goTo('Visitor 7');
  };
  const show = (view = taken.view): void => desk.client.show(snapshotOf({ sessions: [view] }));
  const choose = async (entry: string): Promise<void> => {
    await desk.press('More actions');
    (await desk.get('menuitem', entry)).click();
  };
  const pick = async (role: 'radio' | 'checkbox', name: string): Promise<HTMLInputElement> => {
    const input = (await until(name, () =>
      allByRole(role).find((one) => spokenText(one.parentElement ?? one).includes(name)),
    )) as HTMLInputElement;
    input.click();
    return input;
  };
  const type = async (role: string, name: string, text: string): Promise<void> => {
    const box = (await desk.get(role, name)) as HTMLInputElement;
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const lastCalls = (count: number): unknown => desk.client.calls.slice(-count);

  teardown(() => desk.close());

  test('[V5] a transfer shows who is there and why not, says what will happen, and writes its note first', async () => {
    await open();
    await choose('Transfer…');
    const dialog = await desk.get('dialog', 'Transfer the conversation with Visitor 7');
    await until('the focus in the filter', () => focused()?.id === 'filter');
    await desk.says('available · 40 of 100 units · 2 sessions', dialog);
    await desk.says('Can’t be asked now: away', dialog);
    await desk.says('Doesn’t work in this queue', dialog);
    equal(
      allByRole('radio', undefined, dialog).map((one) => [
        (one as HTMLInputElement).value,
        (one as HTMLInputElement).disabled,
      ]),
      [
        ['agent:ben', false],
        ['agent:ada', true],
        ['agent:cem', true],
        ['queue:sales', false],
        ['queue:night', false],
      ],
    );
    await pick('radio', 'Sales');
    await desk.says('leaves you at once', dialog);
    await pick('radio', 'Ben');
    await desk.says('stays yours until they accept', dialog);
    await type('textbox', 'Note for whoever gets it', 'Wants a refund');
    await desk.press('Transfer');
    await until('the note', () => desk.client.calls.at(-1)?.[0] === 'note');
    equal(lastCalls(1), [['note', 'conversation-7', 'Wants a refund']]);
    desk.client.obey();
    await until('the transfer', () => desk.client.calls.at(-1)?.[0] === 'transfer');
    equal(lastCalls(1), [['transfer', 'conversation-7', '{"agent":"ben"}']]);
    desk.client.obey();
    await desk.gone('dialog');
    equal(
      desk.client.calls.filter(([verb]) => verb === 'watchAgents'),
      [
        ['watchAgents', 'true'],
        ['watchAgents', 'false'],
      ],
    );
  });

  test('[V5] a refusal is shown in the dialog; a note that was written is not written twice', async () => {
    await open();
    await choose('Transfer…');
    const dialog = await desk.get('dialog', 'Transfer the conversation with Visitor 7');
    await desk.press('Transfer');
    await desk.says('Choose somebody first.', dialog);
    await pick('radio', 'Ben');
    await type('textbox', 'Note for whoever gets it', 'Wants a refund');
    await desk.press('Transfer');
    await until('the note', () => desk.client.calls.at(-1)?.[0] === 'note');
    desk.client.obey();
    await until('the transfer', () => desk.client.calls.at(-1)?.[0] === 'transfer');
    desk.client.refuse('agent-unavailable');
    await desk.says('This agent can’t take it right now. Your note has been written already.', dialog);
    equal(((await desk.get('textbox', 'Note for whoever gets it')) as HTMLTextAreaElement).value, '');
    await desk.press('Transfer');
    await until('again', () => desk.client.calls.filter(([verb]) => verb === 'transfer').length === 2);
    equal(desk.client.calls.filter(([verb]) => verb === 'note').length, 1);
  });

  test('[V5] names are filtered as one types; a note that was typed is there again after Cancel', async () => {
    await open();
    await choose('Transfer…');
    const dialog = await desk.get('dialog', 'Transfer the conversation with Visitor 7');
    await until('the lists', () => allByRole('radio', undefined, dialog).length === 5);
    await type('searchbox', 'Find by name', 'SAL');
    await until('one', () => allByRole('radio', undefined, dialog).length === 1);
    await type('searchbox', 'Find by name', 'nobody');
    await desk.says('Nobody has this in their name.', dialog);
    await type('textbox', 'Note for whoever gets it', 'Wants a refund');
    await desk.press('Cancel', dialog);
    await desk.gone('dialog');
    await choose('Transfer…');
    equal(((await desk.get('textbox', 'Note for whoever gets it')) as HTMLTextAreaElement).value, 'Wants a refund');
  });

  test('[S10] several colleagues are consulted at a time; who is asked, there, or was asked in vain is shown', async () => {
    await open();
    await choose('Consult…');
    const dialog = await desk.get('dialog', 'Consult colleagues about Visitor 7');
    await pick('checkbox', 'Ben');
    await pick('checkbox', 'Cem');
    equal((await pick('checkbox', 'Ada')).disabled, true);
    await desk.press('Ask', dialog);
    await until('two wishes', () => desk.client.calls.filter(([verb]) => verb === 'consult').length === 2);
    equal(lastCalls(2), [
      ['consult', 'conversation-7', 'ben'],
      ['consult', 'conversation-7', 'cem'],
    ]);
    desk.client.obey();
    desk.client.obey();
    await desk.gone('dialog');

    const wished = taken.then(ana, {
      type: 'consult.asked',
      agent: { id: 'ben', name: 'Ben' },
      ms: 1_000,
      countdown: true,
    });
    show(wished.view);
    await desk.says('Ben was asked for advice');
    await desk.press('Take back: Ben was asked for advice');
    equal(lastCalls(1), [['cancelConsult', 'conversation-7', 'ben']]);
    desk.client.refuse('offer-over');
    await desk.says('Not done. This request was over already.');

    const { seq: consult } = wished.view.conversation;
    show(wished.then(ben, { type: 'consult.accepted', consult }).view);
    await desk.press('Dismiss: Ben reads along');
    equal(lastCalls(1), [['endConsult', 'conversation-7', 'ben']]);

    show(
      wished.then(ben, { type: 'consult.failed', consult, agent: { id: 'ben', name: 'Ben' }, why: 'declined' }).view,
    );
    await desk.press('Dismiss: Ben declined to advise');
    await desk.gone('list', 'Colleagues in this conversation');
  });

  test('[V5] what became of a transfer stands in the header by itself', async () => {
    await open();
    const offered = taken.then(ana, transferOffered);
    show(offered.view);
    await desk.says('Ben was asked to take this over. It stays yours until they accept.');
    show(offered.then(ben, { ...transferOver, why: 'declined', alert: true }).view);
    await desk.says('Ben declined to take this over. It stays yours.');
    show(taken.ended(visitorOf(taken.view)).view);
    await desk.gone('list', 'Colleagues in this conversation');
  });

  test('[V5] [S10] who has handed it on takes it back by key, hears that, and goes on where they asked', async () => {
    await open();
    const offered = taken.then(ana, asked).then(ana, transferOffered);
    show(offered.view);
    const name = 'Take back: Ben was asked to take this over. It stays yours until they accept.';
    const button = await desk.get('button', name);
    button.focus();
    button.click();
    button.click();
    equal(lastCalls(1), [['cancelTransfer', 'conversation-7']]);
    // Once, however often it is pressed.
    equal(desk.client.calls.filter(([verb]) => verb === 'cancelTransfer').length, 1);
    // Meanwhile something else can be.
    await desk.press('Take back: Cem was asked for advice');
    equal(lastCalls(1), [['cancelConsult', 'conversation-7', 'cem']]);
    button.focus();
    desk.client.obey();
    show(offered.then(ana, { ...transferOver, why: 'cancelled', alert: false }).view);
    await desk.gone('button', name);
    await desk.says('Ben is no longer asked');
    await until('the focus where it was asked', () => focused()?.getAttribute('aria-label') === 'More actions');
    desk.client.refuse('unavailable');
    await desk.says('Not done.');
    await desk.get('button', 'Take back: Cem was asked for advice');
    // Asked once more, what was said before is no more to be heard.
    show(offered.then(ana, { ...transferOver, why: 'cancelled', alert: false }).then(ana, transferOffered).view);
    await desk.press(name);
    await until('silence', () => !spokenText().includes('Ben is no longer asked'));
    desk.client.refuse('offer-over');
    await desk.says('Not done. This request was over already.');
  });

  test('[V5] [V3] what a supervisor hands on is theirs to take back, and not its agent’s, who reads that it is under way', async () => {
    await open(taken.then(sam, transferOffered).view);
    await desk.says('Ben was asked to take this over. It stays yours until they accept.');
    equal(
      allByRole('button').filter((one) => one.textContent?.trim() === 'Take back'),
      [],
    );

    const others = talk({ number: 7 }).visitorSays('Hello').picked(ben);
    const toAda = { ...transferOffered, agent: { id: 'ada', name: 'Ada' } };
    desk.client.show({ ...snapshotOf({}), monitored: [others.then(ana, toAda).view] });
    await desk.press('Take back: Ada was asked to take it over');
    equal(lastCalls(1), [['cancelTransfer', 'conversation-7']]);
    desk.client.show({ ...snapshotOf({}), monitored: [others.then(ben, toAda).view] });
    await desk.gone('button', 'Take back: Ada was asked to take it over');
    await desk.says('Ada was asked to take it over');
  });

  test('[C5] a conversation is returned to the queue once it is said what that means, and a refusal is shown', async () => {
    await open();
    await choose('Return to the queue…');
    const dialog = await desk.get('dialog', 'Return the conversation with Visitor 7 to the queue?');
    await desk.says('waits at its former place', dialog);
    await desk.press('Return to the queue', dialog);
    equal(lastCalls(1), [['release', 'conversation-7']]);
    desk.client.refuse('wrong-state');
    await desk.says('Not done. This isn’t possible at the moment.');
  });

  test('[V5] [S10] who has handed it on reads along where they were, and leaves', async () => {
    await open();
    const agent = { id: 'ben', name: 'Ben' };
    const handed = taken.then(ben, { type: 'conversation.assigned', agent, epoch: 2, reason: 'transferred' });
    desk.client.show({ ...snapshotOf({}), monitored: [handed.view] });
    await desk.says('You read along with Ben');
    await desk.get('heading', 'Visitor 7');
    equal(allByRole('button', 'End'), []);
    equal(allByRole('button', 'More actions'), []);
    await desk.press('Side conversation');
    const box = (await desk.get('textbox', 'Side conversation')) as HTMLTextAreaElement;
    equal(box.disabled, false);
    await desk.press('Leave');
    const dialog = await desk.get('dialog', 'Leave the conversation with Visitor 7?');
    await desk.press('Leave', dialog);
    equal(lastCalls(1), [['leave', 'conversation-7']]);
  });
});
