/** Mails in a folder keep the promises of mails, and those of files. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { FolderMailer } from '../../src/relay/mailer/folder.ts';
import { mailsIn } from '../support/mail-folder.ts';
import { describeMailer, mail } from './mailer.contract.ts';

const newFolder = async (context: TestContext): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'parlor-mail-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'mail');
};

describeMailer('in a folder', async (context) => {
  const folder = await newFolder(context);
  return { mailer: new FolderMailer(folder), received: () => mailsIn(folder) };
});

test('[W6] a mail is a file that people can read too, and the same one when it is sent again', async (t) => {
  const folder = await newFolder(t);
  for (const _ of [1, 2]) await new FolderMailer(folder).send(mail);
  const files = await readdir(folder);
  assert.equal(files.length, 1);
  assert.match(files[0] ?? '', /^2026-03-04T09-30-00-000Z-[0-9a-f]{12}\.eml$/);
  assert.match(await readFile(join(folder, files[0] ?? ''), 'utf8'), /Subject: Gesprächsverlauf · .*\r\n/);
});

test('[W6] where nothing can be written it is tried again later', async (t) => {
  const folder = await newFolder(t);
  await writeFile(folder, 'no folder');
  assert.deepEqual(await new FolderMailer(folder).send(mail), { again: 'later', reason: 'EEXIST' });
});
