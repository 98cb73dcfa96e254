/** The examples and the playground: each is what it says, and a visitor can write in it. */
import { expect, test } from './demo.ts';
import { complaintsOf } from './other-site.ts';

for (const example of ['plain', 'react', 'vue']) {
  test(`the example in ${example} sends a message, and its page hears of it`, async ({ page, demo }) => {
    const complaints = await complaintsOf(page);
    await page.goto(`${demo.url}/examples/${example}.html`);
    if (example !== 'vue') await page.locator('.call').click();
    const chat = page.locator('parlor-chat');
    await chat.getByRole('textbox', { name: 'Message' }).fill('Hello from the example');
    await chat.getByRole('button', { name: 'Send' }).click();
    await expect(chat.getByRole('log')).toContainText('Hello from the example');
    await expect(page.locator('.happened')).toHaveText('The relay has “Hello from the example”.');
    expect(complaints).toEqual([]);
  });
}

test('the playground’s chat follows its controls, and the snippet gives that chat', async ({ page, demo }) => {
  const complaints = await complaintsOf(page);
  await page.goto(`${demo.url}/playground.html`);
  const snippet = page.getByRole('region', { name: 'The snippet' });
  await page.getByLabel('position').selectOption('start');
  await page.getByLabel('label', { exact: true }).fill('Ask "us"');
  await page.getByLabel('accent').fill('#7a1fa2');
  await page.getByLabel('--parlor-launcher-size').fill('72');
  const launcher = page.getByRole('button', { name: 'Ask "us"' });
  await expect(launcher).toHaveCSS('background-color', 'rgb(122, 31, 162)');
  await expect(launcher).toHaveCSS('width', '72px');
  await expect(snippet).toContainText('position="start" accent="#7a1fa2" label="Ask &quot;us&quot;"');
  await expect(snippet).toContainText('--parlor-launcher-size: 72px;');
  await page.getByLabel('layout').selectOption('inline');
  await expect(page.getByRole('region', { name: 'Chat' }).getByRole('textbox', { name: 'Message' })).toBeVisible();
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByRole('button', { name: 'Chat with us' })).toHaveCSS('width', '56px');
  await expect(snippet).not.toContainText('position');
  expect(complaints).toEqual([]);
});
