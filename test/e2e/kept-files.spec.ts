/** Files that an agent has chosen and not sent, over crashes of the tab, reloads, windows and signing out. */
import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { filePartBytes } from '../../src/core/limits.ts';
import { files, png } from '../support/files.ts';
import { crash } from './browser-faults.ts';
import { type Demo, Desk, expect, test, Visitor } from './demo.ts';

const openIn = async (context: BrowserContext, demo: Demo): Promise<Desk> => {
  const desk = new Desk(await context.newPage());
  await desk.page.goto(`${demo.url}/console/?as=agent-1`);
  await expect(desk.page.getByText('Connected')).toBeVisible();
  return desk;
};

/** A visitor who has said hello, and the agent who has picked that. */
const atWork = async (browser: Browser, demo: Demo) => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write('Hello');
  const context = await browser.newContext();
  const desk = await openIn(context, demo);
  await desk.pick('Visitor 1');
  await expect(desk.message).toBeVisible();
  return { visitor, context, desk };
};

interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const offer: Chosen = { name: 'offer.pdf', mimeType: 'application/pdf', buffer: files.pdf };
const plan: Chosen = { name: 'plan.png', mimeType: 'image/png', buffer: png(320, 200, 2 * filePartBytes) };

const choose = async ({ page }: Desk, ...chosen: readonly Chosen[]): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('main').getByRole('button', { name: 'Attach files' }).click();
  await (await chooser).setFiles([...chosen]);
};

const chosenAt = ({ page }: Desk): Locator => page.getByRole('list', { name: 'Files to send' }).getByRole('listitem');

/** From the second part on, nothing gets up from this page any more. Gives what waits until something is held. */
const holdParts = async ({ page }: Desk): Promise<() => Promise<void>> => {
  const held = Promise.withResolvers<void>();
  await page.route(/\/parts\/[1-9]/, () => held.resolve());
  return () => held.promise;
};

/** The names of all that is kept of files, and whether it is to go by itself. */
const keptFiles = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { name } = (await indexedDB.databases()).find((one) => one.name?.endsWith(':files')) ?? {};
    if (name === undefined) return ['no database'];
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    if (!database.objectStoreNames.contains('files')) return [];
    const reading = database.transaction('files').objectStore('files').getAll();
    await new Promise((resolve) => {
      reading.onsuccess = resolve;
    });
    database.close();
    const all = reading.result as { readonly name?: string; readonly isMeant?: boolean }[];
    return all.flatMap((one) => (one.name === undefined ? [] : [`${one.name}${one.isMeant ? ' meant' : ''}`])).sort();
  });

const savings = (visitor: Visitor): Locator => visitor.log.getByRole('button', { name: /^Save / });

/** The visitor has a picture and a document, each once. */
const hasBothOnce = async (visitor: Visitor): Promise<void> => {
  await expect(visitor.log.getByRole('link', { name: 'Open plan.png' })).toHaveCount(1);
  await expect(savings(visitor)).toHaveCount(1);
  await expect(visitor.log.getByRole('button', { name: 'Save offer.pdf' })).toHaveCount(1);
};

test('[S3] chosen files and the text with them stand there again after a crash, one half-way up, and are sent once', async ({
  browser,
  demo,
}) => {
  const { visitor, context, desk } = await atWork(browser, demo);
  const held = await holdParts(desk);
  await desk.message.fill('Here are both');
  await choose(desk, offer, plan);
  await held();
  await expect(chosenAt(desk)).toHaveText([/offer\.pdf.*Ready to send/s, /plan\.png.*Uploading/s]);
  await expect.poll(() => keptFiles(desk.page)).toEqual(['offer.pdf', 'plan.png']);
  await crash(desk.page);

  const again = await openIn(context, demo);
  await again.show('Visitor 1');
  await expect(again.message).toHaveValue('Here are both');
  await expect(chosenAt(again)).toHaveText([/offer\.pdf.*Ready to send/s, /plan\.png.*Ready to send/s]);
  await again.page.getByRole('button', { name: 'Send' }).click();
  await expect(visitor.log).toContainText('Here are both');
  await hasBothOnce(visitor);
  await expect(chosenAt(again)).toHaveCount(0);
  await expect.poll(() => keptFiles(again.page)).toEqual([]);
  await again.page.reload();
  await expect(again.log).toContainText('Here are both');
  await again.write('Anything else?');
  await expect(visitor.log).toContainText('Anything else?');
  await hasBothOnce(visitor);
});

test('[S3] what was sent before it was up goes by itself after a crash, while another session is in front', async ({
  browser,
  demo,
}) => {
  const { visitor, context, desk } = await atWork(browser, demo);
  const other = await Visitor.arrive(browser, demo);
  await other.open();
  await other.write('Me, too');
  const held = await holdParts(desk);
  await choose(desk, plan, offer);
  await held();
  await desk.write('On their way');
  await expect(visitor.log).toContainText('On their way');
  await expect.poll(() => keptFiles(desk.page)).toEqual(['offer.pdf meant', 'plan.png meant']);
  await desk.home();
  await desk.pick('Visitor 2');
  await expect(desk.log.getByText('Me, too')).toBeVisible();
  await crash(desk.page);

  const again = await openIn(context, demo);
  await hasBothOnce(visitor);
  await again.show('Visitor 1');
  await expect(chosenAt(again)).toHaveCount(0);
  await expect.poll(() => keptFiles(again.page)).toEqual([]);
});

