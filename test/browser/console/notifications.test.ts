/** What an agent is told on the screen, and what they set about it. */
import type { AgentSnapshot } from '../../../src/sdk/snapshots.ts';
import { offerOf, snapshotOf, talk } from '../../support/desk-conversations.ts';
import { caseOf, noticeOf, uneasyOf } from '../../support/desk-notices.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, focused, spokenText } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';

const assigned = talk({ number: 2, name: 'Kenny Smith' }).assigned();
const inSeconds = (seconds: number): number => Date.now() + seconds * 1_000;
const toldOf = (view = assigned.view): AgentSnapshot =>
  snapshotOf({ sessions: [view], notices: [noticeOf(view, inSeconds(120))] });
const uneasy = (count: number): AgentSnapshot['notices'] =>
  Array.from({ length: count }, (_, n) => uneasyOf(talk({ number: n + 10 }).view));

suite('what an agent is told', () => {
  let desk: DeskHarness;
  const toast = (name = 'Conversation assigned to you'): Promise<HTMLElement> => desk.get('group', name);

  teardown(() => {
    desk.close();
    localStorage.clear();
  });

  test('[N2] [N4] an assigned conversation: whose, from where; Open brings it to the front, and it is told no longer', async () => {
    desk = await DeskHarness.open(toldOf());
    const told = await toast();
    for (const text of ['Kenny Smith', 'website']) await desk.says(text, told);
    await until('it is said', () => spokenText().includes('Conversation assigned to you: Kenny Smith'));
    await desk.press('Open', told);
    await desk.get('heading', 'Kenny Smith');
    await desk.gone('group', 'Conversation assigned to you');
    equal(desk.client.calls.at(-1), ['see', 'conversation-2']);
  });

  test('[N2] however low the window, that something is told beside an offer stays in sight, and so does its answer', async () => {
    const offers = [offerOf(talk({ number: 3 }).view)];
    desk = await DeskHarness.open({ ...toldOf(), offers });
    Object.assign(desk.element.style, { inlineSize: '780px', blockSize: '380px' });
    const hamburger = await desk.get('button', 'Session panel');
    if (hamburger.getAttribute('aria-expanded') === 'false') hamburger.click();
    const shownOf = (element: Element): Promise<number> =>
      new Promise((resolve) =>
        new IntersectionObserver(([entry], observer) => {
          observer.disconnect();
          resolve(entry?.intersectionRect.height ?? 0);
        }).observe(element),
      );
    await toast();
    const [told, accept] = [await desk.get('region', 'Notifications'), await desk.get('button', 'Accept')];
    await until('a heading of it', async () => (await shownOf(told)) >= 48);
    await until('the answer', async () => (await shownOf(accept)) >= accept.getBoundingClientRect().height - 1);
  });

  test('[N1] [N2] one that was handed on and assigned by itself: by whom, and what they would have read first', async () => {
    const rob = { kind: 'bot', id: 'bot-1', name: 'Rob' } as const;
    const handed = talk({ number: 3 }).picked(rob).escalated(rob, 'Asks for a person').assigned();
    desk = await DeskHarness.open(toldOf(handed.view));
    const told = await toast('Escalated by a bot');
    for (const text of ['Visitor 3', 'Escalated by Rob (bot)', 'Asks for a person']) await desk.says(text, told);
  });

  test('[N2] it takes no keys from who is writing, and can be put away', async () => {
    const active = talk({ number: 7 }).visitorSays('Hello').picked();
    desk = await DeskHarness.open(snapshotOf({ sessions: [active.view] }));
    await desk.goTo('Visitor 7');
    await desk.write('Message', 'I am just');
    const box = focused();
    desk.client.show({ ...toldOf(), sessions: [active.view, assigned.view] });
    await desk.press('Dismiss: Conversation assigned to you', await toast());
    await desk.gone('group', 'Conversation assigned to you');
    equal((box as HTMLTextAreaElement).value, 'I am just');
    equal(desk.client.calls, [['connect']]);
  });

  test('[N2] three are shown, one beside an offer; how many wait behind them is said', async () => {
    desk = await DeskHarness.open(snapshotOf({ notices: uneasy(5) }));
    const list = await desk.get('list', 'Notifications');
    await until('three', () => allByRole('listitem', undefined, list).length === 3);
    await desk.says('and 2 more');
    desk.client.show(snapshotOf({ notices: uneasy(5), offers: [offerOf(talk({ number: 1 }).view)] }));
    await until('one', () => allByRole('listitem', undefined, list).length === 1);
    await desk.says('and 4 more');
  });

  test('[N1] [V3] Open of a conversation that calls for a supervisor monitors it; a refusal is said there', async () => {
    desk = await DeskHarness.open(snapshotOf({ notices: [uneasyOf(assigned.view)] }));
    const told = await toast('A visitor needs urgent attention');
    await desk.press('Open', told);
    await until('it is monitored', () => desk.client.calls.at(-1)?.[0] === 'monitor');
    desk.client.refuse('not-allowed');
    await until('it is said', () => allByRole('alert', undefined, told).some((one) => one.textContent.trim() !== ''));
  });

  test('[N11] a case is an alert with its seconds, and nothing to decline; Seen is told to the relay, a refusal said there', async () => {
    desk = await DeskHarness.open({ ...snapshotOf({}), cases: [caseOf(12, inSeconds(90))] });
    const alert = await desk.get('alertdialog', 'Case assigned to you');
    await desk.says('Case 12: A broken planter', alert);
    await desk.says('seconds left', alert);
    equal(
      allByRole('button', undefined, alert).map((one) => one.textContent.trim()),
      ['Open', 'Seen'],
    );
    await desk.press('Seen', alert);
    await until('it is told', () => desk.client.calls.at(-1)?.[0] === 'seeCase');
    desk.client.refuse('unavailable');
    await desk.says('Not noted.', alert);
    await desk.press('Seen', alert);
    desk.client.obey();
    await desk.gone('alertdialog', 'Case assigned to you');
  });

  test('[N2] F8 leads to what is told where nothing is offered; the focus goes on to the next, and at last to the work', async () => {
    desk = await DeskHarness.open(snapshotOf({ notices: uneasy(2) }));
    await toast2();
    desk.key('F8');
    const first = await until('the focus there', () =>
      focused()?.ariaLabel?.startsWith('Dismiss') ? focused() : undefined,
    );
    (first as HTMLElement).click();
    const second = await until('the next', () =>
      focused() !== first && focused()?.ariaLabel?.startsWith('Dismiss') ? focused() : undefined,
    );
    (second as HTMLElement).click();
    await desk.gone('list', 'Notifications');
    await until('the focus is somewhere', () => focused() !== document.body && focused() !== null);
  });
  const toast2 = (): Promise<unknown> =>
    until('two', () => allByRole('group', 'A visitor needs urgent attention').length === 2);

  test('[N2] [S6] the tab says how much waits: its icon always, its title while nobody looks', async () => {
    const icon = Object.assign(document.createElement('link'), { rel: 'icon', href: 'own.svg' });
    document.head.append(icon);
    document.title = 'Parlor desk';
    const quiet = talk({ number: 7 }).visitorSays('Hello').picked();
    desk = await DeskHarness.open(snapshotOf({ sessions: [quiet.view] }));
    equal(icon.getAttribute('href'), 'own.svg');
    desk.client.show(snapshotOf({ sessions: [quiet.visitorSays('Still there?').view] }));
    await until('a number', () => icon.href.includes(encodeURIComponent('>1</text>')));
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
    equal(document.title, '(1) Parlor desk');
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    equal(document.title, 'Parlor desk');
    desk.close();
    equal(icon.getAttribute('href'), 'own.svg');
    icon.remove();
  });
});

