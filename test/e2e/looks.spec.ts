/** The pages as they are built: what bundling does to style sheets shows only here. */
import type { Locator } from '@playwright/test';
import { Desk, expect, test, Visitor } from './demo.ts';

/** Contrast of an element's text with what it stands on, by WCAG 2. */
const contrastOf = (element: Locator): Promise<number> =>
  element.evaluate((one) => {
    const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const luminance = (colour: string): number => {
      if (!paint) return 0;
      paint.fillStyle = colour;
      paint.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...paint.getImageData(0, 0, 1, 1).data].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const { color, backgroundColor } = getComputedStyle(one);
    const [dark = 0, light = 0] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what stands on the accent can be read in the built pages, ${colorScheme}`, async ({ browser, demo }) => {
    const visitor = await Visitor.arrive(browser, demo);
    await visitor.page.emulateMedia({ colorScheme });
    await visitor.open();
    await visitor.write('Hello');
    const bubble = visitor.log.locator('.own .bubble');
    await expect(bubble).toHaveCount(1);
    expect(await contrastOf(bubble)).toBeGreaterThan(4.5);
    await expect(bubble).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');

    const desk = await Desk.open(browser, demo);
    await desk.page.emulateMedia({ colorScheme });
    await desk.pick('Visitor 1');
    await desk.page.getByRole('button', { name: 'Close session' }).first().click();
    const primary = desk.page.getByRole('dialog').getByRole('button', { name: 'Close session' });
    expect(await contrastOf(primary)).toBeGreaterThan(4.5);
    await expect(primary).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  });
}

test('[W9] a page in German loads four words of it with the page, and one file with the panel', async ({
  browser,
  demo,
}) => {
  const page = await (await browser.newContext({ locale: 'de-DE' })).newPage();
  const loaded: string[] = [];
  page.on('request', (request) => {
    const words = /chunks\/((?:launcher|words)-[a-z-]+)-/.exec(request.url())?.[1];
    if (words) loaded.push(words);
  });
  await page.route('**/shop.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('lang="en"', 'lang="de"') });
  });
  await page.goto(`${demo.url}/shop.html`);
  const launcher = page.getByRole('button', { name: 'Chat mit uns' });
  await expect(launcher).toHaveCount(1);
  expect(loaded).toEqual(['launcher-de']);
  await launcher.click();
  await page.getByRole('textbox', { name: 'Nachricht' }).fill('Guten Tag');
  await page.getByRole('button', { name: 'Senden' }).click();
  await expect(page.getByText('Gesendet')).toHaveCount(1);
  expect(loaded).toEqual(['launcher-de', 'words-de']);
});
