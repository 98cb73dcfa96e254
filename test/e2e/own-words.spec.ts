/** What a site says in its own words, from the admin’s configuration to the visitor’s screen, and consent on its way to the desk. */
import { Desk, expect, test, Visitor } from './demo.ts';
import { changeWorkstreams } from './demo-admin.ts';

const front = {
  notice: { version: 'v3', required: true },
  words: [
    {
      language: 'en',
      messages: { 'agent-joined': '{agent} from our greenhouse is with you.' },
      notice: { text: 'We keep this for a year.' },
    },
  ],
};

test('[V7] [M3] a notice that is configured while the panel is open has to be agreed to, and the desk reads that it was', async ({
  browser,
  demo,
}) => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await expect(visitor.message).toBeFocused();
  await changeWorkstreams(demo, (one) => ({ ...one, front }));
  await expect(visitor.panel).toContainText('We keep this for a year.');
  await visitor.write('Do you ship to Lisbon?');
  await expect(visitor.panel.getByRole('alert')).toContainText('Please agree');
  const box = visitor.panel.getByRole('checkbox');
  await expect(box).toBeFocused();
  await expect(visitor.log).not.toContainText('Lisbon');

  await visitor.page.keyboard.press('Space');
  await visitor.page.keyboard.press('Tab');
  await expect(visitor.message).toBeFocused();
  await visitor.page.keyboard.press('Enter');
  await expect(visitor.log).toContainText('Do you ship to Lisbon?');
  await expect(box).toHaveCount(0);

  const desk = await Desk.open(browser, demo);
  await desk.pick('Visitor 1');
  await expect(desk.log).toContainText('Agreed to notice v3');
  await expect(desk.log).toContainText('You took this conversation');
  await expect(visitor.log).toContainText('Maya Lindqvist from our greenhouse is with you.');
  await expect(visitor.log).not.toContainText('Agreed');
});
