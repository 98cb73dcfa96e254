/** States of the desk of a supervisor, for tests that look at each. */
import { scenarios, usualNotification } from '../../../src/core/desk/desk-facts.ts';
import { allRights } from '../../../src/core/rights.ts';
import type { AgentSnapshot, ListView } from '../../../src/sdk/snapshots.ts';
import { rowOf, selfWith, snapshotOf, talk } from '../../support/desk-conversations.ts';
import { handingOn } from '../../support/fake-colleagues.ts';
import { transferOffered, transferOver } from '../../support/transfers.ts';
// Fetched here, so that no test waits for it.
import '../../../src/console/supervision/draw-ongoing.ts';
import { until } from '../support/checks.ts';
import { allByRole } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';

export const sam = { kind: 'supervisor', id: 'sam', name: 'Sam' } as const;

export const facts: NonNullable<AgentSnapshot['desk']> = {
  queues: [{ id: 'service', name: 'Service' }],
  workstreams: [{ id: 'website', name: 'Website', mode: 'live' }],
  presences: [],
  rights: [...allRights],
  notifications: Object.fromEntries(scenarios.map((one) => [one, usualNotification(one)])),
};

const open = talk({ number: 1 }).visitorSays('Anybody?', -1);
const taken = talk({ number: 2, name: 'X'.repeat(300) })
  .visitorSays('Hello')
  .picked();

export const listOf = (rows: ListView['rows'], total = rows.length): ListView => ({ rows, total, loaded: true });

export const rows = [rowOf(open.view), rowOf(taken.view)].map((row) => ({ ...row, queue: 'service' }));

const agents = {
  rows: [
    selfWith(),
    selfWith({
      id: 'ben',
      name: 'Ben',
      presence: { base: 'away', setBy: 'agent', since: 0 },
      alert: 'missed',
      load: 40,
    }),
  ],
  total: 2,
  loaded: true,
};

/** What another one has: Sam has asked Ben to take it over, and has taken that back. */
const handing = taken.then(sam, transferOffered);
export const handed = rowOf(handing.view);
export const takenBack = rowOf(handing.then(sam, { ...transferOver, why: 'cancelled', alert: false }).view);

/** What a supervisor sees where all of that goes on. */
export const overseeing = (parts: Partial<AgentSnapshot> = {}): AgentSnapshot => ({
  ...snapshotOf({}),
  me: sam,
  desk: facts,
  ongoing: listOf(rows),
  agents,
  ...parts,
});

/** At the place itself. */
export const oversee = async (snapshot: AgentSnapshot = overseeing()): Promise<DeskHarness> => {
  localStorage.removeItem('parlor-desk-ongoing:sam');
  const desk = await DeskHarness.open(snapshot);
  desk.client.handing = handingOn;
  desk.element.style.inlineSize = '1280px';
  await desk.press('Ongoing conversations');
  await desk.get('heading', 'Ongoing conversations');
  return desk;
};

const select = async (desk: DeskHarness, title: string): Promise<void> =>
  (await desk.get('checkbox', `Select ${title}`)).click();

export const supervisionScenes: Record<string, () => Promise<DeskHarness>> = {
  'what goes on': async () => {
    const desk = await oversee();
    await desk.get('table', 'Ongoing conversations');
    return desk;
  },
  'what goes on, handed on': async () => {
    const desk = await oversee(overseeing({ ongoing: listOf([rowOf(open.view), handed]) }));
    await desk.get('button', 'Take back');
    return desk;
  },
  'nothing that goes on': async () => {
    const desk = await oversee(overseeing({ ongoing: listOf([]) }));
    await desk.says('Nothing goes on');
    return desk;
  },
  'what goes on, loading': async () => {
    const { ongoing: _, ...loading } = overseeing();
    const desk = await oversee(loading);
    await desk.says('Loading what goes on…');
    return desk;
  },
  'who is to be assigned': async () => {
    const desk = await oversee();
    await select(desk, 'Visitor 1');
    await desk.press('Assign');
    await until('the agents', () => allByRole('radio').length > 0);
    return desk;
  },
  'a force close, refused': async () => {
    const desk = await oversee();
    await select(desk, 'Visitor 1');
    await desk.press('Force close');
    await desk.press('Force close', await desk.get('dialog'));
    await until('it is asked for', () => desk.client.calls.at(-1)?.[0] === 'forceClose');
    desk.client.refuse('conversation-ended');
    await desk.says('Not done.');
    return desk;
  },
  'the agents of the site': async () => {
    const desk = await oversee();
    (await desk.get('tab', 'Agents')).click();
    await desk.says('40 of 100 units');
    return desk;
  },
  'what is monitored': async () => {
    const desk = await DeskHarness.open(overseeing({ monitored: [taken.view] }));
    await desk.goTo('X'.repeat(300));
    await desk.says('You’re monitoring.');
    return desk;
  },
  'a question before joining': async () => {
    const desk = await DeskHarness.open(overseeing({ monitored: [taken.view] }));
    await desk.goTo('X'.repeat(300));
    await desk.press('Join');
    await desk.get('dialog');
    return desk;
  },
};
