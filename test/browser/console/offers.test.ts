/** What is offered to the agent: shown without getting in the way, counted down, answered once. */
import { defaultNotification } from '../../../src/core/desk/desk-facts.ts';
import type { OfferView } from '../../../src/sdk/snapshots.ts';
import { offerOf, snapshotOf, talk } from '../../support/desk-conversations.ts';
import { ben } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, focused, spokenText } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';

const first = talk({ number: 1 }).visitorSays('Where is my order?');
const second = talk({ number: 2, name: 'Kenny Smith' }).visitorSays('Hello?');
const active = talk({ number: 7 }).visitorSays('I have a question').picked();

const rob = { kind: 'bot', id: 'bot-1', name: 'Rob' } as const;

const inSeconds = (seconds: number): number => Date.now() + seconds * 1_000;

const title = 'Incoming conversation';

suite('an offer', () => {
  let desk: DeskHarness;
  const alert = (): Promise<HTMLElement> => desk.get('alertdialog', title);
  const show = (...offers: OfferView[]): void =>
    desk.client.show(snapshotOf({ offers, sessions: [active.view], open: offers.map(() => first.view) }));
  const noAlert = (): Promise<void> => desk.gone('alertdialog');

  teardown(() => desk.close());

  test('[N2] [N3] it says who, from where, since when, what they wrote last, and how long there is to answer', async () => {
    desk = await DeskHarness.open(snapshotOf({ offers: [offerOf(first.view, { endsAt: inSeconds(120) })] }));
    const dialog = await alert();
    for (const text of ['Visitor 1', 'service', 'website', 'Waiting for', 'Where is my order?', '120 seconds left'])
      await desk.says(text, dialog);
    await desk.get('button', 'Accept', dialog);
    await desk.get('button', 'Decline', dialog);
    await desk.says('119 seconds left', dialog);
  });

  test('[N1] one that returns is called so', async () => {
    desk = await DeskHarness.open(snapshotOf({ offers: [offerOf(first.view, { scenario: 'returning' })] }));
    await desk.get('alertdialog', 'Returning conversation');
  });

  test('[N1] what was handed on to the queue is called escalated, and says by whom and what they would have read first', async () => {
    const handed = first.picked(ben).escalated(ben, 'Has called twice already');
    desk = await DeskHarness.open(snapshotOf({ offers: [offerOf(handed.view, { scenario: 'escalation' })] }));
    const dialog = await desk.get('alertdialog', 'Escalated conversation');
    for (const text of ['Escalated by Ben', 'Private note by Ben:', 'Has called twice already', 'Where is my order?'])
      await desk.says(text, dialog);
    const byBot = talk({ number: 4 }).picked(rob).escalated(rob);
    show(offerOf(byBot.view, { scenario: 'bot-escalation' }));
    await desk.says('Escalated by Rob (bot)', await desk.get('alertdialog', 'Escalated by a bot'));
    equal(spokenText(await desk.get('alertdialog', 'Escalated by a bot')).includes('Private note'), false);
  });

  test('[N4] it is called and worded as the site says, with the fields that the site asks for', async () => {
    const incoming = { ...defaultNotification, title: 'A guest', accept: 'Take', decline: 'Leave' };
    const names = { queues: [{ id: 'service', name: 'Front desk' }], workstreams: [], presences: [] };
    const told = { ...names, notifications: { incoming: { ...incoming, fields: ['queue' as const] } } };
    desk = await DeskHarness.open(snapshotOf({ offers: [offerOf(first.view)], desk: told }));
    const dialog = await desk.get('alertdialog', 'A guest');
    await desk.says('Front desk', dialog);
    equal(spokenText(dialog).includes('website'), false);
    await desk.get('button', 'Leave', dialog);
    await desk.press('Take', dialog);
    equal(desk.client.calls.at(-1), ['accept', 'conversation-1']);
  });

  test('[N3] [N5] where the workstream says so it shows no seconds, and can’t be declined', async () => {
    desk = await DeskHarness.open(
      snapshotOf({ offers: [offerOf(first.view, { countdown: false, declinable: false })] }),
    );
    const dialog = await alert();
    equal(spokenText(dialog).includes('left'), false);
    equal(allByRole('button', 'Decline').length, 0);
    await desk.get('button', 'Accept', dialog);
  });

  test('[N2] it takes no keys from who is writing; F8 leads there, Escape back, and neither answers', async () => {
    desk = await DeskHarness.open(snapshotOf({ sessions: [active.view] }));
    await desk.goTo('Visitor 7');
    await desk.write('Message', 'I am just');
    const box = await desk.get('textbox', 'Message');
    show(offerOf(first.view));
    const dialog = await alert();
    equal(focused() === box, true);
    desk.key('F8');
    const accept = await desk.get('button', 'Accept', dialog);
    equal(focused() === accept, true);
    accept.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    equal(focused() === box, true);
    equal((box as HTMLTextAreaElement).value, 'I am just');
    equal(desk.client.calls, [['connect']]);
  });

  test('[N2] [S1] with the desk’s modifier A accepts and N declines what is shown; without an offer the keys are nobody’s', async () => {
    desk = await DeskHarness.open(snapshotOf({ sessions: [active.view] }));
    const press = (letter: string): boolean => {
      const key = { key: letter, code: `Key${letter.toUpperCase()}`, altKey: true, bubbles: true, cancelable: true };
      return document.body.dispatchEvent(new KeyboardEvent('keydown', key));
    };
    equal([press('a'), press('n')], [true, true]);
    show(offerOf(first.view, { declinable: false }));
    await alert();
    equal(press('n'), true);
    equal(desk.client.calls, [['connect']]);
    show(offerOf(first.view));
    await until('declined', () => !press('n'));
    equal(desk.client.calls.at(-1), ['decline', 'conversation-1']);
    await desk.says('Declining');
    // One answer is enough.
    equal(press('a'), true);
    desk.client.obey();
    show(offerOf(second.view));
    await desk.says('Kenny Smith');
    equal(press('a'), false);
    equal(desk.client.calls.at(-1), ['accept', 'conversation-2']);
  });

  test('[N2] it is said when it comes, and when 30 and 10 seconds are left, not each second', async () => {
    desk = await DeskHarness.open(snapshotOf({ sessions: [active.view] }));
    const said: string[] = [];
    show(offerOf(first.view, { endsAt: inSeconds(31.2) }));
    await alert();
    const region = await until('what is said', () => liveRegion());
    const listen = (): void => {
      if (said.at(-1) !== region.textContent) said.push(region.textContent ?? '');
    };
    listen();
    new MutationObserver(listen).observe(region, { childList: true, characterData: true, subtree: true });
    await until('the next word', () => said.length === 2);
    show(offerOf(first.view, { endsAt: inSeconds(10.2) }));
    await until('the last word', () => said.length === 3);
    equal(said, [
      'Incoming conversation: Visitor 1. 32 seconds to answer. Press F8 to go there.',
      '30 seconds left to answer Visitor 1.',
      '10 seconds left to answer Visitor 1.',
    ]);
  });

  test('[S4] [C2] Accept brings the session to the front, from within another one too', async () => {
    desk = await DeskHarness.open(snapshotOf({ sessions: [active.view] }));
    await desk.goTo('Visitor 7');
    show(offerOf(first.view));
    await desk.press('Accept', await alert());
    await desk.get('button', 'Accepting…');
    equal(desk.client.calls.at(-1), ['accept', 'conversation-1']);
    desk.client.obey();
    await noAlert();
    desk.client.show(snapshotOf({ sessions: [active.view, first.picked().view] }));
    await desk.get('heading', 'Visitor 1');
    const box = await desk.get('textbox', 'Message');
    await until('the focus in the field', () => focused() === box);
  });

  test('[N7] accepted in another window it goes, and the focus goes back to where it was', async () => {
    desk = await DeskHarness.open(snapshotOf({ sessions: [active.view] }));
    await desk.goTo('Visitor 7');
    const box = await desk.get('textbox', 'Message');
    await until('the focus in the field', () => focused() === box);
    show(offerOf(first.view));
    await alert();
    desk.key('F8');
    desk.client.show(snapshotOf({ sessions: [active.view, first.picked().view] }));
    await noAlert();
    await until('the focus is back', () => focused() === box);
    await desk.get('heading', 'Visitor 7');
    equal(allByRole('button', 'Dismiss').length, 0);
  });

  test('[N9] Decline is told to the relay, once', async () => {
    desk = await DeskHarness.open(snapshotOf({ offers: [offerOf(first.view)] }));
    const button = await desk.get('button', 'Decline');
    button.click();
    button.click();
    await desk.get('button', 'Declining…');
    equal(desk.client.calls.slice(1), [['decline', 'conversation-1']]);
  });

  test('[R6] what was taken back before it was accepted is said, until it is dismissed', async () => {
    desk = await DeskHarness.open(snapshotOf({ offers: [offerOf(first.view)] }));
    await desk.press('Accept');
    desk.client.show(snapshotOf({}));
    desk.client.refuse('offer-over');
    await desk.says('The conversation with Visitor 1 was taken back before you had it.');
    await desk.press('Dismiss');
    await desk.gone('button', 'Dismiss');
  });

  test('another refusal stands where the button is, which can be pressed again', async () => {
    desk = await DeskHarness.open(snapshotOf({ offers: [offerOf(first.view)] }));
    await desk.press('Accept');
    desk.client.refuse('session-limit');
    await desk.says('You have ten sessions open.', await alert());
    await desk.get('button', 'Accept');
  });

  test('[N2] of several one is shown, and stays when another comes that ends before it', async () => {
    desk = await DeskHarness.open(snapshotOf({ offers: [offerOf(first.view)] }));
    show(offerOf(second.view, { endsAt: inSeconds(20) }), offerOf(first.view));
    const dialog = await alert();
    await desk.says('1 of 2', dialog);
    await desk.says('Visitor 1', dialog);
    desk.key('F8');
    show(offerOf(second.view));
    await desk.says('Kenny Smith');
    // Not on a button: Enter may be on its way already.
    const next = await alert();
    await until('the focus on the next', () => focused() === next);
    equal(spokenText(next).includes('1 of'), false);
  });

  test('[R11] on Home it is marked to whom something is offered', async () => {
    const offered = offerOf(first.view).summary;
    const elsewhere = offerOf(second.view, { agent: { id: 'agent-2', name: 'Ben Okafor' } }).summary;
    const open = { rows: [offered, elsewhere], total: 2, loaded: true };
    desk = await DeskHarness.open({ ...snapshotOf({}), open });
    await desk.says('Offered to you', await desk.get('listitem', 'Visitor 1'));
    await desk.says('Offered to Ben Okafor', await desk.get('listitem', 'Kenny Smith'));
  });

  test('the tab’s title tells of it while nobody looks, and is as before afterwards', async () => {
    document.title = 'Parlor desk';
    desk = await DeskHarness.open(snapshotOf({ offers: [offerOf(first.view), offerOf(second.view)] }));
    await alert();
    equal(document.title, 'Parlor desk');
    hide(true);
    await until('the hint', () => document.title === '(2) Incoming – Parlor desk');
    show(offerOf(first.view, { scenario: 'returning' }));
    await until('the other hint', () => document.title === '(1) Returning – Parlor desk');
    hide(false);
    equal(document.title, 'Parlor desk');
    hide(true);
    show();
    await until('no hint', () => document.title === 'Parlor desk');
    hide(false);
  });
});

const hide = (isHidden: boolean): void => {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
  document.dispatchEvent(new Event('visibilitychange'));
};

const liveRegion = (root: ParentNode = document): Element | undefined => {
  for (const element of root.querySelectorAll('*')) {
    const found = element.matches('[aria-live=assertive]')
      ? element
      : element.shadowRoot && liveRegion(element.shadowRoot);
    if (found) return found;
  }
  return undefined;
};
