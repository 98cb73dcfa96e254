/** A site's own tabs, from the admin's configuration to the agent's screen, and one that wants to take the desk away. */
import type { Page } from '@playwright/test';
import { Desk, expect, test, Visitor } from './demo.ts';
import { changeWorkstreams } from './demo-admin.ts';

/** Everything that a page in a frame can try to lead the whole tab elsewhere, and to read what is around it. */
const hostile = `<!doctype html><title>CRM</title><p id="out">nothing tried</p><input aria-label="Memo">
<a href="https://crm.example/taken" target="_top">Take over</a>
<form action="https://crm.example/taken" target="_top"><button>Post over</button></form>
<script>
  const said = [];
  const tries = {
    top: () => { top.location = 'https://crm.example/taken'; },
    replace: () => { top.location.replace('https://crm.example/taken'); },
    open: () => { if (!open('https://crm.example/taken', '_top')) throw new Error('no window'); },
    parent: () => { parent.location.href = 'https://crm.example/taken'; },
    read: () => { said.push(parent.document.body.textContent); },
    alert: () => { alert('Sign in again'); said.push('alert'); },
  };
  for (const [name, attempt] of Object.entries(tries)) {
    try { attempt(); said.push(name + ' tried'); } catch { said.push(name + ' refused'); }
  }
  document.getElementById('out').textContent = said.join(', ') + '; from ' + location.search + '; referrer ' + document.referrer;
</script>`;

/** The pages of both hosts, as if they were on the network; gives what was asked for. */
const network = async (page: Page): Promise<string[]> => {
  const asked: string[] = [];
  for (const host of ['crm', 'elsewhere']) {
    await page.context().route(`https://${host}.example/**`, (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: 'text/html', body: hostile });
    });
  }
  return asked;
};

test('[S5] [X1] a tab of the site shows its page with what is known of the conversation, keeps it, and can’t take the desk away', async ({
  browser,
  demo,
}) => {
  await changeWorkstreams(demo, (one) => ({
    ...one,
    tabs: [
      { id: 'crm', name: 'CRM', url: 'https://crm.example/?visitor={number}&in={workstream}' },
      { id: 'mail', name: 'Mails', url: 'https://crm.example/mails?of={email}' },
    ],
  }));
  for (const text of ['Hello', 'Hello from me, too']) {
    const visitor = await Visitor.arrive(browser, demo);
    await visitor.open();
    await visitor.write(text);
    await expect(visitor.log).toContainText('Sent');
  }
  const context = await browser.newContext({ viewport: { width: 1400, height: 800 } });
  const page = await context.newPage();
  const asked = await network(page);
  const response = await page.goto(`${demo.url}/console/?as=agent-1`);
  expect(response?.headers()['content-security-policy']).toContain("frame-src 'self' https://crm.example");
  const desk = new Desk(page);
  await desk.pick('Visitor 1');
  await expect(desk.log).toContainText('Hello');
  expect(asked).toEqual([]);

  await page.getByRole('tab', { name: 'CRM' }).click();
  const crm = page.frameLocator('iframe[title=CRM]').first();
  await expect(crm.getByText('from ?visitor=1&in=')).toContainText('referrer');
  const tried = await crm.locator('#out').innerText();
  expect(tried).toContain('read refused');
  expect(tried).toMatch(/; referrer\s*$/);
  await crm.getByRole('link', { name: 'Take over' }).click();
  await crm.getByRole('button', { name: 'Post over' }).click();
  await crm.getByRole('textbox', { name: 'Memo' }).fill('Half a memo');

  // What is not known is not asked for.
  await page.getByRole('tab', { name: 'Mails' }).click();
  await expect(page.getByText('needs something that isn’t known')).toBeVisible();
  // Nor is what no tab has named.
  const blocked = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        const frame = document.createElement('iframe');
        frame.src = 'https://elsewhere.example/';
        document.body.append(frame);
      }),
  );
  expect(blocked).toBe('frame-src');

  await page.keyboard.press('Alt+0');
  await desk.pick('Visitor 2');
  await expect(desk.log).toContainText('Hello from me, too');
  await desk.show('Visitor 1');
  await page.getByRole('tab', { name: 'CRM' }).click();
  await expect(crm.getByRole('textbox', { name: 'Memo' })).toHaveValue('Half a memo');
  expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toEqual(['https://crm.example/?visitor=1&in=live-chat']);
  expect(page.url()).toBe(`${demo.url}/console/?as=agent-1`);
  await expect(desk.message).toBeVisible();

  await page.reload();
  await expect(page.getByRole('tab', { name: 'CRM', selected: true })).toBeVisible();
});

test('[S5] a desk that was opened before there was a tab says why its page can’t be shown, until it is loaded anew', async ({
  browser,
  demo,
}) => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write('Hello');
  const context = await browser.newContext({ viewport: { width: 1400, height: 800 } });
  const page = await context.newPage();
  await network(page);
  const response = await page.goto(`${demo.url}/console/?as=agent-1`);
  expect(response?.headers()['content-security-policy']).toMatch(/frame-src 'self'$/);
  const desk = new Desk(page);
  await desk.pick('Visitor 1');
  await changeWorkstreams(demo, (one) => ({ ...one, tabs: [{ id: 'crm', name: 'CRM', url: 'https://crm.example/' }] }));
  await page.getByRole('tab', { name: 'CRM' }).click();
  await expect(page.getByText('this desk was opened before it was allowed')).toBeVisible();
  await page.reload();
  await expect(page.frameLocator('iframe[title=CRM]').getByText('from')).toBeVisible();
});
