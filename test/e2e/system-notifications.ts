/** Notifications of the system as the browser has them, and an agent who looks elsewhere. */
import type { BrowserContext, Page, Worker } from '@playwright/test';

/** What the desk's service worker sees of its global scope. */
interface Scope extends EventTarget {
  readonly registration: ServiceWorkerRegistration;
}

export interface ShownNotice {
  readonly title: string;
  readonly body: string;
  readonly buttons: readonly string[];
}

/** The desk's service worker in that browser. */
const workerIn = async (context: BrowserContext): Promise<Worker> =>
  context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));

/** What the browser shows now. */
export const shownNotices = async (context: BrowserContext): Promise<readonly ShownNotice[]> =>
  (await workerIn(context)).evaluate(async () => {
    const { registration } = globalThis as unknown as Scope;
    const notices = (await registration.getNotifications()) as (Notification & {
      readonly actions: readonly { readonly title: string }[];
    })[];
    return notices.map(({ title, body, actions }) => ({ title, body, buttons: actions.map((one) => one.title) }));
  });

/**
 * Presses a button of the one that is shown, or it itself. The browser has no way to press one for a test: so the worker is told
 * with the browser's own event, which knows no `waitUntil` when it does not come from the system.
 */
export const pressNotice = async (context: BrowserContext, action: string): Promise<void> => {
  await (await workerIn(context)).evaluate(async (pressed) => {
    const scope = globalThis as unknown as Scope & {
      readonly NotificationEvent: new (type: string, about: object) => Event;
    };
    const [notification] = await scope.registration.getNotifications();
    const event = new scope.NotificationEvent('notificationclick', { notification, action: pressed });
    const works: Promise<unknown>[] = [];
    Object.defineProperty(event, 'waitUntil', { value: (work: Promise<unknown>) => void works.push(work) });
    scope.dispatchEvent(event);
    await Promise.all(works);
  }, action);
};

/** Whoever sits there looks elsewhere: the window is minimised, has no focus, and says that it can't be seen. */
export const lookElsewhere = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  // Playwright has every page believe that it has the focus.
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'minimized' } });
  await page.evaluate(() => {
    Object.defineProperties(document, {
      hidden: { configurable: true, get: () => true },
      visibilityState: { configurable: true, get: () => 'hidden' },
    });
    document.dispatchEvent(new Event('visibilitychange'));
  });
};

/** … and comes back. */
export const lookAgain = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await page.evaluate(() => {
    Reflect.deleteProperty(document, 'hidden');
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange'));
  });
};
