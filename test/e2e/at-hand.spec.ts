/** A conversation at the desk without a pointer, with a real relay: accepted, answered, noted, handed on, ended; and axe in each dialog. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type axeCore from 'axe-core';
import { Desk, expect, test, Visitor } from './demo.ts';

const axe = readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Waits until nothing moves in the page, also in shadow roots. */
const atRest = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const moves = (root: Document | ShadowRoot): boolean =>
      root.getAnimations().some(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime)) ||
      [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot && moves(shadowRoot));
    return !moves(document);
  });

/** What axe has to say against the page at rest, for what fades in has less contrast. */
const complaints = async (page: Page): Promise<readonly string[]> => {
  await atRest(page);
  await page.evaluate(await axe);
  return page.evaluate(async () => {
    const { axe: engine } = window as unknown as { readonly axe: Pick<typeof axeCore, 'run'> };
    const { violations } = await engine.run(document.documentElement);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${JSON.stringify(target)}`));
  });
};

/** What has the focus, by what it is called. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (element instanceof HTMLInputElement) return `${element.type} ${element.value}`;
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
  });

/** Waits until something has the focus that takes keys: else the next Tab would begin at the top of the page. */
const expectFocus = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element?.matches('button, input, textarea, [tabindex]') && !element.matches(':disabled');
      }),
    )
    .toBe(true);

/** Presses a key until that has the focus, as somebody does who looks for it. */
const goTo = async (page: Page, name: string, key = 'Tab'): Promise<void> => {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    const at = await focusedName(page);
    if (at === name) return;
    passed.push(at);
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${name}, but past ${passed.join(', ')}`);
};

const enter = async (page: Page, name: string, key?: string): Promise<void> => {
  await goTo(page, name, key);
  await page.keyboard.press('Enter');
};

/** Opens the menu of the header, and chooses. */
const choose = async (page: Page, entry: string): Promise<void> => {
  await enter(page, 'More actions', 'Shift+Tab');
  await enter(page, entry, 'ArrowDown');
};

const accept = async ({ page }: Desk, alert: string): Promise<void> => {
  await expect(page.getByRole('alertdialog', { name: alert })).toBeVisible();
  await page.keyboard.press('F8');
  await enter(page, 'Accept');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
};

test('[V5] [S10] [A3] handed on and taken back by key: the other’s offer is gone and counts against nobody; handed on again, it is theirs', async ({
  browser,
  demo,
}) => {
  const [visitor, maya] = [await Visitor.arrive(browser, demo), await Desk.open(browser, demo, 'agent-1')];
  await visitor.open();
  await visitor.write('My teapot leaks');
  await accept(maya, 'Incoming conversation');
  const { page } = maya;
  const tomas = await Desk.open(browser, demo, 'agent-2');
  await expect(tomas.presence).toBeVisible();
  const presence = await tomas.presence.getAttribute('aria-label');
  const asked = tomas.page.getByRole('alertdialog', { name: 'Transfer request' });
  const transfer = async (): Promise<void> => {
    await choose(page, 'Transfer…');
    await page.getByRole('radio', { name: 'Tomás Ferreira' }).focus();
    await page.keyboard.press('Space');
    await enter(page, 'Transfer');
    await expect(asked).toBeVisible();
  };
  await transfer();
  const takeBack = 'Take back: Tomás Ferreira was asked to take this over. It stays yours until they accept.';
  await enter(page, takeBack);
  await expect(asked).toBeHidden();
  await expect(page.getByRole('button', { name: takeBack })).toBeHidden();
  await expect(page.getByRole('button', { name: 'More actions' })).toBeFocused();
  await expect(page.getByText('Tomás Ferreira is no longer asked')).toBeAttached();
  await expect(tomas.presence).toHaveAttribute('aria-label', presence ?? '');
  await expect(tomas.page.getByRole('button', { name: 'Reset presence' })).toHaveCount(0);
  await maya.write('I will see to it');
  await expect(visitor.log).toContainText('I will see to it');
  await transfer();
  await accept(tomas, 'Transfer request');
  await expect(page.getByText('You read along with Tomás Ferreira')).toBeVisible();
  await expect(page.getByRole('button', { name: takeBack })).toHaveCount(0);
  await expect(visitor.log).toContainText('Tomás Ferreira joined');
});

test('[S10] [V5] [C13] without a pointer: accepted, answered with a quick reply, noted, handed on, and ended', async ({
  browser,
  demo,
}) => {
  const [visitor, maya] = [await Visitor.arrive(browser, demo), await Desk.open(browser, demo, 'agent-1')];
  await visitor.open();
  await visitor.write('Is the large planter back in stock?');
  const { page } = maya;
  await accept(maya, 'Incoming conversation');

  await choose(page, 'My quick replies…');
  await expect(page.getByRole('dialog', { name: 'Quick replies' })).toBeVisible();
  await enter(page, 'New quick reply');
  await goTo(page, 'text ');
  expect(await complaints(page)).toEqual([]);
  await page.keyboard.type('Stock');
  await page.keyboard.press('Tab');
  await page.keyboard.type('It is, since this morning. {agent} of {site} at your service.');
  await enter(page, 'Save');
  await expect(page.getByRole('list', { name: 'Quick replies' })).toContainText('Stock');
  expect(await complaints(page)).toEqual([]);
  await enter(page, 'Close');

  await goTo(page, 'Message');
  await page.getByRole('textbox', { name: 'Message' }).press('/');
  await page.keyboard.type('sto');
  await expect(page.getByRole('option')).toHaveCount(1);
  expect(await complaints(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(visitor.log).toContainText('It is, since this morning. Maya Lindqvist of Fern & Clay at your service.');

  await enter(page, 'Note', 'Shift+Tab');
  await page.keyboard.type('A regular');
  await page.keyboard.press('Enter');
  await expect(maya.log).toContainText('A regular');

  const tomas = await Desk.open(browser, demo, 'agent-2');
  await expect(tomas.presence).toBeVisible();
  await choose(page, 'Transfer…');
  await expect(page.getByRole('radio', { name: 'Tomás Ferreira' })).toBeEnabled();
  await page.keyboard.type('tom');
  await expect(page.getByRole('radio')).toHaveCount(1);
  expect(await complaints(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Wants it in terracotta');
  await enter(page, 'Transfer');
  await expect(page.getByText('Tomás Ferreira was asked to take this over.')).toBeVisible();

  await accept(tomas, 'Transfer request');
  await expect(tomas.log).toContainText('Wants it in terracotta');
  await expect(page.getByText('You read along with Tomás Ferreira')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Side conversation' })).toBeVisible();

  await enter(tomas.page, 'End', 'Shift+Tab');
  await expect(tomas.page.getByRole('dialog', { name: 'End the conversation with Visitor 1?' })).toBeVisible();
  expect(await complaints(tomas.page)).toEqual([]);
  await enter(tomas.page, 'End');
  await expect(visitor.log).toContainText('Tomás Ferreira ended the conversation');
  for (const secret of ['A regular', 'terracotta']) await expect(visitor.log).not.toContainText(secret);
  await expect(maya.sessions.getByRole('listitem')).toHaveCount(0);
});

test('[N9] [A8] [S8] without a pointer: declined, reset, taken, ended and closed, and the focus is never lost', async ({
  browser,
  demo,
}) => {
  const [visitor, desk] = [await Visitor.arrive(browser, demo), await Desk.open(browser, demo, 'agent-1')];
  const { page } = desk;
  await visitor.open();
  await visitor.write('Is the large planter back in stock?');
  await expect(desk.offer).toBeVisible();
  await page.keyboard.press('F8');
  await enter(page, 'Decline');
  await expect(page.getByText('You declined a conversation')).toBeVisible();
  await expectFocus(page);
  await enter(page, 'Reset presence');
  await expect(page.getByText('You declined a conversation')).toHaveCount(0);
  await expect(desk.presence).toHaveAccessibleName('Presence: Available, set by the system');
  await expectFocus(page);

  await enter(page, 'Presence: Available, set by the system', 'Shift+Tab');
  await enter(page, 'Do not disturb', 'ArrowDown');
  await expect(desk.presence).toHaveAccessibleName('Presence: Do not disturb, chosen by you');
  await expectFocus(page);
  await page.keyboard.press('Enter');
  await enter(page, 'Reset presence', 'ArrowDown');
  await expect(desk.presence).toHaveAccessibleName('Presence: Available, set by the system');
  await expectFocus(page);

  await enter(page, 'Pick');
  await expect(desk.message).toBeFocused();
  await page.keyboard.type('Since this morning.');
  await page.keyboard.press('Enter');
  await expect(visitor.log).toContainText('Since this morning.');
  await page.keyboard.press('Alt+w');
  await expect(page.getByRole('dialog', { name: 'Close the session with Visitor 1?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(desk.message).toBeFocused();
  await enter(page, 'End', 'Shift+Tab');
  await expect(page.getByRole('dialog', { name: 'End the conversation with Visitor 1?' })).toBeVisible();
  await enter(page, 'End');
  await expect(visitor.log).toContainText('Maya Lindqvist ended the conversation');
  await expectFocus(page);
  await enter(page, 'Close session', 'Shift+Tab');
  await expect(desk.sessions.getByRole('listitem')).toHaveCount(0);
  await expectFocus(page);
  await enter(page, 'Closed work items');
});

test('[S10] who is consulted reads along unseen and advises on the side; consult, return and leave say what will happen', async ({
  browser,
  demo,
}) => {
  const [visitor, maya] = [await Visitor.arrive(browser, demo), await Desk.open(browser, demo, 'agent-1')];
  await visitor.open();
  await visitor.write('Does the teapot drip?');
  const { page } = maya;
  await maya.offer.getByRole('button', { name: 'Accept' }).click();
  await expect(maya.message).toBeFocused();
  const tomas = await Desk.open(browser, demo, 'agent-2');
  await expect(tomas.presence).toBeVisible();

  await choose(page, 'Consult…');
  await page.getByRole('checkbox', { name: 'Tomás Ferreira' }).check();
  expect(await complaints(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(page.getByText('Tomás Ferreira was asked for advice')).toBeVisible();
  const wish = tomas.page.getByRole('alertdialog', { name: 'Consult request' });
  await wish.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByText('Tomás Ferreira reads along')).toBeVisible();
  await tomas.show('Visitor 1');
  await expect(tomas.log).toContainText('Does the teapot drip?');
  await tomas.page.getByRole('textbox', { name: 'Side conversation' }).fill('Only the blue one');
  await tomas.page.keyboard.press('Enter');
  await expect(maya.log).toContainText('Only the blue one');

  await tomas.page.getByRole('button', { name: 'Leave' }).click();
  const leaving = tomas.page.getByRole('dialog', { name: 'Leave the conversation with Visitor 1?' });
  await expect(leaving).toBeVisible();
  expect(await complaints(tomas.page)).toEqual([]);
  await leaving.getByRole('button', { name: 'Leave' }).click();
  await expect(tomas.sessions.getByRole('listitem')).toHaveCount(0);
  await expect(page.getByText('Tomás Ferreira reads along')).toHaveCount(0);

  await page.getByRole('button', { name: 'More actions' }).focus();
  await choose(page, 'Return to the queue…');
  const returning = page.getByRole('dialog', { name: 'Return the conversation with Visitor 1 to the queue?' });
  await expect(returning).toBeVisible();
  expect(await complaints(page)).toEqual([]);
  await returning.getByRole('button', { name: 'Return to the queue' }).click();
  await expect(tomas.page.getByRole('alertdialog')).toContainText('Visitor 1');
  await expect(maya.sessions.getByRole('listitem')).toHaveCount(0);
  await expect(visitor.log).not.toContainText('Only the blue one');
});
