/** A long transcript with real keys and the browser's own accessibility tree, in the pages as they are built. */
import type { Page } from '@playwright/test';
import { expect, test, Visitor } from './demo.ts';

/** Puts a transcript of that many messages on the page, by the built element. */
const show = (page: Page, messages: number): Promise<void> =>
  page.evaluate(async (count) => {
    const rows = Array.from({ length: count }, (_, n) => ({
      ...{ kind: 'message', key: `${n}`, own: n % 5 === 0, by: { kind: 'agent', id: 'a', name: 'Maya' } },
      ...{ text: `Message ${n}.${' More.'.repeat((n * n) % 40)}`, at: n * 1_000, delivery: 'sent' },
      ...{ starts: n % 5 < 2, ends: n % 5 === 0 || n % 5 === 4 },
    }));
    const transcript = document.createElement('parlor-transcript');
    transcript.style.cssText =
      'position: fixed; inset: 0 auto auto 0; inline-size: 400px; block-size: 500px; z-index: 9';
    Reflect.set(transcript, 'label', 'A long one');
    Reflect.set(transcript, 'rows', rows);
    document.body.append(transcript);
  }, messages);

test('keys go through all of a long transcript, and it is a log that is not live itself', async ({ browser, demo }) => {
  const visitor = await Visitor.arrive(browser, demo);
  const { page } = visitor;
  await visitor.open();
  await expect(visitor.message).toBeVisible();
  await show(page, 10_000);
  const log = page.getByRole('log', { name: 'A long one' });
  await expect(log.getByText('Message 9999.')).toBeInViewport();
  // It stands at its end once the height of all that is not drawn has been reckoned.
  const below = () =>
    log.evaluate(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight);
  await expect.poll(() => log.evaluate(({ scrollHeight }) => scrollHeight)).toBeGreaterThan(100_000);
  await expect.poll(below).toBeLessThan(2);
  await log.focus();
  for (let n = 0; n < 4; n += 1) {
    const top = await log.evaluate((one) => one.scrollTop);
    await page.keyboard.press('PageUp');
    await expect.poll(() => log.evaluate((one) => one.scrollTop)).toBeLessThan(top - 300);
  }
  await expect(log.getByText('Message 9999.')).not.toBeInViewport();
  await page.keyboard.press('Home');
  await expect(log.getByText('Message 0.')).toBeInViewport();
  await page.keyboard.press('PageDown');
  await expect(log.getByText('Message 0.')).not.toBeInViewport();
  await page.keyboard.press('End');
  await expect(log.getByText('Message 9999.')).toBeInViewport();

  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const isNamed = (name: unknown) => name === 'A long one';
  const node = nodes.find(({ role, name }) => role?.value === 'log' && isNamed(name?.value));
  expect(node?.properties?.find(({ name }) => name === 'live')?.value.value ?? 'off').toBe('off');
});

test('the relay sends what it has compressed, as what it is', async ({ page, demo }) => {
  for (const [path, type] of [
    ['parlor.js', /javascript/],
    ['console/', /html/],
    ['console/desk.css', /css/],
  ] as const) {
    const response = await page.request.get(`${demo.url}/${path}`);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toMatch(type);
    expect(response.headers()['content-encoding']).toBe('br');
    expect(response.headers()['vary']).toContain('accept-encoding');
    expect(response.headers()['cache-control']).toBe('no-cache');
  }
});
