/** The administration as tests meet it, and states of it for whoever looks at all of them. */
// Fetched with the test: a busy machine takes its time for so many files.
import '../../../src/console/admin/draw-administration.ts';
import type { ConfigProblem } from '../../../src/sdk/admin/agent-admin.ts';
import type { AgentSnapshot } from '../../../src/sdk/snapshots.ts';
import { snapshotOf } from '../../support/desk-conversations.ts';
import { until } from '../support/checks.ts';
import { DeskHarness } from './desk-harness.ts';

/** What somebody sees who may change the configuration. */
export const administered = (snapshot: AgentSnapshot = snapshotOf({})): AgentSnapshot => ({
  ...snapshot,
  desk: { queues: [], workstreams: [], presences: [], notifications: {}, ...snapshot.desk, administers: true },
});

/** A desk whose administration is in front. */
export const administering = async (snapshot?: AgentSnapshot): Promise<DeskHarness> => {
  const desk = await DeskHarness.open(administered(snapshot));
  await desk.press('Administration');
  await desk.get('heading', 'Site');
  return desk;
};

export const section = async (desk: DeskHarness, name: string): Promise<void> => {
  await desk.press(name, await desk.get('navigation', 'Administration'));
  await desk.get('heading', name);
};

/** Writes into the field of that name. */
export const fill = async (desk: DeskHarness, name: string, text: string, role = 'textbox'): Promise<void> => {
  const field = (await desk.get(role, name)) as HTMLInputElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

const sections = [
  'Workstreams',
  'Hours',
  'Queues',
  'Messages',
  'Forms',
  'Notifications',
  'Masking',
  'Sentiment',
  'Agents',
  'Rights',
  'Everything else',
];

/** As a relay tells them, the last one as a newer one would. */
export const toldProblems: readonly ConfigProblem[] = [
  {
    path: '/sites/0/name',
    message: 'is "". Expected: 1 to 300 characters. What people call the site.',
    kind: 'length',
    given: { value: '', min: 1, max: 300, means: 'What people call the site.' },
  },
  {
    path: '/sites/0/origins/0',
    message: 'is "https://shop.example/help". Expected: The exact origin of pages.',
    kind: 'form',
    given: { value: 'https://shop.example/help', form: 'origin', means: 'The exact origin of pages.' },
  },
  {
    path: '/sites/0/workstreams/1',
    message: 'is persistent: give the site an "identity", or the workstream "allowsAnonymous": true.',
    kind: 'nobody-signed-in',
    given: {},
  },
  {
    path: '/sites/0/workstreams/0/routing/offer/ms',
    message: 'is 1500. Expected: 5000 to 600000. Time to answer.',
    kind: 'range',
    given: { value: 1_500, min: 5_000, max: 600_000, means: 'Time to answer.' },
  },
  {
    path: '/sites/0/workstreams/0/routing/queue',
    message: '"servise" is none of the site’s queues. Did you mean "service"?',
    kind: 'no-queue',
    given: { value: 'servise', meant: 'service' },
  },
  {
    path: '/agents/1/rights',
    message: 'are for a supervisor or an admin; this is an agent.',
    kind: 'powerless',
    given: { role: 'agent' },
  },
  { path: '/sites/0/home', message: 'is of tomorrow.', kind: 'of-tomorrow', given: { days: 1 } },
];

/** The button that reviews has faded in. */
const settled = async (desk: DeskHarness): Promise<void> => {
  const button = await desk.get('button', 'Review changes');
  await until('it can be pressed', () => getComputedStyle(button).opacity === '1');
};

export const adminScenes: Readonly<Record<string, (snapshot: AgentSnapshot) => Promise<DeskHarness>>> = {
  'the administration': (snapshot) => administering(snapshot),
  ...Object.fromEntries(
    sections.map((name) => [
      `${name} in the administration`,
      async (snapshot: AgentSnapshot) => {
        const desk = await administering(snapshot);
        await section(desk, name);
        return desk;
      },
    ]),
  ),
  'problems of the configuration': async (snapshot) => {
    const desk = await administering(snapshot);
    desk.client.installation.problems = [{ path: '/sites/0/name', message: 'is "".' }];
    await fill(desk, 'Name', '');
    await desk.press('Review changes');
    await desk.says('1 place is wrong');
    await settled(desk);
    return desk;
  },
  'problems of the configuration, of many kinds': async (snapshot) => {
    const desk = await administering(snapshot);
    desk.client.installation.problems = toldProblems;
    await fill(desk, 'Name', '');
    await desk.press('Review changes');
    await desk.says('7 places are wrong');
    await desk.says('This must not be empty.');
    await settled(desk);
    return desk;
  },
  'a review with a conflict': async (snapshot) => {
    const desk = await administering(snapshot);
    await fill(desk, 'Name', 'Mine');
    desk.client.installation.change(({ sites, agents }) => ({
      sites: sites.map((site) => ({ ...(site as object), name: 'Theirs' })),
      agents,
    }));
    await desk.press('Review changes');
    await desk.press('Save', await desk.get('dialog', 'What you are about to save'));
    await desk.says('Changed by both of you');
    return desk;
  },
  'hours with what comes of them': async (snapshot) => {
    const desk = await administering(snapshot);
    await section(desk, 'Hours');
    await desk.press('Set hours');
    await desk.get('table', 'The next two weeks');
    await settled(desk);
    return desk;
  },
};
