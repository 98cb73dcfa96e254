/** The three panes of the desk: opened and closed, made wider and narrower, taking turns; and how a session is left from the panel. */
import type { AgentSnapshot } from '../../../src/sdk/snapshots.ts';
import { offerOf, snapshotOf, talk, visitorOf } from '../../support/desk-conversations.ts';
import { ana } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, focused, spokenText } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';

const one = talk({ number: 1 }).visitorSays('Hello').picked();
const seven = talk({ number: 7 }).visitorSays('Good morning').picked();
const two = snapshotOf({ sessions: [one.view, seven.view] });

suite('the panes of the desk', () => {
  let desk: DeskHarness;

  /** Opens a desk that is as wide as that, whatever the window is. */
  const open = async (width: number, snapshot: AgentSnapshot = two): Promise<void> => {
    desk = await DeskHarness.open(snapshot);
    desk.element.style.inlineSize = `${width}px`;
  };
  const entry = async (title: string): Promise<HTMLElement> =>
    desk.get('listitem', title, await desk.get('list', 'Sessions'));
  const separator = (): Promise<HTMLElement> => desk.get('separator', 'Width of the communication panel');
  const valueNow = async (): Promise<string | null> => (await separator()).getAttribute('aria-valuenow');
  const press = (target: Element, key: string, more: KeyboardEventInit = {}): boolean =>
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
    );

  teardown(() => {
    desk.close();
    document.documentElement.removeAttribute('dir');
  });

  test('[S1] a button opens and closes the session panel, and the choice outlives a reload', async () => {
    await open(1280);
    const hamburger = () => desk.get('button', 'Session panel');
    const before = (await hamburger()).getAttribute('aria-expanded');
    const other = before === 'true' ? 'false' : 'true';
    (await hamburger()).click();
    await until('the other way', async () => (await hamburger()).getAttribute('aria-expanded') === other);
    desk.close({ refresh: true });
    await open(1280);
    await until('the same again', async () => (await hamburger()).getAttribute('aria-expanded') === other);
    await desk.get('button', 'Home');
    await desk.get('button', 'Visitor 7', await entry('Visitor 7'));
  });

  test('[N2] in a low window what is told and offered scrolls: it covers neither Home nor who one is', async () => {
    const told = talk({ number: 2, name: 'Kenny Smith' }).assigned();
    const offered = talk({ number: 3 }).visitorSays(`Where is ${'my order '.repeat(40)}?`);
    await open(1280, snapshotOf({ sessions: [one.view, told.view], offers: [offerOf(offered.view)] }));
    desk.element.style.blockSize = '380px';
    const hamburger = await desk.get('button', 'Session panel');
    if (hamburger.getAttribute('aria-expanded') === 'false') hamburger.click();
    const edges = async (name: string) => (await desk.get('button', name)).getBoundingClientRect();
    const offer = await desk.get('alertdialog', 'Incoming conversation');
    const whole = desk.element.getBoundingClientRect();
    await until('Home above it', async () => (await edges('Home')).bottom <= offer.getBoundingClientRect().top);
    equal((await edges('Home')).top >= whole.top, true);
    equal((await edges('Sign out')).bottom <= whole.bottom, true);
  });

  test('[S1] however long it is in words that the desk has no connection, what stands beside that stays in the panel', async () => {
    const connection = { state: 'waiting', retryAt: Date.now() + 60_000 } as const;
    await open(1100, { ...two, connection });
    const hamburger = await desk.get('button', 'Session panel');
    if (hamburger.getAttribute('aria-expanded') === 'false') hamburger.click();
    desk.element.lang = 'de';
    const signOut = await desk.get('button', 'Abmelden');
    const work = await desk.get('main');
    equal(spokenText().includes('Verbindung wird wiederhergestellt'), true);
    equal(signOut.getBoundingClientRect().right <= work.getBoundingClientRect().left, true);
  });

  test('[S5] the communication panel is made wider and narrower by keys, within bounds, and stays so', async () => {
    await open(1600);
    await desk.goTo('Visitor 1');
    const pane = (await desk.get('log')).getBoundingClientRect().width;
    equal(await valueNow(), '460');
    press(await separator(), 'ArrowLeft');
    await until('wider', async () => (await valueNow()) === '476');
    await until('on screen', async () => (await desk.get('log')).getBoundingClientRect().width === pane + 16);
    press(await separator(), 'ArrowRight', { shiftKey: true });
    await until('narrower', async () => (await valueNow()) === '412');
    press(await separator(), 'Home');
    await until('the least', async () => (await valueNow()) === '340');
    press(await separator(), 'ArrowRight');
    equal(await valueNow(), '340');
    press(await separator(), 'End');
    await until('the most', async () => (await valueNow()) === '900');
    desk.close({ refresh: true });
    await open(1600);
    await until('the same again', async () => (await valueNow()) === '900');
  });

  test('[S5] from right to left the arrows are mirrored', async () => {
    document.documentElement.dir = 'rtl';
    await open(1600);
    await desk.goTo('Visitor 1');
    press(await separator(), 'ArrowRight');
    await until('wider', async () => (await valueNow()) === '476');
  });

  test('[S5] it follows the pointer while it is held, and is kept where the pointer lets go', async () => {
    await open(1600);
    await desk.goTo('Visitor 1');
    const handle = await separator();
    handle.setPointerCapture = () => undefined;
    const pointer = (type: string, by: number): void => {
      const { x } = handle.getBoundingClientRect();
      handle.dispatchEvent(new PointerEvent(type, { clientX: x - by, button: 0, bubbles: true, composed: true }));
    };
    pointer('pointerdown', 0);
    pointer('pointermove', 100);
    await until('wider', async () => Math.abs(Number(await valueNow()) - 560) <= 2);
    pointer('pointercancel', 0);
    await until('as before', async () => (await valueNow()) === '460');
    pointer('pointerdown', 0);
    pointer('pointermove', 60);
    await until('wider again', async () => Math.abs(Number(await valueNow()) - 520) <= 2);
    pointer('pointerup', 0);
    await until('it is kept', async () => !(await separator()).matches('.dragged'));
    pointer('pointermove', 300);
    equal(Math.abs(Number(await valueNow()) - 520) <= 2, true);
  });

  test('[S6] minimised it is a bar that counts what comes, and a press opens it again', async () => {
    await open(1600);
    await desk.goTo('Visitor 1');
    await desk.write('Message', 'Half a sen');
    await desk.press('Communication panel');
    await desk.gone('textbox', 'Message');
    desk.client.show(snapshotOf({ sessions: [one.visitorSays('And?').visitorSays('Well?').view, seven.view] }));
    const bar = await desk.get('button', 'Communication panel');
    await until('the count', () => bar.title === '2 new messages');
    equal(bar.getAttribute('aria-expanded'), 'false');
    await desk.says('2 new updates', await entry('Visitor 1'));
    bar.click();
    equal(((await desk.get('textbox', 'Message')) as HTMLTextAreaElement).value, 'Half a sen');
    await until(
      'no count',
      async () => (await desk.get('button', 'Visitor 1', await entry('Visitor 1'))).title === 'Visitor 1',
    );
  });

  test('[S5] where there is no room for both sides they take turns, each as it was', async () => {
    await open(820);
    await desk.goTo('Visitor 1');
    await desk.write('Message', 'Half a sen');
    equal(allByRole('separator').length, 0);
    await desk.press('Details');
    await desk.gone('textbox', 'Message');
    await desk.get('tabpanel', 'Conversation');
    await desk.goTo('Visitor 7');
    await desk.get('textbox', 'Message');
    await desk.press('Visitor 1', await desk.get('list', 'Sessions'));
    await desk.get('tabpanel', 'Conversation');
    await desk.press('Talk');
    equal(((await desk.get('textbox', 'Message')) as HTMLTextAreaElement).value, 'Half a sen');
  });

  test('[S8] the ✖ of a session asks, says what will happen, and closes when that is confirmed', async () => {
    await open(1280);
    await desk.goTo('Visitor 7');
    await desk.press('Close', await entry('Visitor 1'));
    const dialog = await desk.get('dialog', 'Close the session with Visitor 1?');
    await desk.says('it returns to its place in the queue', dialog);
    await desk.press('Cancel', dialog);
    await desk.gone('dialog');
    equal(desk.client.calls, [['connect']]);
    await desk.press('Close', await entry('Visitor 1'));
    await desk.press('Close session', await desk.get('dialog'));
    equal(desk.client.calls.at(-1), ['closeSession', 'conversation-1']);
    desk.client.obey();
    desk.client.show(snapshotOf({ sessions: [seven.view] }));
    await desk.gone('dialog');
    await desk.get('heading', 'Visitor 7');
  });

  test('[S8] [M4] it says of each mode and state what will happen, and offers End where that is possible', async () => {
    const lasting = talk({ number: 2, mode: 'persistent' }).picked();
    const over = talk({ number: 3 }).picked();
    await open(1280, snapshotOf({ sessions: [lasting.view, over.ended(ana).view] }));
    await desk.press('Close', await entry('Visitor 2'));
    await desk.says('it waits until the visitor writes again', await desk.get('dialog'));
    await desk.press('End', await desk.get('dialog'));
    equal(desk.client.calls.at(-1), ['end', 'conversation-2']);
    desk.client.obey();
    await desk.gone('dialog');
    await desk.press('Close', await entry('Visitor 3'));
    const dialog = await desk.get('dialog');
    await desk.says('closes it for good', dialog);
    equal(allByRole('button', 'End', dialog).length, 0);
  });

  test('[S8] a refusal is said in the question, and what happens meanwhile changes what it says and offers', async () => {
    await open(1280);
    await desk.press('Close', await entry('Visitor 1'));
    await desk.press('Close session', await desk.get('dialog'));
    await desk.says('Closing…', await desk.get('dialog'));
    desk.client.refuse('unavailable');
    await desk.says('Not closed.', await desk.get('dialog'));
    desk.client.show(snapshotOf({ sessions: [one.ended(visitorOf(one.view)).view, seven.view] }));
    await until('no End', async () => allByRole('button', 'End', await desk.get('dialog')).length === 0);
    await desk.press('Close session', await desk.get('dialog'));
    desk.client.show(snapshotOf({ sessions: [seven.view] }));
    await desk.gone('dialog');
  });

  test('[S8] without a connection it says that it is done later', async () => {
    await open(1280);
    await desk.press('Close', await entry('Visitor 1'));
    desk.client.show({ ...two, connection: { state: 'waiting', retryAt: 0 } });
    await desk.press('Close session', await desk.get('dialog'));
    await desk.says('as soon as you’re connected again', await desk.get('dialog'));
    await desk.press('Dismiss', await desk.get('dialog'));
    await desk.gone('dialog');
  });

  test('[S8] what was written and not sent is mentioned', async () => {
    await open(1280);
    await desk.goTo('Visitor 1');
    await desk.write('Message', 'Half a sen');
    await desk.press('Close', await entry('Visitor 1'));
    await desk.says('What you have written here and not sent stays unsent.', await desk.get('dialog'));
  });

  test('[S1] a title of three hundred characters, of markup or against the direction stays one line of text', async () => {
    const names = [
      'W'.repeat(300),
      '<img src=x onerror="window.hacked=1">',
      '\u202Eorder\u202C \u05E9\u05DC\u05D5\u05DD',
    ];
    const sessions = names.map(
      (name, at) =>
        talk({ number: at + 1, name })
          .visitorSays('Hi')
          .picked().view,
    );
    await open(1280, snapshotOf({ sessions }));
    const list = await desk.get('list', 'Sessions');
    const items = allByRole('listitem', undefined, list);
    equal(items.length, 3);
    for (const item of items) {
      equal(item.getBoundingClientRect().right <= list.getBoundingClientRect().right + 1, true);
      equal(item.getBoundingClientRect().height < 100, true);
    }
    for (const { conversation } of sessions) {
      await desk.press(conversation.visitor?.name ?? '', list);
      await desk.get('heading', conversation.visitor?.name ?? '');
      equal(document.documentElement.scrollWidth <= 1300, true);
    }
    equal('hacked' in window, false);
  });

  test('keys lead to the next unread session, ask to close and minimise; those that write a character are left alone', async () => {
    await open(1600);
    await desk.goTo('Visitor 1');
    desk.client.show(snapshotOf({ sessions: [one.view, seven.visitorSays('And?').view] }));
    await desk.says('1 new update', await entry('Visitor 7'));
    for (const modifiers of [{ altKey: true, ctrlKey: true }, { altKey: true, shiftKey: true }, { ctrlKey: true }, {}])
      desk.key('KeyU', modifiers);
    await desk.get('heading', 'Visitor 1');
    desk.key('KeyU', { altKey: true });
    await desk.get('heading', 'Visitor 7');
    desk.key('KeyU', { altKey: true });
    desk.key('KeyM', { altKey: true });
    await until(
      'a bar',
      async () => (await desk.get('button', 'Communication panel')).getAttribute('aria-expanded') === 'false',
    );
    desk.key('KeyM', { altKey: true });
    await desk.get('textbox', 'Message');
    desk.key('KeyW', { altKey: true });
    await desk.get('dialog', 'Close the session with Visitor 7?');
    desk.key('KeyM', { altKey: true });
    await desk.press('Cancel', await desk.get('dialog'));
    await desk.get('textbox', 'Message');
  });

  test('on a Mac, where Alt writes characters, the modifier is Control', async () => {
    const platform = Object.getOwnPropertyDescriptor(Navigator.prototype, 'platform');
    Object.defineProperty(navigator, 'platform', { value: 'MacIntel', configurable: true });
    try {
      await open(1280);
      await desk.goTo('Visitor 1');
      const box = await desk.get('textbox', 'Message');
      const typed = press(box, '€', { code: 'Digit2', altKey: true });
      equal(typed, true);
      await desk.get('heading', 'Visitor 1');
      equal(press(box, '2', { code: 'Digit2', ctrlKey: true }), false);
      await desk.get('heading', 'Visitor 7');
    } finally {
      delete (navigator as { platform?: string }).platform;
      equal(Object.getOwnPropertyDescriptor(Navigator.prototype, 'platform')?.get, platform?.get);
    }
  });

  test('[S3] storage that refuses is said once', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await open(1280);
      await desk.goTo('Visitor 1');
      await desk.says('This browser keeps nothing for this page');
      await desk.press('Dismiss');
      await desk.write('Message', 'More');
      await desk.gone('button', 'Dismiss');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  test('[S5] tabs are chosen by arrows, and one of them is in the tab order', async () => {
    await open(1600);
    await desk.goTo('Visitor 1');
    const tab = await desk.get('tab', 'Conversation');
    equal([tab.tabIndex, tab.getAttribute('aria-selected')], [0, 'true']);
    tab.focus();
    press(tab, 'ArrowRight');
    const next = await desk.get('tab', 'Knowledge');
    await until('the next one', () => focused() === next && next.getAttribute('aria-selected') === 'true');
    equal([tab.tabIndex, next.tabIndex], [-1, 0]);
    press(next, 'Home');
    await until('the first one', () => focused() === tab && tab.getAttribute('aria-selected') === 'true');
  });
});
