/** What a bot hands on, with a real relay: a visitor in one browser, an agent in another, the bot a program of the SDK. */
import { createAgentClient, signIn } from '../../src/sdk/agent.ts';
import { AdminApi } from '../support/admin-api.ts';
import { eventually } from '../support/eventually.ts';
import { Desk, expect, test, Visitor } from './demo.ts';
import { tokenOf } from './demo-admin.ts';

const password = 'a long word for a program';

test('[N1] [V2] a bot meets the visitor and hands on: the agent is told by whom and why, and sees who wrote what', async ({
  browser,
  demo,
}) => {
  await new AdminApi(demo.url, await tokenOf(demo, 'admin')).change(({ sites, agents }) => ({
    sites: sites.map((site) => ({
      ...site,
      queues: [
        { id: 'first', name: 'First', agents: ['helper'] },
        { id: 'service', name: 'Service', agents: ['agent-1'] },
      ],
      workstreams: site.workstreams.map((one) => ({ ...one, routing: { queue: 'first' } })),
    })),
    agents: [...agents, { id: 'helper', site: 'demo', login: 'helper', name: 'Clay', role: 'bot', password }],
  }));
  const maya = await Desk.open(browser, demo);
  await expect(maya.presence).toBeVisible();
  const { token } = await signIn(demo.url, { login: 'helper', password });
  const clay = createAgentClient({ relay: demo.url, site: 'demo', token: async () => token });
  try {
    clay.connect();
    await eventually(clay, ({ self }) => self?.presence.base === 'available');
    const visitor = await Visitor.arrive(browser, demo);
    await visitor.open();
    await visitor.write('My teapot came in two pieces');
    const { conversation } = await eventually(clay, ({ offers }) => offers[0]);
    await clay.accept(conversation);
    await eventually(clay, ({ sessions }) => sessions.some(({ loaded }) => loaded));
    await clay.send(conversation, 'I am sorry to hear that. I will get somebody.');
    await expect(visitor.log).toContainText('I will get somebody.');
    await clay.transfer(conversation, { queue: 'service', note: 'Broken on delivery' });
  } finally {
    clay.close();
  }
  const offer = maya.page.getByRole('alertdialog', { name: 'Escalated by a bot' });
  await expect(offer).toContainText('Escalated by Clay (bot)');
  await expect(offer).toContainText('Broken on delivery');
  await offer.getByRole('button', { name: 'Accept' }).click();
  await expect(maya.log).toContainText('Clay (bot)');
  await expect(maya.log).toContainText('Broken on delivery');
  const ingrid = await Desk.open(browser, demo, 'supervisor');
  await ingrid.page.getByRole('button', { name: 'Ongoing conversations' }).click();
  await ingrid.page.getByRole('tab', { name: 'Agents' }).click();
  await expect(ingrid.page.getByRole('row').filter({ hasText: 'Clay (bot)' })).toBeVisible();
});
