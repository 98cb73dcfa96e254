/** What a site asks, from the admin’s configuration to the visitor’s screen and the desk’s: before, after, and while nobody is there. */
import { createAgentContacts } from '../../src/sdk/agent.ts';
import { awayFront } from '../support/asking-site.ts';
import { Desk, expect, test, Visitor } from './demo.ts';
import { changeWorkstreams, tokenOf } from './demo-admin.ts';

test('[W6] a visitor answers, talks, is left by the agent and says how it was; the desk reads all of it', async ({
  browser,
  demo,
}) => {
  await changeWorkstreams(demo, (one) => ({
    ...one,
    front: {
      preChat: {
        questions: [
          { id: 'name', kind: 'text', about: 'name', required: true },
          { id: 'topic', kind: 'choice', choices: ['order', 'other'] },
        ],
      },
      postChat: { questions: [{ id: 'better', kind: 'long-text' }] },
      words: [
        {
          language: 'en',
          questions: [
            { question: 'name', label: 'Your name' },
            {
              question: 'topic',
              label: 'What is it about?',
              choices: [
                { choice: 'order', text: 'An order' },
                { choice: 'other', text: 'Something else' },
              ],
            },
            { question: 'better', label: 'What could we do better?' },
          ],
        },
      ],
    },
  }));
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  const { panel, page } = visitor;
  await panel.getByRole('button', { name: 'Go on' }).click();
  await expect(panel.getByRole('textbox', { name: 'Your name' })).toBeFocused();
  await page.keyboard.type('Rosa');
  await panel.getByRole('combobox', { name: 'What is it about?' }).selectOption('An order');
  await panel.getByRole('textbox', { name: 'Your name' }).press('Enter');
  await expect(visitor.message).toBeFocused();
  await visitor.write('Where is my lamp?');
  await expect(visitor.log).toContainText('Where is my lamp?');

  const desk = await Desk.open(browser, demo);
  await desk.pick('Visitor 1');
  await expect(desk.page.getByRole('definition').filter({ hasText: 'Rosa' })).toBeVisible();
  await expect(desk.page.getByRole('definition').filter({ hasText: 'An order' })).toBeVisible();
  await desk.end('Visitor 1');

  await panel.getByRole('radio', { name: 'Good', exact: false }).nth(0).check();
  await panel.getByRole('textbox', { name: 'What could we do better?' }).fill('More lamps');
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(panel).toContainText('Thank you for your answer.');
  await expect(desk.log).toContainText('rated the conversation 4 of 5');
  await expect(desk.page.getByRole('definition').filter({ hasText: 'More lamps' })).toBeVisible();
  await panel.getByRole('button', { name: 'Start a new conversation' }).click();
  await expect(panel.getByRole('textbox', { name: 'Your name' })).toBeVisible();
});

test('[M2] what is left while nobody is there becomes one case, though the first answer was lost', async ({
  browser,
  demo,
}) => {
  await changeWorkstreams(demo, (one) => ({
    ...one,
    hours: { timeZone: 'UTC', week: [[], [], [], [], [], [], []] },
    front: awayFront(),
  }));
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  const { panel, page } = visitor;
  const fill = (name: string | RegExp, text: string) => panel.getByRole('textbox', { name }).fill(text);
  await fill('Name', 'Rosa');
  await fill('E-mail', 'rosa@lopes.example');
  await fill('Order number', 'AB-17');
  await fill('Your message', 'Where is my lamp?');
  // It arrives, and its answer does not.
  await page.route(
    '**/requests',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await panel.getByRole('button', { name: 'Send message' }).click();
  await expect(panel.getByRole('alert').filter({ hasText: 'It’s all still here' })).toBeVisible();
  await panel.getByRole('button', { name: 'Send message' }).click();
  await expect(panel.getByRole('status').filter({ hasText: 'We have your message' })).toBeVisible();

  const contacts = createAgentContacts({ relay: demo.url, token: () => tokenOf(demo, 'agent-1') });
  const { cases } = await contacts.searchCases({ query: 'rosa@lopes.example' });
  expect(cases.map(({ title }) => title)).toEqual(['Rosa: Where is my lamp?']);
  const { request } = await contacts.case(cases[0]?.id ?? '');
  expect(request?.answers).toEqual([{ id: 'number', question: 'Order number', answer: 'AB-17' }]);
});
