/** The agent's own presence: seen, chosen, reset; and why no work comes. */
import type { AgentRow } from '../../../src/core/presence/agent-state.ts';
import { selfWith, snapshotOf, talk } from '../../support/desk-conversations.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, focused } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';

suite('own presence', () => {
  let desk: DeskHarness;
  const open = async (parts: Partial<AgentRow> = {}): Promise<void> => {
    desk = await DeskHarness.open(snapshotOf({ self: selfWith(parts) }));
  };
  const menu = (): Promise<HTMLElement> => desk.get('menu', 'Presence');
  const button = (name = 'Presence: Available, set by the system'): Promise<HTMLElement> => desk.get('button', name);
  const press = (key: string): void => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
    focused()?.dispatchEvent(event);
  };
  const focus = (): string => focused()?.textContent.trim() ?? '';

  teardown(() => desk.close());

  test('[A1] it says what it is and who set it', async () => {
    await open();
    await button();
    desk.client.show(
      snapshotOf({ self: selfWith({ presence: { base: 'do-not-disturb', setBy: 'agent', since: 0 } }) }),
    );
    await button('Presence: Do not disturb, chosen by you');
  });

  test('[A1] five can be chosen, Inactive is not among them', async () => {
    await open({ presence: { base: 'inactive', setBy: 'system', since: 0 }, alert: 'missed' });
    (await button('Presence: Inactive, set by the system')).click();
    const names = allByRole('menuitemradio', undefined, await menu()).map((one) => one.textContent.trim());
    equal(names, ['Available', 'Busy', 'Do not disturb', 'Away', 'Appear offline']);
    equal(allByRole('menuitemradio').filter((one) => one.ariaChecked === 'true').length, 0);
    await desk.get('menuitem', 'Reset presence');
  });

  test('[A1] the site’s own stand below the five, are chosen by their id, and shown by their name', async () => {
    const lunch = { id: 'lunch', name: 'At lunch', base: 'away' } as const;
    const told = { queues: [], workstreams: [], presences: [lunch], notifications: {} };
    desk = await DeskHarness.open(snapshotOf({ self: selfWith(), desk: told }));
    (await button()).click();
    (await desk.get('menuitemradio', 'At lunch')).click();
    equal(desk.client.calls.at(-1), ['setPresence', 'away', 'lunch']);
    await desk.says('Changing to At lunch…');
    const presence = { base: 'away', custom: 'lunch', setBy: 'agent', since: 0 } as const;
    desk.client.show(snapshotOf({ self: selfWith({ presence }), desk: told }));
    await button('Presence: At lunch, chosen by you');
  });

  test('[A3] what is chosen goes to the relay; the menu closes, and its button has the focus', async () => {
    await open();
    (await button()).click();
    (await desk.get('menuitemradio', 'Away')).click();
    await desk.gone('menu');
    equal(desk.client.calls.at(-1), ['setPresence', 'away', '']);
    equal(focused() === (await button()), true);
    await desk.says('Changing to Away…');
    desk.client.obey();
    await until('nothing is changing', () => !document.body.textContent.includes('Changing'));
  });

  test('[A8] Reset presence asks for what the load says', async () => {
    await open();
    (await button()).click();
    (await desk.get('menuitem', 'Reset presence')).click();
    equal(desk.client.calls.at(-1), ['resetPresence', '']);
  });

  test('the keyboard is enough: arrows, ends, first letters, Escape', async () => {
    await open();
    const opener = await button();
    opener.focus();
    press('ArrowDown');
    await menu();
    await until('the first entry', () => focus() === 'Available');
    press('ArrowDown');
    equal(focus(), 'Busy');
    press('End');
    equal(focus(), 'Reset presence');
    press('ArrowDown');
    equal(focus(), 'Available');
    press('a');
    equal(focus(), 'Away');
    press('ArrowUp');
    equal(focus(), 'Do not disturb');
    press('Escape');
    await desk.gone('menu');
    equal(focused() === opener, true);
    press('ArrowUp');
    await until('the last entry', () => focus() === 'Reset presence');
    press('Tab');
    await desk.gone('menu');
    equal(focused() === opener, true);
  });

  test('a press elsewhere closes the menu', async () => {
    await open();
    (await button()).click();
    await menu();
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await desk.gone('menu');
    equal(desk.client.calls, [['connect']]);
  });

  test('a refusal is said until it is dismissed', async () => {
    await open();
    (await button()).click();
    (await desk.get('menuitemradio', 'Busy')).click();
    desk.client.refuse('unavailable');
    await desk.says('Presence not changed.', await desk.get('alert'));
    await desk.press('Dismiss');
    await desk.gone('alert');
  });

  test('without a connection it is said that the change has to wait', async () => {
    await open();
    desk.client.show({ ...desk.client.getSnapshot(), connection: { state: 'waiting', retryAt: 0 } });
    (await button()).click();
    (await desk.get('menuitemradio', 'Away')).click();
    await desk.says('Changes to Away as soon as you’re connected again.');
  });

  test('[R7] the capacity in use is a meter with words', async () => {
    await open({ load: 40, capacity: 100 });
    const meter = await desk.get('meter', 'Capacity');
    equal([meter.ariaValueNow, meter.ariaValueMax, meter.ariaValueText], ['40', '100', '40 of 100 units']);
    desk.client.show(snapshotOf({ self: selfWith({ load: 120, capacity: 100 }) }));
    await until('the words', () => meter.ariaValueText === '120 of 100 units');
    equal(meter.ariaValueNow, '100');
  });

  test('a relay that knows of no presences leaves it out', async () => {
    desk = await DeskHarness.open();
    equal(allByRole('meter').length, 0);
    equal(document.body.textContent.includes('Presence'), false);
  });
});

