/** How soon the desk can be worked at, for somebody who has been there before: ten sessions, and 500 who wait. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { seed, startRelay, stopRelay } from '../demo-relay.ts';

const rounds = 15;
const sessions = 10;
const waiting = 500;

/** In the page: resolves with the milliseconds from the beginning of its loading to the frame that has everything. */
const usable = `new Promise((resolve) => {
  const inside = (host, selector) => host?.shadowRoot?.querySelector(selector);
  const look = () => {
    const workspace = inside(document.querySelector('parlor-console'), 'parlor-workspace');
    const listed = inside(workspace, 'parlor-session-panel')?.shadowRoot?.querySelectorAll('.sessions li').length ?? 0;
    const home = inside(workspace, 'parlor-home')?.shadowRoot;
    const last = [...(home?.querySelectorAll('parlor-work-item') ?? [])].at(-1);
    if (listed >= ${sessions} && inside(last, 'button')) setTimeout(() => resolve(performance.now()));
    else requestAnimationFrame(look);
  };
  look();
})`;

const opened = async (page: Page, address: string): Promise<number> => {
  await page.goto(address, { waitUntil: 'commit' });
  return (await page.evaluate(usable)) as number;
};

/** From the address, with signing in and its answer, to all of it in the page; what the browser has of the desk is warm. */
export const measureUsable = async (browser: Browser): Promise<readonly number[]> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parlor-bench-'));
  const first = await startRelay(dataDir, 0);
  await stopRelay(first.child);
  await seed(dataDir, sessions + waiting);
  const relay = await startRelay(dataDir, Number(new URL(first.url).port));
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  try {
    const address = `${relay.url}/console/?as=agent-1`;
    await page.goto(address);
    for (let taken = 0; taken < sessions; taken += 1) {
      await page.getByRole('button', { name: 'Pick' }).first().click();
      await page.getByRole('list', { name: 'Sessions' }).getByRole('listitem').nth(taken).waitFor();
      await page.getByRole('button', { name: 'Home' }).click();
    }
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await page.goto('about:blank');
      times.push(await opened(page, address));
    }
    return times;
  } finally {
    await page.context().close();
    await stopRelay(relay.child);
    await rm(dataDir, { recursive: true, force: true });
  }
};
