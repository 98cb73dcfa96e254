/** Ten sessions at once, in short; `npm run busy-desk` does the same at length. */
import { expect, test } from '@playwright/test';
import { BusyDesk } from './busy-desk/busy-desk.ts';

test('[S3] [S6] [D3] [D4] ten sessions at once, with reloads, crashed windows and a killed relay: no draft, no message and no unread count is wrong', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const told: string[] = [];
  const { wrongs, acts, messages } = await BusyDesk.run(browser, [12], (line) => void told.push(line));
  expect(wrongs, told.slice(-30).join('\n')).toEqual([]);
  for (const kind of ['reload a window', 'crash a window', 'kill the relay', 'send'] as const)
    expect(acts.get(kind) ?? 0, kind).toBeGreaterThan(0);
  expect(messages.visitors).toBeGreaterThan(20);
});