suite('why no work comes', () => {
  let desk: DeskHarness;
  const session = talk({ number: 1 }).picked();
  const says = {
    missed: 'You missed a conversation, so you are inactive and get no new work.',
    declined: 'You declined a conversation, so you are not disturbed and get no new work.',
    'session-limit': 'You have ten sessions, as many as there can be, so you get no new work.',
  } as const;

  teardown(() => desk.close());

  test('[N8] a refused reset is said where it was asked for, in the banner or at the menu, and nowhere else', async () => {
    desk = await DeskHarness.open(snapshotOf({ self: selfWith({ alert: 'missed' }) }));
    await desk.press('Reset presence');
    desk.client.refuse('unavailable');
    const said = await desk.get('alert');
    equal(said.parentNode === (await desk.get('button', 'Reset presence')).getRootNode(), true);
    await desk.says('Presence not changed.', said);
    await desk.press('Dismiss');
    await desk.gone('alert');

    (await desk.get('button', 'Presence: Available, set by the system')).click();
    (await desk.get('menuitem', 'Reset presence')).click();
    desk.client.refuse('unavailable');
    const atMenu = await desk.get('alert');
    equal(
      atMenu.getRootNode() === (await desk.get('button', 'Presence: Available, set by the system')).getRootNode(),
      true,
    );
  });

  for (const [alert, text] of Object.entries(says) as [keyof typeof says, string][]) {
    test(`[N8] [N9] [A5] ${alert} is said on Home and in a session, with the way out of it`, async () => {
      const self = selfWith({ alert });
      desk = await DeskHarness.open(snapshotOf({ self, sessions: [session.view] }));
      await desk.says(text);
      await desk.goTo('Visitor 1');
      await desk.says(text);
      await desk.press('Reset presence');
      await desk.press('Reset presence');
      equal(desk.client.calls.slice(1), [['resetPresence', '']]);
      desk.client.obey();
      desk.client.show(snapshotOf({ self: selfWith(), sessions: [session.view] }));
      await desk.gone('button', 'Reset presence');
    });
  }
});
