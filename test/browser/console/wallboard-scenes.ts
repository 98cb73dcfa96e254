/** States of the wallboard, for tests that look at each. */

import { noTally, type Tally } from '../../../src/core/wallboard/tally.ts';
import type { Wallboard } from '../../../src/core/wallboard/wallboard.ts';
import type { AgentSnapshot } from '../../../src/sdk/snapshots.ts';
// Fetched here, so that no test waits for it.
import '../../../src/console/wallboard/draw-wallboard.ts';
import { until } from '../support/checks.ts';
import { DeskHarness } from './desk-harness.ts';
import { facts, overseeing } from './supervision-scenes.ts';

const hourMs = 3_600_000;

/** 4 March 2026, 09:30 in Lisbon. */
export const at = Date.UTC(2026, 2, 4, 9, 30);

const hours = Array.from({ length: 24 }, (_, hour) => Date.UTC(2026, 2, 4) + hour * hourMs);

const tally = (parts: Partial<Tally>, hour: number) => ({ ...noTally, ...parts, hour });

export const longName = `Returns, repairs and everything else that nobody knows where to put ${'x'.repeat(120)}`;

export const queues = [
  { id: 'service', name: 'Service' },
  { id: 'sales', name: 'Sales <b>bold</b>' },
  { id: 'long', name: longName },
];

export const board: Wallboard = {
  at,
  timeZone: 'Europe/Lisbon',
  hours,
  queues: [
    {
      queue: 'service',
      waiting: 3,
      since: at - 95_000,
      day: [
        tally({ inTime: 5, late: 2, abandoned: 1, handled: 6 }, 8),
        tally({ inTime: 2, late: 1, unserved: 1, handled: 3 }, 9),
      ],
    },
    { queue: 'sales', waiting: 0, day: [tally({ inTime: 1, handled: 1 }, 9)] },
    { queue: 'long', waiting: 1, since: at - 5_000, day: [] },
  ],
};

export const emptyBoard: Wallboard = {
  ...board,
  queues: board.queues.map(({ queue }) => ({ queue, waiting: 0, day: [] })),
};

export const overlooking = (parts: Partial<AgentSnapshot> = {}): AgentSnapshot =>
  overseeing({ desk: { ...facts, queues }, ...parts });

/** The first element below that a selector names, through shadow roots. */
export const found = (selector: string, within: Element): Element | undefined => {
  const root = within.shadowRoot ?? within;
  for (const one of root.querySelectorAll('*')) {
    const inner = one.matches(selector) ? one : one.shadowRoot ? found(selector, one) : undefined;
    if (inner) return inner;
  }
  return undefined;
};

/** At the wallboard, with these numbers. */
export const watch = async (
  shown: Wallboard = board,
  { snapshot = overlooking(), prepare = (_desk: DeskHarness): void => undefined } = {},
): Promise<DeskHarness> => {
  // Where the desk of the test before was is nothing to this one.
  history.replaceState(null, '', location.pathname + location.search);
  const desk = new DeskHarness(snapshot);
  desk.client.held.board = shown;
  prepare(desk);
  desk.element.style.inlineSize = '1280px';
  await desk.press('Wallboard');
  await desk.get('heading', 'Wallboard');
  return desk;
};

export const wallboardScenes: Record<string, () => Promise<DeskHarness>> = {
  'the wallboard': async () => {
    const desk = await watch();
    await desk.get('table', 'Over the day');
    return desk;
  },
  'one queue of it': async () => {
    const desk = await watch();
    const field = (await desk.get('combobox', 'Queue')) as HTMLSelectElement;
    field.value = 'sales';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await desk.says('Nobody waits');
    return desk;
  },
  'a day on which nothing was counted': async () => {
    const desk = await watch(emptyBoard);
    await desk.says('Nothing has been counted yet today');
    return desk;
  },
  'the wallboard, loading': async () => {
    const desk = await watch(board, {
      prepare: ({ client }) => {
        client.held.hold();
      },
    });
    await desk.says('Loading the numbers…');
    return desk;
  },
  'the wallboard, refused': async () => {
    const desk = await watch(board, { prepare: ({ client }) => client.held.refuse('overloaded') });
    await desk.get('alert');
    return desk;
  },
  'the wallboard, out of date': async () => {
    const desk = await watch();
    await desk.get('table', 'Over the day');
    desk.client.show(overlooking({ connection: { state: 'waiting', retryAt: Date.now() + 60_000 } }));
    await desk.says('Not up to date');
    return desk;
  },
  'what is counted, explained': async () => {
    const desk = await watch();
    const details = await until(
      'the explanation',
      () => found('details', desk.element) as HTMLDetailsElement | undefined,
    );
    details.open = true;
    return desk;
  },
};
