/** Home as the site's admin chose it: what it shows to whom, and that nothing of the work items is lost by it. */
import type { AgentSnapshot } from '../../../src/sdk/snapshots.ts';
import { snapshotOf, talk } from '../../support/desk-conversations.ts';
// Fetched here, so that no test waits for it.
import '../../../src/console/wallboard/draw-wallboard.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, focused } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';
import { facts, listOf, overseeing, rows } from './supervision-scenes.ts';

const seeing = (home: NonNullable<AgentSnapshot['desk']>['home'], parts: Partial<AgentSnapshot> = {}): AgentSnapshot =>
  overseeing({ desk: { ...facts, ...(home && { home }) }, open: listOf(rows.slice(0, 1)), ...parts });

suite('Home as an admin chose it', () => {
  let desk: DeskHarness;
  const isCurrent = (name: string): boolean =>
    allByRole('button', name).some((one) => one.ariaCurrent === 'true' || one.getAttribute('aria-current') === 'true');

  setup(() => localStorage.removeItem('parlor-desk-ongoing:sam'));

  teardown(() => {
    desk.close();
    history.replaceState(null, '', location.pathname + location.search);
  });

  test('[S1] it shows the ongoing conversations, first and without a ✖; the work items are one click away', async () => {
    desk = await DeskHarness.open(seeing('ongoing'));
    await desk.get('table', 'Ongoing conversations');
    equal(allByRole('heading', 'Open work items').length, 0);
    equal(allByRole('button', 'Ongoing conversations').length, 0);
    equal(isCurrent('Home'), true);
    await desk.press('Work items');
    await desk.get('heading', 'Open work items');
    equal([isCurrent('Home'), isCurrent('Work items')], [false, true]);
    await desk.press('Pick');
    await until('it is picked', () => desk.client.calls.some(([verb]) => verb === 'pick'));
    await desk.press('Home');
    await desk.get('table', 'Ongoing conversations');
  });

  test('[S1] [O2] what it shows changes where it is open, and takes the focus from nobody', async () => {
    const active = talk({ number: 7 }).visitorSays('Hello').picked();
    desk = await DeskHarness.open(seeing(undefined));
    await desk.get('heading', 'Open work items');
    const button = await desk.get('button', 'Home');
    button.focus();
    desk.client.show(seeing('ongoing'));
    await desk.get('table', 'Ongoing conversations');
    equal(focused(), button);
    desk.client.show(seeing('wallboard'));
    await desk.get('heading', 'Wallboard');
    await desk.get('button', 'Ongoing conversations');
    desk.client.show(seeing(undefined, { sessions: [active.view] }));
    await desk.get('heading', 'Open work items');
    equal(allByRole('button', 'Work items').length, 0);
  });

  test('[S1] filtering it is no step away from Home, and the focus stays in the filter', async () => {
    desk = await DeskHarness.open(seeing('ongoing'));
    await desk.get('table', 'Ongoing conversations');
    const state = (await desk.get('combobox', 'State')) as HTMLSelectElement;
    state.focus();
    state.value = 'active';
    state.dispatchEvent(new Event('change', { bubbles: true }));
    await until('the wish', () =>
      desk.client.calls.some(([verb, filter]) => verb === 'watchOngoing' && JSON.stringify(filter).includes('active')),
    );
    equal(isCurrent('Home'), true);
    equal(focused(), state);
  });

  test('[S1] the work items take the focus when somebody goes there', async () => {
    desk = await DeskHarness.open(seeing('wallboard'));
    await desk.press('Work items');
    const heading = await desk.get('heading', 'Open work items');
    await until('the focus', () => focused() === heading);
  });

  test('[D6] [S1] what was not sent is said there, too', async () => {
    const pending = {
      id: 'm',
      command: { type: 'message.send', text: 'Too late' },
      at: Date.now(),
      refused: 'conversation-ended',
    } as const;
    desk = await DeskHarness.open(seeing('ongoing', { refused: [{ conversation: 'gone', pending }] }));
    await desk.get('table', 'Ongoing conversations');
    await desk.says('Too late');
  });

  test('[S1] who has no right over conversations of others sees the work items', async () => {
    desk = await DeskHarness.open(
      snapshotOf({ open: [talk({ number: 1 }).view], desk: { ...facts, rights: [], home: 'wallboard' } }),
    );
    await desk.get('heading', 'Open work items');
    equal(allByRole('button', 'Work items').length, 0);
  });
});
