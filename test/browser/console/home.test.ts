/** Home: what waits, and taking it. */
import { counted, rowOf, snapshotOf, talk } from '../../support/desk-conversations.ts';
import { ana, startedAt } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, focused, spokenText } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';

const first = talk({ number: 1, at: startedAt }).visitorSays('Where is my order?');
const second = talk({ number: 2, name: 'Kenny Smith', at: startedAt + 60_000 }).visitorSays('Hello?');
const both = snapshotOf({ open: [first.view, second.view] });

suite('open work items', () => {
  let desk: DeskHarness;
  const row = async (title: string): Promise<HTMLElement> =>
    desk.get('listitem', title, await desk.get('list', 'Open work items'));

  teardown(() => desk.close());

  test('each is named by its title, with and shows the last message', async () => {
    desk = await DeskHarness.open(both);
    equal(await desk.titles('Open work items'), ['Visitor 1', 'Kenny Smith']);
    await desk.says('Where is my order?', await row('Visitor 1'));
    await desk.says('2 visitors are waiting');
  });

  test('[S9] they are filtered and ordered as one types, and all of them are a button away', async () => {
    desk = await DeskHarness.open(both);
    const filter = (await desk.get('searchbox', 'Filter work items')) as HTMLInputElement;
    filter.value = 'order';
    filter.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await desk.says('1 of 2 shown');
    equal(await desk.titles('Open work items'), ['Visitor 1']);
    filter.value = 'nobody says this';
    filter.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await desk.says('None of them matches.');
    await desk.press('Show all');
    await until('both', async () => (await desk.titles('Open work items')).length === 2);
    equal(filter.value, '');
    const order = (await desk.get('combobox', 'Order')) as HTMLSelectElement;
    order.value = 'newest';
    order.dispatchEvent(new Event('change', { bubbles: true }));
    await until('the newest first', async () => (await desk.titles('Open work items'))[0] === 'Kenny Smith');
  });

  test('[S9] what arrives while they are filtered is counted, and shown if it matches', async () => {
    desk = await DeskHarness.open(both);
    const filter = (await desk.get('searchbox', 'Filter work items')) as HTMLInputElement;
    filter.value = 'visitor';
    filter.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await desk.says('1 of 2 shown');
    const third = talk({ number: 3, at: startedAt + 90_000 }).visitorSays('Anybody?');
    desk.client.show(snapshotOf({ open: [first.view, second.view, third.view] }));
    await desk.says('2 of 3 shown');
    equal(await desk.titles('Open work items'), ['Visitor 1', 'Visitor 3']);
  });

  test('[S9] a row that shows the same is not drawn anew when another changes', async () => {
    const { row: watched, draws } = counted(rowOf(first.view));
    const changes = (excerpt: string) => {
      const row = rowOf(second.view);
      const open = [watched, { ...row, lastMessage: { by: 'visitor' as const, at: row.startedAt, excerpt } }];
      return { ...both, open: { rows: open, total: 2, loaded: true } };
    };
    desk = await DeskHarness.open(changes('Hello?'));
    await desk.says('Hello?');
    const drawn = draws();
    equal(drawn > 0, true);
    desk.client.show(changes('Is anybody there?'));
    await desk.says('Is anybody there?');
    equal(draws(), drawn);
  });

  test('the time it waits runs', async () => {
    const late = talk({ number: 3, at: Date.now() - 64_000 });
    desk = await DeskHarness.open(snapshotOf({ open: [late.view] }));
    const before = spokenText(await row('Visitor 3'));
    equal(/Waiting for 1:0\d/u.test(before), true);
    const place = await row('Visitor 3');
    await until('the next second', () => spokenText(place) !== before);
  });

  test('[C2] Pick takes the conversation and brings its session to the front, ready to write', async () => {
    desk = await DeskHarness.open(both);
    await desk.press('Pick', await row('Visitor 1'));
    await desk.get('button', 'Picking…');
    equal(desk.client.calls.at(-1), ['pick', 'conversation-1']);
    desk.client.show(snapshotOf({ open: [second.view], sessions: [first.picked().view] }));
    desk.client.obey();
    await desk.get('heading', 'Visitor 1');
    const box = await desk.get('textbox', 'Message');
    await until('the focus in the field', () => focused() === box);
    equal(await desk.titles('Sessions'), ['Visitor 1']);
  });

  test('[R6] a refused pick says who has it, where the button was, until it is dismissed', async () => {
    desk = await DeskHarness.open(both);
    await desk.press('Pick', await row('Visitor 1'));
    desk.client.refuse('already-assigned', { agent: 'Ben Okafor' });
    await desk.says('Ben Okafor already has this conversation.', await row('Visitor 1'));
    desk.client.show(snapshotOf({ open: [second.view] }));
    await until('no button in the row', () => allByRole('button', 'Pick').length === 1);
    equal(await desk.titles('Open work items'), ['Visitor 1', 'Kenny Smith']);
    await desk.press('Dismiss', await row('Visitor 1'));
    await until('one row', () => allByRole('button', 'Dismiss').length === 0);
    equal(await desk.titles('Open work items'), ['Kenny Smith']);
  });

  test('another refusal keeps the button, with the reason beside it', async () => {
    desk = await DeskHarness.open(both);
    await desk.press('Pick', await row('Visitor 1'));
    desk.client.refuse('rate-limited');
    await desk.says('Try again in a moment.', await row('Visitor 1'));
    await desk.get('button', 'Pick', await row('Visitor 1'));
  });

  test('an empty list says what will come and what to do', async () => {
    desk = await DeskHarness.open();
    await desk.says('Nobody is waiting');
    await desk.says('Pick one to answer it.');
    equal(await desk.titles('Open work items'), []);
  });

  test('rows beyond those held are counted', async () => {
    desk = await DeskHarness.open({ ...both, open: { ...both.open, total: 240 } });
    await desk.says('and 238 more');
    await desk.says('240 visitors are waiting');
  });

  test('what is still on its way is a skeleton, not an empty list', async () => {
    desk = await DeskHarness.open({
      ...snapshotOf({}),
      connection: { state: 'connecting' },
      open: { rows: [], total: 0, loaded: false },
      loaded: false,
    });
    await desk.says('Loading work items');
    equal(spokenText().includes('Nobody is waiting'), false);
  });

  test('a lost connection is said, with what becomes of what is written and a way to try now', async () => {
    desk = await DeskHarness.open(both);
    desk.client.show({ ...both, connection: { state: 'waiting', retryAt: Date.now() + 9_000 } });
    await desk.says('What you write is kept and sent as soon as you’re connected again.');
    await desk.press('Try now');
    equal(desk.client.calls, [['connect'], ['connect']]);
    desk.client.show(both);
    await desk.gone('button', 'Try now');
  });

  test('a relay that refuses for good is said in words', async () => {
    desk = await DeskHarness.open(both);
    desk.client.show({ ...both, connection: { state: 'stopped', code: 'unsupported-version' } });
    await desk.says('This page is out of date.');
  });
});

