/** The wallboard at the desk: who gets there, that chart and tables say the same, and that it follows without being asked. */
import { PlaceAddress } from '../../../src/console/place-address.ts';
import { wallboardMs } from '../../../src/core/wallboard-limits.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, spokenText } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';
import { facts, overseeing } from './supervision-scenes.ts';
import { board, found, longName, overlooking, watch } from './wallboard-scenes.ts';

const rowsOf = async (desk: DeskHarness, table: string): Promise<readonly string[]> =>
  allByRole('row', undefined, await desk.get('table', table)).map((row) => spokenText(row).trim());

const asked = (desk: DeskHarness): number => desk.client.held.asked.filter((one) => one === 'wallboard').length;

suite('the wallboard at the desk', () => {
  let desk: DeskHarness | undefined;

  teardown(() => {
    desk?.close();
    document.documentElement.removeAttribute('dir');
    history.replaceState(null, '', location.pathname + location.search);
  });

  test('[V9] [V1] who has no right over others’ conversations has no entry for it; who loses them leaves', async () => {
    const { rights: _, ...without } = facts;
    desk = await DeskHarness.open(overseeing({ desk: without }));
    await desk.gone('button', 'Wallboard');
    desk.client.show(overlooking());
    await desk.press('Wallboard');
    await desk.get('heading', 'Wallboard');
    desk.client.show(overseeing({ desk: without }));
    await desk.gone('heading', 'Wallboard');
  });

  test('[V9] figures, hours and queues say the same numbers, and names stand there as they were written', async () => {
    desk = await watch();
    await desk.says('Waiting now 4');
    await desk.says('Service level 66% taken within 20 seconds');
    await desk.says('Abandoned 1');
    await desk.says('Handled 10');
    const hours = await rowsOf(desk, 'Over the day');
    equal(hours.slice(1, 3), ['9:00 AM 3 1 0 1 4 75%', '8:00 AM 5 2 1 0 6 62%']);
    equal(hours.slice(3, 4), ['7:00 AM 0 0 0 0 0 None yet']);
    equal(hours.at(-1), 'Whole day 8 3 1 1 10 66%');
    // Hours that have not begun have no row.
    equal(hours.length, 12);
    const rows = await rowsOf(desk, 'By queue');
    equal(rows[2], 'Sales <b>bold</b> 0 Nobody waits 100% 1 0 0 1');
    equal(rows[3]?.startsWith(`${longName} 1 0:0`), true);
    equal(rows.at(-1)?.startsWith('All queues 4 1:3'), true);
    // The chart has the same: a bar of four parts, and one of three.
    const chart = found('svg.plot', desk.element);
    const bars = [...(chart?.querySelectorAll('rect title') ?? [])].map((one) => one.textContent);
    equal(bars.slice(0, 3), ['8:00 AM · Taken within 20 s: 5', '8:00 AM · Taken later: 2', '8:00 AM · Abandoned: 1']);
    equal(bars.length, 6);
  });

  test('[V9] one queue is looked at by itself, and the address says which', async () => {
    desk = await watch(board, {
      prepare: ({ element }) => {
        element.address = new PlaceAddress();
      },
    });
    const field = (await desk.get('combobox', 'Queue')) as HTMLSelectElement;
    field.value = 'sales';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await desk.says('Service level 100%');
    equal(location.hash, '#/wallboard?queue=sales');
    equal((await rowsOf(desk, 'Over the day')).at(-1), 'Whole day 1 0 0 0 1 100%');
    equal((await rowsOf(desk, 'By queue')).length, 5);
    field.value = '';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await desk.says('Waiting now 4');
    equal(location.hash, '#/wallboard');
  });

  test('[V9] it follows by itself, and asks for nothing while it can’t be seen', async () => {
    desk = await watch();
    await desk.says('Waiting now 4');
    desk.client.held.board = { ...board, queues: [{ queue: 'service', waiting: 12, day: [] }] };
    await desk.says('Waiting now 12');
    await desk.press('Home');
    await desk.gone('heading', 'Wallboard');
    const before = asked(desk);
    await desk.press('Wallboard');
    await until('it is asked for again', () => desk !== undefined && asked(desk) > before);
    equal(asked(desk), before + 1);
  });

  test('[V9] without a connection it says since when it is old, and time stands still; then it goes on', async () => {
    desk = await watch();
    await desk.says('Waiting now 4');
    desk.client.show(overlooking({ connection: { state: 'waiting', retryAt: Date.now() + 60_000 } }));
    await desk.says('Not up to date: this is how it was at');
    await desk.says('Longest wait 1:35');
    desk.client.held.board = { ...board, queues: [{ queue: 'service', waiting: 5, day: [] }] };
    desk.client.show(overlooking());
    await desk.says('Waiting now 5');
    equal(spokenText().includes('Not up to date'), false);
  });

  test('[V9] what was refused is said, and had again by itself or by hand; who may not see it any more has nothing of it', async () => {
    desk = await watch(board, { prepare: ({ client }) => client.held.refuse('overloaded') });
    await desk.get('alert');
    await desk.press('Try again');
    await desk.says('Waiting now 4');
    desk.client.held.refuse('unavailable');
    await desk.says('Not up to date');
    await desk.says('Waiting now 4');
    await desk.press('Try again');
    await until('it is up to date', () => !spokenText().includes('Not up to date'));
    desk.client.held.refuse('not-allowed');
    await desk.get('alert');
    equal(spokenText().includes('Waiting now'), false);
    equal(wallboardMs.retry > wallboardMs.lookEvery, true);
  });

  test('[V9] where people read from the right, the day begins there', async () => {
    document.documentElement.dir = 'rtl';
    desk = await watch();
    await desk.get('table', 'Over the day');
    const [eight, nine] = await until('the bars', () => {
      const bars = [...(found('svg.plot', desk?.element as Element)?.querySelectorAll('rect.inTime') ?? [])];
      return bars.length === 2 ? bars.map((one) => one.getBoundingClientRect().x) : undefined;
    });
    equal((eight ?? 0) > (nine ?? 0), true);
  });
});