test('[S3] a file goes to the window in which its session is looked at; a reload asks nothing, and leaves it where it is', async ({
  browser,
  demo,
}) => {
  const { visitor, context, desk: first } = await atWork(browser, demo);
  const second = await openIn(context, demo);
  await choose(first, offer);
  await expect(chosenAt(first)).toHaveText(/offer\.pdf.*Ready to send/s);
  await expect.poll(() => keptFiles(first.page)).toEqual(['offer.pdf']);
  await second.show('Visitor 1');
  await expect(chosenAt(second)).toHaveText(/offer\.pdf.*Ready to send/s);
  await expect(chosenAt(first)).toHaveCount(0);
  await first.home();
  await first.show('Visitor 1');
  await expect(chosenAt(first)).toHaveText(/offer\.pdf.*Ready to send/s);
  await expect(chosenAt(second)).toHaveCount(0);

  const dialogs: string[] = [];
  first.page.on('dialog', (dialog) => {
    dialogs.push(dialog.type());
    void dialog.accept();
  });
  await second.page.close();
  await first.page.reload();
  await expect(chosenAt(first)).toHaveText(/offer\.pdf.*Ready to send/s);
  expect(dialogs).toEqual([]);
  await first.page.getByRole('button', { name: 'Send' }).click();
  await expect(savings(visitor)).toHaveCount(1);
});

test('[S3] one whose conversation has ended says so when it is there again, and can be taken away', async ({
  browser,
  demo,
}) => {
  const { visitor, context, desk } = await atWork(browser, demo);
  const held = await holdParts(desk);
  await choose(desk, plan);
  await held();
  await expect.poll(() => keptFiles(desk.page)).toEqual(['plan.png']);
  await crash(desk.page);
  await visitor.page.getByRole('button', { name: 'End conversation' }).click();
  const asked = visitor.page.getByRole('dialog', { name: 'End this conversation?' });
  await asked.getByRole('button', { name: 'End conversation' }).click();
  const again = await openIn(context, demo);
  await again.show('Visitor 1');
  await expect(chosenAt(again).getByRole('alert')).toHaveText('This conversation has ended.');
  await again.page.getByRole('button', { name: 'Remove plan.png' }).click();
  await expect(chosenAt(again)).toHaveCount(0);
  await expect.poll(() => keptFiles(again.page)).toEqual([]);
});

test('[S3] who signs out is asked about files, finds those that they kept, and leaves nothing otherwise', async ({
  browser,
  demo,
}) => {
  const { context, desk } = await atWork(browser, demo);
  await choose(desk, offer);
  await expect.poll(() => keptFiles(desk.page)).toEqual(['offer.pdf']);
  const signOut = async ({ page }: Desk, answer: string): Promise<void> => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    const asked = page.getByRole('dialog');
    await expect(asked).toContainText('You have chosen one file and not sent it.');
    await asked.getByRole('button', { name: answer }).click();
  };
  await signOut(desk, 'Keep and sign out');
  await desk.page.close();
  const again = await openIn(context, demo);
  await again.show('Visitor 1');
  await expect(chosenAt(again)).toHaveText(/offer\.pdf.*Ready to send/s);
  await signOut(again, 'Discard and sign out');
  await expect.poll(() => keptFiles(again.page)).toEqual(['no database']);
});

test('[S3] a browser that keeps no files says so once, sends them all the same, and asks before a reload loses them', async ({
  browser,
  demo,
}) => {
  const visitor = await Visitor.arrive(browser, demo);
  await visitor.open();
  await visitor.write('Hello');
  const context = await browser.newContext();
  await context.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...given) {
      if (given[0] instanceof ArrayBuffer) throw new DOMException('Full.', 'QuotaExceededError');
      return put.apply(this, given);
    };
  });
  const desk = await openIn(context, demo);
  await desk.pick('Visitor 1');
  await choose(desk, offer);
  const note = desk.page.getByText('Not every file that you have chosen can be kept in this browser.');
  await expect(note).toBeVisible();
  await desk.page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(note).toHaveCount(0);
  await choose(desk, plan);
  await expect(chosenAt(desk)).toHaveText([/offer\.pdf.*Ready to send/s, /plan\.png.*Ready to send/s]);
  await expect(note).toHaveCount(0);
  await desk.page.getByRole('button', { name: 'Send' }).click();
  await hasBothOnce(visitor);
  await choose(desk, offer);
  const asked = desk.page.waitForEvent('dialog');
  const reload = desk.page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await reload;
  await expect(desk.log).toContainText('Hello');
  await expect(chosenAt(desk)).toHaveCount(0);
});