suite('my work items', () => {
  let desk: DeskHarness;
  const waits = talk({ number: 3, mode: 'persistent' })
    .picked()
    .agentSays('It leaves the kiln on Thursday.')
    .then(ana, { type: 'conversation.released', to: 'waiting', reason: 'session-closed' });
  const row = async (title: string): Promise<HTMLElement> =>
    desk.get('listitem', title, await desk.get('list', 'My work items'));

  teardown(() => desk.close());

  test('[S9] what waits for its visitor stands below what waits for anybody, and nothing if nothing does', async () => {
    desk = await DeskHarness.open(both);
    await desk.gone('list', 'My work items');
    desk.client.show({ ...both, waiting: snapshotOf({ waiting: [waits.view] }).waiting });
    equal(await desk.titles('My work items'), ['Visitor 3']);
    await desk.says('Waits for the visitor', await row('Visitor 3'));
    equal(await desk.titles('Open work items'), ['Visitor 1', 'Kenny Smith']);
  });

  test('[C7] Open goes on with it, and brings its session to the front', async () => {
    desk = await DeskHarness.open(snapshotOf({ waiting: [waits.view] }));
    await desk.press('Open', await row('Visitor 3'));
    await desk.get('button', 'Opening…');
    equal(desk.client.calls.at(-1), ['reopen', 'conversation-3']);
    desk.client.show(snapshotOf({ sessions: [waits.picked().view] }));
    desk.client.obey();
    await desk.get('heading', 'Visitor 3');
  });

  test('[C8] if its visitor was faster, that is said where the button was', async () => {
    desk = await DeskHarness.open(snapshotOf({ waiting: [waits.view] }));
    await desk.press('Open', await row('Visitor 3'));
    desk.client.show(snapshotOf({ open: [waits.view] }));
    desk.client.refuse('wrong-state');
    await desk.get('button', 'Dismiss', await row('Visitor 3'));
  });
});