suite('what an agent sets about notifications', () => {
  let desk: DeskHarness;
  const open = async (): Promise<HTMLElement> => {
    desk = await DeskHarness.open();
    await until('a button', () => allByRole('button').find((one) => one.ariaLabel?.startsWith('Notifications')));
    allByRole('button')
      .find((one) => one.ariaLabel?.startsWith('Notifications'))
      ?.click();
    return desk.get('dialog', 'Notifications');
  };

  teardown(() => {
    desk.close();
    localStorage.clear();
  });

  test('[N4] sounds can be turned off, and are as loud as the agent says: also after a refresh', async () => {
    const dialog = await open();
    const box = (await desk.get('checkbox', 'Play sounds', dialog)) as HTMLInputElement;
    const volume = (await desk.get('slider', 'Volume', dialog)) as HTMLInputElement;
    volume.value = '40';
    volume.dispatchEvent(new Event('change'));
    await until('its words', () => volume.getAttribute('aria-valuetext') === '40%');
    box.click();
    await until('nothing more to set', () => volume.disabled);
    desk.close({ refresh: true });
    const again = await open();
    equal(((await desk.get('checkbox', 'Play sounds', again)) as HTMLInputElement).checked, false);
    equal(((await desk.get('slider', 'Volume', again)) as HTMLInputElement).value, '40');
    await desk.get('dialog', 'Notifications');
  });

  test('[N6] a desk without a service worker says that the system can show nothing', async () => {
    const dialog = await open();
    await desk.says('They can’t be shown where the desk stands in another page.', dialog);
    equal(allByRole('button', 'Allow notifications', dialog).length, 0);
  });
});
