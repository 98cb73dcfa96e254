/** What a site says in its own words, from the admin’s configuration to the visitor’s screen, and consent on its way to the desk. */
import { AdminApi } from '../support/admin-api.ts';
import { type Demo, Desk, expect, test, Visitor } from './demo.ts';

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

/** The desk's API, as the demonstration's admin. */
const adminOf = async ({ url }: Demo): Promise<AdminApi> => {
  const body = JSON.stringify({ as: 'admin' });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/v1/demo/sign-in`, { method: 'POST', headers, body });
  return new AdminApi(url, ((await response.json()) as { token: string }).token);
};

test('[V7] [M3] a notice that is configured while the panel is open has to be agreed to, and the desk reads that it was', async ({
  browser,
  demo,
}) => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await expect(visitor.message).toBeFocused();
  const api = await adminOf(demo);
  await api.change(({ sites, agents }) => ({
    sites: sites.map((site) => ({ ...site, workstreams: site.workstreams.map((one) => ({ ...one, front })) })),
    agents,
  }));
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
