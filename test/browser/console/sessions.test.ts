/** The session panel: titles, icons, unread messages, and switching without losing anything. */
import { snapshotOf, talk } from '../../support/desk-conversations.ts';
import { ben } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, focused, spokenText } from '../support/roles.ts';
import { DeskHarness, iconIn } from './desk-harness.ts';

const one = talk({ number: 1 }).visitorSays('Hello').picked();
const seven = talk({ number: 7 }).visitorSays('Good morning').picked();
const kenny = talk({ number: 9, name: 'Kenny Smith' }).visitorSays('Hi').picked();
const three = snapshotOf({ sessions: [one.view, seven.view, kenny.view] });

suite('sessions at the desk', () => {
  let desk: DeskHarness;
  const entry = async (title: string): Promise<HTMLElement> =>
    desk.get('listitem', title, await desk.get('list', 'Sessions'));

  teardown(() => desk.close());

  test('[I3] they are named by the visitor’s name, or by number', async () => {
    desk = await DeskHarness.open(three);
    equal(await desk.titles('Sessions'), ['Visitor 1', 'Visitor 7', 'Kenny Smith']);
    for (const title of ['Visitor 1', 'Visitor 7', 'Kenny Smith']) await desk.get('button', title, await entry(title));
  });

  test('[S2] icons are the first two letters of the title, in a colour of the conversation', async () => {
    desk = await DeskHarness.open(three);
    const icons = [
      iconIn(await entry('Visitor 1')),
      iconIn(await entry('Visitor 7')),
      iconIn(await entry('Kenny Smith')),
    ];
    equal(
      icons.map(({ letters }) => letters),
      ['Vi', 'Vi', 'Ke'],
    );
    equal(icons[0]?.colour === icons[1]?.colour, false);
  });

  test('[S1] what was said last is preceded by who said it, if it was somebody of the desk', async () => {
    const handedOn = one.then(ben, { type: 'message.sent', text: 'It is on its way' });
    desk = await DeskHarness.open(
      snapshotOf({ sessions: [handedOn.view, seven.agentSays('Yes, we do').view, kenny.view] }),
    );
    await desk.says('\u2068Ben\u2069: \u2068It is on its way\u2069', await entry('Visitor 1'));
    await desk.says('\u2068You\u2069: \u2068Yes, we do\u2069', await entry('Visitor 7'));
    equal(spokenText(await entry('Kenny Smith')).includes(': Hi'), false);
  });

  test('[S2] letters are letters as people see them', async () => {
    desk = await DeskHarness.open(snapshotOf({ sessions: [talk({ name: '👩‍👩‍👧 é' }).picked().view] }));
    equal(iconIn(await entry('👩‍👩‍👧 é')).letters, '👩‍👩‍👧é');
  });

  test('[S3] switching keeps draft, caret, mode and scroll position of each', async () => {
    let long = one;
    for (let n = 0; n < 40; n += 1) long = long.visitorSays(`Line ${n}`);
    desk = await DeskHarness.open(snapshotOf({ sessions: [long.view, seven.view] }));
    await desk.goTo('Visitor 1');
    await desk.write('Message', 'Hello there');
    (focused() as HTMLTextAreaElement).setSelectionRange(2, 5);
    const log = await desk.get('log', 'Messages');
    const room = (): number => log.scrollHeight - log.clientHeight;
    await until('its end', () => room() > 1000 && room() - log.scrollTop < 1);
    log.scrollTop = 120;
    await desk.goTo('Visitor 7');
    await desk.press('Note');
    await desk.write('Note', 'Calls back');

    await desk.goTo('Visitor 1');
    const box = (await desk.get('textbox', 'Message')) as HTMLTextAreaElement;
    equal([box.value, box.selectionStart, box.selectionEnd], ['Hello there', 2, 5]);
    equal((await desk.get('log', 'Messages')).scrollTop, 120);
    await desk.goTo('Visitor 7');
    equal(((await desk.get('textbox', 'Note')) as HTMLTextAreaElement).value, 'Calls back');
  });

  test('[S2] the session in front is drawn at once, the others one after the other when there is time, and all of them stay', async () => {
    const turns: (() => void)[] = [];
    const { requestIdleCallback } = window;
    window.requestIdleCallback = (turn) => turns.push(() => turn({ didTimeout: false, timeRemaining: () => 10 }));
    const drawn = (): readonly number[] => {
      const workspace = desk.element.shadowRoot?.querySelector('parlor-workspace')?.shadowRoot;
      const sessions = [...(workspace?.querySelectorAll('parlor-session') ?? [])];
      return sessions.flatMap(({ shadowRoot }, at) => (shadowRoot?.querySelector('parlor-communication') ? [at] : []));
    };
    const takeTurns = async (count: number): Promise<void> => {
      for (const turn of turns.splice(0)) turn();
      await until(`${count} drawn`, () => drawn().length === count);
    };
    try {
      desk = await DeskHarness.open(three);
      equal(drawn(), []);
      await desk.goTo('Visitor 7');
      equal(drawn(), [1]);
      await takeTurns(2);
      equal(drawn(), [0, 1]);
      desk.client.show(snapshotOf({ sessions: [one.view, seven.view, kenny.visitorSays('Are you there?').view] }));
      await desk.says('Are you there?', await entry('Kenny Smith'));
      equal(drawn(), [0, 1]);
      await takeTurns(3);
      await desk.goTo('Kenny Smith');
      equal([drawn(), turns], [[0, 1, 2], []]);
    } finally {
      window.requestIdleCallback = requestIdleCallback;
    }
  });

  test('what is written as a note is never a message after a change of mode', async () => {
    desk = await DeskHarness.open(three);
    await desk.goTo('Visitor 1');
    await desk.press('Note');
    await desk.write('Note', 'Private');
    await desk.press('Message');
    equal(((await desk.get('textbox', 'Message')) as HTMLTextAreaElement).value, '');
    await desk.press('Note');
    equal(((await desk.get('textbox', 'Note')) as HTMLTextAreaElement).value, 'Private');
  });

  test('[S3] a refresh keeps drafts and the session in front', async () => {
    desk = await DeskHarness.open(three);
    await desk.goTo('Visitor 7');
    await desk.write('Message', 'Half a sen');
    desk.close({ refresh: true });
    desk = await DeskHarness.open(three);
    await desk.get('heading', 'Visitor 7');
    equal(((await desk.get('textbox', 'Message')) as HTMLTextAreaElement).value, 'Half a sen');
  });

  test('[S6] messages that arrive in another session are counted on its icon until it comes to the front', async () => {
    desk = await DeskHarness.open(three);
    await desk.goTo('Visitor 7');
    desk.client.show(snapshotOf({ sessions: [one.visitorSays('a').visitorSays('b').view, seven.view, kenny.view] }));
    const button = await desk.get('button', 'Visitor 1', await entry('Visitor 1'));
    await until('the tooltip', () => button.title === 'Visitor 1. 2 new updates in your conversation');
    await desk.says(' 2 ', await entry('Visitor 1'));
    await desk.goTo('Visitor 1');
    await until('no count', () => button.title === 'Visitor 1');
  });

  test('[S6] ten unread messages and more are 9+ on the icon, and exact in words', async () => {
    desk = await DeskHarness.open(three);
    let many = one;
    for (let n = 0; n < 12; n += 1) many = many.visitorSays(`${n}`);
    desk.client.show(snapshotOf({ sessions: [many.view, seven.view, kenny.view] }));
    await desk.says('9+', await entry('Visitor 1'));
    await desk.says('12 new updates', await entry('Visitor 1'));
  });

  test('[S7] a session whose visitor feels badly is marked and says so, at the level that the site has set and below', async () => {
    const bad = talk({ number: 2 }).picked().visitorSays('This is terrible', -0.6);
    const shown = (attentionAt?: 'negative') =>
      snapshotOf({
        sessions: [bad.view, seven.view],
        desk: { queues: [], workstreams: [], presences: [], notifications: {}, ...(attentionAt && { attentionAt }) },
      });
    desk = await DeskHarness.open(shown('negative'));
    const button = await desk.get('button', 'Visitor 2', await entry('Visitor 2'));
    await until('the tooltip', () => button.title === 'Visitor 2. Your conversation needs urgent attention');
    await desk.says('!', await entry('Visitor 2'));
    equal((await desk.get('button', 'Visitor 7', await entry('Visitor 7'))).title, 'Visitor 7');
    desk.client.show(shown());
    await until('a site that does not want to know', () => button.title === 'Visitor 2');
  });

  test('Alt and a digit goes to a session, Alt+0 Home; with other keys held it does not', async () => {
    desk = await DeskHarness.open(three);
    desk.key('Digit2', { altKey: true });
    await desk.get('heading', 'Visitor 7');
    const box = await desk.get('textbox', 'Message');
    await until('the focus in the field', () => focused() === box);
    desk.key('Digit3', { altKey: true, ctrlKey: true });
    desk.key('Digit9', { altKey: true });
    desk.key('Digit1', { altKey: true });
    await desk.get('heading', 'Visitor 1');
    desk.key('Digit0', { altKey: true });
    const home = await desk.get('heading', 'Open work items');
    await until('the focus at Home', () => focused() === home);
  });

  test('a dialog is answered before sessions are switched', async () => {
    desk = await DeskHarness.open(three);
    await desk.goTo('Visitor 7');
    await desk.press('End');
    await desk.get('dialog');
    desk.key('Digit1', { altKey: true });
    await desk.press('Cancel', await desk.get('dialog'));
    await desk.get('heading', 'Visitor 7');
  });

  test('a session that goes gives way to Home, and the keyboard goes with it', async () => {
    desk = await DeskHarness.open(three);
    await desk.goTo('Visitor 7');
    desk.client.show(snapshotOf({ sessions: [one.view, kenny.view] }));
    const home = await desk.get('heading', 'Open work items');
    await until('the focus at Home', () => focused() === home);
    equal(await desk.titles('Sessions'), ['Visitor 1', 'Kenny Smith']);
  });

  test('an empty panel says what will be in it', async () => {
    desk = await DeskHarness.open();
    await desk.says('Conversations you accept or pick appear here.');
    equal(await desk.titles('Sessions'), []);
  });

  test('names and messages stay text, whatever is in them', async () => {
    const markup = '<img src=x onerror="window.hacked=1">';
    const hostile = talk({ name: markup, id: '__proto__' })
      .visitorSays(`${markup}<script>window.hacked=1</script>`)
      .picked();
    desk = await DeskHarness.open(
      snapshotOf({ open: [talk({ number: 2, name: markup }).view], sessions: [hostile.view] }),
    );
    await desk.says(markup, await desk.get('list', 'Open work items'));
    await desk.goTo(markup);
    await desk.says('<script>window.hacked=1</script>', await desk.get('log'));
    await desk.write('Message', 'typed');
    equal(allByRole('img').length, 0);
    equal('hacked' in window, false);
    equal(spokenText().includes('[object'), false);
  });
});
