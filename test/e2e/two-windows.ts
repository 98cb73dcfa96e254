/** One agent at two windows, whose screens can be compared. */
import type { Browser } from '@playwright/test';
import { type Demo, Desk, expect } from './demo.ts';
import { watchScreens } from './screen-clock.ts';

/** Both watched from their first moment. */
export const twoWindows = async (browser: Browser, demo: Demo): Promise<readonly [Desk, Desk]> => {
  const context = await browser.newContext();
  await watchScreens(context);
  const open = async (): Promise<Desk> => {
    const desk = new Desk(await context.newPage());
    await desk.page.goto(`${demo.url}/console/?as=agent-1`);
    await expect(desk.page.getByText('Connected')).toBeVisible();
    return desk;
  };
  return [await open(), await open()];
};
