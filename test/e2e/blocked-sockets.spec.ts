/** Browsers behind a proxy that lets no socket through, and a page that is closed before its message could go. */
import { chromium } from '@playwright/test';
import { HttpProxy } from '../support/http-proxy.ts';
import { Desk, expect, test, Visitor } from './demo.ts';

test('[D3] [D4] behind a proxy that blocks sockets a visitor and an agent talk, with an outage in between', async ({
  browser,
  demo,
}) => {
  const proxy = await HttpProxy.start(Number(new URL(demo.url).port));
  try {
    const visitor = await Visitor.arrive(browser, proxy);
    await visitor.open();
    await visitor.write('Do you read me?');
    await expect(visitor.log).toContainText('Sent');
    const desk = await Desk.open(browser, proxy);
    await desk.pick('Visitor 1');
    await desk.write('Loud and clear');
    await expect(visitor.log).toContainText('Loud and clear');
    proxy.fail();
    await visitor.write('And now?');
    await desk.write('Hello?');
    proxy.heal();
    await expect(desk.log).toContainText('And now?');
    await expect(visitor.log).toContainText('Hello?');
    await expect(visitor.log).not.toContainText('Sending');
    expect(await visitor.log.locator('.text').allInnerTexts()).toEqual(await desk.log.locator('.text').allInnerTexts());
    expect(proxy.refused).toBeGreaterThan(0);
  } finally {
    await proxy.close();
  }
});

test('[D4] what was written right before the page was closed arrives without another visit', async ({
  browser,
  demo,
}) => {
  const visitor = await Visitor.arrive(browser, demo);
  // Nothing that is asked for while the page lives gets through: its last words are all it has.
  await visitor.page.routeWebSocket(/\/socket$/u, (socket) => void socket.close({ code: 1013 }));
  await visitor.page.route(/\/v1\/sites\/[^/]+\/stream$/u, (route) => route.abort());
  await visitor.open();
  await visitor.write('I have to go, call me: 555 0123');
  await expect(visitor.log).toContainText('I have to go');
  await visitor.page.close();
  const desk = await Desk.open(browser, demo);
  await desk.pick('Visitor 1');
  await expect(desk.log).toContainText('I have to go, call me: 555 0123');
});

test('a page that talks by requests is restored from the browser’s back-forward cache, and the chat lives', async ({
  browser,
  demo,
  launchOptions,
}) => {
  const proxy = await HttpProxy.start(Number(new URL(demo.url).port));
  const own = await chromium.launch({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  try {
    const visitor = await Visitor.arrive(own, proxy);
    await visitor.page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset['restored'] = String(persisted);
      });
    });
    await visitor.open();
    await visitor.write('Hello');
    await expect(visitor.log).toContainText('Sent');
    const desk = await Desk.open(browser, demo);
    await desk.pick('Visitor 1');
    await visitor.page.goto(`${proxy.url}/`);
    await desk.write('Are you still there?');
    await visitor.page.goBack({ waitUntil: 'commit' });
    await expect(visitor.page.locator('html')).toHaveAttribute('data-restored', 'true');
    await expect(visitor.log).toContainText('Are you still there?');
    await visitor.write('I am');
    await expect(desk.log).toContainText('I am');
    expect(proxy.refused).toBeGreaterThan(0);
  } finally {
    await own.close();
    await proxy.close();
  }
});
