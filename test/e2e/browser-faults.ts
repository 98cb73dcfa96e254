/** What goes wrong in browsers: sockets that reach nobody, and pages that crash. */
import type { BrowserContext, Page, WebSocketRoute } from '@playwright/test';

/** Frames that can be kept from reaching the relay, by socket and by request, while everything else can be loaded. */
export const socketSwitch = async (where: BrowserContext | Page) => {
  const open = new Set<WebSocketRoute>();
  let isOn = true;
  // What a page leaves behind when it goes is out of Playwright's reach.
  await where.addInitScript(() => {
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) =>
      init?.keepalive ? Promise.reject(new TypeError('Not now.')) : fetch(input, init);
  });
  await where.routeWebSocket(/\/socket$/u, (socket) => {
    if (!isOn) return void socket.close({ code: 1013 });
    open.add(socket);
    socket.connectToServer();
  });
  await where.route(/\/v1\/sites\/[^/]+\/(?:frames|stream)$/u, (route) => (isOn ? route.continue() : route.abort()));
  return {
    off: async () => {
      isOn = false;
      for (const socket of open) await socket.close({ code: 1013 });
      open.clear();
    },
    on: () => {
      isOn = true;
    },
  };
};

/** Ends the page's process, as a tab that crashes. */
export const crash = async (page: Page): Promise<void> => {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  // Nobody is left to answer.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
};

/** All that the browser's databases keep, as text. */
export const keptTexts = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const kept = databases.map(
      ({ name = '' }) =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const [store = ''] = opening.result.objectStoreNames;
            const reading = opening.result.transaction(store).objectStore(store).getAll();
            reading.onsuccess = () => {
              opening.result.close();
              resolve(JSON.stringify(reading.result));
            };
          };
        }),
    );
    return (await Promise.all(kept)).join();
  });
